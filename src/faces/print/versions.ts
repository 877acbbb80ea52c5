/** Leaflets and sheets of a route once more for those who see little: the same words, in black and white. */

import type { Paper } from './papers.ts';
import type { Sheet } from './sheets.ts';
import { signedDay } from './signed-day.ts';

/** Sides of A4 that are still a leaflet. */
const MOST_SIDES = 6;

/** Millimetres around the text of a page in large type: at the head, at each side, at the foot. */
const MARGIN = { head: 12, side: 16, foot: 24 };

/**
 * @param upright the paper of what is not folded
 * @returns the sheet, and after it its versions
 */
export function withVersions(sheet: Sheet, upright: Paper): Sheet[] {
  if (sheet.as !== '三折页' && sheet.as !== '路线单') return [sheet];
  const { folds: _, ...whole } = sheet;
  const large: Sheet = {
    ...whole,
    version: '大字',
    id: `${sheet.id}-large`,
    file: `${sheet.name}-大字-A4`,
    paper: upright,
    pages: MOST_SIDES,
  };
  if (sheet.as === '路线单') return [sheet, large];
  return [sheet, { ...sheet, version: '高对比', id: `${sheet.id}-contrast`, file: `${sheet.name}-高对比-A4` }, large];
}

/** A string of a style sheet. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}

/** @returns rules for `@page`: at the foot of each who gives it out, the day of its law, and which page it is */
export function largePages({ paper: { width, height }, reviewed, inCheck }: Sheet, who: string | undefined): string {
  // From the top: a printer prints nothing on the last five millimetres.
  const look = 'padding-top:2mm;vertical-align:top;white-space:pre;font:16pt/1.35 "Xunfa Sans"';
  const from = [who, signedDay({ reviewed, inCheck })].flatMap((line) => line ?? []).map(quoted);
  return [
    `@page{size:${width}mm ${height}mm;margin:${MARGIN.head}mm ${MARGIN.side}mm ${MARGIN.foot}mm;`,
    `@bottom-left{content:${from.join('"\\A"')};text-align:left;${look}}`,
    `@bottom-right{content:"第 " counter(page) " 页，共 " counter(pages) " 页";${look}}}`,
  ].join('');
}
