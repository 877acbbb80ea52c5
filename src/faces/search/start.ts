/**
 * Where the search script starts. It is one classic script that carries its own index, so that it
 * comes in one request and works where pages are opened from a disk; faces/search/script.ts writes it.
 */

import { Search } from './element.ts';
import type { Part, SearchIndex } from './entry.ts';
import { unpack, withTopics, withWords } from './pack.ts';
import { searcherInSlices, searcherOf } from './searcher.ts';
import type { Spelling } from './spelling.ts';

declare global {
  interface Window {
    /** Called by search/words.js. */
    xfWords?: (stamp: string, packed: string) => void;
    /** Called by search/elsewhere.js. */
    xfElsewhere?: (stamp: string, packed: string) => void;
    /** Called by search/spelling.js. */
    xfSpelling?: (stamp: string, spelling: Spelling) => void;
  }
}

/**
 * @param packed the index, see pack.ts
 * @param stamp names this index; parts of another are left alone
 */
export function start(packed: string, stamp: string): void {
  const host = document.querySelector<HTMLElement>('xf-search');
  const form = host?.querySelector('form');
  const input = host?.querySelector('input');
  if (!host || !form || !input || host.hasAttribute('data-awake')) return;
  let index = unpack(packed);
  const search = new Search(host, form, input, searcherOf(index));
  const learn = (part: Part, of: string, read: () => SearchIndex) => {
    if (of !== stamp) return;
    index = read();
    search.learn(part, searcherInSlices(index));
  };
  window.xfWords = (of, words) => learn('words', of, () => withWords(index, words));
  window.xfElsewhere = (of, topics) => learn('elsewhere', of, () => withTopics(index, topics));
  window.xfSpelling = (of, spelling) => {
    if (of === stamp) search.spell(spelling);
  };
}
