/** What a film was made of: its slides, as they are told today. */

import { createHash } from 'node:crypto';
import type { Library } from '../../library/assemble.ts';
import { playlists } from '../screen/playlist.ts';
import { namedRoutes, routeFilm } from './route-film.ts';

/**
 * @param page of a playlist, a lesson or a route's film, below the base: /screen/hall/, /film/unpaid-wages/
 * @returns another one whenever a word of its slides is; undefined where there is no such page any more
 */
export function filmKey(library: Library, page: string): string | undefined {
  const route = namedRoutes(library).find(({ id }) => page === `/film/${id}/`);
  const shown = route ? routeFilm(library, route.id) : playlists(library).find(({ path }) => path === page);
  return shown && createHash('sha256').update(JSON.stringify(shown.slides)).digest('hex').slice(0, 16);
}
