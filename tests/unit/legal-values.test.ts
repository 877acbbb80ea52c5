/**
 * What a reading of the law found wrong once, held to the right value: each test names its article. One file, longer
 * than most, so that whoever reads the law again finds every value in one place.
 */

import { beforeAll, describe, expect, test } from 'vitest';
import { search } from '../../src/faces/search/rank.ts';
import { searchEntries, searchIndex } from '../../src/faces/search/searchable.ts';
import { searcherOf } from '../../src/faces/search/searcher.ts';
import { publishedEntries } from '../../src/faces/web/published.ts';
import { guide } from '../../src/guide/schema.ts';
import { clocks as clocksSource } from '../../src/kinds/clock/schema.ts';
import { crimeModels } from '../../src/kinds/crime/model.ts';
import { crimes } from '../../src/kinds/crime/schema.ts';
import { readings } from '../../src/kinds/regulation/schema.ts';
import { rights } from '../../src/kinds/right/schema.ts';
import { routes } from '../../src/kinds/route/schema.ts';
import { says } from '../../src/kinds/saying/schema.ts';
import { warningModels } from '../../src/kinds/warning/model.ts';
import { warnings } from '../../src/kinds/warning/schema.ts';
import { warningDrafts } from '../../src/kinds/warning/slides.ts';
import { phrases } from '../../src/leaflet/schema.ts';
import type { Library } from '../../src/library/assemble.ts';
import { eyebrowOf } from '../../src/library/draft.ts';
import { loadLibrary } from '../../src/library.ts';
import { checked } from '../checked.ts';
import { edit, PROJECT } from '../content-copy.ts';

const CLOCKS = 'content/clocks.yaml';

let library: Library;
beforeAll(() => {
  library = loadLibrary({ root: PROJECT, day: '2026-11-22' });
});

describe('the reading of article 26', () => {
  const text = () => library.of(readings).find(({ data }) => data.article === 26)?.compiled.text ?? '';

  test('asks for no effect where the article asks for none', () => {
    expect(text()).not.toMatch(/车进不去|才说得上/);
    for (const { id, data } of library.of(warnings)) {
      if (data.article !== '信访工作条例 26①') continue;
      expect(data.elements[0], id).toMatch(/^条例不许.*没造成后果也不行；罚不罚，看下面几条/);
    }
  });

  test('loses no element of items 1 and 5', () => {
    for (const word of ['非法', '围堵', '冲击', '拦公务车', '堵路', '煽动', '串联', '胁迫', '引诱', '操纵', '捞钱'])
      expect(text()).toContain(word);
  });

  test('names both branches of article 47(2)', () => {
    expect(text()).toMatch(/情节严重，构成违反治安管理行为的，或者违反集会游行示威法律法规的，由公安机关/);
    const duties = library.of(readings).find(({ data }) => data.article === 47)?.data.duties ?? [];
    expect(duties.find(({ who }) => who === '公安机关')?.does).toContain('或者违反集会游行示威法律法规');
    for (const { id, instead } of library.of(phrases).data.phrases) {
      if (/情节严重.*公安机关/.test(instead)) expect(instead, id).toContain('集会游行示威');
    }
  });
});

describe('conduct that is only talked over (articles 20(1), 20(3), 47(1))', () => {
  test('is called unlawful on no face', () => {
    const mild = warningModels(library).filter(({ steps }) => steps.every(({ step }) => step === '47(1)'));
    expect(mild.map(({ id }) => id).sort()).toEqual(['too-many', 'wrong-door']);
    for (const { path, heading, topic, asks } of mild) {
      expect([heading, topic, asks]).toEqual(['这样做，不合走访的规矩', '走访的规矩', '条例看什么']);
      const slides = warningDrafts(library).filter((draft) => draft.path === path);
      const feed = publishedEntries(library).filter((entry) => entry.path === path);
      const found = searchEntries(library).filter((entry) => entry.path === path);
      expect([slides.length, feed.length, found.length]).toEqual([1, 1, 1]);
      for (const said of [
        ...slides.flatMap((slide) => [eyebrowOf(slide), slide.title, ...slide.blocks.map(({ text }) => text)]),
        ...feed.flatMap(({ title, description }) => [title, description]),
        ...found.flatMap(({ title, gist }) => [title, gist]),
      ])
        expect(said).not.toMatch(/违法|不能做|法律看什么/);
    }
  });

  test('the others keep the stronger words', () => {
    const other = warningModels(library).filter(({ steps }) => steps.some(({ step }) => step !== '47(1)'));
    expect(new Set(other.map(({ heading }) => heading))).toEqual(new Set(['这样做，可能违法']));
    expect(warningDrafts(library).filter(({ title }) => /不违法/.test(title))).toEqual([]);
  });
});

