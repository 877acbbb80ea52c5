/** The kinds of content whose files are MDX. Their entries come from the library, which reads and checks them. */

import { defineCollection } from 'astro:content';
import { caseSchema } from './kinds/case/schema.ts';
import { mythSchema } from './kinds/myth/schema.ts';
import { pageSchema } from './kinds/page/schema.ts';
import { readingSchema } from './kinds/regulation/schema.ts';
import { rightSchema } from './kinds/right/schema.ts';
import { routeSchema } from './kinds/route/schema.ts';
import { termSchema } from './kinds/term/schema.ts';
import { warningSchema } from './kinds/warning/schema.ts';
import { loadFromLibrary } from './library/collection.ts';

export const collections = {
  regulations: defineCollection({ schema: readingSchema, loader: loadFromLibrary(({ readings }) => readings) }),
  routes: defineCollection({ schema: routeSchema, loader: loadFromLibrary(({ routes }) => routes) }),
  rights: defineCollection({ schema: rightSchema, loader: loadFromLibrary(({ rights }) => rights) }),
  warnings: defineCollection({ schema: warningSchema, loader: loadFromLibrary(({ warnings }) => warnings) }),
  myths: defineCollection({ schema: mythSchema, loader: loadFromLibrary(({ myths }) => myths) }),
  cases: defineCollection({ schema: caseSchema, loader: loadFromLibrary(({ cases }) => cases) }),
  terms: defineCollection({ schema: termSchema, loader: loadFromLibrary(({ terms }) => terms) }),
  pages: defineCollection({ schema: pageSchema, loader: loadFromLibrary(({ pages }) => pages) }),
};
