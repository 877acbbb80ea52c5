/**
 * The faces of all sheets, cut to the characters that they use. Whole fonts would put Kangxi radicals into the text of a
 * PDF (⼯ for 工, since one drawing serves both), and such a text cannot be searched or copied; slices would put
 * seventy fonts into each file. They come with the packages: what the machine has is never used.
 */

import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mayBeLeftOut } from '../../machine/left-out.ts';

export interface FontFace {
  family: string;
  weight: number;
  /** Below /fonts/. */
  file: string;
  bytes: Uint8Array;
}

const FACES = [
  { family: 'Xunfa Sans', weight: 400, from: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf' },
  { family: 'Xunfa Sans', weight: 700, from: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf' },
  {
    family: 'Xunfa Serif',
    weight: 400,
    from: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  },
  { family: 'Xunfa Serif', weight: 700, from: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf' },
] as const;

/** Radicals and their like, drawn as a character is: a reader of the PDF could not tell them apart. */
const LOOK_ALIKE = /[\u2e80-\u2fdf\uf900-\ufaff]/gu;

/** What can stand on a sheet: its words, and what the views put between them. */
export function lettersOf(sheets: readonly unknown[]): string {
  const code = globSync('src/**/*.{ts,astro}').map((file) => readFileSync(file, 'utf8'));
  return [JSON.stringify(sheets), ...code].join('');
}

/**
 * @param text holds every character that any sheet shows
 * @throws CommandError where the light install left the fonts out
 */
export async function cutFonts(text: string): Promise<FontFace[]> {
  const { default: subset } = await mayBeLeftOut(() => import('subset-font'));
  const { resolve } = createRequire(import.meta.url);
  const characters = [...new Set(text.normalize('NFC').replaceAll(LOOK_ALIKE, ''))].sort().join('');
  return Promise.all(
    FACES.map(async ({ family, weight, from }, index) => {
      const path = await mayBeLeftOut(async () => resolve(from));
      const bytes = await subset(readFileSync(path), characters, { targetFormat: 'truetype' });
      return { family, weight, file: `${index}.ttf`, bytes };
    }),
  );
}

/** The rules by which a page finds them. */
export function fontRules(faces: readonly FontFace[]): string {
  return faces
    .map(
      ({ family, weight, file }) => `@font-face{font-family:"${family}";font-weight:${weight};src:url(/fonts/${file})}`,
    )
    .join('');
}
