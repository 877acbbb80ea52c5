/** What an office takes to an event: right numbers, each place its own things, nothing counted before it was held. */

import { beforeAll, describe, expect, test } from 'vitest';
import { type CampaignModel, campaignModel, counted, parted } from '../../src/kinds/campaign/model.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';
import { CommandError } from '../../src/machine/command.ts';
import { lackingTitles, packedSheets } from '../../src/publish/campaign-parts.ts';
import { checked } from '../checked.ts';
import { edit } from '../content-copy.ts';

const library = loadLibrary(optionsFrom({}));
const { subjects, places } = parted(library);
const PLACES = ['机关', '社区', '村', '学校', '企业'];

/** Every event that can be asked for. */
const all: CampaignModel[] = [...subjects.values()].flatMap((subject) =>
  [...places]
    .filter(([id]) => subject.places.length === 0 || subject.places.includes(id))
    .map(([, place]) => campaignModel(library, { subject: subject.name, place: place.name })),
);
const month = (place: string, people?: number) => campaignModel(library, { subject: '条例宣传月', place, people });
const countOf = ({ pack }: CampaignModel, material: string) =>
  pack.find((one) => one.material === material && one.version === undefined)?.count;

test('the month of the Regulations goes to all five', () => {
  expect(new Set(all.filter(({ subject }) => subject === '条例宣传月').map(({ place }) => place))).toEqual(
    new Set(PLACES),
  );
});

