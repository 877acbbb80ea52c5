/**
 * A thin layer over Pagefind: full text of every page, by section. It needs a browser with modern
 * WebAssembly (Chromium 96); where it cannot start, our own index has already answered.
 */

export interface PageHit {
  /** With base path and anchor. */
  url: string;
  title: string;
  /** The stretch of text, with the matched words between U+0001 and U+0002. */
  excerpt: string;
}

interface PagefindData {
  url: string;
  excerpt: string;
  meta: { title?: string };
  sub_results: { title: string; url: string; excerpt: string }[];
}

interface Pagefind {
  options: (options: { baseUrl: string; excerptLength: number }) => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<PagefindData> }[] }>;
}

/** A module with two tables: what Pagefind needs, and Chromium before 96 refuses. */
const TWO_TABLES = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 4, 7, 2, 112, 0, 0, 112, 0, 0]);

let engine: Promise<Pagefind | undefined> | undefined;

async function start(base: string): Promise<Pagefind | undefined> {
  if (!('WebAssembly' in window) || !WebAssembly.validate(TWO_TABLES)) return undefined;
  try {
    const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
    await pagefind.options({ baseUrl: base, excerptLength: 20 });
    return pagefind;
  } catch {
    return undefined;
  }
}

/** Pagefind's excerpt is HTML with <mark>; the marks become control characters, the rest plain text. */
function plain(html: string): string {
  const marked = html.replaceAll('<mark>', '\u0001').replaceAll('</mark>', '\u0002');
  return new DOMParser().parseFromString(marked, 'text/html').body.textContent ?? '';
}

/** The first pages, each with its best section; empty where Pagefind cannot run. */
export async function searchPages(base: string, query: string, limit = 5): Promise<PageHit[]> {
  engine ??= start(base);
  const pagefind = await engine;
  if (!pagefind) return [];
  try {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
    return pages.map(({ url, excerpt, meta, sub_results: sections }) => {
      const section = sections[0];
      return { url: section?.url ?? url, title: meta.title ?? '', excerpt: plain(section?.excerpt ?? excerpt) };
    });
  } catch {
    return [];
  }
}
