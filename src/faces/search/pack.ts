/**
 * The index as one string, column by column, since like compresses well beside like. It travels inside
 * the script that reads it (faces/search/script.ts): one request, and the two always fit each other.
 */

import { anchorOf, formatArticle, formatProvision } from '../../law/citation.ts';
import type { Passage } from '../../library/kind.ts';
import { dense, plain } from './dense.ts';
import { blankEntry, type Part, type SearchEntry, type SearchIndex } from './entry.ts';

const COLUMN = '\f';
const ROW = '\n';
const CELL = '\t';
const PART = '|';
const PAIR = ':';
/** Kinds whose line under the title, or whose keywords, come with the second script: an office adds pages of its own. */
const LATE_LINE: ReadonlySet<string> = new Set([
  '案例',
  '误传',
  '术语',
  '时限',
  '页面',
  '年度报告',
  '本单位的承诺',
  '本单位的做法',
]);
const LATE_WORDS: ReadonlySet<string> = new Set(['案例', '误传', '术语', '年度报告', '本单位的承诺', '本单位的做法']);
/** 款 and 项 of one article; items begin with the second. */
const PARAGRAPH = '¶';
const ITEM = '§';

function isItem({ anchor }: Passage): boolean {
  return anchor.split('-').length === 4;
}

function packClauses(clauses: readonly Passage[]): string {
  return clauses.map((clause) => (isItem(clause) ? ITEM : PARAGRAPH) + clause.text).join('');
}

function unpackClauses(text: string, path: string): Passage[] {
  const article = Number(path.split('/')[2]);
  const pieces = [...text.matchAll(/([¶§])([^¶§]*)/g)];
  const single = pieces.filter(([, mark]) => mark === PARAGRAPH).length === 1;
  let paragraph = 0;
  let item = 0;
  return pieces.map(([, mark, words = '']) => {
    if (mark === PARAGRAPH) [paragraph, item] = [paragraph + 1, 0];
    else item += 1;
    const place = { article, paragraph, ...(item > 0 ? { item } : {}) };
    const { paragraph: _, ...short } = place;
    const name = !single ? formatProvision(place) : item > 0 ? formatProvision(short) : formatArticle(place);
    return { anchor: anchorOf(place), name, text: words };
  });
}

/** Long runs of numbers as they stand in a statute: 23,26,291-1. */
type Column = [write: (entry: SearchEntry) => string, read: (text: string, entry: SearchEntry) => void];

function list(key: 'keywords' | 'asks' | 'articles'): Column {
  return [
    (entry) => entry[key].join(PART),
    (text, entry) => {
      entry[key] = text === '' ? [] : text.split(PART);
    },
  ];
}

function line(key: 'path' | 'code' | 'title' | 'gist'): Column {
  return [
    (entry) => entry[key],
    (text, entry) => {
      entry[key] = text;
    },
  ];
}

function columns(entries: readonly SearchEntry[], kinds: readonly string[]): Column[] {
  return [
    line('path'),
    line('code'),
    [
      ({ kind }) => String.fromCharCode(97 + kinds.indexOf(kind)),
      (text, entry) => {
        entry.kind = kinds[text.charCodeAt(0) - 97] ?? '';
      },
    ],
    line('title'),
    line('gist'),
    list('keywords'),
    list('asks'),
    list('articles'),
    [
      ({ count }) => (count > 0 ? String(count) : ''),
      (text, entry) => {
        entry.count = Number(text);
      },
    ],
    [
      ({ often }) => (often === 0 ? '' : String(often)),
      (text, entry) => {
        entry.often = Number(text);
      },
    ],
    [
      ({ leads }) => leads.map((path) => entries.findIndex((entry) => entry.path === path)).join(PART),
      (text, entry) => {
        entry.leads = text === '' ? [] : text.split(PART).map((index) => entries[Number(index)]?.path ?? '');
      },
    ],
    [
      ({ clauses }) => packClauses(clauses),
      (text, entry) => {
        entry.clauses = unpackClauses(text, entry.path);
      },
    ],
  ];
}

/** What a page gives away of its words at first: the way forward all, a story only its title. */
function early(entry: SearchEntry): SearchEntry {
  const { kind, gist, keywords } = entry;
  return {
    ...entry,
    gist: LATE_LINE.has(kind) ? '' : gist,
    keywords: LATE_WORDS.has(kind) ? [] : keywords,
  };
}

