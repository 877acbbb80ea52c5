/** One panel of a strip as an SVG: a place, what is there, people and what they hold, and what one of them says. */

import { escapeXml } from '../text/xml.ts';
import type { Mood } from './faces.ts';
import type { SmallName } from './held.ts';
import { coloured } from './palette.ts';
import { person } from './person.ts';
import { type PlaceName, placeOf } from './places.ts';
import type { PoseName } from './poses.ts';
import { type ThingName, thingOf } from './things.ts';
import { FIGURES, type FigureName, type Look } from './wardrobe.ts';

export const PANEL_WIDTH = 320;
export const PANEL_HEIGHT = 240;

/** Where people stand. */
const FEET = 228;
const BEHIND = 222;
const GROUND = 204;

/** How wide the words on a thing may be. */
const LABEL = 68;

/** So many people have no room as large as they are drawn otherwise. */
const CROWD = 5;

export interface PanelPerson {
  who: FigureName;
  mood: Mood;
  does: PoseName;
  holds?: SmallName | undefined;
  /** From the left edge, in hundredths of the width. */
  at?: number | undefined;
  look?: '左' | '右' | undefined;
  /** Behind the counter, the bench or the table. */
  behind?: boolean | undefined;
  says?: string | undefined;
}

export interface PanelThing {
  what: ThingName;
  at: number;
  /** From the upper edge, in hundredths of the height; by default where such a thing is. */
  up?: number | undefined;
  size?: number | undefined;
  words?: string | undefined;
}

export interface Panel {
  place: PlaceName;
  sign?: string | undefined;
  people: readonly PanelPerson[];
  things: readonly PanelThing[];
  caption: string;
}

const across = (hundredths: number) => Math.round((hundredths * PANEL_WIDTH) / 100);

/** Han characters are as wide as they are high, others about half. */
function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/u.test(char) ? size : size * 0.6), 0);
}

