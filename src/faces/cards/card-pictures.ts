/** What is to be seen on a card: panels of a strip, a pictogram, a code. */

import { create } from 'qrcode';
import { PANEL_HEIGHT, PANEL_WIDTH } from '../../pictures/panel.ts';
import { PICTOGRAM_SIZE, pictogramBody } from '../../pictures/pictograms.ts';
import type { CardColours } from './card-colours.ts';
import { CardProblem, type Drawing, type Faces, rect } from './card-surface.ts';
import { outlinedPanel } from './outlined-panel.ts';

/** A panel whose words are outlines, in a box of its own. */
export function panelIn(
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

export function pictogramIn(drawing: Drawing, name: string, colour: string, x: number, y: number, size: number): void {
  const body = pictogramBody(name);
  if (body === undefined) throw new CardProblem(`没有叫“${name}”的图。请在 picture 里换一个，名字在 phosphoricons.com`);
  const inner = body.replaceAll('currentColor', colour);
  drawing.add(`<g transform="translate(${x} ${y}) scale(${size / PICTOGRAM_SIZE})" fill="${colour}">${inner}</g>`);
}

/** The code of an address in a white box; each module is a whole number of pixels. */
export function codeIn(
  drawing: Drawing,
  address: string,
  colours: CardColours,
  x: number,
  y: number,
  room: number,
): number {
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
