/**
 * The lists of a leaflet. A handout says 下列行为属违法 once and then lists: the head of a list, and the
 * line that sums it up, belong to each of its items.
 */

/** A line, or an item within a line, with what stands over it. */
export interface Item {
  start: number;
  end: number;
  text: string;
  /** Heads of the lists that it belongs to, and the line that sums them up; the nearest last. */
  heads: readonly string[];
}

/** The kind of mark before an item; of bullets, the very sign. */
type Marker = string;

const MARKERS: readonly (readonly [Marker, RegExp])[] = [
  ['counted', /^[一二三四五六七八九十]{1,3}[、．.]/],
  ['bracketed', /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[㈠-㈩])/],
  ['digit', /^\d{1,2}(?:[、．)）]|\.(?!\d))/],
  ['bracketed digit', /^[（(]\d{1,2}[）)]/],
  ['circled', /^[①-⑳❶-❿]/],
  ['ordinal', /^(?:第?[一二三四五六七八九]{1,2}(?:，|：|:|是)|首先|其次|其[一二三四五])/],
  ['bullet', /^[•·●○◆◇■□★☆▲△►▪※*✓√×✗]|^[-—]+(?=\D)/],
];
/** The same within a line: 以下行为：（一）…；（二）…。 */
const INLINE = /(?:^|[：:；;。，,、])(?=[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|[①-⑳]|\d{1,2}[.、．](?!\d))/g;

const ANNOUNCES = /下列|以下|如下|下面|这些|这几|哪些|[一二三四五六七八九十\d]种|情形|行为|表现|规定|说法|用语|词语/;
const SUMS_UP = /^(?:以上|上述|凡有上述|有上述|前述|这些)/;
/** A head without a colon is a title; longer than this it is a sentence. */
const TITLE = 30;
/** A list in one sentence: 下列行为属违法：越级上访、非访、缠访。 */
const ROW = /[：:]/;

interface Line {
  start: number;
  text: string;
  marker: Marker | undefined;
  /** An empty line stands before it. */
  apart: boolean;
}

function markerOf(text: string): Marker | undefined {
  const kind = MARKERS.find(([, pattern]) => pattern.test(text))?.[0];
  return kind === 'bullet' ? text.charAt(0) : kind;
}

function line(start: number, text: string, apart: boolean): Line {
  return { start, text, marker: markerOf(text), apart };
}

/** Lines, and within a line its items. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let apart = false;
  for (const whole of text.split('\n')) {
    if (whole === '') apart = true;
    else {
      const cuts = [...whole.matchAll(INLINE)].map(({ 0: mark, index }) => index + mark.length).filter((at) => at > 0);
      const places = cuts.length > 1 ? [0, ...cuts] : [0];
      for (const [index, from] of places.entries()) {
        lines.push(line(start + from, whole.slice(from, places[index + 1] ?? whole.length), apart && index === 0));
      }
      apart = false;
    }
    start += whole.length + 1;
  }
  return lines;
}

/** @param open the lists that it stands in: what goes on with one of them is no list of its own */
function announces(one: Line, next: Line | undefined, open: readonly List[]): boolean {
  if (!next || (next.apart && next.marker === undefined)) return false;
  if (next.marker !== undefined && open.some(({ items, marker }) => [items, marker].includes(next.marker)))
    return false;
  if (/[：:]$/.test(one.text)) return true;
  const title = one.text.length <= TITLE && !/[。；;！]/.test(one.text);
  const lists = next.marker !== undefined && next.marker !== one.marker;
  return lists && (title || (ANNOUNCES.test(one.text) && /(?:下列|以下|如下)[^。]*。?$/.test(one.text)));
}

/** Lists in lists. */
const DEEPEST = 6;

interface List {
  head: string;
  marker: Marker | undefined;
  /** Its items' marker, once the first was seen; false for items without any. */
  items: Marker | false | undefined;
}

function endsList(list: List, one: Line, outer: readonly List[]): boolean {
  if (list.items === undefined) return false;
  if (one.marker !== undefined && one.marker === list.marker) return true;
  if (one.marker !== undefined && outer.some(({ items, marker }) => items === one.marker || marker === one.marker)) {
    return one.marker !== list.items;
  }
  if (list.items === false) return one.apart || one.marker !== undefined;
  return one.marker === undefined;
}

/** Items of a list that is one sentence. */
function rowOf({ start, text }: Line): { head: string; items: { start: number; text: string }[] } | undefined {
  const colon = text.search(ROW);
  const head = text.slice(0, Math.max(colon, 0));
  if (colon < 0 || colon === text.length - 1 || !ANNOUNCES.test(head)) return undefined;
  const items: { start: number; text: string }[] = [];
  let from = colon + 1;
  for (const [piece] of text.slice(from).matchAll(/[^、；;，,。]*[、；;，,。]|[^、；;，,。]+$/g)) {
    items.push({ start: start + from, text: piece });
    from += piece.length;
  }
  return { head, items };
}

/** The heads over a place. */
export function headsAt(items: readonly Item[], at: number): readonly string[] {
  let [low, high] = [0, items.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (!item || at < item.start) high = middle - 1;
    else if (at >= item.end) low = middle + 1;
    else return item.heads;
  }
  return [];
}

/** Every line and item of a plain text, in order, without gaps in what is written. */
export function outlineOf(text: string): Item[] {
  const lines = linesOf(text);
  const found: (Item & { list?: List | undefined })[] = [];
  const open: List[] = [];
  for (const [index, one] of lines.entries()) {
    for (let list = open[open.length - 1]; list && endsList(list, one, open.slice(0, -1)); ) {
      if (SUMS_UP.test(one.text)) sumUp(found, list, one.text);
      open.pop();
      list = open[open.length - 1];
    }
    const list = open[open.length - 1];
    if (list && SUMS_UP.test(one.text) && list.items !== undefined) sumUp(found, list, one.text);
    if (list && list.items === undefined) list.items = one.marker ?? false;
    const heads = open.map(({ head }) => head);
    const row = rowOf(one);
    if (row) {
      found.push({ start: one.start, end: row.items[0]?.start ?? one.start, text: row.head, heads });
      for (const item of row.items) {
        found.push({ ...item, end: item.start + item.text.length, heads: [...heads, row.head] });
      }
    } else found.push({ start: one.start, end: one.start + one.text.length, text: one.text, heads, list });
    if (open.length > DEEPEST) open.shift();
    if (announces(one, lines[index + 1], open)) open.push({ head: one.text, marker: one.marker, items: undefined });
    else if (!list && one.marker !== undefined && one.marker !== lines[index - 1]?.marker) {
      // A list without a head may still be summed up: 一、… 二、… 上述行为一律违法。
      const bare: List = { head: '', marker: undefined, items: one.marker };
      open.push(bare);
      const last = found[found.length - 1];
      if (last) last.list = bare;
    }
  }
  return found.map(({ start, end, text: words, heads }) => ({ start, end, text: words, heads: heads.filter(Boolean) }));
}

function sumUp(found: (Item & { list?: List | undefined })[], list: List, words: string): void {
  for (const item of found) if (item.list === list) item.heads = [...item.heads, words];
}
