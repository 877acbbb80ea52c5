/** All that any face shows of what has changed. */

import type { Library } from '../../library/assemble.ts';
import { see } from '../../library/see.ts';
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
