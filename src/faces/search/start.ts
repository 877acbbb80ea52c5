/**
 * Where the search script starts. It is one classic script that carries its own index, so that it
 * comes in one request and works where pages are opened from a disk; faces/search/script.ts writes it.
 */

import { Search } from './element.ts';
import { unpack, withLate } from './pack.ts';
import { searcherInSlices, searcherOf } from './searcher.ts';
import type { Spelling } from './spelling.ts';

declare global {
  interface Window {
    /** Called by search/words.js. */
    xfWords?: (stamp: string, late: string) => void;
    /** Called by search/spelling.js. */
    xfSpelling?: (stamp: string, spelling: Spelling) => void;
  }
}

/**
 * @param packed the index, see pack.ts
 * @param stamp names this index; words of another are left alone
 */
export function start(packed: string, stamp: string): void {
  const host = document.querySelector<HTMLElement>('xf-search');
  const form = host?.querySelector('form');
  const input = host?.querySelector('input');
  if (!host || !form || !input || host.hasAttribute('data-awake')) return;
  const index = unpack(packed);
  const search = new Search(host, form, input, searcherOf(index));
  window.xfWords = (of, late) => {
    if (of === stamp) search.learn(searcherInSlices(withLate(index, late)));
  };
  window.xfSpelling = (of, spelling) => {
    if (of === stamp) search.spell(spelling);
  };
}
