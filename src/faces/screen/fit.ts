/**
 * How much fits on a slide, by arithmetic: Chinese is set in squares, so a line holds as many
 * characters as it is wide. The style sheet (screen.css) lays out by the same numbers, all in units of
 * the text size; the build refuses a playlist with a slide that would overflow on one of SCREENS.
 */

import { DISTANCE } from '../../kinds/playlist/distance.ts';
import type { Block, Draft } from '../../library/draft.ts';
import type { Slide } from './slide.ts';

/** Screens that offices have, in pixels. */
export const SCREENS: readonly (readonly [width: number, height: number])[] = [
  [1920, 1080],
  [1080, 1920],
  [3840, 2160],
  [1366, 768],
  [1024, 768],
];

/**
 * The unit is the smaller of a 19th of the height and a 20th of the width: 57 px on 1920×1080. Text of
 * that size, on a panel of 55 inches, is 36 mm high, and 36 mm at 4 m is half a degree, twice what low
 * vision of 0.3 needs. For readers at 6 m the text is half as large again, and so less of it on a slide;
 * what stands at the edges keeps its size.
 */
const LINES_IN_HEIGHT = 19;
const COLUMNS_IN_WIDTH = 20;
/** A smaller size that a slide may take when its text cannot be parted: at 4 m at least 1/25 of the height. */
const SCALES = [1, 0.88, 0.76] as const;

/** In units. */
const SIDE = 1.6;
const EDGE = 1.1;
const HEADER = 1.4;
const FOOTER = 3.4;
const GAP = 0.5;
const LINE = 1.55;
const TITLE_SIZE = 1.4;
const TITLE_LINE = 1.3;
const TITLE_GAP = 0.6;
/** Where the line with its dots stands, left of the steps, in text sizes. */
const LINE_INDENT = 2;

/** About 4 characters a second, as old readers read a screen aloud to themselves. */
const CHARACTERS_PER_SECOND = 4;
const SHORTEST = 6;
const LONGEST = 40;

type Words = Pick<Draft, 'title' | 'blocks' | 'layout'>;

interface Room {
  /** Squares in a line. */
  columns: number;
  /** Units between header and footer. */
  height: number;
}

function roomOf([width, height]: readonly [number, number], scale: number): Room {
  const unit = Math.min(height / LINES_IN_HEIGHT, width / COLUMNS_IN_WIDTH);
  return {
    columns: Math.floor((width / unit - 2 * SIDE) / scale),
    height: (height / unit - 2 * EDGE - HEADER - FOOTER) / scale,
  };
}

/** Squares that a text takes: a Latin letter or digit about half of one. */
export function squares(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u0020-\u007e\u00a0-\u00ff]/.test(char) ? 0.6 : 1), 0);
}

/** Punctuation never begins a line, so that a line may hold one square less. */
function linesOf(text: string, columns: number): number {
  return Math.max(Math.ceil(squares(text) / Math.max(columns - 1, 1)), 1);
}

function heightOf({ title, blocks, layout }: Words, { columns }: Room): number {
  const wide = layout === '线' ? columns - LINE_INDENT : columns;
  const heading =
    title === '' ? 0 : linesOf(title, Math.floor(columns / TITLE_SIZE)) * TITLE_SIZE * TITLE_LINE + TITLE_GAP;
  return blocks.reduce((sum, { label = '', text }) => sum + linesOf(label + text, wide) * LINE + GAP, heading);
}

/**
 * Whether it fits on every one of some screens.
 * @param size of the text, in units: larger for readers farther away
 */
export function fits(words: Words, size = 1, screens = SCREENS): boolean {
  return screens.every((screen) => {
    const room = roomOf(screen, size);
    return heightOf(words, room) <= room.height;
  });
}

