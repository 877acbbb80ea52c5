/** All that any face shows of what has changed. */

import type { Library } from '../../library/assemble.ts';
import { see } from '../../library/see.ts';
import { keptWith } from '../../text/kept-results.ts';
import { type CHANGE_KINDS, changes } from './schema.ts';

export interface ChangeModel {
  id: string;
  /** Its place on the page of changes. */
  path: string;
  day: string;
  kind: (typeof CHANGE_KINDS)[number];
  title: string;
  says: string[];
  pages: { path: string; title: string }[];
}

export const CHANGES_PATH = '/changes/';

/** The newest first, an edition's own among the common ones. */
export function changeModels(library: Library): ChangeModel[] {
  return library
    .of(changes)
    .data.changes.map(({ id, day, kind, title, says, see: pointers }) => ({
      id,
      path: `${CHANGES_PATH}#${id}`,
      day,
      kind,
      title,
      says,
      pages: pointers.map((pointer) => {
        const page = see(library, pointer);
        return { path: page.path, title: page.title };
      }),
    }))
    .sort((a, b) => b.day.localeCompare(a.day));
}

/** What has changed on a page, the newest first. @param path of the page, without a place on it */
export function recordOf(library: Library, path: string): readonly ChangeModel[] {
  const records = keptWith(library, 'changes by page', () => {
    const told = changeModels(library).flatMap((change) =>
      [...new Set(change.pages.map((page) => pageOf(page.path)))].map((page) => ({ page, change })),
    );
    return Map.groupBy(told, ({ page }) => page);
  });
  return records.get(path)?.map(({ change }) => change) ?? [];
}

const pageOf = (path: string) => path.split('#')[0] ?? path;
