/** The colours of a post: the theme's, and an office's own where it has one. A post has no sheet that could say them once. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inSchemes, isRed } from '../../kinds/edition/colour.ts';
import { edition } from '../../kinds/edition/schema.ts';
import type { Library } from '../../library/assemble.ts';

const SHEET = 'src/styles/tokens/theme.css';

/** @throws Error where the theme has no such token */
function token(name: string): string {
  const sheet = readFileSync(join(process.cwd(), SHEET), 'utf8');
  const value = new RegExp(`--color-${name}:\\s*(#[\\da-f]{3,6});`).exec(sheet)?.[1];
  if (value === undefined) throw new Error(`${SHEET} has no --color-${name}`);
  return value;
}

export interface PostColours {
  ink: string;
  soft: string;
  rule: string;
  /** Headings, what to do, and the ground on which that stands. */
  accent: string;
  ground: string;
  /** What keeps running. */
  clock: string;
  clockGround: string;
  /** The law's own words. */
  law: string;
  paper: string;
  /** Under a picture. */
  sheet: string;
}

export function postColours({ of }: Pick<Library, 'of'>): PostColours {
  const { colour } = of(edition).data;
  const own =
    colour === undefined || isRed(colour) ? { text: token('do'), ground: token('do-bg') } : inSchemes(colour).light;
  return {
    ink: token('ink'),
    soft: token('ink-soft'),
    rule: token('rule'),
    accent: own.text,
    ground: own.ground,
    clock: token('clock'),
    clockGround: token('clock-bg'),
    law: token('cinnabar'),
    paper: token('paper'),
    sheet: token('sheet'),
  };
}
