/** MiniSearch as VitePress's local search sets it, with the words of Intl.Segmenter; runs in Node and in a page. */

import MiniSearch, { type Options } from 'minisearch';
import type { PageText } from './page-text.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const OPTIONS: Options<PageText> = {
  fields: ['title', 'text'],
  storeFields: ['title'],
  tokenize: (text) =>
    [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : [])),
  searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2 } },
};

/** The index as it would lie on a server. */
export function write(pages: readonly PageText[]): string {
  const index = new MiniSearch(OPTIONS);
  index.addAll(pages);
  return JSON.stringify(index);
}

export function start(written: string): (ask: string) => string[] {
  const index = MiniSearch.loadJSON(written, OPTIONS);
  return (ask) => index.search(ask).map(({ id }) => String(id));
}
