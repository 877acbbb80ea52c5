/** The files of data: held to their schemas by another program than ours, and the wording to its official text. */

import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { everyDeadline } from '../../src/deadlines/everywhere.ts';
import { dataFiles } from '../../src/faces/data/data-files.ts';
import type { DataItem, DatasetName } from '../../src/faces/data/data-schema.ts';
import { DATASETS, datasetFile, datasetSchema } from '../../src/faces/data/datasets.ts';
import { officialText } from '../../src/kinds/regulation/schema.ts';
import { articlesOf, canonicalArticle, linesOf } from '../../src/law/official-text.ts';
import { loadLibrary } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';

const options = { root: PROJECT, day: '2026-11-30', address: 'https://www.example.gov.cn/xffz/' };
const library = loadLibrary({ ...options, edition: 'default' });
const office = loadLibrary({ ...options, edition: 'heyang' });

interface DataFile<Name extends DatasetName> {
  count: number;
  judged: string;
  edition: { id: string; office?: string };
  items: DataItem<Name>[];
}

function read<Name extends DatasetName>(name: Name, from = library): DataFile<Name> {
  return JSON.parse(datasetFile(from, name)) as DataFile<Name>;
}

function validatorOf(name: DatasetName) {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(datasetSchema(library, name)) as object);
}

/** Every value of a file with the way to it. */
function places(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    ...(path.length > 0 ? [path] : []),
    ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key])),
  ];
}

/** A copy with another value at a place, or without it. */
function changedAt(file: unknown, path: readonly PropertyKey[], to: unknown): unknown {
  const copy = structuredClone(file);
  let parent = copy as Record<PropertyKey, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<PropertyKey, unknown>;
  const last = path.at(-1) ?? '';
  if (to === undefined) delete parent[last];
  else parent[last] = to;
  return copy;
}

describe.each(DATASETS)('%s', (name) => {
  const validate = validatorOf(name);
  const file = read(name);
  // One thing is enough to break: they all have one schema.
  const small = { ...file, items: file.items.slice(0, 1) };

  test('is what its schema says, in an office’s edition, too', () => {
    expect(validate(file), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(validate(read(name, office)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(file.count).toBe(file.items.length);
    expect(read(name, office).edition).toMatchObject({ id: 'heyang', office: '合阳县信访局' });
  });

  test('and its schema refuses whatever is of another kind, besides, or empty', () => {
    for (const path of places(small)) {
      // What an object holds one of cannot be taken for a mistake: lists may be empty.
      expect(validate(changedAt(small, path, { wrong: 1 })), `${path.join('.')} as an object`).toBe(false);
      const value = path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown>)[key], small);
      if (typeof value === 'string')
        expect(validate(changedAt(small, path, '')), `${path.join('.')} empty`).toBe(false);
      if (typeof value === 'number')
        expect(validate(changedAt(small, path, -1)), `${path.join('.')} below 0`).toBe(false);
    }
    expect(validate({ ...small, more: 1 })).toBe(false);
    expect(validate(changedAt(small, ['items', 0, 'more'], 1))).toBe(false);
    for (const key of ['judged', 'items', 'licence', 'edition']) {
      expect(validate(changedAt(small, [key], undefined)), `without ${key}`).toBe(false);
    }
    expect(validate({ ...small, judged: '2026-02-30' })).toBe(false);
  });
});

test('the Regulations stand in the file to the character, as a whole and paragraph by paragraph', () => {
  const official = articlesOf(library.of(officialText).data);
  const { items } = read('regulations');
  expect(items).toHaveLength(official.length);
  for (const [at, article] of official.entries()) {
    const item = items[at];
    expect(`${item?.name}\n${item?.text}`).toBe(canonicalArticle(article));
    expect(item?.digest).toBe(article.digest);
    const lines = item?.paragraphs.flatMap(({ text, items: points }) => [
      text,
      ...points.map((point) => point.label + point.text),
    ]);
    expect(lines).toEqual(linesOf(article));
  }
});

test('no deadline of the content is missing, and each keeps its number, its unit and its start', () => {
  const { items } = read('deadlines');
  const written = everyDeadline(library);
  expect(items).toHaveLength(written.length);
  expect(written.length).toBeGreaterThan(450);
  for (const [at, { deadline, page }] of written.entries()) {
    const { who, act, from, amount, unit, extend, note } = deadline;
    expect(items[at]).toMatchObject({
      who,
      act,
      from,
      amount,
      unit,
      ...(extend ? { extend } : {}),
      ...(note ? { note } : {}),
    });
    expect(items[at]?.on.address).toBe(library.site.absolute(page?.path ?? 'nowhere'));
    expect(items[at]?.since.endsWith(unit === '小时' ? `自${from}起` : '之日起')).toBe(true);
  }
});

test('the description of all is OpenAPI 3.1, and every file that it names is one', async () => {
  const files = dataFiles(library);
  const description = JSON.parse(files.get('openapi.json')?.() ?? '{}') as {
    paths: Record<string, { get: { responses: { 200: { content: Record<string, { schema: { $ref?: string } }> } } } }>;
  };
  const validator = new Validator();
  for (const dataset of DATASETS) {
    await validator.addSpecRef(
      JSON.parse(datasetSchema(library, dataset)) as Record<string, unknown>,
      `${dataset}.schema.json`,
    );
  }
  const { valid, errors } = await validator.validate(description as unknown as Record<string, unknown>);
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  for (const name of files.keys()) {
    if (name !== 'openapi.json') expect(description.paths, name).toHaveProperty([`/data/v1/${name}`]);
  }
  for (const { get } of Object.values(description.paths)) {
    for (const { schema } of Object.values(get.responses[200].content)) {
      if (schema.$ref !== undefined) expect([...files.keys()]).toContain(schema.$ref);
    }
  }
});

test('the same content gives the same bytes', () => {
  const again = loadLibrary({ ...options, edition: 'default' });
  for (const [name, make] of dataFiles(library)) expect(dataFiles(again).get(name)?.(), name).toBe(make());
});
