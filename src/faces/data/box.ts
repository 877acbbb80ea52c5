/**
 * A box that another site shows in a frame: what a page is about, its first period, the way to it. No script, no
 * picture, no request but its own; the build writes it itself, as it does short links.
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { everyDeadline } from '../../deadlines/everywhere.ts';
import { type DeadlineModel, deadlineModel } from '../../deadlines/model.ts';
import { edition, officeName } from '../../kinds/edition/schema.ts';
import type { Library } from '../../library/assemble.ts';
import { keptWith } from '../../text/kept-results.ts';
import { escapeXml } from '../../text/xml.ts';

export const BOX_FOLDER = '/embed/';

export interface Box {
  code: string;
  /** Of the page, below the base. */
  path: string;
  title: string;
  /** What the page is about, and what to do first. */
  says: string;
  reviewed: string;
  /** The reader's own first period, in the order of the page. */
  deadline?: DeadlineModel | undefined;
}

/** Of every entry with a short link, in the order of the site. */
export function boxes(library: Library): Box[] {
  return keptWith(library, 'boxes', () => {
    const own = everyDeadline(library).filter(({ deadline: { who, minor } }) => who === '您' && !minor);
    return library.cards.flatMap(({ path, code, title, published }): Box[] => {
      if (code === undefined || !published) return [];
      const first = own.find(({ page }) => page?.path === path)?.deadline;
      return [
        {
          code,
          path,
          title,
          says: published.description,
          reviewed: published.reviewed,
          deadline: first && deadlineModel(first, library),
        },
      ];
    });
  });
}

export function boxPath(code: string): string {
  return `${BOX_FOLDER}${code}/`;
}

/** Height in CSS pixels at which a box of 320 px width shows all of nineteen entries in twenty; the others scroll. */
const BOX_HEIGHT = 460;

/** What a portal's editor copies. */
export function boxSnippet({ site }: Pick<Library, 'site'>, { code, title }: Pick<Box, 'code' | 'title'>): string {
  return `<iframe src="${escapeXml(site.absolute(boxPath(code)))}" title="${escapeXml(title)}" width="100%" height="${BOX_HEIGHT}" loading="lazy" style="border:0"></iframe>`;
}

/** The sheet of all boxes, in the colours of the site; a portal's page is light, whatever the reader's telephone is. */
const SHEET = boxSheet();

function boxSheet(): string {
  const theme = readFileSync('src/styles/tokens/theme.css', 'utf8');
  const rules = readFileSync('src/faces/data/box.css', 'utf8');
  return rules
    .replace(/\/\*[\s\S]*?\*\/\s*/g, '')
    .replace(
      /var\((--[\w-]+)\)/g,
      (written, name: string) => new RegExp(`${name}:\\s*([^;]+);`).exec(theme)?.[1]?.trim() ?? written,
    )
    .replace(/\s*\n\s*/g, '');
}

const POLICY = `default-src 'none';base-uri 'none';form-action 'none';style-src 'sha256-${createHash('sha256').update(SHEET).digest('base64')}'`;

function deadlineHtml({ period, act, since, note, basisText }: DeadlineModel): string {
  const rest = [since, ...(note === undefined ? [] : [note]), `依据：${basisText}`].map(
    (part) => `${escapeXml(part)}。`,
  );
  return `<p class="due"><b>${escapeXml(period)}内</b> 您${escapeXml(act)}<small>${rest.join('')}</small></p>`;
}

/** @returns the whole page of a box */
export function boxPage({ path, title, says, reviewed, deadline }: Box, { site, of }: Library): string {
  const own = of(edition).data;
  const target = escapeXml(site.href(path));
  const name = escapeXml(title);
  const sentence = /[。？！]$/.test(says) ? says : `${says}。`;
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${escapeXml(POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light">',
    `<link rel="canonical" href="${escapeXml(site.absolute(path))}"><title>${name}｜${escapeXml(own.name)}</title><style>${SHEET}</style></head>`,
    `<body class="embed"><main><h1><a href="${target}" target="_top">${name}</a></h1><p>${escapeXml(sentence)}</p>`,
    deadline ? deadlineHtml(deadline) : '',
    `<p class="on"><a href="${target}" target="_top">看全文</a></p>`,
    `<p class="who">${escapeXml(officeName(own))} · 法律核对到 <time datetime="${reviewed}">${reviewed}</time></p></main></body></html>`,
  ].join('');
}

/** Every box by the name of its file below the site's root. */
export function boxFiles(library: Library): Map<string, () => string> {
  return new Map(boxes(library).map((box) => [`${boxPath(box.code).slice(1)}index.html`, () => boxPage(box, library)]));
}
