/**
 * Ranks pages by what was typed. Counting carries the most of it (bm25.ts); a title, a keyword or a
 * saying that stands whole in the question tells more than its characters, and a page that is called what
 * was typed is meant. What no page of ours is about is ranked beside them: where it fits better, the
 * honest answer is that there is none.
 */

import type { Passage } from '../../library/kind.ts';
import { APART } from './bm25.ts';
import type { SearchEntry, Topic } from './entry.ts';
import { type Characters, foldText } from './fold.ts';
import type { KindOfWord } from './kindred.ts';
import { type Gram, gramsOf, type Query, readQuery, splitsNumber } from './query.ts';
import type { FieldName, Searcher } from './searcher.ts';
import { WEIGHTS, type Weights } from './weights.ts';

export interface Hit {
  entry: SearchEntry;
  score: number;
  /** What the page earned by counting, of what it could earn with every word of the question; 0 to about 2. */
  share: number;
  /** It holds the question word for word. */
  verbatim: boolean;
  /** Titles, keywords and sayings of the page that stand whole in the question, dearest first. */
  phrases: string[];
  /** Those of them that are its title or a keyword, and tell: the matter was named. */
  matters: string[];
}

export interface Ranking {
  hits: Hit[];
  /** What no page is about and fits the question better than any page, or as well. */
  topic?: Topic | undefined;
  /** The best page accounts for so little of the question that it is there by chance. */
  chance: boolean;
}

/** Characters of a question that is a word or two: it is of a topic if it is one of its words. */
const BARE = 4;

/** Points for one reason, for one page. */
export interface Earned {
  words: string;
  field: FieldName | '字' | '一类' | '整句';
  points: number;
}

/** A title, keyword or saying that stands whole in the question. */
interface Whole extends Gram {
  at: number;
}

/** Words that stand whole in the question, each as dear as what it is made of. */
function phrasesIn({ whole, worth }: Query, { phrases, longest }: Searcher): Whole[] {
  const found = new Map<string, Whole>();
  for (let at = 0; at < whole.length - 1; at++) {
    for (let length = 2; length <= longest && at + length <= whole.length; length++) {
      const words = whole.slice(at, at + length);
      if (!phrases.has(words) || splitsNumber(whole, at, at + length)) continue;
      const weight = worth.slice(at, at + length).reduce((sum, one) => sum + one, 0) / length;
      if (weight > (found.get(words)?.weight ?? 0)) found.set(words, { words, weight, at });
    }
  }
  return [...found.values()];
}

/** The kinds of words of a question that tells what happened; a word or two are meant as they stand. */
function kindsIn({ whole }: Query, { kindred }: Searcher, w: Weights): KindOfWord[] {
  return whole.length > w.told ? kindred.in(whole) : [];
}

/** All that each page earns, by page number; topics stand behind the entries. */
interface Points {
  counted: Float64Array;
  /** For words of the same kind: they help to choose among pages, and are no evidence for one. */
  alike: Float64Array;
  named: Float64Array;
  whole: Float64Array;
  phrases: Map<number, (Gram & { names: boolean })[]>;
  /** Pages that hold a pair of the matter. */
  paired: Set<number>;
  /** What a page could earn by counting with every word once. */
  most: number;
}

