/** An edition lies over the common content: it adds, replaces by name, changes the files of which there is one, hides. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changedLines, changesOf } from '../../src/checks/changes.ts';
import { edition } from '../../src/kinds/edition/schema.ts';
import { home } from '../../src/kinds/home/schema.ts';
import { hotlines } from '../../src/kinds/hotline/schema.ts';
import { routes } from '../../src/kinds/route/schema.ts';
import { says } from '../../src/kinds/saying/schema.ts';
import { keepAll } from '../../src/library/files.ts';
import { merged } from '../../src/library/merge.ts';
import { loadLibrary } from '../../src/library.ts';
import { takeEdition } from '../../src/machine/command.ts';
import { edit } from '../content-copy.ts';
import { DAY, editionOfOurOwn, said } from '../own-edition.ts';

const mine = editionOfOurOwn();
const { put, load, mistakes } = mine;

describe('files of an edition', () => {
  test('a file of which there is one is changed where the edition says so, and nowhere else', () => {
    const common = loadLibrary({ root: mine.root, day: DAY });
    put('home.yaml', 'often: 我们这里常问的\n');
    put('hotlines.yaml', 'hotlines+:\n  - { number: "0000-1234567", name: 测试专线, use: 只用来测试 }\n');
    const library = load();
    expect(library.problems).toEqual([]);
    expect(library.of(home).data).toEqual({ ...common.of(home).data, often: '我们这里常问的' });
    expect(library.of(hotlines).data.hotlines.at(-1)?.name).toBe('测试专线');
    expect(library.of(hotlines).data.hotlines.slice(0, -1)).toEqual(common.of(hotlines).data.hotlines);
  });

  test('what is wrong in such a file is said with its own name and line', () => {
    put('hotlines.yaml', '# 我们的\nhotlines+:\n  - number: "110"\n    nam: 写错\n');
    expect(mistakes()).toMatch(/hotlines\.yaml 第 4 行第 \d+ 列：.*没有“nam”这一栏。是不是想写 name？/);
  });

  test('words for search are added to those of the same page folder', () => {
    const before = loadLibrary({ root: mine.root, day: DAY }).of(says);
    put('search/says/routes.yaml', 'pages:\n  divorce: [拆伙]\n');
    const after = load().of(says);
    expect(after.find(({ id }) => id === 'routes')?.data.pages['divorce']).toEqual(['拆伙']);
    expect(after.find(({ id }) => id === 'routes')?.data.pages['unpaid-wages']).toEqual(
      before.find(({ id }) => id === 'routes')?.data.pages['unpaid-wages'],
    );
  });

  test('an empty file changes nothing', () => {
    put('home.yaml', '# 以后再写\n');
    expect(load().of(home).data).toEqual(loadLibrary({ root: mine.root, day: DAY }).of(home).data);
  });

  test('editions that are read one after another share what is common and nothing of their own', () => {
    const kept = keepAll();
    put('home.yaml', 'often: 我们这里常问的\n');
    load(kept);
    const other = loadLibrary({ root: mine.root, edition: 'default', day: DAY, kept });
    expect(other.of(home).data.often).not.toBe('我们这里常问的');
    expect(other.cards).toEqual(loadLibrary({ root: mine.root, edition: 'default', day: DAY }).cards);
  });
});

test('maps are gone into, lists replaced or added to, a tilde takes away', () => {
  const common = { a: { b: 1, c: 2 }, list: [1, 2], gone: 1 };
  expect(merged(common, { a: { c: 3 }, 'list+': [3], gone: null })).toEqual({ a: { b: 1, c: 3 }, list: [1, 2, 3] });
  expect(merged(common, { list: [9] })).toEqual({ ...common, list: [9] });
  expect(merged(common, { 'list+': null })).toEqual(common);
});

describe('which edition', () => {
  test('one line in the settings is the default of every command', () => {
    writeFileSync(join(mine.root, 'content/settings.yaml'), 'edition: mine\n');
    expect(loadLibrary({ root: mine.root, day: DAY }).of(edition).data.name).toBe('我的信访');
  });

  test('a name that is none is answered with those that there are', () => {
    expect(said(() => loadLibrary({ root: mine.root, edition: 'mien', day: DAY }))).toMatch(
      /没有叫“mien”的版本。现有的是 .*mine.*，名字最像的是 mine/,
    );
    writeFileSync(join(mine.root, 'content/editions/old.yaml'), 'name: 旧\n');
    expect(said(() => loadLibrary({ root: mine.root, edition: 'old', day: DAY }))).toMatch(
      /一版现在是一个文件夹.*edition\.yaml/,
    );
    writeFileSync(join(mine.root, 'content/settings.yaml'), 'editon: mine\n');
    expect(said(() => loadLibrary({ root: mine.root, day: DAY }))).toMatch(
      /content\/settings\.yaml 第 1 行第 1 列：没有“editon”这一栏/,
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

describe('what an edition may hold', () => {
  const route = (code: string) =>
    readFileSync(join(mine.root, 'content/routes/debt.mdx'), 'utf8').replace(/^code: .*/m, `code: ${code}`);

  test.each<[string, () => void, RegExp]>([
    [
      'a folder that is none',
      () => put('rooutes/a.mdx', 'x'),
      /rooutes\/a\.mdx：这样的文件不会被读：共同内容里没有“rooutes”。名字最像的是“routes”/,
    ],
    [
      'a Word file',
      () => put('cases/b.docx', 'x'),
      /cases\/b\.docx：这样的文件不会被读：cases\/ 里的文件要以 \.mdx 结尾/,
    ],
    ['the official text', () => put('regulations/text.yaml', '# 我们的\n'), /text\.yaml：.*条例的官方原文，谁也不能换/],
    [
      'a code of the common range',
      () => put('routes/mine.mdx', route('k44')),
      /mine\.mdx 第 \d+ 行(?:第 \d+ 列)?：单位自己的短链接代码用一个字母加 9 开头的三四位数，比如 k922/,
    ],
    [
      'a page of its own that an upgrade brings, too',
      () => put('routes/debt.mdx', route('k944')),
      /debt\.mdx 第 \d+ 行(?:第 \d+ 列)?：升级带来了同名的 content\/routes\/debt\.mdx。您自己的这一页请改个文件名，代码 k944 照旧/,
    ],
    [
      'another code for a page that is replaced',
      () => put('routes/debt.mdx', route('k44')),
      /debt\.mdx 第 \d+ 行(?:第 \d+ 列)?：这一页替换了 content\/routes\/debt\.mdx，短链接代码要照旧写 l46/,
    ],
    [
      'hiding what is not there',
      () => mine.say('hide: [warnings/homse]\n'),
      /edition\.yaml 第 3 行第 \d+ 列：没有“warnings\/homse”这一页可藏，名字最像的是“warnings\/homes”/,
    ],
    [
      'an emblem for a logo',
      () => mine.say('logo: guohui\n'),
      /edition\.yaml 第 3 行第 \d+ 列：国徽、国旗、党徽、警徽有专门的法律管/,
    ],
    [
      'an empty edition with an address',
      () => mine.say('address: https://www.example.gov.cn/\n'),
      /edition\.yaml 第 3 行第 \d+ 列：写了网址，是要公布的，可是没有写明谁办的/,
    ],
    [
      'an edition of before',
      () => writeFileSync(join(mine.root, 'content/editions/old.yaml'), ''),
      /editions\/old\.yaml：一版现在是一个文件夹。请建 content\/editions\/old\//,
    ],
  ])('%s is refused with its place and remedy', (_, breakIt, sentence) => {
    breakIt();
    expect(mistakes()).toMatch(sentence);
  });

  test('a common entry in the range of local codes is refused where it stands', () => {
    edit(mine.root, 'content/routes/debt.mdx', /^code: .*/m, 'code: k944');
    expect(mistakes()).toMatch(
      /content\/routes\/debt\.mdx 第 \d+ 行(?:第 \d+ 列)?：短链接代码 k944 是留给各单位自己的/,
    );
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
    const common = readFileSync(join(mine.root, 'content/routes/debt.mdx'), 'utf8');
    put('routes/debt.mdx', common);
    put('cases/mine.mdx', readFileSync(join(mine.root, 'content/cases/chair-by-window.mdx'), 'utf8'));
    expect(notes()).toMatch(/自己加的 1 个：cases\/mine\.mdx/);
    expect(notes()).toMatch(/换掉、改动共同内容的 1 个：routes\/debt\.mdx/);
    expect(notes()).toMatch(/要是升级带来了同名的，给自己的改个名字/);
    mkdirSync(dirname(join(mine.root, over)), { recursive: true });
    writeFileSync(join(mine.root, over), common);
    expect(notes()).not.toMatch(/请看/);
    put('changes.yaml', 'changes+: []\n');
    expect(notes()).not.toMatch(/请看/);
    edit(mine.root, 'content/routes/debt.mdx', /^claim: .*/m, 'claim: 升级以后的说法');
    expect(notes()).toMatch(
      /请看：content\/routes\/debt\.mdx 升级以后变了，可是 \S+mine\/routes\/debt\.mdx 还盖在它上面/,
    );
    expect(notes()).toContain('现在是：claim: 升级以后的说法');
  });

  test('over another common content, nothing of an office’s own is lost, and what collides is named', () => {
    const story = readFileSync(join(mine.root, 'content/cases/chair-by-window.mdx'), 'utf8');
    put('cases/mine.mdx', story.replace(/^code: .*/m, 'code: a922'));
    put(
      'routes/debt.mdx',
      readFileSync(join(mine.root, 'content/routes/debt.mdx'), 'utf8').replace('title: ', 'title: 本县'),
    );
    put('home.yaml', 'often: 我们这里常问的\n');
    expect(mistakes()).toBe('');
    const own = () => {
      const library = load();
      return [
        library.of(routes).find(({ id }) => id === 'debt')?.data.title,
        library.of(home).data.often,
        library.pointers.get('cases/mine')?.code,
      ];
    };
    const before = own();
    // Today's: a route has changed, one is new, the home page asks more, and a case has come by the same name.
    edit(mine.root, 'content/routes/debt.mdx', /^claim: .*/m, 'claim: 升级以后的说法');
    edit(mine.root, 'content/home.yaml', 'note: 六类事，做了会怎样也写清楚', 'note: 升级以后的说法');
    expect(own()).toEqual(before);
    expect(load().of(home).data.questions.at(-1)?.note).toBe('升级以后的说法');
    writeFileSync(join(mine.root, 'content/cases/mine.mdx'), story.replace(/^code: .*/m, 'code: a46'));
    expect(own()).toEqual(before);
    expect(mistakes()).toMatch(/mine\.mdx 第 \d+ 行(?:第 \d+ 列)?：升级带来了同名的 content\/cases\/mine\.mdx/);
  });

  test('of two texts, the lines that differ are told, and not too many', () => {
    expect(changedLines('甲\n乙\n', '甲\n丙\n')).toEqual(['原来是：乙', '第 2 行现在是：丙']);
    expect(changedLines('一\n二\n三', '四\n五\n六', 2)).toEqual(['原来是：一', '原来是：二', '还有 4 处']);
  });
});
