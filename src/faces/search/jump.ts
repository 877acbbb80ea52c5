/** Queries that name a place rather than describe it: 第26条, 条例三十五, 治安管理处罚法26条, t26. */

import type { Provision } from '../../law/citation.ts';
import { anchorOf, articleKey, formatArticle } from '../../law/citation.ts';
import { fromChinese, NUMERAL_CLASS } from '../../law/numerals.ts';
import { plainText } from '../../text/same-writing.ts';
import type { OlderName, SearchEntry, SearchIndex } from './entry.ts';
import type { Characters } from './fold.ts';

/** How people call the Regulations; 条例 alone may be that of another matter. */
const REGULATIONS = /(?:信访工作条例|工作条例|本条例)$|^(?:按|按照|照|根据|依据|依照|违反|新)?条例$/;

const N = `([${NUMERAL_CLASS}]+)`;
/** 第二十六条第一款第三项, spelled in full or not, with whatever was said before and after it. */
const SPELLED = new RegExp(`^(.*?)第?${N}条(?:之${N})?(?:第?[(]?${N}[)]?款)?(?:第?[(]?${N}[)]?项)?(.*)$`);
/** 治安管理处罚法26, 条例三十五, 26(1)[3]: a number with nothing behind it. */
const BARE = new RegExp(`^(.*?)第?${N}(?:-(\\d+))?(?:\\((\\d+)\\))?(?:\\[(\\d+)\\])?$`);
/** What a law's name ends in. */
const ENDING = /(?:法|法典|条例|规定|办法|解释)$/;
/** The shortest name that is still one law's: 道交法. */
const SHORTEST = 3;
/** The longest stretch before a number that is looked at for a name. */
const LONGEST = 16;

export interface Jump {
  path: string;
  title: string;
  /** What is to be known before one goes there. */
  note?: string | undefined;
  /** What else may be meant. */
  also?: Jump | undefined;
}

/** A place that is not there: 第99条. */
export interface Missing {
  missing: string;
}

interface Named {
  /** What stands before the number. */
  head: string;
  provision: Provision;
  /** 条 was written: the number can be nothing else. */
  spelled: boolean;
  /** Something was said after it. */
  tail: string;
}

function named(words: string): Named | undefined {
  const spelled = SPELLED.exec(words);
  const found = spelled ?? BARE.exec(words);
  if (!found) return undefined;
  const numbers = found.slice(2, 6).map((text) => (text ? fromChinese(text) : undefined));
  const [article, suffix, paragraph, item] = numbers;
  // 九九条 and 第0条 are no numbers of an article.
  if (!article || numbers.some((value, index) => found[index + 2] && !value)) return undefined;
  const provision = {
    article,
    ...(suffix ? { suffix } : {}),
    ...(paragraph ? { paragraph } : {}),
    ...(item ? { item } : {}),
  };
  return { head: found[1] ?? '', provision, spelled: spelled !== null, tail: spelled?.[6] ?? '' };
}

/** Whether the characters of a short name stand in a title in this order: 道交法 in 道路交通安全法. */
function abbreviates(short: string, title: string): boolean {
  let at = 0;
  for (const character of title) {
    if (character === short[at]) at += 1;
  }
  return at === short.length;
}

interface NamedLaw {
  entry: SearchEntry;
  /** Characters of the name by which it was called. */
  length: number;
}

/** The law whose name, in full or short as its file gives it, ends a text. */
function lawByName(entries: readonly SearchEntry[], head: string): NamedLaw | undefined {
  let best: NamedLaw | undefined;
  for (const entry of entries) {
    if (entry.kind !== '法律') continue;
    for (const name of [entry.title, ...entry.keywords]) {
      const { length } = name;
      if (head.endsWith(name.normalize('NFKC')) && length > (best?.length ?? 0)) best = { entry, length };
    }
  }
  return best;
}

/** The law that ends a text: one called by its name, or by a shortening that fits no other law. */
function lawAtEnd(
  entries: readonly SearchEntry[],
  head: string,
  provision: Provision,
  best: NamedLaw | undefined,
): SearchEntry | undefined {
  const laws = entries.filter(({ kind }) => kind === '法律');
  // 劳动仲裁法 ends in 仲裁法, and is another law.
  for (let length = Math.min(LONGEST, head.length); length >= SHORTEST && length > (best?.length ?? 0); length--) {
    const short = head.slice(-length);
    const ending = ENDING.exec(short)?.[0];
    if (ending === undefined) break;
    const fits = laws.filter(
      ({ title }) =>
        title.endsWith(ending) &&
        (title.endsWith(short) || (title.startsWith(short.charAt(0)) && abbreviates(short, title))),
    );
    // 调解仲裁法27条 may be two laws'; we explain that article of one. 劳动法26条 is a third's, which we do not have.
    const ends = fits.every(({ title }) => title.endsWith(short));
    const explained = ends ? fits.filter(({ articles }) => articles.includes(articleKey(provision))) : [];
    const [only, ...others] = explained.length > 0 ? explained : fits;
    if (only && others.length === 0) return only;
    if (only) break;
  }
  return best?.entry;
}

