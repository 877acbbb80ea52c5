/** What a new text of a law does to each provision of the old one: gone, moved, other numbers, other words, or nothing. */

import { articleKey, formatProvision, type Provision } from '../law/citation.ts';
import type { LawArticle, LawText } from '../law/law-text.ts';
import { NUMERAL_CLASS } from '../law/numerals.ts';
import { changedNumbers, type NumberChange } from './changed-numbers.ts';
import { type Pairing, pairArticles } from './pair-articles.ts';

export interface Amendment {
  old: LawText;
  now: LawText;
  pairing: Pairing;
  /** Our gists stand for the old text, which nobody had: what moved is likely, what changed is unknown. */
  fromGists: boolean;
}

export interface ProvisionChange {
  from: Provision;
  /** Absent where it is gone. */
  to?: Provision | undefined;
  /** Other places that took a part of it, or are nearly as likely. */
  also: readonly Provision[];
  was: string;
  now: string;
  numbers: readonly NumberChange[];
  /** Word for word as it was, but for numbers of articles. */
  same: boolean;
}

/** @param now the text that takes the place of `old` */
export function amend(old: LawText, now: LawText): Amendment {
  return { old, now, pairing: pairArticles(old, now), fromGists: false };
}

/**
 * The same where there is no old text: our gists of the articles that we cite are looked for in the new one.
 * @param gists of the articles that we cite, in the order of the law
 */
export function amendGists(gists: readonly { provision: Provision; gist: string }[], now: LawText): Amendment {
  const articles = gists.map(
    ({ provision, gist }, line): LawArticle => ({ provision, line, paragraphs: [{ text: gist, items: [] }] }),
  );
  const old: LawText = { articles, oddities: [] };
  return { old, now, pairing: pairArticles(old, now, { brief: true }), fromGists: true };
}

function articleAt({ articles }: LawText, { article, suffix }: Provision): LawArticle | undefined {
  return articles.find(({ provision }) => provision.article === article && provision.suffix === suffix);
}

/** The words of an article, a 款 with its 项, or a 项 with what stands over it; empty where there is none. */
export function textAt(text: LawText, provision: Provision): string {
  const { paragraphs = [] } = articleAt(text, provision) ?? {};
  const { paragraph, item } = provision;
  const at = paragraph ?? (item === undefined ? undefined : 1 + paragraphs.findIndex(({ items }) => items.length > 0));
  if (at === undefined) return paragraphs.flatMap(({ text: words, items }) => [words, ...items]).join('\n');
  const whole = paragraphs[at - 1];
  if (!whole) return '';
  return [whole.text, ...(item === undefined ? whole.items : whole.items.slice(item - 1, item))].join('\n');
}

/** With the 款 filled in where only a 项 was written, and left out where there is only one: one name for one place. */
function plainly(text: LawText, { paragraph, item, ...article }: Provision): Provision {
  const paragraphs = articleAt(text, article)?.paragraphs ?? [];
  if (item !== undefined) {
    const own = paragraph ?? 1 + paragraphs.findIndex(({ items }) => items.length > 0);
    return paragraphs.length > 1 ? { ...article, paragraph: Math.max(1, own), item } : { ...article, item };
  }
  return paragraph === undefined || paragraphs.length <= 1 ? article : { ...article, paragraph };
}

const same = (a: Provision, b: Provision) =>
  articleKey(a) === articleKey(b) && a.paragraph === b.paragraph && a.item === b.item;

const ARTICLE_NUMBER = new RegExp(`第[${NUMERAL_CLASS}]+(?=[条款项])`, 'g');

function isSame(was: string, now: string): boolean {
  const plain = (text: string) =>
    text
      .replace(/^（[^（）]+）/gm, '')
      .replace(ARTICLE_NUMBER, '第#')
      .replace(/[\s\p{P}]/gu, '');
  return plain(was) === plain(now);
}

/** What became of a provision, as exactly as it is named. */
export function changeOf({ old, now, pairing, fromGists }: Amendment, provision: Provision): ProvisionChange {
  const from = plainly(old, provision);
  const isWhole = from.paragraph === undefined && from.item === undefined;
  const article = pairing.articles.find((pair) => articleKey(pair.from.provision) === articleKey(from));
  const pieces = pairing.pieces.filter((piece) => same(plainly(old, piece.from), from));
  const [best] = [...pieces].sort((a, b) => b.alike - a.alike);
  const whole = article?.to?.provision;
  // Nobody can tell which 款 of an article our gist speaks of: it keeps its own.
  const kept = fromGists && whole ? { ...whole, ...partOf(provision) } : undefined;
  const found = kept ?? (isWhole && !article?.merged ? whole : (best?.to ?? whole));
  const to = found && plainly(now, found);
  const others = [
    ...(isWhole ? (article?.also ?? []).map((one) => one.provision) : []),
    ...(fromGists ? [] : pieces.flatMap(({ to: one, or }) => [one, ...(or ? [or] : [])])),
  ].map((one) => plainly(now, one));
  const also = others.filter(
    (one, index) =>
      to !== undefined &&
      articleKey(one) !== articleKey(to) &&
      others.findIndex((first) => articleKey(first) === articleKey(one)) === index,
  );
  const [was, is] = [fromGists ? '' : textAt(old, from), to ? textAt(now, to) : ''];
  return {
    from,
    to,
    also,
    was,
    now: is,
    numbers: to && !fromGists ? changedNumbers(was, is) : [],
    same: !fromGists && to !== undefined && isSame(was, is),
  };
}

function partOf({ paragraph, item }: Provision): Pick<Provision, 'paragraph' | 'item'> {
  return { ...(paragraph === undefined ? {} : { paragraph }), ...(item === undefined ? {} : { item }) };
}

/** Whether its number is another. */
export function isMoved({ from, to }: ProvisionChange): boolean {
  return to !== undefined && formatProvision(to) !== formatProvision(from);
}

/** Clauses of which one text has more than the other, at most so many of each. */
const CLAUSES = 3;

/** 去掉“……”；加上“……”: the clauses in which two texts differ. */
export function sayDifference(was: string, now: string): string {
  const clauses = (text: string) => text.split(/[，；。：,;:\n]/).filter((clause) => clause !== '');
  const without = (own: readonly string[], other: readonly string[]) => {
    const left = [...other];
    return own.filter((clause) => {
      const at = left.indexOf(clause);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  const [old, fresh] = [clauses(was), clauses(now)];
  const say = (word: string, all: readonly string[]) =>
    all.length === 0
      ? []
      : [
          `${word}${all
            .slice(0, CLAUSES)
            .map((clause) => `“${clause}”`)
            .join('、')}${all.length > CLAUSES ? `等 ${all.length} 处` : ''}`,
        ];
  return [...say('去掉', without(old, fresh)), ...say('加上', without(fresh, old))].join('；');
}
