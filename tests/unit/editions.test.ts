/** An edition lies over the common content: it adds, replaces by name, changes the files of which there is one, hides. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { guide } from '../../src/guide/schema.ts';
import { contrast, inTheDark, isReadable, PAPER } from '../../src/kinds/edition/colour.ts';
import { officeModel } from '../../src/kinds/edition/model.ts';
import { edition } from '../../src/kinds/edition/schema.ts';
import { home } from '../../src/kinds/home/schema.ts';
import { hotlines } from '../../src/kinds/hotline/schema.ts';
import { routes } from '../../src/kinds/route/schema.ts';
import { says } from '../../src/kinds/saying/schema.ts';
import { ContentError, formatProblem, type Problem } from '../../src/law/problem.ts';
import { merged } from '../../src/library/merge.ts';
import { loadLibrary } from '../../src/library.ts';
import { CommandError, takeEdition } from '../../src/machine/command.ts';
import { copyContent } from '../content-copy.ts';

const DAY = '2026-11-29';
const MINE = 'content/editions/mine';

let root = '';
beforeEach(() => {
  root = copyContent();
  put('edition.yaml', 'name: 我的信访\nupdated: 2026-11-29\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Writes a file of the edition. */
function put(name: string, text: string): void {
  const path = join(root, MINE, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const load = (kept?: Parameters<typeof loadLibrary>[0]['kept']) =>
  loadLibrary({ root, edition: 'mine', day: DAY, kept });
const said = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof ContentError || error instanceof CommandError) return error.message;
    throw error;
  }
  return '';
};

/** What is wrong with the edition, in the words that its editor reads. */
const mistakes = () => {
  let problems: readonly Problem[] = [];
  const thrown = said(() => {
    ({ problems } = load());
  });
  return thrown || problems.map(formatProblem).join('\n');
};

describe('files of an edition', () => {
  test('a file of which there is one is changed where the edition says so, and nowhere else', () => {
    const common = loadLibrary({ root, day: DAY });
    put('home.yaml', 'often: 我们这里常问的\n');
    put('hotlines.yaml', 'hotlines+:\n  - { number: "0000-1234567", name: 测试专线, use: 只用来测试 }\n');
    const mine = load();
    expect(mine.problems).toEqual([]);
    expect(mine.of(home).data).toEqual({ ...common.of(home).data, often: '我们这里常问的' });
    expect(mine.of(hotlines).data.hotlines.at(-1)?.name).toBe('测试专线');
    expect(mine.of(hotlines).data.hotlines.slice(0, -1)).toEqual(common.of(hotlines).data.hotlines);
  });

  test('what is wrong in such a file is said with its own name and line', () => {
    put('hotlines.yaml', '# 我们的\nhotlines+:\n  - number: "110"\n    nam: 写错\n');
    expect(mistakes()).toContain(`${MINE}/hotlines.yaml 第 4 行：没有“nam”这个字段`);
  });

  test('words for search are added to those of the same page folder', () => {
    const before = loadLibrary({ root, day: DAY }).of(says);
    put('search/says/routes.yaml', 'pages:\n  divorce: [拆伙]\n');
    const mine = load().of(says);
    expect(mine.find(({ id }) => id === 'routes')?.data.pages['divorce']).toEqual(['拆伙']);
    expect(mine.find(({ id }) => id === 'routes')?.data.pages['unpaid-wages']).toEqual(
      before.find(({ id }) => id === 'routes')?.data.pages['unpaid-wages'],
    );
  });

  test('an empty file changes nothing', () => {
    put('home.yaml', '# 以后再写\n');
    expect(load().of(home).data).toEqual(loadLibrary({ root, day: DAY }).of(home).data);
  });

  test('editions that are read one after another share what is common and nothing of their own', () => {
    const kept = new Map();
    put('home.yaml', 'often: 我们这里常问的\n');
    load(kept);
    const other = loadLibrary({ root, edition: 'default', day: DAY, kept });
    expect(other.of(home).data.often).not.toBe('我们这里常问的');
    expect(other.cards).toEqual(loadLibrary({ root, edition: 'default', day: DAY }).cards);
  });
});

describe('hiding', () => {
  test('a hidden route leaves no trace: finder, search words, lists, strips, and the content stands', () => {
    put('edition.yaml', 'name: 我的信访\nupdated: 2026-11-29\nhide: [routes/divorce]\n');
    const mine = load();
    expect(mine.problems).toEqual([]);
    expect(mine.of(routes).some(({ id }) => id === 'divorce')).toBe(false);
    expect(JSON.stringify(mine.of(guide).data)).not.toContain('divorce');
    expect(mine.of(says).find(({ id }) => id === 'routes')?.data.pages).not.toHaveProperty('divorce');
    expect(mine.hidden.map(({ pointer, because }) => [pointer, because])).toEqual([
      ['routes/divorce', undefined],
      ['strips/divorce', 'routes/divorce'],
    ]);
    expect(mine.references.some(({ to }) => to.path === '/routes/divorce/')).toBe(false);
  });
});

