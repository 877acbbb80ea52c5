/** A panel of a strip whose words are outlines: whatever draws it needs no font. */

import { readHtml } from '../../machine/html.ts';
import type { Typeface } from './typeface.ts';

/**
 * @param svg as pictures/panel.ts draws it
 * @returns what stands inside its svg
 * @throws MissingGlyph
 */
export function outlinedPanel(svg: string, letters: Typeface): string {
  const root = readHtml(svg);
  for (const text of root.querySelectorAll('text')) {
    const number = (name: string) => Number(text.getAttribute(name));
    const size = number('font-size');
    const left = number('x') - (letters.width(text.text) * size) / 2;
    const fill = text.getAttribute('fill') ?? '';
    text.replaceWith(`<g fill="${fill}" stroke="none">${letters.outline(text.text, left, number('y'), size)}</g>`);
  }
  return root.querySelector('svg')?.innerHTML ?? '';
}
