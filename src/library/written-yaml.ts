/** The text of a YAML file with what was read from it: where it must change to say something else. */

import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { canonical, pairItems, stayed } from './pairing.ts';
import { type Splice, spliced } from './splice.ts';
import { below, inBrackets, writtenKey, writtenScalar } from './written-value.ts';

type Mapping = Record<string, unknown>;
type Collection = YAMLMap | YAMLSeq;

/** An item of a list or a field of a map, where it stands: from its dash or name to the end of what it says. */
interface Part {
  start: number;
  end: number;
}

/** What becomes of a list or map: its parts that stay, by number, and between them what is written. */
type Plan = ({ stays: number } | { put: string })[];

/** Where what a node says ends, the comment and the empty lines behind it left out. */
function endOf(node: Node | null | undefined, otherwise: number): number {
  if (!node?.range) return otherwise;
  if (isCollection(node) && !node.flow) {
    const last: unknown = node.items.at(-1);
    if (isPair<Node, Node | null>(last)) return endOf(last.value, endOf(last.key, otherwise) + 1);
    return endOf(last as Node | undefined, otherwise);
  }
  return node.range[1];
}

/** The text of a file with the nodes that were read from it. */
export class WrittenYaml {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** What must be changed so that the node says `value`. @param inFlow whether it stands in brackets */
  changes(node: Node | null, value: unknown, at: Part, inFlow: boolean, indent: number, inList: boolean): Splice[] {
    if (canonical(this.#valueOf(node)) === canonical(value)) return [];
    if (isScalar(node) && !(typeof value === 'object' && value !== null))
      return this.#scalarChange(node, value, at, inFlow);
    const inner =
      isMap(node) && typeof value === 'object' && value !== null && !Array.isArray(value)
        ? this.#mapChanges(node, value as Mapping)
        : isSeq(node) && Array.isArray(value)
          ? this.#listChanges(node, value)
          : undefined;
    return inner ?? [this.#replacement(node, value, at, inFlow, indent, inList)];
  }

  #valueOf(node: Node | null): unknown {
    if (node === null) return null;
    if (isScalar(node)) return node.value;
    if (isMap(node)) {
      return Object.fromEntries(
        node.items.map(({ key, value }) => [nameOf(key as Node), this.#valueOf(value as Node | null)]),
      );
    }
    return isSeq(node) ? node.items.map((one) => this.#valueOf(one as Node | null)) : undefined;
  }

  #lineEnd(at: number): number {
    const end = this.#text.indexOf('\n', at);
    return end < 0 ? this.#text.length : end;
  }

  #lineStart(at: number): number {
    return this.#text.lastIndexOf('\n', at - 1) + 1;
  }

  /** Whether nothing stands before it on its line. */
  #isFirstOnLine(at: number): boolean {
    return this.#text.slice(this.#lineStart(at), at).trim() === '';
  }

  #column(at: number): number {
    return at - this.#lineStart(at);
  }

  #scalarChange(node: Scalar, value: unknown, at: Part, inFlow: boolean): Splice[] {
    const [from, to] = node.range ?? [at.end, at.end];
    if (from === to) return [{ from: at.start, to: at.start, text: ` ${writtenScalar(value, inFlow)}` }];
    if (node.type === Scalar.BLOCK_LITERAL && typeof value === 'string') {
      const lines = this.#text.slice(from, to).split('\n').slice(1);
      const margin = /^ */.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0] ?? '';
      const said = value.replace(/\n+$/, '');
      const marks = ['-', ''][value.length - said.length];
      if (margin !== '' && marks !== undefined && said.includes('\n') && !/^\s/.test(said) && !/[^\S\n]$/m.test(said)) {
        const text = [`|${marks}`, ...said.split('\n').map((line) => (line === '' ? '' : margin + line))].join('\n');
        return [{ from, to, text: `${text}\n` }];
      }
    }
    const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
    // What was empty had quotes because of that.
    const text = writtenScalar(value, inFlow, isBlock || node.value === '' ? undefined : node);
    return [{ from, to, text: isBlock ? `${text}\n` : text }];
  }

  /** The whole value, written anew. */
  #replacement(node: Node | null, value: unknown, at: Part, inFlow: boolean, indent: number, inList: boolean): Splice {
    if (inFlow) return { from: at.start, to: at.end, text: ` ${inBrackets(value)}` };
    const to = isScalar(node) && node.range && this.#text[node.range[1] - 1] === '\n' ? node.range[1] - 1 : at.end;
    return { from: at.start, to, text: below(value, indent, undefined, inList) };
  }

  #mapChanges(node: YAMLMap, value: Mapping): Splice[] | undefined {
    const pairs = node.items as Pair<Node, Node | null>[];
    const names = pairs.map(({ key }) => nameOf(key));
    const parts = pairs.map((pair) => {
      const start = pair.key.range?.[0] ?? 0;
      return { start, end: endOf(pair.value, this.#behindName(pair)) };
    });
    const indent = this.#column(parts[0]?.start ?? 0);
    const [neighbour] = pairs;
    const likeOf = (one: unknown) =>
      (pairs.every((pair) => isSeq(pair.value)) && Array.isArray(one) ? pairs[0]?.value : undefined) ??
      pairs.map((pair) => pair.value).find((other) => isMap(other) && typeof one === 'object' && !Array.isArray(one)) ??
      pairs.map((pair) => pair.value).find((other) => isScalar(other) && typeof other.value === typeof one);
    const renamed = this.#renamed(pairs, names, value);
    const plan: Plan = Object.entries(value).map(([key, one]) => {
      const stays = renamed.get(key) ?? names.indexOf(key);
      if (stays >= 0) return { stays };
      const like = likeOf(one) ?? undefined;
      const name = writtenKey(key, node.flow === true, neighbour?.key);
      return { put: node.flow ? `${name}: ${inBrackets(one, like)}` : `${name}:${below(one, indent + 2, like)}` };
    });
    const inner = pairs.flatMap((pair, index) => {
      const name = names[index] ?? '';
      const place = { start: this.#behindName(pair), end: parts[index]?.end ?? 0 };
      return name in value ? this.changes(pair.value, value[name], place, node.flow === true, indent + 2, false) : [];
    });
    for (const [key, index] of renamed) {
      const [from = 0, to = 0] = pairs[index]?.key.range ?? [];
      inner.push({ from, to, text: writtenKey(key, node.flow === true, pairs[index]?.key) });
    }
    return this.#structure(node, parts, plan, inner);
  }

  /** Fields that say under a new name what one that is gone said, by their place. */
  #renamed(pairs: readonly Pair<Node, Node | null>[], names: readonly string[], value: Mapping): Map<string, number> {
    const gone = names.flatMap((name, index) => (name in value ? [] : [index]));
    const found = new Map<string, number>();
    for (const [key, one] of Object.entries(value)) {
      if (names.includes(key)) continue;
      const same = gone.find((index) => canonical(this.#valueOf(pairs[index]?.value ?? null)) === canonical(one));
      if (same === undefined) continue;
      gone.splice(gone.indexOf(same), 1);
      found.set(key, same);
    }
    return found;
  }

  #behindName({ key, value }: Pair<Node, Node | null>): number {
    const end = key.range?.[1] ?? 0;
    const colon = this.#text.indexOf(':', end);
    return colon < 0 || (value?.range && colon > value.range[0]) ? end : colon + 1;
  }

  #listChanges(node: YAMLSeq, value: readonly unknown[]): Splice[] | undefined {
    const items = node.items as (Node | null)[];
    const parts = items.map((item, index) => this.#itemPart(node, item, index));
    const indent = this.#column(parts[0]?.start ?? 0);
    const pairs = pairItems(this.#valueOf(node) as unknown[], value);
    const stay = stayed(pairs);
    const inner: Splice[] = [];
    const plan: Plan = value.map((one, at) => {
      const from = pairs[at];
      const part = from === undefined ? undefined : parts[from];
      if (from === undefined || part === undefined) {
        const like = items[pairs.slice(0, at).findLast((other) => other !== undefined) ?? 0] ?? undefined;
        return { put: node.flow ? inBrackets(one, like) : `-${below(one, indent + 2, like, true)}` };
      }
      const place = node.flow ? part : { start: part.start + 1, end: part.end };
      const own = this.changes(items[from] ?? null, one, place, node.flow === true, indent + 2, true);
      if (stay.has(at)) {
        inner.push(...own);
        return { stays: from };
      }
      const end = node.flow ? part.end : this.#lineEnd(part.end);
      const moved = own.map((splice) => ({ ...splice, from: splice.from - part.start, to: splice.to - part.start }));
      return { put: spliced(this.#text.slice(part.start, end), moved).replace(/\n$/, '') };
    });
    return this.#structure(node, parts, plan, inner);
  }

  #itemPart(node: YAMLSeq, item: Node | null, index: number): Part {
    const token = node.srcToken;
    const dashes =
      token?.type === 'block-seq'
        ? token.items.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? [])
        : [];
    const start = dashes[index] ?? item?.range?.[0] ?? 0;
    return { start, end: endOf(item, start + (node.flow ? 0 : 1)) };
  }

  /** Puts new parts between those that stay and takes out those that do not; undefined where none stays. */
  #structure(node: Collection, parts: readonly Part[], plan: Plan, inner: readonly Splice[]): Splice[] | undefined {
    const stay = new Set(plan.flatMap((one) => ('stays' in one ? [one.stays] : [])));
    const first = parts[0];
    if (stay.size === 0 || !first) return undefined;
    const gone = parts.flatMap((_, index) => (stay.has(index) ? [] : [index]));
    const splices = [...inner];
    let anchor: number | undefined;
    for (const one of plan) {
      if ('stays' in one) anchor = one.stays;
      else splices.push(this.#insertion(node, parts, anchor, one.put));
    }
    for (const [from, to] of runs(gone)) {
      const splice = node.flow ? this.#takenFromFlow(parts, from, to) : this.#takenOut(parts, from, to);
      splices.push(splice);
    }
    return splices;
  }

  #insertion(node: Collection, parts: readonly Part[], anchor: number | undefined, put: string): Splice {
    const { start, end } = parts[anchor ?? 0] ?? { start: 0, end: 0 };
    const margin = ' '.repeat(this.#column(start));
    if (node.flow) {
      const onOwnLines = parts.length > 1 && parts.every((part) => this.#isFirstOnLine(part.start));
      const between = onOwnLines ? `,\n${margin}` : ', ';
      return anchor === undefined
        ? { from: start, to: start, text: put + between }
        : { from: end, to: end, text: between + put };
    }
    const column = ' '.repeat(this.#column(parts[0]?.start ?? 0));
    if (anchor === undefined) {
      if (!this.#isFirstOnLine(start)) return { from: start, to: start, text: `${put}\n${column}` };
      const from = this.#lineStart(start);
      return { from, to: from, text: `${column}${put}\n` };
    }
    // A text of several lines ends behind its last line end.
    const from = this.#lineEnd(this.#text[end - 1] === '\n' ? end - 1 : end);
    return { from, to: from, text: `\n${column}${put}` };
  }

  #takenOut(parts: readonly Part[], first: number, last: number): Splice {
    const [start, stop] = [parts[first]?.start ?? 0, parts[last]?.end ?? 0];
    const end = this.#lineEnd(this.#text[stop - 1] === '\n' ? stop - 1 : stop);
    if (!this.#isFirstOnLine(start)) {
      const next = /\S/.exec(this.#text.slice(end))?.index ?? 0;
      return { from: start, to: end + next, text: '' };
    }
    const from = this.#lineStart(start);
    if (end >= this.#text.length) return { from: Math.max(0, from - 1), to: end, text: '' };
    return { from, to: end + 1, text: '' };
  }

  #takenFromFlow(parts: readonly Part[], first: number, last: number): Splice {
    const next = parts[last + 1];
    const from = next ? parts[first]?.start : parts[first - 1]?.end;
    return { from: from ?? 0, to: (next ? next.start : parts[last]?.end) ?? 0, text: '' };
  }
}

function nameOf(key: Node): string {
  return String(isScalar(key) ? key.value : key);
}

/** Neighbouring numbers, from the first to the last of each run. */
function runs(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}
