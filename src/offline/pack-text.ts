/**
 * Makes the one file of a built site's text. Pages are cut as they are written, not by the reader of machine/html.ts: every
 * page is, on every build, and ten times as fast.
 */

import { createHash } from 'node:crypto';
import { constants, zstdCompressSync } from 'node:zlib';
import { addDays } from '../law/deadline.ts';
import type { Library } from '../library/assemble.ts';
import { joined, type SavedIndex, type SavedPage, type Stretch, type TextOffer, type Turn } from './saved-site.ts';

/** One element of a head. */
const ELEMENT = /<(script|style|title)\b[^>]*>([\s\S]*?)<\/\1>|<(?:meta|link)\b[^>]*>/g;
/** What of it a page needs for itself: the rest is for search engines, other sites and forwarding. */
const OWN =
  /^<(?:style|script(?![^>]*ld\+json)|meta (?:charset|http-equiv|name="(?:viewport|color-scheme|referrer)")|link rel="(?:stylesheet|icon)")/;

interface Pieces {
  title: string;
  head: string;
  top: string;
  own: string;
  foot: string;
}

/** Where layouts/Base.astro begins what is a page's own, and where that ends. */
const BODY = '<body';
const WRAP = '<div class="wrap">';
const SHARE = '<section class="share"';

/**
 * A page in its pieces. Of the body nothing is read but where it is cut: every page is, on every build.
 * @returns undefined for what is no page of the site's own shell: a slide, a short link, a box for other sites
 */
export function piecesOf(html: string): Pieces | undefined {
  const body = html.indexOf(BODY);
  const begin = html.indexOf(WRAP, body) + WRAP.length;
  const share = html.lastIndexOf(SHARE);
  if (body < 0 || begin < body || share < begin) return undefined;
  // Byte for byte: the policy of a page names the hashes of its scripts and styles.
  const head = [...html.slice(0, body).matchAll(ELEMENT)];
  return {
    title: head.find(([, name]) => name === 'title')?.[2] ?? '',
    head: head.flatMap(([one]) => (OWN.test(one) ? [one] : [])).join(''),
    top: html.slice(body, begin),
    own: html.slice(begin, share),
    foot: html.slice(share).replace(/^.*?<\/section>/s, ''),
  };
}

/** Each different one once, in the order in which they came. */
class Shared {
  readonly all: string[] = [];
  readonly #places = new Map<string, number>();

  place(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}

/** Laws that begin or end after the day for which the text was judged. */
function turnsOf({ registry, day }: Pick<Library, 'registry' | 'day'>): Turn[] {
  const turns = registry.laws.flatMap(({ title, effective, until }): Turn[] => [
    ...(effective !== undefined && effective > day ? [{ day: effective, law: title, is: '开始施行' as const }] : []),
    ...(until !== undefined && until >= day ? [{ day: addDays(until, 1), law: title, is: '不再有效' as const }] : []),
  ]);
  return turns.sort((a, b) => (a.day + a.law < b.day + b.law ? -1 : 1));
}

/**
 * What a saved page loads: scripts, sheets and drawings of the site, and the first of the parts of search. The hall
 * screen keeps its own, the full-text index is larger than all pages, whoever checks old leaflets sits in an office, and
 * photographs are not text.
 */
const NEEDED =
  /^(?!(?:screen|pagefind|qr|embed|check)\/|search\/(?:words|elsewhere|spelling)\.js$|offline\.js$).+\.(?:js|css|svg)$/;

/** Quick rather than as small as it may be: a build makes one for every edition. */
const LEVEL = 11;
/** Base-2 logarithm of how far back a text may repeat another. */
const WINDOW = 23;

/**
 * @param files the built site: text or bytes by names below its folder, in the same order for the same site
 */
export function textOfSite(
  files: Iterable<readonly [name: string, content: string | Uint8Array]>,
  library: Pick<Library, 'registry' | 'day' | 'cards'>,
): { text: Uint8Array; offer: TextOffer } {
  const [heads, tops, feet] = [new Shared(), new Shared(), new Shared()];
  const pages: Record<string, SavedPage> = {};
  const needed: Record<string, Stretch> = {};
  const written: Uint8Array[] = [];
  let end = 0;
  const write = (content: string | Uint8Array): Stretch => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    written.push(bytes);
    end += bytes.length;
    return [end - bytes.length, end];
  };
  for (const [name, content] of files) {
    if (name.endsWith('/index.html') || name === 'index.html') {
      const pieces = piecesOf(Buffer.from(content).toString('utf8'));
      if (!pieces) continue;
      const { title, head, top, own, foot } = pieces;
      const path = `/${name.slice(0, -'index.html'.length)}`;
      pages[path] = { title, head: heads.place(head), top: tops.place(top), foot: feet.place(foot), text: write(own) };
    } else if (NEEDED.test(name)) needed[`/${name}`] = write(content);
  }
  const codes = library.cards.flatMap(({ code, path }): [string, string][] =>
    code === undefined ? [] : [[code, path]],
  );
  const index: SavedIndex = {
    day: library.day,
    turns: turnsOf(library),
    heads: heads.all,
    tops: tops.all,
    feet: feet.all,
    pages,
    files: needed,
    codes: Object.fromEntries(codes),
  };
  const text = zstdCompressSync(joined(index, Buffer.concat(written)), {
    params: { [constants.ZSTD_c_compressionLevel]: LEVEL, [constants.ZSTD_c_windowLog]: WINDOW },
  });
  const hash = createHash('sha256').update(text).digest('hex');
  return { text, offer: { hash, bytes: text.length, pages: Object.keys(pages).length, day: library.day } };
}
