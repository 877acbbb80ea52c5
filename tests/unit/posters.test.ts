/** What is hung up says what the site says: the map, each right, questions with their answers, billboards. */

import { describe, expect, test } from 'vitest';
import { type Sheet, sheets } from '../../src/faces/print/sheets.ts';
import { dueOf } from '../../src/guide/route-map.ts';
import { colourOnPaper } from '../../src/kinds/edition/colour.ts';
import type { PartModel } from '../../src/kinds/material/model.ts';
import { quizModels } from '../../src/kinds/quiz/model.ts';
import { rightModels } from '../../src/kinds/right/model.ts';
import { routeModels } from '../../src/kinds/route/model.ts';
import { basisText } from '../../src/library/basis.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';
import { tokenName } from '../../src/styles/token-names.ts';
import { checked } from '../checked.ts';
import { edit } from '../content-copy.ts';

const library = loadLibrary(optionsFrom({}));
const all = sheets(library);
type Poster = Extract<Sheet, { as: '海报' }>;
const posters = all.filter((sheet): sheet is Poster => sheet.as === '海报');

function part<Is extends PartModel['is']>({ face }: Poster, is: Is): Extract<PartModel, { is: Is }> {
  const found = face.parts.find((one): one is Extract<PartModel, { is: Is }> => one.is === is);
  if (!found) throw new Error(`no ${is}`);
  return found;
}

describe('the map', () => {
  const [poster] = posters.filter(({ id }) => id.startsWith('poster/poster-map/'));
  if (!poster) throw new Error('no map');
  const { topics, legend } = part(poster, 'map').map;
  const rows = topics.flatMap((topic) => topic.rows);
  const routes = [...routeModels(library).values()];

  test('shows as many matters as can be read from a step away, in the order of the finder', () => {
    expect(rows.length).toBeGreaterThanOrEqual(24);
    expect(rows.length).toBeLessThanOrEqual(30);
    const order = routes.map(({ path }) => path).filter((path) => rows.some((row) => row.path === path));
    expect(rows.map(({ path }) => path)).toEqual(order);
    expect(topics.length).toBe(new Set(topics.map(({ name }) => name)).size);
  });

  test.each(rows.map((row) => [row.title, row] as const))('%s: doors, and days as on the page of the map', (_, row) => {
    const route = routes.find(({ path }) => path === row.path);
    if (!route) throw new Error(row.path);
    expect(row.doors.length).toBeGreaterThan(0);
    for (const { to } of row.doors) expect(route.screen?.steps.map((step) => step.to)).toContain(to);
    if (row.due) expect(dueOf(route)).toBe(`${row.due.act}：${row.due.period}内`);
    else expect(dueOf(route)).toMatch(/^(?:别的期限照走|没有期限)/);
  });

  test.each([
    ['单位拖欠工资', ['行政机关', '仲裁', '法院']],
    ['一审判了，不服', ['法院', '法院']],
    ['报了案，公安不立案', ['公安', '检察院', '法院']],
    ['低保、救助没给或者停了', ['行政机关', '行政机关', '行政复议', '法院']],
    ['举报公职人员违纪违法', ['纪检监察', '信访', '纪检监察']],
    ['邻里纠纷', ['调解', '法院', '法院']],
    ['买东西、买服务吃了亏', [undefined, '行政机关', '法院']],
  ])('%s leads to doors of the right kind', (title, kinds) => {
    expect(rows.find((row) => row.title === title)?.doors.map(({ door }) => door)).toEqual(kinds);
  });

  test('hours run from the moment, days from the day', () => {
    const since = (title: string) => rows.find((row) => row.title === title)?.due?.since;
    expect(since('医疗纠纷')).toBe('自患者死亡起');
    expect(since('不服信访处理意见')).toBe('自收到书面答复之日起');
  });

  test('explains every kind of door that it shows, and no other', () => {
    const shown = new Set(rows.flatMap(({ doors }) => doors.flatMap(({ door }) => door ?? [])));
    expect(new Set(legend.map(({ door }) => door))).toEqual(shown);
  });
});

