/** A book in words: every piece is said, headings are places, and links lead to them. */

import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { crimeModels } from '../../src/kinds/crime/model.ts';
import { handoutModel } from '../../src/kinds/handout/model.ts';
import { oldPlace, placeOf } from '../../src/kinds/material/book.ts';
import { type BookBlock, passagesOf } from '../../src/kinds/material/book-passages.ts';
import { INDEX_TITLE, lawDay } from '../../src/kinds/material/book-text.ts';
import { officialText } from '../../src/kinds/regulation/schema.ts';
import { routeModels } from '../../src/kinds/route/model.ts';
import { warningModels } from '../../src/kinds/warning/model.ts';
import { canonicalText } from '../../src/law/official-text.ts';
import { basisText } from '../../src/library/basis.ts';
import type { BlockWords } from '../../src/library/word-blocks.ts';
import { loadLibrary } from '../../src/library.ts';
import { bookletOf } from '../booklet.ts';
import { copyContent } from '../content-copy.ts';

const root = copyContent();
afterAll(() => rmSync(root, { recursive: true, force: true }));
const county = loadLibrary({ root, edition: 'county', day: '2026-11-29' });
const { chapters } = bookletOf(county);
const passages = chapters.flatMap((chapter) => chapter.passages);
const BOOKS = ['handbook', 'handbook-four'];
const four = bookletOf(county, 'handbook-four');
const passagesIn = (name: string) => bookletOf(county, name).chapters.flatMap((chapter) => chapter.passages);

function wordsOf(block: BookBlock): BlockWords[] {
  if (block.is === 'code') return [{ text: block.scan.title }];
  if (block.is === 'paper') return block.lines.map(({ text }) => ({ text }));
  return block.is === 'paragraph' ? block.words : block.items.flat().flatMap(({ words }) => words);
}
const said = (blocks: readonly BookBlock[]) =>
  blocks
    .flatMap(wordsOf)
    .map(({ text }) => text)
    .join('');
const below = (id: string, all = passages) => said(all.find(({ heading }) => heading?.id === id)?.blocks ?? []);

test('chapters are numbered, the index comes last, and an edition has its own page', () => {
  expect(chapters[0]).toMatchObject({ id: 'chapter-1', title: '第一编　怎样用这本书' });
  expect(chapters.at(-1)).toMatchObject({ id: 'index', title: INDEX_TITLE });
  expect(said(chapters.at(-2)?.passages.flatMap(({ blocks }) => blocks) ?? [])).toContain('测试接待地点');
});

test.each(BOOKS)('every heading of %s is one place, and every link leads to one', (name) => {
  const all = passagesIn(name);
  const places = all.flatMap(({ heading }) => heading?.id ?? []);
  expect(new Set(places).size).toBe(places.length);
  const links = all.flatMap(({ blocks }) => blocks.flatMap(wordsOf)).flatMap(({ to }) => to ?? []);
  expect(links.length).toBeGreaterThan(100);
  expect([...new Set(links)].filter((to) => !places.includes(to))).toEqual([]);
});

test.each(BOOKS)('nothing in %s is empty', (name) => {
  for (const { blocks } of passagesIn(name)) {
    for (const block of blocks) {
      expect(wordsOf(block).length).toBeGreaterThan(0);
      for (const { text } of wordsOf(block)) expect(text).toMatch(/\S/u);
    }
  }
});

test('a route is said with whom to ask, its days, and what each step asks for', () => {
  const route = routeModels(county).get('unpaid-wages');
  const text = below(placeOf('route', 'unpaid-wages'));
  expect(text).toContain(route?.first);
  expect(text).toContain('自欠薪行为发生之日起 2 年');
  for (const step of route?.steps ?? []) {
    for (const part of [step.title, step.how, ...step.bring, ...step.deadlines.map(({ period }) => period)]) {
      expect(text).toContain(part ?? '');
    }
  }
});

