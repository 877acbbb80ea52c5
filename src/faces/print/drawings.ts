/** The drawings of a strip on paper. */

import { inBlackAndWhite } from '../../pictures/palette.ts';
import { escapeXml } from '../../text/xml.ts';

/**
 * @param svg as a file of its own, in which a picture cannot use the faces of the page around it
 * @param alt what is seen, for those who hear the sheet read
 * @param plain in black and white
 * @returns it as a part of its sheet, its words in the sheet's faces
 */
export function partOfSheet(svg: string, alt: string, plain: boolean): string {
  const drawing = plain ? inBlackAndWhite(svg) : svg;
  return drawing.replace('<svg ', `<svg role="img" aria-label="${escapeXml(alt)}" `);
}
