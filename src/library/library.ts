/**
 * All content, read once and checked. Every face gets its words from here: pages, search, screens,
 * paper, and the check that editors run.
 */

import { type Guide, guideSchema } from '../guide/schema.ts';
import { type Clocks, clocksSchema } from '../kinds/clock/schema.ts';
import { addressesSchema, type Edition, editionSchema, type Home, homeSchema } from '../kinds/edition/schema.ts';
import { type Hotlines, hotlinesSchema } from '../kinds/hotline/schema.ts';
import { type LawEntry, lawSchema } from '../kinds/law/schema.ts';
import { type PageEntry, pageSchema } from '../kinds/page/schema.ts';
import { officialTextSchema, type Reading, readingSchema } from '../kinds/regulation/schema.ts';
import { type Route, routeSchema } from '../kinds/route/schema.ts';
import { type Term, termSchema } from '../kinds/term/schema.ts';
import { SELF_NAMES } from '../law/citation.ts';
import { findCitations, parseReference } from '../law/grammar.ts';
import { articlesOf, linesOf, type OfficialText } from '../law/official-text.ts';
import type { Registry, Target } from '../law/registry.ts';
import type { IsoDay } from '../law/status.ts';
import { type Letter, letterSchema } from '../letters/schema.ts';
import type { CitationContext } from '../markdown/citations.ts';
import { type Compiled, compile } from '../markdown/compile.ts';
import { type Procedure, procedureSchema } from '../procedure/schema.ts';
import { type Site, siteAt } from '../site.ts';
import { type Entry, need, readEntry, readFolder } from './entries.ts';
import {
  clockReferences,
  type FieldReference,
  homeReferences,
  letterReferences,
  procedureReferences,
  readingReferences,
  routeReferences,
} from './fields.ts';
import type { Problem } from './problem.ts';
import { buildRegistry, REGULATIONS_ID } from './registry.ts';

export type Written<T> = Entry<T> & { compiled: Compiled };

/** Something that cites something: where the reader can find it. */
export interface Mention {
  path: string;
  title: string;
  target: Target;
}

export interface Library {
  /** The folder that holds content/. */
  root: string;
  /** The day for which the content was judged. */
  day: IsoDay;
  site: Site;
  edition: Edition;
  home: Home;
  published: readonly string[];
  redirects: Readonly<Record<string, string>>;
  text: OfficialText;
  registry: Registry;
  laws: readonly Entry<LawEntry>[];
  readings: readonly Written<Reading>[];
  terms: readonly Written<Term>[];
  pages: readonly Written<PageEntry>[];
  routes: readonly Written<Route>[];
  letters: readonly Entry<Letter>[];
  guide: Entry<Guide>;
  clocks: Entry<Clocks>;
  procedure: Entry<Procedure>;
  hotlines: Entry<Hotlines>;
  mentions: readonly Mention[];
  problems: readonly Problem[];
  /** For texts outside the entries, such as a field's citation. */
  citations: CitationContext;
}

export interface LibraryOptions {
  /** The folder that holds content/. */
  root: string;
  /** File name under content/editions/, without .yaml. */
  edition?: string | undefined;
  /** Overrides the edition's address. */
  address?: string | undefined;
  day: IsoDay;
}

/**
 * Reads and checks everything. Mistakes are collected in `problems`.
 * @throws ContentError when the official text, the laws or the edition cannot be read at all
 */
