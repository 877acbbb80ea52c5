/** A form saves into a file and changes nothing but what was changed in it. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { KINDS } from '../../src/kinds/index.ts';
import { ContentError } from '../../src/law/problem.ts';
import { unwrapped } from '../../src/library/meaning.ts';
import { canonical } from '../../src/library/pairing.ts';
import { rewritten } from '../../src/library/rewrite.ts';
import { sourceOf } from '../../src/library/sources.ts';
import { parseYaml, splitFrontMatter } from '../../src/library/yaml.ts';
import { PROJECT } from '../content-copy.ts';

interface ReadFile {
  file: string;
  text: string;
  data: unknown;
  body: string | undefined;
  schema: z.ZodType | undefined;
}

const SOURCES = KINDS.flatMap(({ sources }) => sources);

function readText(file: string, text: string): Pick<ReadFile, 'data' | 'body'> {
  const split = file.endsWith('.mdx') ? splitFrontMatter({ file, text: text.replaceAll('\r\n', '\n') }) : undefined;
  if (split && 'message' in split) throw new Error(split.message);
  const yaml = parseYaml(split?.yaml ?? text, file);
  if (Array.isArray(yaml)) throw new Error(yaml[0]?.message);
  return { data: yaml.value, body: split?.body };
}

const FILES: ReadFile[] = globSync('content/**/*.{yaml,mdx}', { cwd: PROJECT })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((file) => readFileSync(join(PROJECT, file), 'utf8').trim() !== '')
  .sort()
  .map((file) => {
    const text = readFileSync(join(PROJECT, file), 'utf8');
    return { file, text, ...readText(file, text), schema: sourceOf(SOURCES, file)?.schema };
  });

type Mapping = Record<string, unknown>;
const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As a form gives it: every field that may be left out is there, and empty. */
function asForm(value: unknown, schema: unknown): unknown {
  const inner = unwrapped(schema);
  if (Array.isArray(value))
    return value.map((one) => asForm(one, inner instanceof z.ZodArray ? inner.element : undefined));
  if (!isMapping(value)) return value;
  if (inner instanceof z.ZodRecord) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asForm(one, inner.valueType)]));
  }
  if (!(inner instanceof z.ZodObject)) return value;
  const shape = inner.shape as Record<string, z.ZodType>;
  const empty = Object.entries(shape).flatMap(([key, field]): [string, unknown][] => {
    if (key in value || !field.safeParse(undefined).success) return [];
    const form = unwrapped(field);
    const without = field.safeParse(undefined).data;
    if (form instanceof z.ZodArray) return [[key, []]];
    if (form instanceof z.ZodBoolean || form instanceof z.ZodLiteral) return [[key, without ?? false]];
    if (form instanceof z.ZodString || form instanceof z.ZodEnum) return [[key, without ?? '']];
    return [[key, without ?? null]];
  });
  return Object.fromEntries([
    ...Object.entries(value).map(([key, one]): [string, unknown] => [key, asForm(one, shape[key])]),
    ...empty,
  ]);
}

test('a file of which nothing was changed is the same, whatever empty fields a form adds', () => {
  expect(FILES.length).toBeGreaterThan(600);
  const changed = FILES.filter(
    ({ file, text, data, body, schema }) =>
      rewritten({ file, text }, { data: asForm(data, schema), body: body?.trim() }, schema) !== text,
  );
  expect(changed.map(({ file }) => file)).toEqual([]);
  const added = FILES.filter(({ data, schema }) => canonical(asForm(data, schema)) !== canonical(data));
  expect(added.length).toBeGreaterThan(300);
});

/** Random numbers that are the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What people paste, and what YAML takes for something else. */
const WORDS = [
  '自收到书面答复之日起三十日内',
  '问：怎么办？答：先写一页纸。',
  'key: value',
  '甲 # 乙',
  '# 注释',
  '*星号*开头',
  '- 减号开头',
  '[注意] 带上身份证',
  '{name}：您好',
  '@某人',
  '%百分号',
  '`反引号`',
  '&锚',
  '!感叹',
  '| 竖线',
  '> 大于',
  '? 问号',
  "单引号 ' 在中间",
  '双引号 " 在中间',
  `两种 ' 和 "`,
  '"整句在引号里"',
  '反斜杠 \\n 不是换行',
  '第一行\n第二行',
  '第一行\n\n第三行\n',
  ' 前面有空格',
  '后面有空格 ',
  '带\t制表符',
  '12345',
  '007',
  '-1',
  '1e3',
  '0x1F',
  '.5',
  'true',
  'null',
  '~',
  '2026-11-29',
  '08:00',
  '<<',
  '=',
  '---',
  '...',
  '行尾冒号:',
  'a, b',
  ']',
  '\u2028',
  '\ufeff',
  '很长的一句话，'.repeat(40),
  'https://www.example.gov.cn/xffz/?a=1&b=2#c',
];
const NAMES = ['note', 'extra', '26', '291-1', '中文', 'a b', 'a: b', '# x', 'true', '[x]', "it's"];