describe('a crime is told with its base range, and a graver one with its own condition', () => {
  /** From the text of the Criminal Law as amended up to 2024-03-01: base, gravest. */
  const LAW: Record<string, [string, string?]> = {
    '刑法 243': ['三年以下有期徒刑、拘役或者管制', '造成严重后果的，三年以上十年以下有期徒刑'],
    '刑法 253-1': ['三年以下有期徒刑或者拘役，并处或者单处罚金', '情节特别严重的，三年以上七年以下有期徒刑，并处罚金'],
    '刑法 266': [
      '三年以下有期徒刑、拘役或者管制，并处或者单处罚金',
      '数额特别巨大或者有其他特别严重情节的，十年以上有期徒刑或者无期徒刑，并处罚金或者没收财产',
    ],
    '刑法 274': [
      '三年以下有期徒刑、拘役或者管制，并处或者单处罚金',
      '数额特别巨大或者有其他特别严重情节的，十年以上有期徒刑，并处罚金',
    ],
    '刑法 275': ['三年以下有期徒刑、拘役或者罚金', '数额巨大或者有其他特别严重情节的，三年以上七年以下有期徒刑'],
    '刑法 277(1)': ['三年以下有期徒刑、拘役、管制或者罚金'],
    '刑法 277(5)': [
      '三年以下有期徒刑、拘役或者管制',
      '用枪支、管制刀具或者驾车撞击等手段，严重危及人身安全的，三年以上七年以下有期徒刑',
    ],
    '刑法 278': ['三年以下有期徒刑、拘役、管制或者剥夺政治权利', '造成严重后果的，三年以上七年以下有期徒刑'],
    '刑法 279': ['三年以下有期徒刑、拘役、管制或者剥夺政治权利', '情节严重的，三年以上十年以下有期徒刑'],
    '刑法 280': [
      '三年以下有期徒刑、拘役、管制或者剥夺政治权利，并处罚金',
      '国家机关的公文、证件、印章，情节严重的，三年以上十年以下有期徒刑，并处罚金',
    ],
    '刑法 280-1': ['拘役或者管制，并处或者单处罚金'],
    '刑法 290(1)': [
      '其他积极参加的，三年以下有期徒刑、拘役、管制或者剥夺政治权利',
      '首要分子，三年以上七年以下有期徒刑',
    ],
    '刑法 290(2)': [
      '其他积极参加的，五年以下有期徒刑、拘役、管制或者剥夺政治权利',
      '首要分子，五年以上十年以下有期徒刑',
    ],
    '刑法 290(3)': ['三年以下有期徒刑、拘役或者管制'],
    '刑法 290(4)': ['三年以下有期徒刑、拘役或者管制'],
    '刑法 291': ['只处罚首要分子，五年以下有期徒刑、拘役或者管制'],
    '刑法 291-1(1)': ['五年以下有期徒刑、拘役或者管制', '造成严重后果的，五年以上有期徒刑'],
    '刑法 291-1(2)': ['三年以下有期徒刑、拘役或者管制', '造成严重后果的，三年以上七年以下有期徒刑'],
    '刑法 293': [
      '五年以下有期徒刑、拘役或者管制',
      '纠集他人多次这样做，严重破坏社会秩序的，五年以上十年以下有期徒刑，可以并处罚金',
    ],
    '刑法 234': [
      '三年以下有期徒刑、拘役或者管制',
      '致人死亡，或者以特别残忍手段致人重伤造成严重残疾的，十年以上有期徒刑、无期徒刑或者死刑',
    ],
    '刑法 238': [
      '三年以下有期徒刑、拘役、管制或者剥夺政治权利',
      '使用暴力致人伤残、死亡的，按故意伤害罪、故意杀人罪定罪处罚',
    ],
    '刑法 114、115(1)': [
      '没有造成严重后果的，三年以上十年以下有期徒刑',
      '致人重伤、死亡或者使公私财产遭受重大损失的，十年以上有期徒刑、无期徒刑或者死刑',
    ],
    '刑法 117、119(1)': [
      '没有造成严重后果的，三年以上十年以下有期徒刑',
      '造成严重后果的，十年以上有期徒刑、无期徒刑或者死刑',
    ],
    '刑法 130': ['三年以下有期徒刑、拘役或者管制'],
    '刑法 133-2': ['一年以下有期徒刑、拘役或者管制，并处或者单处罚金'],
    '刑法 245': ['三年以下有期徒刑或者拘役'],
    '刑法 246': ['三年以下有期徒刑、拘役、管制或者剥夺政治权利'],
    '刑法 261': ['五年以下有期徒刑、拘役或者管制'],
    '刑法 296': ['只处罚负责人和直接责任人员，五年以下有期徒刑、拘役、管制或者剥夺政治权利'],
    '刑法 297': ['三年以下有期徒刑、拘役、管制或者剥夺政治权利'],
    '刑法 298': ['五年以下有期徒刑、拘役、管制或者剥夺政治权利'],
    '刑法 309': ['三年以下有期徒刑、拘役、管制或者罚金'],
    '刑法 371': [
      '扰乱管理区，其他积极参加的，三年以下有期徒刑、拘役、管制或者剥夺政治权利',
      '冲击禁区，首要分子，五年以上十年以下有期徒刑',
    ],
  };

  test('as the article has it', () => {
    const sources = new Map(
      library.of(crimes).data.groups.flatMap((group) => group.crimes.map(({ id, basis }) => [id, basis])),
    );
    const told = crimeModels(library).map(({ id, base, gravest }) => [
      sources.get(id),
      gravest === undefined ? [base] : [base, gravest],
    ]);
    expect(Object.fromEntries(told)).toEqual(LAW);
  });

  test.each<[string, (root: string) => void, RegExp]>([
    [
      'a graver range without its condition',
      (root) => edit(root, 'content/crimes.yaml', '{ when: 首要分子, is: 三年以上七年', '{ is: 三年以上七年'),
      /crimes\.yaml 第 \d+ 行(?:第 \d+ 列)?：.*第二档起要写条件 when：对什么人、到什么程度才这样判。重的刑期不能单独出现/,
    ],
    [
      'a maximum',
      (root) => edit(root, 'content/crimes.yaml', 'is: 五年以上十年以下有期徒刑，可以', 'is: 最高十年有期徒刑，可以'),
      /crimes\.yaml 第 \d+ 行(?:第 \d+ 列)?：.*一档只写一个幅度，不写“最高”；更重的另起一档，写明 when/,
    ],
  ])('%s is refused', async (_, breakIt, sentence) => {
    const { status, output } = await checked(breakIt);
    expect(output).toMatch(sentence);
    expect(status).toBe(1);
  });
});

