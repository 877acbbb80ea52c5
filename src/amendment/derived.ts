/**
 * What is made of the content and says a law too: slides, printed sheets. Asked of what they say, not of how they are
 * made: whatever comes to be made of content is found the day it is.
 */

import { sheets } from '../faces/print/sheets.ts';
import type { Law } from '../law/registry.ts';
import type { Library } from '../library/assemble.ts';
import { articlesCitedIn } from '../library/cited-anywhere.ts';
import { draftsByPath } from '../library/drafts.ts';

export interface Derived {
  /** 大屏、课件: a page of slides; 印刷品: a sheet. */
  as: '幻灯片' | '印刷品';
  /** As whoever uses it calls it: the title of a slide's entry, the name of a sheet's file. */
  name: string;
  /** Of the page whose slides these are; the file of content/ that a sheet comes from. */
  from: string;
  /** Articles of the law, by their keys. */
  articles: string[];
}

/** Slides and sheets that cite a law, each once. */
export function derivedFrom(library: Library, law: Law): Derived[] {
  const slides = [...draftsByPath(library)].map(([path, drafts]): Derived => {
    const name = drafts[0] ? (drafts[0].name ?? drafts[0].title) : path;
    return { as: '幻灯片', name, from: path, articles: [...articlesCitedIn(drafts, law, library.citations)] };
  });
  const printed = sheets(library).map(
    (sheet): Derived => ({
      as: '印刷品',
      name: sheet.file,
      from: sheet.source,
      articles: [...articlesCitedIn(sheet, law, library.citations)],
    }),
  );
  return [...slides, ...printed].filter(({ articles }) => articles.length > 0);
}