test('maps are gone into, lists replaced or added to, a tilde takes away', () => {
  const common = { a: { b: 1, c: 2 }, list: [1, 2], gone: 1 };
  expect(merged(common, { a: { c: 3 }, 'list+': [3], gone: null })).toEqual({ a: { b: 1, c: 3 }, list: [1, 2, 3] });
  expect(merged(common, { list: [9] })).toEqual({ ...common, list: [9] });
});

describe('which edition', () => {
  test('one line in the settings is the default of every command', () => {
    writeFileSync(join(root, 'content/settings.yaml'), 'edition: mine\n');
    expect(loadLibrary({ root, day: DAY }).of(edition).data.name).toBe('我的信访');
  });

  test('a name that is none is answered with those that there are', () => {
    expect(said(() => loadLibrary({ root, edition: 'mien', day: DAY }))).toMatch(
      /没有叫“mien”的版本。现有的是 .*mine.*，名字最像的是 mine/,
    );
    writeFileSync(join(root, 'content/editions/old.yaml'), 'name: 旧\n');
    expect(said(() => loadLibrary({ root, edition: 'old', day: DAY }))).toMatch(/一版现在是一个文件夹.*edition\.yaml/);
    writeFileSync(join(root, 'content/settings.yaml'), 'editon: mine\n');
    expect(said(() => loadLibrary({ root, day: DAY }))).toMatch(
      /content\/settings\.yaml 第 1 行：没有“editon”这个字段/,
    );
  });

  test('--edition is taken out of what was typed, wherever it stands', () => {
    for (const words of [['--edition', 'mine'], ['--edition=mine']]) {
      const env: NodeJS.ProcessEnv = {};
      const typed = ['node', 'x.ts', ...words, '--out', 'y'];
      takeEdition(typed, env);
      expect([typed, env]).toEqual([['node', 'x.ts', '--out', 'y'], { XUNFA_EDITION: 'mine' }]);
    }
    expect(said(() => takeEdition(['node', 'x.ts', '--edition', '--out'], {}))).toMatch(/--edition 后面要写哪一版/);
  });
});

describe('the office', () => {
  const office = (yaml: string) => {
    put('edition.yaml', `name: 我的信访\nupdated: 2026-11-29\n${yaml}`);
    return officeModel(load().of(edition).data, DAY);
  };

  test('without anything to say, there is no page of it', () => {
    expect(office('office: 某县信访局\n')).toBeUndefined();
  });

  test('days of the rota come in order, and past ones are gone', () => {
    const model = office(
      'reception:\n  rota:\n    - { day: 2026-12-09, from: "14:30", to: "17:00", post: 乙 }\n    - { day: 2026-12-02, from: "9:00", to: "11:30", post: 甲 }\n    - { day: 2026-11-28, from: "9:00", to: "11:30", post: 过了 }\n',
    );
    expect(model?.rota.map(({ post, date }) => [post, date])).toEqual([
      ['甲', '12 月 2 日，星期三'],
      ['乙', '12 月 9 日，星期三'],
    ]);
  });

  test.each([
    [
      'a day that is none',
      'reception:\n  rota:\n    - { day: 2026-02-30, from: "9:00", to: "11:30", post: 甲 }\n',
      /第 5 行.*rota\.0\.day（哪一天）不对：日期要写成/,
    ],
    [
      'a telephone that is none',
      'reception:\n  telephones: [{ name: 咨询, number: "打总机转" }]\n',
      /telephones\.0\.number（号码）不对：写号码本身/,
    ],
    ['a colour nobody can read', 'colour: "#88aaff"\n', /第 3 行.*太浅.*至少要 7/],
    ['a colour that is none', 'colour: 大红\n', /颜色写成 #8f2419 这样/],
    ['a level that is none', 'level: 镇子\n', /写 国家、省、市、区、县、乡镇 里的一个/],
    ['a section that is none', 'menu: [guide, righst]\n', /menu 里的“righst”没有/],
  ])('%s is refused with its place and remedy', (_, yaml, sentence) => {
    put(
      'edition.yaml',
      `name: 我的信访
updated: 2026-11-29
${yaml}`,
    );
    expect(mistakes()).toMatch(sentence);
  });
});

test('a colour that reads on paper reads in the dark', () => {
  for (const colour of ['#8f2419', '#0b4a6f', '#000000', '#14532d']) {
    expect(isReadable(colour)).toBe(true);
    expect(contrast(inTheDark(colour), PAPER.dark)).toBeGreaterThanOrEqual(7);
  }
  expect(isReadable('#888888')).toBe(false);
});
