/** What search is built of: counting, reading a question, sending the words, and saying that there is no page. */

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerTo } from '../../src/faces/search/answer.ts';
import { APART, Bm25 } from '../../src/faces/search/bm25.ts';
import { dense, plain } from '../../src/faces/search/dense.ts';
import { blankEntry, type SearchIndex } from '../../src/faces/search/entry.ts';
import { gramsOf, readQuery } from '../../src/faces/search/query.ts';
import { rank } from '../../src/faces/search/rank.ts';
import { searcherInSlices, searcherOf } from '../../src/faces/search/searcher.ts';
import { WEIGHTS } from '../../src/faces/search/weights.ts';
import { loadLibrary } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';
import { type Ours, ours, pathsFor } from '../search/ours.ts';

let own: Ours;
beforeAll(() => {
  own = ours(loadLibrary({ root: PROJECT, day: '2026-11-26' }));
});

const NOTHING: SearchIndex = {
  entries: [],
  lacks: [],
  topics: [],
  older: [],
  kindred: [],
  synonyms: [],
  fillers: [],
  weak: [],
};

const chinese = fc.string({ unit: fc.constantFrom(...'工伤老板欠钱不给地房拆'), maxLength: 30 });

describe('counting', () => {
  test('finds every place of a stretch on every page, and no other', () => {
    fc.assert(
      fc.property(
        fc.array(chinese, { minLength: 1, maxLength: 8 }),
        fc.string({ unit: fc.constantFrom(...'工伤老板欠钱不给地房拆'), minLength: 1, maxLength: 2 }),
        (pages, words) => {
          const { pages: found, times } = new Bm25(pages).posting(words);
          const counted = new Map(found.map((page, place) => [page, times[place]]));
          for (const [page, text] of pages.entries()) {
            let expected = 0;
            for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) expected += 1;
            expect(counted.get(page) ?? 0).toBe(expected);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a word on one page tells more than one on all, and oftener tells more, with less and less to add', () => {
    const index = new Bm25(['工伤工伤工伤老板', '老板欠钱', '老板拆房']);
    expect(index.rarity('工伤')).toBeGreaterThan(index.rarity('老板'));
    const worth = [1, 2, 3].map((times) => index.worth('工伤', 0, times));
    expect(worth[1]).toBeGreaterThan(worth[0] ?? 0);
    expect((worth[2] ?? 0) - (worth[1] ?? 0)).toBeLessThan((worth[1] ?? 0) - (worth[0] ?? 0));
  });

  test('words of two sayings never join', () => {
    expect(new Bm25([['失业保险', '公司'].join(APART)]).posting('险公').pages).toEqual([]);
  });
});

describe('reading a question', () => {
  const pieces = (typed: string) => {
    const { whole, pieces: all } = readQuery(typed, own.searcher.words);
    return all.map(({ start, end, is }) => [whole.slice(start, end), is]);
  };

  test('the pieces are the question, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
        const { whole } = readQuery(typed, own.searcher.words);
        expect(
          pieces(typed)
            .map(([words]) => words)
            .join(''),
        ).toBe(whole);
      }),
      { numRuns: 300 },
    );
  });

  test('sums, dates and ages are the frame, a number with a unit of ours is not, and no word is inside a number', () => {
    expect(pieces('2017年8月11日欠我15000元')).toContainEqual(['15000元', 'frame']);
    expect(pieces('77日没答复')).toContainEqual(['77日', 'number']);
    expect(pieces('110101190001010014').map(([, is]) => is)).not.toContain('word');
  });

  test('失业保险公司 is read as 失业保险 and 公司', () => {
    const joined = gramsOf(readQuery('失业保险公司不给办理', own.searcher.words), WEIGHTS);
    const weight = (words: string) => joined.find((gram) => gram.words === words)?.weight ?? 0;
    expect(weight('失业')).toBeGreaterThan(weight('险公'));
  });
});

describe('the words that are sent', () => {
  test('come back as they were, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite', maxLength: 200 }), (text) => {
        const clean = text.replace(/[\ud800-\uffff]/g, '');
        expect(plain(dense(clean))).toBe(clean);
      }),
      { numRuns: 300 },
    );
  });

  test('are read in slices to the same end', async () => {
    const sliced = await searcherInSlices(own.searcher.index);
    const whole = searcherOf(own.searcher.index);
    expect(sliced.texts).toEqual(whole.texts);
    expect([...sliced.phrases.keys()]).toEqual([...whole.phrases.keys()]);
  });
});

describe('what no page is about', () => {
  const index: SearchIndex = {
    ...NOTHING,
    entries: [{ ...blankEntry('/routes/a/', '路线', '工伤'), says: ['手被机器轧断'] }],
    topics: [{ name: '专利', hotline: '12345', guide: '', words: ['申请专利', '专利费'] }],
  };

  test('is said by its name where it fits better than any page', () => {
    expect(answerTo(searcherOf(index), '怎样申请专利')).toMatchObject({ hits: [], elsewhere: { name: '专利' } });
  });

  test('leaves a page alone that fits better', () => {
    const answer = answerTo(searcherOf(index), '手被机器轧断');
    expect(answer.elsewhere).toBeUndefined();
    expect(answer.hits.map(({ entry }) => entry.path)).toEqual(['/routes/a/']);
  });

  test.each(['护照到期了怎么换', '红烧肉怎么做才不腻', '我写的小说被人抄了想告他著作权'])('%s', (ask) => {
    expect(pathsFor(own, ask)).toEqual([]);
    expect(answerTo(own.searcher, ask, own.spelling).elsewhere).toBeDefined();
  });
});

describe('who did what to what, without the name of the matter', () => {
  test.each([
    ['手让绞肉机绞了老板不管', '/routes/work-injury/'],
    ['刚买一个礼拜的手机黑屏了店里不给换', '/routes/consumer/'],
    ['乡道上两车会车刮了后视镜该谁赔', '/routes/traffic-finding/'],
    ['修高速把我家玉米地推了', '/routes/land-requisition/'],
    ['楼上洗衣机漏水把我家天花板泡了', '/routes/neighbour/'],
  ])('%s leads to %s', (ask, path) => {
    expect(pathsFor(own, ask).slice(0, 3)).toContain(path);
  });

  test('two matters in one story are the two first rows', () => {
    const two = (ask: string) => pathsFor(own, ask).slice(0, 2).sort();
    expect(two('离婚孩子抚养费')).toEqual(['/routes/divorce/', '/routes/support/']);
    expect(two('工地摔断腿老板还欠工资')).toEqual(['/routes/unpaid-wages/', '/routes/work-injury/']);
  });

  test('a word of the same kind helps to choose, and is no evidence alone', () => {
    const index: SearchIndex = {
      ...NOTHING,
      entries: [
        { ...blankEntry('/routes/a/', '路线', '受伤'), says: ['胳膊断', '膝盖碎', '单位不管赔'] },
        { ...blankEntry('/routes/b/', '路线', '欠薪'), says: ['单位不管赔', '工资拖着', '奖金没有'] },
        ...['子', '丑', '寅', '卯'].map((name) => blankEntry(`/routes/${name}/`, '路线', name)),
      ],
      kindred: [['胳膊', '膝盖', '手指']],
    };
    const searcher = searcherOf(index);
    const paths = (ask: string) => rank(searcher, readQuery(ask, searcher.words)).hits.map(({ entry }) => entry.path);
    expect(paths('手指没了单位不管赔钱怎么算')[0]).toBe('/routes/a/');
    expect(paths('手指甲真好看今天天气好')).toEqual([]);
  });
});
