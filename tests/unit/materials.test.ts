/** What is printed is checked as everything else is: mistakes deep inside a panel are told with their line. */

import { describe, expect, test } from 'vitest';
import { formModels } from '../../src/kinds/material/form-model.ts';
import { materials } from '../../src/kinds/material/schema.ts';
import { basisText } from '../../src/library/basis.ts';
import { loadLibrary } from '../../src/library.ts';
import { checked } from '../checked.ts';
import { edit, PROJECT } from '../content-copy.ts';

const LEAFLET = 'content/materials/how-to-petition.yaml';

describe('a leaflet', () => {
  const mistakes: [what: string, from: string, to: string, said: RegExp][] = [
    [
      'an article that there is not',
      '信访工作条例 17,',
      '信访工作条例 99,',
      /how-to-petition\.yaml 第 \d+ 行(?:第 \d+ 列)?：《信访工作条例》没有第九十九条/,
    ],
    [
      'one in a sentence',
      '写清您是谁',
      '按《信访工作条例》第八十条，写清您是谁',
      /第 \d+ 行(?:第 \d+ 列)?：《信访工作条例》没有第八十条/,
    ],
    ['a page that there is not', 'rights: [progress]', 'rights: [progres]', /没有“rights\/progres”这一页/],
    [
      'a step of the procedure',
      'periods: [forward,',
      'periods: [foward,',
      /content\/procedure\.yaml 里没有“foward”。能写的有：forward、/,
    ],
    ['a picture', 'picture: hard-hat', 'picture: hard-hatt', /没有叫“hard-hatt”的图，最像的是/],
    [
      'a panel too few',
      '  - heading: 先看归谁管',
      '  - heading: 先看归谁管\n    parts: [一段话]\n  - heading: 又一面',
      /三折页写四面/,
    ],
    ['words that must not be said', '口头说的，单位应当如实记录。', '别当缠访户。', /缠访/],
  ];

  test.each(mistakes)('%s is refused', async (_, from, to, said) => {
    const { status, output } = await checked((root) => edit(root, LEAFLET, from, to));
    expect(output).toMatch(said);
    expect(status).toBe(1);
  });
});

test('a book that names what is not there, or an article of an old paper that there is not, is refused', async () => {
  const file = 'content/materials/handbook-four.yaml';
  const { status, output } = await checked((root) => {
    edit(root, file, 'rights: [heard,', 'rights: [herd,');
    edit(root, file, 'basis: [信访工作条例 47、50]', 'basis: [信访工作条例 47、51]');
  });
  expect(output).toMatch(/handbook-four\.yaml 第 \d+ 行(?:第 \d+ 列)?：.*没有“rights\/herd”这一页/);
  expect(output).toMatch(/handbook-four\.yaml 第 \d+ 行(?:第 \d+ 列)?：《信访工作条例》没有第五十一条/);
  expect(status).toBe(1);
});

describe('a banner', () => {
  const line = '  - { say: 劳动争议仲裁不收费, basis: [劳动争议调解仲裁法 53] }';

  test('of thirty characters is refused with how many it may have', async () => {
    const { output } = await checked((root) =>
      edit(
        root,
        'content/materials/banners.yaml',
        line,
        line.replace('不收费', '不收费，不用花钱，谁都可以去申请，早去早好'),
      ),
    );
    expect(output).toMatch(/banners\.yaml 第 \d+ 行(?:第 \d+ 列)?：.*最多 16 个字，现在是 \d+ 个/);
  });

  test('of four says nothing', async () => {
    const { output } = await checked((root) =>
      edit(root, 'content/materials/banners.yaml', line, line.replace('劳动争议仲裁不收费', '仲裁免费')),
    );
    expect(output).toMatch(/条幅写 8 到 16 个字/);
  });

  test('without an article is refused', async () => {
    const { output } = await checked((root) =>
      edit(root, 'content/materials/banners.yaml', line, line.replace(', basis: [劳动争议调解仲裁法 53]', '')),
    );
    expect(output).toMatch(
      /缺少 .*“劳动争议仲裁不收费”的 basis（依据）。请在“say: 劳动争议仲裁不收费”后面写英文逗号和空格，再写，?比如：basis: /,
    );
  });
});

test('what an edition puts on its site must be something that is printed', async () => {
  const file = 'content/editions/default/edition.yaml';
  const { status, output } = await checked((root) =>
    edit(root, file, 'name: 循法信访', 'name: 循法信访\npapers:\n  also: [手册]\n  without: [传单]'),
  );
  expect(output).toMatch(/edition\.yaml 第 \d+ 行(?:第 \d+ 列)?：没有叫“传单”的印刷品。写一类：.*三折页/);
  expect(output).not.toContain('没有叫“手册”');
  expect(status).toBe(1);
});

test('a line of a script that reads a right out prints the articles that it says it rests on', () => {
  const library = loadLibrary({ root: PROJECT, edition: 'default', day: '2026-11-30' });
  const script = library.of(materials).find(({ id }) => id === 'announcer-petition-180')?.data;
  if (script?.as !== '播音稿') throw new Error('no script');
  const [model] = formModels(library, 'announcer-petition-180', script);
  const lines = model?.as === '播音稿' ? model.lines : [];
  const printed = (said: string) => basisText(lines.find(({ say }) => say.includes(said))?.basis ?? []);
  expect(printed('不能当场的，收到起 15 日内。')).toBe('《信访工作条例》第二十三条第一款、第二十三条第二款');
  expect(printed('谁都不得因信访报复您')).toBe('《信访工作条例》第十八条第四款、第四十六条第六项');
});
