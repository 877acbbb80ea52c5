/** What an office promises beyond the law: never law, never worse than the law, never asking more than the law. */

import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/content.ts';
import { longestPeriod } from '../../src/deadlines/known.ts';
import { entriesShown, playlists } from '../../src/faces/screen/playlist.ts';
import { publishedEntries } from '../../src/faces/web/published.ts';
import { demandsIn, sayingsOf } from '../../src/kinds/practice/check.ts';
import { practiceGroups, practiceModels } from '../../src/kinds/practice/model.ts';
import { practicesAt, practicesOfArticle } from '../../src/kinds/practice/notes.ts';
import { demands } from '../../src/kinds/practice/schema.ts';
import { practiceDrafts } from '../../src/kinds/practice/slides.ts';
import { menus } from '../../src/kinds/section/model.ts';
import type { Library } from '../../src/library/assemble.ts';
import { loadLibrary } from '../../src/library.ts';
import { copyContent, edit, PROJECT } from '../content-copy.ts';

const DAY = '2026-11-29';
const FOLDER = 'content/editions/county/practices';
const EDITION = 'content/editions/county/edition.yaml';
const PROMISE = `${FOLDER}/test-seven-days.mdx`;
const WAY = `${FOLDER}/test-table.mdx`;

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

/** The county's content with its two practices, changed by `change`. */
function county(change: (root: string) => void): Library {
  const root = copyContent();
  roots.push(root);
  change(root);
  return loadLibrary({ root, edition: 'county', day: DAY });
}

const sound = loadLibrary({ root: PROJECT, day: DAY });

test('a site without practices has no page, no card and no item of a menu for them', () => {
  expect(practiceModels(sound)).toEqual([]);
  expect(sound.cards.filter(({ path }) => path.startsWith('/practices/'))).toEqual([]);
  expect(menus(sound).footer.map(({ path }) => path)).not.toContain('/practices/');
  expect(practicesAt(sound, { page: 'procedure', step: 'forward' })).toEqual([]);
});

describe('an office that has some', () => {
  const library = county((copy) =>
    edit(copy, 'content/screens/village.yaml', 'show:', 'show:\n  - all: 做法\n  - pick: [practices/test-table, p928]'),
  );

  test('is told whose they are, where they are written and since when, at every place', () => {
    expect(checkContent(library)).toEqual([]);
    const note = {
      path: '/practices/test-seven-days/',
      title: '测试承诺：七日内转送',
      label: '本单位的承诺',
      says: expect.stringContaining('七日内转送'),
      from: '测试县信访局，测试年度报告（测信发〔2025〕9号，2025 年），2025 年 5 月起',
    };
    expect(practicesAt(library, { page: 'routes/traffic-finding', step: 1 })).toEqual([note]);
    expect(practicesAt(library, { page: 'procedure', step: 'forward' })).toEqual([note]);
    // By the article that it goes beyond, and by the one that it touches.
    expect(practicesOfArticle(library, 22)).toEqual([note]);
    expect(practicesOfArticle(library, 31).map(({ label }) => label)).toEqual(['本单位的做法']);
    expect(practicesAt(library, { page: 'routes/neighbour' }).map(({ from }) => from)).toEqual([
      '测试县信访局，测试年度报告（2025 年）',
    ]);
  });

  test('has the law beside each, in our words of the article and with its days', () => {
    const [promise, way] = practiceModels(library);
    expect(promise).toMatchObject({
      standing: '这是测试县信访局自己的承诺，不是法律。法律给您的，一样也不少。',
      source: '测试年度报告（测信发〔2025〕9号），2026 年 1 月 15 日',
      since: '2025 年 5 月起',
      aged: '这是 2025 年的材料写的。现在是不是还这样办，请问测试县信访局。',
      law: [
        { period: '15 日', basis: [{ law: '《信访工作条例》', articles: [{ title: '第二十二条第一款' }] }] },
        { period: '15 日', basis: [{ law: '《信访工作条例》', articles: [{ title: '第二十三条第二款' }] }] },
      ],
      period: '7 日',
    });
    expect(way).toMatchObject({
      source: '测试年度报告，2025 年',
      since: '材料里没有写',
      law: [{ gist: '双方愿意，可以调解、可以和解', period: undefined }],
      period: undefined,
    });
  });

  test('finds them in lists, in the feed and by their codes, promises first', () => {
    expect(practiceGroups(library).map(({ label, practices }) => [label, practices.length])).toEqual([
      ['本单位的承诺', 1],
      ['本单位的做法', 1],
    ]);
    expect(publishedEntries(library).filter(({ path }) => path.startsWith('/practices/'))).toMatchObject([
      { code: 'p928', title: '测试县信访局的承诺：测试承诺：七日内转送' },
      { code: 'p929', title: '测试县信访局的做法：测试做法：一张桌子谈' },
    ]);
    expect(menus(library).footer[0]).toEqual({ path: '/practices/', say: '承诺和做法' });
    expect(library.pointers.get('practices/test-table')?.found).toMatchObject({ label: '本单位的做法' });
  });

  test('shows them on the hall screen, whose they are over them and at their foot', () => {
    expect(checkContent(library)).toEqual([]);
    expect(entriesShown(library, { way: 'all', all: '做法' })[0]?.drafts).toHaveLength(2);
    const drafts = practiceDrafts(library);
    expect(drafts.map(({ topic }) => topic)).toEqual(['本单位的承诺', '本单位的承诺', '本单位的做法', '本单位的做法']);
    for (const { small } of drafts) expect(small).toMatch(/^测试县信访局的(?:承诺|做法)，不是法律/);
    const shown = playlists(library).find(({ id }) => id === 'village')?.slides ?? [];
    expect(
      shown.filter(({ path }) => path.startsWith('/practices/')).every(({ small }) => small?.includes('不是法律')),
    ).toBe(true);
  });
});