function pointsFor(searcher: Searcher, query: Query, w: Weights): Points {
  const { counting, phrases } = searcher;
  const points: Points = {
    counted: new Float64Array(counting.pages),
    alike: new Float64Array(counting.pages),
    named: new Float64Array(counting.pages),
    whole: new Float64Array(counting.pages),
    phrases: new Map(),
    paired: new Set(),
    most: 0,
  };
  const { counted, alike, named, whole } = points;
  for (const { words, weight } of gramsOf(query, w)) {
    const { pages, times } = counting.posting(words);
    points.most += weight * counting.rarity(words);
    for (const [place, page] of pages.entries()) {
      counted[page] = (counted[page] ?? 0) + weight * counting.worth(words, page, times[place] ?? 0);
      if (words.length > 1 && weight >= w.two * w.join) points.paired.add(page);
    }
  }
  for (const { times, rarity } of kindsIn(query, searcher, w)) {
    for (const [page, often] of times) {
      alike[page] = (alike[page] ?? 0) + (w.kindred * rarity * often) / (often + w.kindredTimes);
    }
  }
  for (const { words, weight } of phrasesIn(query, searcher)) {
    const worth = w.phrase * weight * counting.rarity(words) * Math.min(words.length - 1, w.phraseLength);
    const telling = weight === 1 && counting.rarity(words) >= w.telling;
    for (const { page, field } of phrases.get(words) ?? []) {
      const names = telling && (field === '标题' || field === '关键词');
      const topic = page >= searcher.index.entries.length && field === '标题';
      named[page] = (named[page] ?? 0) + worth * (topic ? w.topic : w.field[field]);
      points.phrases.set(page, [...(points.phrases.get(page) ?? []), { words, weight: worth, names }]);
    }
  }
  for (const text of new Set([query.text, query.whole])) {
    if (text.length < 2) continue;
    for (const page of counting.posting(text).pages) whole[page] = Math.max(whole[page] ?? 0, w.inside);
    for (const { page, field } of phrases.get(text) ?? []) whole[page] = Math.max(whole[page] ?? 0, w.same[field]);
  }
  return points;
}

/** Best first; entries of equal score keep their order, which is the site's own. */
export function rank(searcher: Searcher, query: Query, w: Weights = WEIGHTS): Ranking {
  const { index } = searcher;
  if (query.whole === '') return { hits: [], chance: true };
  const { counted, alike, named, whole, phrases, paired, most } = pointsFor(searcher, query, w);
  const asked = [w.seldom, 1, w.often];
  const scoreOf = (page: number, kind: string, often = 0, help = 0) => {
    const own = ((counted[page] ?? 0) + (named[page] ?? 0) + help) * (asked[often + 1] ?? 1);
    // A warning is for whoever names what is warned of.
    const told = kind !== '警示' || (named[page] ?? 0) > 0;
    return own * (w.kinds[kind] ?? 1) * (told ? 1 : w.untold) + (whole[page] ?? 0) * (kind === '案例' ? w.lead : 1);
  };
  /** The best that a page earned with the words of the question themselves. */
  let evidence = 0;
  const hits = index.entries.flatMap((entry, page): Hit[] => {
    const plain = scoreOf(page, entry.kind, entry.often);
    if (plain <= 0) return [];
    evidence = Math.max(evidence, plain);
    const score = scoreOf(page, entry.kind, entry.often, alike[page]);
    const told = [...(phrases.get(page) ?? [])].sort((a, b) => b.weight - a.weight);
    return [
      {
        entry,
        score,
        share: most > 0 ? (counted[page] ?? 0) / most : 0,
        verbatim: (whole[page] ?? 0) > 0,
        phrases: told.map(({ words }) => words),
        matters: told.flatMap(({ words, names }) => (names ? [words] : [])),
      },
    ];
  });
  passOn(hits, w);
  hits.sort((a, b) => b.score - a.score);
  const [top] = hits;
  const best = top?.score ?? 0;
  let topic: Topic | undefined;
  let other = 0;
  for (const [number, one] of index.topics.entries()) {
    const page = index.entries.length + number;
    const score = scoreOf(page, '没有');
    // Characters alone may meet by chance: a word of it must stand in the question, or much of the question in it.
    if (
      score > other &&
      ((named[page] ?? 0) > 0 ||
        (query.whole.length > BARE && paired.has(page) && (counted[page] ?? 0) > w.alike * most))
    )
      [topic, other] = [one, score];
  }
  const chance = !top?.verbatim && (top?.share ?? 0) < w.chance;
  return {
    hits: bothMatters(
      hits.filter(
        ({ score, verbatim, matters }) => verbatim || score >= best * (matters.length > 0 ? w.named : w.tail),
      ),
    ),
    topic: other >= evidence * w.doubt ? topic : undefined,
    chance,
  };
}

