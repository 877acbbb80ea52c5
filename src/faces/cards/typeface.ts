/**
 * Letters as outlines, by HarfBuzz, of the fonts that come with the packages. They are read whole: what an outline is
 * drawn of needs no cutting, and a character that a font lacks is known before anything is drawn.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { mayBeLeftOut } from '../../machine/left-out.ts';
import { FONT_FILES, type Letters } from './font-files.ts';

/** A character that no outline can be drawn of. */
export class MissingGlyph extends Error {
  readonly character: string;
  readonly text: string;

  constructor(character: string, text: string) {
    super(`“${character}” (U+${character.codePointAt(0)?.toString(16).toUpperCase()}) in “${text}”`);
    this.name = 'MissingGlyph';
    this.character = character;
    this.text = text;
  }
}

export interface Typeface {
  /** How wide a text is, in its own size. @throws MissingGlyph */
  width(text: string): number;
  /**
   * The text as an SVG path, its baseline's left end at (x, y).
   * @param size pixels
   * @throws MissingGlyph
   */
  outline(text: string, x: number, y: number, size: number): string;
}

interface Shaped {
  glyphs: { id: number; x: number; y: number }[];
  width: number;
}

async function load(file: string): Promise<Typeface> {
  const hb = await mayBeLeftOut(() => import('harfbuzzjs'));
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  const bytes = readFileSync(await mayBeLeftOut(async () => resolve(file)));
  const face = new hb.Face(new hb.Blob(new Uint8Array(bytes).buffer));
  const font = new hb.Font(face);
  const unit = 1 / face.upem;
  const paths = new Map<number, string>();
  const known = new Map<string, Shaped>();

  const shaped = (text: string): Shaped => {
    let result = known.get(text);
    if (!result) {
      const buffer = new hb.Buffer();
      buffer.addText(text);
      buffer.guessSegmentProperties();
      hb.shape(font, buffer);
      const positions = buffer.getGlyphPositions();
      let at = 0;
      const glyphs = buffer.getGlyphInfos().map(({ codepoint: id, cluster }, index) => {
        if (id === 0) throw new MissingGlyph(String.fromCodePoint(text.codePointAt(cluster) ?? 0), text);
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
        const glyph = { id, x: (at + xOffset) * unit, y: yOffset * unit };
        at += xAdvance;
        return glyph;
      });
      result = { glyphs, width: at * unit };
      known.set(text, result);
    }
    return result;
  };
  const pathOf = (id: number) => {
    let path = paths.get(id);
    if (path === undefined) {
      path = font.glyphToPath(id);
      paths.set(id, path);
    }
    return path;
  };

  return {
    width: (text) => shaped(text.normalize('NFC')).width,
    outline: (text, x, y, size) => {
      const scale = size * unit;
      return shaped(text.normalize('NFC'))
        .glyphs.map(({ id, x: dx, y: dy }) => {
          const place = `${(x + dx * size).toFixed(2)} ${(y - dy * size).toFixed(2)}`;
          return `<path transform="translate(${place}) scale(${scale} ${-scale})" d="${pathOf(id)}"/>`;
        })
        .join('');
    },
  };
}

let kept: Promise<Record<Letters, Typeface>> | undefined;

/**
 * The three typefaces of cards, read once.
 * @throws CommandError where the light install left the fonts out
 */
export function typefaces(): Promise<Record<Letters, Typeface>> {
  kept ??= (async () => ({
    title: await load(FONT_FILES.title),
    text: await load(FONT_FILES.text),
    strong: await load(FONT_FILES.strong),
  }))();
  return kept;
}
