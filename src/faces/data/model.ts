/** What the page of data shows to people. */

import type { Library } from '../../library/assemble.ts';
import { boxes, boxPath, boxSnippet } from './box.ts';
import { ROWS } from './data-rows.ts';
import { DATASETS, filePath, LICENCE, schemaPath, sourceName, TITLES } from './datasets.ts';
import { type FeedsModel, feedsModel } from './feeds.ts';
import { LLMS_PATH } from './llms.ts';
import { TWIN } from './markdown-twin.ts';
import { OPEN_API_PATH } from './open-api.ts';
import { CALENDAR_PATH } from './year-calendar.ts';

export interface DataPageModel {
  files: { title: string; about: string; count: number; path: string; schema: string }[];
  openApi: string;
  feeds: FeedsModel;
  llms: string;
  calendar: string;
  /** Of a page's name as Markdown: index.html.md */
  twin: string;
  /** How a quotation names its source: a page of the site as the example. */
  cite: string;
  licence: typeof LICENCE;
  /** A box as the example. */
  box?: { code: string; path: string; title: string; snippet: string } | undefined;
}

export function dataPageModel(library: Library): DataPageModel {
  const [example] = boxes(library);
  return {
    files: DATASETS.map((name) => ({
      ...TITLES[name],
      count: ROWS[name](library).length,
      path: filePath(name),
      schema: schemaPath(name),
    })),
    openApi: OPEN_API_PATH,
    feeds: feedsModel(library),
    llms: LLMS_PATH,
    calendar: CALENDAR_PATH,
    twin: TWIN,
    cite: example
      ? `${sourceName(library)}《${example.title}》，${library.site.absolute(`/${example.code}/`)}，法律核对到 ${example.reviewed}`
      : sourceName(library),
    licence: LICENCE,
    box: example && {
      code: example.code,
      path: boxPath(example.code),
      title: example.title,
      snippet: boxSnippet(library, example),
    },
  };
}
