/**
 * What is made of the content and says a law too: slides, printed sheets. Asked of what they say, not of how they are
 * made: whatever comes to be made of content is found the day it is.
 */

import { sheets } from '../faces/print/sheets.ts';
import { articleKey, type Provision } from '../law/citation.ts';
import type { Law } from '../law/registry.ts';
import type { Library } from '../library/assemble.ts';
import { draftsByPath } from '../library/drafts.ts';
import { linkCitations } from '../prose/citations.ts';

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

/** Every string of a value, however deep. */
function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const one of value) yield* stringsOf(one);
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* stringsOf(one);
}

/** The articles of a law that any string of a value cites, in words or by the address of its page. */
function articlesIn(value: unknown, law: Law, library: Library): string[] {
  const names = [law.title, ...law.short];
  const address = new RegExp(`^/laws/${law.id}/#art-(\\d+)(?:_(\\d+))?`);
  const found = new Map<string, Provision>();
  for (const text of stringsOf(value)) {
    const [, article, suffix] = address.exec(text) ?? [];
    if (article !== undefined) {
      const provision = { article: Number(article), ...(suffix === undefined ? {} : { suffix: Number(suffix) }) };
      found.set(articleKey(provision), provision);
    } else if (names.some((name) => text.includes(name))) {
      for (const target of linkCitations(text, { history: false }, library.citations).targets) {
        if (target.law === law && target.provision) found.set(articleKey(target.provision), target.provision);
      }
    }
  }
  return [...found.keys()];
}

/** Slides and sheets that cite a law, each once. */
export function derivedFrom(library: Library, law: Law): Derived[] {
  const slides = [...draftsByPath(library)].map(([path, drafts]): Derived => {
    const name = drafts[0] ? (drafts[0].name ?? drafts[0].title) : path;
    return { as: '幻灯片', name, from: path, articles: articlesIn(drafts, law, library) };
  });
  const printed = sheets(library).map(
    (sheet): Derived => ({
      as: '印刷品',
      name: sheet.file,
      from: sheet.source,
      articles: articlesIn(sheet, law, library),
    }),
  );
  return [...slides, ...printed].filter(({ articles }) => articles.length > 0);
}
