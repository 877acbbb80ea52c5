/** A card as an SVG file in which every letter is an outline: whatever draws it needs no font. */

import { create } from 'qrcode';
import { PANEL_HEIGHT, PANEL_WIDTH } from '../../pictures/panel.ts';
import { PICTOGRAM_SIZE, pictogramBody } from '../../pictures/pictograms.ts';
import { type Cut, cutText, type Room, type SetText, setText } from './balanced.ts';
import { type CardColours, coloursOf } from './card-colours.ts';
import type { CardFace, CardPicture } from './card-face.ts';
import { type CardShape, SHAPES } from './card-shapes.ts';
import type { Letters } from './font-files.ts';
import { outlinedPanel } from './outlined-panel.ts';
import { MissingGlyph, type Typeface } from './typeface.ts';

/** Why a card cannot be drawn, for whoever edits what stands on it. */
export class CardProblem extends Error {}

type Faces = Readonly<Record<Letters, Typeface>>;

/** Where text stands: its left end, or its middle, and the top of its first line. */
interface Place {
  x: number;
  y: number;
  middle?: boolean;
}

/** Of the size: from the top of a line to its baseline, and from one baseline to the next. */
const ASCENT = 0.88;
const LEADING = { title: 1.26, text: 1.5, strong: 1.5 } as const;

/** Opens with the right half of its square: hung out, the line begins where the others do. */
const HANGS = /^[“‘《（「【]/u;

/** Closes with the left half of its square. */
const TRAILS = /[”’》）」】，。、；：]$/u;

class Drawing {
  readonly #faces: Faces;
  readonly #cuts = new Map<string, Cut>();
  readonly parts: string[] = [];

  constructor(faces: Faces) {
    this.#faces = faces;
  }

  add(svg: string): void {
    this.parts.push(svg);
  }

  /** @param of the text that it is a piece of */
  width(text: string, letters: Letters, size: number, of = text): number {
    try {
      return this.#faces[letters].width(text) * size;
    } catch (error) {
      throw error instanceof MissingGlyph ? new MissingGlyph(error.character, of) : error;
    }
  }

  /** @returns the text in the first of the rooms that it fits into */
  set(text: string, letters: Letters, rooms: readonly Room[], width: number): SetText | undefined {
    const key = `${letters} ${text}`;
    const cut = this.#cuts.get(key) ?? cutText(text, (piece) => this.width(piece, letters, 1, text));
    this.#cuts.set(key, cut);
    return setText(cut, rooms, width);
  }

  height({ size, lines }: SetText, letters: Letters): number {
    return lines.length === 0 ? 0 : size * (1 + (lines.length - 1) * LEADING[letters]);
  }

  write(set: SetText, letters: Letters, colour: string, { x, y, middle = false }: Place): void {
    const outlines = set.lines.map((line, index) => {
      const hang = HANGS.test(line) ? set.size / 2 : 0;
      const tail = TRAILS.test(line) ? set.size / 2 : 0;
      const left = (middle ? x - (this.width(line, letters, set.size) - hang - tail) / 2 : x) - hang;
      const base = y + set.size * (ASCENT + index * LEADING[letters]);
      return this.#faces[letters].outline(line, left, base, set.size);
    });
    this.add(`<g fill="${colour}">${outlines.join('')}</g>`);
  }

  /** One line of its size, wherever it ends. */
  word(text: string, letters: Letters, size: number, colour: string, place: Place): void {
    this.write({ size, lines: [text] }, letters, colour, place);
  }
}

const rect = (x: number, y: number, width: number, height: number, fill: string, more = '') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"${more}/>`;

/** A panel whose words are outlines, in a box of its own. */
function panelIn(
  drawing: Drawing,
  faces: Faces,
  svg: string,
  sheet: string,
  x: number,
  y: number,
  width: number,
  radius: number,
): void {
  const body = outlinedPanel(svg, faces.strong);
  const id = `panel${drawing.parts.length}`;
  const scale = width / PANEL_WIDTH;
  const rim = radius / 3;
  const high = (width * PANEL_HEIGHT) / PANEL_WIDTH;
  drawing.add(rect(x - rim, y - rim, width + 2 * rim, high + 2 * rim, sheet, ` rx="${radius + rim}"`));
  drawing.add(
    `<clipPath id="${id}"><rect width="${PANEL_WIDTH}" height="${PANEL_HEIGHT}" rx="${radius / scale}"/></clipPath>` +
      `<g transform="translate(${x} ${y}) scale(${scale})" clip-path="url(#${id})">${body}</g>`,
  );
}

function pictogramIn(drawing: Drawing, name: string, colour: string, x: number, y: number, size: number): void {
  const body = pictogramBody(name);
  if (body === undefined) throw new CardProblem(`没有叫“${name}”的图。请在 picture 里换一个，名字在 phosphoricons.com`);
  const inner = body.replaceAll('currentColor', colour);
  drawing.add(`<g transform="translate(${x} ${y}) scale(${size / PICTOGRAM_SIZE})" fill="${colour}">${inner}</g>`);
}

