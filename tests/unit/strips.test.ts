/** Picture strips: what the kit draws, what the strips weigh, and what an editor is told about a mistake. */

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { mistakesIn } from '../../src/kinds/strip/check.ts';
import { seen, stripModels } from '../../src/kinds/strip/model.ts';
import { strips } from '../../src/kinds/strip/schema.ts';
import type { Problem } from '../../src/law/problem.ts';
import { readSourceEntries } from '../../src/library/files.ts';
import { loadLibrary } from '../../src/library.ts';
import { readHtml } from '../../src/machine/html.ts';
import { MOOD_NAMES } from '../../src/pictures/faces.ts';
import { SMALL_NAMES } from '../../src/pictures/held.ts';
import { type Panel, panelSvg } from '../../src/pictures/panel.ts';
import { PLACE_NAMES, placeOf } from '../../src/pictures/places.ts';
import { POSE_NAMES } from '../../src/pictures/poses.ts';
import { THING_NAMES, thingOf } from '../../src/pictures/things.ts';
import { FIGURE_NAMES } from '../../src/pictures/wardrobe.ts';
import { checked } from '../checked.ts';
import { edit, PROJECT } from '../content-copy.ts';

const library = loadLibrary({ root: PROJECT, day: '2026-11-29' });
const models = [...stripModels(library).values()];

const panel = (part: Partial<Panel>): Panel => ({ place: '空白', people: [], things: [], caption: '一句话', ...part });

test('everything that can be named is drawn, whole and in colours that there are', () => {
  const drawings = [
    ...FIGURE_NAMES.flatMap((who) => MOOD_NAMES.map((mood) => panel({ people: [{ who, mood, does: '站着' }] }))),
    ...POSE_NAMES.flatMap((does) =>
      SMALL_NAMES.map((holds) => panel({ people: [{ who: '老爷爷', mood: '平静', does, holds }] })),
    ),
    ...THING_NAMES.map((what) => panel({ things: [{ what, at: 50, words: '15日' }] })),
    ...PLACE_NAMES.map((place) =>
      panel({ place, sign: '劳动仲裁', people: [{ who: '法官', mood: '平静', does: '看着', behind: true }] }),
    ),
  ].map(panelSvg);
  expect(drawings.filter((svg) => /NaN|undefined|[{}]/.test(svg))).toEqual([]);
  expect(new Set(drawings).size).toBe(drawings.length);
});

test('a bubble stays in its panel wherever its speaker stands, and what is said is text', () => {
  for (const at of [4, 50, 96]) {
    const svg = panelSvg(
      panel({ people: [{ who: '妇女', mood: '平静', does: '站着', at, says: '一二三四五六七八九<' }] }),
    );
    const box = /<rect x="(-?\d+)" y="8" width="(\d+)"/.exec(svg);
    expect(Number(box?.[1])).toBeGreaterThanOrEqual(0);
    expect(Number(box?.[1]) + Number(box?.[2])).toBeLessThanOrEqual(320);
    expect(readHtml(svg).querySelector('text')?.textContent).toContain('九<');
  }
});

test('who does not see the picture is told who is there, doing what, saying what', () => {
  const people: Panel['people'] = [
    { who: '工人', mood: '难过', does: '站着', holds: '纸' },
    { who: '老板', mood: '平静', does: '摆手', says: '再等等吧' },
  ];
  const things: Panel['things'] = [{ what: '日历', at: 50, words: '2年' }];
  expect(seen(panel({ place: '工地', people, things }))).toBe(
    '工地。工人难过，拿着纸；老板摆手，说：“再等等吧”。日历“2年”。',
  );
});

test('ten routes and ten cases have a strip, and none weighs more than 12 KB', () => {
  expect(models.filter(({ of }) => of.startsWith('routes/')).length).toBeGreaterThanOrEqual(10);
  expect(models.filter(({ of }) => of.startsWith('cases/')).length).toBeGreaterThanOrEqual(10);
  const heavy = models
    .map(({ of, panels }) => ({ of, bytes: panels.reduce((sum, { svg }) => sum + brotliCompressSync(svg).length, 0) }))
    .filter(({ bytes }) => bytes > 12_288);
  expect(heavy).toEqual([]);
});

test('no two panels of a strip are the same picture', () => {
  const same = models.filter(({ panels }) => new Set(panels.map(({ svg }) => svg)).size < panels.length);
  expect(same.map(({ of }) => of)).toEqual([]);
});

