/** What must not be said, found in a text. */

import { NUMERAL_CLASS } from '../law/numerals.ts';
import { literal } from '../text/pattern.ts';
import { condemns, isAsserted, partsThem, speaksOfMore } from './asserted.ts';
import { headsAt, type Item } from './outline.ts';
import type { Phrase } from './schema.ts';
import { clauseAround } from './sentence.ts';

/** A phrase with its basis in words and the address of the page that tells more. */
export type LeafletPhrase = Pick<Phrase, 'match' | 'conduct' | 'unless' | 'wrong' | 'because' | 'instead'> & {
  law?: string | undefined;
  path?: string | undefined;
};

/** All that must not be said. */
export interface Sayings {
  verdicts: readonly string[];
  phrases: readonly LeafletPhrase[];
}

/** A phrase at its place in a plain text. */
export interface Spoken {
  start: number;
  end: number;
  phrase: LeafletPhrase;
}

/** Characters that an ellipsis in a phrase may stand for, all within one sentence. */
const GAP = '([^。；！？\\n]{0,12}?)';
/** 凡是……的，一经查实，公安机关将依法……: what is done to whoever does it may stand far off. */
const SUBJECT =
  '([^。；！？\\n]{0,30}?(?:的|者)[，,][^。；！？\\n]{0,16}?(?:公安机关|派出所|司法机关|依法|从严|严肃|一律|将)[^。；！？\\n]{0,36}?)';
/** 不越级上访……；如有违反，自愿接受拘留: a vow or a ban with a penalty. */
const VOW = '[^。！？\\n]{0,60}?(?:如有违反|如违反|违者|违反者|否则)[^。！？\\n]{0,16}?';
const QUOTES = '[“”"「」『』‘’]*';
const NUMBER = `[${NUMERAL_CLASS}]{1,9}`;

function patternOf(match: string): string {
  const pieces = match
    .split(/…+/)
    .map((piece) => [...piece].map((char) => (char === '#' ? NUMBER : literal(char))).join(QUOTES));
  return pieces.join(GAP);
}

const FORBIDS = /(?:不得|不要|请勿|不准|不许|不应|不能|不可|严禁|禁止|不)[^，。；]{0,2}$/;

interface Patterns {
  /** Whether any phrase is there at all: most texts hold none. */
  any: RegExp;
  each: { phrase: LeafletPhrase; patterns: RegExp[]; conduct: RegExp | undefined; vow: RegExp | undefined }[];
}

const kept = new WeakMap<Sayings, Patterns>();

/** The phrases as patterns, made once for a list. */
function patternsOf(sayings: Sayings): Patterns {
  const known = kept.get(sayings);
  if (known) return known;
  // 治安管理处罚法 is a name.
  const verdict = `(?:${sayings.verdicts.map(literal).join('|')})(?!法|条例|依据|标准|拘禁|占|征|建|拆|搜|限制|扣|侵)`;
  const each = sayings.phrases.map((phrase) => {
    const conduct = phrase.conduct.length > 0 ? `(?:${phrase.conduct.map(patternOf).join('|')})` : undefined;
    const together =
      conduct === undefined
        ? []
        : [`${conduct}${GAP}${verdict}`, `(?<conduct>${conduct})${SUBJECT}${verdict}`, `${verdict}[的地]?${conduct}`];
    return {
      phrase,
      patterns: [...phrase.match.map(patternOf), ...together].map((pattern) => new RegExp(pattern, 'g')),
      conduct: conduct === undefined ? undefined : new RegExp(conduct, 'g'),
      vow: conduct === undefined ? undefined : new RegExp(`(${conduct})${VOW}${verdict}`, 'g'),
    };
  });
  const sources = each.flatMap(({ patterns, conduct }) => [...patterns, ...(conduct ? [conduct] : [])]);
  const patterns = { any: new RegExp(sources.map(({ source }) => source).join('|') || '$.'), each };
  kept.set(sayings, patterns);
  return patterns;
}

/** Whether a plain text may hold a phrase: a quick look. */
export function mayHold(text: string, sayings: Sayings): boolean {
  return patternsOf(sayings).any.test(text);
}

/** Every phrase that a text says and means, each place once. */
export function findPhrases(text: string, items: readonly Item[], sayings: Sayings): Spoken[] {
  const { any, each } = patternsOf(sayings);
  if (!any.test(text)) return [];
  const found: Spoken[] = [];
  for (const { phrase, patterns, conduct, vow } of each) {
    const taken: { start: number; end: number }[] = [];
    const take = (start: number, end: number, gaps: readonly string[], heads: readonly string[]) => {
      if (taken.some((place) => start < place.end && end > place.start)) return;
      const sentence = clauseAround(text, start, end);
      if (phrase.unless.some((words) => sentence.includes(words))) return;
      if (gaps.some(partsThem) || !isAsserted({ text, start, end, gaps, heads })) return;
      taken.push({ start, end });
      found.push({ start, end, phrase });
    };
    for (const pattern of patterns) {
      for (const match of text.matchAll(pattern)) {
        const { index } = match;
        // Where the verdict stands far off, the place is that of the conduct.
        const said = match.groups?.['conduct'];
        const words = said ?? match[0];
        const gaps = match.slice(1).filter((gap) => gap !== undefined && gap !== said);
        const heads = headsAt(items, index);
        take(index, index + words.length, gaps, heads);
      }
    }
    if (!conduct || !vow) continue;
    for (const { 1: words = '', index } of text.matchAll(vow)) {
      if (taken.some((place) => index < place.end && index + words.length > place.start)) continue;
      if (phrase.unless.some((one) => clauseAround(text, index, index + words.length).includes(one))) continue;
      found.push({ start: index, end: index + words.length, phrase });
      taken.push({ start: index, end: index + words.length });
    }
    for (const item of items) {
      if (!item.heads.some(condemns) || speaksOfMore(item.text)) continue;
      for (const { 0: words, index } of item.text.matchAll(conduct)) {
        // 代表不得超过5人 is a rule, not an offence.
        if (FORBIDS.test(item.text.slice(0, index))) continue;
        take(item.start + index, item.start + index + words.length, [], item.heads);
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
