/** The words of a .docx, which is a zip of XML files (ECMA-376), as they would be printed. */

import { strFromU8, unzipSync } from 'fflate';
import { type FileText, UnreadableFile } from './readable.ts';

/** Bytes of one part, packed and unpacked, and of all parts: a leaflet is a few pages, a bomb is not. */
const LARGEST_PACKED = 1_000_000;
const LARGEST_PART = 20_000_000;
const LARGEST_WHOLE = 30_000_000;

/** Where a document keeps words, in the order in which they are read. Comments are not printed. */
const PARTS = [
  /^word\/document\d*\.xml$/,
  /^word\/diagrams\/data\d*\.xml$/,
  /^word\/footnotes\d*\.xml$/,
  /^word\/endnotes\d*\.xml$/,
  /^word\/header\d*\.xml$/,
  /^word\/footer\d*\.xml$/,
];

/** Elements whose words are not printed: deleted, moved away, a reading over a word, a second copy. */
const SKIPPED = new Set(['del', 'moveFrom', 'rt', 'instrText']);
const SIGNS: Readonly<Record<string, string>> = { tab: ' ', br: '\n', cr: '\n', noBreakHyphen: '‑', softHyphen: '' };
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
// What is never closed ends with the file, and no attribute holds a <: a broken file is read once, not once for each tag.
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:"[^"<]*"|'[^'<]*'|[^<>"'])*?)(\/?)>|([^<]+)/g;

function decodeEntity(entity: string, name: string): string {
  if (name.startsWith('#')) {
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  }
  return ENTITIES[name] ?? entity;
}

/** One writes on until a paragraph, a cell, a text box ends. */
class Words {
  #buffers: string[] = [''];
  #rows: string[][] = [];
  #boxes: string[] = [];
  #item = false;
  #joined = false;
  #empty = true;

  get text(): string {
    return this.#buffers.join('');
  }

  write(words: string): void {
    if (words === '') return;
    // Numbers that Word sets itself are nowhere in the text; that it is an item of a list must be seen.
    if (this.#item && this.#empty && !/^[\s（(\d一二三四五六七八九十①-⑳•●■◆]/.test(words)) words = `• ${words}`;
    this.#empty = false;
    this.#buffers[this.#buffers.length - 1] += words;
  }

  isItem(): void {
    this.#item = true;
  }

  /** The mark of this paragraph was deleted: the next one goes on where it ends. */
  isJoined(): void {
    this.#joined = true;
  }

  #pop(): string {
    return this.#buffers.length > 1 ? (this.#buffers.pop() ?? '') : '';
  }