/** 离婚, 孩子抚养费: where the second matter was named, too, its page stands second. */
function bothMatters(hits: Hit[]): Hit[] {
  const [first, ...others] = hits;
  if (!first || first.matters.length === 0) return hits;
  const own = first.matters.join(APART) + APART + first.phrases.join(APART);
  const second = others.find(
    ({ entry, matters }) => entry.kind === '路线' && matters.some((words) => !own.includes(words)),
  );
  if (!second) return hits;
  return [first, second, ...others.filter((hit) => hit !== second)];
}

/** A story gives part of its points to the page that it leads to first: that is the way forward. */
function passOn(hits: readonly Hit[], { lead, kinds }: Weights): void {
  const byPath = new Map(hits.map((hit) => [hit.entry.path, hit]));
  for (const { entry, score } of hits) {
    // The first is what the story is about; the others come later in it.
    const [path] = entry.leads;
    const target = path === undefined ? undefined : byPath.get(path);
    const points = (score / (kinds[entry.kind] ?? 1)) * lead;
    // The better of its own and what it is given, not both: many stories make no better answer.
    if (target && target.score < points) target.score = points;
  }
}

/** Why a page stands where it does, dearest first; before its kind is reckoned. */
export function earned(searcher: Searcher, query: Query, page: number, w: Weights = WEIGHTS): Earned[] {
  const { counting, phrases } = searcher;
  const list: Earned[] = gramsOf(query, w).flatMap(({ words, weight }): Earned[] => {
    const { pages, times } = counting.posting(words);
    const place = pages.indexOf(page);
    return place < 0 ? [] : [{ words, field: '字', points: weight * counting.worth(words, page, times[place] ?? 0) }];
  });
  for (const { words, times, rarity } of kindsIn(query, searcher, w)) {
    const often = times.get(page) ?? 0;
    const points = (w.kindred * rarity * often) / (often + w.kindredTimes);
    if (points > 0) list.push({ words: words.slice(0, 3).join('、'), field: '一类', points });
  }
  for (const { words, weight } of phrasesIn(query, searcher)) {
    for (const { page: holder, field } of phrases.get(words) ?? []) {
      if (holder !== page) continue;
      const points =
        w.phrase * weight * counting.rarity(words) * Math.min(words.length - 1, w.phraseLength) * w.field[field];
      list.push({ words, field, points });
    }
  }
  const same = pointsFor(searcher, query, w).whole[page] ?? 0;
  if (same > 0) list.push({ words: query.text, field: '整句', points: same });
  return list.sort((a, b) => b.points - a.points);
}

/** What is shown under a title: the clause that holds the most of the question, and the words that led here. */
export interface Detail {
  clause?: Passage | undefined;
  /** A keyword or a saying that is not in the title. */
  called?: string | undefined;
}

export function detail({ entry, phrases }: Hit, query: Query): Detail {
  const grams = gramsOf(query, WEIGHTS).filter(({ words }) => words.length > 1);
  const held = (text: string) => {
    const folded = foldText(text);
    return grams.reduce((sum, { words, weight }) => (folded.includes(words) ? sum + weight : sum), 0);
  };
  const most = <T>(list: readonly T[], pick: (item: T) => string, least: number): T | undefined => {
    let best: T | undefined;
    let score = least;
    for (const item of list) {
      const count = held(pick(item));
      if (count > score) [best, score] = [item, count];
    }
    return best;
  };
  const inTitle = held(entry.title);
  // 不赔, 服务员: a word that people say is no name of the matter, a short sentence is.
  const names = [...entry.keywords, ...entry.says.filter(({ length }) => length > 3)].filter((name) =>
    phrases.includes(foldText(name)),
  );
  return {
    clause: most(entry.clauses, ({ text }) => text, 0),
    called: most(names, (name) => name, inTitle),
  };
}

/** Where a reader is led: below the base, to the clause if one was found. */
export function pathOf({ entry }: Hit, { clause }: Detail): string {
  return clause ? `${entry.path}#${clause.anchor}` : entry.path;
}

export function search(searcher: Searcher, typed: string, characters?: Characters): Ranking {
  return rank(searcher, readQuery(typed, searcher.words, characters));
}
