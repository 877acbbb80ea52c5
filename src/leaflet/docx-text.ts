/** The words of a .docx, which is a zip of XML files (ECMA-376), or of a plain text file. */

import { strFromU8, unzipSync } from 'fflate';

/** Bytes; a leaflet is a few pages. */
const LARGEST = 5_000_000;

/** What went wrong, in a sentence for the person who opened the file. */
export class UnreadableFile extends Error {}

/** Where a document keeps words: its body, headers, footers, footnotes. */
const PARTS = /^word\/(?:document|header\d*|footer\d*|footnotes)\.xml$/;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntity(entity: string, name: string): string {
  if (name.startsWith('#')) {
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  }
  return ENTITIES[name] ?? entity;
}

function wordsOf(xml: string): string {
  let text = '';
  for (const [tag, run] of xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br|cr)\b[^>]*\/>|<\/w:p>/g)) {
    if (run !== undefined) text += run.replace(/&(#?\w+);/g, decodeEntity);
    else text += tag === '</w:p>' ? '\n' : tag.startsWith('<w:tab') ? ' ' : '\n';
  }
  return text;
}

/**
 * @param name file name, for its ending
 * @throws UnreadableFile with a remedy
 */
export function textOfFile(name: string, bytes: Uint8Array): string {
  if (bytes.length > LARGEST) throw new UnreadableFile('文件太大了。请只留要查的文字，或者复制文字贴进来。');
  if (/\.docx$/i.test(name)) return textOfDocx(bytes);
  if (/\.(?:doc|wps|pdf|pptx?|xlsx?)$/i.test(name)) {
    throw new UnreadableFile('这种文件读不了。请用办公软件“另存为” .docx 或者 .txt，也可以复制文字贴进来。');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Notepad on office machines still saves GB18030.
    const text = new TextDecoder('gb18030').decode(bytes);
    if (text.includes('\u0000'))
      throw new UnreadableFile('这不是文字文件。请打开 .txt 或者 .docx，也可以复制文字贴进来。');
    return text;
  }
}

function textOfDocx(bytes: Uint8Array): string {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => PARTS.test(name) && originalSize < 10 * LARGEST,
    });
    const body = Object.keys(files).sort();
    if (!body.includes('word/document.xml')) throw new UnreadableFile('');
    return body
      .map((name) => wordsOf(strFromU8(files[name] ?? new Uint8Array())).trim())
      .filter((words) => words !== '')
      .join('\n');
  } catch {
    throw new UnreadableFile('这个 .docx 打不开，可能坏了或者加了密码。请重新存一次，也可以复制文字贴进来。');
  }
}