  #add(words: string): void {
    this.#buffers[this.#buffers.length - 1] += words;
  }

  open(name: string): void {
    if (name === 'p') this.#item = false;
    if (name === 'p') this.#empty = true;
    if (name === 'tc' || name === 'txbxContent') this.#buffers.push('');
    if (name === 'tr') this.#rows.push([]);
  }

  close(name: string): void {
    if (name === 'p') {
      if (!this.#joined) this.#add('\n');
      this.#joined = false;
      // A box stands beside its paragraph, not in the middle of it.
      if (this.#buffers.length === 1) {
        for (const box of this.#boxes.splice(0)) this.#add(box);
      }
    } else if (name === 'txbxContent') this.#boxes.push(this.#pop());
    else if (name === 'tc') this.#rows[this.#rows.length - 1]?.push(this.#pop().replace(/\s+$/, ''));
    else if (name === 'tr') {
      const cells = this.#rows.pop() ?? [];
      // A table that only lays out a page has paragraphs in its cells; one of data is read row by row.
      this.#add(`${cells.join(cells.some((cell) => cell.includes('\n')) ? '\n' : '\t')}\n`);
    } else if (name === 'body' || name === 'hdr' || name === 'ftr') {
      for (const box of this.#boxes.splice(0)) this.#add(box);
    }
  }
}

function wordsOf(xml: string): string {
  const words = new Words();
  const path: string[] = [];
  let skipped = 0;
  /** For each choice that is open, whether its new form was read. */
  const choices: boolean[] = [];
  for (const [, raw, end = '', name = '', attributes = '', closed = '', run] of xml.matchAll(TOKEN)) {
    const given = raw ?? run;
    if (given !== undefined) {
      if (skipped === 0 && path[path.length - 1] === 't') {
        words.write(raw ?? given.replace(/&(#?\w+);/g, decodeEntity));
      }
      continue;
    }
    if (end === '/') {
      while (path.length > 0 && path.pop() !== name);
      if (isSkipped(name, choices)) skipped -= 1;
      if (name === 'AlternateContent') choices.pop();
      if (skipped === 0) words.close(name);
    } else if (closed === '/') {
      if (skipped > 0) continue;
      if (name === 'del' && path.includes('pPr')) words.isJoined();
      if (name === 'numId' && path.includes('numPr') && !/val="0"/.test(attributes)) words.isItem();
      // Tabs are also set in the style of a paragraph.
      if (!path.includes('pPr')) words.write(SIGNS[name] ?? '');
      if (name === 'p') words.close(name);
    } else if (name !== '') {
      path.push(name);
      if (name === 'AlternateContent') choices.push(false);
      if (name === 'Choice') choices[choices.length - 1] = true;
      if (isSkipped(name, choices)) skipped += 1;
      if (skipped === 0) words.open(name);
    }
  }
  return words.text;
}

/** Where a document offers a choice and the old form of the same thing, the old form is a second copy. */
function isSkipped(name: string, choices: readonly boolean[]): boolean {
  return name === 'Fallback' ? choices[choices.length - 1] === true : SKIPPED.has(name);
}

interface Parts {
  files: Record<string, Uint8Array>;
  names: string[];
}

function unpack(bytes: Uint8Array): Parts {
  const names: string[] = [];
  let whole = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      names.push(name);
      if (!PARTS.some((part) => part.test(name))) return false;
      whole += originalSize;
      if (size > LARGEST_PACKED || originalSize > LARGEST_PART || whole > LARGEST_WHOLE) {
        throw new UnreadableFile('这个 .docx 展开以后太大，不像一份传单，没有读。请复制要查的文字贴进来。');
      }
      return true;
    },
  });
  return { files, names };
}

/** What of the file has words, perhaps, and was not read. */
function unreadOf(names: readonly string[]): string[] {
  const count = (pattern: RegExp) => names.filter((name) => pattern.test(name)).length;
  const pictures = count(/^word\/media\/.*\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)$/i);
  return [
    ...(pictures > 0 ? [`文件里有 ${pictures} 张图片，图片里的字没有读，请人看一遍。`] : []),
    ...(count(/^word\/charts\/chart/) > 0 ? ['文件里有图表，图表里的字没有读，请人看一遍。'] : []),
    ...(count(/^word\/embeddings\/./) > 0 ? ['文件里嵌着别的表格或者文件，没有读，请单独打开。'] : []),
    ...(count(/^word\/.*\.(?:mht|mhtml|html?|rtf)$/i) > 0 ? ['文件里插着别的文档，没有读，请单独打开。'] : []),
  ];
}

/** @throws UnreadableFile with a remedy */
export function textOfDocx(bytes: Uint8Array): FileText {
  let parts: Parts;
  try {
    parts = unpack(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('这个 .docx 打不开，可能坏了或者加了密码。请重新存一次，也可以复制文字贴进来。');
  }
  const { files, names } = parts;
  const order = (name: string) => PARTS.findIndex((part) => part.test(name));
  const read = Object.keys(files).sort((a, b) => order(a) - order(b) || a.localeCompare(b));
  if (!read.some((name) => order(name) === 0)) {
    throw new UnreadableFile('这个 .docx 打不开，可能坏了或者其实是别的文件。请重新存一次，也可以复制文字贴进来。');
  }
  const texts = read.map((name) => wordsOf(decodeXml(files[name] ?? new Uint8Array())).trim());
  // The first page's header and the others' are often the same.
  const text = [...new Set(texts)].filter((words) => words !== '').join('\n');
  return { text, unread: unreadOf(names) };
}

function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return strFromU8(bytes);
}
