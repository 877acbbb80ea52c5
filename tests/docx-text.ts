/** A Word file as a reader takes it: its paragraphs with their styles. */

import { strFromU8, unzipSync } from 'fflate';

export interface ReadDocx {
  /** Its files by name. */
  names: string[];
  xml(name: string): string;
  /** In their order: the style of each, and what it says. */
  paragraphs: { style: string | undefined; text: string }[];
  /** What the paragraphs of a style say. */
  styled(style: string): string[];
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = unzipSync(bytes);
  const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const paragraphs = [...xml('word/document.xml').matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1],
    text: [...paragraph.matchAll(/<w:t[ >][^<]*/g)].map(([words]) => words.replace(/^[^>]*>/, '')).join(''),
  }));
  const styled = (style: string) => paragraphs.filter((one) => one.style === style).map(({ text }) => text);
  return { names: Object.keys(files), xml, paragraphs, styled };
}
