/** The laws that may be cited, from their files; the Regulations' own entry is filled from their text. */

import { articleKey, type Provision } from '../../law/citation.ts';
import { parseReference } from '../../law/grammar.ts';
import { articlesOf, shapeOf } from '../../law/official-text.ts';
import type { CitedArticle, Law } from '../../law/registry.ts';
import type { IsoDay } from '../../law/status.ts';
import type { Sources } from '../../library/kind.ts';
import { officialText, readings } from '../regulation/schema.ts';
import { laws } from './schema.ts';
import { textOn } from './text-on.ts';

/** The file under content/laws/ that stands for the Regulations themselves. */
export const REGULATIONS_ID = 'regulations';

const STATE = '中华人民共和国';

function provisionOf(text: string): Provision {
  const from = parseReference(text)?.spans[0]?.from;
  if (!from) throw new Error(`schema let an unreadable provision through: ${text}`);
  return from;
}

/** Every law of content/laws/, in the text that is in force on a day. */
export function citableLaws({ of }: Sources, day: IsoDay): Law[] {
  const text = of(officialText).data;
  const gists = new Map(of(readings).map(({ data }) => [data.article, data.gist]));
  return of(laws).map(({ id, data }): Law => {
    const entry = textOn(data, day);
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
      slips: entry.slips,
      adopted: entry.adopted,
      revised: entry.revised,
      effective: entry.effective,
      until: entry.until,
      ended: entry.ended,
      articles: own ? articlesOf(text).length : entry.articles,
      inserted: entry.inserted,
      cited: new Map(cited),
      counting: entry.counting,
      checked: entry.checked,
      changes: entry.changes,
      coming: entry.next && {
        effective: entry.next.effective,
        cited: new Set(Object.keys(entry.next.cited)),
        moved: entry.next.moved.map((row) => ({ ...row, from: provisionOf(row.from), to: provisionOf(row.to) })),
      },
      former: entry.former.map(({ label, title: formerTitle, until, moved }) => ({
        label,
        title: formerTitle,
        until,
        moved: moved.map((row) => ({ ...row, from: provisionOf(row.from), to: provisionOf(row.to) })),
      })),
    };
  });
}
