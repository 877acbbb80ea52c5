/**
 * What stands beside printed sheets for the site: which sheet became which files, of which words, and what its first
 * page looks like. A site takes from it what still says what its pages say.
 */

import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { edition } from '../../kinds/edition/schema.ts';
import type { Library } from '../../library/assemble.ts';
import type { Picture } from './first-page.ts';
import { printerOf, type Sheet } from './sheets.ts';

/** Below the folder of the printed sheets. */
const FOR_SITE = '网页用';
const LIST = join(FOR_SITE, '清单.json');

const listedSchema = z.strictObject({
  id: z.string(),
  /** What was printed: `keysOf` tells whether it still is what the content says. */
  key: z.string(),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int() })),
  pages: z.int(),
  picture: z.strictObject({ width: z.int(), height: z.int() }),
});

export type Listed = z.infer<typeof listedSchema>;

/** Where an edition's sheets lie after `npm run print`. XUNFA_PRINTED: another folder than out/print. */
export function printedFolder(name: string): string {
  return join(process.env['XUNFA_PRINTED'] ?? join('out', 'print'), name);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Views and styles are part of what is printed. */
function faceSignature(): string {
  const folder = join('src', 'faces', 'print');
  const files = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
  return digest(files.map((file) => readFileSync(file, 'utf8')).join(''));
}

/** Tells of each sheet what it says and how: another key, another paper. */
export function keysOf(library: Library): (sheet: Sheet) => string {
  const { site, of } = library;
  const { name, colour } = of(edition).data;
  const common = JSON.stringify([faceSignature(), printerOf(library), site.origin, site.base, name, colour]);
  return (sheet) => digest(common + JSON.stringify(sheet));
}

/** @returns nothing where nothing was printed, or by a version that wrote another list */
export function readList(folder: string): Listed[] {
  const file = join(folder, LIST);
  if (!existsSync(file)) return [];
  const read = z.array(listedSchema).safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return read.success ? read.data : [];
}

/** @param before of the same folder: what was not printed this time stays */
export function writeList(folder: string, listed: readonly Listed[], before: readonly Listed[]): void {
  const ids = new Set(listed.map(({ id }) => id));
  const all = [...listed, ...before.filter(({ id }) => !ids.has(id))].sort((a, b) => (a.id < b.id ? -1 : 1));
  mkdirSync(join(folder, FOR_SITE), { recursive: true });
  writeFileSync(join(folder, LIST), `${JSON.stringify(all, null, 1)}\n`);
}

/** Where the picture of a sheet's first page lies. */
export function pictureFile(folder: string, id: string): string {
  return join(folder, FOR_SITE, `${id}.webp`);
}

export function writePicture(folder: string, id: string, { bytes }: Picture): void {
  const file = pictureFile(folder, id);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
