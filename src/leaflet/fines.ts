/** Fines and days of detention of the old law, known by amount and conduct: they stand under new numbers, too. */

import { anchorOf, articleKey, formatProvision } from '../law/citation.ts';
import { fromChinese, NUMERAL_CLASS } from '../law/numerals.ts';
import type { Law, Move, Registry } from '../law/registry.ts';
import { isAsserted } from './asserted.ts';
import { isInOldColumn } from './history.ts';
import { headsAt, type Item } from './outline.ts';
import type { PlainLeaflet } from './plain-leaflet.ts';
import { type Remark, sentenceOf } from './provision.ts';
import { formerOf, likeness, likenessTo, meaningOf } from './renumbering.ts';
import { clauseAround, sentenceAround } from './sentence.ts';

const N = `[${NUMERAL_CLASS}]{1,9}`;
const MONEY = `(?:(${N})元?(?:以上|至|到|[-—~～]))?(${N})元(?:以下|以内)?(?:的)?罚款`;
const DAYS = `(?:(${N})[日天]?(?:以上|至|到|[-—~～]))?(${N})[日天](?:以下|以内)?(?:的)?(?:行政|治安)?拘留|拘留(${N})[日天]?(?:以上|至|到|[-—~～])(${N})[日天](?:以下)?|拘留(${N})[日天](?:以下|以内)?`;
const PENALTY = new RegExp(
  `(?:(警告)|${DAYS})[，、的]*(可以并处|可并处|并处|可以处|或者处?|或处?)(?:以)?${MONEY}`,
  'g',
);
const FINE = new RegExp(`(?:并处|处以?|罚款?|或者?)?${MONEY}`, 'g');

/** What was done to whom, as one string: 5-10+0-500, 警告/0-200. */
interface Penalty {
  start: number;
  end: number;
  /** Absent where only a fine is named. */
  key: string | undefined;
  most: number;
}

function value(numeral: string | undefined): number {
  return numeral === undefined ? 0 : (fromChinese(numeral) ?? 0);
}

function penaltiesIn(text: string): Penalty[] {
  const found: Penalty[] = [];
  for (const match of text.matchAll(PENALTY)) {
    const [words, warning, from, to, from2, to2, upTo, joint, least, most] = match;
    const days = warning ?? `${value(from ?? from2)}-${value(to ?? to2 ?? upTo)}`;
    const key = `${days}${/并/.test(joint ?? '') ? '+' : '/'}${value(least)}-${value(most)}`;
    found.push({ start: match.index, end: match.index + words.length, key, most: value(most) });
  }
  for (const match of text.matchAll(FINE)) {
    const [words, , most] = match;
    const start = match.index;
    const end = start + words.length;
    if (found.some((one) => start < one.end && end > one.start)) continue;
    found.push({ start, end, key: undefined, most: value(most) });
  }
  return found;
}

interface Row {
  move: Move;
  law: Law;
  was: Penalty[];
  now: Penalty[];
}

function rowsOf(registry: Registry): Row[] {
  return registry.laws.flatMap((law) =>
    (formerOf(law)?.moved ?? []).map((move) => ({
      move,
      law,
      was: penaltiesIn((move.was ?? '').replace(/\s/g, '')),
      now: penaltiesIn((move.now ?? '').replace(/\s/g, '')),
    })),
  );
}

/** Today no detention goes with a fine of up to five hundred yuan, however many days are written. */
const SURELY_OLD = /^\d+-\d+\+0-500$/;
/** Pairs of characters that a sentence must share with what a row is about. */
const ALIKE = 2;
const OTHER_LAW =
  /《(?!(?:中华人民共和国)?治安管理处罚法)[^》]*(?:法|条例|办法|规定)》|(?:消防|道路交通安全|交通安全|枪支管理|居民身份证|出境入境管理|禁毒|反间谍|反恐怖主义|国旗|国歌)法/;

/** Only an article that we cite has a place on its law's page. */
function pathOf({ id, cited }: Law, { to }: Move): string {
  return `/laws/${id}/${cited.has(articleKey(to)) ? `#${anchorOf({ article: to.article })}` : ''}`;
}

