/**
 * `npm run bench:search [--json] [--quality] [--misses]`: how well search answers the questions of
 * tests/search/queries.yaml, what it costs on a slow phone, and what each further page adds; beside
 * plain Pagefind, MiniSearch and FlexSearch on the same pages in the same run. Measures dist/ as it is.
 * --quality leaves the phone out, --misses prints the questions that were not answered.
 */

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { answerTo } from '../../src/faces/search/answer.ts';
import type { Library } from '../../src/library/assemble.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';
import { type Engine, type Evaluation, evaluate, type Queries, readQueries } from '../search/evaluate.ts';
import { ours, pathsFor } from '../search/ours.ts';
import * as flexsearch from './engines/flexsearch.ts';
import * as minisearch from './engines/minisearch.ts';
import { pageTexts } from './engines/page-text.ts';
import { writeEnginePages } from './engines/pages.ts';
import { bytesPerPage } from './growth.ts';
import { type Search, SlowBrowser } from './loading.ts';
import { median, type Row, report } from './report.ts';

const DIST = 'dist';
const SIZES = [200, 1000, 5000];
const RUNS = 5;
/** The others are slow, and vary little. */
const OTHER_RUNS = 3;

const BOUNDS = {
  first: 0.85,
  five: 0.97,
  mrr: 0.9,
  zero: 0.005,
  againstPagefind: 2,
  // 48 KB of index; with Pagefind, 80 KB more.
  firstAnswerBytes: 49_152,
  firstAnswerTime: 1500,
  withPagefindBytes: 131_072,
  furtherTime: 100,
  perPage: 150,
};

/** Searched from a page that a reader comes to; in the start-up index, said by people only, or only in the full text. */
const FROM = '/regulations/26/';
const KNOWN = '老板不给工资';
const SAID = '隔壁盖楼见不着太阳';
const FULL_TEXT = '先行清偿';
const FURTHER = ['复查', '车祸责任', '多久有答复', '征地补偿太低怎么办', '堵门'];

function qualityRows(name: string, { groups, all, falseHits }: Evaluation, bound = false): Row[] {
  const line = groups.map((group) => `${group.name} ${group.first.toFixed(3)}/${group.five.toFixed(3)}`).join(', ');
  return [
    {
      what: `${name}: success@1`,
      measured: all.first,
      unit: '',
      note: `${all.queries} questions; @1/@5: ${line}`,
      ...(bound ? { atLeast: BOUNDS.first } : {}),
    },
    { what: `${name}: success@5`, measured: all.five, unit: '', ...(bound ? { atLeast: BOUNDS.five } : {}) },
    { what: `${name}: MRR`, measured: all.mrr, unit: '', ...(bound ? { atLeast: BOUNDS.mrr } : {}) },
    { what: `${name}: nothing found`, measured: all.zero, unit: '', ...(bound ? { atMost: BOUNDS.zero } : {}) },
    {
      what: `${name}: found where nothing is`,
      measured: falseHits.length,
      unit: '',
      ...(bound ? { atMost: 0 } : {}),
    },
  ];
}

function range(values: readonly number[]): string {
  return `median of ${values.length}, ${Math.round(Math.min(...values))} to ${Math.round(Math.max(...values))}`;
}

type Bound = 'firstAnswerTime' | 'firstAnswerBytes' | 'withPagefindBytes' | 'furtherTime';

function speedRows(name: string, searches: readonly Search[], bounded: readonly Bound[]): Row[] {
  const of = (pick: (search: Search) => number) => searches.map(pick);
  const atMost = (bound: Bound) => (bounded.includes(bound) ? { atMost: BOUNDS[bound] } : {});
  const times = of(({ milliseconds }) => milliseconds);
  const page = Math.round(median(of(({ pageBytes }) => pageBytes)));
  const further = searches.flatMap((search) => search.further);
  return [
    {
      what: `${name}: first answer, cold`,
      measured: Math.round(median(times)),
      unit: 'ms',
      note: range(times),
      ...atMost('firstAnswerTime'),
    },
    {
      what: `${name}: sent for the first answer`,
      measured: median(of(({ bytes }) => bytes)),
      unit: 'B',
      note: `with headers; the page before it ${page} B`,
      ...atMost('firstAnswerBytes'),
    },
    {
      what: `${name}: sent in all`,
      measured: median(of(({ bytesAtRest }) => bytesAtRest)),
      unit: 'B',
      note: searches.every(({ pagefind }) => pagefind) ? 'with Pagefind' : '',
      ...atMost('withPagefindBytes'),
    },
    { what: `${name}: first answer, warm`, measured: Math.round(median(of(({ warm }) => warm))), unit: 'ms' },
    ...(further.length > 0
      ? [
          {
            what: `${name}: further query, main thread`,
            measured: Math.round(median(further)),
            unit: 'ms',
            note: range(further),
            ...atMost('furtherTime'),
          },
        ]
      : []),
  ];
}

