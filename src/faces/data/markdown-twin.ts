/**
 * A page as Markdown, for machines that quote: made of what the finished page says in its <main>, and not of the models,
 * so that it covers every kind, an office's own words at each step among them, and cannot say anything else than the page.
 * What a hand works with (buttons, blanks, pictures) is left out; a citation is spelled out, so that a line can stand alone.
 */

import type { HTMLElement } from 'node-html-parser';
import type { Library } from '../../library/assemble.ts';
import { readHtml } from '../../machine/html.ts';
import { digestOf, keptResult, keptWith } from '../../text/kept-results.ts';
import { sourceName } from './datasets.ts';
import { markdownOf } from './markdown-blocks.ts';

/** Name of a twin beside index.html, as the head of a page names it. */
export const TWIN = 'index.html.md';

/** A page with a twin says so. */
const ANNOUNCES = `type="text/markdown" href="${TWIN}"`;

/** Most of what is left out, and more than half of a page: not parsed at all. */
const NEVER_READ = /<svg\b[\s\S]*?<\/svg>|<aside class="rel"[\s\S]*?<\/aside>/g;

export interface Twin {
  /** Below the base: /routes/unpaid-wages/ */
  address: string;
  title: string;
  markdown: string;
}

/** Stands for the host in what editions share. */
const NOWHERE = 'https://twin.invalid';
/** Texts of pages that are kept. */
const MOST = 1500;

const MAIN = /<main id="main"[^>]*>([\s\S]*)<\/main>/;

/** Whether a page has a twin: it has a day on which it was held against the law. */
export function hasTwin(html: string): boolean {
  return html.includes(ANNOUNCES);
}

/**
 * @param address of the page below the base
 * @param html as it is published
 */
export function twinOf(library: Library, address: string, html: string): Twin {
  const { site } = library;
  const { codes, laws } = keptWith(library, 'twinOf', () => ({
    codes: new Map(library.cards.map(({ path, code }) => [path, code])),
    laws: new Map(library.registry.laws.map(({ id, title: law }) => [id, law])),
  }));
  const main = (MAIN.exec(html)?.[1] ?? '').replace(NEVER_READ, '');
  const here = site.absolute(address);
  // Where two editions say the same, it is worked out once, wherever they are published.
  const body = keptResult('twinBody', digestOf(address, site.base, main), MOST, () => {
    const place = { here: `${NOWHERE}${site.href(address)}`, base: site.base, lawOf: (id: string) => laws.get(id) };
    return markdownOf(main, place);
  });
  const meta = (name: string) =>
    readHtml(new RegExp(`<meta name="${name}" content="[^"]*"`).exec(html)?.[0] ?? '').firstChild as
      | HTMLElement
      | undefined;
  const title = meta('ArticleTitle')?.getAttribute('content') ?? '';
  const day = meta('PubDate')?.getAttribute('content')?.slice(0, 10) ?? '';
  const code = codes.get(address);
  const front = {
    title,
    address: here,
    ...(code === undefined ? {} : { short: site.absolute(`/${code}/`) }),
    law_checked: day,
    source: sourceName(library),
    licence: 'CC BY 4.0；《信访工作条例》的原文是官方文件，不在这个许可里',
    language: 'zh-CN',
  };
  const head = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return {
    address,
    title,
    markdown: `${['---', ...head, '---'].join('\n')}\n\n${body.replaceAll(NOWHERE, site.origin)}\n`,
  };
}
