/** An office's own colour, held to the contrast that the rest of the site keeps, and what it is in the dark. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenName } from '../../styles/token-names.ts';

const SEAL = tokenName('color-seal');
const DO = tokenName('color-do');
const DO_GROUND = tokenName('color-do-bg');

/** The ground of a scheme, as the tokens have it. */
function paperIn(sheet: string): string {
  const found = /--color-paper:\s*(#[\da-f]{6});/.exec(readFileSync(join('src/styles/tokens', sheet), 'utf8'))?.[1];
  if (found === undefined) throw new Error(`src/styles/tokens/${sheet} has no --color-paper`);
  return found;
}

export const PAPER = { light: paperIn('theme.css'), dark: paperIn('schemes.css') };

/** What people over 60 read without effort: WCAG 2.2, 1.4.6. */
const LEAST = 7;

const WHITE = 255;

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** Relative luminance as WCAG 2.2 defines it, 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / WHITE;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours such as #0b4a6f, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

export function contrastOnPaper(colour: string): number {
  return contrast(colour, PAPER.light);
}

/** Whether a colour is one, and can be read on the page. */
export function isReadable(colour: string): boolean {
  return /^#[\da-f]{6}$/i.test(colour) && contrastOnPaper(colour) >= LEAST;
}

/** Two colours in one, with such a share of the other. */
function mixed(colour: string, other: string, share: number): string {
  const others = channels(other);
  return `#${channels(colour)
    .map((value, index) =>
      Math.round(value + ((others[index] ?? value) - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** The colour with no more of the other in it than it takes to be read on all grounds. */
function readable(
  colour: string,
  other: string,
  least: number,
  onto: (mix: string) => readonly [string, string][],
): string {
  for (let share = least; ; share += 0.02) {
    const mix = mixed(colour, other, Math.min(share, 1));
    if (share >= 1 || onto(mix).every(([text, ground]) => contrast(text, ground) >= LEAST)) return mix;
  }
}

/** Degrees on the circle of colours; red is 0. */
function hue(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  return (Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * 180) / Math.PI;
}

/** Red says that something is wrong or forbidden: a red of an office's own stays in its seal. */
const RED = 25;

/** Whether a colour is one of those that say so. */
export const isRed = (colour: string) => Math.abs(hue(colour)) < RED;

/** The tokens of links, steps and what to do, with the ground on which they stand, by scheme; see styles/tokens. */
export function inSchemes(colour: string): Record<'light' | 'dark', { text: string; ground: string }> {
  const ground = readable(colour, '#ffffff', 0.9, (mix) => [[colour, mix]]);
  const night = mixed(colour, PAPER.dark, 0.7);
  const text = readable(colour, '#ffffff', 0, (mix) => [
    [mix, PAPER.dark],
    [mix, night],
  ]);
  return { light: { text: colour, ground }, dark: { text, ground: night } };
}

/** The same for sheets of paper, which are white and have no dark; it outranks their own sheet, which comes after it. */
export function colourOnPaper(colour: string): string {
  if (isRed(colour)) return '';
  const { text, ground } = inSchemes(colour).light;
  return `html:root{${DO}:${text};${DO_GROUND}:${ground}}`;
}

/** The sheet that gives an edition its colour; high contrast and print keep their own. */
export function colourSheet(colour: string): string {
  const { light, dark } = inSchemes(colour);
  const red = isRed(colour);
  const tokens = ({ text, ground }: typeof light) => (red ? '' : `${DO}:${text};${DO_GROUND}:${ground};`);
  const root = ':root:not([data-contrast=high])';
  return (
    `@media screen{${root}{${tokens(light)}${SEAL}:${colour}}` +
    `@media (prefers-color-scheme:dark){${root}{${tokens(dark)}}}}`
  );
}
