/**
 * `npm run bench:search [-- --exam FILE] [--json] [--quality] [--misses] [--topics]`: how well search answers
 * the questions of tests/search/exam.yaml, or of any file of questions, what it costs on a slow phone, and
 * what each further page adds; beside plain counting, Pagefind, MiniSearch and FlexSearch on the same pages
 * in the same run. Measures dist/ as it is. --quality leaves the phone out, --misses prints the questions
 * that were not answered in first place, --topics each topic of five questions or more.
 */

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { answerTo } from '../../src/faces/search/answer.ts';
import type { Library } from '../../src/library/assemble.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';
import { type Engine, type Evaluation, evaluate, type Question, readExam } from '../search/evaluate.ts';
import { ours, pathsFor } from '../search/ours.ts';
import * as counting from './engines/counting.ts';
import * as flexsearch from './engines/flexsearch.ts';
import * as minisearch from './engines/minisearch.ts';
import { pageTexts } from './engines/page-text.ts';
import { writeEnginePages } from './engines/pages.ts';
import { bytesPerPage } from './growth.ts';
import { type Search, SlowBrowser } from './loading.ts';
import { median, type Row, report } from './report.ts';
import { comparedRows, OWN, qualityRows, REAL, topicRows } from './search-quality.ts';

const DIST = 'dist';
const SIZES = [200, 1000, 5000];
const RUNS = 5;
/** The others are slow, and vary little. */
const OTHER_RUNS = 3;

const BOUNDS = {
  firstAnswerBytes: 49_152,
  firstAnswerTime: 1600,
  withWordsTime: 3500,
  withWordsBytes: 163_840,
  furtherTime: 80,
  perPage: 150,
};
/** Searched from a page that a reader comes to; in the start-up index, said by people only, or only in the full text. */
const FROM = '/regulations/26/';
const KNOWN = '老板不给工资';
const SAID = '隔壁盖楼见不着太阳';
const FULL_TEXT = '先行清偿';
const FURTHER = ['复查', '车祸责任', '多久有答复', '征地补偿太低怎么办', '堵门'];

function range(values: readonly number[]): string {
  return `median of ${values.length}, ${Math.round(Math.min(...values))} to ${Math.round(Math.max(...values))}`;
}

type Bound = 'withWordsTime' | 'firstAnswerTime' | 'firstAnswerBytes' | 'withWordsBytes' | 'furtherTime';

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
    ...waited(name, searches, atMost('withWordsTime')),
    {
      what: `${name}: sent in all`,
      measured: median(of(({ bytesAtRest }) => bytesAtRest)),
      unit: 'B',
      note: searches.every(({ pagefind }) => pagefind) ? 'with Pagefind' : '',
      ...atMost('withWordsBytes'),
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

/** After the first answer: with what people say, and with what no page is about. */
function waited(name: string, searches: readonly Search[], bound: { atMost?: number }): Row[] {
  const at = (place: number) => searches.flatMap(({ changes }) => changes.slice(place, place + 1));
  return [
    { what: `${name}: answer with words, cold`, times: at(1), ...bound },
    { what: `${name}: answer with topics, cold`, times: at(2) },
  ]
    .filter(({ times }) => times.length === searches.length)
    .map(({ times, ...row }) => ({ ...row, measured: Math.round(median(times)), unit: 'ms', note: range(times) }));
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
  await ours('ours', FROM, KNOWN, ['firstAnswerTime', 'firstAnswerBytes', 'withWordsBytes', 'furtherTime'], FURTHER);
  await ours('ours', FROM, SAID, ['withWordsTime', 'withWordsBytes']);
  await ours('ours', FROM, FULL_TEXT, []);
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
  questions: readonly Question[],
): Promise<Record<string, Evaluation>> {
  const pages = pageTexts(DIST);
  const own = ours(library);
  const atStart: Engine = (ask) => {
    const { direct, hits } = answerTo(own.atStart, ask);
    return [...(direct ? [direct.path] : []), ...hits.map(({ entry }) => entry.path)];
  };
  return {
    'ours, all of it': await browser.results((engine) => evaluate(engine, questions)),
    'ours, without Pagefind': await evaluate((ask) => pathsFor(own, ask), questions),
    'ours, start-up index alone': await evaluate(atStart, questions),
    'plain counting': await evaluate(counting.start(own.searcher.index.entries, DIST), questions, true),
    'Pagefind, plain': await browser.engine('/bench/pagefind/', (engine) => evaluate(engine, questions, true)),
    MiniSearch: await evaluate(minisearch.start(minisearch.write(pages)), questions, true),
    FlexSearch: await evaluate(flexsearch.start(flexsearch.write(pages)), questions, true),
  };
}

interface Options {
  exam: string | undefined;
  quality: boolean;
  topics: boolean;
}

async function measure(
  library: Library,
  { exam, quality, topics }: Options,
): Promise<{ rows: Row[]; own: Evaluation | undefined }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  try {
    const browser = await SlowBrowser.start(DIST, folder, library.site.base, (site) =>
      writeEnginePages(site, pageTexts(DIST)),
    );
    try {
      const found = await qualities(library, browser, readExam(exam));
      const own = found['ours, all of it'];
      const bounds = exam === undefined ? OWN : REAL;
      const rows = Object.entries(found).flatMap(([name, one], index) =>
        qualityRows(name, one, index === 0 ? bounds : undefined),
      );
      rows.push(...comparedRows(found), ...(topics && own ? topicRows(own) : []));
      if (quality) return { rows, own };
      rows.push(...(await growthRows(library)), ...(await speeds(browser)));
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
    exam: { type: 'string' },
    json: { type: 'boolean', default: false },
    quality: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    topics: { type: 'boolean', default: false },
  },
});
if (existsSync(join(DIST, 'index.html'))) {
  const { exam, quality, topics } = values;
  const { rows, own } = await measure(loadLibrary(optionsFrom(process.env)), { exam, quality, topics });
  if (values.misses) {
    for (const { question, place, got } of own?.misses ?? []) {
      const where = place < 0 ? question.group : `place ${place + 1}`;
      console.log(`${where}: ${question.ask}  want ${question.topic}  got ${got.join(' ')}`);
    }
  }
  report(rows, values.json);
} else {
  console.error(`There is no ${DIST}/ to measure: run npm run build first.`);
  process.exitCode = 1;
}
