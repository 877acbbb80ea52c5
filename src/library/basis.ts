/** The citations of a field, ready to be shown: law by law, each article a link. */

import { articleKey, formatProvision, type Provision } from '../law/citation.ts';
import type { Law } from '../law/registry.ts';
import type { CitationContext } from '../prose/citations.ts';
import { resolveReference } from './graph.ts';

export interface Basis {
  /** 《行政复议法》 */
  law: string;
  articles: { title: string; path: string; gist: string }[];
}

/** 第二十六条第三项 rather than 第二十六条第一款第三项, where the article has only one 款. */
function titleOf(provision: Provision, { cited }: Law): string {
  const { paragraph: _, ...rest } = provision;
  const single = cited.get(articleKey(provision))?.shape.length === 1;
  return formatProvision(single && provision.item !== undefined ? rest : provision);
}

/** @param values references that the library has checked, such as 行政复议法 20(1) */
export function basisOf(values: readonly string[], context: CitationContext): Basis[] {
  const laws = new Map<string, Basis>();
  for (const value of values) {
    for (const { law, provision, gist = '', path } of resolveReference(value, context).targets) {
      const entry = laws.get(law.title) ?? { law: `《${law.title}》`, articles: [] };
      laws.set(law.title, entry);
      const title = provision ? titleOf(provision, law) : '';
      if (!entry.articles.some((article) => article.title === title)) entry.articles.push({ title, path, gist });
    }
  }
  return [...laws.values()];
}

/** 《行政复议法》第二十条、第二十一条；《行政诉讼法》第四十六条 */
export function basisText(basis: readonly Basis[]): string {
  return basis.map(({ law, articles }) => law + articles.map(({ title }) => title).join('、')).join('；');
}

/** Several as one: law by law, each article once. */
export function joinedBasis(all: readonly Basis[]): Basis[] {
  const laws = new Map<string, Basis>();
  for (const { law, articles } of all) {
    const known = laws.get(law) ?? { law, articles: [] };
    laws.set(law, known);
    for (const article of articles) {
      if (!known.articles.some(({ title }) => title === article.title)) known.articles.push(article);
    }
  }
  return [...laws.values()];
}