interface Edit {
  what: 'change' | 'add' | 'remove' | 'move';
  data: unknown;
}

/** One random edit of a copy. */
function editOf(data: unknown, random: () => number): Edit | undefined {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const copy = structuredClone(data);
  const containers: (Mapping | unknown[])[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    containers.push(value as Mapping | unknown[]);
    for (const one of Object.values(value)) collect(one);
  };
  collect(copy);
  const scalar = (): unknown => (random() < 0.8 ? pick(WORDS) : (pick([0, 7, -3, 12.5, true]) as unknown));
  // What is added and empty is not written: that is the other test.
  const value = (depth = 0): unknown => {
    const at = random();
    if (depth > 1 || at < 0.7) return scalar();
    if (at < 0.85) return Array.from({ length: 1 + Math.floor(random() * 3) }, () => value(depth + 1));
    const names = NAMES.filter(() => random() < 0.25);
    return Object.fromEntries((names.length > 0 ? names : ['note']).map((name) => [name, value(depth + 1)]));
  };
  const inside = pick(containers);
  if (!inside) return undefined;
  const keys = Object.keys(inside);
  const key = pick(keys);
  const way = random();
  if (Array.isArray(inside)) {
    const at = Math.floor(random() * inside.length);
    const old = inside[at] as unknown;
    if (way < 0.3 && inside.length > 1) {
      const to = (at + 1 + Math.floor(random() * (inside.length - 1))) % inside.length;
      inside.splice(to, 0, ...(inside.splice(at, 1) as unknown[]));
      return { what: 'move', data: copy };
    }
    if (way < 0.5 && inside.length > 1) {
      inside.splice(at, 1);
      return { what: 'remove', data: copy };
    }
    if (way < 0.75 || (typeof old === 'object' && old !== null)) {
      inside.splice(
        Math.floor(random() * (inside.length + 1)),
        0,
        random() < 0.5 && old !== undefined ? structuredClone(old) : value(),
      );
      return { what: 'add', data: copy };
    }
    inside[at] = scalar();
    return { what: 'change', data: copy };
  }
  if (way < 0.2 && key !== undefined && keys.length > 1) {
    delete inside[key];
    return { what: 'remove', data: copy };
  }
  if (way < 0.45) {
    const name = pick(NAMES.filter((one) => !keys.includes(one)));
    if (name === undefined) return undefined;
    inside[name] = value();
    return { what: 'add', data: copy };
  }
  if (key === undefined || (typeof inside[key] === 'object' && inside[key] !== null)) return undefined;
  inside[key] = random() < 0.05 ? pick(['', false]) : scalar();
  return { what: 'change', data: copy };
}

/** The lines that two texts do not share at their beginning and end. */
function differing(before: string, after: string): { gone: string[]; come: string[] } {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return { gone: a.slice(head, a.length - tail), come: b.slice(head, b.length - tail) };
}

/** Why more was changed than had to be; undefined where it was not. */
function tooMuch(what: Edit['what'], before: string, after: string): string | undefined {
  const { gone, come } = differing(before, after);
  // The dash of a list stands on the first line of its item.
  if (what === 'change' && gone.length > 1) return `${gone.length} lines are changed and not one`;
  if (what === 'add' && gone.length > 1) return `${gone.length} lines are changed where one is added`;
  if (what === 'remove' && come.length > 1) return `${come.length} lines are changed where one is removed`;
  if (what === 'move' && gone.length > 1) {
    const bare = (lines: readonly string[]) =>
      lines
        .flatMap((line) => line.replace(/^\s*- /, '').split(','))
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .sort()
        .join('\n');
    if (bare(gone) !== bare(come)) return 'lines that were moved are not the same';
  }
  return undefined;
}