describe('how many', () => {
  const spots = [{ name: '公告栏', count: 3 }];
  test.each([
    ['one and a fifth each, up to the next ten', { is: 'each', each: 1.2, up: 10 }, 81, 100],
    ['no more than that where it comes out even', { is: 'each', each: 1.2, up: 10 }, 50, 60],
    ['one each', { is: 'each', each: 1, up: 1 }, 7, 7],
    ['for some of them', { is: 'share', share: 18 }, 19, 2],
    ['two at every place', { is: 'at', at: '公告栏', times: 2 }, 80, 6],
    ['enough', { is: 'just', just: 5 }, 80, 5],
  ] as const)('%s', (_, copies, people, expected) => {
    expect(counted(copies, people, spots).count).toBe(expected);
  });

  test('follows the people that are told, and the usual number where none is', () => {
    expect(countOf(month('村', 201), 'how-to-petition')).toBe(250);
    const usual = [...places.values()].find(({ name }) => name === '村')?.people;
    expect(month('村').people).toBe(usual);
    expect(month('村', 201).sizes[0]).toBe('201 人');
  });

  test('of what both ask for, the number of the place counts, and it is packed once', () => {
    const wages = campaignModel(library, { subject: '农民工工资季', place: '企业' });
    const ids = packedSheets(library, wages).flatMap(({ found }) => found.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('leaflet/wages');
  });
});

describe('each event', () => {
  test('finds a sheet for everything that it asks for, a lesson to give and lines for a strip', () => {
    expect(all.length).toBeGreaterThan(8);
    for (const campaign of all) {
      const name = `${campaign.subject} ${campaign.place}`;
      const lacking = lackingTitles(library, campaign);
      const empty = packedSheets(library, campaign).filter(
        ({ line, found }) =>
          found.length === 0 && !campaign.pack.some((one) => one !== line && one.material === line.material),
      );
      expect([name, empty.length, campaign.lessons.length > 0, campaign.led.length > 2]).toEqual([
        name,
        lacking.length,
        true,
        true,
      ]);
      expect(campaign.pack.every(({ count }) => count > 0)).toBe(true);
      expect(campaign.pack.some(({ material }) => material === 'figures')).toBe(true);
      expect(campaign.pack.some(({ material }) => material === 'feedback')).toBe(true);
    }
  });

  test('has a plan, hours and a text of its own: no two places share a line of them', () => {
    const said = PLACES.map((place) => {
      const { before, day, after, careful, press } = month(place);
      const deeds = [...before, ...day, ...after].flatMap((stage) => stage.do);
      return new Set([...deeds, ...careful].map(({ say }) => say).concat(press.paragraphs.slice(0, 3)));
    });
    const lines = said.flatMap((one) => [...one]);
    const twice = new Set(lines.filter((line, index) => lines.indexOf(line) !== index));
    expect(twice.size).toBeLessThanOrEqual(2);
    expect(new Set(PLACES.map((place) => month(place).lessons.join())).size).toBe(PLACES.length);
  });

  test('counts nothing before it was held: what only the office knows is a blank', () => {
    for (const { subject, place, press } of all) {
      const text = [press.title, ...press.paragraphs].join('');
      expect([
        subject,
        place,
        /\d|(?<!同)[一二两三四五六七八九十百千]+(?:人次|名|份|件|个班)/u.exec(text)?.[0],
      ]).toEqual([subject, place, undefined]);
      for (const blank of ['〔日期〕', '〔地点〕', '〔人数〕']) expect(text, `${subject} ${place}`).toContain(blank);
    }
  });
});

test('nobody signs in a village or at a school, and no child takes home a leaflet for grown-ups', () => {
  for (const place of ['村', '学校']) expect(countOf(month(place), 'sign-in')).toBeUndefined();
  expect(countOf(month('学校'), 'how-to-petition')).toBeUndefined();
  expect(countOf(month('学校'), 'pupils')).toBeGreaterThan(0);
  expect(countOf(month('村'), 'announcer-petition')).toBeGreaterThan(0);
});

test('the name of the office stands where it is known, and stays a blank where it is not', () => {
  expect(month('村').press.paragraphs[0]).toContain('〔单位〕');
  const heyang = loadLibrary({ ...optionsFrom({}), edition: 'heyang' });
  const [opens = ''] = campaignModel(heyang, { subject: '条例宣传月', place: '村' }).press.paragraphs;
  expect(opens).toContain('合阳县信访局');
  expect(opens).not.toContain('〔单位〕');
});

test.each([
  [{ subject: '不认识', place: '村' }, /没有叫“不认识”的。主题能写的有：条例宣传月、/],
  [{ subject: '条例宣传月', place: '工地' }, /没有叫“工地”的。场合能写的有：村、社区、/],
  [{ subject: undefined, place: '村' }, /要写 --subject。主题能写的有：/],
  [{ subject: '农民工工资季', place: '学校' }, /“农民工工资季”没有为学校准备材料。它能去的有：村、企业/],
])('%o is a sentence with what there is', (wish, said) => {
  expect(() => campaignModel(library, wish)).toThrow(CommandError);
  expect(() => campaignModel(library, wish)).toThrow(said);
});

type Mistake = [what: string, file: string, from: string, to: string, said: RegExp];

const VILLAGE = 'content/campaigns/village.yaml';
const WAGES = 'content/campaigns/wages-season.yaml';

/** What names something that is not there. */
const LACKING: Mistake[] = [
  [
    'a material',
    VILLAGE,
    'material: land',
    'material: lands',
    /village\.yaml 第 \d+ 行(?:第 \d+ 列)?：content\/materials\/ 里没有“lands”。最像的是：land、/,
  ],
  [
    'a route',
    VILLAGE,
    'only: [migrant-wages]',
    'only: [migrant-wage]',
    /routes\.yaml 里没有“migrant-wage”。最像的是：migrant-wages、/,
  ],
  [
    'a banner',
    VILLAGE,
    '口头提信访　单位应当如实记录,',
    '口头提信访都要记录,',
    /banners\.yaml 里没有“口头提信访都要记录”。最像的是：口头提/,
  ],
  [
    'a version',
    VILLAGE,
    'material: feedback\n',
    'material: feedback\n    version: 大字\n',
    /feedback\.yaml 没有大字的。这里还没有能写的/,
  ],
  [
    'a size',
    VILLAGE,
    'formats: [A3]',
    'formats: [展板240×120]',
    /poster-guide\.yaml 没有做成展板240×120。能写的有：A3、/,
  ],
  ['a place to hang it', VILLAGE, 'at: 大喇叭', 'at: 喇叭', /spots 里没有“喇叭”.*能写的有：公告栏、路口、大喇叭/],
  [
    'a subject',
    VILLAGE,
    '各念一遍\n    except: [wages-season]',
    '各念一遍\n    except: [wages]',
    /没有叫“wages”的。能写的有：.*wages-season/,
  ],
  ['an hour that goes back', VILLAGE, 'at: "11:40"', 'at: "10:40"', /10:40 不在上一段的 11:00 以后/],
  ['time for its lesson', VILLAGE, 'at: "09:40"', 'at: "09:20"', /09:10 开始的课要 20 分钟，到 09:20 只有 10 分钟/],
  ['words for a strip', VILLAGE, 'myths/five-people]', 'letters/petition]', /“letters\/petition”没有屏上的话/],
  ['a place of a subject', WAGES, 'places: [village,', 'places: [hamlet,', /没有叫“hamlet”的场合。能写的有：village、/],
  ['places to count', WAGES, 'copies: { just: 4 }', 'copies: { at: 工棚 }', /主题去哪里都带，不能按处数/],
  ['an article', VILLAGE, '信访工作条例 19(1),', '信访工作条例 91(1),', /没有第九十一条/],
];

/** What cannot be read. */
const UNREADABLE: Mistake[] = [
  ['nobody', VILLAGE, 'people: 80', 'people: 0', /people（平常来多少人）不对/],
  [
    'two numbers',
    VILLAGE,
    'copies: { share: 4 }',
    'copies: { share: 4, just: 3 }',
    /一行只写一样：现在写了 share、just，请只留一个/,
  ],
];

describe.each([
  ['is not there', LACKING],
  ['cannot be read', UNREADABLE],
])('what %s is refused with its line and the remedy', (_, mistakes) => {
  let output = '';
  beforeAll(async () => {
    ({ output } = await checked((root) => {
      for (const [, file, from, to] of mistakes) edit(root, file, from, to);
    }));
  });

  test.each(mistakes)('%s', (_what, _file, _from, _to, said) => expect(output).toMatch(said));
});