function words(text: string, x: number, y: number, size: number, colour = '{ink}'): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="700" text-anchor="middle" fill="${colour}" stroke="none">${escapeXml(text)}</text>`;
}

const plate = (text: string, x: number, y: number, size: number) => {
  const width = Math.round(widthOf(text, size) + size * 0.8);
  return `<rect x="${x - width / 2}" y="${Math.round(y - size)}" width="${width}" height="${Math.round(size * 1.4)}" rx="4" fill="{teal}" stroke-width="2"/>${words(text, x, y, size, '{white}')}`;
};

/** Where each stands: evenly spread where nobody says. */
function placed(people: readonly PanelPerson[]): (PanelPerson & { x: number; side: 1 | -1 })[] {
  return people.map((one, index) => {
    const x = across(one.at ?? ((index + 0.5) * 100) / people.length);
    const side = one.look === '左' || (one.look === undefined && x > PANEL_WIDTH / 2) ? -1 : 1;
    return { ...one, x, side };
  });
}

const standing = ({ x, side, ...one }: PanelPerson & { x: number; side: 1 | -1 }, y: number, size: number) => {
  const scale = size === 1 ? (side < 0 ? ' scale(-1 1)' : '') : ` scale(${size * side} ${size})`;
  return `<g transform="translate(${x} ${y})${scale}">${person(one)}</g>`;
};

function thing({ what, at, up, size = 1, words: own }: PanelThing): string {
  const { draw, where, scale = 1, words: letters } = thingOf(what);
  const y = up === undefined ? { wall: 56, behind: GROUND + 8, before: FEET + 6 }[where] : (up * PANEL_HEIGHT) / 100;
  const text = own === undefined || letters === undefined ? '' : own;
  const drawn = what === '牌子' ? plate(text, 0, letters?.[1] ?? 0, letters?.[0] ?? 26) : draw;
  const fitting = (size: number) => Math.round(Math.min(size, (size * LABEL) / widthOf(text, size)));
  const label =
    what === '牌子' || letters === undefined || text === ''
      ? ''
      : words(text, 0, letters[1], fitting(letters[0]), letters[2]);
  const by = Math.round(size * scale * 100) / 100;
  // Lines are as thick as everywhere, however large the thing.
  const foot = where === 'before' && scale !== 1 ? -18 : 0;
  return `<g transform="translate(${across(at)} ${Math.round(y)}) scale(${by})" stroke-width="${Math.round(30 / by) / 10}"><g transform="translate(0 ${foot})">${drawn}${label}</g></g>`;
}

function bubble(text: string, x: number, top: number): string {
  const width = Math.round(widthOf(text, 26) + 30);
  const middle = Math.min(Math.max(x, width / 2 + 6), PANEL_WIDTH - width / 2 - 6);
  const tail = Math.min(Math.max(x, middle - width / 2 + 24), middle + width / 2 - 24);
  const left = Math.round(middle - width / 2);
  const end = Math.max(54, top - 4);
  return `<rect x="${left}" y="8" width="${width}" height="42" rx="18" fill="{white}"/><path d="M${tail - 9} 48L${x} ${end}L${tail + 9} 48" fill="{white}"/>${words(text, Math.round(middle), 38, 26)}`;
}

function heightOf(one: PanelPerson): number {
  const look: Look = FIGURES[one.who];
  if (look.age === 'child') return 116;
  if (one.does === '坐地') return 112;
  return look.hat === undefined ? 154 : 164;
}

/** The drawing, its colours still named. */
function panelBody(panel: Panel): string {
  const place = placeOf(panel.place);
  const people = placed(panel.people);
  const size = people.length < CROWD ? 1 : 0.78;
  const behind = people.filter((one) => one.behind);
  const before = people.filter((one) => !one.behind);
  const sorted = (where: 'wall' | 'behind' | 'before') =>
    panel.things
      .filter(({ what }) => thingOf(what).where === where)
      .map(thing)
      .join('');
  const says = people.find((one) => one.says !== undefined);
  const has = (what: ThingName) => panel.things.some((one) => one.what === what);
  const wall = has('叉') ? 'stop' : has('勾') ? 'good' : place.wall;
  const middle =
    behind.length === 0 ? (place.middle ?? 232) : behind.reduce((sum, { x }) => sum + x, 0) / behind.length;
  const sign =
    panel.sign === undefined || place.sign === undefined
      ? ''
      : panel.place === '教室'
        ? words(panel.sign, place.sign[0], place.sign[1], place.sign[2], '{white}')
        : plate(panel.sign, place.sign[0], place.sign[1], place.sign[2]);
  const furniture =
    place.furniture === undefined
      ? sign
      : `<g transform="translate(${Math.round(middle)} ${FEET + 4})">${place.furniture}${sign}</g>`;
  const drawn = [
    `<path d="M0 0H${PANEL_WIDTH}V${GROUND}H0Z" fill="{${wall}}" stroke="none"/>`,
    `<path d="M0 ${GROUND}H${PANEL_WIDTH}V${PANEL_HEIGHT}H0Z" fill="{${place.ground}}" stroke="none"/>`,
    place.back,
    place.furniture === undefined ? furniture : '',
    sorted('behind'),
    ...behind.map((one) => standing(one, BEHIND, size)),
    place.furniture === undefined ? '' : furniture,
    ...before.map((one) => standing(one, FEET, size)),
    sorted('before'),
    sorted('wall'),
    says?.says === undefined ? '' : bubble(says.says, says.x + says.side * 4, FEET - heightOf(says) * size),
  ].join('');
  return `<g fill="none" stroke="{ink}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" font-family="sans-serif">${drawn}</g>`;
}

/**
 * A panel as a file of its own, or to be set into a slide or a leaflet. It holds its own colours and no style sheet,
 * so that every policy allows it.
 */
export function panelSvg(panel: Panel): string {
  return coloured(
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="zh-CN" viewBox="0 0 ${PANEL_WIDTH} ${PANEL_HEIGHT}" width="${PANEL_WIDTH}" height="${PANEL_HEIGHT}">${panelBody(panel)}</svg>`,
  );
}
