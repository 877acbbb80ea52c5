/**
 * The one grammar of citations: it finds 《信访工作条例》第二十六条第三项 in prose, and reads
 * 治安管理处罚法 26(1)① in a YAML field. It knows the shape of a citation, not which laws exist:
 * that is the registry's.
 */

import { type Citation, fromCircled, type Provision, SELF_NAMES, type Span } from './citation.ts';
import { fromChinese, NUMERAL_CLASS } from './numerals.ts';

/** One pinpoint inside a citation, with the place in the text that names it. */
export interface CitationPart {
  start: number;
  end: number;
  span: Span;
}

/** A citation found in a text; offsets count UTF-16 units. `law` is absent for a bare 第二十条. */
export interface Match extends Citation {
  start: number;
  end: number;
  /** Where the law's name stands, 《》 included. */
  name?: { start: number; end: number };
  parts: CitationPart[];
}

const N = `[${NUMERAL_CLASS}]+`;
// Word processors have a hyphen of their own for each purpose.
const TO = '(?:至|到|[-‐‑‒–—―−－~～〜]+)';
const AND = '(?:、|和|及|与|或者|或|以及)';
const TITLE = /《((?:[^《》]|《[^《》]*》)+)》/y;
// 《治安管理处罚法》（2025年修订）第二十六条, 《条例》（国务院令第431号）第三条: what is in brackets belongs to the name.
const EDITION =
  /[（(](?:(?:19|20)\d\d年?[^（）()]{0,8}|[^（）()条]{0,16}[令字发]第?\d+号|(?:以下)?简称[^（）()]{1,16})[）)]/y;
const NUMBERS = `${N}(?:(?:[、，,]|和|及|${TO})${N})*`;
/** 第一条路 and 第三条理由 are no articles. */
const ARTICLE_END = '条(?!件|例|路|线|道路|理由|建议|措施|经验|出路|途径|渠道)(?:之([';
const ARTICLES = new RegExp(`第(${NUMBERS})${ARTICLE_END}${NUMERAL_CLASS}]))?`, 'y');
/** 《治安管理处罚法》23条: directly after a name; 三条 may count what follows. */
const ARTICLES_AFTER_NAME = new RegExp(
  `([0-9０-９]{1,4}|${N}[十百千]${N}|${N}[十百千]|十${N})${ARTICLE_END}${NUMERAL_CLASS}]))?`,
  'y',
);
const PARAGRAPHS = new RegExp(`(?:第(?=[${NUMERAL_CLASS}])|(?=[0-9０-９]))(${NUMBERS})款`, 'y');
const ITEMS = new RegExp(`(?:第[（(]?|[（(])(${N}(?:(?:[）)]?(?:[、，,]|${TO})[（(]?|[）)][（(])${N})*)[）)]?项`, 'y');
/** Where a citation may begin. */
const BEGINNING = new RegExp(`[《第]|[0-9０-９]{1,4}条|[${NUMERAL_CLASS}]{2,9}条`);
const RANGE_MARK = new RegExp(TO, 'y');
const LIST_MARK = new RegExp(AND, 'y');
/** What a law's name ends in; before a bare 第…条 it betrays a name that nobody marked with 《》. */
const NAME_ENDING = /(?:法|法典|条例|办法|规定|解释|细则|规则|决定|通则)$/;

