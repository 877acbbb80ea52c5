/**
 * Every source of content is checked by what its schema says its fields are for. Each test puts one
 * mistake into every source of KINDS, so that a new source is covered the day it is added.
 */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { checkContent } from '../../src/checks/content.ts';
import { checkHouse } from '../../src/checks/house.ts';
import { reviewsDue } from '../../src/checks/reviews.ts';
import { checkStyle } from '../../src/checks/style.ts';
import { lackingComponent } from '../../src/faces/face.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { assemble, type Library } from '../../src/library/assemble.ts';
import type { Kind } from '../../src/library/kind.ts';
import { type Field, fieldsOf, type Meaning } from '../../src/library/meaning.ts';
import { prose } from '../../src/library/schema.ts';
import { fileAt, type Source } from '../../src/library/sources.ts';
import { loadLibrary } from '../../src/library.ts';
import { siteAt } from '../../src/site.ts';
import { copyContent, edit, PROJECT } from '../content-copy.ts';

const DAY = '2026-11-22';
const sound = loadLibrary({ root: PROJECT, day: DAY });

let root = '';
afterEach(() => {
  if (root !== '') rmSync(root, { recursive: true, force: true });
  root = '';
});

/** Writes a value into a file, be it YAML or the front matter of MDX. */
function write(file: string, path: readonly PropertyKey[], value: string): void {
  const text = readFileSync(file, 'utf8');
  const mdx = file.endsWith('.mdx');
  const [, front = text, body = ''] = mdx ? (/^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(text) ?? []) : [];
  const document = parseDocument(front);
  document.setIn(path, value);
  // A sentence stands in one line.
  const spoilt = document.toString({ lineWidth: 0 });
  writeFileSync(file, mdx ? `---\n${spoilt}---\n${body}` : spoilt);
}

/**
 * A copy of the content in which one field of every source holds a mistake, where the source has a
 * field of such a meaning that may hold it.
 * @returns the files that were changed
 */
function spoil(wanted: (field: Field) => boolean, value: string): string[] {
  root = copyContent();
  return sound.shelves.flatMap(({ entries, source }) => {
    for (const entry of entries) {
      for (const field of fieldsOf(entry)) {
        if (!wanted(field)) continue;
        const path = join(root, entry.file);
        const before = readFileSync(path, 'utf8');
        write(path, field.path, value);
        if (reads(source, path)) return [entry.file];
        writeFileSync(path, before);
      }
    }
    return [];
  });
}

/** Whether the schema lets the mistake through: only then it is the other checks' to find. */
function reads(source: Source<unknown>, path: string): boolean {
  const text = readFileSync(path, 'utf8');
  const front = path.endsWith('.mdx') ? (/^---\n([\s\S]*?)^---\n/m.exec(text)?.[1] ?? '') : text;
  return source.schema.safeParse(parseDocument(front).toJS()).success;
}

function filesWith(pattern: RegExp, problems: readonly { file: string; message: string }[]): string[] {
  return problems.filter(({ message }) => pattern.test(message)).map(({ file }) => file);
}

const is =
  (...meanings: Meaning['is'][]) =>
  ({ meaning }: Field) =>
    meanings.includes(meaning.is);

/** A sentence of ours, where no old law is told. */
function saysToday({ meaning }: Field): boolean {
  return meaning.is === 'quoted' || meaning.is === 'form' || (meaning.is === 'prose' && !meaning.history);
}

describe('in every source that has such a field', () => {
  test('an article that does not exist is refused', () => {
    const files = spoil(is('reference'), '民法典 9999');
    expect(files.length).toBeGreaterThanOrEqual(15);
    const { problems } = loadLibrary({ root, day: DAY });
    expect(filesWith(/《民法典》没有第九千九百九十九条/, problems)).toEqual(expect.arrayContaining(files));
  });

  test('a citation inside a sentence is refused when its article does not exist', () => {
    const files = spoil(saysToday, '《民法典》第九千条');
    expect(files.length).toBeGreaterThanOrEqual(20);
    const { problems } = loadLibrary({ root, day: DAY });
    expect(filesWith(/《民法典》没有第九千条/, problems)).toEqual(expect.arrayContaining(files));
  });

  test('a law that was repealed is refused', () => {
    const files = spoil(saysToday, '《信访条例》第九条');
    expect(files.length).toBeGreaterThanOrEqual(20);
    const { problems } = loadLibrary({ root, day: DAY });
    expect(filesWith(/《信访条例》是旧法/, problems)).toEqual(expect.arrayContaining(files));
  });

  test('a page that is not there is refused', () => {
    const files = spoil(({ meaning }) => meaning.is === 'pointer' && meaning.folder === undefined, 'routes/nowhere');
    const named = spoilAgain(({ meaning }) => meaning.is === 'pointer' && meaning.folder !== undefined, 'nowhere');
    expect(files.length + named.length).toBeGreaterThanOrEqual(12);
    const { problems } = loadLibrary({ root, day: DAY });
    expect(filesWith(/nowhere”(?:这一页|没有)/, problems)).toEqual(expect.arrayContaining([...files, ...named]));
  });

  test('a review of years ago falls due', () => {
    const files = spoil(is('reviewed'), '2020-01-01');
    // All but the official text, the lists of addresses, of changes and of reviewers, and the first page carry the day of their review.
    expect(files.length).toBe(sound.shelves.filter(({ entries }) => entries.length > 0).length - 5);
    const notes = reviewsDue(loadLibrary({ root, day: DAY }));
    for (const file of files) expect(notes).toContain(`提醒：${file} 该核对了（上次 2020-01-01，最晚 2021-01-01）`);
  });

  test('copy style is looked at', () => {
    const files = spoil(is('prose', 'quoted'), '先看,再办');
    expect(files.length).toBeGreaterThanOrEqual(20);
    expect(filesWith(/排版请改成：先看，再办/, checkStyle(loadLibrary({ root, day: DAY })))).toEqual(
      expect.arrayContaining(files),
    );
  });

  test('what must not be said is found, but where others say it or old law is told', () => {
    const files = spoil((field) => field.meaning.is !== 'quoted' && saysToday(field), '越级上访违法').filter(
      (file) => file !== 'content/phrases.yaml',
    );
    expect(files.length).toBeGreaterThanOrEqual(20);
    const problems = checkContent(loadLibrary({ root, day: DAY }));
    expect(filesWith(/“越级上访违法”不能这样说/, problems)).toEqual(expect.arrayContaining(files));
  });
});

