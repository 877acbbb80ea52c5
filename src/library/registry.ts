/** Builds the registry of laws from their files; the Regulations' own entry is filled from their text. */

import type { LawEntry } from '../kinds/law/schema.ts';
import { articleKey, type Provision } from '../law/citation.ts';
import { parseReference } from '../law/grammar.ts';
import { articlesOf, type OfficialText, shapeOf } from '../law/official-text.ts';
import { type CitedArticle, type Law, Registry } from '../law/registry.ts';

/** The file under content/laws/ that stands for the Regulations themselves. */
export const REGULATIONS_ID = 'regulations';

const STATE = '中华人民共和国';

function provisionOf(text: string): Provision {
  const from = parseReference(text)?.spans[0]?.from;
  if (!from) throw new Error(`schema let an unreadable provision through: ${text}`);
  return from;
}

/**
 * @param gists gist of each article of the Regulations, by number
 */
export function buildRegistry(
  entries: ReadonlyMap<string, LawEntry>,
  text: OfficialText,
  gists: ReadonlyMap<number, string>,
): Registry {
  const laws = [...entries].map(([id, entry]): Law => {
    const own = id === REGULATIONS_ID;
    const title = entry.title.startsWith(STATE) ? entry.title.slice(STATE.length) : entry.title;
    const cited = own
      ? articlesOf(text).map((article): [string, CitedArticle] => [
          articleKey({ article: article.number }),
          { gist: gists.get(article.number) ?? '', shape: shapeOf(article) },
        ])
      : Object.entries(entry.cited);
    return {
      id,
      title,
      short: [...(title === entry.title ? [] : [entry.title]), ...entry.short],
      effective: entry.effective,
      until: entry.until,
      ended: entry.ended,
      articles: own ? articlesOf(text).length : entry.articles,
      inserted: entry.inserted,
      cited: new Map(cited),
      counting: entry.counting,
      former: entry.former.map(({ label, title: formerTitle, until, moved }) => ({
        label,
        title: formerTitle,
        until,
        moved: moved.map((row) => ({ ...row, from: provisionOf(row.from), to: provisionOf(row.to) })),
      })),
    };
  });
  return new Registry(laws, REGULATIONS_ID);
}
