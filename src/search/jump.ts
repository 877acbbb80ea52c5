/** Queries that name a place rather than describe it: 第26条, 条例三十五, 治安管理处罚法26条, t26. */

import type { Provision } from '../law/citation.ts';
import { anchorOf } from '../law/citation.ts';
import { findCitations } from '../law/grammar.ts';
import { fromChinese, NUMERAL_CLASS } from '../law/numerals.ts';
import type { SearchEntry } from './entry.ts';

/** Names by which people call the Regulations. */
const REGULATIONS = /^(?:《?(?:信访工作条例|信访条例|工作条例|本条例|条例)》?)/;
const BARE = new RegExp(`^第?([${NUMERAL_CLASS}]+)条?$`);

export interface Jump {
  path: string;
  title: string;
}

function provisionIn(words: string): Provision | undefined {
  const bare = fromChinese(BARE.exec(words)?.[1] ?? '');
  if (bare !== undefined && bare > 0) return { article: bare };
  const [found, ...rest] = findCitations(words.startsWith('第') ? words : `第${words}`);
  return rest.length === 0 && found?.start === 0 && found.law === undefined ? found.spans[0]?.from : undefined;
}

/** The page that a query names outright, or undefined when it is words to search for. */
export function jump(entries: readonly SearchEntry[], typed: string): Jump | undefined {
  const words = typed.normalize('NFKC').replace(/\s+/g, '');
  const coded = entries.find(({ code }) => code !== '' && code === words.toLowerCase());
  if (coded) return { path: coded.path, title: `${coded.title} ${coded.gist}` };

  const law = entries
    .filter(({ kind }) => kind === '法律')
    .flatMap((entry) => [entry.title, ...entry.keywords].map((name) => ({ entry, name })))
    .filter(({ name }) => words.replace(/^《/, '').startsWith(name))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (law) {
    const provision = provisionIn(words.replace(/[《》]/g, '').slice(law.name.length));
    if (!provision) return undefined;
    const anchor = anchorOf({ article: provision.article, ...(provision.suffix ? { suffix: provision.suffix } : {}) });
    const section = law.entry.sections.find(([id]) => id === anchor);
    return section && { path: `${law.entry.path}#${anchor}`, title: `${section[1]} ${section[2]}` };
  }

  const provision = provisionIn(words.replace(REGULATIONS, ''));
  const article = provision && entries.find(({ path }) => path === `/regulations/${provision.article}/`);
  if (!provision || !article) return undefined;
  const section = article.sections.find(([anchor]) =>
    provision.paragraph === undefined && provision.item !== undefined
      ? anchor.startsWith(`art-${provision.article}-`) &&
        anchor.endsWith(`-${provision.item}`) &&
        anchor.split('-').length === 4
      : anchor === anchorOf(provision),
  );
  const exact = section && (provision.paragraph !== undefined || provision.item !== undefined);
  return {
    path: exact ? `${article.path}#${section[0]}` : article.path,
    title: exact ? `${section[1]} ${article.gist}` : `${article.title} ${article.gist}`,
  };
}
