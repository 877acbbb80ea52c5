/** What is drawn on a page, read operator by operator and written anew. */

import { deflateSync, inflateSync } from 'node:zlib';
import type { PDFRawStream } from '@cantoo/pdf-lib';
import { mayBeLeftOut } from '../../machine/left-out.ts';

export interface Operation {
  operator: string;
  operands: readonly string[];
  /** Where it begins with its operands, and where it ends, in characters. */
  start: number;
  end: number;
}

/** Strings, brackets, names, and what stands between blanks. Chromium escapes the parentheses inside of strings. */
const TOKENS =
  /%[^\r\n]*|\((?:\\[\s\S]|[^\\()])*\)|<[\da-f\s]*>|<<|>>|[[\]]|\/[^\s()<>[\]{}/%]*|(?<word>[^\s()<>[\]{}/%]+)/gi;

const NUMBER = /^[-+.\d]/;
const VALUES = new Set(['true', 'false', 'null']);

/**
 * @throws Error where pixels stand among the operators, which no browser writes
 * @see ISO 32000-1, 7.8.2
 */
export function* operations(content: string): Generator<Operation> {
  let operands: string[] = [];
  let start = -1;
  for (const { 0: token, index, groups } of content.matchAll(TOKENS)) {
    if (token.startsWith('%')) continue;
    if (start < 0) start = index;
    const word = groups?.['word'];
    if (word === undefined || NUMBER.test(word) || VALUES.has(word)) {
      operands.push(token);
      continue;
    }
    if (word === 'BI') throw new Error('A content stream holds an inline image');
    yield { operator: word, operands, start, end: index + word.length };
    operands = [];
    start = -1;
  }
}

/** A piece of a content stream, and what stands there instead. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** @param edits in the order of the content, none over another */
function withEdits(content: string, edits: readonly Edit[]): string {
  let at = 0;
  const parts = edits.flatMap(({ start, end, text }) => {
    const before = content.slice(at, start);
    at = end;
    return [before, text];
  });
  return parts.join('') + content.slice(at);
}

/** @returns the bytes of a stream; undefined where they are packed in any way but the one that browsers use for text */
export async function unpacked({ dict, contents }: PDFRawStream): Promise<Buffer | undefined> {
  const { PDFName } = await mayBeLeftOut(() => import('@cantoo/pdf-lib'));
  const filter = dict.get(PDFName.of('Filter'));
  if (!filter) return Buffer.from(contents);
  const isPlain = filter === PDFName.of('FlateDecode') && !dict.has(PDFName.of('DecodeParms'));
  return isPlain ? inflateSync(contents) : undefined;
}

/** Packs bytes as small as they get. */
export async function pack(stream: PDFRawStream, bytes: Uint8Array): Promise<void> {
  const { PDFName } = await mayBeLeftOut(() => import('@cantoo/pdf-lib'));
  stream.updateContents(deflateSync(bytes, { level: 9 }));
  stream.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
}

/** Digits after the point, in pixels of the browser: lines are as sharp as any press, and no letter leaves its place. */
const DIGITS = { lines: 2, letters: 3 };

/** A third of a page is numbers finer than anybody sees. */
function lighter(content: string): string {
  return content.replace(/^[-.\d ]+ (?:[mlcvy]|re|Td)\b/gm, (operation) => {
    const scale = 10 ** (operation.endsWith('Td') ? DIGITS.letters : DIGITS.lines);
    return operation.replace(/\d*\.\d+/g, (number) => String(Math.round(Number(number) * scale) / scale));
  });
}

/**
 * Lets somebody change what is drawn.
 * @throws Error where it is packed as no browser packs it
 */
export async function editContent(
  stream: PDFRawStream,
  editsOf: (content: string) => readonly Edit[] | Promise<readonly Edit[]>,
): Promise<void> {
  const bytes = await unpacked(stream);
  if (!bytes) throw new Error(`A content stream cannot be unpacked: ${stream.dict}`);
  const content = bytes.toString('latin1');
  await pack(stream, Buffer.from(lighter(withEdits(content, await editsOf(content))), 'latin1'));
}
