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
import type { OfficialText } from '../law/official-text.ts';
import type { Registry } from '../law/registry.ts';
import type { IsoDay } from '../law/status.ts';
import { type Phrases, phrasesSchema } from '../leaflet/schema.ts';
import { type Letter, letterSchema } from '../letters/schema.ts';
import { type Procedure, procedureSchema } from '../procedure/schema.ts';
import type { CitationContext } from '../prose/citations.ts';
import { readProse } from '../prose/read.ts';
import type { Prose } from '../prose/session.ts';
import { Glossary } from '../prose/terms.ts';
import { type Quiz, quizSchema } from '../quiz/schema.ts';
import { type Screen, screenSchema } from '../screen/schema.ts';
import { type Says, type Synonyms, saysSchema, synonymsSchema } from '../search/schema.ts';
import { type Site, siteAt } from '../site.ts';
import { type Entry, need, readEntry, readFolder } from './entries.ts';
import { connect, type Mention } from './graph.ts';
import { type PageLink, pagesByPointer, type Reference } from './links.ts';
import type { Problem } from './problem.ts';
import { buildRegistry, REGULATIONS_ID } from './registry.ts';

export type Written<T> = Entry<T> & { compiled: Prose };

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
  synonyms: Entry<Synonyms>;
  says: readonly Entry<Says>[];
  screens: readonly Entry<Screen>[];
  mentions: readonly Mention[];
  /** Every page by its pointer: rights/review. */
  pointers: ReadonlyMap<string, PageLink>;
  references: readonly Reference[];
  problems: readonly Problem[];
  /** For texts outside the entries, such as a field's citation. */
  citations: CitationContext;
  /** The terms that every text but a term explains. */
  glossary: Glossary;
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
  const synonyms = read('content/search/synonyms.yaml', synonymsSchema);
  const says = readFolder(root, 'content/search/says', '.yaml', saysSchema, problems);
  const screens = readFolder(root, 'content/screens', '.yaml', screenSchema, problems);
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
  const citations: CitationContext = { registry, day, home: '本条例' };

  const writeWith =
    (glossary?: Glossary) =>
    <T>(entry: Entry<T>): Written<T> => {
      const compiled = readProse(entry, { citations, glossary });
      if (lawsStand) problems.push(...compiled.problems);
      return { ...entry, compiled };
    };
  const writtenTerms = terms.map(writeWith());
  const glossary = glossaryOf(writtenTerms);
  const write = writeWith(glossary);
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

  const sources = { ...written, text, home, quizzes, letters, clocks, crimes, procedure, handout, penalties, phrases };
  const { mentions, references, flaws } = connect({ ...sources, pointers, citations });
  problems.push(...flaws.filter(({ about }) => (about === 'law' ? lawsStand : !isReported(about, problems))));

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
    synonyms,
    says,
    screens,
    mentions,
    pointers,
    references,
    problems,
    citations,
    glossary,
  };
}

/** What the terms say, without the citations that stand in brackets. */
function glossaryOf(terms: readonly Written<Term>[]): Glossary {
  return new Glossary(
    terms
      .filter(({ data }) => data.explain)
      .map(({ id, data, compiled }) => ({
        id,
        names: [data.term, ...data.also],
        except: data.except,
        text: compiled.text.replace(/（《[^）]*）/g, ''),
        path: `/terms/#${id}`,
      })),
  );
}

/** Whether the file of a page has a problem of its own: that the page is missing is no second one. */
function isReported(pointer: string, problems: readonly Problem[]): boolean {
  return problems.some(({ file }) => file.replace(/^content\/|\.\w+$/g, '').replace(/\/0+/, '/') === pointer);
}

export { type Mention, REGULATIONS_ID };
