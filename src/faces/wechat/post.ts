/** A post before it is set: its words in blocks, the pictures beside it, and what the 公众号 asks for in fields of its own. */

import type { PageBlock } from '../../library/word-blocks.ts';

/** What the 公众号 takes, in characters and bytes: where sources differ, the smaller. */
export const LIMITS = {
  /** The API; the web editor takes 64. */
  title: 32,
  summary: 120,
  /** With tags and styles. */
  content: 20_000,
  /** Our own bound on the HTML without pictures. */
  bytes: 20_480,
  /** Of a picture. */
  picture: 1_000_000,
} as const;

/** A picture that lies beside the post. */
export interface PostPicture {
  /** The name of its file. */
  file: string;
  /** What is seen on it. */
  alt: string;
  /** Pixels on a screen, or the whole width. */
  width: number | 'whole';
  /** Its bytes, PNG. */
  png: Uint8Array;
}

export interface PostPart {
  heading?: { title: string; below?: boolean | undefined } | undefined;
  blocks: PageBlock[];
}

/** A page that the post speaks of; its address stands at the end, by its number. */
export interface PostLink {
  title: string;
  /** In full, as short as there is. */
  address: string;
}

export interface Post {
  /** The folder in which it lies: l01-单位拖欠工资. */
  folder: string;
  title: string;
  summary: string;
  /** 原文链接; absent where the edition has no address. */
  address: string | undefined;
  /** What that opens. */
  opens: '全文' | '网站';
  /** Over the text: 路线　l01. */
  over: string;
  lead: string;
  parts: PostPart[];
  /** Of each page that a word may lead to, by its path below the base. */
  links: ReadonlyMap<string, PostLink>;
  /** Where to read on: paths, of which those that the text has named are not named again. */
  see: readonly string[];
  /** By what it is of: a pictogram, the strip of a page by its pointer, the code of the address. */
  pictures: { pictogram?: PostPicture; strips: ReadonlyMap<string, PostPicture>; code?: PostPicture };
  office: string;
  /** The latest day on which anything in it was held against the law. */
  reviewed: string;
  /** Who reads it may have to hide that. */
  discreet: boolean;
}
