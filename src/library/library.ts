/**
 * All content, read once and checked. Every face gets its words from here: pages, search, screens,
 * paper, and the check that editors run.
 */

import { type Guide, guideSchema } from '../guide/schema.ts';
import { type Case, caseSchema } from '../kinds/case/schema.ts';
import { type Clocks, clocksSchema } from '../kinds/clock/schema.ts';
import { type Crimes, crimesSchema } from '../kinds/crime/schema.ts';
import { addressesSchema, type Edition, editionSchema, type Home, homeSchema } from '../kinds/edition/schema.ts';
import { type Handout, handoutSchema } from '../kinds/handout/schema.ts';
import { type Hotlines, hotlinesSchema } from '../kinds/hotline/schema.ts';
import { type LawEntry, lawSchema } from '../kinds/law/schema.ts';
import { type Myth, mythSchema } from '../kinds/myth/schema.ts';
import { type PageEntry, pageSchema } from '../kinds/page/schema.ts';
import { officialTextSchema, type Reading, readingSchema } from '../kinds/regulation/schema.ts';
import { type Right, rightSchema } from '../kinds/right/schema.ts';
import { type Route, routeSchema } from '../kinds/route/schema.ts';
import { type Term, termSchema } from '../kinds/term/schema.ts';
import { type Penalties, penaltiesSchema, type Warning, warningSchema } from '../kinds/warning/schema.ts';
import { SELF_NAMES } from '../law/citation.ts';
import { findCitations, parseReference } from '../law/grammar.ts';
import { articlesOf, linesOf, type OfficialText } from '../law/official-text.ts';
import type { Registry, Target } from '../law/registry.ts';
import type { IsoDay } from '../law/status.ts';
import { type Phrases, phrasesSchema } from '../leaflet/schema.ts';
import { type Letter, letterSchema } from '../letters/schema.ts';
import { type CitationContext, linkCitations } from '../markdown/citations.ts';
import { type Compiled, compile } from '../markdown/compile.ts';
import { Glossary } from '../markdown/terms.ts';
import { type Procedure, procedureSchema } from '../procedure/schema.ts';
import { type Quiz, quizSchema } from '../quiz/schema.ts';
import { type Site, siteAt } from '../site.ts';
import { type Entry, need, readEntry, readFolder } from './entries.ts';
import {
  citingFields,
  type FieldValue,
  homeReferences,
  pointingFields,
  proseFields,
  routeReferences,
} from './fields.ts';
import { type PageLink, pagesByPointer, type Reference } from './links.ts';
import type { Problem } from './problem.ts';
import { buildRegistry, REGULATIONS_ID } from './registry.ts';

export type Written<T> = Entry<T> & { compiled: Compiled };

/** Something that cites something: where the reader can find it. */
export interface Mention extends PageLink {
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
  rights: readonly Written<Right>[];
  warnings: readonly Written<Warning>[];
  myths: readonly Written<Myth>[];
  cases: readonly Written<Case>[];
  quizzes: readonly Entry<Quiz>[];
  letters: readonly Entry<Letter>[];
  guide: Entry<Guide>;
  clocks: Entry<Clocks>;
  procedure: Entry<Procedure>;
  hotlines: Entry<Hotlines>;
  penalties: Entry<Penalties>;
  crimes: Entry<Crimes>;
  handout: Entry<Handout>;
  phrases: Entry<Phrases>;
  mentions: readonly Mention[];
  /** Every page by its pointer: rights/review. */
  pointers: ReadonlyMap<string, PageLink>;
  references: readonly Reference[];
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
  const penalties = read('content/penalties.yaml', penaltiesSchema);
  const crimes = read('content/crimes.yaml', crimesSchema);
  const handout = read('content/old-handout.yaml', handoutSchema);
  const phrases = read('content/phrases.yaml', phrasesSchema);
  const site = siteAt(address ?? edition.address);

  const laws = readFolder(root, 'content/laws', '.yaml', lawSchema, problems);
  // A law whose file is broken makes every citation of it fail: mend the file first.
  const lawsStand = problems.length === 0;
  const readings = readFolder(root, 'content/regulations', '.mdx', readingSchema, problems);
  const terms = readFolder(root, 'content/terms', '.mdx', termSchema, problems);
  const pages = readFolder(root, 'content/pages', '.mdx', pageSchema, problems);
  const routes = readFolder(root, 'content/routes', '.mdx', routeSchema, problems);
  const rights = readFolder(root, 'content/rights', '.mdx', rightSchema, problems);
  const warnings = readFolder(root, 'content/warnings', '.mdx', warningSchema, problems);
  const myths = readFolder(root, 'content/myths', '.mdx', mythSchema, problems);
  const cases = readFolder(root, 'content/cases', '.mdx', caseSchema, problems);
  const quizzes = readFolder(root, 'content/quiz', '.yaml', quizSchema, problems).sort(
    (a, b) => a.data.order - b.data.order,
  );
  const letters = readFolder(root, 'content/letters', '.yaml', letterSchema, problems);

  const gists = new Map(readings.map(({ data }) => [data.article, data.gist]));
  const registry = buildRegistry(new Map(laws.map(({ id, data }) => [id, data])), text, gists);
  const citations: CitationContext = { registry, day, href: site.href, home: '本条例' };

  const writeWith =
    (glossary?: Glossary) =>
    <T>(entry: Entry<T>): Written<T> => {
      const compiled = compile(entry, citations, glossary);
      if (lawsStand) problems.push(...compiled.problems);
      return { ...entry, compiled };
    };
  const writtenTerms = terms.map(writeWith());
  const write = writeWith(glossaryOf(writtenTerms, site));
  const written = {
    readings: readings.map(write),
    terms: writtenTerms,
    pages: pages.map(write),
    routes: routes.map(write),
    rights: rights.map(write),
    warnings: warnings.map(write),
    myths: myths.map(write),
    cases: cases.map(write),
  };
  const pointers = pagesByPointer({ ...written, quizzes, letters, clocks, crimes, procedure, handout });

