/** The handbook for phones: a valid EPUB 3, its links inside, the Regulations to the character, the same bytes twice. */

import { rmSync } from 'node:fs';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { afterAll, expect, test } from 'vitest';
import { epubBook } from '../../src/faces/epub/epub-book.ts';
import { officialText } from '../../src/kinds/regulation/schema.ts';
import { canonicalText } from '../../src/law/official-text.ts';
import { loadLibrary } from '../../src/library.ts';
import { bookletOf } from '../booklet.ts';
import { copyContent } from '../content-copy.ts';

const root = copyContent();
afterAll(() => rmSync(root, { recursive: true, force: true }));
const county = loadLibrary({ root, edition: 'county', day: '2026-11-29' });
const booklet = bookletOf(county);
const cover = PNG.sync.write(new PNG({ width: 148, height: 210 }));
const bytes = epubBook(booklet, cover);
const files = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
const page = (name: string) => files.get(`EPUB/${name}`) ?? '';

/** What a reader sees of a page. */
const textOf = (xhtml: string) =>
  xhtml
    .replace(/^.*<body/s, '<body')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll(/\s/gu, '');

test.each(['handbook', 'handbook-four'])('the checker of the format finds nothing to mend in %s', async (name) => {
  const { valid, messages } = await EpubCheck.validate(epubBook(bookletOf(county, name), cover));
  expect(messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info')).toEqual([]);
  expect(valid).toBe(true);
});

test('a shelf shows its cover', () => {
  const item = /<item [^>]*properties="cover-image"[^>]*>/.exec(page('book.opf'))?.[0] ?? '';
  const name = /href="([^"]+)"/.exec(item)?.[1];
  expect(item).toContain('media-type="image/png"');
  expect(Buffer.from(unzipSync(bytes)[`EPUB/${name}`] ?? []).equals(cover)).toBe(true);
});

test('its type is the first thing in the file, not compressed', () => {
  expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
});

test('says whose it is, in which language, and the day of its law', () => {
  const book = page('book.opf');
  expect(book).toContain('<dc:language>zh-CN</dc:language>');
  expect(book).toContain(`<dc:publisher>${booklet.who}</dc:publisher>`);
  expect(book).toContain(`<meta property="dcterms:modified">${booklet.reviewed}T00:00:00Z</meta>`);
  expect(textOf(page('cover.xhtml'))).toMatch(/法律核对到2026年\d+月\d+日/);
});

test('contents lead to every chapter and every matter', () => {
  const contents = page('contents.xhtml');
  for (const { id, title, passages } of booklet.chapters) {
    expect(contents).toContain(`<a href="${id}.xhtml">${title}</a>`);
    for (const { heading } of passages) {
      if (heading) expect(contents).toContain(`<a href="${id}.xhtml#${heading.id}">`);
    }
  }
});

test('every link leads to a place that is there', () => {
  const links = [...files].flatMap(([name, text]) =>
    name.endsWith('.xhtml') ? [...text.matchAll(/<a (?:[^>]* )?href="([^"]+)"/g)].map(([, href = '']) => href) : [],
  );
  expect(links.length).toBeGreaterThan(200);
  const dead = links.filter((href) => {
    const [file = '', id] = href.split('#');
    return !page(file) || (id !== undefined && !page(file).includes(` id="${id}"`));
  });
  expect(dead).toEqual([]);
});

test('holds the Regulations to the character', () => {
  const at = booklet.chapters.find(({ title }) => title.endsWith('信访工作条例'))?.id;
  const [, ...official] = canonicalText(county.of(officialText).data).split('\n');
  expect(textOf(page(`${at}.xhtml`))).toContain(official.join('').replaceAll(/\s/gu, ''));
});

test('the same book makes the same bytes; another office has another book', () => {
  const again = epubBook(bookletOf(loadLibrary({ root, edition: 'county', day: '2026-11-29' })), cover);
  expect(Buffer.from(again).equals(bytes)).toBe(true);
  const id = (book: string | undefined) => /urn:uuid:[\da-f-]{36}/.exec(book ?? '')?.[0];
  const other = unzipSync(epubBook({ ...booklet, who: '别的县信访局' }, cover))['EPUB/book.opf'];
  expect(id(strFromU8(other ?? new Uint8Array()))).not.toBe(id(page('book.opf')));
});
