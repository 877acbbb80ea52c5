/** The handbook as a Word file: real headings and contents, the Regulations to the character, the same bytes twice. */

import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { bookPaper } from '../../src/faces/word/book-paper.ts';
import { officialText } from '../../src/kinds/regulation/schema.ts';
import { canonicalText } from '../../src/law/official-text.ts';
import { loadLibrary } from '../../src/library.ts';
import { bookletOf } from '../booklet.ts';
import { copyContent } from '../content-copy.ts';
import { readDocx } from '../docx-text.ts';

const root = copyContent();
afterAll(() => rmSync(root, { recursive: true, force: true }));
const county = loadLibrary({ root, edition: 'county', day: '2026-11-29' });
const booklet = bookletOf(county);
const bytes = await bookPaper(booklet);
const { names, xml, paragraphs, styled } = readDocx(bytes);
const document = xml('word/document.xml');
const styles = xml('word/styles.xml');

test('chapters and matters are headings of Word, in the order of the book', () => {
  expect(styled('Title')).toEqual([booklet.title]);
  expect(styled('Heading1')).toEqual(booklet.chapters.map(({ title }) => title));
  const matters = booklet.chapters.flatMap(({ passages }) => passages.flatMap(({ heading }) => heading?.title ?? []));
  expect(styled('Heading2')).toEqual(matters);
});

test('what stands below a matter is a heading of the third level', async () => {
  const four = bookletOf(county, 'handbook-four');
  const own = readDocx(await bookPaper(four));
  const below = four.chapters.flatMap(({ passages }) => passages.filter(({ heading }) => heading?.below));
  expect(below.length).toBeGreaterThan(60);
  expect(own.styled('Heading3')).toHaveLength(below.length);
});

test('contents are a field of both levels, each line linked to its heading', () => {
  expect(document).toContain('TOC \\h \\o &quot;1-2&quot;');
  expect(xml('word/settings.xml')).toContain('<w:updateFields');
  expect(styled('TOC1').length).toBe(booklet.chapters.length);
  const places = [...document.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name);
  expect(new Set(places).size).toBe(places.length);
  expect(places.filter((name) => !/^[a-z_]\w{0,39}$/i.test(name ?? ''))).toEqual([]);
  const links = [...document.matchAll(/w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
  expect(links.length).toBeGreaterThan(200);
  expect(links.filter((anchor) => !places.includes(anchor))).toEqual([]);
});

test('every style that is used is there, with a Chinese name and face', () => {
  const known = new Set([...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id));
  // Word has those of the contents itself.
  const used = new Set(paragraphs.flatMap(({ style }) => (style && !style.startsWith('TOC') ? [style] : [])));
  expect([...used].filter((style) => !known.has(style))).toEqual([]);
  expect(styles).toContain('<w:name w:val="先做这一步"/>');
  expect(styles).toMatch(/<w:docDefaults>.*w:eastAsia="宋体".*<\/w:docDefaults>/s);
  expect(/<w:style [^>]*w:styleId="Heading1".*?<\/w:style>/s.exec(styles)?.[0]).toContain('w:eastAsia="黑体"');
  expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
});

test('the first page says the day of the law, and who answers for what is changed', () => {
  const [first] = styled('CoverNotice');
  expect(first).toMatch(/^法律核对到 2026 年 \d+ 月 \d+ 日。这份文件可以改。改过的内容，由改的单位自己核对，自己负责/);
  expect(styled('CoverLine')).toContain(booklet.who);
});

test('pages are numbered, each list of steps begins with one', () => {
  expect(names.some((name) => /footer\d+\.xml$/.test(name) && xml(name).includes('PAGE'))).toBe(true);
  const lists = booklet.chapters.flatMap(({ passages }) =>
    passages.flatMap(({ blocks }) => blocks.filter((one) => one.is === 'list' && one.as === 'steps')),
  );
  const numbers = new Set(
    [...document.matchAll(/w:val="BookName"\/><w:numPr><w:ilvl w:val="0"\/><w:numId w:val="(\d+)"/g)].map(
      ([, id]) => id,
    ),
  );
  expect(numbers.size).toBe(lists.length);
});

test('holds the Regulations to the character', () => {
  const [, ...official] = canonicalText(county.of(officialText).data).split('\n');
  const plain = (text: string) => text.replaceAll(/\s/gu, '');
  expect(plain(paragraphs.map(({ text }) => text).join(''))).toContain(plain(official.join('')));
});

test('the same book makes the same bytes, made on the day of its law', async () => {
  const again = await bookPaper(bookletOf(loadLibrary({ root, edition: 'county', day: '2026-11-29' })));
  expect(Buffer.from(again).equals(bytes)).toBe(true);
  expect(xml('docProps/core.xml')).toContain(`${booklet.reviewed}T00:00:00Z`);
});
