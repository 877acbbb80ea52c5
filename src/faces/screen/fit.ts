/**
 * How much goes on a slide, and how large: the build parts what does not fit and lets the rest grow until
 * it fills the slide; it refuses a playlist with a slide that would overflow on one of SCREENS.
 */

import { DISTANCE } from '../../kinds/playlist/distance.ts';
import type { Block, Draft } from '../../library/draft.ts';
import { fits as fitsOn, PANELS, SHAPES, type Shape, type Size, type SlideWords, shapeOf, squares } from './room.ts';
import type { Slide } from './slide.ts';

/** Screens that offices have, in pixels. */
export const SCREENS: readonly Size[] = [
  [1920, 1080],
  [1080, 1920],
  [3840, 2160],
  [1366, 768],
  [1024, 768],
];

/**
 * Sizes that text may have, in hundredths of the unit. 100 on a panel of 55 inches is 36 mm high, and 36 mm
 * at 4 m is half a degree, twice what low vision of 0.3 needs; the smallest is 48 px on any screen whose
 * shorter side has 1080. For readers at 6 m all of them are half as large again.
 */
export const SIZES = Array.from({ length: 27 }, (_, step) => 86 + 6 * step);
const DESCENDING = [...SIZES].reverse();
/** On a screen that stands upright the unit is smaller. */
export const SMALLEST: Record<Shape, number> = { wide: 86, boxy: 86, tall: 92 };
/** What slides are parted by. */
const USUAL = 100;
/** A caption grows no larger: the picture is what is looked at. */
const LARGEST_CAPTION = 152;

/** About 4 characters a second, as old readers read a screen aloud to themselves. */
const CHARACTERS_PER_SECOND = 4;
const SHORTEST = 6;
const LONGEST = 40;
/** Seconds to think about a question once it is read. */
const THINKING = 8;
/** Seconds to look at a panel, beside reading what stands below it. */
const LOOKING = 2;

/**
 * Whether it fits on every one of some screens.
 * @param size of the text, in units: larger for readers farther away
 */
export function fits(words: SlideWords, size = 1, screens = SCREENS): boolean {
  return fitsOn(words, size, screens);
}

/** Sentences with their ends; on a slide a semicolon is an end too. */
export function sentences(text: string, ends = '。；！？'): string[] {
  return text.match(new RegExp(`[^${ends}]*[${ends}]+[”』）]?|[^${ends}]+$`, 'g')) ?? [text];
}

/** Blocks of which each fits by itself: a long one is parted between sentences, its label kept on the first. */
function parted(words: SlideWords, block: Block, size: number): Block[] {
  const holds = (one: Block) => fits({ ...words, blocks: [one] }, size);
  if (holds(block)) return [block];
  const parts: Block[] = [];
  const alone = (text: string) => fitsSmall({ ...words, title: '', coded: false, blocks: [{ ...block, text }] }, 1);
  // A sentence of the law that no slide holds goes on after a comma.
  const pieces = sentences(block.text).flatMap((one) =>
    block.tone === '原文' && !alone(one) ? sentences(one, '。；！？，') : [one],
  );
  for (const sentence of pieces) {
    const last = parts[parts.length - 1];
    const joined = last && { ...last, text: last.text + sentence };
    if (joined && holds(joined)) parts[parts.length - 1] = joined;
    else parts.push({ ...block, text: sentence, label: parts.length === 0 ? block.label : undefined });
  }
  return parts;
}

/** All that a slide says of a block: of a step also whom one turns to and within which time, of a bar its days. */
function wordsOf({ label = '', text, step, bar, figure }: Block): string {
  return [label, text, step?.to, step?.within, bar?.period, figure?.said, figure?.beside].join('');
}

/** How long it takes to read, in seconds, between 6 and 40; a question also wants to be thought about. */
export function secondsOf({ title, blocks, quiz }: Pick<Draft, 'title' | 'blocks' | 'quiz'>): number {
  const characters = [title, ...blocks.map(wordsOf)].join('').length;
  const reading = Math.min(Math.max(Math.round(characters / CHARACTERS_PER_SECOND), SHORTEST), LONGEST);
  const looking = LOOKING * blocks.filter(({ panel }) => panel !== undefined).length;
  return reading + looking + (quiz === '题' ? THINKING : 0);
}

/** Steps, bars to scale, figures, a question and a verdict stay together, in smaller letters if that keeps them so. */
const WHOLE: ReadonlySet<Draft['layout']> = new Set(['线', '步', '判', '题', '图', '尺', '梯', '数']);

function pairs(panels: readonly Block[]): Block[][] {
  return panels.flatMap((_, at) => (at % PANELS === 0 ? [panels.slice(at, at + PANELS)] : []));
}

