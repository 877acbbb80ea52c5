/** Yearly reports: figures that add up and say what was printed, no private person, charts as numbers, slides. */

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { slidesOf } from '../../src/faces/screen/fit.ts';
import { checkReports, reportsDue } from '../../src/kinds/report/check.ts';
import { chartOf, rowSentence } from '../../src/kinds/report/figures.ts';
import { breachesIn, uncountable } from '../../src/kinds/report/private-persons.ts';
import { type Report, reportSchema, reports } from '../../src/kinds/report/schema.ts';
import { reportDrafts } from '../../src/kinds/report/slides.ts';
import { formatProblem, type Problem } from '../../src/law/problem.ts';
import { validate } from '../../src/library/schema.ts';
import type { Source, Written } from '../../src/library/sources.ts';
import { parseYaml, splitFrontMatter } from '../../src/library/yaml.ts';
import { loadLibrary } from '../../src/library.ts';
import { readProse } from '../../src/prose/read.ts';
import { copyContent, PROJECT } from '../content-copy.ts';

const FILE = 'tests/fixtures/county/reports/2025.mdx';
const TEXT = readFileSync(join(PROJECT, FILE), 'utf8').replaceAll('\r\n', '\n');
const sound = loadLibrary({ root: PROJECT, day: '2026-11-29' });

/** The report of the test county, its text changed. */
function read(text: string): { problems: Problem[] } | Written<Report> {
  const parts = splitFrontMatter({ file: FILE, text });
  if ('message' in parts) return { problems: [parts] };
  const yaml = parseYaml(parts.yaml, FILE, 2);
  if (Array.isArray(yaml)) return { problems: yaml };
  const checked = validate(reportSchema, yaml, FILE);
  if ('problems' in checked) return checked;
  const { body, bodyLine } = parts;
  const compiled = readProse({ body, file: FILE, bodyLine }, { citations: sound.citations, glossary: sound.glossary });
  return {
    id: '2025',
    file: FILE,
    schema: reportSchema,
    data: checked.data,
    lineOf: yaml.lineOf,
    spotOf: yaml.spotOf,
    body,
    bodyLine,
    compiled,
  };
}

/** What an editor is told of the report with something in it replaced. */
function told(from: string | RegExp, to: string): string {
  const text = TEXT.replace(from, to);
  expect(text, `${from} is there`).not.toBe(TEXT);
  return problemsOf(text);
}

/** What an editor is told of a report. */
function problemsOf(text: string): string {
  const entry = read(text);
  if ('problems' in entry) return entry.problems.map(formatProblem).join('\n');
  const of = ((source: Source<unknown>) => (source === reports ? [entry] : sound.of(reports))) as typeof sound.of;
  const problems = checkReports({ of, registry: sound.registry, shelves: [] });
  return [...entry.compiled.problems, ...problems].map(formatProblem).join('\n');
}

/** An end to the text. */
const END = /下一年打算\n/;

