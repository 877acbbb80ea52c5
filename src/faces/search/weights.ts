/**
 * What the pieces of a question and the kinds of pages are worth. Set by hand, each tried against the exam and
 * real questions; fitting on half of them gains nothing on the other half, and a tenth more or less changes little.
 */

import type { PieceKind } from './query.ts';
import type { FieldName } from './searcher.ts';

export interface Weights {
  /** A character, and a pair of them, by the piece of the question that it stands in. */
  one: number;
  two: number;
  /** What is left to a character that only holds a sentence together. */
  grammar: number;
  piece: Record<PieceKind, number>;
  /** A pair across the border of two words that we know. */
  join: number;
  /** Another word for what was typed. */
  stand: number;
  /** A kind of words that the question tells of; at so many times a page has half of it; from so many characters on. */
  kindred: number;
  kindredTimes: number;
  told: number;
  /** A title, a keyword, a saying that stands whole in the question. */
  phrase: number;
  /** From so many characters on, a longer one tells no more. */
  phraseLength: number;
  field: Record<FieldName, number>;
  /** The name of what no page is about. */
  topic: number;
  /** The question as a whole is one of these … */
  same: Record<FieldName, number>;
  /** … or stands in the page. */
  inside: number;
  kinds: Partial<Record<string, number>>;
  /** A page that people often ask for, and one that they seldom do. */
  often: number;
  seldom: number;
  /** What is left to a warning whose conduct was not named. */
  untold: number;
  /** What a story passes on to where it leads: more than it keeps, so that the way forward stands first. */
  lead: number;
  /** Pages that earn less than this share of the best one are not shown. */
  tail: number;
  /** … or this, where a title or a keyword of it stands in the question. */
  named: number;
  /** How rare a title or a keyword is that names a matter, as bm25.ts reckons it. */
  telling: number;
  /** What no page is about is told where it earns this share of the best page. */
  doubt: number;
  /** … if a word of it stands in the question, or it earned this share of all that the question could earn. */
  alike: number;
  /** A page that earned less than this share of all that the question could earn is there by chance. */
  chance: number;
}

export const WEIGHTS: Weights = {
  one: 1,
  two: 1,
  grammar: 0.6,
  piece: { word: 1, other: 1, weak: 0.4, frame: 0.1, number: 0.2, letters: 1 },
  join: 0.7,
  stand: 0.25,
  kindred: 6,
  kindredTimes: 40,
  told: 8,
  phrase: 0.6,
  phraseLength: 3,
  field: { 标题: 1.3, 关键词: 3, 说法: 1.1, 问法: 1.8 },
  topic: 5,
  same: { 标题: 90, 关键词: 30, 说法: 22, 问法: 22 },
  inside: 8,
  kinds: {
    路线: 1.1,
    该找谁: 0.4,
    权利: 0.75,
    条文: 0.5,
    警示: 0.85,
    页面: 0.5,
    误传: 0.8,
    案例: 0.5,
    文书: 0.7,
    术语: 0.7,
    时限: 0.6,
    法律: 0.4,
    没有: 1,
  },
  often: 1.1,
  seldom: 0.9,
  untold: 0.4,
  lead: 0.55,
  tail: 0.4,
  named: 0.25,
  telling: 3.5,
  doubt: 1.05,
  alike: 0.2,
  chance: 0.05,
};