test('the handbook names everything that can be drawn', () => {
  const handbook = readFileSync(join(PROJECT, 'content/handbook/参考手册.md'), 'utf8');
  const names = [FIGURE_NAMES, MOOD_NAMES, POSE_NAMES, SMALL_NAMES, PLACE_NAMES, THING_NAMES].flat();
  expect(names.filter((name) => !handbook.includes(name))).toEqual([]);
  const withCounter = PLACE_NAMES.filter((name) => placeOf(name).furniture !== undefined);
  expect(withCounter.length).toBeGreaterThan(3);
  expect(THING_NAMES.filter((name) => thingOf(name).words !== undefined)).toEqual(['日历', '牌子']);
});

const root = mkdtempSync(join(tmpdir(), 'xunfa-strips-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const WAGES = 'content/strips/unpaid-wages.yaml';

/** What an editor is told of a mistake in a strip. */
function told(from: string | RegExp, to: string): string {
  cpSync(join(PROJECT, 'content/strips'), join(root, 'content/strips'), { recursive: true, force: true });
  edit(root, WAGES, from, to);
  const problems: Problem[] = [];
  const entries = readSourceEntries({ root, edition: 'default' }, strips, problems);
  return [...problems, ...mistakesIn(entries)]
    .map(({ file, line, message }) => `${file} ${line}：${message}`)
    .join('\n');
}

describe('refused with place and remedy', () => {
  test.each<[string, string | RegExp, string, RegExp]>([
    [
      'a figure that there is not',
      'who: 老板',
      'who: 老大爷',
      /unpaid-wages\.yaml 7：panels 第 1 项“.+”的 people 第 2 项“.+”的 who（谁）不对：没有叫“老大爷”的人物，最像的是 老爷爷、/,
    ],
    ['a mood', 'mood: 难过', 'mood: 害怕', /yaml 6：.*没有叫“害怕”的神情，可以写：平静、高兴、难过、生气、着急/],
    ['a pose', 'does: 摆手', 'does: 摇手', /yaml 7：.*没有叫“摇手”的动作，最像的是 .*摆手/],
    ['a thing in the hand', 'holds: 文件夹', 'holds: 文件', /没有叫“文件”的东西，最像的是 文件夹/],
    ['a thing', 'what: 日历', 'what: 年历', /没有叫“年历”的东西，最像的是 .*日历/],
    [
      'a place',
      'place: 工地',
      'place: 建筑工地',
      /yaml 4：panels 第 1 项“.+”的 place（在哪里）不对：没有叫“建筑工地”的地方，最像的是 工地/,
    ],
    [
      'a bubble too long',
      '再等等吧',
      '再等等吧等下个月发了再说',
      /yaml 7：.*says（说的话）不对：最多 10 个字，现在是 12 个/,
    ],
    [
      'a caption too long',
      /caption: 活干完了.*/,
      'caption: 活早就干完了，可是工钱到现在还没有给',
      /caption（画下面的一句话）不对：最多 16 个字，现在是 18 个/,
    ],
    [
      'a fifth panel',
      /(panels:\n)([\s\S]*)/,
      '$1  - { place: 田里, caption: 多出一格 }\n$2',
      /panels（一格一格画什么）不对：最多四格/,
    ],
    [
      'a page that has no strips',
      'of: routes/unpaid-wages',
      'of: rights/review',
      /yaml 1：of（放在哪一页）不对：写成 routes\/unpaid-wages 或者/,
    ],
    [
      'a second strip of one page',
      'of: routes/unpaid-wages',
      'of: routes/dismissal',
      /routes\/dismissal 已经有连环画了（content\/strips\/dismissal\.yaml）/,
    ],
    ['two who speak at once', 'does: 伸手, at: 26', 'says: 给钱, at: 26', /第 1 格：有 2 个人说话/],
    [
      'somebody behind a counter where there is none',
      'does: 摆手',
      'behind: true',
      /yaml 7：第 1 格：“工地”没有柜台、桌子，老板站不到后面去/,
    ],
    [
      'a sign where there is no place for it',
      'place: 工地',
      'place: 工地\n    sign: 某某',
      /第 1 格：“工地”没有写字的地方/,
    ],
    ['a calendar without its days', ', words: "2年"', '', /第 2 格：“日历”上要有字，请加上 words/],
  ])('%s', (_, from, to, words) => {
    expect(told(from, to)).toMatch(words);
  });

  test('a strip of an entry that does not exist', async () => {
    const { status, output } = await checked((copy) => edit(copy, WAGES, 'routes/unpaid-wages', 'routes/unpaid-wage'));
    expect(status).toBe(1);
    expect(output).toMatch(/strips\/unpaid-wages\.yaml 第 1 行(?:第 \d+ 列)?：.*routes\/unpaid-wage/);
  });
});
