/** Our search as Node runs it: the index that the build writes, unpacked again. */

import { answerTo } from '../../src/faces/search/answer.ts';
import { pack, packTopics, packWords, unpack, withTopics, withWords } from '../../src/faces/search/pack.ts';
import { detail, pathOf } from '../../src/faces/search/rank.ts';
import { searchIndex } from '../../src/faces/search/searchable.ts';
import { type Searcher, searcherOf } from '../../src/faces/search/searcher.ts';
import { readSpelling, type Spelling } from '../../src/faces/search/spelling.ts';
import { spellingTable } from '../../src/faces/search/spelling-table.ts';
import type { Library } from '../../src/library/assemble.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';

export interface Ours {
  /** With the start-up index alone. */
  atStart: Searcher;
  /** With what people say, too. */
  searcher: Searcher;
  spelling: Spelling;
}

export function ours(library: Library = loadLibrary(optionsFrom(process.env))): Ours {
  const index = searchIndex(library);
  const start = unpack(pack(index));
  return {
    atStart: searcherOf(start),
    searcher: searcherOf(withTopics(withWords(start, packWords(index)), packTopics(index))),
    spelling: readSpelling(spellingTable(index)),
  };
}

/** Paths in the order in which a reader sees them, as when all scripts have come. */
export function pathsFor({ atStart, searcher, spelling }: Ours, ask: string): string[] {
  const quick = answerTo(atStart, ask);
  const { direct, hits, query } = quick.wants ? answerTo(searcher, ask, spelling) : quick;
  const places = direct ? [direct.path, ...(direct.also ? [direct.also.path] : [])] : [];
  return [...places, ...hits.map((hit) => pathOf(hit, detail(hit, query)))];
}
