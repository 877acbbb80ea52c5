/** What the leaflet check hands over: each finding with its sentence, today's law and a sentence for print. */

import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { wordFile } from '../../src/browser/word-file.ts';
import { REGULATIONS_ID } from '../../src/kinds/law/citable.ts';
import { leafletData } from '../../src/leaflet/collected.ts';
import { leafletContext } from '../../src/leaflet/data.ts';
import { textOfFile } from '../../src/leaflet/file-text.ts';
import { readLeaflet } from '../../src/leaflet/findings.ts';
import { openFiles } from '../../src/leaflet/opened-files.ts';
import { reportLines, summaryOf } from '../../src/leaflet/report.ts';
import { isComplaint } from '../../src/leaflet/verdicts.ts';
import { loadLibrary } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';
import { readSamples } from '../leaflet/evaluate.ts';

const library = loadLibrary({ root: PROJECT, day: '2026-11-29' });
const context = leafletContext(leafletData(library, REGULATIONS_ID), '2026-11-29');

const file = (name: string, bytes: Uint8Array) => ({
  name,
  size: bytes.length,
  arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
});

test('each finding has its sentence, and what can be mended a sentence for print', () => {
  const text = '请注意。扰乱单位秩序的，依照《治安管理处罚法》第二十三条处罚。越级上访一律拘留。';
  const [old, skip] = readLeaflet(text, context);
  expect(old?.sentence).toBe('扰乱单位秩序的，依照《治安管理处罚法》第二十三条处罚。');
  expect(old?.law).toMatch(/^《治安管理处罚法》第二十六条.*：.*不能正常进行/);
  expect(old?.instead).toMatch(/符合《治安管理处罚法》第二十六条.*写的条件的，警告或者 500 元以下罚款/);
  expect(skip?.sentence).toBe('越级上访一律拘留。');
  expect(skip?.law).toContain('《信访工作条例》第二十条第一款');
});

test('every sentence that is proposed for print passes the check itself', () => {
  const proposed = readSamples().flatMap(({ text }) =>
    readLeaflet(text, context).flatMap(({ instead }) => instead ?? []),
  );
  for (const sentence of new Set(proposed)) {
    const wrong = readLeaflet(sentence, context).filter(({ verdict }) => isComplaint(verdict) && verdict !== '要核对');
    expect(wrong, sentence).toEqual([]);
  }
});

test('as a Word file it says the sentence, the fault, the law and what to print', async () => {
  const text = '越级上访一律拘留。《信访工作条例》第三十五条规定了复查。';
  const lines = reportLines(readLeaflet(text, context), ['图.png：这是图片。'], '2026-11-29');
  const bytes = new Uint8Array(await (await wordFile('材料核对结果', lines)).arrayBuffer());
  const { text: words } = textOfFile('结果.docx', bytes);
  expect(words).toMatch(/材料核对结果[\s\S]*没有读到的[\s\S]*图\.png/);
  expect(words).toMatch(/原句：越级上访一律拘留。[\s\S]*错在哪里：[\s\S]*今天的法律：[\s\S]*可以改成：/);
});

test('nothing found is only said of what was read', () => {
  expect(summaryOf([], ['有 1 张图片。'])).toMatch(/^有的内容没有读到，见下面。读到的文字里/);
  expect(summaryOf([], [])).toMatch(/^读到的文字里/);
});

test('several files are read one after the other, and those that cannot be are named', async () => {
  const { text, read, unread } = await openFiles([
    file('一.txt', strToU8('训诫三次即拘留')),
    file('二.pdf', strToU8('%PDF-1.7')),
    { name: '三.docx', size: 50_000_000, arrayBuffer: () => Promise.reject(new Error('must not be loaded')) },
    { name: '四.txt', size: 5, arrayBuffer: () => Promise.reject(new Error('gone')) },
  ]);
  expect(read).toBe(true);
  expect(text).toBe('【一.txt】\n\n训诫三次即拘留');
  expect(unread.map((words) => words.slice(0, 16))).toEqual([
    expect.stringContaining('二.pdf：这是 PDF'),
    expect.stringContaining('三.docx：文件太大了'),
    expect.stringContaining('四.txt：这个文件打不开'),
  ]);
});
