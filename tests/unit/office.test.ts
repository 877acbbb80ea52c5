/** What an edition says of its office: how it is found, in which colour, and whom to tell of a mistake. */

import { describe, expect, test } from 'vitest';
import { colourSheet, contrast, inSchemes, isReadable, PAPER } from '../../src/kinds/edition/colour.ts';
import { officeModel } from '../../src/kinds/edition/model.ts';
import { edition, waysToTell } from '../../src/kinds/edition/schema.ts';
import { tokenName } from '../../src/styles/token-names.ts';
import { DAY, editionOfOurOwn } from '../own-edition.ts';

const mine = editionOfOurOwn();
const { load, mistakes } = mine;

describe('the office', () => {
  const office = (yaml: string) => {
    mine.say(`${yaml}`);
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
      /第 5 行.*rota 第 1 项“?.*的 day（哪一天）不对：2026 年 2 月没有 30 日/,
    ],
    [
      'a session that ends before it begins',
      'reception:\n  rota:\n    - { day: 2026-12-02, from: "9:00", to: "5:00", post: 甲 }\n',
      /第 5 行.*rota 第 1 项.*不对：几点止（to）要比几点起（from）晚；下午两点半写成 14:30/,
    ],
    [
      'a telephone that is none',
      'reception:\n  telephones: [{ name: 咨询, number: "打总机转" }]\n',
      /telephones 第 1 项.*的 number（号码）不对：只写数字和减号/,
    ],
    ['a colour nobody can read', 'colour: "#88aaff"\n', /第 3 行.*太浅.*至少要 7/],
    ['a colour that is none', 'colour: 大红\n', /颜色要写井号加六位数字、字母/],
    ['an article that is to be hidden', 'hide: [regulations/26]\n', /hide 第 1 项.*不对：条例的条文和法律不能藏/],
    ['a level that is none', 'level: 镇子\n', /写 国家、省、市、区、县、乡镇 里的一个/],
    ['a section that is none', 'menu: [guide, righst]\n', /menu 里的“righst”没有/],
  ])('%s is refused with its place and remedy', (_, yaml, sentence) => {
    mine.say(yaml);
    expect(mistakes()).toMatch(sentence);
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
  expect(colourSheet('#8f2419')).not.toContain(`${tokenName('color-do')}:`);
  expect(colourSheet('#0b4a6f')).toContain(`${tokenName('color-do')}:#0b4a6f`);
});

test('a mail about a mistake names the page, and an office without ways has none', () => {
  mine.say('corrections: { email: wrong@example.gov.cn }\n');
  const [way] = waysToTell(load().of(edition).data, '写错了 https://www.example.gov.cn/xffz/r10/');
  expect(new URL(way?.href ?? '').searchParams.get('subject')).toBe('写错了 https://www.example.gov.cn/xffz/r10/');
  mine.say('');
  expect(waysToTell(load().of(edition).data, '写错了')).toEqual([]);
});
