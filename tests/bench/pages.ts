/**
 * `npm run bench:pages [--json]`: what every built page weighs before its reader acts, where its
 * title begins on phones in every size of type, and how soon the main pages are there on a slow phone; bench:search does the same for search. Measures dist/ as it is.
 */

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadLibrary, optionsFrom } from '../../src/library.ts';
import type { Site } from '../../src/site.ts';
import { byGroup, type FirstView, FirstViews, groupOf } from './first-view.ts';
import { SlowBrowser } from './loading.ts';
import { placeRows } from './places.ts';
import { median, type Row, report } from './report.ts';

const DIST = 'dist';
const MAX_PAGE = 14_336;
const MAX_WHOLE_TEXT = 30_720;
/** A hall screen loads a whole playlist, once. */
const MAX_SCREEN = 307_200;
const MAX_SCRIPT = 1024;
const MAX_PAINT = 1300;

const SCREENS = '/screen/';

/** Pages that may weigh something else than an ordinary page. */
const BOUNDS: Readonly<Record<string, number>> = {
  'whole text': MAX_WHOLE_TEXT,
  [SCREENS]: MAX_SCREEN,
};

const RUNS = 5;
const PAINTED = [
  '/',
  '/routes/unpaid-wages/',
  '/regulations/26/',
  '/regulations/34/',
  '/regulations/',
  '/laws/public-security/',
];
function weightRows(views: readonly FirstView[]): Row[] {
  const groups = byGroup(views).map(([name, pages]): Row => {
    const sizes = pages.map(({ bytes }) => bytes);
    const largest = Math.max(...sizes);
    return {
      what: `first view, ${name}`,
      measured: largest,
      unit: 'B',
      atMost: BOUNDS[name] ?? MAX_PAGE,
      note: `${pages.length} pages, median ${Math.round(median(sizes))} B, largest ${pages.find(({ bytes }) => bytes === largest)?.address}`,
    };
  });
  const count = (what: string, found: readonly (string | number)[]): Row => ({
    what: `${what}, all pages`,
    measured: found.length,
    unit: '',
    atMost: 0,
    note: [...new Set(found)].slice(0, 3).join(' '),
  });
  return [
    ...groups,
    {
      what: 'external scripts, any page but a screen',
      measured: Math.max(...views.filter(({ group }) => group !== SCREENS).map(({ scriptBytes }) => scriptBytes)),
      unit: 'B',
      atMost: MAX_SCRIPT,
    },
    count(
      'loads from other hosts',
      views.flatMap(({ foreign }) => foreign),
    ),
    count(
      'render-blocking scripts',
      views.flatMap(({ blocking }) => blocking),
    ),
    count(
      'pages with web fonts',
      views.filter(({ fonts }) => fonts > 0).map(({ address }) => address),
    ),
  ];
}

async function repeated<T>(measure: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let run = 0; run < RUNS; run++) all.push(await measure());
  return all;
}

function range(values: readonly number[]): string {
  return `median of ${values.length}, ${Math.round(Math.min(...values))} to ${Math.round(Math.max(...values))}`;
}

async function timeRows(site: Site): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pages-'));
  try {
    const browser = await SlowBrowser.start(DIST, folder, site.base);
    try {
      const rows: Row[] = [];
      for (const address of PAINTED) {
        const times = await repeated(() => browser.largestPaint(address));
        rows.push({
          what: `largest paint, ${address}`,
          measured: Math.round(median(times)),
          unit: 'ms',
          ...(groupOf(address) === 'article' ? { atMost: MAX_PAINT } : {}),
          note: range(times),
        });
      }
      rows.push({
        what: 'requests to other hosts, in the browser',
        measured: browser.foreign.size,
        unit: '',
        atMost: 0,
      });
      return rows;
    } finally {
      await browser.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
if (existsSync(join(DIST, 'index.html'))) {
  const { site } = loadLibrary(optionsFrom(process.env));
  const places = await placeRows(DIST, site);
  report([...weightRows(new FirstViews(DIST, site).all()), ...places, ...(await timeRows(site))], values.json);
} else {
  console.error(`There is no ${DIST}/ to measure: run npm run build first.`);
  process.exitCode = 1;
}
