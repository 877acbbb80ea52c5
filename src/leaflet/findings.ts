/**
 * Reads a leaflet as a strict clerk would: every citation held against the law of today, every phrase
 * against what must not be said. Pure: the page, the command and the tests share it.
 */

import type { Registry } from '../law/registry.ts';
import type { IsoDay } from '../law/status.ts';
import type { Characters } from '../text/same-writing.ts';
import { findOldFines } from './fines.ts';
import { isInOldColumn } from './history.ts';
import { judgeCitations } from './judged.ts';
import { findOlderLaw, type OlderLaw } from './older-law.ts';
import { outlineOf } from './outline.ts';
import { findPhrases, type Sayings } from './phrases.ts';
import { rawPlace, readPlain } from './plain-leaflet.ts';
import type { Remark } from './provision.ts';
import { isComplaint, VERDICTS, type Verdict } from './verdicts.ts';

export interface Finding {
  /** Place in the text, in UTF-16 units. */
  start: number;
  end: number;
  verdict: Verdict;
  /** What stands there now. */
  words: string;
  /** The sentence that holds it. */
  sentence: string;
  /** What is to be said of it. */
  say: string;
  /** What to write instead. */
  instead?: string | undefined;
  /** What stands in today's law. */
  law?: string | undefined;
  /** Address below the base. */
  path?: string | undefined;
}

export interface LeafletContext extends Sayings {
  registry: Registry;
  older: readonly OlderLaw[];
  /** Traditional to Simplified, for the characters of the laws' names and the phrases. */
  characters: Characters;
  /** The day on which the leaflet is to be true. */
  day: IsoDay;
}

/** Every citation and every phrase to be said of, in order of place. */
export function readLeaflet(raw: string, context: LeafletContext): Finding[] {
  const { registry, older, characters, day } = context;
  const plain = readPlain(raw, characters);
  const items = outlineOf(plain.text);
  const spoken = findPhrases(plain.text, items, context).filter(({ start }) => !isInOldColumn(plain, start));
  const phrases = spoken.map(
    ({ start, end, phrase: { wrong, because, instead, law, path } }): Remark => ({
      start,
      end,
      verdict: '不能这样说',
      say: `${wrong}。${because}`,
      instead,
      law,
      path,
    }),
  );
  const remarks = [
    ...findOlderLaw(plain, items, older, day),
    ...judgeCitations(plain, items, registry, day),
    ...findOldFines(plain, items, registry),
    ...phrases,
  ];
  return withoutEchoes(remarks)
    .map(({ start, end, ...remark }) => ({
      ...remark,
      ...rawPlace(plain, start, end),
      sentence: sentenceAround(plain.text, start, end),
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * One place is spoken of once, by who knows it best: the list of older laws before the citation that does
 * not know it, a citation that is called old before the phrase around it.
 */
function withoutEchoes(remarks: readonly Remark[]): Remark[] {
  const kept: Remark[] = [];
  for (const remark of remarks) {
    const { start, end, verdict } = remark;
    const same = kept.filter((one) => start < one.end + 2 && end > one.start - 2);
    const over = same.filter((one) => start < one.end && end > one.start);
    const grave = over.some(
      (one) => isComplaint(one.verdict) && one.verdict !== '要核对' && one.verdict !== '没有登记',
    );
    const echo =
      (verdict === '没有登记' && over.length > 0) ||
      (verdict === '不能这样说' && grave) ||
      (verdict === '已经废止' && same.some((one) => one.verdict === '已经废止')) ||
      (!isComplaint(verdict) && over.some((one) => isComplaint(one.verdict)));
    if (!echo) kept.push(remark);
  }
  // The older list comes first and may speak of a number beside a title that is judged after it.
  return kept.filter((one, index) => !kept.some((other, at) => at !== index && covers(other, one)));
}

function covers(other: Remark, one: Remark): boolean {
  const inside = other.start <= one.start && other.end >= one.end;
  const graver = VERDICTS.indexOf(other.verdict) < VERDICTS.indexOf(one.verdict);
  return inside && graver && (one.verdict === '现行有效' || one.verdict === '讲的是旧法');
}

const LONGEST_SENTENCE = 160;

function sentenceAround(text: string, start: number, end: number): string {
  const pieces = text.slice(0, start).split(/[。！？\n]/);
  const after = /^[^。！？\n]*[。！？]?/.exec(text.slice(end))?.[0] ?? '';
  const sentence = (pieces[pieces.length - 1] ?? '') + text.slice(start, end) + after;
  return sentence.length > LONGEST_SENTENCE ? `${sentence.slice(0, LONGEST_SENTENCE)}……` : sentence;
}
