/**
 * The small files beside the pages: short links that forward (/t26/), what they are misread as, addresses that have moved, and QR codes. The build writes
 * them itself, since a page a link through the site generator would double its work.
 */

import type { AstroIntegration } from 'astro';
import { addresses } from '../../kinds/address/schema.ts';
import type { Library } from '../../library/assemble.ts';
import { qrName } from '../../site.ts';
import { keptResult } from '../../text/kept-results.ts';
import { escapeXml } from '../../text/xml.ts';
import { soundFiles } from '../audio/sound-offer.ts';
import { offeredFiles } from '../print/offer.ts';
import { misreadLinks, plainPages, type ShortLink, shortLinks } from './codes.ts';
import { qrPng } from './qr.ts';

/** Codes kept: all of an edition's. Editions that have no address have the same. */
const CODES = 2000;

const TYPES: Record<string, string> = {
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  mp3: 'audio/mpeg',
};

/** What a page that has moved is called now. */
function titleAt({ cards }: Library, path: string): string {
  return cards.find((card) => card.path === path)?.title ?? '这一页搬家了，点这里去新地方';
}

/** The page of a short link; codes are printed on paper and never reused. */
export function shortLinkPage({ path, title }: Omit<ShortLink, 'code'>, { site }: Library): string {
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

/** Every small file by its name below the site's root: t26/index.html, qr/t26.png. */
export function smallFiles(library: Library): Map<string, () => string | Buffer> {
  return new Map<string, () => string | Buffer>([
    ...[...shortLinks(library), ...misreadLinks(library)].map(
      (link) => [`${link.code}/index.html`, () => shortLinkPage(link, library)] as const,
    ),
    ...Object.entries(library.of(addresses).data.redirects).map(
      ([from, path]) =>
        [`${from.slice(1)}index.html`, () => shortLinkPage({ path, title: titleAt(library, path) }, library)] as const,
    ),
    ...[...qrTargets(library)].map(
      ([name, address]) => [`qr/${name}.png`, () => keptResult('qrPng', address, CODES, () => qrPng(address))] as const,
    ),
  ]);
}

/**
 * Serves them while `npm run dev` runs; the build writes them beside the pages.
 * @param further other small files that it writes
 */
export function smallFilesInDev(
  library: () => Library,
  further: (library: Library) => Map<string, () => string | Buffer>,
): AstroIntegration {
  return {
    name: 'xunfa:small-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const [path = ''] = (request.originalUrl ?? '').split('?');
          const known = library();
          const name = path.startsWith(known.site.base) ? path.slice(known.site.base.length) : '';
          const file = name.endsWith('/') ? `${name}index.html` : name;
          const content =
            smallFiles(known).get(file) ??
            further(known).get(file) ??
            offeredFiles(known).get(name) ??
            soundFiles(known).get(name);
          if (!content) return next();
          response.setHeader('Content-Type', TYPES[name.split('.').at(-1) ?? ''] ?? 'text/html; charset=utf-8');
          response.end(content());
        });
      },
    },
  };
}