/** A second mistake in the same copy. */
function spoilAgain(wanted: (field: Field) => boolean, value: string): string[] {
  const first = root;
  const files = spoil(wanted, value);
  const second = root;
  for (const file of files) writeFileSync(join(first, file), readFileSync(join(second, file)));
  rmSync(second, { recursive: true, force: true });
  root = first;
  return files;
}

describe('the house', () => {
  test('every folder of src/kinds is a kind, with its schema, and stands in KINDS', () => {
    expect(checkHouse()).toEqual([]);
    expect(new Set(KINDS.map(({ name }) => name)).size).toBe(KINDS.length);
  });

  test('a folder that nobody listed, or without its schema, is refused with its place and remedy', () => {
    root = mkdtempSync(join(tmpdir(), 'xunfa-kinds-'));
    mkdirSync(join(root, 'diary'));
    writeFileSync(join(root, 'diary/index.ts'), '');
    expect(checkHouse(root).map(({ file, message }) => `${file}：${message}`)).toEqual([
      expect.stringMatching(/^src\/kinds\/diary\/：这一类内容没有 schema\.ts.+照着 src\/README\.md 补上/),
      expect.stringMatching(/^src\/kinds\/diary\/：这一类内容没有登记.+请在 src\/kinds\/index\.ts 的 KINDS 里加上它/),
    ]);
  });

  test('a component that a face does not have is told with its place', () => {
    expect(lackingComponent('paper', {})).toMatch(
      /^“paper”这一面没有 <Chart>、<History>、<Photo>、<Section>、<Link>、<Term>.+请在 src\/faces\/paper\/components\.ts 里加上/,
    );
  });

  test('a section without a title is told with its line', () => {
    root = copyContent();
    edit(root, 'content/sections.yaml', '    title: 您的权利\n', '');
    expect(() => loadLibrary({ root, day: DAY })).toThrow(
      /content\/sections\.yaml 第 \d+ 行(?:第 \d+ 列)?：缺少 sections 的 rights 的 title（栏目的名字，写在页面最上面）。请在第 \d+ 行下面加一行，前面空 4 格：title: ……/,
    );
  });

  test('what a section leaves open must be something that the site can fill in', () => {
    root = copyContent();
    edit(root, 'content/sections.yaml', '{count}项，没有做到', '{cuont}项，没有做到');
    expect(checkContent(loadLibrary({ root, day: DAY })).map(({ message }) => message)).toEqual([
      '{cuont} 网站不知道填什么。能用的有：{count}、{titles}、{effective}',
    ]);
  });

  test('a field that nobody says the use of is refused with its place and remedy', () => {
    const careless: Kind = {
      name: 'home',
      label: '页面',
      sources: [
        fileAt(
          'content/home.yaml',
          z.looseObject({ questions: z.array(z.looseObject({ ask: z.string(), note: prose() })) }),
        ),
      ],
    };
    const { problems } = assembled([...KINDS.filter(({ name }) => name !== 'home'), careless]);
    expect(problems).toEqual([
      {
        file: 'src/kinds/home/schema.ts',
        message: expect.stringMatching(/^字段 questions\[\]\.ask 没有说明是做什么用的.+请用 reference、pointer/),
      },
    ]);
  });

  test('of each kind every field means something', () => {
    expect(sound.problems).toEqual([]);
  });

  function assembled(kinds: readonly Kind[]): Library {
    return assemble({
      root: PROJECT,
      edition: 'default',
      day: DAY,
      kinds,
      home: 'regulations',
      siteOf: () => siteAt(undefined),
    });
  }
});
