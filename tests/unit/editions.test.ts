/** An edition lies over the common content: it adds, replaces by name, changes the files of which there is one, hides. */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changedLines, changesOf } from '../../src/checks/changes.ts';
import { checkEdition } from '../../src/checks/edition.ts';
import { guide } from '../../src/guide/schema.ts';
import { colourSheet, contrast, inSchemes, isReadable, PAPER } from '../../src/kinds/edition/colour.ts';
import { officeModel } from '../../src/kinds/edition/model.ts';
import { edition } from '../../src/kinds/edition/schema.ts';
import { home } from '../../src/kinds/home/schema.ts';
import { hotlines } from '../../src/kinds/hotline/schema.ts';
import { routes } from '../../src/kinds/route/schema.ts';
import { says } from '../../src/kinds/saying/schema.ts';
import { ContentError, formatProblem, type Problem } from '../../src/law/problem.ts';
import { keepAll } from '../../src/library/files.ts';
import { merged } from '../../src/library/merge.ts';
import { loadLibrary } from '../../src/library.ts';
import { CommandError, takeEdition } from '../../src/machine/command.ts';
import { copyContent, edit } from '../content-copy.ts';

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
    const mine = load();
    problems = [...mine.problems, ...checkEdition(mine)];
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
    const kept = keepAll();
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
    ['a colour that is none', 'colour: 大红\n', /颜色写成 #0b4a6f 这样/],
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

describe('what an edition may hold', () => {
  const mine = (more: string) => put('edition.yaml', `name: 我的信访\nupdated: 2026-11-29\n${more}`);
  const route = (code: string) =>
    readFileSync(join(root, 'content/routes/debt.mdx'), 'utf8').replace(/^code: .*/m, `code: ${code}`);

  test.each<[string, () => void, RegExp]>([
    [
      'a folder that is none',
      () => put('rooutes/a.mdx', 'x'),
      /rooutes\/a\.mdx：这样的文件不会被读：共同内容里没有“rooutes”，名字最像的是“routes”/,
    ],
    [
      'a Word file',
      () => put('cases/b.docx', 'x'),
      /cases\/b\.docx：这样的文件不会被读：cases\/ 里的文件要以 \.mdx 结尾/,
    ],
    ['the official text', () => put('regulations/text.yaml', '# 我们的\n'), /text\.yaml：条例的官方原文，谁也不能换/],
    [
      'a code of the common range',
      () => put('routes/mine.mdx', route('k44')),
      /mine\.mdx 第 \d+ 行：单位自己的短链接代码用一个字母加 9 开头的三四位数，比如 k922/,
    ],
    [
      'a page of its own that an upgrade brings, too',
      () => put('routes/debt.mdx', route('k944')),
      /debt\.mdx 第 \d+ 行：升级带来了同名的 content\/routes\/debt\.mdx。您自己的这一页请改个文件名，代码 k944 照旧/,
    ],
    [
      'another code for a page that is replaced',
      () => put('routes/debt.mdx', route('k44')),
      /debt\.mdx 第 \d+ 行：这一页替换了 content\/routes\/debt\.mdx，短链接代码要照旧写 l46/,
    ],
    [
      'hiding what is not there',
      () => mine('hide: [warnings/homse]\n'),
      /edition\.yaml 第 3 行：没有“warnings\/homse”这一页可藏，名字最像的是“warnings\/homes”/,
    ],
    [
      'an emblem for a logo',
      () => mine('logo: guohui\n'),
      /edition\.yaml 第 3 行：国徽、国旗、党徽、警徽有专门的法律管/,
    ],
    [
      'an empty edition with an address',
      () => mine('address: https://www.example.gov.cn/\n'),
      /edition\.yaml 第 3 行：写了网址，是要公布的，可是没有写明谁办的/,
    ],
    [
      'an edition of before',
      () => writeFileSync(join(root, 'content/editions/old.yaml'), ''),
      /editions\/old\.yaml：一版现在是一个文件夹。请建 content\/editions\/old\//,
    ],
  ])('%s is refused with its place and remedy', (_, breakIt, sentence) => {
    breakIt();
    expect(mistakes()).toMatch(sentence);
  });

  test('a common entry in the range of local codes is refused where it stands', () => {
    edit(root, 'content/routes/debt.mdx', /^code: .*/m, 'code: k944');
    expect(mistakes()).toMatch(/content\/routes\/debt\.mdx 第 \d+ 行：短链接代码 k944 是留给各单位自己的/);
  });

  test('notes and what systems leave behind are nobody’s business', () => {
    put('说明.md', 'x');
    put('cases/~$b.docx', 'x');
    put('Thumbs.db', 'x');
    expect(mistakes()).toBe('');
  });
});

describe('an upgrade', () => {
  const over = 'content/editions/mine/replaced/routes/debt.mdx';
  const notes = () => changesOf(load()).join('\n');

  test('what an edition changes is said; a text that changed under its own is named with its lines', () => {
    const common = readFileSync(join(root, 'content/routes/debt.mdx'), 'utf8');
    put('routes/debt.mdx', common);
    put('cases/mine.mdx', readFileSync(join(root, 'content/cases/chair-by-window.mdx'), 'utf8'));
    expect(notes()).toMatch(/自己加的 1 个：cases\/mine\.mdx/);
    expect(notes()).toMatch(/换掉、改动共同内容的 1 个：routes\/debt\.mdx/);
    expect(notes()).toMatch(/要是升级带来了同名的，给自己的改个名字/);
    mkdirSync(dirname(join(root, over)), { recursive: true });
    writeFileSync(join(root, over), common);
    expect(notes()).not.toMatch(/请看/);
    edit(root, 'content/routes/debt.mdx', /^claim: .*/m, 'claim: 升级以后的说法');
    expect(notes()).toMatch(
      /请看：content\/routes\/debt\.mdx 升级以后变了，可是 \S+mine\/routes\/debt\.mdx 还盖在它上面/,
    );
    expect(notes()).toContain('现在是：claim: 升级以后的说法');
  });

  test('over another common content, nothing of an office’s own is lost, and what collides is named', () => {
    const story = readFileSync(join(root, 'content/cases/chair-by-window.mdx'), 'utf8');
    put('cases/mine.mdx', story.replace(/^code: .*/m, 'code: a922'));
    put(
      'routes/debt.mdx',
      readFileSync(join(root, 'content/routes/debt.mdx'), 'utf8').replace('title: ', 'title: 本县'),
    );
    put('home.yaml', 'often: 我们这里常问的\n');
    expect(mistakes()).toBe('');
    const own = () => {
      const mine = load();
      return [
        mine.of(routes).find(({ id }) => id === 'debt')?.data.title,
        mine.of(home).data.often,
        mine.pointers.get('cases/mine')?.code,
      ];
    };
    const before = own();
    // Today's: a route has changed, one is new, the home page asks more, and a case has come by the same name.
    edit(root, 'content/routes/debt.mdx', /^claim: .*/m, 'claim: 升级以后的说法');
    edit(root, 'content/home.yaml', 'note: 六类事，做了会怎样也写清楚', 'note: 升级以后的说法');
    expect(own()).toEqual(before);
    expect(load().of(home).data.questions.at(-1)?.note).toBe('升级以后的说法');
    writeFileSync(join(root, 'content/cases/mine.mdx'), story.replace(/^code: .*/m, 'code: a46'));
    expect(own()).toEqual(before);
    expect(mistakes()).toMatch(/mine\.mdx 第 \d+ 行：升级带来了同名的 content\/cases\/mine\.mdx/);
  });

  test('of two texts, the lines that differ are told, and not too many', () => {
    expect(changedLines('甲\n乙\n', '甲\n丙\n')).toEqual(['原来是：乙', '第 2 行现在是：丙']);
    expect(changedLines('一\n二\n三', '四\n五\n六', 2)).toEqual(['原来是：一', '原来是：二', '还有 4 处']);
  });
});

test('a colour that reads on paper reads on its own ground and in the dark', () => {
  for (const colour of ['#8f2419', '#0b4a6f', '#000000', '#14532d', '#3a3170', '#6b3a10']) {
    expect(isReadable(colour)).toBe(true);
    const { light, dark } = inSchemes(colour);
    for (const [text, ground] of [
      [light.text, light.ground],
      [dark.text, dark.ground],
      [dark.text, PAPER.dark],
    ] as const) {
      expect(contrast(text, ground), `${colour}: ${text} on ${ground}`).toBeGreaterThanOrEqual(7);
    }
  }
  expect(isReadable('#888888')).toBe(false);
});

test('a red of an office’s own stays in its seal: elsewhere red says that something is wrong', () => {
  expect(colourSheet('#8f2419')).not.toContain('--color-do');
  expect(colourSheet('#0b4a6f')).toContain('--color-do:#0b4a6f');
});
