/** Every address that the build answers at, and the short links among them. */

import { questionModels } from '../guide/model.ts';
import { lawModels } from '../kinds/law/model.ts';
import type { Library } from '../library/library.ts';
import { READY_SEEDS } from '../quiz/draw.ts';
import { quizModels } from '../quiz/model.ts';
import { publishedEntries } from './entries.ts';

export interface ShortLink {
  code: string;
  path: string;
  title: string;
}

/** One for every entry that has a code. */
export function shortLinks(library: Library): ShortLink[] {
  return publishedEntries(library).flatMap(({ code, path, title }) =>
    code === undefined ? [] : { code, path, title },
  );
}

/** Pages with a QR code of their own address, having no short link. */
const PLAIN_PAGES = [
  '/',
  '/routes/',
  '/rights/',
  '/warnings/',
  '/warnings/crimes/',
  '/warnings/old-handouts/',
  '/myths/',
  '/cases/',
  '/quiz/',
  '/check/',
  '/map/',
  '/procedure/',
  '/clocks/',
  '/letters/',
  '/hotlines/',
  '/regulations/',
  '/laws/',
  '/terms/',
  '/about/',
  '/screen/setup/',
  '/search/',
  '/404.html',
] as const;

export function plainPages(library: Library): string[] {
  const papers = quizModels(library).flatMap(({ path }) =>
    READY_SEEDS.map((seed) => `${path}paper-${seed.toLowerCase()}/`),
  );
  const tables = lawModels(library).flatMap(({ path, former }) => (former.length > 0 ? [`${path}renumbered/`] : []));
  return [...PLAIN_PAGES, ...papers, ...tables, ...questionModels(library).map(({ path }) => path)];
}
