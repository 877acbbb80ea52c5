/** The colours of a card: the theme's, an office's own where it has one, and the grounds that picture strips have. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRed } from '../../kinds/edition/colour.ts';
import { coloured } from '../../pictures/palette.ts';
import type { CardFace, CardTone } from './card-face.ts';

const SHEET = 'src/styles/tokens/theme.css';

let kept: ReadonlyMap<string, string> | undefined;

/** @throws Error where the theme has no such token */
function token(name: string): string {
  kept ??= new Map(
    [...readFileSync(join(process.cwd(), SHEET), 'utf8').matchAll(/^\s*--color-([\w-]+):\s*(#[\da-f]{3,6});/gm)].map(
      ([, key = '', value = '']) => [key, value],
    ),
  );
  const value = kept.get(name);
  if (value === undefined) throw new Error(`${SHEET} has no --color-${name}`);
  return value;
}

export interface CardColours {
  paper: string;
  /** Over the paper, thinly. */
  ground: string;
  ink: string;
  soft: string;
  /** Pictograms and what is to be seen first. */
  accent: string;
  seal: string;
  onSeal: string;
  /** A round in a corner, thinly. */
  round: string;
  /** Under a code and a picture. */
  sheet: string;
  /** What one may not do. */
  stop: string;
}

const GROUNDS: Readonly<Record<CardTone, string>> = { 平: '{warm}', 可以: '{cool}', 不行: '{stop}' };
const ROUNDS: Readonly<Record<CardTone, string>> = { 平: '{soft}', 可以: '{mint}', 不行: '{blush}' };

export function coloursOf({ tone, colour }: Pick<CardFace, 'tone' | 'colour'>): CardColours {
  const own = colour !== undefined && !isRed(colour) ? colour : token('do');
  return {
    paper: token('paper'),
    ground: coloured(GROUNDS[tone]),
    ink: token('ink'),
    soft: token('ink-soft'),
    accent: tone === '不行' ? token('cinnabar') : own,
    seal: colour ?? token('seal'),
    onSeal: token('on-seal'),
    round: coloured(ROUNDS[tone]),
    sheet: token('sheet'),
    stop: token('cinnabar'),
  };
}
