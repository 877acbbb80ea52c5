/** The order of the routes: that in which the finder comes to them. */

import { guide } from '../../guide/schema.ts';
import { walkGuide } from '../../guide/tree.ts';
import type { Sources } from '../../library/kind.ts';
import type { Written } from '../../library/sources.ts';
import { type Route, routes } from './schema.ts';

/** Every route, those that no way reaches last. */
export function routeOrder({ of }: Sources): Written<Route>[] {
  const entries = new Map(of(routes).map((entry) => [entry.id, entry]));
  const { ways } = walkGuide(of(guide).data, new Set(entries.keys()));
  return [...new Set([...ways.map(({ route }) => route), ...entries.keys()])].flatMap((id) => entries.get(id) ?? []);
}
