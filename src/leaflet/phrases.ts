/** What must not be said, found in a text. */

import { fromChinese, NUMERAL_CLASS } from '../law/numerals.ts';
import { literal } from '../text/pattern.ts';
import { condemns, isAsserted, partsThem, type Said, speaksOfMore } from './asserted.ts';
import { headsAt, type Item } from './outline.ts';
import type { Phrase } from './schema.ts';
import { clauseAround } from './sentence.ts';

/** A phrase with its basis in words and the address of the page that tells more. */
export type LeafletPhrase = Pick<
  Phrase,
  'match' | 'conduct' | 'except' | 'unless' | 'wrong' | 'because' | 'instead'
> & {
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
/** The same between a number and what it is said of: in one breath. */
const BREATH = '([^。；！？，,、：:\\n]{0,12}?)';
const QUOTES = '[“”"「」『』‘’]*';
const NUMBER = `[${NUMERAL_CLASS}]{1,9}`;

function patternOf(match: string, number = NUMBER, gap = GAP): string {
  const pieces = match
    .split(/…+/)
    .map((piece) => [...piece].map((char) => (char === '#' ? number : literal(char))).join(QUOTES));
  return pieces.join(gap);
}

/** Sayings whose number is to be read. */
function figurePatternOf(match: string): string {
  return patternOf(match, `(?<figure>${NUMBER})`, BREATH);
}

const FORBIDS = /(?:不得|不要|请勿|不准|不许|不应|不能|不可|严禁|禁止|不)[^，。；]{0,2}$/;

/** A phrase as patterns; one place each, but for the gaps in groups of their own. */
interface Wanted {
  phrase: LeafletPhrase;
  /** Sayings, and a conduct with its verdict beside it. */
  near: RegExp[];
  /** What is no offence by itself, and what makes it one in the eyes of the writer; the conduct is the first group. */
  conduct?: { alone: RegExp; far: RegExp; vow: RegExp };
}

interface Patterns {
  /** Whether any phrase is there at all: most texts hold none. */
  any: RegExp;
  each: Wanted[];
}

const kept = new WeakMap<Sayings, Patterns>();

/** The phrases as patterns, made once for a list. */
function patternsOf(sayings: Sayings): Patterns {
  const known = kept.get(sayings);
  if (known) return known;
  // 治安管理处罚法 is a name, and 非法拘禁 is done to people.
  const verdict = `(?:${sayings.verdicts.map(literal).join('|')})(?!法|条例|依据|标准|拘禁|占|征|建|拆|搜|限制|扣|侵)`;
  const sources: string[] = [];
  const each = sayings.phrases.map((phrase): Wanted => {
    sources.push(...phrase.match.map((match) => patternOf(match)));
    const said = phrase.match.map((match) => (phrase.except.length > 0 ? figurePatternOf(match) : patternOf(match)));
    const near = (patterns: readonly string[]) => patterns.map((pattern) => new RegExp(pattern, 'g'));
    if (phrase.conduct.length === 0) return { phrase, near: near(said) };
    const conduct = `(?:${phrase.conduct.map((match) => patternOf(match)).join('|')})`;
    sources.push(conduct);
    return {
      phrase,
      near: near([...said, `${conduct}${GAP}${verdict}`, `${verdict}[的地]?${conduct}`]),
      conduct: {
        alone: new RegExp(conduct, 'g'),
        far: new RegExp(`(${conduct})${SUBJECT}${verdict}`, 'g'),
        vow: new RegExp(`(${conduct})${VOW}${verdict}`, 'g'),
      },
    };
  });
  const patterns = { any: new RegExp(sources.join('|') || '$.'), each };
  kept.set(sayings, patterns);
  return patterns;
}

/** Groups that took part in a match. */
function given(groups: readonly (string | undefined)[]): string[] {
  return groups.filter((group) => group !== undefined && group !== '') as string[];
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
  for (const { phrase, near, conduct } of each) {
    /** Characters that were spoken of. */
    const taken = new Set<number>();
    const isFree = (start: number, end: number) => {
      for (let at = start; at < end; at++) if (taken.has(at)) return false;
      if (phrase.unless.length === 0) return true;
      const clause = clauseAround(text, start, end);
      return !phrase.unless.some((words) => clause.includes(words));
    };
    const take = (start: number, words: string, isMeant: (said: Said) => boolean, gaps: readonly string[] = []) => {
      const end = start + words.length;
      if (!isFree(start, end) || !isMeant({ text, start, end, gaps, heads: headsAt(items, start) })) return;
      for (let at = start; at < end; at++) taken.add(at);
      found.push({ start, end, phrase });
    };
    for (const pattern of near) {
      for (const match of text.matchAll(pattern)) {
        const figure = fromChinese(match.groups?.['figure'] ?? '');
        if (figure !== undefined && phrase.except.includes(figure)) continue;
        take(match.index, match[0], isAsserted, given(match.slice(1)));
      }
    }
    if (!conduct) continue;
    // Where the verdict stands far off, the place is that of the conduct.
    for (const match of text.matchAll(conduct.far)) {
      const gaps = given(match.slice(2));
      take(match.index, match[1] ?? '', (said) => !gaps.some(partsThem) && isAsserted(said), gaps);
    }
    for (const match of text.matchAll(conduct.vow)) take(match.index, match[1] ?? '', () => true);
    for (const item of items) {
      if (!item.heads.some(condemns) || speaksOfMore(item.text)) continue;
      for (const { 0: words, index } of item.text.matchAll(conduct.alone)) {
        // 代表不得超过5人 is a rule, not an offence.
        if (!FORBIDS.test(item.text.slice(0, index))) take(item.start + index, words, isAsserted);
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
