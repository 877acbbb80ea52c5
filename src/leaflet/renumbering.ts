/** Whether a number means what it meant in a text that was replaced, judged by the sentence around it. */

import { articleKey, type Provision } from '../law/citation.ts';
import { fromChinese, NUMERAL_CLASS } from '../law/numerals.ts';
import type { FormerText, Law, Move } from '../law/registry.ts';

/** The renumbering table of the law, if it was renumbered under the same name. */
export function formerOf({ former }: Law): FormerText | undefined {
  return former.find(({ title, moved }) => title === undefined && moved.length > 0);
}

/** The rows that an old provision falls under: 26 covers 26③, and somebody who wrote 42 may mean any item of it. */
export function movesOf({ moved }: FormerText, { article, suffix, paragraph, item }: Provision): Move[] {
  const agree = (a: number | undefined, b: number | undefined) => a === undefined || b === undefined || a === b;
  const rows = moved.filter(
    ({ from }) =>
      from.article === article &&
      from.suffix === suffix &&
      agree(from.paragraph, paragraph) &&
      agree(from.item, item) &&
      // 第一款 was never written of an article with only one 款.
      !(paragraph !== undefined && from.paragraph === undefined && from.item !== undefined && paragraph > 1),
  );
  const exact = rows.filter(({ from }) => from.paragraph === paragraph && from.item === item);
  return exact.length > 0 ? exact : rows;
}

/**
 * Whether a sentence speaks of what the number meant before (above 0) or means today (below 0): by the
 * words of both, and by fines that only one of them has.
 */
export function lean(sentence: string, law: Law, former: FormerText, provision: Provision): number {
  const before = movesOf(former, provision);
  const today = former.moved.filter(({ to }) => articleKey(to) === articleKey(provision));
  const gist = law.cited.get(articleKey(provision))?.gist ?? '';
  const words =
    likeness(sentence, before.map((move) => `${meaningOf(move, law)}、${ruleOf(move.was)}`).join('、')) -
    likeness(
      sentence,
      [gist, ...today.map(({ subject, said = [], now }) => [subject, ...said, ruleOf(now)].join('、'))].join('、'),
    );
  const amounts = amountsIn(sentence);
  const was = amountsIn(before.map((row) => row.was ?? '').join('、'));
  const is = amountsIn(today.map((row) => row.now ?? '').join('、'));
  const only = (own: ReadonlySet<number>, other: ReadonlySet<number>) =>
    [...amounts].filter((amount) => own.has(amount) && !other.has(amount)).length;
  // Detention under an article of today that only spares people: the number is the old one.
  const spared = SPARES.test(gist) && before.some(({ was = '' }) => ruleOf(was) === '' && was !== '');
  const imposed = spared && IMPOSES.test(sentence) && !SPARES.test(sentence) ? 2 : 0;
  // A table of old numbers names the 款 only where there was more than one.
  const finer = provision.paragraph !== undefined && before.every(({ from }) => from.paragraph === undefined) ? 1 : 0;
  return words + imposed + 2 * (only(was, is) - only(is, was)) - finer;
}

const SPARES = /不(?:予|再)?(?:执行|处罚|罚)|免予|从轻|减轻/;
const IMPOSES = /(?:给予|处以?|决定|裁决|作出)[^。，；]{0,16}(?:拘留|罚款|警告)/;

/** A rule in words; penalties are told apart by their amounts. */
function ruleOf(text = ''): string {
  return /^(?:拘留|警告)/.test(text) ? '' : text;
}

/** What a row is about: its subject, and what people call it. */
export function calledOf({ subject, said = [] }: Move): string {
  return [subject, ...said].join('、');
}

/** The same, and what we say of the article that it moved to. */
export function meaningOf(move: Move, { cited }: Law): string {
  return `${calledOf(move)}、${cited.get(articleKey(move.to))?.gist ?? ''}`;
}

/** Sums of money in a text, in yuan: 二百元, 200 元. */
function amountsIn(text: string): Set<number> {
  const found = new Set<number>();
  for (const [, digits = ''] of text.matchAll(new RegExp(`([${NUMERAL_CLASS}]{1,9})\\s*元`, 'g'))) {
    const amount = fromChinese(digits);
    if (amount !== undefined) found.add(amount);
  }
  return found;
}

/** How many different pairs of neighbouring characters of `pattern` stand in `text`; numbers count in any spelling. */
export function likeness(text: string, pattern: string): number {
  return likenessTo(text)(pattern);
}

/** The same for a text that is held against many patterns. */
export function likenessTo(text: string): (pattern: string) => number {
  const words = plain(text);
  return (pattern) => pairsOf(pattern).filter((pair) => words.includes(pair)).length;
}

/** By pattern: those are the content's, and few. */
const pairsByPattern = new Map<string, readonly string[]>();

function pairsOf(pattern: string): readonly string[] {
  const known = pairsByPattern.get(pattern);
  if (known) return known;
  const pairs = new Set<string>();
  const source = plain(pattern);
  for (let at = 0; at + 2 <= source.length; at++) {
    const pair = source.slice(at, at + 2);
    if (/^[^\P{L}的]{2}$/u.test(pair) && !COMMON.has(pair)) pairs.add(pair);
  }
  const found = [...pairs];
  pairsByPattern.set(pattern, found);
  return found;
}

/** Pairs that any sentence on penalties has. */
const COMMON = new Set([
  '处罚',
  '拘留',
  '罚款',
  '以下',
  '以上',
  '并处',
  '可以',
  '情节',
  '警告',
  '元以',
  '日以',
  '的拘',
  '较重',
  '严重',
  '行为',
  '或者',
  '下罚',
  '治安',
  '管理',
  '公安',
  '安机',
  '机关',
  '人民',
  '民警',
  '警察',
  '他人',
  '工作',
  '作人',
  '人员',
]);

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s、，。；：“”（）《》]/g, '');
}
