import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Citation,
  formatCitation,
  formatCompact,
  type Provision,
  provisionsOf,
  type Span,
} from '../../src/law/citation.ts';
import { findCitations, parseCitation, parseReference } from '../../src/law/grammar.ts';

const article = fc.integer({ min: 1, max: 9999 });
const suffix = fc.integer({ min: 1, max: 9 });
const part = fc.integer({ min: 1, max: 50 });

function without<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

const provision: fc.Arbitrary<Provision> = fc
  .record({
    article,
    suffix: fc.option(suffix, { nil: undefined }),
    paragraph: fc.option(part, { nil: undefined }),
    item: fc.option(part, { nil: undefined }),
  })
  .map((record) => without(record as Provision));

/** A range whose ends differ in their last part only, the second above the first. */
function rangeFrom(from: Provision, step: number): Span {
  if (from.item !== undefined) return { from, to: { ...from, item: Math.min(from.item + step, 50) } };
  if (from.paragraph !== undefined) return { from, to: { ...from, paragraph: from.paragraph + step } };
  return { from, to: { article: Math.min(from.article + step, 9999) } };
}

const span: fc.Arbitrary<Span> = fc
  .record({ from: provision, step: fc.integer({ min: 0, max: 20 }) })
  .map(({ from, step }) => {
    const range = rangeFrom(from, step);
    const same = JSON.stringify(range.to) === JSON.stringify(range.from);
    return step === 0 ||
      same ||
      (range.to?.article === from.article && from.item === undefined && from.paragraph === undefined)
      ? { from }
      : range;
  });

const name = fc.constantFrom(
  '信访工作条例',
  '治安管理处罚法',
  '刑法',
  '最高人民法院关于适用〈行政诉讼法〉的解释',
  '本条例',
);
const citation: fc.Arbitrary<Citation> = fc.record({
  law: name,
  spans: fc.array(span, { minLength: 1, maxLength: 4 }),
});

test('parse(format(x)) is x, for every citation in the long form', () => {
  fc.assert(
    fc.property(citation, (value) => {
      expect(parseCitation(formatCitation(value))).toEqual(value);
    }),
    { numRuns: 3000 },
  );
});

test('parse(format(x)) is x, for every citation in the compact form', () => {
  const compact = fc.record({
    law: name.filter((law) => !law.includes('〈')),
    spans: fc.array(span, { minLength: 1, maxLength: 4 }),
  });
  fc.assert(
    fc.property(compact, (value) => {
      expect(parseReference(formatCompact(value))).toEqual(value);
    }),
    { numRuns: 3000 },
  );
});

test('a citation is found where it stands in a sentence, and nothing around it', () => {
  const around = fc.constantFrom('', '按照', '（', '，依', '见', '。');
  fc.assert(
    fc.property(around, citation, fc.constantFrom('', '的规定', '）。', '，处罚款'), (before, value, after) => {
      const text = formatCitation(value);
      const [found, ...rest] = findCitations(before + text + after);
      expect(rest).toEqual([]);
      expect([found?.start, found?.end]).toEqual([before.length, before.length + text.length]);
      expect(found?.spans).toEqual(value.spans);
    }),
    { numRuns: 1000 },
  );
});

test('any text at all is read without an error, and offsets stay inside it', () => {
  const scraps = fc.array(
    fc.constantFrom(
      '第',
      '条',
      '款',
      '项',
      '至',
      '、',
      '《',
      '》',
      '之',
      '一',
      '二十',
      '百',
      '26',
      '（',
      '本条例',
      '和',
      '法',
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(scraps, (pieces) => {
      const text = pieces.join('');
      let at = 0;
      for (const { start, end } of findCitations(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['《信访工作条例》第二十条、第二十六条', '《信访工作条例》第二十条、第二十六条'],
  ['第三十四至三十六条', '第三十四条至第三十六条'],
  ['第三十四条至第三十六条', '第三十四条至第三十六条'],
  ['第二十六条第一项和第三项', '第二十六条第一项、第二十六条第三项'],
  ['第二十条第一款、第三款', '第二十条第一款、第二十条第三款'],
  ['第二十三条第二款、第四十四条第三项', '第二十三条第二款、第四十四条第三项'],
  ['《刑法》第二百九十一条之一第一款', '《刑法》第二百九十一条之一第一款'],
  ['《行政诉讼法》（2017年修正）第四十六条', '《行政诉讼法》第四十六条'],
  ['第26条第（三）项', '第二十六条第三项'],
  ['第十七、十八、二十条', '第十七条、第十八条、第二十条'],
])('prose: %s', (text, canonical) => {
  expect(formatCitation(findCitations(text)[0] ?? { spans: [] })).toBe(canonical);
});

test.each([
  ['治安管理处罚法 26(1)①', '《治安管理处罚法》第二十六条第一款第一项'],
  ['治安管理处罚法26', '《治安管理处罚法》第二十六条'],
  ['刑法 291-1', '《刑法》第二百九十一条之一'],
  ['信访工作条例 34~36', '《信访工作条例》第三十四条至第三十六条'],
  ['信访工作条例 第三十五条', '《信访工作条例》第三十五条'],
  ['35', '第三十五条'],
])('a field: %s', (text, canonical) => {
  expect(formatCitation(parseReference(text) ?? { spans: [] })).toBe(canonical);
});

test.each(['', '治安管理处罚法', '治安管理处罚法 26(0)', '治安管理处罚法 36~34', '治安管理处罚法 26(1', '二十六'])(
  'a field that names no provision is refused: %s',
  (text) => {
    expect(parseReference(text)).toBeUndefined();
  },
);

test('a law without 《》 counts when it is known, and is reported when it is not', () => {
  expect(findCitations('行政复议法第二十条', ['行政复议法'])[0]?.law).toBe('行政复议法');
  expect(findCitations('按某某管理办法第二十条', [])[0]?.law).toBe('');
  expect(findCitations('（第二十条）', [])[0]?.law).toBeUndefined();
});

test('a range is every provision in it, each one above the last', () => {
  expect(provisionsOf({ from: { article: 34 }, to: { article: 36 } })).toEqual(
    [34, 35, 36].map((each) => ({ article: each })),
  );
  fc.assert(
    fc.property(span, ({ from, to = from }) => {
      const all = provisionsOf({ from, to });
      const last = ({ article, paragraph, item }: Provision) => item ?? paragraph ?? article;
      expect(all[0]).toEqual(from);
      expect(all.at(-1)).toEqual(to);
      expect(all.map(last)).toEqual(all.map((_, index) => last(from) + index));
    }),
  );
});
