/** What is drawn on slides, as PNG: WPS and older PowerPoint show no SVG, and the one that a library makes for them is none. */

import { PANEL_HEIGHT, PANEL_WIDTH } from '../../pictures/panel.ts';
import { PICTOGRAM_SIZE, pictogramBody } from '../../pictures/pictograms.ts';
import { keptResult } from '../../text/kept-results.ts';

const sharpLibrary = async () => (await import('sharp')).default;

/** Pixels: on a slide 13.3 inches wide, shown on 1920, none is enlarged. */
const PICTOGRAM = 480;
const PANEL = 1280;
/** A pictogram is one colour on nothing, a panel some flat ones with soft edges. */
const COLOURS = { pictogram: 16, panel: 64 };

/** Pictures that are kept: those of all lessons. */
const DRAWN = 500;

async function png(svg: string, width: number, colours: number): Promise<Uint8Array> {
  const sharp = await sharpLibrary();
  const [, drawn = width] = svg.match(/^<svg[^>]* width="(\d+)"/)?.map(Number) ?? [];
  return sharp(Buffer.from(svg), { density: (72 * width) / drawn })
    .resize(width)
    .png({ palette: true, colours, compressionLevel: 9 })
    .toBuffer();
}

/**
 * @param name of a pictogram that the content check knows
 * @param colour RRGGBB
 */
export function pictogramPng(name: string, colour: string): Promise<Uint8Array> {
  const size = PICTOGRAM_SIZE;
  const body = (pictogramBody(name) ?? '').replaceAll('currentColor', `#${colour}`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${body}</svg>`;
  return keptResult('pictogram as PNG', svg, DRAWN, () => png(svg, PICTOGRAM, COLOURS.pictogram));
}

/** @param svg as panelSvg draws it */
export function panelPng(svg: string): Promise<Uint8Array> {
  return keptResult('panel as PNG', svg, DRAWN, () => png(svg, PANEL, COLOURS.panel));
}

/** Height of a panel that is so wide. */
export function panelHeight(width: number): number {
  return (width * PANEL_HEIGHT) / PANEL_WIDTH;
}

/** Whether what people say in a panel can be drawn: without a Chinese font every character is the same box. */
export async function canLetter(): Promise<boolean> {
  const sharp = await sharpLibrary();
  const drawn = (text: string) =>
    sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48"><text x="4" y="38" font-size="36" font-family="sans-serif">${text}</text></svg>`,
      ),
    )
      .raw()
      .toBuffer();
  const [one, other] = await Promise.all([drawn('信'), drawn('访')]);
  return !one.equals(other);
}
