/**
 * Compares two built sites page by page, so that work on the code can be shown to change nothing that
 * anybody reads: node tests/compare-sites.ts OLD NEW [--most 20]. Exit code 0: no difference; 1: some; 2: mistyped.
 * Names of classes and assets, inline styles and scripts, and security policies may differ: they are only counted.
 */

import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { differencesOf } from './compare/lists.ts';
import { type PageView, readPage } from './compare/page-view.ts';

export type Kind =
  | 'pages removed'
  | 'pages added'
  | keyof PageView
  | 'files removed'
  | 'files added'
  | 'text files'
  | 'binary files'
  | 'pages in Pagefind';

export interface Difference {
  kind: Kind;
  /** The file's name. */
  place: string;
  /** The same for places that differ in the same way; empty where there is nothing to say. */
  what: string;
}

export interface Comparison {
  /** Pages that both sites have. */
  pages: number;
  differences: Difference[];
  /** How many pages differ in what may differ. */
  uncounted: Map<string, number>;
}

const TEXT_FILE = /\.(?:css|csv|ics|js|json|md|svg|txt|xml)$/;
/** Pages with the same difference that the report names. */
const NAMED = 3;

/** Names of all files, but for those whose names are hashes of their contents. */
function filesOf(site: string): string[] {
  return globSync('**/*', { cwd: site })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !/^(?:assets|pagefind)\//.test(name) && statSync(join(site, name)).isFile())
    .sort();
}

function comparePage(place: string, before: string, after: string, found: Comparison): void {
  const [old, now] = [readPage(before), readPage(after)];
  for (const kind of Object.keys(old.view) as (keyof PageView)[]) {
    for (const what of differencesOf(old.view[kind], now.view[kind])) found.differences.push({ kind, place, what });
  }
  for (const name of Object.keys(old.uncounted) as (keyof typeof old.uncounted)[]) {
    if (old.uncounted[name] !== now.uncounted[name]) found.uncounted.set(name, (found.uncounted.get(name) ?? 0) + 1);
  }
}

/** A release names its files by their hashes, which every byte of a page changes: only which files counts. */
function comparable(name: string, bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (!name.endsWith('release.json')) return text;
  const { files } = JSON.parse(text) as { files: Record<string, string> };
  return Object.keys(files).join('\n');
}

function compareFile(name: string, old: string, next: string, found: Comparison): void {
  const [before, after] = [readFileSync(join(old, name)), readFileSync(join(next, name))];
  if (name.endsWith('.html')) found.pages += 1;
  if (before.equals(after)) return;
  if (name.endsWith('.html')) comparePage(name, before.toString('utf8'), after.toString('utf8'), found);
  else if (TEXT_FILE.test(name)) {
    const [oldText, nowText] = [comparable(name, before), comparable(name, after)];
    for (const what of differencesOf(oldText.split('\n'), nowText.split('\n'))) {
      found.differences.push({ kind: 'text files', place: name, what });
    }
  } else {
    const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    const what = `- ${before.length} B, ${digest(before)}\n+ ${after.length} B, ${digest(after)}`;
    found.differences.push({ kind: 'binary files', place: name, what });
  }
}

/** @throws Error where a folder is no built site */
export function compareSites(old: string, next: string): Comparison {
  for (const site of [old, next]) {
    if (!existsSync(join(site, 'index.html'))) throw new Error(`${site} is no built site: it has no index.html`);
  }
  const found: Comparison = { pages: 0, differences: [], uncounted: new Map() };
  const [before, after] = [new Set(filesOf(old)), new Set(filesOf(next))];
  const only = (names: Set<string>, others: Set<string>, verb: 'removed' | 'added') => {
    for (const name of names) {
      if (others.has(name)) continue;
      const kind = name.endsWith('.html') ? (`pages ${verb}` as const) : (`files ${verb}` as const);
      found.differences.push({ kind, place: name, what: '' });
    }
  };
  only(before, after, 'removed');
  only(after, before, 'added');
  for (const name of before) if (after.has(name)) compareFile(name, old, next, found);

  const indexed = (site: string) =>
    /"page_count":\d+/.exec(readFileSync(join(site, 'pagefind/pagefind-entry.json'), 'utf8'))?.[0] ?? '';
  for (const what of differencesOf([indexed(old)], [indexed(next)])) {
    found.differences.push({ kind: 'pages in Pagefind', place: 'pagefind/', what });
  }
  return found;
}

function named(places: readonly string[]): string {
  const more = places.length - NAMED;
  return `${places.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** @param most differences of each kind that are shown, those of most places first */
export function report({ pages, differences, uncounted }: Comparison, most: number): string {
  const parts: string[] = [];
  for (const [kind, all] of Map.groupBy(differences, (one) => one.kind)) {
    const places = new Set(all.map(({ place }) => place)).size;
    parts.push(`\n${kind}: ${places} ${places === 1 ? 'file' : 'files'}`);
    // What there is nothing to say of is a list of names.
    const groups = [...Map.groupBy(all, ({ what, place }) => what || place).values()];
    groups.sort((a, b) => b.length - a.length);
    for (const group of groups.slice(0, most)) {
      const lines = group[0]?.what.split('\n').filter(Boolean) ?? [];
      parts.push(`  ${named([...new Set(group.map(({ place }) => place))])}`, ...lines.map((line) => `    ${line}`));
    }
    if (groups.length > most) parts.push(`  … and ${groups.length - most} other differences (--most ${groups.length})`);
  }
  const free = [...uncounted].map(([name, count]) => `${name} on ${count}`).join(', ');
  parts.push(`\n${pages} pages compared, ${differences.length} differences. May differ, and do: ${free || 'nothing'}.`);
  return parts.join('\n').trimStart();
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { most: { type: 'string', default: '20' } },
  });
  const [old, next, ...others] = positionals;
  const most = Number(values.most);
  if (old === undefined || next === undefined || others.length > 0 || !Number.isInteger(most) || most < 0) {
    console.error('node tests/compare-sites.ts OLD NEW [--most 20]');
    process.exitCode = 2;
  } else {
    const comparison = compareSites(old, next);
    console.log(report(comparison, most));
    process.exitCode = comparison.differences.length > 0 ? 1 : 0;
  }
}
