/** `npm run campaign`: one real run, its folder held against its packing list; and what it refuses before it prints. */

import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sheets } from '../../src/faces/print/sheets.ts';
import { campaignModel } from '../../src/kinds/campaign/model.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';
import { packedSheets } from '../../src/publish/campaign-parts.ts';
import { commandLine, expectFolderLeft, expectSentence } from '../command-line.ts';
import { PROJECT } from '../content-copy.ts';
import { readPdf } from '../pdf-text.ts';

mkdirSync(join(PROJECT, '.build'), { recursive: true });
const work = mkdtempSync(join(PROJECT, '.build/campaign-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const SCHOOL = ['--subject', '条例宣传月', '--place', '学校'];
const PEOPLE = 31;

const run = commandLine('src/publish/campaign.ts');

const out = join(work, 'out');
let said = '';
beforeAll(() => {
  const { status, output } = run(...SCHOOL, '--people', String(PEOPLE), '--out', out);
  said = output;
  expect(output).toContain('先看 1-装箱单.docx');
  expect(status).toBe(0);
});

const library = loadLibrary(optionsFrom({}));
const campaign = campaignModel(library, { subject: '条例宣传月', place: '学校', people: PEOPLE });
const files = () =>
  globSync('**/*', { cwd: out })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(out, name)).isFile());

/** The words of a Word file as they are written. */
const documentOf = (name: string) =>
  strFromU8(unzipSync(readFileSync(join(out, name)))['word/document.xml'] ?? new Uint8Array());
const wordsOf = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, words]) => words).join('');

/** The rows of the packing list, cell by cell, line by line; each below the folder that it lies in. */
function packed(): { room: string; cells: string[][] }[] {
  let room = '';
  return [
    ...documentOf('1-装箱单.docx').matchAll(/<w:tr>.*?<\/w:tr>|<w:p>(?:(?!<\/w:p>).)*Heading1.*?<\/w:p>/gs),
  ].flatMap(([part]) => {
    if (part.startsWith('<w:p>')) room = wordsOf(part);
    if (part.startsWith('<w:p>') || part.includes('<w:tblHeader/>')) return [];
    const cells = [...part.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
      [...cell.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([line]) => wordsOf(line)),
    );
    return [{ room, cells }];
  });
}

test('the folder and its packing list are the same, file by file', () => {
  const listed = packed().flatMap(({ room, cells }) =>
    (cells.at(-1) ?? []).map((name) => (room === '先看这几份' ? name : `${room}/${name}`)),
  );
  expect(listed.length).toBeGreaterThan(12);
  expect(listed.sort()).toEqual(files().sort());
});

test('every sheet that the event asks for is there, as many as its data say', () => {
  const rows = packed().map(({ cells }) => cells.map((cell) => cell.join('')));
  for (const { line, found } of packedSheets(library, campaign)) {
    for (const sheet of found) {
      const row = rows.find((cells) => cells.at(-1) === `${sheet.file}.pdf`);
      expect(row?.[1], sheet.id).toBe(`${sheet.as}：${sheet.title}`);
      // Of the answers one is enough.
      const isKey = sheet.as === '试卷' && sheet.answers;
      expect(Number.parseInt(row?.[2] ?? '', 10), sheet.id).toBe(isKey ? 1 : line.count);
      if (!isKey) expect(row?.[5]).toBe(line.use);
    }
  }
  expect(rows.filter((row) => row[4] !== '拷给管屏的人' && row[4] !== '发公众号的人')).toHaveLength(
    packedSheets(library, campaign).flatMap(({ found }) => found).length + 3,
  );
});

test('names go on any stick: no character that FAT32 refuses, none that two systems fold into one', () => {
  const names = files();
  expect(names.filter((name) => /[\\:*?"<>|\p{Cc}]|[ .](?:\/|$)/u.test(name))).toEqual([]);
  expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(names.length);
});

test('the paper of the lesson has its minutes, the five questions with answers, and the law', async () => {
  const lesson = sheets(library).find((sheet) => sheet.as === '讲稿' && sheet.one === campaign.lessons[0]);
  if (lesson?.as !== '讲稿') throw new Error('no lesson');
  const { pages } = await readPdf(readFileSync(join(out, '6-讲课答题', `${lesson.file}.pdf`)));
  const plain = (text: string) => text.replace(/\s/gu, '');
  const text = plain(pages.map((runs) => runs.map((one) => one.text).join('')).join('')).replaceAll(
    /(?<=\D)\d(?=\D{200})/g,
    '$&',
  );
  for (const { from, to, title } of lesson.parts) expect(text).toContain(plain(`${from}到${to}分${title}`));
  expect(lesson.asks.questions).toHaveLength(5);
  for (const { ask, answer } of lesson.asks.questions) {
    expect(text).toContain(plain(ask).slice(0, 12));
    expect(text).toContain(plain(`答案${answer}`));
  }
  expect(text).toContain(plain(`npm run pack:screen -- --playlist lesson-${lesson.one}`));
  expect(text).toMatch(/依据：《/);
});

test('the lines for a strip are the same in both writings, and none is longer than the strip', () => {
  const [utf8 = '', gb = ''] = ['utf8', 'gb18030'].map(
    (name) => files().find((file) => file.endsWith(`.${name}.txt`)) ?? '',
  );
  const text = readFileSync(join(out, utf8), 'utf8');
  expect(iconv.decode(readFileSync(join(out, gb)), 'gb18030')).toBe(text);
  const lines = text.trimEnd().split('\r\n');
  expect(lines[0]).toBe('条例宣传月');
  expect(lines.length).toBeGreaterThan(8);
  expect(lines.filter((line) => [...line].length > 60)).toEqual([]);
});

test('what only the office knows is left to it, and it is told what its edition lacks', () => {
  const press = wordsOf(documentOf('3-新闻稿.docx'));
  for (const paragraph of campaign.press.paragraphs) expect(press).toContain(paragraph);
  for (const note of [said, wordsOf(documentOf('1-装箱单.docx'))]) {
    expect(note).toContain('content/editions/default/edition.yaml 里的 office');
    expect(note).toContain('纸上就没有二维码');
  }
  const plan = wordsOf(documentOf('2-活动安排.docx'));
  for (const { at, what } of campaign.day) expect(plan).toContain(`${at}${what}`);
});

test.each([
  [['--subject', '条例宣传月', '--place', '医院'], /没有叫“医院”的。场合能写的有：村、/],
  [[...SCHOOL, '--people', '0'], /--people 要写 1 到 100000 之间的整数，现在写的是“0”/],
])('%j is a sentence', (args, sentence) => {
  expectSentence(run, args, sentence, work);
});

test('a folder that somebody else filled is left as it is', () => {
  expectFolderLeft(run, SCHOOL, '活动材料', work);
});