describe('a clock carries every shorter period of the routes that cite it', () => {
  const clock = (id: string) => library.of(clocksSource).data.clocks.find((each) => each.id === id);
  const periods = (id: string) =>
    (clock(id)?.shorter ?? []).map(({ amount, unit, basis }) => `${amount} ${unit} ${basis}`);

  test('those of the articles', () => {
    expect(periods('litigation')).toEqual([
      '60 日 行政复议法 20(1)、23(1)',
      '15 日 土地管理法 83',
      '15 日 行政诉讼法 45',
      '30 日 土地管理法 14(3)',
      '3 月 国家赔偿法 14',
      '5 日 集会游行示威法 31',
    ]);
    expect(periods('appeal')).toEqual([
      '10 日 民事诉讼法 171(2)',
      '10 日 行政诉讼法 85',
      '10 日 刑事诉讼法 230',
      '5 日 刑事诉讼法 230',
      '5 日 刑事诉讼法 229',
      '7 日 诉讼费用交纳办法 22(2)',
    ]);
    expect(periods('compensation')).toEqual([
      '60 日 行政复议法 20(1)',
      '6 月 行政诉讼法 46(1)',
      '3 月 国家赔偿法 14',
      '30 日 国家赔偿法 24',
      '30 日 国家赔偿法 25(2)',
    ]);
    expect(periods('civil')).toEqual([
      '60 日 公司法 26',
      '30 日 公司法 52(3)',
      '90 日 公司法 89(2)',
      '60 日 民法典 1124(2)',
      '15 日 民法典 220(2)',
      '30 日 民事诉讼法 104(3)',
      '90 日 民法典 221(2)',
      '3 月 仲裁法 72',
      '90 日 民法典 152',
      '1 年 民法典 663',
      '1 年 民法典 541',
      '6 月 民法典 692(2)',
      '15 日 民法典 726(2)',
      '1 年 民法典 564(2)',
      '1 年 建筑物区分所有权解释 12',
      '18 月 建设工程解释一 41',
      '30 日 企业破产法 45',
    ]);
    expect(periods('injury')).toEqual([
      '15 日 工伤保险条例 26',
      '30 日 职业病诊断与鉴定管理办法 34',
      '15 日 职业病诊断与鉴定管理办法 35',
    ]);
    expect(periods('land-arbitration')).toEqual(['30 日 农村土地承包经营纠纷调解仲裁法 48']);
  });

  test.each<[string, (root: string) => void, RegExp]>([
    [
      'a clock without the shorter period of a route',
      (root) => edit(root, CLOCKS, / {6}- .*土地管理法 83.*\n/, ''),
      /clocks\.yaml 第 \d+ 行(?:第 \d+ 列)?：“告行政机关”写的是 6 个月，可是用到它的路线有更短的期限：“.*”15 日（土地管理法 83，content\/routes\/\S+\.mdx 第 \d+ 行）。照长的算，大家会过期。请在这个时限的 shorter 里加一行：- \{ who: 您, act: .+, amount: 15, unit: 日, from: .+, basis: 土地管理法 83 \}/,
    ],
    [
      'a route with a new shorter period',
      (root) => edit(root, 'content/routes/penalty.mdx', 'amount: 6, unit: 月', 'amount: 3, unit: 月'),
      /clocks\.yaml 第 \d+ 行(?:第 \d+ 列)?：.*3 个月（行政诉讼法 46\(1\)，content\/routes\/penalty\.mdx 第 \d+ 行）/,
    ],
    [
      'a period from what one knows without what one ought to know',
      (root) => edit(root, 'content/routes/penalty.mdx', '知道或者应当知道', '知道'),
      /penalty\.mdx 第 \d+ 行(?:第 \d+ 列)?：.*少了半句：请对着 行政(复议|诉讼)法.*knownOnly/,
    ],
    [
      'a period over inaction from what one knows',
      (root) => edit(root, 'content/routes/inaction.mdx', '或者办理期满', '或者到期没办'),
      /inaction\.mdx 第 \d+ 行(?:第 \d+ 列)?：.*“到期没办”的，从期满那天算，不从知道那天算.*请写成“或者办理期满”/,
    ],
    [
      'a shorter period that is not shorter',
      (root) =>
        edit(
          root,
          CLOCKS,
          'amount: 30, unit: 日, from: 接到处理决定通知',
          'amount: 1, unit: 年, from: 接到处理决定通知',
        ),
      /clocks\.yaml 第 \d+ 行(?:第 \d+ 列)?：shorter 里的“告土地、山林权属争议的处理决定”不比 6 个月短/,
    ],
    [
      'a clock without the words of its matter',
      (root) => edit(root, CLOCKS, 'acts: [起诉]', 'acts: []'),
      /clocks\.yaml 第 \d+ 行(?:第 \d+ 列)?：.*写上路线里说同一件事的词/,
    ],
  ])('%s is refused', async (_, breakIt, sentence) => {
    const { status, output } = await checked(breakIt);
    expect(output).toMatch(sentence);
    expect(status).toBe(1);
  });
});

