/** Every link and anchor of the built site leads somewhere. What is loaded from another host is for the security policy to refuse. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../law/problem.ts';
import type { Site } from '../site.ts';
import type { FinishedPage } from './finish.ts';

const REMEDY = '请到那一页改好这个链接，或者去掉它';

/**
 * @param folder the built site
 * @param pages its pages by their addresses
 * @returns a problem for each link that leads nowhere; pages are named by their address
 */
export function checkLinks(folder: string, pages: ReadonlyMap<string, FinishedPage>, site: Site): Problem[] {
  const files = new Map<string, boolean>();
  const isFile = (path: string) => {
    let known = files.get(path);
    if (known === undefined) {
      known = existsSync(join(folder, path));
      files.set(path, known);
    }
    return known;
  };

  const problems: Problem[] = [];
  for (const [address, { links }] of pages) {
    const file = `页面 ${address}`;
    for (const link of links) {
      // Another host, or another site on ours: a county's portal has many.
      const leaves = /^(?:https?:)?\/\//.test(link) && !link.startsWith(site.absolute('/'));
      if (/^(?:tel|mailto):/.test(link) || leaves) continue;
      const { pathname, hash } = new URL(link, site.origin + site.href(address));
      if (!pathname.startsWith(site.base)) {
        problems.push({ file, message: `链接 ${link} 跑到网站目录 ${site.base} 外面去了`, remedy: REMEDY });
        continue;
      }
      const path = `/${decodeURIComponent(pathname.slice(site.base.length))}`;
      const target = pages.get(path);
      if (!target && !isFile(path))
        problems.push({ file, message: `链接 ${link} 打不开：没有 ${path}`, remedy: REMEDY });
      else if (target && hash.length > 1 && !target.ids.has(decodeURIComponent(hash.slice(1)))) {
        problems.push({ file, message: `链接 ${link} 跳不到地方：${path} 上没有 ${hash}`, remedy: REMEDY });
      }
    }
  }
  return problems;
}
