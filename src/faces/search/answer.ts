/** One question, answered from our own index: the place it names, or the pages that fit best. */

import { foldText, lettersOf } from './fold.ts';
import { type Jump, jump, type Missing } from './jump.ts';
import { type Query, readQuery } from './query.ts';
import { type Hit, rank } from './rank.ts';
import type { Searcher } from './searcher.ts';
import type { Spelling } from './spelling.ts';

export interface Answer {
  /** What was asked, as it was understood. */
  query: Query;
  /** The page that was named outright. */
  direct?: Jump | undefined;
  /** A place that was named and is not there: a sentence. */
  missing?: Missing['missing'] | undefined;
  /** The word that was taken to be meant, where it is not what was typed. */
  meant?: string | undefined;
  hits: Hit[];
  /** The best page accounts for the question: nothing else could tell better. */
  sure: boolean;
  /** What people say, or another spelling, could help and is not there yet; `now` where nothing else can. */
  wantsWords: 'now' | 'later' | false;
}

/** How much better the mended query has to do. */
const BETTER = 1.2;

/** What cannot be right as it stands: letters alone, or a Chinese character that no page holds. */
function looksForeign(typed: string, { pages }: Searcher): boolean {
  return (
    lettersOf(typed) !== undefined ||
    [...foldText(typed)].some((one) => /\p{Script=Han}/u.test(one) && !pages.some(({ all }) => all.includes(one)))
  );
}

/** Longer questions stand in no page word for word: the full text cannot answer them. */
const WORDS = 6;

function wanted(sure: boolean, typed: string, { text }: Query, searcher: Searcher): Answer['wantsWords'] {
  if (looksForeign(typed, searcher)) return 'now';
  if (sure) return false;
  return text.length > WORDS ? 'now' : 'later';
}

export function answerTo(searcher: Searcher, typed: string, spelling?: Spelling): Answer {
  const characters = spelling?.characters;
  const query = readQuery(typed, searcher.words, characters);
  const place = jump(searcher.index.entries, typed, characters);
  if (place && 'missing' in place) return { query, missing: place.missing, hits: [], sure: true, wantsWords: false };
  const hits = rank(searcher, query);
  const [top] = hits;
  // Parts of a question on one page may still be chance.
  const sure = place !== undefined || top?.verbatim === true;
  const plain: Answer = {
    query,
    direct: place,
    hits: hits.filter(({ entry }) => entry.path !== place?.path),
    sure,
    wantsWords: spelling || query.text === '' ? false : wanted(sure, typed, query, searcher),
  };
  if (sure || spelling === undefined || query.text === '') return plain;
  return respelled(searcher, typed, query, top, spelling) ?? plain;
}

/** The answer to what was meant: pinyin, or a title or keyword with a slip in it. */
function respelled(
  searcher: Searcher,
  typed: string,
  query: Query,
  top: Hit | undefined,
  spelling: Spelling,
): Answer | undefined {
  const letters = lettersOf(typed);
  if (letters !== undefined) {
    if (top) return undefined;
    const words = spelling.byPinyin(searcher, letters);
    const hits = new Map<string, Hit>();
    for (const word of words) {
      for (const hit of rank(searcher, readQuery(word, searcher.words))) {
        if (!hits.has(hit.entry.path)) hits.set(hit.entry.path, hit);
      }
    }
    const [meant] = words;
    if (meant === undefined) return undefined;
    return { query: readQuery(meant, searcher.words), meant, hits: [...hits.values()], sure: true, wantsWords: false };
  }
  const mended = spelling.correct(searcher, query);
  if (!mended) return undefined;
  const meant = readQuery(mended.text, searcher.words);
  const place = jump(searcher.index.entries, mended.text);
  const direct = place && 'path' in place ? place : undefined;
  const hits = rank(searcher, meant);
  const better = hits[0] !== undefined && hits[0].score > (top?.score ?? 0) * BETTER;
  if (!better && !direct) return undefined;
  return { query: meant, direct, meant: mended.meant, hits, sure: true, wantsWords: false };
}