describe('the longest period that the content knows of an article', () => {
  test.each([
    ['信访工作条例 34', '60日'],
    ['信访工作条例 22(1)', '15日'],
    ['信访工作条例 22', '15日'],
    ['信访工作条例 36(1)', '30日'],
    ['信访工作条例 33', undefined],
  ])('%s: %s', (reference, period) => {
    const found = longestPeriod(reference, sound);
    expect(found && `${found.amount}${found.unit}`).toBe(period);
  });
});

type Breaks = [what: string, file: string, from: string | RegExp, to: string, refusal: RegExp];

const BROKEN: Breaks[] = [
  [
    'one that does not say whether it is a promise',
    PROMISE,
    'as: 承诺\n',
    '',
    /^缺少 as（是本单位的承诺，还是本单位的做法/,
  ],
  ['one that calls itself something else', PROMISE, 'as: 承诺', 'as: 规定', /^as（.+）不对：写 承诺 或者 做法/],
  ['no source', PROMISE, /^source:.*\n/m, '', /^缺少 source（写在哪里：标题，文号或者年份）$/],
  ['a source of no year', WAY, ', year: 2025', '', /^来源没有写是哪一年的.+请在 source 里写上 year/],
  ['a source of a year to come', WAY, 'year: 2025', 'year: 2027', /^2027 年还没有到，请核对来源的年份$/],
  [
    'a source of a day to come',
    PROMISE,
    'day: 2026-01-15',
    'day: 2027-01-15',
    /^2027-01-15 还没有到，请核对来源的日期$/,
  ],
  ['one that has not begun', PROMISE, 'since: 2025-05', 'since: 2027-05', /^2027-05 还没有到/],
  [
    'more days than the law gives the office',
    PROMISE,
    'days: 7',
    'days: 16',
    /^16 日比法律的还长：信访工作条例 22\(1\) 写的是 15 日（.+）。本单位只能更快，请改 days，或者核对 beside/,
  ],
  ['as many days of work', PROMISE, 'days: 7', 'days: 15\nunit: 工作日', /^15 个工作日比法律的还长/],
  [
    'nothing on the deadlines that run on',
    PROMISE,
    '您的复查、复核、复议、起诉的期限照算。',
    '法律给您的一样也不少。',
    /^not 里没有说群众自己的期限照算。请加上一句/,
  ],
  [
    'ways of which there are none',
    WAY,
    /^forms:\n(?: {2}- .*\n)+/m,
    'forms: []\n',
    /^forms（有哪几种方式，一种一行）不对：写了 forms 就至少要有一种，没有就把 forms 删掉$/,
  ],
  ['a way without a name', WAY, '  - 现场\n', '  - ""\n', /^forms 第 1 项的 name（.+）不对：不能空着$/],
  ['a page that is not there', WAY, '- procedure\n', '- routes/nowhere\n', /^没有“routes\/nowhere”这一页/],
  [
    'a step that a route does not have',
    PROMISE,
    'step: 1',
    'step: 5',
    /^routes\/traffic-finding 没有“5”这一步。能写的有：1 到 3；要整页就不写 step$/,
  ],
  [
    'a step that the procedure does not have',
    PROMISE,
    'step: forward',
    'step: sending',
    /^procedure 没有“sending”这一步。能写的有：submit、register、forward、/,
  ],
  [
    'a step of a page that has none',
    PROMISE,
    '- rights/progress',
    '- { page: rights/progress, step: 1 }',
    /^rights\/progress 不分步骤。请删去 step/,
  ],
  [
    'a demand',
    WAY,
    '有三种谈法，您挑一种。',
    '必须先谈，才给登记。',
    /^“必须先谈，才”不能写在承诺和做法里：.+您愿意的，可以先/,
  ],
  ['an article that does not exist', WAY, '信访工作条例 33', '信访工作条例 53', /《信访工作条例》没有第五十三条/],
];

