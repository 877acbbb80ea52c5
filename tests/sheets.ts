/** The style sheets as Tailwind compiles them one by one, and which classes each of them holds. */

import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { compile } from 'tailwindcss';
import { PROJECT } from './content-copy.ts';

const STYLES = 'src/styles/';
export const SITE_SHEET = `${STYLES}site.css`;
export const UTILITIES = `${STYLES}utilities.css`;
export const TOKENS = `${STYLES}tokens/`;
/** The hall screen is another face: its pages have one sheet each, and never any of the site's. */
export const HALL_SHEETS: readonly string[] = ['src/faces/screen/screen.css', 'src/faces/screen/card.css'];

/** Sheets of paper are a third: printed by a browser of today, and never on a page of the site. */
export const PAPER_SHEETS: readonly string[] = [
  'src/faces/print/paper.css',
  'src/faces/print/book/book.css',
  'src/faces/print/forms/forms.css',
];

const COMMENT = /\/\*[\s\S]*?\*\//g;
const IMPORT = /@import "(\.[^"]+)"/g;

export const allSheets = (): string[] =>
  globSync('src/**/*.css', { cwd: PROJECT })
    .map((name) => name.replaceAll('\\', '/'))
    // The desk is on the editor's own machine, and no page of the site.
    .filter((name) => !name.startsWith('src/desk/'))
    .sort();

/** The text without its comments. */
export function sheetText(name: string): string {
  return readFileSync(join(PROJECT, name), 'utf8').replace(COMMENT, '');
}

/** A sheet and all that it imports, deeper and deeper. */
export function withImports(name: string): string[] {
  const imported = [...sheetText(name).matchAll(IMPORT)].flatMap(([, path = '']) =>
    withImports(join(dirname(name), path).replaceAll('\\', '/')),
  );
  return [...imported, name];
}

/** The sheets of the site that views import, the one of all pages first. */
export function siteSheets(): string[] {
  const parts = new Set(withImports(SITE_SHEET));
  const others = new Set([...HALL_SHEETS, ...PAPER_SHEETS].flatMap(withImports));
  return [SITE_SHEET, ...allSheets().filter((name) => !parts.has(name) && !others.has(name))];
}

/** What the build makes of a sheet, before it is made small. */
export async function compiled(name: string): Promise<string> {
  const { resolve: resolvePackage } = createRequire(import.meta.url);
  const sheet = await compile(readFileSync(join(PROJECT, name), 'utf8'), {
    base: dirname(join(PROJECT, name)),
    loadStylesheet: async (id, base) => {
      const path = id.startsWith('.') ? resolve(base, id) : resolvePackage(`${id}.css`);
      return { path, base: dirname(path), content: readFileSync(path, 'utf8') };
    },
  });
  return sheet.build([]);
}

/** Selectors of a flat sheet (only at-rules nest), as written, with the at-rule that they stand in. */
export function selectorsOf(css: string): { within: string; selector: string }[] {
  const found: { within: string; selector: string }[] = [];
  const open: string[] = [];
  let start = 0;
  for (const { 0: sign, index } of css.replace(COMMENT, (text) => ' '.repeat(text.length)).matchAll(/[{};]/g)) {
    const before = css.slice(start, index).replace(COMMENT, '').trim();
    start = index + 1;
    if (sign === '{') {
      const within = open.filter((rule) => rule.startsWith('@')).join(' ');
      const nested = /@(theme|page|keyframes|property)\b/.test(`${within} ${before}`);
      if (!before.startsWith('@') && !nested) {
        for (const selector of splitList(before)) found.push({ within, selector });
      }
      open.push(before);
    } else if (sign === '}') open.pop();
  }
  return found;
}

/** Commas between selectors, not those in :is(…). */
function splitList(list: string): string[] {
  return list.split(/,(?![^(]*\))/).map((one) => one.trim().replace(/\s+/g, ' '));
}

export function classesOf(selector: string): string[] {
  return [...selector.replace(/"[^"]*"/g, '""').matchAll(/\.((?:[\w-]|\\.)+)/g)].map(([, name = '']) =>
    name.replaceAll('\\', ''),
  );
}
