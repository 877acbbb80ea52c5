/**
 * `npm run bench:print [--json]`: what printing an edition costs, and how heavy its files are. The whole set and the
 * handbook by itself, each started as a user starts it, and the build of the site beside them: a machine that is twice as
 * slow takes twice as long for all three.
 */

import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { PROJECT } from '../content-copy.ts';
import { measuredRun, type Run } from './measured-run.ts';
import { type Row, report } from './report.ts';

/** Seconds on two cores. */
const MOST_SET = 120;
const MOST_HANDBOOK = 10;

/** Kilobytes of the heaviest file of a kind, by how its name begins; what is imposed for folding is for a printer alone. */
const HEAVIEST: [what: string, of: (name: string) => boolean, atMost: number][] = [
  ['handbook, A5', (name) => /^手册-.*-A5\.pdf$/.test(name), 1024],
  ['leaflet', (name) => name.startsWith('三折页-'), 300],
  ['sheet of a route', (name) => name.startsWith('路线单-'), 300],
  ['poster', (name) => name.startsWith('海报-'), 400],
];

/** The faces of a file, by their names without what marks a cut one. */
async function facesOf(path: string): Promise<{ name: string; drawn: boolean }[]> {
  const document = await PDFDocument.load(readFileSync(path), { updateMetadata: false });
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) return [];
    const name = String(object.get(PDFName.of('BaseFont'))).replace(/^\/(?:[A-Z]{6}\+)?/, '');
    return { name, drawn: object.get(PDFName.of('Subtype')) === PDFName.of('Type3') };
  });
}

async function fileRows(folder: string): Promise<Row[]> {
  const files = globSync('*.*', { cwd: folder }).map((name) => ({
    name,
    size: readFileSync(join(folder, name)).length,
  }));
  const faces = (
    await Promise.all(files.filter(({ name }) => name.endsWith('.pdf')).map(({ name }) => facesOf(join(folder, name))))
  ).flat();
  const names = [...new Set(faces.map(({ name }) => name))].sort();
  return [
    ...HEAVIEST.map(([what, of, atMost]): Row => {
      const [first] = files.filter(({ name }) => of(name)).sort((a, b) => b.size - a.size);
      return {
        what: `heaviest ${what}`,
        measured: (first?.size ?? Number.NaN) / 1024,
        unit: 'KB',
        atMost,
        note: first?.name ?? '',
      };
    }),
    { what: 'files', measured: files.length, unit: '' },
    { what: 'all of them', measured: files.reduce((sum, { size }) => sum + size, 0) / 2 ** 20, unit: 'MB' },
    { what: 'faces', measured: names.length, unit: '', atMost: 4, note: names.join(', ') },
    {
      what: 'letters that are drawings (Type 3)',
      measured: faces.filter(({ drawn }) => drawn).length,
      unit: '',
      atMost: 0,
    },
  ];
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const work = mkdtempSync(join(PROJECT, '.build/bench-print-'));
try {
  const run = (name: string, ...args: string[]): Promise<Run> =>
    measuredRun({ name, folder: PROJECT, args, env: { XUNFA_ADDRESS: 'https://www.example.gov.cn/' } });
  const set = join(work, 'set');
  const site = await run('the site', 'src/build/build.ts', '--out', join(work, 'site'));
  const book = await run(
    'the handbook',
    'src/publish/print.ts',
    '--only',
    'book/handbook',
    '--out',
    join(work, 'book'),
  );
  const whole = await run('the whole set', 'src/publish/print.ts', '--out', set);
  const beside = ({ seconds }: Run) => `${(seconds / site.seconds).toFixed(2)} × the build of the site`;
  report(
    [
      { what: 'the site, built', measured: site.seconds, unit: 's' },
      {
        what: 'the handbook: A5, to fold, EPUB, Word',
        measured: book.seconds,
        unit: 's',
        atMost: MOST_HANDBOOK,
        note: beside(book),
      },
      { what: 'the whole set', measured: whole.seconds, unit: 's', atMost: MOST_SET, note: beside(whole) },
      { what: '… memory of all processes', measured: whole.megabytes, unit: 'MB' },
      ...(await fileRows(set)),
    ],
    values.json,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
