/** What an office writes of its own: its links lead somewhere, and nowhere does it say what must not be printed. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkBodyLinks } from '../../src/checks/body-links.ts';
import { checkTypedCounts, staleCounts } from '../../src/checks/typed-counts.ts';
import { formatProblem } from '../../src/law/problem.ts';
import { checkPhrases } from '../../src/leaflet/check.ts';
import type { Library } from '../../src/library/assemble.ts';
import { loadLibrary } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';

/** The content with a text replaced in a file, as the check reads it. */
function edited(file: string, from: string | RegExp, to: string): Library {
  const before = readFileSync(join(PROJECT, file), 'utf8').replaceAll('\r\n', '\n');
  const text = before.replace(from, to);
  if (text === before) throw new Error(`${file} does not hold ${from}`);
  return loadLibrary({ root: PROJECT, day: '2026-11-30', unsaved: new Map([[file, text]]) });
}

const FILE = 'content/myths/after-review.mdx';

/** All that is said of links where the text begins with one. */
function said(...addresses: string[]): string[] {
  const library = edited(FILE, '\n复核是', `\n${addresses.map((one) => `[这里](${one})`).join('\n')}\n\n复核是`);
  const { problems } = library;
  return [...problems, ...checkBodyLinks(library)].map(formatProblem).map((line) => line.replace(`${FILE} `, ''));
}

test('pages of ours, with a place on them or without, other sites, telephones and mailboxes may be linked', () => {
  const good = [
    '/rights/',
    '/rights/review/',
    '/regulations/26/#art-26-1',
    '/t26/',
    '/regulations/regulations.txt',
    '#here',
  ];
  const away = ['https://www.example.gov.cn/a?b=c', 'http://x.cn', 'tel:12345', 'mailto:xffz@example.gov.cn'];
  expect(said(...good, ...away)).toEqual([]);
});

test('whatever else is written is told with its line, and what to type', () => {
  expect(
    said(
      'javascript:alert(1)',
      'data:text/html,x',
      'rights/review',
      'content/rights/review.mdx',
      'www.example.gov.cn',
      'https：//www.example.gov.cn',
      '//example.com/x',
      '12345',
      '0888-8123456',
      'xffz@example.gov.cn',
      '',
      '/rights/review',
      '/rights/reveiw/',
    ),
  ).toEqual([
    '第 14 行第 1 列：链接“javascript:alert(1)”打不开。链接只能是四种：本站的网页，比如 /rights/；别的网站，用 https:// 开头；电话，用 tel: 开头；邮箱，用 mailto: 开头',
    '第 15 行第 1 列：链接“data:text/html,x”打不开。链接只能是四种：本站的网页，比如 /rights/；别的网站，用 https:// 开头；电话，用 tel: 开头；邮箱，用 mailto: 开头',
    '第 16 行第 1 列：链接“rights/review”打不开。本站的网页前后都要有斜杠。请写成：/rights/review/',
    '第 17 行第 1 列：链接“content/rights/review.mdx”打不开。本站的网页前后都要有斜杠。请写成：/rights/review/',
    '第 18 行第 1 列：链接“www.example.gov.cn”打不开。前面少 https://。请写成：https://www.example.gov.cn',
    '第 19 行第 1 列：链接“https：//www.example.gov.cn”打不开。冒号、斜杠要用英文的，两个斜杠。请写成：https://www.example.gov.cn',
    '第 20 行第 1 列：链接“//example.com/x”打不开。前面少 https://。请写成：https://example.com/x',
    '第 21 行第 1 列：链接“12345”打不开。电话请写成：tel:12345',
    '第 22 行第 1 列：链接“0888-8123456”打不开。电话请写成：tel:0888-8123456',
    '第 23 行第 1 列：链接“xffz@example.gov.cn”打不开。邮箱请写成：mailto:xffz@example.gov.cn',
    '第 24 行第 1 列：链接没有写网址。请在圆括号里写上网址，比如：[权利](/rights/)',
    '第 25 行第 1 列：链接“/rights/review”最后少一个斜杠。请写成：/rights/review/',
    '第 26 行第 1 列：链接“/rights/reveiw/”打不开：本站没有这一页。名字最像的是 /rights/review/',
  ]);
});

