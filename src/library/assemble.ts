/**
 * All content, read once and checked. Every face gets its words from here: pages, search, screens,
 * paper, and the check that editors run. It goes over the kinds that it is given and knows none.
 */

import { ContentError, type Problem } from '../law/problem.ts';
import { Registry } from '../law/registry.ts';
import type { IsoDay } from '../law/status.ts';
import type { CitationContext } from '../prose/citations.ts';
import { readProse } from '../prose/read.ts';
import type { Prose } from '../prose/session.ts';
import { Glossary } from '../prose/terms.ts';
import type { Site } from '../site.ts';
import { digestOf, keptResult } from '../text/kept-results.ts';
import type { ContentFolder } from './content-folder.ts';
import { type Kept, readSourceEntries } from './files.ts';
import { type AnyEntry, connect, type Holding } from './graph.ts';
import { type HiddenEntry, withoutHidden } from './hide.ts';
import type { Card, Kind, Known, Sources } from './kind.ts';
import { commonOf, editionOf } from './layers.ts';
import { unmeant } from './meaning.ts';
import type { Mention, PageLink, Reference } from './referrers.ts';
import type { Source } from './sources.ts';
import { proseSignature } from './texts.ts';

/** Texts whose reading is kept. */
const READ = 4000;

/** A card with the kind that it is of. */
export type KnownCard = Card & PageLink;

export interface Library extends Known, ContentFolder {
  /** Common pages that the edition does not show. */
  hidden: readonly HiddenEntry[];
  site: Site;
  kinds: readonly Kind[];
  /** Every entry with its source, kind by kind. */
  shelves: readonly Holding[];
  /** Every page, and every place on one, that an editor can point to. */
  cards: readonly KnownCard[];
  /** The same by pointer: rights/review. */
  pointers: ReadonlyMap<string, KnownCard>;
  mentions: readonly Mention[];
  references: readonly Reference[];
  problems: readonly Problem[];
  /** The terms that every text explains but those that say what they are. */
  glossary: Glossary;
}

export interface AssemblyOptions extends ContentFolder {
  /** The name of a folder of content/editions/. */
  edition: string;
  /** What editions built in the same run have read before. */
  kept?: Kept | undefined;
  /** The day for which the content is judged. */
  day: IsoDay;
  kinds: readonly Kind[];
  /** The law that 本条例 means, by the name of its file. */
  home: string;
  /** Where the site will live. */
  siteOf: (sources: Sources) => Site;
  /** The pages that are not shown: routes/divorce. */
  hideOf?: (sources: Sources) => readonly string[];
}

/**
 * Reads and checks everything. Mistakes are collected in `problems`.
 * @throws ContentError when a file of which there is one, such as the official text, cannot be read at all
 */
