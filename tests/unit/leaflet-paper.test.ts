/** Leaflets and sheets of a route as Word files: real headings, lists and codes, and who answers for a change. */

import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { type Sheet, sheets } from '../../src/faces/print/sheets.ts';
import { loadLibrary } from '../../src/library.ts';
import { filesBeside } from '../../src/publish/files-beside.ts';
import { copyContent } from '../content-copy.ts';
import { type ReadDocx, readDocx } from '../docx-text.ts';

const root = copyContent();
afterAll(() => rmSync(root, { recursive: true, force: true }));
const address = 'https://www.example.gov.cn/';
const county = loadLibrary({ root, edition: 'county', day: '2026-11-29', address });
const all = sheets(county);
type Leaflet = Extract<Sheet, { as: '三折页' }>;
const leaflets = all.filter((one): one is Leaflet => one.as === '三折页' && !one.version);

async function made(id: string, library = county, of = all): Promise<[name: string, bytes: Uint8Array][]> {
  const sheet = of.find((one) => one.id === id);
  // Only books have a cover of their pages.
  return sheet ? filesBeside(sheet, library, new Uint8Array()) : [];
}

async function opened(id: string) {
  const [[name, bytes] = ['', new Uint8Array()]] = await made(id);
  return { name, ...readDocx(bytes) };
}

describe('a leaflet', () => {
  test('has its title on a page of its own, and each panel below a heading of Word', async () => {
    expect(leaflets.length).toBeGreaterThan(8);
    for (const { id, title, panels } of leaflets) {
      const { styled, xml, paragraphs } = await opened(id);
      expect(styled('Title')).toEqual([title]);
      expect(styled('Heading1')).toEqual(panels.map(({ heading }) => heading));
      const [cover = '', text = ''] = xml('word/document.xml').split(/(?<=<\/w:sectPr>)/);
      expect([cover.includes(title), cover.includes('Heading1'), text.includes('Heading1')]).toEqual([
        true,
        false,
        true,
      ]);
      const known = new Set([...xml('word/styles.xml').matchAll(/w:styleId="([^"]+)"/g)].map(([, style]) => style));
      expect(paragraphs.flatMap(({ style }) => (style && !known.has(style) ? [style] : []))).toEqual([]);
    }
  });

  test('says on its first page the day of its law, and who answers for what is changed', async () => {
    const { styled } = await opened('leaflet/wages');
    expect(styled('CoverNotice')).toHaveLength(1);
    expect(styled('CoverNotice')[0]).toMatch(
      /^法律核对到 2026 年 \d+ 月 \d+ 日。这份文件可以改。改过的内容，由改的单位自己核对，自己负责/,
    );
  });

  test('has a code wherever the sheet has one, told to those who do not see it, and none without an address', async () => {
    const { xml, names } = await opened('leaflet/wages');
    const told = [...xml('word/document.xml').matchAll(/descr="二维码，打开 ([^"]+)"/g)].map(([, to]) => to);
    expect(told).toHaveLength(3);
    for (const one of told) expect(one).toMatch(/^https:\/\/www\.example\.gov\.cn\/./);
    expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(3);
    const nowhere = loadLibrary({ root, edition: 'default', day: '2026-11-29' });
    const [[, bytes] = ['', new Uint8Array()]] = await made('leaflet/wages', nowhere);
    expect(readDocx(bytes).xml('word/document.xml')).not.toMatch(/二维码|扫码看/);
  });
});

test('points, panels of a story and steps of a route are lists, each that is counted beginning with one', async () => {
  const listed = ({ xml }: Pick<ReadDocx, 'xml'>) =>
    [...xml('word/document.xml').matchAll(/<w:numId w:val="(\d+)"/g)].map(([, list]) => list);
  const story = await opened('leaflet/pupils');
  // Three stories of four panels.
  const counted = Map.groupBy(listed(story), (id) => id);
  expect([...counted.values()].filter(({ length }) => length === 4)).toHaveLength(3);
  const route = await opened('route/unpaid-wages');
  expect(route.name).toBe('路线单-单位拖欠工资.docx');
  const sheet = all.find(({ id }) => id === 'route/unpaid-wages');
  expect(new Set(listed(route)).size).toBe(1);
  expect(listed(route)).toHaveLength(sheet?.as === '路线单' ? sheet.route.steps.length : 0);
});

test('versions for other eyes say the same, and have no file of their own', async () => {
  expect(await made('leaflet/wages-large')).toEqual([]);
  expect(await made('leaflet/wages-contrast')).toEqual([]);
  expect(await made('route/unpaid-wages-large')).toEqual([]);
});

test('the same leaflet makes the same bytes', async () => {
  const first = await made('leaflet/wages');
  const other = loadLibrary({ root, edition: 'county', day: '2026-11-29', address });
  const again = await made('leaflet/wages', other, sheets(other));
  expect(again.map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')])).toEqual(
    first.map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
  );
});