/** Rows that words are about, the likeliest first. */
function rowsAbout(rows: readonly Row[], words: string): Row[] {
  const likenessOf = likenessTo(words);
  return rows
    .map((row) => ({ row, alike: likenessOf(row.move.subject) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .map(({ row }) => row);
}

/** An example for what stands in several rows: the one most like the sentence. */
function nearest(rows: readonly Row[], isFit: (row: Row) => boolean, sentence: string): Row | undefined {
  const likenessOf = likenessTo(sentence);
  const fit = rows.filter(isFit).map((row) => ({ row, alike: likenessOf(meaningOf(row.move, row.law)) }));
  return fit.sort((a, b) => b.alike - a.alike)[0]?.row;
}

/** @param items the text in pieces */
export function findOldFines(plain: PlainLeaflet, items: readonly Item[], registry: Registry): Remark[] {
  const { text } = plain;
  const rows = rowsOf(registry);
  if (rows.length === 0) return [];
  const keysNow = new Set(rows.flatMap(({ now }) => now.map(({ key }) => key)));
  const keysOld = new Set(rows.flatMap(({ was }) => was.map(({ key }) => key)).filter((key) => !keysNow.has(key)));
  const remarks = findOldMeasures(plain, items, rows);
  for (const penalty of penaltiesIn(text)) {
    const { start, end, key, most } = penalty;
    const heads = headsAt(items, start);
    const sentence = sentenceAround(text, start, end);
    const clause = clauseAround(text, start, end);
    if (OTHER_LAW.test(sentence) || isInOldColumn(plain, start) || !isAsserted({ text, start, end, gaps: [], heads }))
      continue;
    const near = rowsAbout(rows, clause);
    const candidates = near.length > 0 ? near : rowsAbout(rows, sentence + heads.join(''));
    const old = candidates.find(
      ({ was, now }) =>
        (key === undefined ? was.some((one) => one.most === most) : was.some((one) => one.key === key)) &&
        !now.some((one) => (key === undefined ? one.most === most : one.key === key)) &&
        !now.some((one) => penaltiesIn(clause).some((other) => other !== penalty && other.key === one.key && one.key)),
    );
    // What no row has today is old whatever it is for; only 十至十五日 with a thousand yuan is still to be found.
    const never = key !== undefined && SURELY_OLD.test(key) && !OTHER_LAW.test(heads.join(''));
    const surely = never || (key !== undefined && keysOld.has(key) && key !== '10-15+0-1000');
    if (!old && !surely) continue;
    if (candidates[0] && !old && candidates[0].now.some((one) => one.key === key)) continue;
    const row =
      old ??
      nearest(rows, ({ was }) => was.some((one) => one.key === key), sentence) ??
      nearest(rows, ({ was }) => was.some((one) => one.key !== undefined && one.most === most), sentence);
    if (!row) continue;
    const { law, move } = row;
    const provision = `《${law.title}》${formatProvision(move.to)}`;
    const today = (move.now ?? '').replace(/\s/g, '');
    remarks.push({
      start,
      end,
      verdict: '不能这样说',
      say: old
        ? `这是旧法的处罚。${move.subject}，今天是：${today}（${provision}）。`
        : `这是旧法的处罚，2026 年 1 月 1 日起变了。比如${move.subject}，今天是：${today}（${provision}）。`,
      instead: old ? sentenceOf(law, move) : `请照《${law.title}》今天的条文写罚款和天数。`,
      law: provision,
      path: pathOf(law, move),
    });
  }
  return remarks;
}

/** 二千元, 六个月, 一年: yuan, or months. */
const MEASURE = new RegExp(`(${N})(元|个月|年)`, 'g');

interface Measure {
  start: number;
  end: number;
  key: string;
}

function measuresIn(text: string): Measure[] {
  return [...text.matchAll(MEASURE)].map(({ 0: words, 1: numeral, 2: unit, index }) => ({
    start: index,
    end: index + words.length,
    key: unit === '元' ? `${value(numeral)}元` : `${value(numeral) * (unit === '年' ? 12 : 1)}月`,
  }));
}

/** Rules of the old law that are no penalties but have a measure: 二千元以上可以听证, 六个月内再犯从重. */
function findOldMeasures(plain: PlainLeaflet, items: readonly Item[], rows: readonly Row[]): Remark[] {
  const { text } = plain;
  const remarks: Remark[] = [];
  const measures = measuresIn(text);
  for (const { move, law, was } of rows) {
    if (was.length > 0 || !move.was || !move.now) continue;
    const present = new Set(measuresIn(move.now.replace(/\s/g, '')).map(({ key }) => key));
    const past = new Set(measuresIn(move.was.replace(/\s/g, '')).map(({ key }) => key));
    const enough = Math.min(ALIKE, likeness(move.subject, move.subject));
    for (const { start, end, key } of measures) {
      if (!past.has(key) || present.has(key)) continue;
      const sentence = clauseAround(text, start, end);
      if (likeness(sentence, move.subject) < enough || measuresIn(sentence).some((one) => present.has(one.key)))
        continue;
      const heads = headsAt(items, start);
      if (OTHER_LAW.test(sentence) || isInOldColumn(plain, start)) continue;
      if (!isAsserted({ text, start, end, gaps: [], heads })) continue;
      const provision = `《${law.title}》${formatProvision(move.to)}`;
      const now = move.now.replace(/\s/g, '');
      remarks.push({
        start,
        end,
        verdict: '不能这样说',
        say: `这是旧法的规定。${move.subject}，今天是：${now}（${provision}）。`,
        instead: `${move.subject}：${now}（${provision}）。`,
        law: provision,
        path: pathOf(law, move),
      });
    }
  }
  return remarks;
}