describe('state compensation (行政赔偿规定 13, 16, 19; 刑事赔偿解释 2)', () => {
  const route = (id: string) => library.of(routes).find((entry) => entry.id === id);
  const ADMINISTRATIVE = ['compensation', 'forced-demolition', 'detention', 'police-conduct'];

  test('an act that is not confirmed unlawful goes by 60 days or six months, not by two years', () => {
    for (const id of ADMINISTRATIVE) {
      const { steps = [], clocks = [] } = route(id)?.data ?? {};
      const deadlines = steps.flatMap((step) => step.deadlines);
      const two = deadlines.filter(({ basis }) => basis === '国家赔偿法 39(1)');
      expect(two, id).toHaveLength(1);
      // Whoever missed the suit may still apply (行政赔偿规定 15); only the suit asks for confirmation (13(2)).
      expect(`${two[0]?.note}`, id).toMatch(/没确认违法的也可以申请/);
      for (const [basis, amount, unit] of [
        ['行政复议法 20(1)', 60, '日'],
        ['行政诉讼法 46(1)', 6, '月'],
      ])
        expect(
          deadlines.some((each) => each.basis === basis && each.amount === amount && each.unit === unit),
          `${id} ${basis}`,
        ).toBe(true);
      expect(steps.flatMap(({ basis }) => basis).join(), id).toMatch(/行政赔偿规定 13/);
      expect(clocks, id).toEqual(expect.arrayContaining(['compensation', 'reconsideration', 'litigation']));
    }
    expect(route('compensation')?.data.first).toMatch(
      /没有的，六十日内申请复议，或者六个月内起诉，一并要赔偿。错过了的、已经确认违法的，两年内还可以/,
    );
    const right = library
      .of(rights)
      .find(({ id }) => id === 'watch-police')
      ?.data.denied.map(({ say }) => say);
    expect(right?.join()).toMatch(
      /六十日内复议或者六个月内起诉，一并要赔偿。也可以两年内向公安机关申请；没确认违法的，打官司照前面的期限/,
    );
  });

  test('a criminal case without a paper may have ended all the same', () => {
    const { first = '', wait = '', steps = [] } = route('criminal-compensation')?.data ?? {};
    expect(first).toContain('措施解除超过一年还没有结论的，也可以申请');
    expect(wait).toContain('过了一年就可以申请');
    const how = steps.find(({ basis }) => basis.includes('刑事赔偿解释 2(1)'))?.how ?? '';
    for (const words of [
      '终止侦查',
      '取保候审、监视居住到期',
      '超过一年',
      '撤回起诉',
      '按撤诉处理',
      '超过三十日',
      '自诉',
    ])
      expect(how).toContain(words);
  });

  test.each<[string, (root: string) => void, RegExp]>([
    [
      'a period read without its interpretation',
      (root) => edit(root, 'content/routes/police-conduct.mdx', /, 行政赔偿规定 13、16[^\]]*\]/, ']'),
      /police-conduct\.mdx 第 \d+ 行(?:第 \d+ 列)?：“向机关申请赔偿”的期限引了 国家赔偿法 39\(1\)，这一条不能单独读。请先读 行政赔偿规定 13、刑事赔偿解释 2、国家赔偿法 38/,
    ],
    [
      'an interpretation that is not there',
      (root) =>
        edit(root, 'content/laws/state-compensation.yaml', 'readWith: [行政赔偿规定 13', 'readWith: [行政赔偿规定 99'),
      /state-compensation\.yaml 第 \d+ 行(?:第 \d+ 列)?：.*没有第九十九条/,
    ],
  ])('%s is refused', async (_, breakIt, sentence) => {
    const { status, output } = await checked(breakIt);
    expect(output).toMatch(sentence);
    expect(status).toBe(1);
  });
});

