/** One question, answered from our own index: the place it names, or the pages that fit best. */

import type { Part, Topic } from './entry.ts';
import { foldText, lettersOf } from './fold.ts';
import { type Jump, jump, type Missing } from './jump.ts';
import { type Query, readQuery } from './query.ts';
import { type Hit, type Ranking, rank } from './rank.ts';
import type { Searcher } from './searcher.ts';
import type { Spelling } from './spelling.ts';

/** What else could help, and is not there yet. */
export type Wanted = Part | 'spelling';

export interface Answer {
  /** What was asked, as it was understood. */
  query: Query;
  /** The page that was named outright. */
  direct?: Jump | undefined;
  /** A place that was named and is not there: a sentence. */
  missing?: Missing['missing'] | undefined;
  /** The word that was taken to be meant, where it is not what was typed. */
  meant?: string | undefined;
  /** None where no page is about what was asked. */
  hits: Hit[];
  /** What was asked, where we have no page about it. */
  elsewhere?: Topic | undefined;
  /** The best page is called what was asked: nothing else could tell better. */
  sure: boolean;
  /** A word or two that our own words hardly hold: the full text may. */
  rare: boolean;
  wants?: Wanted | undefined;
  /** Nothing that has come could tell: not to be put off until the reader pauses. */
  now: boolean;
}

/** How much better the mended query has to do. */
const BETTER = 1.2;
/** A page that earns so little of what a short question could earn may be there for a slip. */
const SLIP = 0.5;
/** Characters of a question that one slip could turn; a longer one is told by its other words. */
const SHORT = 14;
/** Longer questions stand in no page word for word. */
const WORDS = 6;

/** What cannot be right as it stands: letters alone, or a Chinese character that no page holds. */
function looksForeign(typed: string, { counting }: Searcher): boolean {
  return (
    lettersOf(typed) !== undefined ||
    [...foldText(typed)].some((one) => /\p{Script=Han}/u.test(one) && counting.posting(one).pages.length === 0)
  );
}

function wanted(
  ranking: Ranking,
  typed: string,
  query: Query,
  searcher: Searcher,
  spelling: boolean,
): Wanted | undefined {
  const [top] = ranking.hits;
  const [lacking] = searcher.index.lacks;
  if (lettersOf(typed) !== undefined) return spelling ? undefined : 'spelling';
  if (lacking) return top?.verbatim ? undefined : lacking;
  if (spelling || top?.verbatim) return undefined;
  return looksForeign(typed, searcher) || mayBeSlip(ranking, query) ? 'spelling' : undefined;
}

function mayBeSlip({ hits: [top], chance }: Ranking, { whole }: Query): boolean {
  // 治安管理处罚发26条: a number of an article, and no law of that name.
  return chance || /\d条/.test(whole) || (whole.length <= SHORT && (top?.share ?? 0) < SLIP);
}

/** No rows for what no page is about, or for a page that is there by chance. */
function honest({ hits, topic, chance }: Ranking): Pick<Answer, 'hits' | 'elsewhere'> {
  if (hits[0]?.verbatim) return { hits };
  if (topic) return { hits: [], elsewhere: topic };
  return { hits: chance ? [] : hits };
}

/** @param spelling other spellings, where they have come */
export function answerTo(searcher: Searcher, typed: string, spelling?: Spelling): Answer {
  const characters = spelling?.characters;
  const query = readQuery(typed, searcher.words, characters);
  const place = jump(searcher.index, typed, characters);
  if (place && 'missing' in place)
    return { query, missing: place.missing, hits: [], sure: true, rare: false, now: false };
  const ranking = rank(searcher, query);
  const sure = place !== undefined || ranking.hits[0]?.verbatim === true;
  const wants =
    query.whole === '' || place ? undefined : wanted(ranking, typed, query, searcher, spelling !== undefined);
  const { hits, elsewhere } = honest(ranking);
  const plain: Answer = {
    query,
    direct: place,
    hits: hits.filter(({ entry }) => entry.path !== place?.path && entry.path !== place?.also?.path),
    elsewhere: place ? undefined : elsewhere,
    sure,
    rare: query.text.length <= WORDS && (ranking.hits[0]?.share ?? 0) < SLIP,
    wants,
    now: hits.length === 0 || query.text.length > WORDS || looksForeign(typed, searcher),
  };
  if (sure || spelling === undefined || query.whole === '') return plain;
  return respelled(searcher, typed, plain, ranking, spelling) ?? plain;
}

/** The answer to what was meant: pinyin, or a title or keyword with a slip in it. */
function respelled(
  searcher: Searcher,
  typed: string,
  { query }: Answer,
  ranking: Ranking,
  spelling: Spelling,
): Answer | undefined {
  const [top] = ranking.hits;
  const letters = lettersOf(typed);
  if (letters !== undefined) return top && !ranking.chance ? undefined : spelled(searcher, letters, spelling);
  if (!mayBeSlip(ranking, query)) return undefined;
  const mended = spelling.correct(searcher, query);
  if (!mended) return undefined;
  const meant = readQuery(mended.text, searcher.words);
  const place = jump(searcher.index, mended.text);
  const direct = place && 'path' in place ? place : undefined;
  const mendedRanking = rank(searcher, meant);
  const better = (mendedRanking.hits[0]?.score ?? 0) > (top?.score ?? 0) * BETTER;
  if (!better && !direct) return undefined;
  return { query: meant, direct, meant: mended.meant, ...honest(mendedRanking), sure: true, rare: false, now: false };
}

function spelled(searcher: Searcher, letters: string, spelling: Spelling): Answer | undefined {
  const words = spelling.byPinyin(searcher, letters);
  const [meant] = words;
  if (meant === undefined) return undefined;
  const hits = new Map<string, Hit>();
  for (const word of words) {
    for (const hit of rank(searcher, readQuery(word, searcher.words)).hits) {
      if (!hits.has(hit.entry.path)) hits.set(hit.entry.path, hit);
    }
  }
  return {
    query: readQuery(meant, searcher.words),
    meant,
    hits: [...hits.values()],
    sure: true,
    rare: false,
    now: false,
  };
}
