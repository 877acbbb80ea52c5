/**
 * `npm run bench:editions [--json] [N]`: what further editions cost. One edition is built by itself, then five
 * in one run, then N (100) generated ones, a county each with its own name, address, reception and case; two unlike
 * ones of these are compared, byte by byte, with a build of their own. What a province (120 offices) and the country
 * (2,800) need is worked out from that.
 */

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import { PROJECT } from '../content-copy.ts';
import { fingerprint } from '../sites.ts';
import { measuredRun, type Run } from './measured-run.ts';
import { type Row, report } from './report.ts';

/** Five in one run, against one. */
const MOST_FIVE = 2.2;
/** A further edition's share of a first build. */
const MOST_SHARE = 0.25;
const MOST_MEGABYTES = 2048;
const PROVINCE = 120;
const COUNTRY = 2800;
/** Machines that a country would take. */
const MACHINES = 10;

/** What `npm run build` gives to Node. */
const BUILD = packageJson.scripts.build.split(' ').slice(1);

const FIVE = ['heyang', 'yuncheng', 'taining', 'ningyang', 'xiqing'];

/** A county of many: every second lives in a portal's folder, every third has all that an edition can have. */
function writeCounty(root: string, index: number): string {
  const id = `county-${index}`;
  const folder = join(root, 'content/editions', id);
  mkdirSync(join(folder, 'cases'), { recursive: true });
  const full = readFileSync(join(PROJECT, 'tests/fixtures/county/edition.yaml'), 'utf8').replace(/^name: .*\n/m, '');
  const address = index % 2 === 0 ? `https://c${index}.example.gov.cn/` : `https://www.example.gov.cn/c${index}/xffz/`;
  const plain = `office: 第${index}县信访局\nupdated: 2026-11-29\naddress: ${address}\n`;
  writeFileSync(
    join(folder, 'edition.yaml'),
    `name: 第${index}县信访\n${index % 3 === 0 ? full.replace(/^address: .*$/m, `address: ${address}`) : plain}`,
  );
  const story = readFileSync(join(PROJECT, 'content/cases/chair-by-window.mdx'), 'utf8');
  writeFileSync(join(folder, 'cases/local.mdx'), story.replace(/^code: .*$/m, 'code: a922'));
  return id;
}

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const many = Number(positionals[0] ?? 100);

const root = mkdtempSync(join(tmpdir(), 'xunfa-editions-'));
const out = mkdtempSync(join(PROJECT, '.build/editions-'));
try {
  cpSync(join(PROJECT, 'content'), join(root, 'content'), { recursive: true });
  const build = (name: string, args: string[]): Promise<Run> =>
    measuredRun({
      name,
      folder: PROJECT,
      args: [...BUILD, ...args],
      env: { XUNFA_ROOT: root },
    });
  // Once to fill the disk cache; each into a folder of its own, since a disk that has just deleted is slow to write.
  await build('one', ['--edition', 'heyang', '--out', join(out, 'first')]);
  const one = await build('one', ['--edition', 'heyang', '--out', join(out, 'one')]);
  const five = await build('five', ['--edition', FIVE.join(','), '--out', join(out, 'five')]);
  for (const id of readdirSync(join(root, 'content/editions'))) {
    if (id !== 'default') rmSync(join(root, 'content/editions', id), { recursive: true });
  }
  const ids = Array.from({ length: many }, (_, index) => writeCounty(root, index));
  const all = await build(`${many} editions`, ['--all', '--out', join(out, 'all')]);
  const share = (all.seconds - one.seconds) / (many - 1) / one.seconds;
  const unlike = [ids[3], ids[4]].filter((id) => id !== undefined);
  const differing: string[] = [];
  for (const id of unlike) {
    const place = join(out, `alone-${id}`);
    await build(id, ['--edition', id, '--out', place]);
    const [alone, among] = [fingerprint(place), fingerprint(join(out, 'all', id))];
    const digests = (files: Record<string, string>, base: string) =>
      Object.entries(files).map(([path, digest]) => `${path.slice(base.length)} ${digest}`);
    const those = new Set(digests(among, join(out, 'all', id)));
    differing.push(...digests(alone, place).filter((line) => !those.has(line)));
    if (Object.keys(alone).length !== Object.keys(among).length) differing.push(`${id}: other files`);
  }
  const each = (all.seconds - one.seconds) / (many - 1);
  const hours = (count: number, machines = 1) => (one.seconds + (count / machines - 1) * each) / 60;
  const rows: Row[] = [
    { what: 'one edition: time', measured: one.seconds, unit: 's', note: `${one.megabytes.toFixed(0)} MB` },
    {
      what: 'five in one run, against one',
      measured: five.seconds / one.seconds,
      unit: 'x',
      atMost: MOST_FIVE,
      note: `${five.seconds.toFixed(1)} s`,
    },
    {
      what: `${many} in one run: a further one against the first`,
      measured: share,
      unit: '',
      atMost: MOST_SHARE,
      note: `${each.toFixed(2)} s each`,
    },
    { what: '… memory of all processes', measured: all.megabytes, unit: 'MB', atMost: MOST_MEGABYTES },
    { what: '… editions a minute', measured: (many * 60) / all.seconds, unit: '' },
    {
      what: '… files of two unlike ones that differ from a build of their own',
      measured: differing.length,
      unit: '',
      atMost: 0,
      note: differing[0] ?? unlike.join(', '),
    },
    { what: `a province of ${PROVINCE}, one machine`, measured: hours(PROVINCE), unit: 'min' },
    {
      what: `the country's ${COUNTRY.toLocaleString('en-US')}, ${MACHINES} machines (--shard)`,
      measured: hours(COUNTRY, MACHINES),
      unit: 'min',
    },
  ];
  report(rows, values.json === true);
} finally {
  rmSync(root, { recursive: true, force: true });
  rmSync(out, { recursive: true, force: true });
}