test('each mistake is refused with its place and remedy, the ones beside it stand', () => {
  const library = county((copy) => {
    // Codes without a nought and a one.
    for (const [index, [, file, from, to]] of BROKEN.entries()) {
      const spoilt = `${FOLDER}/spoilt-${index}.mdx`;
      cpSync(join(copy, file), join(copy, spoilt));
      edit(copy, spoilt, /^code: .*$/m, `code: p${9222 + index + 2 * Math.floor(index / 8)}`);
      edit(copy, spoilt, from, to);
    }
  });
  const problems = checkContent(library);
  for (const [index, [what, , , , refusal]] of BROKEN.entries()) {
    const own = problems.filter(({ file }) => file === `${FOLDER}/spoilt-${index}.mdx`);
    expect(
      own.map(({ message }) => message),
      what,
    ).toEqual([expect.stringMatching(refusal)]);
    expect(own[0]?.line, what).toBeGreaterThan(1);
  }
  expect(problems).toHaveLength(BROKEN.length);
});

test('an edition that names no office has nobody who could promise', () => {
  const library = county((copy) => {
    edit(copy, EDITION, /^office:.*\n/m, '');
    edit(copy, EDITION, /^ {2}sponsor:.*\n/m, '');
  });
  const told = checkContent(library).filter(({ file }) => file !== EDITION);
  expect(told.map(({ file, message }) => `${file}：${message}`)).toEqual(
    [PROMISE, WAY].map((file) =>
      expect.stringMatching(
        new RegExp(
          `^${file}：写了本单位的承诺、做法，可是没有写是哪个单位。请在 ${EDITION} 里写上 office（单位全称）$`,
        ),
      ),
    ),
  );
});

describe('words', () => {
  const sayings = sayingsOf(sound.of(demands).data);

  test.each([
    ['反映问题必须先到村里评理，才能到县里登记。', '必须先到村里评理，才'],
    ['只有先调解，才给您登记。', '只有先调解，才'],
    ['走访要经村委会同意后方可登记。', '经村委会同意后方可'],
    ['没有评理的，一律不予受理。', '一律不予'],
    ['材料不齐的，不予登记。', '不予登记'],
    ['同一件事只能反映一次。', '只能反映一次'],
    ['评理以后，请签息诉罢访承诺书。', '息诉罢访'],
    ['不听劝的，后果自负。', '后果自负'],
    ['多次来访的，列入重点人员名单。', '列入重点人员名单'],
    ['三日内不来评理的，视为放弃。', '视为放弃'],
    ['走访不得越级。', '不得越级'],
    ['评理请先交纳押金。', '交纳押金'],
  ])('that ask more of people than the law does, or threaten them, are refused: %s', (sentence, words) => {
    expect(demandsIn(sentence, sayings).join('\n')).toContain(`“${words}”不能写在承诺和做法里：`);
  });

  test.each([
    '您愿意的，可以先到评理室谈；不谈，照样登记、照样办。',
    '不是必须先评理才能登记。',
    '不用先到村里，也能直接到县里反映。',
    '登记以前，我们必须先听您说完，才问别的。',
    '争取一次就办好，您不服，照样可以请求复查。',
    '没有人会要您签息诉罢访的承诺书，不要求，也不让签。',
    '办得慢的，追究工作人员的责任。',
    '走访的，请到有权处理的本级或者上一级接待场所。',
    '联系不上的，过几天再联系，不会视为放弃。',
    '材料不齐的，照样登记，缺哪一样当场写给您。',
    '不收费。',
  ])('that give, deny a demand, or bind the office itself, pass: %s', (sentence) => {
    expect(demandsIn(sentence, sayings)).toEqual([]);
  });
});
