/** Builds the sites that the tests look at: the default edition at /, a full one under /xffz/, and the offices' in one run. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyContent, edit, PROJECT } from './content-copy.ts';
import { putPhoto, withPlace } from './photos.ts';

export const DEFAULT_SITE = 'dist';
export const COUNTY_SITE = '.build/county';
/** A folder for each edition that the project ships. */
export const OFFICES = '.build/offices';

/** Runs the real build; `root` holds the content, `out` is where the site goes. */
export function runBuild(
  out: string,
  env: Record<string, string> = {},
  ...args: string[]
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync('node', ['src/build/build.ts', '--out', out, ...args], {
    cwd: PROJECT,
    // What somebody printed here is no part of what is tested; share cards are drawn for the county alone.
    env: { XUNFA_PRINTED: '.build/nothing-printed', XUNFA_CARDS: 'no', ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** Files below a folder, hidden ones too; links are not followed. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() ? path : [];
  });
}

/** Path and digest of every file below a folder of the project. */
export function fingerprint(folder: string): Record<string, string> {
  const paths = filesBelow(resolve(PROJECT, folder)).sort();
  return Object.fromEntries(paths.map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]));
}

/** The office of the county's edition shows its gate, drawn, on the page about the site and beside its address. */
async function showGate(root: string): Promise<void> {
  putPhoto(
    root,
    'gate.jpg',
    await withPlace(),
    'alt: 测试大厅的门，右边有坡道\ncaption: 测试大厅\ncredit: 测试县信访局\n',
  );
  edit(root, 'content/editions/county/edition.yaml', '  place:', '  picture: gate\n  place:');
  edit(root, 'content/pages/about.mdx', '这是一个信访法治', '<Photo name="gate" />\n\n这是一个信访法治');
}

export async function buildSites(): Promise<void> {
  const root = copyContent();
  await showGate(root);
  for (const [out, env, ...args] of [
    [DEFAULT_SITE, {}],
    [COUNTY_SITE, { XUNFA_ROOT: root, XUNFA_EDITION: 'county', XUNFA_CARDS: 'yes' }],
    [OFFICES, {}, '--all'],
  ] as const) {
    const { status, output } = runBuild(out, env, ...args);
    console.log(output.trim());
    if (status !== 0) throw new Error(`${out} was not built`);
  }
  rmSync(root, { recursive: true, force: true });
}

if (import.meta.main) await buildSites();