/** Where an office writes its own words. Only what others say, and what people type, may hold what we must not say. */
test.each([
  [
    'content/screens/village.yaml',
    '  - { quiz: villagers }',
    '  - { notice: { title: 通知, text: [越级上访违法。] } }',
  ],
  ['content/screens/village.yaml', '  - { quiz: villagers }', '  - { notice: { title: 越级上访违法, text: [好。] } }'],
  ['content/home.yaml', /^title: .*/, 'title: 越级上访违法'],
  ['content/home.yaml', /note: 网上.*/, 'note: 越级上访违法'],
  ['content/editions/default/edition.yaml', /^tagline: .*/m, 'tagline: 越级上访违法'],
  [FILE, '\n复核是', '\n越级上访违法。复核是'],
  ['content/quiz/hall-five-minutes.yaml', 'options: [七日', 'options: [越级上访违法'],
  ['content/quiz/hall-five-minutes.yaml', 'ask: 材料', 'ask: 越级上访违法。材料'],
  ['content/campaigns/village.yaml', /^name: .*/m, 'name: 越级上访违法'],
  ['content/calendar.yaml', /name: .*/, 'name: 越级上访违法'],
])('what must not be printed is refused in %s: %s', (file, from, to) => {
  const problems = checkPhrases(edited(file, from, to)).map(formatProblem);
  expect(problems).toEqual([expect.stringMatching(new RegExp(`^${file} 第 \\d+ 行.*“越级上访违法”不能这样说`))]);
});

test('a myth may say it: that is what it is for', () => {
  expect(checkPhrases(edited(FILE, /^says: .*/m, 'says: 越级上访违法'))).toEqual([]);
});

const typed = (library: Library) => checkTypedCounts(library).map(formatProblem);

/** Wherever it is typed, in whichever signs. */
test.each([
  ['content/home.yaml', '全文五十条', '全文四十八条', '四十八', '五十'],
  ['content/screens/regulations.yaml', 'text: 五十条，原文', 'text: 五十二条，原文', '五十二', '五十'],
  ['content/screens/regulations.yaml', 'about: 信访工作条例五十条', 'about: 信访工作条例 47 条', '47', '50'],
  ['content/sections.yaml', 'line: 五十条原文', 'line: 四十七条原文', '四十七', '五十'],
  [FILE, '\n复核是', '\n《信访工作条例》全文 51 条。复核是', '51', '50'],
])(
  'in %s a count of articles that is not that of the Regulations is told: %s → %s',
  (file, from, to, number, right) => {
    expect(typed(edited(file, from, to))).toEqual([
      expect.stringMatching(
        new RegExp(`^${file} 第 \\d+ 行.*这里说《信访工作条例》有${number}条，它一共 50 条。请改成：${right}条$`),
      ),
    ]);
  },
);

test('articles of other laws, numbers of articles, and what is right, are left alone', () => {
  const text = '全文五十条。《行政复议法》全文九十条。条例第二十六条、第四十七条，条例原文第十二条。三条原文。';
  expect(typed(edited(FILE, '\n复核是', `\n${text}复核是`))).toEqual([]);
});

test('what the site has and a sentence counts otherwise is a reminder', () => {
  const many = edited(FILE, '\n复核是', '\n本站有 12 条路线、三十个教学案例，两条路线先看。复核是');
  expect(staleCounts(many)).toEqual([
    expect.stringMatching(
      /^提醒：content\/myths\/after-review\.mdx 第 14 行写着“12 条路线”，路线现在是 \d+。数会变，最好不写数$/,
    ),
    expect.stringMatching(/“三十个教学案例”，案例现在是 \d+/),
  ]);
  const { length } = many.cards.filter(({ kind }) => kind === 'route');
  expect(staleCounts(edited(FILE, '\n复核是', `\n本站有 ${length} 条路线。复核是`))).toEqual([]);
});
