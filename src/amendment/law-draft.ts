/**
 * The draft of what a new text of a law changes in its file: the next text with its day, the renumbering table, our gists
 * under their new numbers. The rest of the file stays as it is, byte for byte, until somebody has confirmed the draft.
 */

import { isMap, parseDocument, stringify } from 'yaml';
import type { LawEntry } from '../kinds/law/schema.ts';
import { textOn } from '../kinds/law/text-on.ts';
import { articleKey, formatCompact, type Provision } from '../law/citation.ts';
import { shapeOf } from '../law/official-text.ts';
import type { IsoDay } from '../law/status.ts';
import { type Amendment, changeOf, isMoved } from './amendment.ts';
import { numbersIn } from './changed-numbers.ts';
import { inOrder } from './standing-list.ts';

/** Longest subject of a row, as the schema has it. */
const SUBJECT = 40;

function provisionOf(key: string): Provision {
  const [article = 0, suffix] = key.split('-').map(Number);
  return suffix === undefined ? { article } : { article, suffix };
}

const compact = (provision: Provision) => formatCompact({ spans: [{ from: provision }] });

/** What a row is about: our gist, or the first words of the rule. */
function subjectOf(gist: string | undefined, text: string): string {
  const words = (gist ?? text.replace(/^（[^（）]+）/, '')).split(/[；。\n]/)[0] ?? '';
  return [...words].length <= SUBJECT ? words : `${[...words].slice(0, SUBJECT - 1).join('')}…`;
}

/** The clauses of a rule that have numbers in them: what follows, and how much. */
function ruleOf(text: string): string {
  return text
    .split(/[。：\n]/)
    .flatMap((sentence) => sentence.split('；'))
    .filter((clause) => numbersIn(clause).length > 0)
    .map((clause) => clause.replace(/^（[^（）]+）/, ''))
    .join('；');
}

interface Row {
  from: string;
  to: string;
  subject: string;
  was?: string;
  now?: string;
}

/** A row for each article that moved, and for each 款 and 项 that went elsewhere than its article. */
function rowsOf(amendment: Amendment, cited: LawEntry['cited']): Row[] {
  const { pairing } = amendment;
  const rowOf = (from: Provision, to: Provision): Row => {
    const change = changeOf(amendment, from);
    const words = { subject: subjectOf(cited[articleKey(from)]?.gist, change.was) };
    const numbers = change.numbers.length > 0 ? { was: ruleOf(change.was), now: ruleOf(change.now) } : {};
    return { from: compact(from), to: compact(to), ...words, ...numbers };
  };
  const whole = pairing.articles.flatMap(({ from: { provision }, also }) => {
    const { to } = changeOf(amendment, provision);
    if (to === undefined) return [];
    const rows = [to, ...also.map((one) => one.provision)].map((one) => rowOf(provision, one));
    return rows.filter((row) => row.from !== row.to || row.was !== undefined);
  });
  const finer = amendment.fromGists
    ? []
    : amendment.old.articles.flatMap(({ provision, paragraphs }) =>
        paragraphs.flatMap(({ items }, at) => {
          const paragraph = { ...provision, paragraph: at + 1 };
          const inside = [
            ...(paragraphs.length > 1 ? [paragraph] : []),
            ...items.map((_, index) => ({ ...paragraph, item: index + 1 })),
          ];
          const article = changeOf(amendment, provision).to;
          return inside.flatMap((one) => {
            const { from, to } = changeOf(amendment, one);
            const isElsewhere =
              to !== undefined &&
              (article === undefined ||
                articleKey(to) !== articleKey(article) ||
                to.paragraph !== from.paragraph ||
                to.item !== from.item);
            // Rows name no 项 beyond ⑳.
            return isElsewhere && Math.max(from.item ?? 0, to.item ?? 0) <= 20 ? [rowOf(from, to)] : [];
          });
        }),
      );
  return [...whole, ...finer];
}

export interface LawDraft {
  /** The whole file, to be put in the place of the present one. */
  text: string;
  /** What the editor has to look at, in sentences. */
  look: string[];
}