export function assemble({ root, unsaved, edition, kept, day, kinds, home, siteOf, hideOf }: AssemblyOptions): Library {
  const problems: Problem[] = kinds.flatMap(({ name, sources }) =>
    sources.flatMap(({ schema }) =>
      unmeant(schema).map((field) => ({
        file: `src/kinds/${name}/schema.ts`,
        message: `字段 ${field} 没有说明是做什么用的，谁也不会检查它。请用 reference、pointer、shortText、wordText 等（src/library/schema.ts）`,
      })),
    ),
  );
  // By name and not by object: the site generator bundles its own copies of the kinds.
  const entries = new Map<string, AnyEntry[]>();
  for (const { sources } of kinds) {
    for (const source of sources) {
      const found = readSourceEntries({ root, unsaved, edition, kept }, source, problems);
      // Nothing can go on without a file of which there is one.
      if ('file' in source && found.length === 0) throw new ContentError(problems);
      entries.set(nameOf(source), found);
    }
  }
  const of = ((source: Source<unknown>): AnyEntry | readonly AnyEntry[] => {
    const found = entries.get(nameOf(source));
    if (!found) throw new Error(`${nameOf(source)} belongs to no kind`);
    const [only] = found;
    if (!('file' in source)) return found;
    if (!only) throw new ContentError(problems);
    return only;
  }) as Sources['of'];
  const sources: Sources = { of };

  const every = kinds.flatMap(({ sources }) => sources);
  const hiding = withoutHidden(
    every.map((source) => ({ source, entries: entries.get(nameOf(source)) ?? [] })),
    hideOf?.(sources) ?? [],
  );
  for (const { source, entries: left } of hiding.shelves) entries.set(nameOf(source), [...left]);
  problems.push(...hiding.problems);

  const site = siteOf(sources);
  const laws = kinds.flatMap((kind) => kind.laws?.(sources) ?? []);
  const registry = new Registry(laws, home);
  const citations: CitationContext = { registry, day, home: '本条例' };
  // A law whose file is broken makes every citation of it fail: mend the file first.
  const lawFolders = kinds.flatMap((kind) => (kind.laws ? kind.sources : []));
  const lawsStand = !problems.some(({ file }) =>
    lawFolders.some((source) => commonOf(file).startsWith('file' in source ? source.file : `${source.folder}/`)),
  );

  const shelves = kinds.flatMap((kind) =>
    kind.sources.map((source) => ({ kind, source, entries: entries.get(nameOf(source)) ?? [] })),
  );
  const { hidden } = hiding;
  const texts = proseSignature({ kinds, shelves, hidden, edition }) === '' ? kept?.texts : undefined;
  // What a text may cite and must explain: where that is as it was, so is what its reading found.
  const law = digestOf(
    day,
    laws.map((one) => ({ ...one, cited: [...one.cited] })),
  );
  const compile = (entry: AnyEntry, told: string, glossary?: Glossary): Prose => {
    const common = editionOf(entry.file) === undefined;
    const before = common ? texts?.get(entry.file) : undefined;
    const { file, body, bodyLine } = entry;
    const read = () => readProse(entry, { citations, glossary });
    const compiled = before ?? keptResult('prose', digestOf(told, file, body, bodyLine), READ, read);
    if (common) texts?.set(entry.file, compiled);
    return compiled;
  };
  const write = (kind: Kind, told: string, glossary?: Glossary) => {
    for (const source of kind.sources) {
      if (!('folder' in source) || source.files !== '.mdx') continue;
      for (const entry of entries.get(nameOf(source)) ?? []) {
        entry.compiled = compile(entry, told, glossary);
        if (lawsStand) problems.push(...entry.compiled.problems);
      }
    }
  };
  const [first, then] = [kinds.filter(({ glossary }) => glossary), kinds.filter(({ glossary }) => !glossary)];
  for (const kind of first) write(kind, law);
  const words = first.flatMap((kind) => kind.glossary?.(sources) ?? []);
  const [glossary, lawAndWords] = [new Glossary(words), digestOf(law, words)];
  for (const kind of then) write(kind, lawAndWords, glossary);

  const known: Known = { of, edition, registry, day, citations };
  const cards = kinds.flatMap((kind) => (kind.cards?.(known) ?? []).map((card) => ({ ...card, kind: kind.name })));
  const pointers = new Map(cards.map((card) => [card.pointer, card]));
  const pages = new Map(cards.map(({ pointer, path, title, kind }) => [pointer, { path, title, kind }]));
  const own = kinds.flatMap((kind) =>
    (kind.mentions?.(known) ?? []).flatMap(({ pointer, target }) => {
      const from = pages.get(pointer);
      return from ? [{ ...from, target }] : [];
    }),
  );
  const { mentions, references, flaws } = connect(shelves, pages, citations);
  problems.push(...flaws.filter(({ about }) => (about === 'law' ? lawsStand : !isReported(about, problems))));

  return {
    ...known,
    root,
    unsaved,
    hidden,
    site,
    kinds,
    shelves,
    cards,
    pointers,
    mentions: [...own, ...mentions],
    references,
    problems,
    glossary,
  };
}

function nameOf(source: Source<unknown>): string {
  return 'file' in source ? source.file : source.folder;
}

/** Every entry of every source. */
export function allEntries({ shelves }: Library): AnyEntry[] {
  return shelves.flatMap(({ entries }) => entries);
}

/** Whether the file of a page has a problem of its own: that the page is missing is no second one. */
function isReported(pointer: string, problems: readonly Problem[]): boolean {
  return problems.some(
    ({ file }) =>
      commonOf(file)
        .replace(/^content\/|\.\w+$/g, '')
        .replace(/\/0+/, '/') === pointer,
  );
}