export function loadLibrary({ root, edition: editionId = 'default', address, day }: LibraryOptions): Library {
  const problems: Problem[] = [];
  const read = <T>(file: string, schema: Parameters<typeof readEntry<T>>[2]) =>
    need(readEntry(root, file, schema, problems), problems);

  const text: OfficialText = read('content/regulations/text.yaml', officialTextSchema).data;
  const edition = read(`content/editions/${editionId}.yaml`, editionSchema).data;
  const home = read('content/home.yaml', homeSchema);
  const { published, redirects } = read('content/addresses.yaml', addressesSchema).data;
  const guide = read('content/guide.yaml', guideSchema);
  const clocks = read('content/clocks.yaml', clocksSchema);
  const procedure = read('content/procedure.yaml', procedureSchema);
  const hotlines = read('content/hotlines.yaml', hotlinesSchema);
  const site = siteAt(address ?? edition.address);

  const laws = readFolder(root, 'content/laws', '.yaml', lawSchema, problems);
  // A law whose file is broken makes every citation of it fail: mend the file first.
  const lawsStand = problems.length === 0;
  const readings = readFolder(root, 'content/regulations', '.mdx', readingSchema, problems);
  const terms = readFolder(root, 'content/terms', '.mdx', termSchema, problems);
  const pages = readFolder(root, 'content/pages', '.mdx', pageSchema, problems);
  const routes = readFolder(root, 'content/routes', '.mdx', routeSchema, problems);
  const letters = readFolder(root, 'content/letters', '.yaml', letterSchema, problems);

  const gists = new Map(readings.map(({ data }) => [data.article, data.gist]));
  const registry = buildRegistry(new Map(laws.map(({ id, data }) => [id, data])), text, gists);
  const citations: CitationContext = { registry, day, href: site.href, home: '本条例' };

  const write = <T>(entry: Entry<T>): Written<T> => {
    const compiled = compile(entry, citations);
    if (lawsStand) problems.push(...compiled.problems);
    return { ...entry, compiled };
  };
  const writtenReadings = readings.map(write);
  const writtenTerms = terms.map(write);
  const writtenPages = pages.map(write);
  const writtenRoutes = routes.map(write);

  /** Resolves the fields of an entry that cite; a field that does not stand is a problem of its line. */
  const cite = (entry: Entry<unknown>, references: readonly FieldReference[]): Target[] =>
    references.flatMap(({ path, value }) => {
      const found = resolveReference(value, citations);
      for (const message of lawsStand ? found.problems : []) {
        problems.push({ file: entry.file, line: entry.lineOf(path), message });
      }
      return found.targets;
    });
  const mentions: Mention[] = ownReferences(text, citations);
  const mention = (path: string, title: string, targets: readonly Target[]) =>
    mentions.push(...targets.map((target) => ({ path, title, target })));

  cite(home, homeReferences(home.data));
  for (const entry of writtenReadings) {
    const { article, gist } = entry.data;
    mention(`/regulations/${article}/`, gist, [
      ...entry.compiled.targets,
      ...cite(entry, readingReferences(entry.data)),
    ]);
  }
  for (const { id, data, compiled } of writtenTerms) mention(`/terms/#${id}`, `术语：${data.term}`, compiled.targets);
  for (const entry of writtenRoutes) {
    const targets = [...cite(entry, routeReferences(entry.data)), ...entry.compiled.targets];
    mention(`/routes/${entry.id}/`, entry.data.title, targets);
  }
  for (const entry of letters)
    mention(`/letters/${entry.id}/`, entry.data.title, cite(entry, letterReferences(entry.data)));
  mention('/procedure/', procedure.data.title, cite(procedure, procedureReferences(procedure.data)));
  mention('/clocks/', clocks.data.title, cite(clocks, clockReferences(clocks.data)));
  for (const { id, data, compiled } of writtenPages) mention(`/${id}/`, data.title, compiled.targets);

  return {
    root,
    day,
    site,
    edition,
    home: home.data,
    published,
    redirects,
    text,
    registry,
    laws,
    readings: writtenReadings,
    terms: writtenTerms,
    pages: writtenPages,
    routes: writtenRoutes,
    letters,
    guide,
    clocks,
    procedure,
    hotlines,
    mentions,
    problems,
    citations,
  };
}

/** What the Regulations' own wording cites within them. */
function ownReferences(text: OfficialText, { registry, day }: CitationContext): Mention[] {
  return articlesOf(text).flatMap((article) =>
    linesOf(article)
      .flatMap((line) => findCitations(line))
      .filter(({ law }) => law !== undefined && SELF_NAMES.includes(law))
      .flatMap(({ law = '', spans }) => spans.map(({ from }) => registry.resolve(law, from, day)))
      .flatMap((resolution) => ('target' in resolution ? [resolution.target] : []))
      .map((target) => ({ path: `/regulations/${article.number}/`, title: '', target })),
  );
}

/** Resolves a field such as 治安管理处罚法 26(1)①; without a law's name it means the Regulations. */
export function resolveReference(
  value: string,
  { registry, day, home = '' }: CitationContext,
): { targets: Target[]; problems: string[] } {
  const citation = parseReference(value);
  const targets: Target[] = [];
  const problems: string[] = [];
  for (const { from, to } of citation?.spans ?? []) {
    for (const provision of [from, to]) {
      if (!provision) continue;
      const resolution = registry.resolve(citation?.law ?? home, provision, day);
      if ('target' in resolution) targets.push(resolution.target);
      else problems.push(`${resolution.refusal.problem}。${resolution.refusal.remedy}`);
    }
  }
  return { targets, problems };
}

export { REGULATIONS_ID };
