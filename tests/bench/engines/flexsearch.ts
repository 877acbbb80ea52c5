/** FlexSearch with its own encoder for Chinese; the page builds the index from the texts, as is usual. */

import { Charset, Document } from 'flexsearch';
import type { PageText } from './page-text.ts';

/** The texts as they would lie on a server. */
export function write(pages: readonly PageText[]): string {
  return JSON.stringify(pages);
}

export function start(written: string): (ask: string) => string[] {
  const index = new Document({
    tokenize: 'forward',
    encoder: Charset.CJK,
    document: { id: 'id', index: ['title', 'text'] },
  });
  for (const page of JSON.parse(written) as PageText[]) index.add({ ...page });
  return (ask) => [...new Set(index.search(ask, { limit: 20 }).flatMap(({ result }) => result.map(String)))];
}
