/** The routes as the finder knows them: their names, and nothing else. */

import type { Library } from '../library/assemble.ts';

const FOLDER = 'routes/';

/** Ids of the routes that exist. */
export function routeNames({ pointers }: Pick<Library, 'pointers'>): Set<string> {
  return new Set(
    [...pointers.keys()].flatMap((pointer) => (pointer.startsWith(FOLDER) ? pointer.slice(FOLDER.length) : [])),
  );
}
