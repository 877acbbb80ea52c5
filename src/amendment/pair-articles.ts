/**
 * Where each article of an old text went in a new one. Two rules are alike by the pairs of neighbouring characters that
 * they share, each the heavier the rarer it is in both texts; numbers are alike whatever they are, for that 二百元 became
 * 五百元 is what one wants to find out of rules that were paired. Articles are paired one to one, the surest first, and
 * then those between them; after that each article, 款 and 项 is looked for at every height, since one article may have
 * become a 款 of another, and two may have become one.
 */

import { articleKey, type Provision } from '../law/citation.ts';
import type { LawArticle, LawText } from '../law/law-text.ts';
import { NUMERAL_CLASS } from '../law/numerals.ts';

/** How much two rules must share, from 0 to 1, to be the same rule; twice as much needs nobody else to say so. */
const ALIKE = 0.3;
/** What an article gains by standing where its neighbours went; at NEAR articles off it gains nothing. */
const IN_PLACE = 0.15;
const NEAR = 5;
/** So much of the smaller of two stands in the other where one became two. */
const HELD = 0.5;
/** An article that is as it was has not become two. */
const SAME = 0.9;
/** So many pairs that stand nowhere else, or what weighs as much, must be shared by rules whose articles are not paired. */
const TELLING = 2;
/** A second place is told where it is nearly as good as the first. */
const CLOSE = 0.85;
/** Characters of a clause that says something. */
const CLAUSE = 12;

type Texts = Pick<LawText, 'articles'>;

/** An article, a 款, a 项 or a clause as it is compared. */
interface Piece {
  provision: Provision;
  /** The article that it is of: its place in the text. */
  place: number;
  pairs: ReadonlySet<string>;
}

export interface PairedArticle {
  from: LawArticle;
  /** Absent where it is gone. */
  to?: LawArticle | undefined;
  /** Other articles that took a part of it: 盗窃 and 损毁 were one article, and are two. */
  also: LawArticle[];
  /** Whether another article is what `to` mostly was: this one went into it. */
  merged: boolean;
  /** From 0 to 1: 1 is the same but for numbers. */
  alike: number;
}

/** A rule and where it stands now. */
export interface PairedPiece {
  from: Provision;
  to: Provision;
  /** The next best place, where it is nearly as good. */
  or?: Provision | undefined;
  alike: number;
}

export interface Pairing {
  /** Every article of the old text, in its order. */
  articles: PairedArticle[];
  /** Articles of the new text that take nothing from the old one. */
  added: LawArticle[];
  /** Every article, 款, 项 and clause of the old text that stands somewhere now. */
  pieces: PairedPiece[];
}

const NUMERAL = new RegExp(`[${NUMERAL_CLASS}万]+`, 'g');

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const run of text
    .replace(/^（[^（）]+）/, '')
    .replace(NUMERAL, '#')
    .split(/[^\p{L}#]+/u)) {
    for (let at = 0; at + 2 <= run.length; at++) pairs.add(run.slice(at, at + 2));
  }
  return pairs;
}

/** All words of an article, a line a 款 or 项. */
export function wordsOf({ paragraphs }: Pick<LawArticle, 'paragraphs'>): string {
  return paragraphs.flatMap(({ text, items }) => [text, ...items]).join('\n');
}

function wholePieces({ articles }: Texts): Piece[] {
  return articles.map((article, place) => ({ provision: article.provision, place, pairs: pairsOf(wordsOf(article)) }));
}

/** Every 款 with its 项 where there are several, and every 项. */
function finerPieces({ articles }: Texts): Piece[] {
  return articles.flatMap(({ provision, paragraphs }, place) =>
    paragraphs.flatMap(({ text, items }, at) => {
      const paragraph = { ...provision, paragraph: at + 1 };
      const whole = { provision: paragraph, place, pairs: pairsOf([text, ...items].join('\n')) };
      const inside = items.map((item, index) => ({
        provision: { ...paragraph, item: index + 1 },
        place,
        pairs: pairsOf(item),
      }));
      return paragraphs.length > 1 ? [whole, ...inside] : inside;
    }),
  );
}

