/** The handbook as a page of the desk: whatever Markdown of it lies in content/, with its contents and a search. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { markdownToHtml } from 'satteri';
import { CONTENT } from '../../library/layers.ts';
import { escapeXml } from '../../text/xml.ts';
import { DESK_PAGES, deskPage } from '../desk-page.ts';

/** Under a heading, unseen: what else people type who look for this task. */
const ALSO = /<!-- 也这样找：([^"<>]*) -->/;

const FOLDER = `${CONTENT}/handbook`;

/** The files in reading order: the first page, then the others by their names. */
function handbookFiles(root: string): string[] {
  const names = existsSync(join(root, FOLDER)) ? readdirSync(join(root, FOLDER)) : [];
  const more = names.filter((name) => name.endsWith('.md')).sort();
  return [`${CONTENT}/README.md`, ...more.map((name) => `${FOLDER}/${name}`)].filter((file) =>
    existsSync(join(root, file)),
  );
}

/** A heading as people link to it: 写一条权利 is #写一条权利. */
function headingId(text: string): string {
  return text
    .toLowerCase()
    .replace(/<[^>]*>|&[#\w]+;/g, '')
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');
}

interface Heading {
  id: string;
  level: number;
  html: string;
}

/** Where a link of a file leads on the page: to another file's first heading, to a picture, or away. */
function placed(html: string, file: string, firstOf: (file: string) => string | undefined): string {
  const path = (to: string) => posix.join(posix.dirname(file), decodeURI(to));
  return html
    .replace(/<a href="([^"]*)"/g, (all, href: string) => {
      if (/^https?:/.test(href)) return `<a target="_blank" rel="noopener" href="${href}"`;
      const [to = '', at] = href.split('#');
      if (to !== '' && !to.endsWith('.md')) return all;
      return `<a href="#${at === undefined ? (firstOf(path(to)) ?? '') : decodeURI(at)}"`;
    })
    .replace(/<img src="([^":]*)"/g, (_, src: string) => {
      const to = path(src);
      return `<img loading="lazy" src="${DESK_PAGES.handbook.path}${to.startsWith(`${FOLDER}/`) ? to.slice(FOLDER.length + 1) : ''}"`;
    });
}

/**
 * @param note whose content it is
 * @returns the page; a sentence where there is no handbook
 */
export function handbookPage(root: string, token: string, note: string): string {
  const headings: Heading[] = [];
  const first = new Map<string, string>();
  const parts = handbookFiles(root).map((file) => {
    const { html } = markdownToHtml(readFileSync(join(root, file), 'utf8').replace(/^\ufeff/, ''));
    const named = html.replace(/<h([1-3])>([\s\S]*?)<\/h\1>/g, (_, level: string, said: string) => {
      const id = headingId(said) || 'h';
      const own = headings.some((one) => one.id === id) ? `${id}-${headings.length}` : id;
      if (!first.has(file)) first.set(file, own);
      headings.push({ id: own, level: Number(level), html: said });
      return `<h${level} id="${own}">${said}</h${level}>`;
    });
    return { file, html: named };
  });
  // What is found or not is told by the task: from one heading of the second order to the next.
  const sections = parts
    .flatMap(({ file, html }) => placed(html, file, (to) => first.get(to)).split(/(?=<h2 )/))
    .map((html) => {
      const { 1: also = '' } = ALSO.exec(html) ?? [];
      return `<section data-also="${also}">${html.replace(ALSO, '')}</section>`;
    });
  const contents = headings
    .filter(({ level }) => level === 2)
    .map(({ id, html }) => `<li><a href="#${escapeXml(id)}">${html.replace(/<\/?a[^>]*>/g, '')}</a></li>`);
  const main =
    parts.length === 0
      ? '<p>content 文件夹里没有手册。</p>'
      : `<div class="book"><aside><label for="find">在手册里找</label><input id="find" type="search" autocomplete="off" placeholder="比如：改名、照片、二维码"><p id="found" role="status"></p><nav aria-label="目录"><ol>${contents.join('')}</ol></nav></aside><article>${sections.join('')}</article></div>`;
  return deskPage('handbook', { token, title: '编辑手册', note, main, script: 'handbook' });
}

/** A picture of the handbook. @param path below /admin/handbook/; @returns undefined where there is none */
export function handbookPicture(root: string, path: string): Buffer | undefined {
  if (!/^[a-z0-9][\w/-]*\.(?:png|jpg|webp|svg)$/.test(path)) return undefined;
  const file = join(root, FOLDER, path);
  return existsSync(file) ? readFileSync(file) : undefined;
}
