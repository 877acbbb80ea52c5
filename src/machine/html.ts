import { type HTMLElement, parse } from 'node-html-parser';

/**
 * The one reader of finished pages. What a browser without JavaScript would show is read too, and only
 * scripts and styles are text. Reading all 700 pages takes a third of a second.
 */
export function readHtml(html: string): HTMLElement {
  return parse(html, { blockTextElements: { script: true, style: true } });
}

const ATTRIBUTE = /\s(href|src|action|id|content)="([^"]*)"/g;
const DECODE: Readonly<Record<string, string>> = { '&amp;': '&', '&#38;': '&', '&quot;': '"' };
/** A short link's page forwards at once. */
const FORWARD = '0;url=';

/**
 * Where a page of our own build leads, and the places on it. Not by the reader above: every page is read on
 * every build, and attributes as we write them are found in a third of the time (a second of ten at a thousand articles).
 */
export function waysOf(html: string): { links: Set<string>; ids: Set<string> } {
  const links = new Set<string>();
  const ids = new Set<string>();
  for (const [, name, raw = ''] of html.matchAll(ATTRIBUTE)) {
    const value = raw.replace(/&amp;|&#38;|&quot;/g, (entity) => DECODE[entity] ?? entity);
    if (name === 'id') ids.add(value);
    else if (name !== 'content') links.add(value);
    else if (value.startsWith(FORWARD)) links.add(value.slice(FORWARD.length));
  }
  return { links, ids };
}
