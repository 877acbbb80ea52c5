/** Links in texts lead to pages that there are: said here, with file and line, before the build finds them on a page. */

import { plainPages, shortLinks } from '../faces/web/codes.ts';
import { addresses } from '../kinds/address/schema.ts';
import type { Problem } from '../law/problem.ts';
import { allEntries, type Library } from '../library/assemble.ts';
import { likest } from '../library/like-names.ts';

/** A file has an ending, and is for the build to find. */
const FILE = /\.[a-z0-9]+$/;

export function checkBodyLinks(library: Library): Problem[] {
  const links = allEntries(library).flatMap(({ compiled }) => compiled?.links ?? []);
  if (links.length === 0) return [];
  const { cards, hidden, of } = library;
  const { published, redirects } = of(addresses).data;
  const pages = [...new Set([...cards.map(({ path }) => path.split('#')[0] ?? path), ...plainPages(library)])];
  const known = new Set([
    ...pages,
    ...published,
    ...Object.keys(redirects),
    ...shortLinks(library).map(({ code }) => `/${code}/`),
    // What an edition hides is taken out of its pages.
    ...hidden.map(({ pointer }) => `/${pointer}/`),
  ]);
  return links.flatMap(({ href, ...place }): Problem[] => {
    const [path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(href)?.slice(1) ?? [];
    if (known.has(path) || FILE.test(path)) return [];
    if (known.has(`${path}/`)) {
      return [{ ...place, message: `链接“${href}”最后少一个斜杠`, remedy: `请写成：${path}/${rest}` }];
    }
    const like = likest(path, pages);
    const remedy = like === undefined ? '请核对网址，或者去掉这个链接' : `名字最像的是 ${like}`;
    return [{ ...place, message: `链接“${href}”打不开：本站没有这一页`, remedy }];
  });
}