const EDITS = 5000;

test(`${EDITS} random edits of real files read back as wanted and change no line besides`, { timeout: 300_000 }, () => {
  const random = randomFrom(23);
  const wrong: string[] = [];
  const done: Record<Edit['what'], number> = { change: 0, add: 0, remove: 0, move: 0 };
  // Large files of one form only: a few of them will do.
  const files = FILES.filter(({ text }) => text.length < 8000 || random() < 0.05);
  for (let count = 0; count < EDITS; ) {
    const one = files[Math.floor(random() * files.length)];
    const edit = one && editOf(one.data, random);
    if (!one || !edit || canonical(edit.data) === canonical(one.data)) continue;
    count++;
    done[edit.what]++;
    const { file, text } = one;
    const after = rewritten({ file, text }, { data: edit.data });
    const said = `${edit.what} in ${file}, edit ${count}`;
    const read = readText(file, after);
    if (canonical(read.data) !== canonical(edit.data)) wrong.push(`${said}: it reads otherwise`);
    const why = tooMuch(edit.what, text, after);
    if (why !== undefined) wrong.push(`${said}: ${why}`);
    if (read.body !== one.body) wrong.push(`${said}: the body is changed`);
  }
  expect(wrong).toEqual([]);
  expect(Math.min(...Object.values(done))).toBeGreaterThan(EDITS / 12);
});

const COMMENTED = `---
# 先看这一句
title: 班车早开了二十分钟   # 标题
code: a41

see: [terms/huibi, 'rights/channels']
law:
  # 第一点
  - { element: 一, basis: [信访工作条例 17(1)] }   # 查过
  - element: 二
    basis: [信访工作条例 22(1)]
tags: ["122", "12345"]
cited:
  "26": { gist: 六类事 }
  "47": { gist: 三步 }
---

正文第一段。

正文第二段。
`;

const schema = z.strictObject({
  title: z.string(),
  code: z.string(),
  picture: z.string().optional(),
  discreet: z.boolean().default(false),
  open: z.boolean().default(true),
  see: z.array(z.string()).default([]),
  law: z.array(z.strictObject({ element: z.string(), here: z.string().optional(), basis: z.array(z.string()) })),
  tags: z.array(z.string()),
  cited: z.record(z.string(), z.strictObject({ gist: z.string() })),
});

/** What becomes of the lines of the commented file: those that went and those that came. */
function change(edit: (data: z.input<typeof schema>) => void, { body }: { body?: string } = {}) {
  const read = readText('x.mdx', COMMENTED);
  const data = structuredClone(read.data) as z.input<typeof schema>;
  edit(data);
  const after = rewritten({ file: 'x.mdx', text: COMMENTED }, { data, body: body ?? read.body }, schema);
  return differing(COMMENTED, after);
}

