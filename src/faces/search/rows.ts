/** Results as the reader sees them: rows, grouped by kind. */

import { element, link } from '../../browser/elements.ts';
import { siteLink } from '../../browser/site-link.ts';
import type { Answer } from './answer.ts';
import type { SearchEntry } from './entry.ts';
import { excerpt, marked, type Piece } from './excerpt.ts';
import type { PageHit } from './full-text.ts';
import type { Query } from './query.ts';
import { detail, type Hit, pathOf } from './rank.ts';

export interface Row {
  href: string;
  kind: string;
  title: Node[];
  note: Node[];
}

function nodes(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, marked: mark }) => (mark ? element('mark', '', text) : document.createTextNode(text)));
}

/** What a page is called in a list: the number of an article says too little. */
function titleOf({ kind, title, gist }: SearchEntry): string {
  return kind === '条文' ? `${title}　${gist}` : title;
}

export function rowOf(hit: Hit, query: Query): Row {
  const { entry } = hit;
  const shown = detail(hit, query);
  const { clause, called } = shown;
  const also = called === undefined ? [] : [element('span', '', '也叫：', element('mark', '', called))];
  const words = clause
    ? [
        ...(clause.name === entry.title ? [] : [element('b', '', `${clause.name}：`)]),
        ...nodes(excerpt(clause.text, query)),
      ]
    : entry.kind === '条文'
      ? []
      : nodes(marked(entry.gist, query));
  return {
    href: siteLink(pathOf(hit, shown)),
    kind: entry.kind,
    title: nodes(marked(titleOf(entry), query)),
    note: [...words, ...(words.length > 0 && also.length > 0 ? [element('br', '')] : []), ...also],
  };
}

export function directRow({ direct }: Answer): Row[] {
  const rows: Row[] = [];
  for (let at = direct; at; at = at.also) {
    const note = at.note === undefined ? [] : [document.createTextNode(at.note)];
    rows.push({ href: siteLink(at.path), kind: '直达', title: [document.createTextNode(at.title)], note });
  }
  return rows;
}

/** @param entry the same page in our own index, if it is there: one page has one name */
export function pageRow({ url, title, text }: PageHit, entry: SearchEntry | undefined): Row {
  const name = entry ? titleOf(entry) : title;
  return { href: url, kind: '全文', title: [document.createTextNode(name)], note: nodes(text) };
}

function item({ href, kind, title, note }: Row, named: boolean): HTMLElement {
  const children: HTMLElement[] = [element('b', '', ...title)];
  if (named) children.unshift(element('span', 'kind', kind));
  if (note.length > 0) children.push(element('small', '', ...note));
  return element('li', '', link(href, '', ...children));
}

/** @param named each row says of what kind it is; not where a heading says it for all */
export function list(rows: readonly Row[], named = true): HTMLElement {
  return element('ol', named ? 'hits' : 'hits bare', ...rows.map((row) => item(row, named)));
}

/** So many of a group are seen at once; the others open on a tap. */
const SEEN = 4;

/** The best few over all kinds, then the others kind by kind, in the order in which each kind comes first. */
export function grouped(rows: readonly Row[], best: number): HTMLElement[] {
  const rest = new Map<string, Row[]>();
  for (const row of rows.slice(best)) rest.set(row.kind, [...(rest.get(row.kind) ?? []), row]);
  return [
    list(rows.slice(0, best)),
    ...[...rest].map(([kind, own]) => {
      const more = own.slice(SEEN);
      const section = element('section', 'group', element('h2', '', kind), list(own.slice(0, SEEN), false));
      if (more.length > 0) {
        section.append(element('details', '', element('summary', '', `还有 ${more.length} 条`), list(more, false)));
      }
      return section;
    }),
  ];
}
