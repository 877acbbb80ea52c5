/**
 * The contract of a kind of content. A kind says where its entries are, which pages they make and what
 * else it has for the faces; every list, check, feed and index goes over the kinds and names none.
 */

import type { Problem } from '../law/problem.ts';
import type { Law, Registry, Target } from '../law/registry.ts';
import type { IsoDay } from '../law/status.ts';
import type { CitationContext } from '../prose/citations.ts';
import type { GlossaryEntry } from '../prose/terms.ts';
import type { Library } from './assemble.ts';
import type { Draft } from './draft.ts';
import type { PageText } from './page-text.ts';
import type { Entry, FileSource, FolderSource, Source, Written, WrittenSource } from './sources.ts';

/** The entries of every source, by source. */
export interface Sources {
  of<T>(source: WrittenSource<T>): readonly Written<T>[];
  of<T>(source: FolderSource<T>): readonly Entry<T>[];
  /** @throws ContentError where the one file could not be read */
  of<T>(source: FileSource<T>): Entry<T>;
}

/** What a kind may look at when it says which pages it makes: everything but who leads where. */
export interface Known extends Sources {
  /** Whose this is: the name of a folder of content/editions/. */
  edition: string;
  registry: Registry;
  /** The day for which the content is judged. */
  day: IsoDay;
  citations: CitationContext;
}

/** A 款 or 项 of an article of the Regulations, or an article of another law, as search finds it. */
export interface Passage {
  anchor: string;
  /** 第二十六条第三项 */
  name: string;
  text: string;
}

/** How search finds a page; what is left out is taken from the card. */
export interface Found {
  /** Under which word it is listed, where that is not the kind's own. */
  label?: string;
  title?: string;
  line?: string;
  /** Other words for it: what people type. */
  keywords?: readonly string[];
  /** What the guide's reader answers to get there. */
  asks?: readonly string[];
  /** Paths of the pages that are the way forward: a story's routes. */
  leads?: readonly string[];
  places?: readonly Passage[];
  /** Laws only: the articles that we explain, such as 26 or 291-1, and how many there are in all. */
  articles?: readonly string[];
  count?: number;
}

/** What a picture of a page shows when it is passed on without the page: a share card, a cover. */
export interface CardWords {
  /** Above the title: 您的权利. */
  over: string;
  /** Where the title alone would be read as ours, or says less, than under the page's own head. */
  title?: string;
  /** What to do first, or what it comes to, in a sentence or two: shown whole, or not at all. */
  line: string;
  /** The name of a pictogram. */
  picture?: string | undefined;
  /** ISO day of the last review, where the card is not published. */
  reviewed?: string;
  /** A verdict on the title: 不对. */
  stamp?: string;
  /** Never left out: that a story is made up. */
  note?: string;
  /** Whether it is about what one may do, or what one may not. */
  tone?: '可以' | '不行';
  /** Whoever is sent it may be watched: no picture of it is made for passing on. */
  discreet?: boolean;
}

/** A page, or a place on one, as everything outside its kind knows it. */
export interface Card {
  /** As an editor points to it: rights/review. */
  pointer: string;
  /** Below the base, with an anchor where it is a place on a page. */
  path: string;
  /** As other pages name it. */
  title: string;
  /** t26, when it has a short link. */
  code?: string | undefined;
  /** For the feed and the sitemap: makes sense alone. */
  published?: { title: string; description: string; reviewed: string };
  /** Absent where nobody passes it on by itself. */
  shown?: CardWords;
  /** Absent where search does not list it. */
  found?: Found;
}

/** The two lists from A to Z: what happens to people, and what else they look for by name. */
export type Alphabetical = 'matters' | 'more';

export interface Kind {
  /** The name of its folder. */
  name: string;
  /** What lists call one of its pages: 权利. */
  label: string;
  /** Over the list of its pages on a page that they lead to: 您的权利. */
  heading?: string;
  /** That list is as good when it is short: a reader in need wants the way, not nine questions. */
  few?: true;
  /** In which list from A to Z its pages stand; in none where nobody looks for them by name. */
  alphabetical?: Alphabetical;
  sources: readonly Source<unknown>[];
  /** Its pages in the order of the site; none for kinds that only feed others. */
  cards?: (known: Known) => Card[];
  /** Addresses of pages without a card that are printed with a code of their own: papers, tables. */
  pages?: (library: Library) => string[];
  /** What of it the screens show, entry after entry. */
  slides?: (library: Library) => Draft[];
  /** What its pages say, for whatever tells of them without our sheets: a post, Markdown. */
  texts?: (library: Library) => PageText[];
  /** Each of its pages is a script that is read out, of what its slides say. */
  aloud?: true;
  /** Laws that can be cited, as they stand on a day. */
  laws?: (sources: Sources, day: IsoDay) => Law[];
  /** Words that are explained where a text first uses them; these entries are compiled first. */
  glossary?: (sources: Sources) => GlossaryEntry[];
  /** Citations that stand neither in a field nor in a body: the official wording's own. */
  mentions?: (known: Known) => { pointer: string; target: Target }[];
  /** What must be mended before anything is published. */
  check?: (library: Library) => Problem[];
  /** One item of the sentence with which the check ends: 权利 24 项; undefined where there is nothing to count. */
  tally?: (library: Library) => string | undefined;
}