test.each<[string, (data: z.input<typeof schema>) => void, string[], string[]]>([
  [
    'a comment stays behind what is changed',
    (data) => void Object.assign(data, { title: '班车：早开了' }),
    ['title: 班车早开了二十分钟   # 标题'],
    ['title: 班车：早开了   # 标题'],
  ],
  [
    'what YAML would take for something else is quoted',
    (data) => void Object.assign(data, { title: '班车: 早开了' }),
    ['title: 班车早开了二十分钟   # 标题'],
    ["title: '班车: 早开了'   # 标题"],
  ],
  [
    'a new field stands where the schema has it',
    (data) => void Object.assign(data, { picture: 'bus' }),
    [],
    ['picture: bus'],
  ],
  ['a default that is changed is written', (data) => void Object.assign(data, { open: false }), [], ['open: false']],
  ['an empty field is not', (data) => void Object.assign(data, { picture: '', discreet: false, open: true }), [], []],
  [
    'a field that may be empty goes',
    (data) => void Object.assign(data, { see: [] }),
    ["see: [terms/huibi, 'rights/channels']"],
    [],
  ],
  [
    'a mark that every kind may have goes when it is taken off',
    (data) => void Object.assign(data, { draft: false }),
    [],
    [],
  ],
  [
    'quotes of neighbours stay',
    (data) => void data.see?.unshift('routes/a'),
    ["see: [terms/huibi, 'rights/channels']"],
    ["see: [routes/a, terms/huibi, 'rights/channels']"],
  ],
  [
    'a number that is a name is quoted as its neighbours are',
    (data) => void data.tags.push('119'),
    ['tags: ["122", "12345"]'],
    ['tags: ["122", "12345", "119"]'],
  ],
  [
    'a map with numbers for names keeps its form',
    (data) => void Object.assign(data.cited, { 48: { gist: '附则' } }),
    [],
    ['  "48": { gist: 附则 }'],
  ],
  [
    'a field of an item in brackets goes behind its neighbour',
    (data) => void Object.assign(data.law[0] ?? {}, { here: '算，照登记' }),
    ['  - { element: 一, basis: [信访工作条例 17(1)] }   # 查过'],
    ['  - { element: 一, here: 算，照登记, basis: [信访工作条例 17(1)] }   # 查过'],
  ],
  [
    'a new item looks like the one before it',
    (data) => void data.law.push({ element: '三', basis: ['信访工作条例 35'] }),
    [],
    ['  - element: 三', '    basis: [信访工作条例 35]'],
  ],
  [
    'an item that is moved takes its comment along',
    (data) => void data.law.reverse(),
    ['  - { element: 一, basis: [信访工作条例 17(1)] }   # 查过', '  - element: 二', '    basis: [信访工作条例 22(1)]'],
    ['  - element: 二', '    basis: [信访工作条例 22(1)]', '  - { element: 一, basis: [信访工作条例 17(1)] }   # 查过'],
  ],
])('%s', (_, edit, gone, come) => {
  expect(change(edit)).toEqual({ gone, come });
});

test('a draft that is one no more loses the line', () => {
  const text = 'draft: true # 草稿\ntitle: 早班车\ncode: a41\n';
  const small = schema.pick({ title: true, code: true });
  const to = { data: { draft: false, title: '早班车', code: 'a41' } };
  expect(rewritten({ file: 'x.yaml', text }, to, small)).toBe('title: 早班车\ncode: a41\n');
});

test('a form fills in an empty file: its comments stay, lists of sentences take a line each', () => {
  const text = "# 标题\ntitle: ''  # 短\n# 事情\nstory: []\ntags: []\norder:\n# 以后\n";
  const story = ['早班车七点四十到镇上，卫生院七点半开始取号，前面已经排了长队。', '说了三年: 没有人写下来过。'];
  expect(rewritten({ file: 'x.yaml', text }, { data: { title: '早班车', story, tags: ['车', '122'], order: 3 } })).toBe(
    `# 标题\ntitle: 早班车  # 短\n# 事情\nstory:\n  - ${story[0]}\n  - '${story[1]}'\ntags: [车, "122"]\norder: 3\n# 以后\n`,
  );
});

test('the body is changed by itself, and its own empty lines stay', () => {
  expect(change(() => {}, { body: '正文第一段。\r\n\r\n正文第二段，改过。' })).toEqual({
    gone: ['正文第二段。'],
    come: ['正文第二段，改过。'],
  });
});

test('a file of Windows keeps its mark and its line ends, one of two minds each of its own', () => {
  const text = `\ufeff${COMMENTED.replaceAll('\n', '\r\n').replace('code: a41\r\n', 'code: a41\n')}`;
  const { data } = readText('x.mdx', COMMENTED);
  const to = { data: { ...(data as Mapping), title: '新' }, body: '正文第一段。\n\n加一段。\n\n正文第二段。' };
  expect(rewritten({ file: 'x.mdx', text }, to, schema)).toBe(
    text.replace('班车早开了二十分钟', '新').replace('第一段。\r\n', '第一段。\r\n\r\n加一段。\r\n'),
  );
});

test('a text of several lines stays one line after the other', () => {
  const text = 'help: |-\n  第一行\n  第二行\n\n  第四行\nnext: 1\n';
  const data = { help: '第一行\n第二行，改过\n\n第四行', next: 1 };
  expect(rewritten({ file: 'x.yaml', text }, { data })).toBe(text.replace('第二行', '第二行，改过'));
});

test('a broken file is refused with a sentence and its place', () => {
  const save = () => rewritten({ file: 'x.yaml', text: 'title: 好\n  code: a41\n' }, { data: { title: '坏' } });
  expect(save).toThrow(ContentError);
  expect(save).toThrow(/^内容里有 1 处要改：\n {2}x\.yaml 第 \d 行/);
});
