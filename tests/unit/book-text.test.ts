/** A book in words: every piece is said, headings are places, and links lead to them. */

import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { placeOf } from '../../src/kinds/material/book.ts';
import { type BookBlock, type BookWords, INDEX_TITLE, lawDay, passagesOf } from '../../src/kinds/material/book-text.ts';
import { officialText } from '../../src/kinds/regulation/schema.ts';
import { routeModels } from '../../src/kinds/route/model.ts';
import { warningModels } from '../../src/kinds/warning/model.ts';
import { canonicalText } from '../../src/law/official-text.ts';
import { loadLibrary } from '../../src/library.ts';
import { bookletOf } from '../booklet.ts';
import { copyContent } from '../content-copy.ts';

const root = copyContent();
afterAll(() => rmSync(root, { recursive: true, force: true }));
const county = loadLibrary({ root, edition: 'county', day: '2026-11-29' });
const { chapters } = bookletOf(county);
const passages = chapters.flatMap((chapter) => chapter.passages);

function wordsOf(block: BookBlock): BookWords[] {
  if (block.is === 'code') return [{ text: block.scan.title }];
  if (block.is === 'paper') return block.lines.map(({ text }) => ({ text }));
  return block.is === 'paragraph' ? block.words : block.items.flat().flatMap(({ words }) => words);
}
const said = (blocks: readonly BookBlock[]) =>
  blocks
    .flatMap(wordsOf)
    .map(({ text }) => text)
    .join('');
const below = (id: string) => said(passages.find(({ heading }) => heading?.id === id)?.blocks ?? []);

test('chapters are numbered, the index comes last, and an edition has its own page', () => {
  expect(chapters[0]).toMatchObject({ id: 'chapter-1', title: '第一编　怎样用这本书' });
  expect(chapters.at(-1)).toMatchObject({ id: 'index', title: INDEX_TITLE });
  expect(said(chapters.at(-2)?.passages.flatMap(({ blocks }) => blocks) ?? [])).toContain('测试接待地点');
});

test('every heading is one place, and every link leads to one', () => {
  const places = passages.flatMap(({ heading }) => heading?.id ?? []);
  expect(new Set(places).size).toBe(places.length);
  const links = passages.flatMap(({ blocks }) => blocks.flatMap(wordsOf)).flatMap(({ to }) => to ?? []);
  expect(links.length).toBeGreaterThan(100);
  expect([...new Set(links)].filter((to) => !places.includes(to))).toEqual([]);
});

test('nothing is empty', () => {
  for (const { blocks } of passages) {
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