/** The clauses of articles and 款 that have several: each may have become a rule of its own. */
function clausePieces({ articles }: Texts): Piece[] {
  return articles.flatMap(({ provision, paragraphs }, place) =>
    paragraphs.flatMap(({ text }, at) => {
      const clauses = text.split(/[；。]/).filter((clause) => clause.length >= CLAUSE);
      const whole = paragraphs.length > 1 ? { ...provision, paragraph: at + 1 } : provision;
      return clauses.length > 1 ? clauses.map((words) => ({ provision: whole, place, pairs: pairsOf(words) })) : [];
    }),
  );
}

interface Likeness {
  piece: Piece;
  /** The share of both that they have in common (Dice), from 0 to 1. */
  alike: number;
  /** The share of the smaller that stands in the other. */
  held: number;
  /** What they share, counted in pairs that stand nowhere else: penalties in common are worth little. */
  telling: number;
}

/** Finds what is like a piece among many, by what they share: one way for a whole code as for ten articles. */
class Index {
  readonly #weights = new Map<string, number>();
  readonly #pieces: readonly Piece[];
  readonly #sums: readonly number[];
  readonly #places = new Map<string, number[]>();
  readonly #brief: boolean;
  readonly #heaviest: number;

  /** @param all every article of both texts: what many of them have says little */
  constructor(pieces: readonly Piece[], all: readonly Piece[], brief: boolean) {
    this.#brief = brief;
    this.#heaviest = Math.log(1 + all.length) ** 2;
    const counts = new Map<string, number>();
    for (const { pairs } of all) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    for (const [pair, count] of counts) this.#weights.set(pair, Math.log(1 + all.length / count) ** 2);
    this.#pieces = pieces;
    this.#sums = pieces.map(({ pairs }) => this.#sum(pairs));
    for (const [index, { pairs }] of pieces.entries()) {
      for (const pair of pairs) {
        const known = this.#places.get(pair);
        if (known) known.push(index);
        else this.#places.set(pair, [index]);
      }
    }
  }

  #sum(pairs: ReadonlySet<string>): number {
    let sum = 0;
    for (const pair of pairs) sum += this.#weights.get(pair) ?? 0;
    return sum;
  }

  like({ pairs }: Piece): Likeness[] {
    const own = this.#sum(pairs);
    const shared = new Map<number, number>();
    for (const pair of pairs) {
      const weight = this.#weights.get(pair) ?? 0;
      for (const index of this.#places.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + weight);
    }
    return [...shared].flatMap(([index, both]): Likeness[] => {
      const piece = this.#pieces[index];
      const other = this.#sums[index] ?? 0;
      if (!piece) return [];
      const alike = this.#brief ? both / own : (2 * both) / (own + other);
      return [{ piece, alike, held: both / Math.min(own, other), telling: both / this.#heaviest }];
    });
  }
}

interface Candidate extends Likeness {
  from: Piece;
  /** What counts: how alike they are, and whether the order speaks for it. */
  score: number;
}

/** Adds to `taken` the surest candidates first, each piece of both texts once. */
function bestFirst(candidates: readonly Candidate[], taken: Map<number, Candidate>): void {
  const used = new Set([...taken.values()].map(({ piece }) => piece.place));
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score)) {
    if (taken.has(candidate.from.place) || used.has(candidate.piece.place)) continue;
    taken.set(candidate.from.place, candidate);
    used.add(candidate.piece.place);
  }
}

/** Where each place of the old text would be in the new one, between the nearest places that are paired. */
function expectedPlaces(count: number, last: number, sure: ReadonlyMap<number, Candidate>): number[] {
  const fixed: [number, number][] = [
    [-1, -1],
    ...[...sure].map(([from, { piece }]): [number, number] => [from, piece.place]).sort(([a], [b]) => a - b),
    [count, last + 1],
  ];
  let at = 0;
  return Array.from({ length: count }, (_, place) => {
    while ((fixed[at + 1]?.[0] ?? count) <= place) at += 1;
    const [[from, to], [next, then]] = [fixed[at] ?? [-1, -1], fixed[at + 1] ?? [count, last + 1]];
    return to + ((place - from) / Math.max(1, next - from)) * (then - to);
  });
}