async function growthRows(library: Library): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES) {
    rows.push({
      what: `start-up index, ${size} pages: each page`,
      measured: Math.round(await bytesPerPage(library, size)),
      unit: 'B',
      atMost: BOUNDS.perPage,
    });
  }
  return rows;
}

async function repeated<T>(runs: number, measure: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let run = 0; run < runs; run++) all.push(await measure());
  return all;
}

async function speeds(browser: SlowBrowser): Promise<Row[]> {
  const rows: Row[] = [];
  const ours = async (
    name: string,
    address: string,
    query: string,
    bounded: readonly Bound[],
    further: readonly string[] = [],
  ) => {
    const searches = await repeated(RUNS, () => browser.search(address, query, further));
    rows.push(...speedRows(`${name}, ${query}`, searches, bounded));
  };
  await ours('ours', FROM, KNOWN, ['firstAnswerTime', 'firstAnswerBytes', 'withPagefindBytes', 'furtherTime'], FURTHER);
  await ours('ours', FROM, SAID, ['withPagefindBytes']);
  await ours('ours', FROM, FULL_TEXT, ['withPagefindBytes']);
  await ours('ours, page of results', '/search/', KNOWN, ['furtherTime'], FURTHER);
  for (const name of ['Pagefind', 'MiniSearch', 'FlexSearch']) {
    const address = `/bench/${name.toLowerCase()}/`;
    const searches = await repeated(OTHER_RUNS, () => browser.search(address, KNOWN));
    rows.push(...speedRows(`${name}, ${KNOWN}`, searches, []));
  }
  return rows;
}

async function qualities(
  library: Library,
  browser: SlowBrowser,
  queries: Queries,
): Promise<Record<string, Evaluation>> {
  const pages = pageTexts(DIST);
  const own = ours(library);
  const atStart: Engine = (ask) => {
    const { direct, hits } = answerTo(own.atStart, ask);
    return [...(direct ? [direct.path] : []), ...hits.map(({ entry }) => entry.path)];
  };
  return {
    'ours, all of it': await browser.results((engine) => evaluate(engine, queries)),
    'ours, without Pagefind': await evaluate((ask) => pathsFor(own, ask), queries),
    'ours, start-up index alone': await evaluate(atStart, queries),
    'Pagefind, plain': await browser.engine('/bench/pagefind/', (engine) => evaluate(engine, queries, true)),
    MiniSearch: await evaluate(minisearch.start(minisearch.write(pages)), queries, true),
    FlexSearch: await evaluate(flexsearch.start(flexsearch.write(pages)), queries, true),
  };
}

async function measure(library: Library, quick: boolean): Promise<{ rows: Row[]; own: Evaluation | undefined }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  try {
    const browser = await SlowBrowser.start(DIST, folder, library.site.base, (site) =>
      writeEnginePages(site, pageTexts(DIST)),
    );
    try {
      const found = await qualities(library, browser, readQueries());
      const own = found['ours, all of it'];
      const plain = found['Pagefind, plain'];
      const rows = Object.entries(found).flatMap(([name, one], index) => qualityRows(name, one, index === 0));
      rows.push({
        what: 'ours / plain Pagefind: success@1',
        measured: (own?.all.first ?? 0) / (plain?.all.first ?? Number.NaN),
        unit: 'times',
        atLeast: BOUNDS.againstPagefind,
      });
      rows.push(...(await growthRows(library)));
      if (quick) return { rows, own };
      rows.push(...(await speeds(browser)));
      return { rows, own };
    } finally {
      await browser.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quality: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
});
if (existsSync(join(DIST, 'index.html'))) {
  const { rows, own } = await measure(loadLibrary(optionsFrom(process.env)), values.quality);
  if (values.misses) {
    for (const { ask, find, got } of own?.missed ?? [])
      console.log(`${ask}  want ${find.join(' ')}  got ${got.join(' ')}`);
    for (const { ask, found } of own?.falseHits ?? []) console.log(`${ask}  found ${found}`);
  }
  report(rows, values.json);
} else {
  console.error(`There is no ${DIST}/ to measure: run npm run build first.`);
  process.exitCode = 1;
}