describe('refused with place and remedy', () => {
  test.each<[string, string | RegExp, string, RegExp]>([
    [
      'parts that do not make the whole',
      'label: 个人来访, value: 300',
      'label: 个人来访, value: 301',
      /2025\.mdx 第 18 行(?:第 \d+ 列)?：“来访有多少”里，批次：个人来访 301 \+ 集体来访 80 \+ 别处转来 30 \+ 其他 10 = 421，和 total 420 差 1。请对着报告改/,
    ],
    [
      'a percentage that its counts do not make',
      'percent: "98.20", part: 1091',
      'percent: "98.31", part: 1091',
      /第 \d+ 行(?:第 \d+ 列)?：“办得怎么样”里，一次办结率：1091 ÷ 1111 = 98\.20%，写的是 98\.31%/,
    ],
    ['more than all', 'part: 26, whole: 28', 'part: 28, whole: 26', /老案化解：part 28 比 whole 26 大，是不是写反了/],
    ['of none', 'part: 26, whole: 28', 'part: 0, whole: 0', /老案化解：whole 是 0，算不出百分之几/],
    ['half of a ratio', 'part: 26, whole: 28', 'part: 26', /part 和 whole 要一起写/],
    [
      'a figure that is none',
      'value: 11.4,',
      'value: 约十一天,',
      /figures 第 4 项“.+”的 counts 第 1 项“.+”的 value（数.*）不对：要写成数字，比如 839/,
    ],
    ['a figure with a comma', 'value: 580000', 'value: "580,000"', /要写成数字.*不写逗号/],
    ['a figure with its sign', 'percent: 97.3', 'percent: 97.3%', /percent（.*）不对：要写成数字/],
    ['more than a hundred per cent', 'percent: 97.3', 'percent: 973', /百分之几在 0 到 100 之间/],
    ['a row without a figure', 'value: 11.4, unit: 天', 'unit: 天', /没有数字。请写 value，或者写 change/],
    [
      'a chart without numbers',
      /counts:\n {6}- \{ label: 平均办理时间.*\n/,
      'counts: []\n',
      /这里没有数字，图画不出来/,
    ],
    [
      'a group of figures without any',
      / {4}counts:\n {6}- \{ label: 平均办理时间.*\n/,
      '',
      /figures 第 4 项“.+”（.*）不对：这一组没有数字，图画不出来。请写 counts、parts、shares 里的一样/,
    ],
    [
      'a chart of figures that are not there',
      'figure="days"',
      'figure="day"',
      /2025\.mdx 第 \d+ 行第 1 列：没有叫“day”的数字，图画不出来。有的是 visits、kinds、handling、/,
    ],
    [
      'a chart of nothing',
      '<Chart figure="days" />',
      '<Chart />',
      /<Chart> 要写明哪一组数字：<Chart figure="visits" \/>/,
    ],
    ['the same chart twice', 'figure="days"', 'figure="kinds"', /“kinds”的图前面已经放过了/],
    ['a chart within a line', '<Chart figure="days" />', '看 <Chart figure="days" /> 这里', /<Chart> 要单独占一行/],
    ['the same name twice', 'id: days', 'id: kinds', /“kinds”这个名字写了两次/],
    ['signed before its year', 'dated: 2026-01-08', 'dated: 2024-01-08', /落款是 2024-01-08，说的却是 2025 年/],
    [
      'an old name that is not marked',
      /old:\n(?: {2}.*\n)+/,
      '',
      /第 \d+ 行(?:第 \d+ 列)?：《信访条例》是旧名称，现在是《信访工作条例》。请在 old 里写一行/,
    ],
    ['an old article outside history', END, '下一年打算\n\n《信访条例》第九条。\n', /《信访条例》是旧法/],
    [
      'an old name that leads nowhere',
      / {4}now: 信访工作条例\n {4}note: .*\n/,
      '',
      /要写 now（现在的叫法），或者写 note/,
    ],
    [
      'a person in the text',
      END,
      '下一年打算\n\n王某反映的事已经办结。\n',
      /第 \d+ 行(?:第 \d+ 列)?：“王某”会让人认出是谁/,
    ],
    ['a person in a label', 'label: 老案化解', 'label: 李××的老案', /“李××”会让人认出是谁/],
    ['how many were punished', END, '下一年打算\n\n行政拘留 3 人。\n', /“行政拘留 3 人”写的是有多少人受了处理/],
    [
      'a row of people punished',
      'label: 来信, value: 120',
      'label: 行政拘留, value: 3',
      /“行政拘留”写的是有多少人受了处理/,
    ],
    ['work that is not for the public', END, '下一年打算\n\n做好稳控。\n', /“稳控”是内部管人的说法/],
    ['a word of the old regulations', END, '下一年打算\n\n予以训诫。\n', /“训诫”是旧条例的话/],
  ])('%s', (_, from, to, message) => {
    expect(told(from, to)).toMatch(message);
  });

  test('and a report as it should be is not', () => {
    expect(told('# 只用来测试', '# 测试')).toBe('');
  });

  test('nor the one that the handbook gives to be copied', () => {
    const handbook = readFileSync(join(PROJECT, 'content/handbook/参考手册.md'), 'utf8').replaceAll('\r\n', '\n');
    const [, template = ''] = /^## 写年度报告\n[\s\S]*?^```\n([\s\S]*?)^```$/m.exec(handbook) ?? [];
    expect(problemsOf(template)).toBe('');
  });

  test('a chart in any text but a report', () => {
    const entry = read(TEXT);
    if ('problems' in entry) throw new Error('the report of the test county cannot be read');
    const [shelf] = sound.shelves;
    if (!shelf) throw new Error('no shelf');
    const problems = checkReports({
      of: (() => []) as unknown as typeof sound.of,
      registry: sound.registry,
      shelves: [{ ...shelf, entries: [entry] }],
    });
    expect(problems.map(({ message }) => message)).toContain(
      '<Chart figure="days" /> 只能用在年度报告里（reports/ 里的文件），请删掉',
    );
  });
});

describe('nobody is recognised and nobody frightened', () => {
  test.each([
    '王某',
    '李某某反映',
    '信访人任某',
    '欧阳某',
    '罗某甲',
    '李××',
    '张**',
    '王○○',
    '张三（男，52 岁）',
    '李秀英(女,汉族)',
    '信访人王建国反映',
    '610524197001011234',
    '13812345678',
    '138-1234-5678',
    '3 号楼 2 单元',
    '稳控',
    '重点人员',
    '重点人',
    '训诫',
    '行政拘留 3 人',
    '行政拘留12人',
    '3 人被行政拘留',
    '刑拘',
    '打处 2 人',
    '批评教育 12 人次',
    '处罚三十人',
    '问责 3 人',
    '处置违法上访 5 人',
    '缠访户',
    '老上访户',
    '非访人员',
    '劝返',
    '敏感节点',
  ])('%s is refused', (text) => {
    expect(breachesIn(text)).not.toEqual([]);
  });

  test.each([
    '某县',
    '县委书记接访',
    '于某县',
    '对于某些人',
    '由于某种原因',
    '工程某一段',
    '主张某项权利',
    '信访人',
    '法律规定的行政拘留',
    '《治安管理处罚法》讲给 300 人听',
    '《纪律处分条例》学习 40 人',
    '处置办法发给 800 人',
    '重点信访事项',
    '重点人群',
    '受教育 95000 人',
    '缠访闹访',
    '批评或者教育',
    '走访户数',
    '领导接访 82 批 153 人',
    '来访 839 批 3326 人次',
    '甲村乙镇',
    '合阳、运城、泰宁、宁阳、西青',
    '任何人',
    '陈述、申辩，周全，高兴，张贴公告 660 条',
  ])('%s stays', (text) => {
    expect(breachesIn(text)).toEqual([]);
  });

  test('old law may use its own word, a row of figures may not count the punished', () => {
    expect(breachesIn('旧条例写的训诫', true)).toEqual([]);
    expect(uncountable('刑拘人数')).not.toEqual([]);
    expect(uncountable('一次办结率')).toEqual([]);
  });
});

describe('figures', () => {
  const entry = read(TEXT);
  if ('problems' in entry) throw new Error(entry.problems.map(formatProblem).join('\n'));
  const charts = new Map(entry.data.figures.map((one) => [one.id, chartOf(one)]));
  const lengths = (id: string) =>
    charts.get(id)?.rows.map(({ pieces }) => pieces.map(({ length }) => Math.round(length)));

  test('are bars as long as their numbers, and parts fill the whole', () => {
    expect(lengths('visits')).toEqual([
      [71, 19, 7, 2],
      [25, 69, 4, 2],
    ]);
    expect(lengths('kinds')).toEqual([[100], [19], [66]]);
    expect(lengths('handling')).toEqual([[100], [98], [97], [93]]);
  });

  test('that cannot be held against each other are numbers without bars', () => {
    expect(lengths('publicity')).toEqual([[], [], []]);
    expect(lengths('days')).toEqual([[]]);
  });

  test('say in words what was printed, and nothing else', () => {
    expect([...charts.values()].flatMap(({ rows }) => rows.map(rowSentence))).toEqual([
      '批次 420 批，比上一年少 12.50%；其中个人来访 300 批，集体来访 80 批，别处转来 30 批，其他 10 批',
      '人次 1600 人次，比上一年多 3.2%；其中个人来访 400 人次，集体来访 1100 人次，别处转来 70 人次，其他 30 人次',
      '网上 640 件，和上一年一样',
      '来信 120 件',
      '来访 420 件，比上一年少 12.50%',
      '及时受理率 100%，1180 件里的 1180 件',
      '一次办结率 98.20%，1111 件里的 1091 件',
      '群众满意率 97.3%，比上一年升 1.1%',
      '老案化解 28 件里的 26 件',
      '平均办理时间 11.4 天',
      '重复信访占比，比上一年降 31.31%',
      '宣传活动 100 多场',
      '普法手册 2.7 万多册',
      '网上阅读 58 万次',
    ]);
  });

  test('stand in a table too, each row with its name', () => {
    expect(charts.get('visits')?.table).toEqual({
      head: ['项目', '批次', '人次'],
      rows: [
        ['个人来访', '300 批', '400 人次'],
        ['集体来访', '80 批', '1100 人次'],
        ['别处转来', '30 批', '70 人次'],
        ['其他', '10 批', '30 人次'],
        ['合计', '420 批', '1600 人次'],
        ['比上一年', '↓12.50%', '↑3.2%'],
      ],
    });
    expect(charts.get('handling')?.table.rows[1]).toEqual(['一次办结率', '98.20%，1111 件里的 1091 件', '没有印']);
  });
});

describe('an edition', () => {
  const root = copyContent();
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const county = loadLibrary({ root, edition: 'county', day: '2026-11-29' });

  const others = ['heyang', 'yuncheng', 'taining', 'ningyang', 'xiqing'] as const;

  test.each(['county', ...others])('%s shows its report in six slides at most, readable on every screen', (edition) => {
    const drafts = reportDrafts(edition === 'county' ? county : loadLibrary({ root, edition, day: '2026-11-29' }));
    const slides = drafts.flatMap((draft, at) => {
      const made = slidesOf(draft, `s${at}`, undefined, at === drafts.length - 1);
      expect(made, draft.title).toBeDefined();
      return made ?? [];
    });
    expect(slides.length).toBeGreaterThan(0);
    expect(slides.length).toBeLessThanOrEqual(6);
    expect(slides.at(-1)?.coded).toBe(true);
    expect(slides.at(-1)?.layout).toBe('图');
  });

  test('without a report has no page of reports, and nothing leads to one', () => {
    expect(sound.of(reports)).toEqual([]);
    expect(sound.pointers.has('reports')).toBe(false);
    expect(county.pointers.get('reports')?.path).toBe('/reports/');
  });

  test('is reminded in May that the report of last year is not there, and never before', () => {
    const { of } = county;
    expect(reportsDue({ of, day: '2027-04-30' })).toEqual([]);
    expect(reportsDue({ of, day: '2027-05-01' })).toEqual([
      '提醒：这一版最近的年度报告是 2025 年的，2026 年的还没有。怎么写，看 content/handbook/参考手册.md 的“写年度报告”',
    ]);
    expect(reportsDue(sound)).toEqual([]);
  });
});
