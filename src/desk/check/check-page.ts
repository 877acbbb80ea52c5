/** The checking desk: what is wrong, what is due, what is not published, each with the way to mend it. */

import type { Library } from '../../library/assemble.ts';
import { commonOf } from '../../library/layers.ts';
import { collectionName } from '../editor/collections.ts';

/** @returns the address of the form of a file; undefined for what has none: pictures, guides of the project */
export function formAddress({ kinds, edition }: Library, file: string): string | undefined {
  for (const source of kinds.flatMap(({ sources }) => sources)) {
    if ('file' in source) {
      const its = source.file.replace('{edition}', edition);
      if (its !== file) continue;
      return `/admin/#/collections/${its.includes('/editions/') ? 'office' : 'single'}/entries/${collectionName(its)}`;
    }
    if (file.startsWith(`${source.folder}/`) && commonOf(file) === file && file.endsWith(source.files)) {
      const slug = file.slice(source.folder.length + 1, -source.files.length);
      return `/admin/#/collections/${collectionName(source.folder)}/entries/${slug}`;
    }
  }
  return undefined;
}

/** The page without what is found: that comes, and comes again, from its script. */
export function checkPage(token: string): string {
  return `<!DOCTYPE html><html lang="zh-CN" data-token="${token}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>检查台｜循法</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/admin/desk.css"><script type="module" src="/admin/check.js"></script></head><body>
<header><b>循法</b><nav><a href="/admin/">编辑</a><a href="/admin/check/" aria-current="page">检查</a><a href="/admin/handbook/">手册</a></nav></header>
<main><h1 id="state" role="status">正在检查……</h1><p id="took"></p>
<section aria-labelledby="p"><h2 id="p">要改的</h2><ul id="problems"></ul></section>
<section aria-labelledby="d"><h2 id="d">该核对的</h2><div id="due"></div></section>
<section aria-labelledby="r"><h2 id="r">到时候看的</h2><ul id="reminders"></ul></section>
<section aria-labelledby="s"><h2 id="s">现在有什么</h2><ul id="summary"></ul></section></main></body></html>`;
}