  /** Resolves the fields of an entry that cite; a field that does not stand is a problem of its line. */
  const cite = (entry: Entry<unknown>, fields: readonly FieldValue[]): Target[] =>
    fields.flatMap(({ path, value }) => {
      const found = resolveReference(value, citations);
      for (const message of lawsStand ? found.problems : []) {
        problems.push({ file: entry.file, line: entry.lineOf(path), message });
      }
      return found.targets;
    });
  /** The citations in sentences of fields, such as the explanation of a question's answer. */
  const citeProse = (entry: Entry<unknown>, data: unknown, at: PropertyKey[]): Target[] =>
    proseFields(data).flatMap(({ path, value }) => {
      // The old handout speaks of old numbers all the time; its new ones stand in fields.
      const { targets, refusals } = linkCitations(value, { history: entry.file === handout.file }, citations);
      for (const { problem, remedy } of lawsStand ? refusals : []) {
        problems.push({ file: entry.file, line: entry.lineOf([...at, ...path]), message: `${problem}。${remedy}` });
      }
      return targets;
    });
  const mentions: Mention[] = ownReferences(text, citations);
  const references: Reference[] = [];
  /** Enters what a page cites and where it leads; a pointer to nowhere is a problem of its line. */
  const enter = (
    from: PageLink,
    entry: Entry<unknown> & { compiled?: Compiled },
    data: unknown = entry.data,
    at: PropertyKey[] = [],
    fields: readonly FieldValue[] = citingFields(data),
  ) => {
    const below = fields.map(({ path, value }) => ({ path: [...at, ...path], value }));
    const targets = [...cite(entry, below), ...citeProse(entry, data, at), ...(entry.compiled?.targets ?? [])];
    mentions.push(...targets.map((target) => ({ ...from, target })));
    for (const term of entry.compiled?.terms ?? []) {
      const to = pointers.get(`terms/${term}`);
      if (to) references.push({ from, to });
    }
    for (const { path, value } of pointingFields(data)) {
      const to = pointers.get(value);
      if (to) references.push({ from, to });
      else if (!problems.some(({ file }) => file.replace(/^content\/|\.\w+$/g, '') === value)) {
        const message = `没有“${value}”这一页。请核对名字，或者先把它写出来`;
        problems.push({ file: entry.file, line: entry.lineOf([...at, ...path]), message });
      }
    }
  };
  const enterAll = (folder: string, entries: readonly (Entry<unknown> & { compiled?: Compiled })[]) => {
    for (const entry of entries) {
      const from = pointers.get(`${folder}/${entry.id}`);
      if (from) enter(from, entry);
    }
  };

  cite(home, homeReferences(home.data));
  for (const entry of written.readings) {
    const from = pointers.get(`regulations/${entry.data.article}`);
    if (from) enter(from, entry);
  }
  for (const entry of written.terms) {
    const from = pointers.get(`terms/${entry.id}`);
    if (from) enter(from, entry);
  }
  for (const entry of written.routes) {
    const from = pointers.get(`routes/${entry.id}`);
    if (from) enter(from, entry, entry.data, [], routeReferences(entry.data));
  }
  enterAll('rights', written.rights);
  enterAll('warnings', written.warnings);
  enterAll('myths', written.myths);
  enterAll('cases', written.cases);
  enterAll('letters', letters);
  for (const entry of quizzes) {
    for (const [index, question] of entry.data.questions.entries()) {
      const from: PageLink = { path: `/quiz/${entry.id}/#${question.id}`, title: question.ask, kind: '题目' };
      enter(from, entry, question, ['questions', index]);
    }
  }
  const page = (path: string, title: string): PageLink => ({ path, title, kind: '页面' });
  enter(page('/procedure/', procedure.data.title), procedure);
  enter(page('/clocks/', clocks.data.title), clocks);
  enter(page('/warnings/', '信访时不能做的事'), penalties);
  enter(page('/warnings/crimes/', crimes.data.title), crimes);
  enter(page('/warnings/old-handouts/', handout.data.title), handout);
  enter(page('/check/', '查旧材料'), phrases);
  for (const entry of written.pages) enter(page(`/${entry.id}/`, entry.data.title), entry);

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
    ...written,
    quizzes,
    letters,
    guide,
    clocks,
    procedure,
    hotlines,
    penalties,
    crimes,
    handout,
    phrases,
    mentions,
    pointers,
    references,
    problems,
    citations,
  };
}

/** What the terms say, without the citations that stand in brackets. */
function glossaryOf(terms: readonly Written<Term>[], { href }: Site): Glossary {
  return new Glossary(
    terms
      .filter(({ data }) => data.explain)
      .map(({ id, data, compiled }) => ({
        id,
        names: [data.term, ...data.also],
        except: data.except,
        text: compiled.text.replace(/（《[^）]*）/g, ''),
        href: href(`/terms/#${id}`),
      })),
  );
}

/** What the Regulations' own wording cites within them. */
function ownReferences(text: OfficialText, { registry, day }: CitationContext): Mention[] {
  return articlesOf(text).flatMap((article) =>
    linesOf(article)
      .flatMap((line) => findCitations(line))
      .filter(({ law }) => law !== undefined && SELF_NAMES.includes(law))
      .flatMap(({ law = '', spans }) => spans.map(({ from }) => registry.resolve(law, from, day)))
      .flatMap((resolution) => ('target' in resolution ? [resolution.target] : []))
      .map((target) => ({ path: `/regulations/${article.number}/`, title: '', kind: '条文' as const, target })),
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
