/** One searchable page, as the browser gets it. */

/** A part of a page that a result can lead to. */
export type Section = [anchor: string, title: string, text: string];

export interface SearchEntry {
  path: string;
  /** t26; empty for pages without a short link. */
  code: string;
  kind: '路线' | '权利' | '警示' | '误传' | '案例' | '条文' | '文书' | '术语' | '法律' | '页面';
  title: string;
  gist: string;
  /** Other words for it: what people type. */
  keywords: string[];
  sections: Section[];
}
