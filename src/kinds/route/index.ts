/** Routes: one kind of claim, who decides it, and the steps in order. */

import type { Kind } from '../../library/kind.ts';
import { checkRoutes } from './check.ts';
import { checkClocks } from './clocks.ts';
import { routeOrder } from './order.ts';
import { bodies, routes } from './schema.ts';
import { routeDrafts } from './slides.ts';
import { routeTexts } from './text.ts';

export const route: Kind = {
  name: 'route',
  label: '路线',
  heading: '该走的路线',
  alphabetical: 'matters',
  sources: [routes, bodies],
  cards: (known) =>
    routeOrder(known).map(
      ({ id, data: { title, code, claim, first, screen, picture, discreet, keywords, reviewed } }) => ({
        pointer: `routes/${id}`,
        path: `/routes/${id}/`,
        title,
        code,
        published: { title: `${title}：该找谁`, description: `${claim}。${first}`, reviewed },
        shown: { over: '该找谁', line: screen?.first ?? first, picture, discreet },
        found: { line: claim, keywords },
      }),
    ),
  slides: routeDrafts,
  texts: routeTexts,
  aloud: true,
  check: (library) => [...checkRoutes(library), ...checkClocks(library)],
  tally: ({ of }) => `路线 ${of(routes).length} 条`,
};
