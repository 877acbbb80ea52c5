/**
 * `npm run bench:build [--json] [--starlight] [--against FOLDER] [N ...]`: how long our real build takes for N
 * articles and how much memory, whether time grows in line with N, and the same pages built by Starlight
 * beside it. Starlight is installed for the run, or taken from STARLIGHT_DIR. With --against, the site as it
 * stands is built beside that of another checkout, which has its packages installed.
 */

import { existsSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from '../content-copy.ts';
import { type Builder, measuredRun, type Run } from './measured-run.ts';
import { ADDRESS, installStarlight, writeOurs, writeStarlight } from './projects.ts';
import { type Row, report } from './report.ts';

const SIZES = [100, 1000, 5000];
/** Where growth is measured from, and where Starlight is compared. */
const BASE = 1000;
const MAX_GROWTH = 1.5;
/** Starlight's time a page against ours: MDX is compiled by @astrojs/mdx in both. */
const MIN_RATIO = 1.5;
/** Peak memory at BASE articles. */
const MAX_MEGABYTES = 1600;
/** The real site against the build of another commit, in the same run. */
const MAX_SLOWDOWN = 1.35;
const TIMED_RUNS = 2;

/** Builds each in turn: once to fill the disk cache, then timed; the best run of each. */
async function best(builders: readonly Builder[]): Promise<Run[]> {
  const runs = builders.map((): Run[] => []);
  for (let round = 0; round <= TIMED_RUNS; round++) {
    for (const [index, builder] of builders.entries()) {
      const result = await measuredRun({ ...builder, env: { XUNFA_ADDRESS: ADDRESS, XUNFA_ROOT: '.' } });
      if (round > 0) runs[index]?.push(result);
    }
  }
  return runs.map((all) => ({
    seconds: Math.min(...all.map(({ seconds }) => seconds)),
    megabytes: Math.max(...all.map(({ megabytes }) => megabytes)),
  }));
}

/** Pages to read in the built site: ours has its guide, laws and terms beside the articles. */
function pagesIn({ folder }: Builder): number {
  return globSync('**/*.html', { cwd: join(folder, 'dist') }).filter((name) => !/^[a-z\d][\dlo]+\//i.test(name)).length;
}

function rowsOf(name: string, count: number, { seconds, megabytes }: Run): Row[] {
  const what = `${name}, N = ${count}`;
  return [
    { what: `${what}: time`, measured: seconds, unit: 's' },
    { what: `${what}: article pages per second`, measured: count / seconds, unit: '' },
    { what: `${what}: time per article page`, measured: (seconds * 1000) / count, unit: 'ms' },
    {
      what: `${what}: peak memory`,
      measured: megabytes,
      unit: 'MB',
      ...(name === 'ours' && count === BASE ? { atMost: MAX_MEGABYTES } : {}),
    },
  ];
}

async function measure(sizes: readonly number[], compareAt: number | undefined, temp: string): Promise<Row[]> {
  const ours: Builder = { name: 'ours', folder: join(temp, 'ours'), args: ['src/build/build.ts'] };
  const theirs: Builder = {
    name: 'Starlight',
    folder: process.env['STARLIGHT_DIR'] ?? join(temp, 'starlight'),
    args: ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
  };
  mkdirSync(ours.folder);
  const rows: Row[] = [];
  const perPage = new Map<number, number>();
  for (const count of sizes) {
    writeOurs(ours.folder, count);
    const both = count === compareAt;
    if (both) {
      mkdirSync(theirs.folder, { recursive: true });
      if (!existsSync(join(theirs.folder, 'node_modules/@astrojs/starlight'))) installStarlight(theirs.folder);
      writeStarlight(theirs.folder, count);
    }
    const [own, other] = await best(both ? [ours, theirs] : [ours]);
    if (own) rows.push(...rowsOf(ours.name, count, own));
    if (own) perPage.set(count, (own.seconds * 1000) / count);
    if (own && other) {
      const [ownPages, otherPages] = [pagesIn(ours), pagesIn(theirs)];
      const ratio = other.seconds / otherPages / (own.seconds / ownPages);
      rows.push(...rowsOf(theirs.name, count, other));
      rows.push({
        what: `Starlight / ours, N = ${count}: time per page`,
        measured: ratio,
        unit: 'times',
        atLeast: MIN_RATIO,
        note: `${otherPages} pages in ${other.seconds.toFixed(1)} s, ${ownPages} in ${own.seconds.toFixed(1)} s`,
      });
    }
  }
  const largest = Math.max(...sizes);
  const growth = (perPage.get(largest) ?? Number.NaN) / (perPage.get(BASE) ?? Number.NaN);
  if (largest > BASE && perPage.has(BASE)) {
    rows.push({
      what: `growth of time per page, N = ${BASE} to ${largest}`,
      measured: growth,
      unit: 'times',
      atMost: MAX_GROWTH,
    });
  }
  return rows;
}

/** The site as it stands, here and in another checkout. */
async function against(other: string): Promise<Row[]> {
  const script = ['src/build/build.ts', 'src/outputs/build.ts'].find((name) => existsSync(join(other, name)));
  if (script === undefined) throw new Error(`${other} is no checkout of this project`);
  const out = ['--out', '.build/bench'];
  const [ours, before] = await best([
    { name: 'ours', folder: PROJECT, args: ['src/build/build.ts', ...out] },
    { name: 'the other', folder: other, args: [script, ...out] },
  ]);
  if (!ours || !before) return [];
  return [
    { what: 'the site as it stands: time', measured: ours.seconds, unit: 's' },
    { what: 'the site as it stands: peak memory', measured: ours.megabytes, unit: 'MB' },
    { what: 'the other checkout: time', measured: before.seconds, unit: 's' },
    {
      what: 'the site as it stands / the other checkout: time',
      measured: ours.seconds / before.seconds,
      unit: 'times',
      atMost: MAX_SLOWDOWN,
    },
  ];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    starlight: { type: 'boolean', default: false },
    against: { type: 'string' },
  },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : SIZES;
const wanted = values.starlight || process.env['STARLIGHT_DIR'] !== undefined;
const temp = mkdtempSync(join(tmpdir(), 'bench-build-'));
try {
  if (!sizes.every((size) => Number.isInteger(size) && size >= 50 && size <= 9999)) {
    throw new Error('N is a whole number from 50 to 9999');
  }
  const compareAt = sizes.includes(BASE) ? BASE : Math.max(...sizes);
  const beside = values.against === undefined ? [] : await against(resolve(values.against));
  // Beside another checkout, sizes are asked for by name.
  const grown = values.against !== undefined && positionals.length === 0;
  report([...beside, ...(grown ? [] : await measure(sizes, wanted ? compareAt : undefined, temp))], values.json);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(temp, { recursive: true, force: true });
}
