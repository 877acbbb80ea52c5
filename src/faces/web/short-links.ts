/**
 * The small files beside the pages: short links that forward (/t26/) and QR codes. The build writes
 * them itself, since a page a link through the site generator would double its work; `npm run dev`
 * serves them by the routes of the same names.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../library/library.ts';
import { qrName } from '../../site.ts';
import { escapeXml } from '../../text/xml.ts';
import { plainPages, type ShortLink, shortLinks } from './addresses.ts';
import { qrPng } from './qr.ts';

/** The page of a short link; codes are printed on paper and never reused. */
export function shortLinkPage({ path, title }: ShortLink, { site }: Library): string {
  const target = escapeXml(site.href(path));
  const words = escapeXml(title);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="0;url=${target}"><meta name="robots" content="noindex"><link rel="canonical" href="${escapeXml(site.absolute(path))}"><title>${words}</title></head><body><p><a href="${target}">${words}</a></p></body></html>`;
}

/** What each QR code opens, by file name without its ending. */
export function qrTargets(library: Library): Map<string, string> {
  const { site } = library;
  return new Map([
    ...shortLinks(library).map(({ code }): [string, string] => [code, site.absolute(`/${code}/`)]),
    ...plainPages(library).map((path): [string, string] => [qrName(path), site.absolute(path)]),
  ]);
}

/** Writes all of them into the built site. */
export function writeShortLinks(folder: string, library: Library): void {
  for (const link of shortLinks(library)) {
    mkdirSync(join(folder, link.code), { recursive: true });
    writeFileSync(join(folder, link.code, 'index.html'), shortLinkPage(link, library));
  }
  mkdirSync(join(folder, 'qr'), { recursive: true });
  for (const [name, address] of qrTargets(library)) writeFileSync(join(folder, 'qr', `${name}.png`), qrPng(address));
}
