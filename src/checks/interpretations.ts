/**
 * Which pages cite an article and say nothing of the interpretation that explains it. A reminder to look, not an
 * error: an interpretation may have nothing to do with what the page says.
 */

import { law as lawKind } from '../kinds/law/index.ts';
import { laws } from '../kinds/law/schema.ts';
import { textOn } from '../kinds/law/text-on.ts';
import { articleKey } from '../law/citation.ts';
import type { Target } from '../law/registry.ts';
import type { Library } from '../library/assemble.ts';
import { resolveReference } from '../library/graph.ts';

/** Pages named in one reminder. */
const NAMED = 6;

function keyOf({ law, provision }: Target): string | undefined {
  return provision && `${law.id} ${articleKey(provision)}`;
}

/** Whether two that name one article speak of the same part of it: where one names no 款 or no 项, of any. */
function meet({ provision: a }: Target, { provision: b }: Target): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    (a.paragraph === undefined || b.paragraph === undefined || a.paragraph === b.paragraph) &&
    (a.item === undefined || b.item === undefined || a.item === b.item)
  );
}

/** What each page cites, article by article, by its address below the base. */
function citedByPage({ mentions }: Library): Map<string, Map<string, Target[]>> {
  const pages = new Map<string, Map<string, Target[]>>();
  for (const { path, kind, target } of mentions) {
    // A law's own page lists gists: it advises nobody.
    if (kind === lawKind.name) continue;
    const page = path.split('#')[0] ?? path;
    const articles = pages.get(page) ?? new Map<string, Target[]>();
    pages.set(page, articles);
    const key = keyOf(target);
    if (key === undefined) continue;
    const cited = articles.get(key) ?? [];
    articles.set(key, cited);
    cited.push(target);
  }
  return pages;
}

/** A sentence for each article of an interpretation that some pages do not know. */
export function unreadInterpretations(library: Library): string[] {
  const pages = citedByPage(library);
  return library.of(laws).flatMap(({ id, data }) =>
    Object.entries(textOn(data, library.day).cited).flatMap(([key, { gist, explains }]): string[] => {
      const explained = explains
        .flatMap((one) => resolveReference(one, library.citations).targets)
        .map((one) => ({ one, key: keyOf(one) ?? '' }));
      const own = `${id} ${key}`;
      const unread = [...pages]
        .filter(
          ([, cited]) =>
            !cited.has(own) && explained.some(({ one, key }) => cited.get(key)?.some((target) => meet(one, target))),
        )
        .map(([page]) => page);
      if (unread.length === 0) return [];
      const more = unread.length > NAMED ? ` 等 ${unread.length} 页` : '';
      const name = `${data.short[0] ?? data.title} ${key}`;
      return [
        `提醒：${name}（${gist}）解释的是 ${explains.join('、')}，引了那一条、没有提它的有 ${unread.slice(0, NAMED).join('、')}${more}。请看看要不要补`,
      ];
    }),
  );
}

/** How often the pages cite which law, most cited first: 信访工作条例 512 处. */
export function citationCounts({ mentions }: Library): { title: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { kind, target } of mentions) {
    if (kind !== lawKind.name) counts.set(target.law.title, (counts.get(target.law.title) ?? 0) + 1);
  }
  return [...counts].map(([title, count]) => ({ title, count })).sort((a, b) => b.count - a.count);
}
