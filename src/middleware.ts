/** Tells every page which face it is rendered for. */

import { defineMiddleware } from 'astro:middleware';
import { components } from './faces/web/components.ts';
import { library } from './library.ts';

export const onRequest = defineMiddleware(({ locals }, next) => {
  locals.face = { name: 'web', href: library().site.href, components };
  return next();
});
