/**
 * Pagefind over the full text of every page, for words that our own index does not hold. It needs a
 * browser with modern WebAssembly (Chromium 96) and a server; where it cannot start, our own index has
 * already answered. It segments Chinese by one dictionary when it indexes and by another when it
 * searches, and answers with pages that hold none of the words: what it finds is read again here.
 */

import { excerpt, type Piece } from './excerpt.ts';
import { foldText } from './fold.ts';
import type { Query } from './query.ts';

export interface PageHit {
  /** With base path and anchor. */
  url: string;
  title: string;
  text: Piece[];
}

interface PagefindData {
  url: string;
  content: string;
  meta: { title?: string };
  sub_results: { title: string; url: string; plain_excerpt: string }[];
}

interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<PagefindData> }[] }>;
}

/** A module with two tables: what Pagefind needs, and Chromium before 96 refuses. */
const TWO_TABLES = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 4, 7, 2, 112, 0, 0, 112, 0, 0]);
/** Long questions stand nowhere word for word. */
const LONGEST = 10;

/** Characters on each side of the words: more than a line under a result. */
const AROUND = 80;

/** The part of a text that holds folded words. Folding a whole page is slow, and seldom needed. */
function around(content: string, text: string): string | undefined {
  const at = content.indexOf(text);
  if (at >= 0) return content.slice(Math.max(at - AROUND, 0), at + text.length + AROUND);
  return foldText(content).includes(text) ? content : undefined;
}

let engine: Promise<Pagefind | undefined> | undefined;

async function start(base: string): Promise<Pagefind | undefined> {
  if (location.protocol === 'file:' || !('WebAssembly' in window) || !WebAssembly.validate(TWO_TABLES))
    return undefined;
  try {
    // In a variable, so that the bundler leaves it to the browser.
    const address = `${base}pagefind/pagefind.js`;
    const pagefind: Pagefind = await import(address);
    // A worker of its own would be a fifth more to load.
    await pagefind.options({ baseUrl: base, excerptLength: 20, noWorker: true });
    return pagefind;
  } catch {
    return undefined;
  }
}

/** The pages that hold the words as they were typed, each with its place; empty where Pagefind cannot run. */
export async function searchPages(base: string, query: Query, limit = 2): Promise<PageHit[]> {
  const { text } = query;
  // The letters of a quiz's answers are abc, too.
  if (text.length < (/^[a-z]+$/.test(text) ? 4 : 2) || text.length > LONGEST) return [];
  engine ??= start(base);
  const pagefind = await engine;
  if (!pagefind) return [];
  try {
    const { results } = await pagefind.search(text);
    const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
    return pages.flatMap(({ url, content, meta, sub_results: sections }) => {
      const near = around(content, text);
      if (near === undefined) return [];
      const section = sections.find(({ plain_excerpt: words }) => around(words, text) !== undefined);
      return [{ url: section?.url ?? url, title: meta.title ?? '', text: excerpt(near, { text, stands: [] }) }];
    });
  } catch {
    return [];
  }
}
