/** The words of a file that somebody opened; told by what is in it, whatever it is called. */

import { textOfDocx } from './docx-text.ts';
import { decodeText } from './encoded-text.ts';
import { type FileText, UnreadableFile } from './readable.ts';

/** Bytes; a leaflet with its pictures. What is larger is not even loaded. */
export const LARGEST_FILE = 20_000_000;
/** Bytes of words alone. */
const LARGEST_TEXT = 5_000_000;

const TOO_LARGE = '文件太大了。请只留要查的文字，或者复制文字贴进来。';
const PICTURE = '这是图片，图片里的字读不了。请找原来的文字稿，或者照着打出来，贴进来。';
const OLD_WORD =
  '这是旧版 Word 或者 WPS 的文件，这种文件读不了。请用办公软件打开，“另存为” .docx 或者 .txt，再打开一次。';
const PDF = '这是 PDF，读不了。请打开它，选中文字复制，贴进来；选不中的是扫描件，请找原来的文字稿。';
const SLIDES = '这是幻灯片或者表格，这种文件读不了。请打开它，复制文字贴进来。';
const LOCKED = '这个文件加了密码，读不了。请在办公软件里去掉密码，再存一次，再打开。';
const ARCHIVE = '这是压缩包，没有读。请先解压，再打开里面的 .docx 或者 .txt。';
const WEB_PAGE = '这是网页或者写字板的文件，没有读。请打开它，复制文字贴进来，或者“另存为” .docx。';
const NO_TEXT = '这不是文字文件。请打开 .txt 或者 .docx，也可以复制文字贴进来。';
const GARBLED =
  '这个文件的编码认不出来，读出来是乱码，没有查。请用记事本打开，“另存为”的时候编码选 UTF-8，再打开一次；也可以复制文字贴进来。';
const EMPTY = '这个文件里没有文字。请看看是不是选错了，也可以复制文字贴进来。';

/** How files begin. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [
    /^\x89PNG|^\xff\xd8\xff|^GIF8|^BM[\s\S]{4}\0\0\0\0|^RIFF[\s\S]{4}WEBP|^II\*\0|^MM\0\*|^8BPS|^[\s\S]{4}ftyp(?:heic|heix|mif1|avif)/,
    PICTURE,
  ],
  [/^%PDF|^\s{0,8}%PDF/, PDF],
  [/^Rar!|^7z\xbc\xaf|^\x1f\x8b/, ARCHIVE],
  [/^\{\\rtf/, WEB_PAGE],
  [/^(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html|<\?xml|MIME-Version:)/i, WEB_PAGE],
];
const OLE = /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/;
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/\.(?:docm?|wps|wpt|dot)$/i, OLD_WORD],
  [/\.pdf$/i, PDF],
  [/\.(?:pptx?|xlsx?|et|dps)$/i, SLIDES],
  [/\.(?:png|jpe?g|gif|bmp|tiff?|webp|heic|psd)$/i, PICTURE],
  [/\.(?:zip|rar|7z)$/i, ARCHIVE],
  [/\.(?:html?|mht|mhtml|rtf|ofd)$/i, WEB_PAGE],
];

/** A few bytes as characters, for patterns. */
function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** Whether a name stands in a compound file, which writes names with two bytes a character. */
function namesIn(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((char) => [char.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function textOfZip(name: string, bytes: Uint8Array): FileText {
  if (/\.docx$/i.test(name)) return textOfDocx(bytes);
  const ending = ENDINGS.find(([pattern]) => pattern.test(name));
  try {
    return textOfDocx(bytes);
  } catch (error) {
    if (ending) throw new UnreadableFile(ending[1]);
    throw error instanceof UnreadableFile ? new UnreadableFile(ARCHIVE) : error;
  }
}

function refuseOther(name: string, bytes: Uint8Array): void {
  const head = latin(bytes.subarray(0, 64));
  if (OLE.test(head)) {
    if (namesIn(bytes, 'EncryptedPackage')) throw new UnreadableFile(LOCKED);
    throw new UnreadableFile(namesIn(bytes, 'Workbook') || namesIn(bytes, 'PowerPoint') ? SLIDES : OLD_WORD);
  }
  for (const [pattern, why] of BEGINNINGS) if (pattern.test(head)) throw new UnreadableFile(why);
  for (const [pattern, why] of ENDINGS) if (pattern.test(name)) throw new UnreadableFile(why);
}

/** @throws UnreadableFile where a file need not be loaded at all */
export function refuseTooLarge(size: number): void {
  if (size > LARGEST_FILE) throw new UnreadableFile(TOO_LARGE);
  if (size === 0) throw new UnreadableFile(EMPTY);
}

/**
 * @param name file name, for its ending
 * @throws UnreadableFile with a remedy
 */
export function textOfFile(name: string, bytes: Uint8Array): FileText {
  refuseTooLarge(bytes.length);
  const read = readWords(name, bytes);
  if (read.text.trim() !== '') return read;
  throw new UnreadableFile(read.unread.length > 0 ? `这个文件里没有读到文字。${read.unread.join('')}` : EMPTY);
}

function readWords(name: string, bytes: Uint8Array): FileText {
  if (/^PK(?:\x03\x04|\x05\x06)/.test(latin(bytes.subarray(0, 4)))) return textOfZip(name, bytes);
  refuseOther(name, bytes);
  if (/\.docx$/i.test(name)) return textOfDocx(bytes);
  if (bytes.length > LARGEST_TEXT) throw new UnreadableFile(TOO_LARGE);
  const text = decodeText(bytes);
  if (text !== undefined) return { text: text.replace(/\r\n?/g, '\n'), unread: [] };
  throw new UnreadableFile(bytes.includes(0) ? NO_TEXT : GARBLED);
}