test('a warning is said with what is allowed and what to do instead', () => {
  const warning = warningModels(county).find(({ id }) => id === 'blocking-gates');
  const text = below(placeOf('warning', 'blocking-gates'));
  const { conduct = '', lawful = [], instead = [], elements = [] } = warning ?? {};
  for (const part of [conduct, ...lawful, ...elements, ...instead.map(({ say }) => say)]) expect(text).toContain(part);
});

test('a word leads to its places; one that is the heading is said once', () => {
  const lines = chapters
    .at(-1)
    ?.passages.flatMap(({ blocks }) => blocks.flatMap((one) => (one.is === 'list' ? one.items.flat() : [])));
  const line = (start: string) => lines?.find(({ words }) => words[0]?.text === start)?.words;
  expect(line('离婚')).toEqual([{ text: '离婚', to: 'route-divorce' }]);
  expect(line('主责：')?.[1]).toEqual({ text: '不服交通事故责任认定', to: 'route-traffic-finding' });
});

describe('the book of the old titles', () => {
  const all = passagesIn('handbook-four');

  test('each chapter that mends an old paper names it, says what it was, and then the law of today with its articles', () => {
    const mended = four.chapters.filter(({ old }) => old !== undefined);
    expect(mended.map(({ old }) => old)).toEqual(
      expect.arrayContaining([
        '旧册子里叫《信访工作条例》',
        '旧册子里叫《中省涉法涉诉信访改革有关规定》',
        '旧册子里叫《不当上访或犯十宗罪》',
        '旧册子里叫《公安部规定32种违法信访行为》',
      ]),
    );
    for (const {
      passages: [first],
    } of mended) {
      expect(first?.blocks.map((block) => block.is === 'paragraph' && block.as)).toEqual(['was', 'today', 'basis']);
    }
  });

  test('rights come before what is punished', () => {
    const places = all.flatMap(({ heading }) => heading?.id ?? []);
    const right = places.findIndex((id) => id.startsWith('right-'));
    const first = places.findIndex((id) => /^(?:crime|old|warning)-/.test(id));
    expect(right).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThan(first);
  });

  test('no crime is said without its threshold, which comes before what it is punished with', () => {
    const crimes = crimeModels(county);
    expect(crimes.length).toBeGreaterThan(10);
    for (const { id, needs, say, not } of crimes) {
      const text = below(placeOf('crime', id), all);
      expect(text).toMatch(/^门槛：/);
      for (const need of needs) expect(text.indexOf(need)).toBeLessThan(text.indexOf(`怎么判：${say}`));
      expect(text).toContain(not ?? '');
    }
  });

  test('every item of the old list is there by its number, with the law of today, and says where its words were not found', () => {
    const { items } = handoutModel(county);
    expect(items.length).toBeGreaterThan(30);
    for (const { number, conduct, change, confirmed, now } of items) {
      const text = below(oldPlace(number), all);
      for (const part of [conduct, change, basisText(now)]) expect(text).toContain(part);
      expect(text.includes('原话没有核实到')).toBe(!confirmed);
    }
  });

  test('the index leads from what people say to the item of the old list', () => {
    const lines = four.chapters
      .at(-1)
      ?.passages.flatMap(({ blocks }) => blocks.flatMap((one) => (one.is === 'list' ? one.items.flat() : [])));
    const line = lines?.find(({ words }) => words[0]?.text === '堵门：');
    expect(line?.words.some(({ to }) => to === 'old-6')).toBe(true);
  });
});

test('the Regulations are said to the character', () => {
  const text = county.of(officialText).data;
  const [, ...law] = passagesOf({ is: 'regulations', text });
  const all = law.map(({ heading, blocks }) => (heading?.title ?? '') + said(blocks)).join('');
  const [, ...official] = canonicalText(text).split('\n');
  expect(all.replaceAll('　', '')).toBe(official.join('').replaceAll('　', ''));
});

test('the day of the law, in words', () => {
  expect(lawDay('2026-11-30')).toBe('法律核对到 2026 年 11 月 30 日');
});