export function pack({ entries, older, synonyms, fillers, weak }: SearchIndex): string {
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  const columnsOf = [
    kinds.join(PART),
    fillers.join(PART),
    weak.join(PART),
    older
      .map(({ names, say, moved }) =>
        [names.join(PART), say, moved.map((pair) => pair.join(PAIR)).join(PART)].join(CELL),
      )
      .join(ROW),
    synonyms.map(({ say, means }) => [say, means].map((words) => words.join(PART)).join(CELL)).join(ROW),
    ...columns(entries, kinds).map(([write]) => entries.map((entry) => write(early(entry))).join(ROW)),
  ];
  return dense(columnsOf.join(COLUMN));
}

function rowsOf(text: string): string[] {
  return text === '' ? [] : text.split(ROW);
}

export function unpack(packed: string): SearchIndex {
  const [kinds = '', fillers = '', weak = '', older = '', synonyms = '', ...texts] = plain(packed).split(COLUMN);
  const rows = texts.map((text) => text.split(ROW));
  const entries = (rows[0] ?? []).map(() => blankEntry());
  for (const [index, [, read]] of columns(entries, kinds.split(PART)).entries()) {
    for (const [row, entry] of entries.entries()) read(rows[index]?.[row] ?? '', entry);
  }
  return {
    lacks: ['words', 'elsewhere'],
    entries,
    topics: [],
    kindred: [],
    older: rowsOf(older).map((row) => {
      const [names, say = '', moved] = row.split(CELL);
      const pairs = parts(moved).map((pair) => pair.split(PAIR).map(Number));
      return { names: parts(names), say, moved: pairs.map(([from = 0, to = 0]): [number, number] => [from, to]) };
    }),
    synonyms: synonyms.split(ROW).map((row) => {
      const [say = '', means = ''] = row.split(CELL);
      return { say: say.split(PART), means: means.split(PART) };
    }),
    fillers: fillers.split(PART),
    weak: weak.split(PART),
  };
}

/** What comes with the second script: a row for each entry of the index that it goes with, then the kindred words. */
export function packWords({ entries, kindred }: SearchIndex): string {
  const rows = entries.map(({ kind, says, events, gist, keywords }) =>
    [
      says.join(PART),
      events.join(PART),
      LATE_LINE.has(kind) ? gist : '',
      LATE_WORDS.has(kind) ? keywords.join(PART) : '',
    ].join(CELL),
  );
  const groups = kindred.map((words) => words.join(PART));
  return dense([rows, groups].map((part) => part.join(ROW)).join(COLUMN));
}

/** What comes with the third. */
export function packTopics({ topics }: SearchIndex): string {
  const rows = topics.map(({ name, hotline, guide, words }) => [name, hotline, guide, words.join(PART)].join(CELL));
  return dense(rows.join(ROW));
}

function parts(text: string | undefined): string[] {
  return text ? text.split(PART) : [];
}

function without(index: SearchIndex, part: Part): Part[] {
  return index.lacks.filter((one) => one !== part);
}

export function withWords(index: SearchIndex, packed: string): SearchIndex {
  const [first = '', second = ''] = plain(packed).split(COLUMN);
  const rows = first.split(ROW);
  // A row too few or too many: the other file is of another build.
  if (rows.length !== index.entries.length) return index;
  const entries = index.entries.map((entry, row) => {
    const [says, events, gist, keywords] = (rows[row] ?? '').split(CELL);
    return {
      ...entry,
      says: parts(says),
      events: parts(events),
      gist: gist || entry.gist,
      keywords: [...entry.keywords, ...parts(keywords)],
    };
  });
  return { ...index, lacks: without(index, 'words'), entries, kindred: rowsOf(second).map(parts) };
}

export function withTopics(index: SearchIndex, packed: string): SearchIndex {
  const topics = rowsOf(plain(packed)).map((row) => {
    const [name = '', hotline = '', guide = '', words] = row.split(CELL);
    return { name, hotline, guide, words: parts(words) };
  });
  return { ...index, lacks: without(index, 'elsewhere'), topics };
}
