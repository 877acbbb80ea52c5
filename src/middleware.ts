/** Tells every view for which face, which site and whose edition it is rendered. */

import { defineMiddleware } from 'astro:middleware';
import { components } from './faces/web/components.ts';
import { web } from './faces/web/index.ts';
import { edition } from './kinds/edition/schema.ts';
import { menus } from './kinds/section/model.ts';
import { library } from './library.ts';

export const onRequest = defineMiddleware(({ locals }, next) => {
  const known = library();
  const { site, of } = known;
  Object.assign(locals, {
    face: { name: web.name, href: web.href(site), components },
    site,
    edition: of(edition).data,
    menus: menus(known),
  } satisfies App.Locals);
  return next();
});