/** ③ is NFKC's 3: told apart before it is lost. */
function plain(typed: string, characters?: Characters): string {
  const circled = typed.replace(/[①-⑳]/g, (mark) => `[${mark.normalize('NFKC')}]`);
  return plainText(circled, characters)
    .normalize('NFKC')
    .replace(/[\s《》“”"'、,，.。:：?？的]+/g, '');
}

/** The page that a query names outright, or undefined when it is words to search for. */
export function jump(
  { entries, older }: Pick<SearchIndex, 'entries' | 'older'>,
  typed: string,
  characters?: Characters,
): Jump | Missing | undefined {
  const words = plain(typed, characters);
  const coded = entries.find(({ code }) => code !== '' && code === words.toLowerCase());
  if (coded) return { path: coded.path, title: `${coded.title} ${coded.gist}` };

  const place = named(words);
  if (!place) return undefined;
  const { head, provision, spelled, tail } = place;
  // 三十条路: a measure word, no article. What follows a real one is a question about it.
  if (tail !== '' && head === '' && !words.startsWith('第')) return undefined;
  // 合同法 is an old law's whole name, and the end of 劳动合同法.
  const whole = lawByName(entries, head);
  const old = older.find(({ names }) =>
    names.some((name) => head.endsWith(name) && name.length > (whole?.length ?? 0)),
  );
  if (old) return inOlder(entries, old, provision);
  const law = lawAtEnd(entries, head, provision, whole);
  if (law) return inLaw(law, provision);
  if (head === '' || REGULATIONS.test(head)) return inRegulations(entries, provision, spelled || head !== '');
  return undefined;
}

/** 信访条例第二十条: where the Regulations say today what that article said, and today's article of that number. */
function inOlder(entries: readonly SearchEntry[], { say, moved }: OlderName, provision: Provision): Jump | Missing {
  const [, to] = moved.find(([from]) => from === provision.article) ?? [];
  const today = to === undefined ? undefined : inRegulations(entries, { article: to }, true);
  if (!today || 'missing' in today) return { missing: say };
  const same = to === provision.article ? undefined : inRegulations(entries, { article: provision.article }, true);
  return {
    ...today,
    note: `${say}；它的${formatArticle({ article: provision.article })}说的事，今天在这一条`,
    also: same && 'path' in same ? same : undefined,
  };
}

function inLaw({ title, path, articles, count }: SearchEntry, provision: Provision): Jump | Missing {
  const name = formatArticle(provision);
  const { article, suffix } = provision;
  if (articles.includes(articleKey(provision))) {
    return { path: `${path}#${anchorOf({ article, ...(suffix ? { suffix } : {}) })}`, title: `${title}${name}` };
  }
  if (article > count) return { missing: `《${title}》一共 ${count} 条，没有${name}` };
  return { path, title: `${title}（${name}本站没有解释，请到国家法律法规数据库看原文）` };
}

function inRegulations(
  entries: readonly SearchEntry[],
  provision: Provision,
  named: boolean,
): Jump | Missing | undefined {
  const article = entries.find(({ path }) => path === `/regulations/${provision.article}/`);
  if (!article) {
    const count = entries.filter(({ kind }) => kind === '条文').length;
    return named ? { missing: `《信访工作条例》一共 ${count} 条，没有${formatArticle(provision)}` } : undefined;
  }
  const clause = article.clauses.find(({ anchor }) =>
    provision.paragraph === undefined && provision.item !== undefined
      ? // The only 款 with that many items is the one that is meant.
        anchor.startsWith(`art-${provision.article}-`) &&
        anchor.endsWith(`-${provision.item}`) &&
        anchor.split('-').length === 4
      : anchor === anchorOf(provision),
  );
  const exact = provision.paragraph !== undefined || provision.item !== undefined ? clause : undefined;
  return {
    path: exact ? `${article.path}#${exact.anchor}` : article.path,
    title: `${exact?.name ?? article.title} ${article.gist}`,
  };
}
