/** A card as a PNG file of few colours. */

import sharp from 'sharp';
import { flatPng } from '../../machine/png-file.ts';
import { cardSvg } from './card-drawing.ts';
import type { CardFace } from './card-face.ts';
import { type CardShape, MOST_BYTES } from './card-shapes.ts';
import { CardProblem } from './card-surface.ts';
import { MissingGlyph, typefaces } from './typeface.ts';

/** Colours of a card, and how far apart: a pictogram and letters want sixteen, people and things in panels more. */
const PLAIN = [[16, 18]] as const;
const PEOPLED = [
  [48, 22],
  [32, 30],
] as const;

/** One drawing at a time on a thread: others draw beside it. */
sharp.concurrency(1);
sharp.cache(false);

/**
 * Draws one card. The same card gives the same bytes.
 * @throws CardProblem where something that stands on it is too long, no picture or has a character that no font has,
 *   or where it gets too heavy; CommandError where the light install left the fonts out
 */
export async function drawCard(face: CardFace, shape: CardShape): Promise<Uint8Array> {
  const svg = svgOf(face, shape, await typefaces());
  const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  for (const [colours, apart] of face.picture !== undefined && 'panels' in face.picture ? PEOPLED : PLAIN) {
    const png = flatPng(data, info.width, info.height, colours, apart);
    if (png.length <= MOST_BYTES) return png;
  }
  throw new CardProblem(`分享图超过了 ${MOST_BYTES / 1000} KB，微信里打开慢。连环画里请少画几样东西`);
}

function svgOf(face: CardFace, shape: CardShape, faces: Awaited<ReturnType<typeof typefaces>>): string {
  try {
    return cardSvg(face, shape, faces);
  } catch (error) {
    if (!(error instanceof MissingGlyph)) throw error;
    throw new CardProblem(`“${error.text}”里的“${error.character}”，分享图的字体里没有，画出来是空的。请换一个写法`);
  }
}
