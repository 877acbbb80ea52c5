/** Pages and occasions as posts: every word is the page's own. */

import { edition, officeName } from '../../kinds/edition/schema.ts';
import type { OccasionModel } from '../../kinds/occasion/model.ts';
import type { Problem } from '../../law/problem.ts';
import type { KnownCard, Library } from '../../library/assemble.ts';
import { pointerOf } from '../../library/graph.ts';
import { type ToldPage, toldPages } from '../../library/page-text.ts';
import { basisParagraph, type PageBlock, paragraph } from '../../library/word-blocks.ts';
import { LIMITS, type Post, type PostLink, type PostPart } from './post.ts';
import { shortSummary } from './short-summary.ts';

/** A post without its pictures, and what these are to show. */
export interface PlannedPost {
  post: Omit<Post, 'pictures'>;
  pictogram: string | undefined;
  /** Pointers of the pages whose strips stand in it. */
  strips: string[];
  /** The page whose covers it has; an occasion has covers of its own. */
  page: KnownCard | undefined;
  /** Where whoever mends it finds it. */
  from: Pick<Problem, 'file' | 'line'>;
}

/** What no system lets stand in the name of a folder. */
const UNNAMEABLE = /[\\/:*?"<>|\s]/g;

/** Of a folder's name. */
const LONGEST_NAME = 40;

export function folderName(...parts: readonly string[]): string {
  const name = parts.join('-').replace(UNNAMEABLE, '').replace(/\.+$/, '');
  return [...name].slice(0, LONGEST_NAME).join('');
}

/** The address of a page, as short as there is; none where the edition has none. */
export function shortAddress({ site }: Pick<Library, 'site'>, { path, code }: KnownCard): string | undefined {
  return site.preview ? undefined : site.absolute(code === undefined ? path : `/${code}/`);
}

const linkKept = new WeakMap<Library, ReadonlyMap<string, PostLink>>();

/** Every page that a post may name, by its path. */
function linksOf(library: Library): ReadonlyMap<string, PostLink> {
  const known = linkKept.get(library);
  if (known) return known;
  const links = new Map(
    library.cards.flatMap((card): [string, PostLink][] => {
      const address = shortAddress(library, card);
      return address === undefined ? [] : [[card.path, { title: card.title, address }]];
    }),
  );
  linkKept.set(library, links);
  return links;
}

/** The file of a page, and the line on which its title stands. */
function placeOf(library: Library, pointer: string): Pick<Problem, 'file' | 'line'> {
  for (const { source, entries } of library.shelves) {
    const entry = entries.find((one) => pointerOf(source, one) === pointer);
    if (entry) return { file: entry.file, line: entry.lineOf(['title']) };
  }
  return { file: 'content/' };
}

function stripsIn(parts: readonly PostPart[]): string[] {
  return parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.is === 'strip' ? [block.of] : [])));
}

/** A page as a post of its own. */
export function pagePost(library: Library, told: ToldPage): PlannedPost {
  const { card, label, lead, passages, picture, see = [], discreet = false, reviewed, pointer } = told;
  const { published, code, title } = card;
  const parts = passages.filter(({ blocks }) => blocks.length > 0);
  return {
    post: {
      folder: folderName(...(code === undefined ? [] : [code]), title),
      title: published?.title ?? title,
      summary: shortSummary(published?.description ?? lead, LIMITS.summary),
      address: shortAddress(library, card),
      over: code === undefined ? label : `${label}　${code}`,
      lead,
      parts,
      links: linksOf(library),
      see: see.map(({ path }) => path).filter((path) => path !== card.path),
      office: officeName(library.of(edition).data),
      reviewed,
      discreet,
    },
    pictogram: picture,
    strips: stripsIn(parts),
    page: card,
    from: placeOf(library, pointer),
  };
}

/** What has to be said of a page even in brief: whose it is, what to do first. */
function weighty(block: PageBlock): boolean {
  return block.is === 'mark' || (block.is === 'paragraph' && block.as === 'begin');
}

/** A page in brief: what it is, what to do first, what that rests on, and its code. */
function briefPart(told: ToldPage): PostPart {
  const { card, lead, passages, basis = [] } = told;
  const code = card.code === undefined ? '' : `（${card.code}）`;
  return {
    heading: { title: card.title + code },
    blocks: [
      ...(lead === '' ? [] : [paragraph('plain', lead)]),
      ...passages.flatMap(({ blocks }) => blocks.filter(weighty)),
      ...basisParagraph(basis),
      { is: 'paragraph', as: 'plain', words: [{ text: `一步一步的，看“${card.title}”`, path: card.path }] },
    ],
  };
}

/** An occasion of the year as a post: why one speaks of it now, then its pages in brief. */
export function occasionPost(library: Library, occasion: OccasionModel, month?: number): PlannedPost {
  const { id, name, title, when, why, basis, entries, reviewed } = occasion;
  const all = toldPages(library);
  const told = entries.flatMap(({ pointer }) => all.get(pointer) ?? []);
  const [first] = entries;
  const [opening = '', ...others] = why;
  const days = [reviewed, ...told.map((one) => one.reviewed)].sort();
  const discreet = told.some((one) => one.discreet === true);
  return {
    post: {
      folder: folderName(...(month === undefined ? [] : [`${month}月`]), name),
      title,
      summary: shortSummary(why.join(''), LIMITS.summary),
      // Where there is one page only, that; else the first of them has the way to the others.
      address: first && shortAddress(library, first),
      over: `${name}　${when}`,
      lead: opening,
      parts: [
        { blocks: [...others.map((text) => paragraph('plain', text)), ...basisParagraph(basis)] },
        ...told.map(briefPart),
      ],
      links: linksOf(library),
      see: [],
      office: officeName(library.of(edition).data),
      reviewed: days[0] ?? reviewed,
      discreet,
    },
    pictogram: told.find(({ picture }) => picture !== undefined)?.picture,
    strips: [],
    page: undefined,
    from: { file: 'content/calendar.yaml', ...lineOfOccasion(library, id) },
  };
}

function lineOfOccasion(library: Library, id: string): { line?: number } {
  const entry = library.shelves.flatMap(({ entries }) => entries).find(({ file }) => file.endsWith('/calendar.yaml'));
  return entry ? { line: entry.lineOf(['occasions', id, 'title']) } : {};
}
