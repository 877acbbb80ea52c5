/** The citations of a field, ready to be shown: law by law, each article a link. */

import { formatProvision } from '../law/citation.ts';
import type { CitationContext } from '../markdown/citations.ts';
import { resolveReference } from './library.ts';

export interface Basis {
  /** 《行政复议法》 */
  law: string;
  articles: { title: string; path: string; gist: string }[];
}

/** @param values references that the library has checked, such as 行政复议法 20(1) */
export function basisOf(values: readonly string[], context: CitationContext): Basis[] {
  const laws = new Map<string, Basis>();
  for (const value of values) {
    for (const { law, provision, gist = '', path } of resolveReference(value, context).targets) {
      const entry = laws.get(law.title) ?? { law: `《${law.title}》`, articles: [] };
      laws.set(law.title, entry);
      const title = provision ? formatProvision(provision) : '';
      if (!entry.articles.some((article) => article.title === title)) entry.articles.push({ title, path, gist });
    }
  }
  return [...laws.values()];
}

/** 《行政复议法》第二十条、第二十一条；《行政诉讼法》第四十六条 */
export function basisText(basis: readonly Basis[]): string {
  return basis.map(({ law, articles }) => law + articles.map(({ title }) => title).join('、')).join('；');
}
