/** The handbook is followed word for word: what it names is there, what it quotes is said, and it stays short. */

import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findTasks } from '../../src/desk/handbook/find-tasks.ts';
import { handbookPage } from '../../src/desk/handbook/handbook-page.ts';
import { readHtml } from '../../src/machine/html.ts';
import { PROJECT } from '../content-copy.ts';

const read = (file: string) => readFileSync(join(PROJECT, file), 'utf8').replaceAll('\r\n', '\n');

const TASKS = 'README.md';
const REFERENCE = 'handbook/参考手册.md';
const texts = new Map([TASKS, REFERENCE].map((file) => [file, read(`content/${file}`)]));
const text = (file: string) => texts.get(file) ?? '';

/** Without what is shown as an example of a file. */
const withoutExamples = (words: string) => words.replaceAll(/^ *```[\s\S]*?^ *```$/gm, '');

const chapters = (file: string) =>
  [...withoutExamples(text(file)).matchAll(/^##+ (.+)$/gm)].map(({ 1: name = '' }) => name);

/** The anchor of a heading, as Markdown is shown everywhere: letters, digits and hyphens stay. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(/\s/g, '-');

/** Everything that says something to people: sources, content, the guide to the project. */
const sources = globSync(['README.md', 'src/**/*.{ts,cjs,astro,json}', 'content/**/*.{yaml,mdx,cmd,sh,md}'], {
  cwd: PROJECT,
}).map((file) => [file.replaceAll('\\', '/'), read(file)] as const);

test('a chapter that a message, a file or the other handbook names stands where it says', () => {
  const named = sources.flatMap(([file, words]) =>
    [...words.matchAll(/(README\.md|参考手册(?:\.md)?|编辑手册)`?(?: `content\/README\.md`)? ?的?“([^”]+)”/g)].map(
      ({ 1: where = '', 2: chapter = '' }) => ({
        file,
        chapter,
        there: chapters(where.startsWith('参考') ? REFERENCE : TASKS).includes(chapter),
      }),
    ),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(({ there }) => !there)).toEqual([]);
});

test('every link leads to a file and a heading', () => {
  const links = [...texts].flatMap(([file, words]) =>
    [...withoutExamples(words).matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(({ 1: target = '' }) => ({ file, target })),
  );
  links.push(
    ...[...read('README.md').matchAll(/\]\((content\/[^)]+)\)/g)].map(({ 1: target = '' }) => ({
      file: '../README.md',
      target,
    })),
  );
  const isDead = ({ file, target }: { file: string; target: string }) => {
    const [path = '', hash] = target.split('#');
    const to = path === '' ? file : posix.join(posix.dirname(file), path).replace('../content/', '');
    if (!existsSync(join(PROJECT, 'content', to))) return true;
    return hash !== undefined && !chapters(to).map(anchor).includes(hash);
  };
  expect(links.length).toBeGreaterThan(60);
  expect(links.filter(isDead)).toEqual([]);
});

test('whoever looks for a chapter finds it at the beginning, by what there is to do', () => {
  for (const file of [TASKS, REFERENCE]) {
    const all = [...withoutExamples(text(file)).matchAll(/^## (.+)$/gm)].map(({ 1: name = '' }) => name);
    const [first = '', second = ''] = withoutExamples(text(file)).split(/^## /m);
    const listed = file === TASKS ? second : first;
    const missing = all.filter((name) => name !== '您想做什么' && !listed.includes(`](#${anchor(name)})`));
    expect(missing, file).toEqual([]);
  }
});

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Each command as it is written: its name, and the options after it. */
const commands = [...texts].flatMap(([file, words]) =>
  [...words.matchAll(/npm run (?:-s )?([\w:]+)([^`\n，；。、]*)/g)].map(
    ({ 0: line = '', 1: name = '', 2: rest = '' }) => ({
      file,
      line: line.trim(),
      name,
      options: [...rest.matchAll(/ --([a-z-]+)/g)].flatMap(({ 1: option }) => option ?? []),
    }),
  ),
);

test('every command is one, and knows the options that are written after it', () => {
  expect(commands.filter(({ name }) => !(name in scripts))).toEqual([]);
  const known = (name: string, option: string) => {
    if (option === 'edition') return true;
    const [, script = ''] = /((?:src|tests)\/[\w/.-]+)/.exec(scripts[name] ?? '') ?? [];
    return script !== '' && read(script).includes(option.replace(/^no-/, ''));
  };
  expect(commands.length).toBeGreaterThan(40);
  expect(
    commands.flatMap(({ name, options, line }) => options.filter((one) => !known(name, one)).map(() => line)),
  ).toEqual([]);
});

test('npm hands on what stands after two hyphens, and nothing else', () => {
  const wrong = commands.filter(({ line, options }) => options.length > 0 && !/ -- /.test(line));
  expect(wrong.map(({ line }) => line)).toEqual([]);
});

test('every file for a double click is there, and is told of', () => {
  const there = globSync('*.cmd', { cwd: join(PROJECT, 'content') }).sort();
  const told = new Set([...text(TASKS).matchAll(/`([^`/]+\.cmd)`/g)].map(({ 1: name }) => name));
  expect([...told].sort()).toEqual(there);
});

/** Names that the reader is to give, and what commands and servers make. */
const THEIRS =
  /^(?:out\/|webapps\/|first-bus|early-bus|archives|hall-entrance|ask-for-receipt|wait-again|新文本|旧文本|mycounty|editions\/mycounty)/;

test('files and folders of content/ that are named are there', () => {
  const places = [...texts].flatMap(([file, words]) =>
    [
      ...withoutExamples(words).matchAll(/`((?:content\/)?[a-z][a-z-]*(?:\/[a-z0-9-]+)*(?:\/|\.(?:yaml|mdx|md|sh)))`/g),
    ].map(({ 1: place = '' }) => ({ file, place: place.replace(/^content\//, '') })),
  );
  const exists = (place: string) =>
    [place, place.replace(/^/, 'editions/default/'), `editions/heyang/${place}`, `../${place}`].some((one) =>
      existsSync(join(PROJECT, 'content', one)),
    );
  const own = (place: string) => THEIRS.test(place) || THEIRS.test(place.split('/').at(-1) ?? '');
  expect(places.length).toBeGreaterThan(60);
  expect(places.filter(({ place }) => !own(place) && !exists(place))).toEqual([]);
});

test('what somebody is told that they will read is what the programs say', () => {
  const said = [...text(TASKS).matchAll(/(?:弹出|会看到\**|看到|说|点)“([^”]+)”|“([^”]+)”（`/g)].map(
    ({ 1: words, 2: label }) => words ?? label ?? '',
  );
  const programs = sources
    .filter(([file]) => /^(?:src|content\/[^/]+\.(?:cmd|sh)$)/.test(file))
    .map(([, words]) => words)
    .concat(read('node_modules/@sveltia/cms/locales/zh-CN.json'))
    .join('\n');
  expect(said.length).toBeGreaterThan(8);
  expect(said.filter((words) => !programs.includes(words))).toEqual([]);
});

test('no chapter has the name of another: the desk shows both handbooks on one page', () => {
  const all = [TASKS, REFERENCE].flatMap(chapters);
  expect(all.filter((name, at) => all.indexOf(name) < at)).toEqual([]);
});

/** Of the desk's page, in pixels and characters: its lines, what stands around them, and a screen of 1366 by 768. */
const PAGE = { line: 30.3, characters: 42, paragraph: 17, heading: 78, picture: 250, screen: 768 };

/** How many screens a text takes, measured by what it says: within 3 % of what a browser shows. */
function screensOf(words: string): number {
  const shown = words.replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '〔图〕').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  const lines = shown.split('\n').filter((line) => line.trim() !== '' && !/^(?: *```|<!--)/.test(line));
  const heightOf = (line: string) => {
    if (line.startsWith('#')) return PAGE.heading;
    if (line.includes('〔图〕')) return PAGE.picture;
    const plain = line.replaceAll(/[*`]/g, '');
    const width = [...plain].reduce((sum, char) => sum + (char > '\u2000' ? 1 : 0.55), 0);
    const item = /^ *(?:[*-]|\d+\.) /.test(line);
    return Math.ceil(width / PAGE.characters) * PAGE.line + (item ? 0 : PAGE.paragraph);
  };
  return lines.reduce((sum, line) => sum + heightOf(line), 0) / PAGE.screen;
}

test('the tasks are twelve screens at most', () => {
  expect(screensOf(text(TASKS))).toBeLessThanOrEqual(12);
});

describe('the handbook is found by what a clerk types', () => {
  const tasks = readHtml(handbookPage(PROJECT, 'x', ''))
    .querySelectorAll('article section')
    .map((section) => ({
      name: section.querySelector('h2')?.textContent ?? '',
      words: section.textContent,
      also: section.getAttribute('data-also') ?? '',
    }));
  const found = (typed: string) => findTasks(tasks, typed).at.map((place) => tasks[place]?.name);

  test.each([
    ['接访时间', '给您的单位做一版'],
    ['改电话号码', '给您的单位做一版'],
    ['停电通知', '发一条通知'],
    ['怎么删一个页面', '改名、删掉、藏起来'],
    ['改错字', '改一句话'],
    ['忘了保存', '改一句话'],
    ['上传图片', '放一张图'],
    ['案例怎么写', '写一个案例'],
    ['打印海报', '印出来发'],
    ['网站上传', '公布'],
    ['多少人访问', '数一数多少人看'],
    ['U盘', '整站装进 U 盘'],
  ])('%s', (typed, task) => {
    expect(found(typed)[0]).toBe(task);
  });

  test('where nothing is typed, every task in its order; where nothing is like it, none', () => {
    expect(found('')).toEqual(tasks.map(({ name }) => name));
    expect(found('zzz')).toEqual([]);
  });
});
