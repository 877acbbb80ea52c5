/** The house stands: nobody imports from a floor above, and no two folders need each other. */

import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../content-copy.ts';

/** From the ground up: what stands on a floor may use what stands below it, and itself. */
const FLOORS: readonly (readonly string[])[] = [
  ['law', 'text', 'site.ts', 'styles', 'browser'],
  ['machine', 'mine', 'prose', 'pictures'],
  ['library'],
  ['components'],
  ['aloud', 'alphabet', 'deadlines', 'guide', 'leaflet', 'offline'],
  ['kinds'],
  ['library.ts'],
  ['layouts'],
  ['faces'],
  ['checks'],
  ['build'],
  ['publish', 'amendment', 'review', 'counts'],
  ['desk'],
  ['pages', 'middleware.ts', 'content.config.ts', 'env.d.ts'],
];

const SRC = join(PROJECT, 'src');

interface Import {
  from: string;
  to: string;
}

/** Every import of one file of ours by another, as paths below src/. */
const imports: Import[] = globSync('**/*.{ts,astro}', { cwd: SRC }).flatMap((name) => {
  const from = name.replaceAll('\\', '/');
  const text = readFileSync(join(SRC, from), 'utf8');
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'(\.{1,2}\/[^']+)'/g)].flatMap(([, path = '']) => {
    const to = normalize(join(dirname(from), path)).replaceAll('\\', '/');
    return existsSync(join(SRC, to)) ? [{ from, to }] : [];
  });
});

const top = (path: string) => path.split('/')[0] ?? path;
const floorOf = (path: string) => FLOORS.findIndex((floor) => floor.includes(top(path)));

test('every folder and file directly below src/ has its floor', () => {
  const unknown = new Set(imports.flatMap(({ from, to }) => [from, to]).filter((path) => floorOf(path) < 0));
  expect([...unknown]).toEqual([]);
  expect(imports.length).toBeGreaterThan(500);
});

test('no file imports one from a floor above, or from another folder of its own floor', () => {
  const wrong = imports.filter(
    ({ from, to }) => floorOf(to) > floorOf(from) || (floorOf(to) === floorOf(from) && top(to) !== top(from)),
  );
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

/** The folder of a kind or a face; kinds/index.ts and faces/index.ts are the lists of them. */
function room(path: string): string | undefined {
  const [floor, folder, file] = path.split('/');
  return file !== undefined && (floor === 'kinds' || floor === 'faces') ? `${floor}/${folder}` : undefined;
}

test('no kind and no face needs one that needs it', () => {
  const needs = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [a, b] = [room(from), room(to)];
    if (a && b && a !== b) needs.set(a, (needs.get(a) ?? new Set()).add(b));
  }
  const circleFrom = (start: string, at: string, way: readonly string[]): readonly string[] | undefined => {
    for (const next of needs.get(at) ?? []) {
      if (next === start) return [...way, next];
      const circle = way.includes(next) ? undefined : circleFrom(start, next, [...way, next]);
      if (circle) return circle;
    }
    return undefined;
  };
  const circles = [...needs.keys()].flatMap((start) => circleFrom(start, start, [start])?.join(' → ') ?? []);
  expect(circles).toEqual([]);
});

/** What every kind, capability or island has: a folder says whose it is. */
const SHARED_NAMES = [
  'Page.astro',
  'check.ts',
  'element.ts',
  'index.ts',
  'model.ts',
  'schema.ts',
  'slides.ts',
  'text.ts',
];

test('a newcomer finds a file by its name: no two outside pages/ are called the same', () => {
  const names = globSync('**/*.{ts,astro}', { cwd: SRC })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !name.startsWith('pages/'))
    .map((name) => name.slice(name.lastIndexOf('/') + 1))
    .filter((name) => !SHARED_NAMES.includes(name));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('no two types that others may use are called the same', () => {
  const types = globSync('**/*.{ts,astro}', { cwd: SRC }).flatMap((name) =>
    [...readFileSync(join(SRC, name), 'utf8').matchAll(/^export (?:interface|type|class) (\w+)/gm)].map(
      ([, type]) => type,
    ),
  );
  expect(types.filter((type, index) => types.indexOf(type) !== index)).toEqual([]);
});
