/** The content in forms: whatever a file says stands in its form, and a form that nobody changed changes no file. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { collectionsOf } from '../../src/desk/editor/collections.ts';
import { readForm, textOf } from '../../src/desk/editor/entry-files.ts';
import type { FormField } from '../../src/desk/editor/form-fields.ts';
import { formNames } from '../../src/desk/editor/form-places.ts';
import { fromForm, toForm } from '../../src/desk/editor/form-value.ts';
import { oneField } from '../../src/library/schema.ts';
import { loadLibrary } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';

const library = loadLibrary({ root: PROJECT, edition: 'heyang', day: '2026-11-30' });

test('every file goes into its form and comes back as it was, byte for byte', () => {
  const names = formNames(library);
  expect(names.length).toBeGreaterThan(500);
  const other = names.filter((file) => {
    const { form } = readForm(library, file);
    // As the browser gives it back.
    const sent = JSON.parse(JSON.stringify(form)) as Record<string, unknown>;
    return textOf(library, file, sent) !== readFileSync(join(PROJECT, file), 'utf8');
  });
  expect(other).toEqual([]);
});

test('one field changed is one line changed, and an empty box is no field', () => {
  const file = 'content/routes/unpaid-wages.mdx';
  const { form } = readForm(library, file);
  const before = readFileSync(join(PROJECT, file), 'utf8').split('\n');
  const after = textOf(library, file, { ...form, claim: '工钱没给', discreet: false, letters: form['letters'] ?? [] });
  const different = after.split('\n').filter((line, at) => line !== before[at]);
  expect(different).toEqual(['claim: 工钱没给']);
});

test('a text that stands for a thing with one field is that thing in its form, and the text again in its file', () => {
  const file = 'content/editions/heyang/practices/lawyers.mdx';
  const { form } = readForm(library, file);
  expect(form['touches']).toEqual([{ page: 'procedure', step: 'submit' }, { page: 'routes/legal-aid' }]);
  // As the browser gives it back: every field of a thing, empty ones too.
  const touches = [
    { page: 'procedure', step: 'submit' },
    { page: 'routes/legal-aid', step: '' },
    { page: 'rights/review', step: '' },
  ];
  const before = readFileSync(join(PROJECT, file), 'utf8');
  const line = '  - routes/legal-aid\n';
  expect(textOf(library, file, { ...form, touches })).toBe(before.replace(line, `${line}  - rights/review\n`));
});

const step = oneField(
  z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('text'), text: z.string(), note: z.string().optional() }),
    z.strictObject({ is: z.literal('route'), route: z.string() }),
  ]),
  { tag: 'is', names: ['text', 'route'], besides: ['note'], bare: 'text' },
);
const schema = z.strictObject({
  say: z.array(step),
  cited: z.record(z.string(), z.strictObject({ gist: z.string(), shape: z.array(z.number()) })),
  words: z.record(z.string(), z.array(z.string())),
  change: z.union([z.number(), z.string()]).optional(),
});

const written = {
  say: ['乡亲们', { text: '先看', note: '慢' }, { route: 'debt' }],
  cited: { '26': { gist: '六类事', shape: [1, 6] }, '3': { gist: '原则', shape: [0] } },
  words: { 重: ['重新', '重来'] },
  change: -22.24,
};

test('one of several fields is a thing with a type, a map is a list of named things, a number is a sentence', () => {
  expect(toForm(schema, written)).toEqual({
    say: [
      { type: 'text', text: '乡亲们' },
      { type: 'text', text: '先看', note: '慢' },
      { type: 'route', route: 'debt' },
    ],
    cited: [
      { key: '3', gist: '原则', shape: [0] },
      { key: '26', gist: '六类事', shape: [1, 6] },
    ],
    words: [{ key: '重', value: ['重新', '重来'] }],
    change: '-22.24',
  });
});

test('what a form did not change stays as it is written; what is new is written as people write it', () => {
  const form = toForm(schema, written) as typeof written & Record<string, unknown>;
  expect(fromForm(schema, structuredClone(form), written)).toEqual(written);
  const changed = {
    ...form,
    say: [{ type: 'text', text: '各位', note: '' }, ...(form.say as unknown[]).slice(1)],
    change: '不多',
  };
  expect(fromForm(schema, changed, written)).toEqual({
    ...written,
    say: ['各位', ...written.say.slice(1)],
    change: '不多',
  });
});

test('every field of every form has a name in Chinese, and no choice is offered twice', () => {
  const fields: { path: string; field: FormField }[] = [];
  const walk = (list: readonly FormField[], path: string): void => {
    for (const field of list) {
      fields.push({ path: `${path}.${field.name}`, field });
      const {
        fields: below = [],
        types = [],
        field: only,
      } = field as { fields?: FormField[]; types?: FormField[]; field?: FormField };
      walk([...below, ...types, ...(only ? [only] : [])], `${path}.${field.name}`);
    }
  };
  for (const collection of collectionsOf(library)) {
    if ('fields' in collection) walk(collection.fields, collection.name);
    if ('files' in collection) for (const file of collection.files) walk(file.fields, file.name);
  }
  expect(fields.length).toBeGreaterThan(1300);
  const nameless = fields.filter(({ field: { label } }) => !/[\u4e00-\u9fff]/.test(label)).map(({ path }) => path);
  expect(nameless).toEqual([]);
  const twice = fields.flatMap(({ path, field }) => {
    const values = ((field['options'] ?? []) as (string | { value: string })[]).map((one) =>
      typeof one === 'string' ? one : one.value,
    );
    return new Set(values).size === values.length ? [] : [path];
  });
  expect(twice).toEqual([]);
});

test('whatever a page may point to can be chosen, and taken out again: a word and a clock as well', () => {
  const [rights] = collectionsOf(library).flatMap((one) => ('folder' in one && one.name === 'rights' ? [one] : []));
  const see = rights?.fields.find(({ name }) => name === 'see');
  const offered = ((see?.['options'] ?? []) as { value: string }[]).map(({ value }) => value);
  expect(Array.from(library.pointers.keys()).filter((pointer) => !offered.includes(pointer))).toEqual([]);
  expect(offered).toEqual(expect.arrayContaining(['terms/fucha', 'clocks/reconsideration', 'routes/debt']));
});

test('an article of a law is asked for by its number, and a myth by whether it is true', () => {
  const fields = collectionsOf(library).flatMap((one) =>
    'folder' in one ? [{ of: one.name, fields: one.fields }] : [],
  );
  const of = (collection: string, name: string) =>
    fields.find((one) => one.of === collection)?.fields.find((field) => field.name === name);
  const [key] = (of('laws', 'cited')?.['fields'] ?? []) as FormField[];
  expect(key).toMatchObject({ label: '第几条', hint: expect.stringContaining('只写数字') });
  expect(of('myths', 'verdict')?.label).toMatch(/^对不对/);
});

test('a tick that is set where a file does not speak of it is shown as set, and can be taken out', () => {
  const file = 'content/terms/fucha.mdx';
  const { form } = readForm(library, file);
  expect(form['explain']).toBe(true);
  const text = textOf(library, file, { ...form, explain: false });
  const before = readFileSync(join(PROJECT, file), 'utf8').split('\n');
  expect(text.split('\n').filter((line) => !before.includes(line))).toEqual(['explain: false']);
});

test('the code of an office’s own page is said to be of the offices’ range', () => {
  const [practices] = collectionsOf(library).flatMap((one) =>
    'fields' in one && /practices$/.test(one.name) ? [one] : [],
  );
  const code = practices?.fields.find(({ name }) => name === 'code');
  expect(code?.['hint']).toMatch(/本单位自己的页用 9 开头的，比如 [a-z]9\d\d/);
});

test('a page that is published stays so: the form says of each whether it is a draft, and does not leave it to the program', () => {
  const drafts = collectionsOf(library).flatMap((one) =>
    'folder' in one && one.fields.some(({ name }) => name === 'draft') ? one.folder : [],
  );
  expect(drafts.length).toBeGreaterThan(12);
  const files = formNames(library).filter((file) => drafts.includes(file.slice(0, file.lastIndexOf('/'))));
  expect(files.length).toBeGreaterThan(400);
  expect(files.filter((file) => readForm(library, file).form['draft'] !== false)).toEqual([]);
  const [other = ''] = formNames(library).filter((file) => file.startsWith('content/regulations/'));
  expect('draft' in readForm(library, other).form).toBe(false);
});