/** Sentences with their ends; on a slide a semicolon is an end too. */
export function sentences(text: string, ends = '。；！？'): string[] {
  return text.match(new RegExp(`[^${ends}]*[${ends}]+[”』）]?|[^${ends}]+$`, 'g')) ?? [text];
}

/** Blocks of which each fits by itself: a long one is parted between sentences, its label kept on the first. */
function parted({ title, layout }: Draft, block: Block, size: number): Block[] {
  const holds = (one: Block) => fits({ title, layout, blocks: [one] }, size);
  if (holds(block)) return [block];
  const parts: Block[] = [];
  for (const sentence of sentences(block.text)) {
    const last = parts[parts.length - 1];
    const joined = last && { ...last, text: last.text + sentence };
    if (joined && holds(joined)) parts[parts.length - 1] = joined;
    else parts.push({ ...block, text: sentence, label: parts.length === 0 ? block.label : undefined });
  }
  return parts;
}

/** How long it takes to read, in seconds, between 6 and 40. */
export function secondsOf({ title, blocks }: Pick<Draft, 'title' | 'blocks'>): number {
  const characters = [title, ...blocks.map(({ label = '', text }) => label + text)].join('').length;
  return Math.min(Math.max(Math.round(characters / CHARACTERS_PER_SECOND), SHORTEST), LONGEST);
}

/** The blocks of a draft, slide by slide. Steps stay on one line, in smaller letters if that keeps them together. */
function pagesOf(draft: Draft, size: number): Block[][] {
  const { title, layout, blocks } = draft;
  if (layout === '线' && SCALES.some((one) => fits(draft, size * one))) return [blocks];
  const pages: Block[][] = [];
  for (const block of blocks.flatMap((one) => parted(draft, one, size))) {
    const page = pages[pages.length - 1];
    if (page && fits({ title, layout, blocks: [...page, block] }, size)) page.push(block);
    else pages.push([block]);
  }
  return pages.length > 0 ? pages : [[]];
}

/** How large the text of a slide is. The law's own sentences are nobody's to shorten: too long, they keep the size of 4 m. */
function sizeOf(words: Words, full: number): Pick<Slide, 'scale' | 'near'> | undefined {
  const scaleAt = (size: number) => SCALES.find((one) => fits(words, size * one));
  const scale = scaleAt(full);
  if (scale !== undefined) return { scale };
  const isLaw = words.blocks.every(({ tone }) => tone === '原文');
  const usual = isLaw && full > 1 ? scaleAt(1) : undefined;
  return usual === undefined ? undefined : { scale: usual, near: true };
}

/** Squares that three lines at the foot hold beside the code, on the narrowest screen. */
const FOOT = 60;

/** What stands at the foot. Articles that find no room there are on the page that the code opens: 等. */
function footOf(small: string): string {
  if (squares(small) <= FOOT) return small;
  const parts = small.split(/(?=[、；])/);
  while (parts.length > 1 && squares(`${parts.join('')}等`) > FOOT) parts.pop();
  return `${parts.join('')}等`;
}

/**
 * The slides of a draft: as few as hold it, never parted within a sentence.
 * @param distance metres to the farthest reader
 * @returns undefined where even one sentence does not fit at the smallest size
 */
export function slidesOf(draft: Draft, name: string, distance = DISTANCE): Slide[] | undefined {
  const { title, layout } = draft;
  const full = distance / DISTANCE;
  const pages = pagesOf(draft, full);
  const slides: Slide[] = [];
  for (const [index, blocks] of pages.entries()) {
    const size = sizeOf({ title, layout, blocks }, full);
    if (size === undefined) return undefined;
    slides.push({
      ...draft,
      small: draft.small && footOf(draft.small),
      basis: draft.basis && footOf(draft.basis),
      blocks,
      id: pages.length > 1 ? `${name}-${index + 1}` : name,
      part: index + 1,
      parts: pages.length,
      ...size,
      seconds: draft.stays ?? secondsOf({ title, blocks }),
    });
  }
  return slides;
}
