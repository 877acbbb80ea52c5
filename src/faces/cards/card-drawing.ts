/** A card as an SVG file in which every letter is an outline: whatever draws it needs no font. */

import { PANEL_HEIGHT, PANEL_WIDTH } from '../../pictures/panel.ts';
import type { Room } from './balanced.ts';
import { type CardColours, coloursOf } from './card-colours.ts';
import type { CardFace } from './card-face.ts';
import { codeIn, panelIn, pictogramIn } from './card-pictures.ts';
import { type CardShape, SHAPES } from './card-shapes.ts';
import { head, needed, pictureIn, rooms, signed, stackOf, writeStack } from './card-stack.ts';
import { Drawing, type Faces, rect } from './card-surface.ts';

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
