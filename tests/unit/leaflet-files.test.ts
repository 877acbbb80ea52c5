/** The files that offices open in the leaflet check: read as they would be printed, or refused in a sentence. */

import { Document, Packer, Paragraph } from 'docx';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { refuseTooLarge, textOfFile } from '../../src/leaflet/file-text.ts';

const SENTENCE = '对信访处理意见不服的，可以自收到书面答复之日起三十日内请求复查。';

/** A .docx of given parts of XML below word/. */
function docx(body: string, more: Record<string, string | Uint8Array> = {}): Uint8Array {
  const part = (xml: string | Uint8Array) => (typeof xml === 'string' ? strToU8(xml) : xml);
  const document = `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`;
  return zipSync({
    'word/document.xml': strToU8(document),
    ...Object.fromEntries(Object.entries(more).map(([name, xml]) => [name, part(xml)])),
  });
}

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (inner: string) => `<w:p>${inner}</w:p>`;

function linesOf(bytes: Uint8Array, name = '传单.docx'): string[] {
  return textOfFile(name, bytes).text.split('\n');
}

describe('.docx', () => {
  test('gives its words, a line each paragraph', async () => {
    const paragraphs = ['越级上访一律拘留 & 严惩', '第二段'].map((words) => new Paragraph(words));
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: paragraphs }] }));
    expect(textOfFile('旧传单.docx', new Uint8Array(bytes)).text.trim().split('\n')).toEqual([
      '越级上访一律拘留 & 严惩',
      '第二段',
    ]);
  });

  test('keeps the hyphen that does not break, and drops the one that only may', () => {
    const bytes = docx(
      paragraph(`${run('第26')}<w:r><w:noBreakHyphen/></w:r>${run('28条')}<w:r><w:softHyphen/></w:r>${run('完')}`),
    );
    expect(linesOf(bytes)).toEqual(['第26‑28条完']);
  });

  test('leaves out what was deleted or moved away, and keeps what was put in', () => {
    const bytes = docx(
      paragraph(
        `${run('甲')}<w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:moveFrom>${run('丙')}</w:moveFrom><w:ins>${run('丁')}</w:ins><w:moveTo>${run('戊')}</w:moveTo>`,
      ),
    );
    expect(linesOf(bytes)).toEqual(['甲丁戊']);
  });

  test('joins paragraphs whose mark was deleted', () => {
    const mark = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';
    expect(linesOf(docx(paragraph(`${mark}${run('第二十')}`) + paragraph(run('六条'))))).toEqual(['第二十六条']);
  });

  test('reads a text box once, after its paragraph, also where boxes stand in boxes', () => {
    const box = (words: string) => `<w:txbxContent>${paragraph(run(words))}</w:txbxContent>`;
    const choice = (words: string) =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box(words)}</mc:Choice><mc:Fallback><w:pict>${box(words)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(linesOf(docx(paragraph(`${run('前')}${choice('框里')}${run('后')}`)))).toEqual(['前后', '框里']);
    const nested = `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(choice('里'))}</w:txbxContent></mc:Choice><mc:Fallback>${box('外')}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(linesOf(docx(paragraph(nested))).filter((line) => line !== '')).toEqual(['里']);
    expect(
      linesOf(
        docx(
          paragraph(`<w:r><mc:AlternateContent><mc:Fallback>${box('旧')}</mc:Fallback></mc:AlternateContent></w:r>`),
        ),
      ),
    ).toContain('旧');
  });

  test('reads a table row by row, and a table that only lays out the page by paragraph', () => {
    const cell = (...words: string[]) => `<w:tc>${words.map((one) => paragraph(run(one))).join('')}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('旧')}${cell('新')}</w:tr><w:tr>${cell('第二十三条')}${cell('第二十六条')}</w:tr></w:tbl>`;
    expect(linesOf(docx(table))).toEqual(['旧\t新', '第二十三条\t第二十六条']);
    expect(linesOf(docx(`<w:tbl><w:tr>${cell('一', '二')}${cell('三')}</w:tr></w:tbl>`))).toEqual(['一', '二', '三']);
  });

  test('shows items that Word numbers by itself', () => {
    const item = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>';
    expect(linesOf(docx(paragraph(run('下列：')) + paragraph(`${item}${run('越级')}`)))).toEqual(['下列：', '• 越级']);
  });

  test('reads footnotes, endnotes, headers, footers and SmartArt, the same header once', () => {
    const part = (words: string) => `<w:x>${paragraph(run(words))}</w:x>`;
    const bytes = docx(paragraph(run('正文')), {
      'word/footnotes.xml': part('脚注'),
      'word/endnotes.xml': part('尾注'),
      'word/header1.xml': part('页眉'),
      'word/header2.xml': part('页眉'),
      'word/footer1.xml': part('页脚'),
      'word/comments.xml': part('批注'),
      'word/diagrams/data1.xml': '<a:p><a:r><a:t>图示</a:t></a:r></a:p>',
    });
    expect(linesOf(bytes).sort()).toEqual(['图示', '尾注', '正文', '脚注', '页眉', '页脚'].sort());
  });

  test('says which pictures and embedded things it did not read', () => {
    const { unread } = textOfFile(
      'a.docx',
      docx(paragraph(run('正文')), { 'word/media/image1.png': '1', 'word/embeddings/a.xlsx': '2' }),
    );
    expect(unread.join('')).toMatch(/1 张图片.*没有读.*嵌着/);
    expect(() => textOfFile('a.docx', docx(paragraph(''), { 'word/media/image1.png': '1' }))).toThrow(
      /没有读到文字.*1 张图片/,
    );
  });

  test('is known by what is in it, whatever it is called', () => {
    expect(linesOf(docx(paragraph(run('正文'))), '传单.txt')).toEqual(['正文']);
  });
});

describe('a text', () => {
  test.each([
    ['UTF-8', 'utf8', {}],
    ['UTF-8 with its mark', 'utf8', { addBOM: true }],
    ['UTF-16 little-endian by its mark', 'utf16le', { addBOM: true }],
    ['UTF-16 big-endian by its mark', 'utf16be', { addBOM: true }],
    ['GB18030, as Notepad saves it', 'gb18030', {}],
  ])('in %s is read', (_, encoding, options) => {
    expect(linesOf(new Uint8Array(iconv.encode(`${SENTENCE}\r\n完`, encoding, options)), 'a.txt')).toEqual([
      SENTENCE,
      '完',
    ]);
  });

  test('in Big5 is read', () => {
    const words = '對信訪處理意見不服的，可以自收到書面答覆之日起三十日內請求複查。';
    expect(linesOf(new Uint8Array(iconv.encode(words, 'big5')), 'a.txt')).toEqual([words]);
  });

  test('of four bytes in GB18030 is read', () => {
    expect(linesOf(Uint8Array.of(0xd0, 0xc5, 0xb7, 0xc3), 'a.txt')).toEqual(['信访']);
  });

  test.each([
    ['UTF-16 without its mark', iconv.encode(SENTENCE, 'utf16le')],
    ['UTF-32', iconv.encode(SENTENCE, 'utf32le', { addBOM: true })],
    ['Shift JIS', iconv.encode('この文書は日本語で書かれており、中国語の文書ではありません。', 'shift_jis')],
    ['a text that was garbled before', strToU8(iconv.decode(iconv.encode(SENTENCE, 'utf8'), 'gb18030'))],
  ])('in %s is not read, and says so', (_, bytes) => {
    expect(() => textOfFile('a.txt', new Uint8Array(bytes))).toThrow(/乱码|不是文字文件/);
  });
});

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
const compound = (inside: string) =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(504),
    ...Buffer.from(inside, 'utf16le'),
  ]);

describe('refused with a remedy', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['旧.doc', Uint8Array.of(1), /另存为” \.docx/],
    ['旧.doc', compound('WordDocument'), /旧版 Word.*另存为/],
    ['旧.wps', compound('WpsContent'), /旧版 Word 或者 WPS/],
    ['改名.docx', compound('WordDocument'), /旧版 Word/],
    ['密.docx', compound('EncryptedPackage'), /加了密码.*去掉密码/],
    ['表.xls', compound('Workbook'), /表格/],
    ['坏.docx', Uint8Array.of(1, 2, 3), /打不开，可能坏了/],
    ['图.txt', Uint8Array.of(0xff, 0, 0, 1), /不是文字文件/],
    ['图.txt', png, /这是图片/],
    ['图.docx', png, /这是图片/],
    ['照片.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), /这是图片/],
    ['扫描.pdf', strToU8('%PDF-1.4'), /PDF.*复制/],
    ['改名.txt', strToU8('%PDF-1.4'), /PDF/],
    ['网页.txt', strToU8('<!DOCTYPE html><p>越级'), /网页/],
    ['包.zip', zipSync({ 'a.txt': strToU8('x') }), /压缩包/],
    ['表.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), /表格/],
    ['空.txt', new Uint8Array(), /没有文字/],
    ['空白.txt', strToU8(' \n\n'), /没有文字/],
    ['空.docx', docx(''), /没有文字/],
    ['半截.docx', docx(paragraph(run(SENTENCE))).subarray(0, 120), /打不开/],
    ['大.txt', new Uint8Array(5_000_001).fill(65), /太大了/],
    ['很大.docx', new Uint8Array(50_000_000), /太大了/],
  ])('%s', (name, bytes, message) => {
    expect(() => textOfFile(name, bytes)).toThrow(message);
  });

  test('a size of 50 MB, before a byte is loaded', () => {
    expect(() => refuseTooLarge(50_000_000)).toThrow(/太大了/);
  });

  test('a zip bomb, without unpacking it', () => {
    const bomb = docx('', { 'word/footnotes.xml': new Uint8Array(60_000_000).fill(32) });
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(() => textOfFile('炸.docx', bomb)).toThrow(/太大，不像一份传单/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30_000_000);
  });

  test('a zip bomb that lies about its size stays within what it declared', () => {
    const bomb = docx('', { 'word/footnotes.xml': new Uint8Array(60_000_000).fill(32) });
    const size = new Uint8Array(new Uint32Array([60_000_000]).buffer);
    for (let at = 0; at + 4 <= bomb.length; at++) {
      if (size.every((byte, index) => bomb[at + index] === byte))
        bomb.set(new Uint8Array(new Uint32Array([1000]).buffer), at);
    }
    const before = process.memoryUsage().arrayBuffers;
    expect(() => textOfFile('谎.docx', bomb)).toThrow();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000);
  });
});