/** The blocks of a draft, slide by slide. */
function pagesOf(words: SlideWords, full: number): Block[][] {
  if (WHOLE.has(words.layout) && fitsSmall(words, full)) return [words.blocks];
  if (words.layout === '画') return pairs(words.blocks);
  const size = (full * USUAL) / 100;
  const pages: Block[][] = [];
  for (const block of words.blocks.flatMap((one) => parted(words, one, size))) {
    const page = pages[pages.length - 1];
    if (page && fits({ ...words, blocks: [...page, block] }, size)) page.push(block);
    else pages.push([block]);
  }
  return pages.length > 0 ? pages : [[]];
}

/** Whether it fits on every screen in the smallest type. */
function fitsSmall(words: SlideWords, full: number): boolean {
  return SCREENS.every((screen) => fits(words, (full * SMALLEST[shapeOf(screen)]) / 100, [screen]));
}

/** The largest size at which it fits on all screens of a shape. */
function largest(words: SlideWords, full: number, shape: Shape): number | undefined {
  const screens = SCREENS.filter((screen) => shapeOf(screen) === shape);
  // Notices are laid out in the browser, too: Chromium 90 knows neither findLast nor at.
  const most = words.layout === '画' ? LARGEST_CAPTION : Number.POSITIVE_INFINITY;
  return DESCENDING.find(
    (size) => size <= most && size >= SMALLEST[shape] && fits(words, (full * size) / 100, screens),
  );
}

function isLaw({ blocks }: SlideWords): boolean {
  return blocks.every(({ tone }) => tone === '原文');
}

/** How large the text of a slide is. The law's own sentences are nobody's to shorten: too long, they keep the size of 4 m. */
function sizesOf(words: SlideWords, full: number): Pick<Slide, 'size' | 'near'> | undefined {
  const at = (far: number) => {
    const sizes = SHAPES.map((shape): [Shape, number | undefined] => [shape, largest(words, far, shape)]);
    const found = sizes.filter((one): one is [Shape, number] => one[1] !== undefined);
    return found.length < SHAPES.length ? undefined : { size: Object.fromEntries(found) as Record<Shape, number> };
  };
  const sizes = at(full);
  if (sizes !== undefined) return sizes;
  const usual = isLaw(words) && full > 1 ? at(1) : undefined;
  return usual === undefined ? undefined : { ...usual, near: true };
}

/** A long sentence of the law may have the slide to itself: its title and the code give way. */
function roomFor(words: SlideWords, full: number): ({ shown: SlideWords } & Pick<Slide, 'size' | 'near'>) | undefined {
  const ways = isLaw(words) ? [words, { ...words, coded: false }, { ...words, coded: false, title: '' }] : [words];
  for (const shown of ways) {
    const sizes = sizesOf(shown, full);
    if (sizes !== undefined) return { shown, ...sizes };
  }
  return undefined;
}

/** The code of an entry whose last slide had no room for it. */
function codeAlone(end: Slide, title: string, full: number): Slide {
  const words: SlideWords = { title, blocks: [], coded: true };
  const sizes = sizesOf(words, full) ?? { size: SMALLEST };
  return { ...end, ...words, ...sizes, coded: true, id: `${end.id}-code`, seconds: SHORTEST };
}

/** Squares that two lines at the foot hold beside the clock, on the narrowest screen. */
const FOOT = 40;

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
 * @param last of its entry: the code stands on it
 * @returns undefined where even one sentence does not fit at the smallest size
 */
export function slidesOf(draft: Draft, name: string, distance = DISTANCE, last = true): Slide[] | undefined {
  const full = distance / DISTANCE;
  const { title, layout, picture } = draft;
  const coded = last && draft.code !== '';
  const words: SlideWords = { title, layout, picture, blocks: draft.blocks, coded };
  const pages = pagesOf(words, full);
  const slides: Slide[] = [];
  for (const [index, blocks] of pages.entries()) {
    const ends = coded && index === pages.length - 1;
    const found = roomFor({ ...words, blocks, coded: ends }, full);
    if (found === undefined) return undefined;
    const { shown, ...sizes } = found;
    slides.push({
      ...draft,
      title: shown.title,
      coded: shown.coded === true,
      small: draft.small && footOf(draft.small),
      basis: draft.basis && footOf(draft.basis),
      blocks,
      id: pages.length > 1 ? `${name}-${index + 1}` : name,
      part: index + 1,
      parts: pages.length,
      ...sizes,
      seconds: draft.stays ?? secondsOf({ title, blocks, quiz: draft.quiz }),
    });
  }
  const end = slides[slides.length - 1];
  if (coded && end?.coded === false) slides.push(codeAlone(end, title, full));
  return slides;
}
