/** The articles of a law that we explain, as places of its page. */

import { anchorOf, formatArticle } from '../../law/citation.ts';

import type { Passage } from '../../library/kind.ts';

/**
 * @param articles such as 26 or 291-1
 * @param gists of the same articles, in the same order
 */
export function lawClauses(articles: readonly string[], gists: readonly string[]): Passage[] {
  return gists.map((text, index) => {
    const [article = 0, suffix] = (articles[index] ?? '').split('-').map(Number);
    const provision = { article, ...(suffix ? { suffix } : {}) };
    return { anchor: anchorOf(provision), name: formatArticle(provision), text };
  });
}
