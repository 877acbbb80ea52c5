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
import { sentenceAround } from './sentence.ts';
import { isComplaint, TONES, VERDICTS, type Verdict } from './verdicts.ts';

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
  return withoutEchoes(remarks, plain.text)
    .map(({ start, end, ...remark }) => ({
      ...remark,
      ...rawPlace(plain, start, end),
      sentence: sentenceOfPlace(plain.text, start, end),
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Characters of a stretch; only remarks in one stretch can speak of one place. */
const STRETCH = 256;

/** What was kept, by the stretches of text that it lies in. */
class Kept {
  readonly all: Remark[] = [];
  readonly #byStretch = new Map<number, Remark[]>();

  #stretches({ start, end }: Remark): number[] {
    const [first, last] = [Math.floor((start - 2) / STRETCH), Math.floor((end + 2) / STRETCH)];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }

  add(remark: Remark): void {
    this.all.push(remark);
    for (const stretch of this.#stretches(remark)) {
      this.#byStretch.set(stretch, [...(this.#byStretch.get(stretch) ?? []), remark]);
    }
  }

  /** Those that overlap with a remark or touch it. */
  beside(remark: Remark): Remark[] {
    const near = new Set(this.#stretches(remark).flatMap((stretch) => this.#byStretch.get(stretch) ?? []));
    return [...near].filter(({ start, end }) => remark.start < end + 2 && remark.end > start - 2);
  }
}

/**
 * One place is spoken of once, by who knows it best: the list of older laws before the citation that does
 * not know it, a citation that is called old before the phrase around it, a law's title and its number together.
 */
function withoutEchoes(remarks: readonly Remark[], text: string): Remark[] {
  const isTitle = ({ start }: Remark) => text[start] === '《';
  const kept = new Kept();
  for (const remark of remarks) {
    const { start, end, verdict } = remark;
    const same = kept.beside(remark);
    const over = same.filter((one) => start < one.end && end > one.start);
    const grave = over.some((one) => TONES[one.verdict] === 'bad');
    const echo =
      (verdict === '没有登记' && over.length > 0) ||
      (verdict === '不能这样说' && grave) ||
      (verdict === '已经废止' &&
        same.some((one) => one.verdict === '已经废止' && (over.includes(one) || !isTitle(one) || !isTitle(remark)))) ||
      (!isComplaint(verdict) && over.some((one) => isComplaint(one.verdict)));
    if (!echo) kept.add(remark);
  }
  // What is fine is not said of a place of which something graver was said after it.
  return kept.all.filter((one) => isComplaint(one.verdict) || !kept.beside(one).some((other) => covers(other, one)));
}

/** Whether a remark says something graver of the same place. */
function covers(other: Remark, one: Remark): boolean {
  const inside = other.start <= one.start && other.end >= one.end;
  return inside && VERDICTS.indexOf(other.verdict) < VERDICTS.indexOf(one.verdict);
}

const LONGEST_SENTENCE = 160;

function sentenceOfPlace(text: string, start: number, end: number): string {
  const sentence = sentenceAround(text, start, end);
  if (sentence.length > LONGEST_SENTENCE) return `${sentence.slice(0, LONGEST_SENTENCE)}……`;
  const mark = text.charAt(text.indexOf(sentence, Math.max(start - sentence.length, 0)) + sentence.length);
  return /[。！？]/.test(mark) ? sentence + mark : sentence;
}
