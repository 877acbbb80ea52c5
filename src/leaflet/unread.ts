/** What looks like a citation and could not be read. Nothing may be called in force that was not read. */

import type { Match } from '../law/grammar.ts';
import { NUMERAL_CLASS } from '../law/numerals.ts';

export interface Unread {
  start: number;
  end: number;
  say: string;
  instead: string;
}

/** What stands for a number that somebody left out or slipped on. */
const BLOT = `[${NUMERAL_CLASS}×xXＸ＿_○◯●OoＯ?？…·*＊#.、，,/廿卅百千壹贰叁肆伍陆柒捌玖拾]{0,12}`;
const NO_ARTICLE = '(?!件|例|路|线|道路|理由|建议|措施|经验|出路|途径|渠道|款)';
const ARTICLE = new RegExp(`第${BLOT}条${NO_ARTICLE}`, 'g');
/** Directly after a name: an article without its words. */
const AFTER_NAME = new RegExp(
  `^[”"]?(?:第[${NUMERAL_CLASS}]+|[（(]?(?!(?:19|20)\\d\\d)\\d{1,4}(?:[（(]\\d+[）)])?[①-⑳]?[）)]?)(?=$|[，,。；;：:、）)（(\\n规处])`,
);
/** Directly after an article: a 款 or 项 that was not read. */
const BELOW = new RegExp(
  `^(?:第?[（(]?[${NUMERAL_CLASS}×xX＿_]{1,4}[）)]?[款项](?!目|链)|第[^，。；条\\n]{0,4}[款项])`,
);
const INSTEAD = '请对照原文，写成“第几条第几款第几项”。';

/**
 * @param laws the matches that name a law that we know
 * @returns the places, and the citations whose article is among them: their law must not be called in force
 */
export function readingOf(
  text: string,
  matches: readonly Match[],
  laws: ReadonlySet<Match>,
): { unread: Unread[]; after: ReadonlySet<Match> } {
  const unread: Unread[] = [];
  const after = new Set<Match>();
  const read = new Uint8Array(text.length + 1);
  for (const { parts } of matches) for (const part of parts) read.fill(1, part.start, part.end);
  const bare = new Map([...laws].filter(({ parts }) => parts.length === 0).map((one) => [one.end, one]));
  const lawBefore = (at: number) => bare.get(at) ?? bare.get(at - 1) ?? bare.get(at - 2);
  for (const { 0: words, index } of text.matchAll(ARTICLE)) {
    const end = index + words.length;
    if (read.subarray(index, end).includes(1)) continue;
    const law = lawBefore(index);
    if (law) after.add(law);
    const say = `“${words}”没有读懂，查不了是哪一条。`;
    unread.push({ start: law?.start ?? index, end, say, instead: INSTEAD });
  }
  for (const match of matches) {
    if (after.has(match)) continue;
    const rest = text.slice(match.end, match.end + 16);
    const found = (match.parts.length === 0 ? AFTER_NAME : BELOW).exec(rest);
    if (!found || (match.parts.length === 0 && !laws.has(match))) continue;
    const [words] = found;
    if (match.parts.length === 0) after.add(match);
    const last = match.parts[match.parts.length - 1];
    const say = `后面的“${words}”没有读懂，查不了是哪一条哪一款。`;
    // The first part of a citation begins with the law's name.
    const start = match.parts.length > 1 ? (last?.start ?? match.start) : match.start;
    unread.push({ start, end: match.end + words.length, say, instead: INSTEAD });
  }
  return { unread, after };
}