/** Runs in Chromium 90, which has no Array.at. */
function last<T>(list: readonly T[]): T | undefined {
  return list[list.length - 1];
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** 十七、十八 or 三十四至三十六 inside one 第…条: the numbers, in pairs for ranges. */
function numbers(list: string): { from: number; to?: number }[] | undefined {
  const found: { from: number; to?: number }[] = [];
  for (const piece of list
    .replace(/[）)][（(]/g, '、')
    .replace(/[（()）]/g, '')
    .split(/[、，,和及]/)) {
    const [first, second, ...rest] = piece.split(new RegExp(TO)).map(fromChinese);
    if (first === undefined || first === 0 || rest.length > 0) return undefined;
    if (piece.search(new RegExp(TO)) < 0) found.push({ from: first });
    else if (second !== undefined && second > first) found.push({ from: first, to: second });
    else return undefined;
  }
  return found;
}

type Level = 'article' | 'paragraph' | 'item';

interface Reading {
  parts: CitationPart[];
  end: number;
}

const PATTERNS: Record<Level, RegExp> = { article: ARTICLES, paragraph: PARAGRAPHS, item: ITEMS };

/** Reads one level (第…条, 第…款 or 第…项) below `parent`. */
function readLevel(
  text: string,
  at: number,
  level: Level,
  parent: Provision | undefined,
  pattern = PATTERNS[level],
): Reading | undefined {
  const found = match(pattern, text, at);
  const values = found?.[1] === undefined ? undefined : numbers(found[1]);
  if (!found || !values) return undefined;
  const end = at + found[0].length;
  const suffix = level === 'article' && found[2] ? fromChinese(found[2]) : undefined;
  const make = (value: number): Provision =>
    level === 'article'
      ? { article: value, ...(suffix ? { suffix } : {}) }
      : level === 'paragraph'
        ? { ...strip(parent, 'paragraph'), paragraph: value }
        : { ...strip(parent, 'item'), item: value };
  const parts = values.map(({ from, to }) => ({
    start: at,
    end,
    span: to === undefined ? { from: make(from) } : { from: make(from), to: make(to) },
  }));
  return { parts, end };
}

/** The provision above `level`, to hang a 款 or 项 on. */
function strip(provision: Provision | undefined, level: Level): Provision {
  const { article, suffix, paragraph } = provision ?? { article: 0 };
  return {
    article,
    ...(suffix === undefined ? {} : { suffix }),
    ...(level === 'item' && paragraph !== undefined ? { paragraph } : {}),
  };
}

/** Reads 第…条第…款第…项, as deep as it goes; `parent` lets a list go on with a bare 款 or 项, `named` with 23条. */
function readPinpoint(text: string, at: number, parent: Provision | undefined, named = false): Reading | undefined {
  let reading =
    readLevel(text, at, 'article', undefined) ??
    (named ? readLevel(text, at, 'article', undefined, ARTICLES_AFTER_NAME) : undefined);
  let level: Level = 'article';
  if (!reading && parent) {
    reading = readLevel(text, at, 'paragraph', parent);
    level = 'paragraph';
    if (!reading) {
      reading = readLevel(text, at, 'item', parent);
      level = 'item';
    }
  }
  if (!reading) return undefined;
  for (const below of ['paragraph', 'item'] as const) {
    const only = reading.parts.length === 1 ? reading.parts[0]?.span : undefined;
    if (!only || only.to || level === 'item' || level === below) continue;
    const deeper = readLevel(text, reading.end, below, only.from);
    if (!deeper) continue;
    reading = { parts: deeper.parts.map((part) => ({ ...part, start: at })), end: deeper.end };
    level = below;
  }
  // 第三十四条至第三十六条, 第一款至第三款: a range whose ends are both written out.
  const tail = last(reading.parts);
  const mark = match(RANGE_MARK, text, reading.end);
  if (tail && mark && !tail.span.to) {
    const upper = readLevel(text, reading.end + mark[0].length, level, tail.span.from);
    const to = upper?.parts.length === 1 ? upper.parts[0]?.span : undefined;
    if (upper && to && !to.to && ordered(tail.span.from, to.from)) {
      reading.parts[reading.parts.length - 1] = {
        start: tail.start,
        end: upper.end,
        span: { from: tail.span.from, to: to.from },
      };
      reading.end = upper.end;
    }
  }
  return reading;
}

function ordered(from: Provision, to: Provision): boolean {
  const key = ({ article, suffix = 0, paragraph = 0, item = 0 }: Provision) =>
    ((article * 100 + suffix) * 1000 + paragraph) * 1000 + item;
  return key(to) > key(from);
}

/** Reads a whole list of pinpoints: 第二十条、第二十六条第一项和第三项; `named` where a name stands before it. */
function readList(text: string, at: number, named: boolean): Reading | undefined {
  const first = readPinpoint(text, at, undefined, named);
  if (!first) return undefined;
  const parts = [...first.parts];
  let { end } = first;
  for (;;) {
    const mark = match(LIST_MARK, text, end);
    const parent = last(parts)?.span;
    const next = mark && readPinpoint(text, end + mark[0].length, parent?.to ?? parent?.from);
    if (!next) return { parts, end };
    parts.push(...next.parts);
    end = next.end;
  }
}

/** The longest of `names` that ends exactly at `end`. */
function nameBefore(text: string, end: number, names: readonly string[]): string | undefined {
  let best: string | undefined;
  for (const name of names) {
    if (name.length > (best?.length ?? 0) && text.startsWith(name, end - name.length)) best = name;
  }
  return best;
}

/**
 * Finds every citation in a text, in order.
 * @param names law titles that also count without 《》 when an article follows directly (行政复议法第二十条)
 * @returns matches; one whose `law` is '' has an unmarked name before it that is not in `names`
 */
export function findCitations(text: string, names: readonly string[] = []): Match[] {
  const known = [...SELF_NAMES, ...names];
  const matches: Match[] = [];
  let at = 0;
  while (at < text.length) {
    const next = text.slice(at).search(BEGINNING);
    if (next < 0) break;
    at += next;
    const titled = match(TITLE, text, at);
    if (titled?.[1] !== undefined) {
      const name = { start: at, end: at + titled[0].length };
      const edition = match(EDITION, text, name.end);
      const list = readList(text, edition ? name.end + edition[0].length : name.end, true);
      const end = list?.end ?? name.end;
      const parts = list?.parts ?? [];
      matches.push({ law: titled[1], spans: parts.map(({ span }) => span), start: at, end, name, parts });
      at = end;
      continue;
    }
    const bare = nameBefore(text, at, known);
    const list = text[at] === '第' || bare !== undefined ? readList(text, at, bare !== undefined) : undefined;
    if (!list) {
      at += 1;
      continue;
    }
    const { parts, end } = list;
    const from = last(matches)?.end ?? 0;
    const unmarked = bare === undefined && NAME_ENDING.test(text.slice(Math.max(from, at - 4), at));
    const law = bare ?? (unmarked ? '' : undefined);
    const name = bare === undefined ? undefined : { start: at - bare.length, end: at };
    matches.push({
      ...(law === undefined ? {} : { law }),
      spans: parts.map(({ span }) => span),
      start: name?.start ?? at,
      end,
      ...(name ? { name } : {}),
      parts,
    });
    at = end;
  }
  return matches;
}

/** Reads a text that is one citation and nothing else, in the long form. */
export function parseCitation(text: string): Citation | undefined {
  const trimmed = text.trim();
  const [found, ...rest] = findCitations(trimmed);
  if (!found || rest.length > 0 || found.start !== 0 || found.end !== trimmed.length) return undefined;
  return { ...(found.law === undefined ? {} : { law: found.law }), spans: found.spans };
}

const COMPACT = /^(\d{1,4})(?:-(\d{1,2}))?(?:[（(](\d{1,3})[）)])?(?:([①-⑳㉑-㉟㊱-㊿])|\[(\d{1,3})\])?$/;

function readCompact(text: string): Provision | undefined {
  const found = COMPACT.exec(text.trim());
  if (!found) return undefined;
  const [, article, suffix, paragraph, circled, bracketed] = found;
  const item = circled ? fromCircled(circled) : bracketed ? Number(bracketed) : undefined;
  const provision: Provision = {
    article: Number(article),
    ...(suffix ? { suffix: Number(suffix) } : {}),
    ...(paragraph ? { paragraph: Number(paragraph) } : {}),
    ...(item === undefined ? {} : { item }),
  };
  return Object.values(provision).includes(0) ? undefined : provision;
}

/**
 * Reads a citation from a field: 治安管理处罚法 26(1)①、30, or the long form with or without 《》.
 * 26(1)① is 第二十六条第一款第一项; 291-1 is 第二百九十一条之一; 34~36 is a range.
 */
export function parseReference(text: string): Citation | undefined {
  const long = parseCitation(text);
  if (long && long.law !== '' && long.spans.length > 0) return long;
  const found = /^(?:《?([^《》\d]+?)》?\s*)?(\d.*)$/.exec(text.trim());
  if (!found?.[2]) {
    const named = /^([^《》第]+?)\s*(第.+)$/.exec(text.trim());
    const spans = named?.[2] ? parseCitation(named[2])?.spans : undefined;
    return named?.[1] && spans ? { law: named[1], spans } : undefined;
  }
  const spans: Span[] = [];
  for (const piece of found[2].split(/[、,，]/)) {
    const [from, to, ...rest] = piece.split(/[~～至]/).map(readCompact);
    if (!from || rest.length > 0) return undefined;
    if (!/[~～至]/.test(piece)) spans.push({ from });
    else if (to && ordered(from, to)) spans.push({ from, to });
    else return undefined;
  }
  return { ...(found[1] ? { law: found[1].trim() } : {}), spans };
}