/** The code of an address in a white box; each module is a whole number of pixels. */
function codeIn(drawing: Drawing, address: string, colours: CardColours, x: number, y: number, room: number): number {
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const quiet = 3;
  const scale = Math.floor(room / (modules.size + 2 * quiet));
  const side = scale * (modules.size + 2 * quiet);
  const dots: string[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) {
        dots.push(`M${x + (column + quiet) * scale} ${y + (row + quiet) * scale}h${scale}v${scale}h-${scale}z`);
      }
    }
  }
  drawing.add(
    `${rect(x, y, side, side, colours.sheet, ` rx="${scale}"`)}<path fill="${colours.ink}" d="${dots.join('')}"/>`,
  );
  return side;
}

const OVER = { link: 34, wide: 26, square: 24, poster: 38 } as const;

/** The seal and what stands beside it. @returns how high it is */
function head(
  drawing: Drawing,
  face: CardFace,
  colours: CardColours,
  shape: CardShape,
  { x, y, middle }: Place,
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

function needed(set: SetText | undefined, text: string): SetText {
  if (set) return set;
  throw new CardProblem(`“${text}”太长，分享图上放不下。请写短一点`);
}

const rooms = (...all: readonly (readonly [size: number, lines: number])[]): Room[] =>
  all.map(([size, lines]) => ({ size, lines }));

/** 最近核对 and who says it, in one line. */
const signed = ({ office, day }: CardFace) => (day === undefined ? office : `${office}　最近核对 ${day}`);

/** The one picture of shapes that have room for one. */
function pictureIn(
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
interface Stack {
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
function stackOf(
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

function writeStack(drawing: Drawing, face: CardFace, colours: CardColours, stack: Stack, place: Place): void {
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

type Draw = (drawing: Drawing, faces: Faces, face: CardFace, colours: CardColours) => void;

/** What stands at the foot of a card that lies: the note that may not be missing, who says it and since when. */
function foot(
  drawing: Drawing,
  face: CardFace,
  colours: CardColours,
  size: number,
  width: number,
  bottom: number,
  x: number,
): number {
  const lines = [...(face.note === undefined ? [] : [face.note]), signed(face)];
  const sets = lines.map((text) => needed(drawing.set(text, 'text', rooms([size, 2], [size * 0.85, 3]), width), text));
  const height = sets.reduce((sum, set) => sum + drawing.height(set, 'text') + size * 0.45, -size * 0.45);
  let y = bottom - height;
  for (const set of sets) {
    drawing.write(set, 'text', colours.soft, { x, y });
    y += drawing.height(set, 'text') + size * 0.45;
  }
  return height;
}

const lying =
  (
    edge: number,
    gap: number,
    small: number,
    titles: readonly Room[],
    lines: readonly Room[],
    shape: 'link' | 'wide',
  ): Draw =>
  (drawing, faces, face, colours) => {
    const { width, height } = SHAPES[shape];
    const isPanel = face.picture !== undefined && 'panels' in face.picture;
    const side = face.picture === undefined ? 0 : Math.round(height * (isPanel ? 0.66 : 0.42));
    const text = width - 2 * edge - (side === 0 ? 0 : side + gap);
    pictureIn(drawing, faces, face.picture, colours, {
      x: width - edge - side,
      y: edge,
      width: side,
      height: height - 2 * edge,
    });
    const top = edge + head(drawing, face, colours, shape, { x: edge, y: edge });
    const low = height - edge - foot(drawing, face, colours, small, text, height - edge, edge);
    const stack = stackOf(drawing, face, [titles, lines], text, low - top - gap, shape === 'link');
    writeStack(drawing, face, colours, stack, { x: edge, y: top + (low - top - stack.height) / 2 });
  };

const square: Draw = (drawing, faces, face, colours) => {
  const { width, height } = SHAPES.square;
  const edge = 36;
  const middle = width / 2;
  const top = edge + head(drawing, face, colours, 'square', { x: middle, y: edge, middle: true }) + 18;
  let bottom = height - edge;
  if (face.note !== undefined) {
    const note = needed(drawing.set(face.note, 'text', rooms([20, 1], [18, 2]), width - 2 * edge), face.note);
    bottom -= drawing.height(note, 'text');
    drawing.write(note, 'text', colours.soft, { x: middle, y: bottom, middle: true });
    bottom -= 16;
  }
  const titles = rooms([64, 1], [54, 2], [46, 2], [40, 3], [32, 4], [26, 5]);
  const stack = stackOf(
    drawing,
    face,
    [titles, face.picture ? [] : rooms([26, 4])],
    width - 2 * edge,
    bottom - top,
    false,
  );
  const free = bottom - top - stack.height;
  const picture = face.picture && free > 90 ? free - 22 : 0;
  pictureIn(drawing, faces, face.picture && picture > 0 ? face.picture : undefined, colours, {
    x: edge,
    y: top,
    width: width - 2 * edge,
    height: Math.min(picture, 240),
  });
  const rest = free - (picture > 0 ? Math.min(picture, 240) + 22 : 0);
  writeStack(drawing, face, colours, stack, {
    x: middle,
    y: bottom - stack.height - rest / 2,
    middle: true,
  });
};

const poster: Draw = (drawing, faces, face, colours) => {
  const { width, height } = SHAPES.poster;
  const edge = 84;
  const wide = width - 2 * edge;
  const band = 290;
  drawing.add(rect(0, height - band, width, band, colours.sheet));
  const code = codeIn(drawing, face.address, colours, edge - 18, height - band + 30, 240);
  const beside = edge - 18 + code + 36;
  const says = [
    { text: '长按或者扫一扫，看全文', letters: 'strong' as const, size: 36, colour: colours.ink },
    { text: face.office, letters: 'text' as const, size: 32, colour: colours.ink },
    ...(face.day === undefined
      ? []
      : [{ text: `最近核对 ${face.day}`, letters: 'text' as const, size: 28, colour: colours.soft }]),
  ].map((one) => ({
    ...one,
    set: needed(
      drawing.set(
        one.text,
        one.letters,
        rooms([one.size, 1], [one.size * 0.85, 2], [one.size * 0.7, 3]),
        width - edge - beside,
      ),
      one.text,
    ),
  }));
  const tall = says.reduce((sum, { set, letters }) => sum + drawing.height(set, letters) + 20, -20);
  let y = height - band + (band - tall) / 2;
  for (const { set, letters, colour } of says) {
    drawing.write(set, letters, colour, { x: beside, y });
    y += drawing.height(set, letters) + 20;
  }
  let bottom = height - band - 44;
  if (face.note !== undefined) {
    const note = needed(drawing.set(face.note, 'text', rooms([30, 1], [28, 2]), wide), face.note);
    bottom -= drawing.height(note, 'text');
    drawing.write(note, 'text', colours.soft, { x: edge, y: bottom });
    bottom -= 32;
  }
  const top = edge + head(drawing, face, colours, 'poster', { x: edge, y: edge }) + 44;
  const peopled = face.picture !== undefined && 'panels' in face.picture;
  const single = peopled ? rooms([84, 1], [76, 1], [70, 1]) : [];
  const titles = [
    ...rooms([112, 1], [100, 1], [92, 1]),
    ...single,
    ...rooms([100, 2], [88, 2], [76, 2], [76, 3], [64, 4], [52, 5]),
  ];
  const stack = stackOf(
    drawing,
    face,
    [titles, peopled ? rooms([46, 2], [44, 3], [40, 4], [36, 5], [34, 6]) : rooms([56, 4], [50, 5], [44, 6], [38, 7])],
    wide,
    bottom - top,
    true,
  );
  writeStack(drawing, face, colours, stack, { x: edge, y: top });
  const from = top + stack.height + 44;
  const free = bottom - from;
  if (!face.picture || free < 160) return;
  if ('pictogram' in face.picture) {
    const size = Math.min(free, 460);
    pictogramIn(drawing, face.picture.pictogram, colours.accent, width - edge - size, bottom - size, size);
    return;
  }
  const gap = 24;
  const panel = Math.min((wide - gap) / 2, ((free - gap) / 2) * (PANEL_WIDTH / PANEL_HEIGHT));
  const high = (panel * PANEL_HEIGHT) / PANEL_WIDTH;
  for (const [index, { svg }] of face.picture.panels.slice(0, 4).entries()) {
    const x = edge + (wide - 2 * panel - gap) / 2 + (index % 2) * (panel + gap);
    panelIn(drawing, faces, svg, colours.sheet, x, from + Math.floor(index / 2) * (high + gap), panel, 16);
  }
};

const DRAW: Readonly<Record<CardShape, Draw>> = {
  link: lying(
    68,
    56,
    27,
    rooms([92, 1], [80, 1], [70, 1], [76, 2], [66, 2], [58, 2], [58, 3], [50, 3], [44, 4], [38, 4], [34, 5]),
    rooms([38, 3], [34, 4], [30, 4], [28, 5]),
    'link',
  ),
  wide: lying(
    40,
    36,
    21,
    rooms([66, 1], [56, 1], [50, 1], [50, 2], [44, 2], [38, 3], [32, 3], [28, 4]),
    rooms([27, 2], [24, 3], [22, 4]),
    'wide',
  ),
  square,
  poster,
};

/**
 * @returns the SVG file of a card
 * @throws CardProblem where something on it is too long or is no picture; MissingGlyph
 */
export function cardSvg(face: CardFace, shape: CardShape, faces: Faces): string {
  const { width, height } = SHAPES[shape];
  const colours = coloursOf(face);
  const drawing = new Drawing(faces);
  drawing.add(rect(0, 0, width, height, colours.paper) + rect(0, 0, width, height, colours.ground, ' opacity=".7"'));
  const round = Math.min(width, height);
  drawing.add(
    `<circle cx="${width}" cy="${shape === 'poster' ? 0 : height}" r="${round * 0.62}" fill="${colours.round}" opacity=".3"/>`,
  );
  DRAW[shape](drawing, faces, face, colours);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${drawing.parts.join('')}</svg>`;
}