describe('staff of public institutions (事业单位人事管理条例 37, 38; 公务员法 95 is for civil servants)', () => {
  const route = () => library.of(routes).find(({ id }) => id === 'institution-staff')?.data;

  test('have a route of their own, and nobody skips the first step on it', () => {
    const [, review] = route()?.steps ?? [];
    expect(review?.title).toBe('处分、考核：先复核，再申诉');
    expect(review?.basis).toContain('事业单位人事管理条例 38');
    // The days stand in rules that are not published as a law: none is printed.
    expect(review?.deadlines).toEqual([]);
    expect(`${review?.how}${review?.to}`).not.toMatch(/[十\d]+[个日天]|也可以不复核/);
    expect(route()?.first).toContain('别跳过这一步');
    const deadlines = route()?.steps.flatMap((step) => step.deadlines) ?? [];
    expect(deadlines.map(({ basis, amount, unit }) => `${amount} ${unit} ${basis}`)).toEqual([
      '1 月 监察法 56',
      '1 月 监察法 56',
      '1 年 劳动争议调解仲裁法 27(1)',
      '15 日 劳动争议调解仲裁法 50',
      '30 日 教师法 39(1)',
    ]);
    expect(deadlines.map(({ basis }) => basis).join()).not.toContain('公务员法');
  });

  test('the guide asks who one is before it leads to either', () => {
    const { routing } = library.of(guide).data;
    expect(routing['officials']?.['own']).toBe('own');
    expect(routing['own']).toEqual({
      servant: 'routes/own-discipline',
      institution: 'routes/institution-staff',
      monitored: 'routes/own-discipline',
    });
    expect(routing['job']?.['institution']).toBe('routes/institution-staff');
  });

  test('no word of theirs leads to the civil servants', () => {
    const pages = library.of(says).find(({ id }) => id === 'routes')?.data.pages;
    expect((pages?.['own-discipline'] ?? []).filter((word) => /事业|编|老师|教师|医/.test(word))).toEqual([]);
    const searcher = searcherOf(searchIndex(library));
    for (const ask of ['老师被处分', '事业编', '在编教师 记过', '医生被处分', '事业单位考核不合格'])
      expect(search(searcher, ask).hits[0]?.entry.path, ask).toBe('/routes/institution-staff/');
  });
});
