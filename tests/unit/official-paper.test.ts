/** The yearly report as a Word file: the layout of GB/T 9704, the whole text, the same bytes each time. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { titleLines } from '../../src/faces/word/official-paper.ts';
import { closeUp, paperParts } from '../../src/faces/word/report-text.ts';
import { reportFile } from '../../src/faces/word/write-report.ts';
import { reportModels } from '../../src/kinds/report/model.ts';
import { reports } from '../../src/kinds/report/schema.ts';
import { loadLibrary } from '../../src/library.ts';
import { copyContent, edit, PROJECT } from '../content-copy.ts';

const root = copyContent();
const out = mkdtempSync(join(tmpdir(), 'xunfa-report-'));
afterAll(() => {
  for (const folder of [root, out]) rmSync(folder, { recursive: true, force: true });
});

const county = loadLibrary({ root, edition: 'county', day: '2026-11-29' });
const [report] = reportModels(county);
const [entry] = county.of(reports);
if (!report || !entry) throw new Error('the test county has no report');

const bytes = await reportFile(report, entry.body);
const files = unzipSync(bytes);
const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
const document = xml('word/document.xml');
/** The paragraphs of the document, each as its words. */
const paragraphs = [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
  [...paragraph.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, words]) => words).join(''),
);

test('A4 with margins of 37, 35, 28 and 26 mm, and 22 lines of 28 characters within them', () => {
  const mm = (name: string) => {
    const [, twips = ''] = new RegExp(`<w:pgMar [^>]*w:${name}="(\\d+)"`).exec(document) ?? [];
    return Math.round((Number(twips) / 1440) * 25.4);
  };
  expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
  expect(['top', 'bottom', 'left', 'right'].map(mm)).toEqual([37, 35, 28, 26]);
  const [, pitch = ''] = /<w:docGrid w:type="lines" w:linePitch="(\d+)"/.exec(document) ?? [];
  const height = 16838 - 2098 - 1984;
  expect(Math.floor(height / Number(pitch))).toBe(22);
  // 三号 is 320 twips wide; what is taken off each character lets 28 stand in the line.
  const width = 11906 - 1587 - 1474;
  expect(document).toContain('<w:spacing w:val="-5"/>');
  expect(Math.floor(width / (320 - 5))).toBe(28);
  expect(document).toContain(`w:line="${pitch}" w:lineRule="exact"`);
});

test('the title in 二号小标宋, headings in 黑体 and 楷体, the text in 三号仿宋', () => {
  const faceOf = (words: string) => {
    const run = [...document.matchAll(/<w:r>.*?<\/w:r>/gs)].find(([one]) => one.includes(words))?.[0] ?? '';
    return [
      /w:eastAsia="([^"]+)" w:hint/.exec(run) ?? /w:eastAsia="([^"]+)"/.exec(run),
      /<w:sz w:val="(\d+)"/.exec(run),
    ]
      .map((found) => found?.[1])
      .join(' ');
  };
  expect(faceOf('测试县信访局2025年度')).toBe('方正小标宋_GBK 44');
  expect(faceOf('一、主要工作')).toBe('黑体 32');
  expect(faceOf('（一）来访和网上信访')).toBe('楷体_GB2312 32');
  expect(faceOf('测试县信访局把第一次来的事')).toBe('仿宋_GB2312 32');
  expect(xml('word/fontTable.xml')).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
});

test('number, title, whom it is for, text and tables, who signs and when: nothing is lost', () => {
  const said = paragraphs.join('\n');
  expect(paragraphs[0]).toBe('测信发〔2026〕3号');
  expect(paragraphs.slice(2, 5).join('')).toContain(closeUp(report.title).slice(0, 20));
  expect(said).toContain('测试县委、测试县人民政府：');
  expect(paragraphs.slice(-2)).toEqual(['测试县信访局', '2026年1月8日']);
  const parts = paperParts(report, entry.body);
  for (const part of parts) {
    const texts = part.part === 'table' ? [part.title, ...part.head, ...part.rows.flat()] : [part.text];
    for (const text of texts) expect(paragraphs, text).toContain(text);
  }
  // Every sentence of the page stands on the paper, and every number of every figure.
  for (const line of entry.compiled.text.split('\n')) {
    for (const sentence of line.split(/[。；]/)) {
      const words = closeUp(sentence)
        .replace(/[“”]/g, '')
        .replace(/（现为.*?）/g, '');
      expect(said.replace(/[“”]/g, ''), words).toContain(words);
    }
  }
  for (const { rows } of report.figures) {
    for (const { said: number } of rows) if (number) expect(said).toContain(closeUp(number));
  }
  expect(said).toContain('四、下一年打算');
  expect(said).toContain('1．信访条例，现在是信访工作条例。');
  expect(said).not.toMatch(/\p{Script=Han} \d|\d \p{Script=Han}/u);
});

test('page numbers stand outside, on odd and on even pages', () => {
  expect(xml('word/settings.xml')).toContain('<w:evenAndOddHeaders');
  const footers = Object.keys(files).filter((name) => /footer\d\.xml$/.test(name));
  expect(footers.map((name) => /<w:jc w:val="(\w+)"/.exec(xml(name))?.[1]).sort()).toEqual(['left', 'right']);
});

test('the same report gives the same bytes, whatever the hour', async () => {
  expect(Buffer.from(await reportFile(report, entry.body)).equals(bytes)).toBe(true);
  expect(xml('docProps/core.xml')).toContain('2026-01-08T00:00:00Z');
});

test('a long title is parted between words into lines of about the same length', () => {
  expect(titleLines('测试县信访局2025年度报告')).toEqual(['测试县信访局2025年度报告']);
  const lines = titleLines('测试县信访局2025年度推进法治政府建设和依法办理群众信访事项工作情况的报告');
  expect(lines.join('')).toBe('测试县信访局2025年度推进法治政府建设和依法办理群众信访事项工作情况的报告');
  expect(lines).toHaveLength(3);
  for (const line of lines) expect([...line].length).toBeLessThanOrEqual(18);
});

/** `npm run report` on the copy. */
function command(...options: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['src/faces/word/write-report.ts', ...options], {
    cwd: PROJECT,
    env: { ...process.env, XUNFA_ROOT: root, XUNFA_EDITION: 'county' },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

test('the command writes into its own folder, names what there is, and leaves what is not its own alone', () => {
  const folder = join(out, 'reports');
  const { status, output } = command('2025', '--out', folder);
  expect(output).toContain('写好了：');
  expect(status).toBe(0);
  const [name = ''] = readdirSync(folder).filter((one) => one.endsWith('.docx'));
  expect(readFileSync(join(folder, name)).equals(bytes)).toBe(true);
  expect(command('2024', '--out', folder).output).toContain('没有叫“2024”的年度报告。有的是：2025');
  expect(command('--oops').output).toMatch(/^没有“--oops”这个选项。只认这几个选项：/);
  writeFileSync(join(out, 'mine.txt'), '');
  expect(command('2025', '--out', out).output).toMatch(/年度报告不能放进.*里面已经有别的东西/);
});

test('a report that does not add up is not written', () => {
  edit(root, 'content/editions/county/reports/2025.mdx', 'total: 420', 'total: 421');
  const { status, output } = command('2025', '--out', join(out, 'wrong'));
  expect(status).toBe(1);
  expect(output).toMatch(/批次：个人来访 300 .* = 420，和 total 421 差 1/);
});