/** One to one. */
function pairWholes(old: readonly Piece[], now: readonly Piece[], index: Index): Map<number, Candidate> {
  const candidates = old.flatMap((from) =>
    index.like(from).map((one): Candidate => ({ ...one, from, score: one.alike })),
  );
  const taken = new Map<number, Candidate>();
  bestFirst(
    candidates.filter(({ alike }) => alike >= 2 * ALIKE),
    taken,
  );
  const expected = expectedPlaces(old.length, now.length - 1, taken);
  const placed = candidates.map((one) => {
    const off = Math.abs((expected[one.from.place] ?? 0) - one.piece.place);
    return { ...one, score: one.alike + IN_PLACE * Math.max(0, 1 - off / NEAR) };
  });
  bestFirst(
    placed.filter(({ score }) => score >= ALIKE),
    taken,
  );
  return taken;
}

/** Whether one provision is the other, or holds it. */
function overlap(a: Provision, b: Provision): boolean {
  const same = (part: 'paragraph' | 'item') => a[part] === undefined || b[part] === undefined || a[part] === b[part];
  return articleKey(a) === articleKey(b) && same('paragraph') && same('item');
}

/**
 * @param now the text that takes the place of `old`
 * @param options brief: the old text says in a few words what its articles are about; how much of these stands in an
 *   article of the new one is what counts
 */
export function pairArticles(old: Texts, now: Texts, { brief = false }: { brief?: boolean } = {}): Pairing {
  const [before, after] = [wholePieces(old), wholePieces(now)];
  const both = [...before, ...after];
  const wholes = new Index(after, both, brief);
  const paired = pairWholes(before, after, wholes);
  const taken = new Set([...paired.values()].map(({ piece }) => piece.place));
  const split = before.map((piece) =>
    (paired.get(piece.place)?.alike ?? SAME) >= SAME
      ? []
      : wholes.like(piece).flatMap(({ piece: { place }, held }) => (held >= HELD && !taken.has(place) ? [place] : [])),
  );

  const everywhere = new Index([...after, ...finerPieces(now)], both, brief);
  const places = (piece: Piece, home: number | undefined): PairedPiece[] => {
    const homes = new Set([home, ...(split[piece.place] ?? [])]);
    const [best, ...others] = everywhere
      .like(piece)
      .filter(({ piece: { place }, telling }) => telling >= TELLING || homes.has(place))
      .map(({ piece: { provision, place }, alike }) => ({
        to: provision,
        alike: alike + (homes.has(place) ? IN_PLACE : 0),
      }))
      .filter(({ alike }) => alike >= ALIKE)
      .sort((a, b) => b.alike - a.alike);
    if (!best) return [];
    const other = others.find(({ to, alike }) => alike >= best.alike * CLOSE && !overlap(to, best.to));
    return [{ from: piece.provision, ...best, or: other?.to }];
  };
  const isUnsure = ({ place }: Piece) => (paired.get(place)?.alike ?? 0) < 2 * ALIKE;
  const rules = [...before, ...finerPieces(old), ...clausePieces(old).filter(isUnsure)];
  // An article that has no partner of its own went where its surest part did; the others are looked for there first.
  const into = new Map<number, PairedPiece>();
  for (const piece of rules.filter(({ place }) => !paired.has(place))) {
    for (const found of places(piece, undefined)) {
      if (found.alike > (into.get(piece.place)?.alike ?? 0)) into.set(piece.place, found);
    }
  }
  const placeOf = new Map(now.articles.map(({ provision }, place) => [articleKey(provision), place]));
  const merged = new Map([...into].map(([place, { to }]) => [place, placeOf.get(articleKey(to))]));
  const pieces = rules.flatMap((piece) =>
    places(piece, paired.get(piece.place)?.piece.place ?? merged.get(piece.place)),
  );

  const articles = old.articles.map((from, place): PairedArticle => {
    const pair = paired.get(place);
    const home = pair?.piece.place ?? merged.get(place);
    return {
      from,
      to: home === undefined ? undefined : now.articles[home],
      also: (split[place] ?? []).flatMap((other) => now.articles[other] ?? []),
      merged: pair === undefined && home !== undefined,
      alike: pair?.alike ?? into.get(place)?.alike ?? 0,
    };
  });
  const inherited = new Set(articles.flatMap(({ to, also }) => [to, ...also]));
  return { articles, added: now.articles.filter((article) => !inherited.has(article)), pieces };
}
