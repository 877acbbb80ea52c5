/**
 * What the default edition prints, with codes to scan, each kind of it: printed once for all tests that look at it, and kept
 * while nothing that it is made of changes.
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Sheet, sheets } from '../src/faces/print/sheets.ts';
import { loadLibrary, optionsFrom } from '../src/library.ts';
import { PROJECT } from './content-copy.ts';
import { type ReadPdf, readPdf } from './pdf-text.ts';

const KEPT = join(PROJECT, '.build/printed');
const READ = 'read.json';

/** Runs the real command from beginning to end. */
export function runPrint(
  out: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/publish/print.ts', '--out', out, ...args], {
    cwd: PROJECT,
    env: { ...process.env, XUNFA_ADDRESS: 'https://www.example.gov.cn/', ...env },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** Of sheets that are made alike, one of so many is printed: what holds for one holds for all, and a suite must end. */
const ONE_OF = 6;
const ALIKE: readonly Sheet['as'][] = ['路线单', '海报', '条幅'];

/** What is printed: of everything some, and whole what there is once. */
export function sampleOf(all: readonly Sheet[]): Sheet[] {
  const seen = new Map<string, number>();
  return all.filter(({ as, one, material, version = '' }) => {
    if (one === undefined || !ALIKE.includes(as)) return true;
    const before = seen.get(material + version) ?? 0;
    seen.set(material + version, before + 1);
    return before % ONE_OF === 0;
  });
}

/** What the sheets are made of, in short. */
function key(): string {
  const hash = createHash('sha256');
  const files = globSync(['src/**/*', 'content/**/*', 'package-lock.json'], { cwd: PROJECT, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));
  for (const path of files.sort()) hash.update(path).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

/**
 * @returns the folder with the files
 * @throws Error with what the command said, where it failed
 */
export async function printedSet(): Promise<string> {
  const folder = join(KEPT, key());
  if (existsSync(folder)) return folder;
  // Two that begin at once both print, and one of them wins.
  const own = join(PROJECT, `.build/printing-${process.pid}`);
  const wanted = sampleOf(sheets(loadLibrary(optionsFrom({}))));
  const { status, output } = runPrint(own, ['--only', wanted.map(({ id }) => id).join(',')]);
  if (status !== 0) throw new Error(output);
  const names = globSync('*.pdf', { cwd: own });
  const read: Record<string, ReadPdf> = {};
  for (const name of names) {
    // What is imposed for folding is for the printer alone, and has no tags.
    if (!name.includes('骑马钉')) read[name] = await readPdf(readFileSync(join(own, name)));
  }
  writeFileSync(join(own, READ), JSON.stringify(read));
  if (!existsSync(folder)) {
    rmSync(KEPT, { recursive: true, force: true });
    mkdirSync(KEPT, { recursive: true });
    renameSync(own, folder);
  }
  rmSync(own, { recursive: true, force: true });
  return folder;
}

/** Every file but those imposed for folding, as a reader of PDF takes it, by its name. */
export async function readPrinted(): Promise<Map<string, ReadPdf>> {
  const text = readFileSync(join(await printedSet(), READ), 'utf8');
  return new Map(Object.entries(JSON.parse(text) as Record<string, ReadPdf>));
}

if (import.meta.main) console.log(basename(await printedSet()));