/** The last day's text written out where the file still calls it the next one: there is room for one. */
function settled(source: string, entry: LawEntry, day: IsoDay): string {
  if (entry.next === undefined || day < entry.next.effective) return source;
  const now = textOn(entry, day);
  const document = parseDocument(source);
  for (const key of [
    'revised',
    'effective',
    'articles',
    'inserted',
    'counting',
    'cited',
    'changes',
    'former',
  ] as const) {
    if (now[key] === undefined) document.delete(key);
    else document.set(key, document.createNode(now[key]));
  }
  document.delete('next');
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/**
 * @param source the law's file as it is
 * @param entry the same, read
 * @param effective the day from which the new text is the law
 */
export function draftLaw(
  source: string,
  entry: LawEntry,
  amendment: Amendment,
  { day, effective }: { day: IsoDay; effective: IsoDay },
): LawDraft {
  const { cited, revised, adopted, counting } = textOn(entry, day);
  const { now } = amendment;
  const look: string[] = [];
  const changed = new Set<string>();
  const gists = Object.entries(cited).flatMap(([key, own]) => {
    const change = changeOf(amendment, provisionOf(key));
    const { to, also, same } = change;
    if (!to) {
      look.push(`第 ${key} 条（${own.gist}）：新文本里没有找到，没有写进草稿`);
      return [];
    }
    const article = now.articles.find((one) => articleKey(one.provision) === articleKey(to));
    const parts = also.length > 0 ? `，有一部分在 ${also.map(compact).join('、')}` : '';
    const notes = [
      ...(isMoved(change) ? [`原来是 ${key}${parts}`] : also.length > 0 ? [parts.slice(1)] : []),
      ...(same ? [] : ['内容有变，提要要对照新文本改']),
    ];
    // A number that means something else than before is no better than one that is gone: nobody sees that it is the old one.
    if (!same || isMoved(change)) changed.add(articleKey(to));
    return [{ to, own: { ...own, shape: article ? shapeOf(article) : own.shape }, notes }];
  });
  const byKey = Map.groupBy(gists, ({ to }) => articleKey(to));
  for (const [key, all] of byKey) {
    if (all.length > 1) look.push(`新的第 ${key} 条来自旧的几条，提要只留了第一个，请合起来写`);
  }
  const inserted = now.articles.flatMap(({ provision }) =>
    provision.suffix === undefined ? [] : [articleKey(provision)],
  );
  const countedIn = counting && changeOf(amendment, provisionOf(counting.article)).to;
  if (counting) look.push('counting（怎么算日子）照旧文本写的，请对照新文本');
  const year = (revised ?? adopted ?? '').slice(0, 4);
  const flow = (value: unknown) =>
    stringify(value, { collectionStyle: 'flow', lineWidth: 0 })
      .trim()
      .replace(/\[ ([^[\]]*) \]/g, '[$1]');
  const lines = [
    'next:',
    `  effective: ${effective}`,
    ...(now.revised === undefined ? [] : [`  revised: ${now.revised}`]),
    `  label: ${year === '' ? '原来的文本' : `${year} 年${revised === undefined ? '' : '修订'}文本`}`,
    `  articles: ${Math.max(...now.articles.map(({ provision }) => provision.article))}`,
    ...(inserted.length > 0 ? [`  inserted: ${flow(inserted)}`] : []),
    ...(counting && countedIn ? [`  counting: ${flow({ ...counting, article: articleKey(countedIn) })}`] : []),
    '  cited:',
    ...[...byKey.values()]
      .sort(([a], [b]) => (a && b ? inOrder(a.to, b.to) : 0))
      .flatMap(([first]) => {
        if (!first) return [];
        const { gist, readWith, explains, knownOnly, shape } = first.own;
        const own = {
          gist,
          ...(readWith.length > 0 ? { readWith } : {}),
          ...(explains.length > 0 ? { explains } : {}),
          ...(knownOnly ? { knownOnly } : {}),
          shape,
        };
        return [...first.notes.map((note) => `    # ${note}`), `    "${articleKey(first.to)}": ${flow(own)}`];
      }),
    ...(changed.size > 0 ? [`  changed: ${flow([...changed])}`] : []),
    '  moved:',
    ...stringify(rowsOf(amendment, cited), { lineWidth: 0 })
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`),
  ];
  return { text: withNext(settled(source, entry, day), lines.join('\n')), look };
}

/** A file with another next text, at its end; all that stands before it stays as it is. */
function withNext(source: string, next: string): string {
  const document = parseDocument(source);
  const pair = isMap(document.contents) ? document.contents.items.find(({ key }) => String(key) === 'next') : undefined;
  if (pair === undefined) return `${source.trimEnd()}\n${next}\n`;
  document.delete('next');
  return `${document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd()}\n${next}\n`;
}
