/** Pages and occasions as posts: every word is the page's own. */

import type { CampaignModel } from '../../kinds/campaign/model.ts';
import { edition, officeName } from '../../kinds/edition/schema.ts';
import type { OccasionModel } from '../../kinds/occasion/model.ts';
import type { Problem } from '../../law/problem.ts';
import type { KnownCard, Library } from '../../library/assemble.ts';
import type { Basis } from '../../library/basis.ts';
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

/** A title that makes sense alone. */
function aloneTitle({ published, title }: KnownCard): string {
  return published?.title ?? title;
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
  const pages = new Map(library.cards.filter(({ path }) => !path.includes('#')).map((card) => [card.path, card]));
  const links = new Map(
    library.cards.flatMap((card): [string, PostLink][] => {
      // What follows # is lost on the way through WeChat: of a place without a code, the page.
      const shown = card.code === undefined ? (pages.get(card.path.split('#')[0] ?? '') ?? card) : card;
      const address = shortAddress(library, shown);
      return address === undefined ? [] : [[card.path, { title: aloneTitle(shown), address }]];
    }),
  );
  linkKept.set(library, links);
  return links;
}

/** The file of a page, and the line on which its title stands. */
function placeOf(library: Library, pointer: string): Pick<Problem, 'file' | 'line'> {
  for (const { source, entries } of library.shelves) {
    const entry = entries.find((one) => pointerOf(source, one) === pointer);
    if (entry) return { file: entry.file, ...entry.spotOf(['title']) };
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
      title: aloneTitle(card),
      summary: shortSummary(published?.description ?? lead, LIMITS.summary),
      address: shortAddress(library, card),
      opens: '全文',
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

/** A page in brief: what it is, what to do first, and its code. */
function briefPart(told: ToldPage, links: Post['links']): PostPart {
  const { card, lead, passages } = told;
  const code = card.code === undefined ? '' : `（${card.code}）`;
  return {
    // Its title alone might be what people say wrongly.
    heading: { title: aloneTitle(card) + code },
    blocks: [
      ...(lead === '' ? [] : [paragraph('plain', lead)]),
      ...passages.flatMap(({ blocks }) => blocks.filter(weighty)),
      ...(links.has(card.path)
        ? [{ is: 'paragraph' as const, as: 'plain' as const, words: [{ text: '看全文', path: card.path }] }]
        : []),
    ],
  };
}

/** What a post says before it tells of some pages in brief. */
interface Opening {
  folder: string;
  over: string;
  title: string;
  /** Paragraphs, the first of which stands out. */
  says: readonly string[];
  basis: readonly Basis[];
  /** Pages that it tells of. */
  pointers: readonly string[];
  reviewed: string;
  from: PlannedPost['from'];
}

/** Some words and some pages in brief, what these rest on at the end: in between it would be longer than they are. */
function briefPost(library: Library, opening: Opening): PlannedPost {
  const { folder, over, title, says, basis, pointers, reviewed, from } = opening;
  const all = toldPages(library);
  const told = pointers.flatMap((pointer) => all.get(pointer) ?? []);
  const links = linksOf(library);
  const [lead = '', ...others] = says;
  const rests = told.flatMap(({ card, basis: its = [] }) => basisParagraph(its, `${card.code ?? card.title}：`));
  // What is least fresh tells how old all of it is.
  const [day = reviewed] = [reviewed, ...told.map((one) => one.reviewed)].sort();
  return {
    post: {
      folder,
      title,
      summary: shortSummary(says.join(''), LIMITS.summary),
      address: library.site.preview ? undefined : library.site.absolute('/'),
      opens: '网站',
      over,
      lead,
      parts: [
        { blocks: [...others.map((text) => paragraph('plain', text)), ...basisParagraph(basis)] },
        ...told.map((one) => briefPart(one, links)),
        ...(rests.length > 0 ? [{ heading: { title: '依据' }, blocks: rests }] : []),
      ].filter(({ blocks }) => blocks.length > 0),
      links,
      see: [],
      office: officeName(library.of(edition).data),
      reviewed: day,
      discreet: told.some((one) => one.discreet === true),
    },
    pictogram: told.find(({ picture }) => picture !== undefined)?.picture,
    strips: [],
    page: undefined,
    from,
  };
}

/** An occasion of the year as a post: why one speaks of it now, then its pages in brief. */
export function occasionPost(library: Library, occasion: OccasionModel, month?: number): PlannedPost {
  const { id, name, title, when, why, basis, entries, reviewed } = occasion;
  return briefPost(library, {
    folder: folderName(...(month === undefined ? [] : [`${month}月`]), name),
    over: `${name}　${when}`,
    title,
    says: why,
    basis,
    pointers: entries.map(({ pointer }) => pointer),
    reviewed,
    from: { file: 'content/calendar.yaml', ...lineOfOccasion(library, id) },
  });
}

/** What is told of an event: its press text with the blanks that only the office can fill, then what it was about. */
export function eventPost(library: Library, campaign: CampaignModel): PlannedPost {
  const { subject, place, press, led, reviewed } = campaign;
  return briefPost(library, {
    folder: folderName('推文', subject, place),
    over: `${subject}　${place}`,
    title: press.title,
    says: press.paragraphs,
    basis: [],
    pointers: led,
    reviewed,
    from: { file: 'content/campaigns/' },
  });
}

function lineOfOccasion(library: Library, id: string): { line?: number } {
  const entry = library.shelves.flatMap(({ entries }) => entries).find(({ file }) => file.endsWith('/calendar.yaml'));
  return entry ? { ...entry.spotOf(['occasions', id, 'title']) } : {};
}
