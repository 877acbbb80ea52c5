/** One searchable page, as the browser gets it. */

import type { Passage } from '../../library/kind.ts';

export interface SearchEntry {
  /** Below the base, with an anchor where the entry is part of a page. */
  path: string;
  /** t26; empty for pages without a short link. */
  code: string;
  /** What lists call its kind: 路线. */
  kind: string;
  title: string;
  /** One line under the title. */
  gist: string;
  /** Other words for it: what people type. */
  keywords: string[];
  /** What people say of the matter; loaded once a question needs it. */
  says: string[];
  /** What happened to them, without the characters that only hold a sentence together; loaded with `says`. */
  events: string[];
  /** Answers of the guide that lead here. */
  asks: string[];
  /** Articles of the Regulations: the official wording. */
  clauses: Passage[];
  /** Laws only: the articles that we explain, such as 26 or 291-1. */
  articles: string[];
  /** Laws only: how many articles there are. */
  count: number;
  /** How often people ask for it: often 1, seldom -1. */
  often: number;
  /** Paths of the pages that are the way forward: a story's routes. */
  leads: string[];
}

/** One line of content/search/synonyms.yaml: whoever says one of `say` finds what holds one of `means`. */
export interface Synonym {
  say: string[];
  means: string[];
}

/** What people ask and no page of ours answers. */
export interface Topic {
  /** 专利、商标 */
  name: string;
  /** A number to call, or nothing. */
  hotline: string;
  /** Below the base: the guide's nearest question, or nothing. */
  guide: string;
  words: string[];
}

/** A law that was repealed or replaced, and that people still ask for by its number. */
export interface OlderName {
  names: string[];
  /** What stands today, in a sentence. */
  say: string;
  /** Articles of it and where the Regulations say the same today. */
  moved: [from: number, to: number][];
}

/** Scripts that bring a part of the index, in the order in which they are asked for. */
export type Part = 'words' | 'elsewhere';

/** All that the browser needs to answer. */
export interface SearchIndex {
  /** What has not come yet. */
  lacks: Part[];
  entries: SearchEntry[];
  /** What no page is about; comes last. */
  topics: Topic[];
  older: OlderName[];
  /** Words of one kind, such as parts of the body; loaded with what people say. */
  kindred: string[][];
  synonyms: Synonym[];
  /** Phrases that carry no matter: 请问, 怎么办. */
  fillers: string[];
  /** Words that fit any matter: 多少天, 范文. */
  weak: string[];
}

/** An entry of which nothing is known but what it must have. */
export function blankEntry(path = '', kind = '页面', title = ''): SearchEntry {
  return {
    path,
    code: '',
    kind,
    title,
    gist: '',
    keywords: [],
    says: [],
    events: [],
    asks: [],
    clauses: [],
    articles: [],
    count: 0,
    often: 0,
    leads: [],
  };
}
