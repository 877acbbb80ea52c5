/** What is to be read on a card: its head, its title with what stands below it, who says it. */

import { PANEL_HEIGHT, PANEL_WIDTH } from '../../pictures/panel.ts';
import type { Room, SetText } from './balanced.ts';
import type { CardColours } from './card-colours.ts';
import type { CardFace, CardPicture } from './card-face.ts';
import { panelIn, pictogramIn } from './card-pictures.ts';
import type { CardShape } from './card-shapes.ts';
import { type CardPlace, CardProblem, type Drawing, type Faces, LEADING, rect } from './card-surface.ts';

const OVER = { link: 34, wide: 26, square: 24, poster: 38 } as const;

/** The seal and what stands beside it. @returns how high it is */
export function head(
  drawing: Drawing,
  face: CardFace,
  colours: CardColours,
  shape: CardShape,
  { x, y, middle }: CardPlace,
): number {
  const size = OVER[shape];
  const high = size * 1.5;
  const seal = size * 2.5;
  const gap = size * 0.55;
  const wide = seal + gap + drawing.width(face.over, 'text', size);
  const left = middle ? x - wide / 2 : x;
  drawing.add(rect(left, y, seal, high, colours.seal, ` rx="${size * 0.2}"`));
  drawing.word('循法', 'title', size, colours.onSeal, { x: left + seal / 2, y: y + size * 0.2, middle: true });
  drawing.word(face.over, 'text', size, colours.soft, { x: left + seal + gap, y: y + size * 0.25 });
  return high;
}

export function needed(set: SetText | undefined, text: string): SetText {
  if (set) return set;
  throw new CardProblem(`“${text}”太长，分享图上放不下。请写短一点`);
}

export const rooms = (...all: readonly (readonly [size: number, lines: number])[]): Room[] =>
  all.map(([size, lines]) => ({ size, lines }));

/** 最近核对 and who says it, in one line. */
export const signed = ({ office, day }: CardFace) => (day === undefined ? office : `${office}　最近核对 ${day}`);

/** The one picture of shapes that have room for one. */
export function pictureIn(
  drawing: Drawing,
  faces: Faces,
  picture: CardPicture | undefined,
  colours: CardColours,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  if (!picture) return;
  if ('pictogram' in picture) {
    const size = Math.min(width, height);
    pictogramIn(drawing, picture.pictogram, colours.accent, x + (width - size) / 2, y + (height - size) / 2, size);
    return;
  }
  const [first] = picture.panels;
  if (!first) return;
  const wide = Math.min(width, (height * PANEL_WIDTH) / PANEL_HEIGHT);
  const high = (wide * PANEL_HEIGHT) / PANEL_WIDTH;
  panelIn(drawing, faces, first.svg, colours.sheet, x + (width - wide) / 2, y + (height - high) / 2, wide, 16);
}

/** Of the size of a title: the space below it, and how high its stamp is. */
const GAP = 0.26;
const LEAST_GAP = 9;
const STAMP = 0.8;

/** How many of the sizes of a line are easily read. */
const FINE = 2;

/** A title, its stamp, its line, from above; the heights are asked for before anything is drawn. */
export interface Stack {
  title: SetText;
  stamp: number;
  line: SetText | undefined;
  gap: number;
  height: number;
}

/**
 * @param most pixels that all of it may be high
 * @param whole whether the line may not be left out
 */
export function stackOf(
  drawing: Drawing,
  face: CardFace,
  [titles, lines]: readonly [titles: readonly Room[], lines: readonly Room[]],
  width: number,
  most: number,
  whole: boolean,
): Stack {
  const stacks = (fine: boolean) =>
    titles.flatMap((room): Stack[] => {
      const title = drawing.set(face.title, 'title', [room], width);
      if (!title) return [];
      const gap = title.size * GAP + LEAST_GAP;
      const stamp = face.stamp === undefined ? 0 : title.size * STAMP;
      const above = drawing.height(title, 'title') + (stamp === 0 ? 0 : stamp + 2 * gap);
      if (above > most) return [];
      const free = most - above - gap;
      const fitting = (fine ? lines.slice(0, FINE) : lines).flatMap(({ size, lines: count }) => {
        const possible = Math.min(count, 1 + Math.floor((free - size) / (size * LEADING.text)));
        return possible > 0 && free >= size ? [{ size, lines: possible }] : [];
      });
      const line = drawing.set(face.line, 'text', fitting, width);
      return [{ title, stamp, line, gap, height: above + (line ? gap + drawing.height(line, 'text') : 0) }];
    });
  const [fine, small] = [stacks(true), stacks(false)];
  const lined = ({ line }: Stack) => line !== undefined;
  // A title grows a little smaller before the line below it does; beside a tiny one a line may be small, too.
  const [first] = small;
  const found =
    fine.find((stack) => lined(stack) && stack.title.size * 2 >= (first?.title.size ?? 0)) ??
    small.find(lined) ??
    (whole ? undefined : first);
  if (found) return found;
  throw new CardProblem(`“${first ? face.line : face.title}”太长，分享图上放不下。请写短一点`);
}

export function writeStack(
  drawing: Drawing,
  face: CardFace,
  colours: CardColours,
  stack: Stack,
  place: CardPlace,
): void {
  const { title, stamp, line, gap } = stack;
  let { y } = place;
  drawing.write(title, 'title', colours.ink, { ...place, y });
  y += drawing.height(title, 'title') + gap;
  if (face.stamp !== undefined) {
    const size = stamp * 0.66;
    const wide = drawing.width(face.stamp, 'title', size) + size;
    const left = place.middle ? place.x - wide / 2 : place.x;
    const fill = face.stamp === '不对' ? colours.stop : colours.accent;
    drawing.add(rect(left, y, wide, stamp, fill, ` rx="${size * 0.16}"`));
    drawing.word(face.stamp, 'title', size, colours.sheet, { x: left + wide / 2, y: y + stamp * 0.17, middle: true });
    y += stamp + gap;
  }
  if (line) drawing.write(line, 'text', colours.soft, { ...place, y });
}
