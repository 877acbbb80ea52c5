/** Every address that the build answers at, and the short links among them. */

import { questionModels } from '../guide/model.ts';
import { lawModels } from '../kinds/law/model.ts';
import { articleModels } from '../kinds/regulation/model.ts';
import { routeModels } from '../kinds/route/model.ts';
import { glosses } from '../kinds/term/model.ts';
import { letterModels } from '../letters/model.ts';
import type { Library } from '../library/library.ts';

export interface ShortLink {
  code: string;
  path: string;
  title: string;
}

/** One for every entry that has a code. */
export function shortLinks(library: Library): ShortLink[] {
  return [
    ...[...articleModels(library).values()].map(({ code, path, name, gist }) => ({
      code,
      path,
      title: `${library.text.title}${name}：${gist}`,
    })),
    ...lawModels(library).map(({ code, path, name }) => ({ code, path, title: name })),
    ...glosses(library).map(({ code, path, term }) => ({ code, path, title: `术语：${term}` })),
    ...[...routeModels(library).values()].map(({ code, path, title }) => ({ code, path, title: `${title}：该找谁` })),
    ...letterModels(library).map(({ code, path, title }) => ({ code, path, title })),
  ];
}

/** Pages with a QR code of their own address, having no short link. */
const PLAIN_PAGES = [
  '/',
  '/routes/',
  '/map/',
  '/procedure/',
  '/clocks/',
  '/letters/',
  '/hotlines/',
  '/regulations/',
  '/laws/',
  '/terms/',
  '/about/',
  '/search/',
  '/404.html',
] as const;

export function plainPages(library: Library): string[] {
  return [...PLAIN_PAGES, ...questionModels(library).map(({ path }) => path)];
}