test('each right that nobody has to hide hangs as a poster, in its own words', () => {
  const rights = rightModels(library).filter(({ discreet }) => !discreet);
  const hung = posters.filter(({ id }) => id.startsWith('poster/posters-rights/'));
  expect(hung.map(({ title }) => title)).toEqual(rights.map(({ title }) => title));
  for (const [index, poster] of hung.entries()) {
    const right = rights[index];
    const said = poster.face.parts.flatMap((one) => (one.is === 'points' ? one.points.map(({ say }) => say) : []));
    expect(poster.lead).toBe(right?.says);
    expect(said).toEqual([
      ...(right?.looks ?? []),
      ...(right?.limits ?? []),
      ...(right?.denied.map(({ say }) => say) ?? []),
    ]);
    for (const { law } of right?.basis ?? []) expect(basisText(poster.face.basis)).toContain(law);
  }
});

test('questions hang with their right answers and the articles of those', () => {
  const hung = posters.filter(({ id }) => id.startsWith('poster/posters-quiz/'));
  expect(hung.length).toBeGreaterThan(4);
  for (const poster of hung) {
    const { questions } = part(poster, 'asked');
    expect(part(poster, 'answers').questions).toEqual(questions);
    expect([poster.id, questions.length >= 4 && questions.length <= 6]).toEqual([poster.id, true]);
    const set = quizModels(library).find(({ title }) => title === poster.title);
    for (const question of questions) {
      expect(set?.questions).toContainEqual(question);
      const right = question.options.filter((option) => option.right);
      expect(question.answer).toBe(
        right.map(({ letter, say }) => (question.kind === '合法吗' ? say : letter)).join('、'),
      );
      expect(basisText(question.basis)).toMatch(/《.+》第.+条/);
    }
  }
});

test('a billboard of six metres by two is made at one tenth, and its file says so', () => {
  const boards = all.filter(({ as }) => as === '大牌');
  expect(boards.length).toBeGreaterThanOrEqual(2);
  for (const { paper, file } of boards) {
    expect(paper).toEqual({ width: 600, height: 200 });
    expect(file).toMatch(/^大牌-.+-6米乘2米-按1比10$/);
  }
  for (const { paper, file } of all) {
    const scaled = file.includes('按1比10') ? 10 : 1;
    expect([file, Math.max(paper.width, paper.height) > 5000]).toEqual([file, false]);
    if (paper.width * scaled > 5000) expect(scaled).toBe(10);
  }
});

test('the colour of an office outranks that of the sheet, whose own rules come later', () => {
  expect(colourOnPaper('#6b3a10')).toMatch(`html:root{${tokenName('color-do')}:#6b3a10;`);
});

describe('bad input', () => {
  const MAP = '  - map: [unpaid-wages, debt, medical, penalty, petition, inaction]\n';

  test.each([
    [
      'a question that its set has not',
      'content/materials/posters-quiz.yaml',
      'wait-at-door, clock-runs',
      'wait-at-dor, clock-runs',
      /posters-quiz\.yaml 第 \d+ 行(?:第 \d+ 列)?：content\/quiz\/villagers\.yaml 里没有“wait-at-dor”这道题。能写的有：review-days、/,
    ],
    [
      'a map on a leaflet',
      'content/materials/how-to-petition.yaml',
      '  - heading: 先看归谁管\n    parts:\n',
      `  - heading: 先看归谁管\n    parts:\n    ${MAP}`,
      /how-to-petition\.yaml 第 \d+ 行(?:第 \d+ 列)?：地图只放在海报上，折页放不下。请改成 points/,
    ],
    [
      'a route that names nobody to turn to',
      'content/routes/debt.mdx',
      /\nscreen:\n(?: .*\n)+/,
      '\n',
      /poster-map\.yaml 第 \d+ 行(?:第 \d+ 列)?：content\/routes\/debt\.mdx 没有写大厅屏上找谁/,
    ],
    [
      'a billboard of thirteen characters',
      'content/materials/billboards.yaml',
      'say: 该找谁，扫一扫',
      'say: 该找谁，拿出手机扫一扫就知道',
      /billboards\.yaml 第 \d+ 行(?:第 \d+ 列)?：.*最多 12 个字，现在是 \d+ 个/,
    ],
  ] as const)('%s is refused', async (_, file, from, to, said) => {
    const { status, output } = await checked((root) => edit(root, file, from, to));
    expect(output).toMatch(said);
    expect(status).toBe(1);
  });
});
