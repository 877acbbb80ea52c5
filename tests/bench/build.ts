/**
 * `npm run bench:build [--json] [--starlight] [--against FOLDER] [N ...]`: how long our real build takes for N
 * articles and how much memory, whether time grows in line with N, and the same pages built by Starlight
 * beside it. Starlight is installed for the run, or taken from STARLIGHT_DIR. With --against, the site as it
 * stands is built beside that of another checkout, which has its packages installed.
 */

import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from '../content-copy.ts';
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
const SAMPLE_EVERY = 200;

interface Run {
  seconds: number;
  /** NaN where there is no /proc to read it from. */
  megabytes: number;
}

interface Builder {
  name: string;
  folder: string;
  /** Arguments to this Node. */
  args: string[];
}

/** Resident kilobytes of a process and of everything it started, from Linux's /proc. */
function residentTree(root: number): number {
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      const parent = field('PPid');
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
      resident.set(Number(name), field('VmRSS'));
    } catch {
      // It ended between the two reads.
    }
  }
  const sum = (pid: number): number =>
    (children.get(pid) ?? []).reduce((total, child) => total + sum(child), resident.get(pid) ?? 0);
  return sum(root);
}

/**
 * One build as a user starts it: wall time from start to end of the process, and the highest sum of
 * resident memory over the whole tree (the build, Astro, Pagefind), sampled five times a second.
 * Pages that processes share, such as Node's own code, count once for each: the sum is an upper bound.
 */
function run({ name, folder, args }: Builder): Promise<Run> {
  const paths = [join(folder, 'node_modules/.bin'), dirname(process.execPath), process.env['PATH']];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PATH: paths.filter((path) => path !== undefined).join(delimiter),
      ASTRO_TELEMETRY_DISABLED: '1',
      XUNFA_ADDRESS: ADDRESS,
      XUNFA_ROOT: '.',
    },
  });
  const started = performance.now();
  const { pid } = child;
  const readable = pid !== undefined && existsSync(`/proc/${pid}/status`);
  let kilobytes = readable ? 0 : Number.NaN;
  const timer = setInterval(() => {
    if (readable) kilobytes = Math.max(kilobytes, residentTree(pid));
  }, SAMPLE_EVERY);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, megabytes: kilobytes / 1024 });
      else reject(new Error(`${name} did not build, see above`));
    });
  });
}

/** Builds each in turn: once to fill the disk cache, then timed; the best run of each. */
async function best(builders: readonly Builder[]): Promise<Run[]> {
  const runs = builders.map((): Run[] => []);
  for (let round = 0; round <= TIMED_RUNS; round++) {
    for (const [index, builder] of builders.entries()) {
      const result = await run(builder);
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
