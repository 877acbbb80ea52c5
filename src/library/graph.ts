/** Who cites what and who leads where, over all content; what does not stand is said with its place. */

import { provisionsOf } from '../law/citation.ts';
import type { Problem } from '../law/problem.ts';
import type { Target } from '../law/registry.ts';
import { type CitationContext, linkCitations } from '../prose/citations.ts';
import type { Prose } from '../prose/session.ts';
import type { Kind } from './kind.ts';
import { likest } from './like-names.ts';
import { type Field, fieldsOf, fieldsThat } from './meaning.ts';
import { readReference } from './read-reference.ts';
import type { Mention, PageLink, Reference } from './referrers.ts';
import type { Entry, Source } from './sources.ts';

/** A citation that does not stand (`law`), or a pointer to a page that is not there (its name). */
export interface Flaw extends Problem {
  about: string;
}

export type AnyEntry = Entry<unknown> & { compiled?: Prose };

/** Every entry that there is, with what the kind says of its source. */
export interface Holding {
  kind: Kind;
  source: Source<unknown>;
  entries: readonly AnyEntry[];
}

/** One page's part of an entry: all of it, or one question of a quiz. */
export interface EntryShare {
  /** Absent where no page speaks: what stands in it is checked all the same. */
  from?: PageLink | undefined;
  fields: readonly Field[];
  compiled?: Prose | undefined;
}

/** What an editor calls an entry: rights/review. */
export function pointerOf(source: Source<unknown>, entry: AnyEntry): string | undefined {
  if (source.pointer) return source.pointer(entry);
  return 'folder' in source ? `${source.folder.slice(source.folder.lastIndexOf('/') + 1)}/${entry.id}` : undefined;
}

/** What of an entry each page says in its own name. */
export function sharesOf(
  { kind, source }: Holding,
  entry: AnyEntry,
  pages: ReadonlyMap<string, PageLink>,
): EntryShare[] {
  const fields = fieldsOf(entry);
  const whole = pages.get(source.page ?? pointerOf(source, entry) ?? '');
  const parts = source.parts?.(entry) ?? [];
  const inside = ({ path }: Field, at: readonly PropertyKey[]) => at.every((key, index) => path[index] === key);
  return [
    ...parts.map(({ at, path, title }) => ({
      from: { path, title, kind: kind.name },
      fields: fields.filter((field) => inside(field, at)),
    })),
    {
      from: whole,
      fields: fields.filter((field) => !parts.some(({ at }) => inside(field, at))),
      compiled: entry.compiled,
    },
  ];
}

/** The day on which somebody last held an entry against the law. */
export function reviewedOn(entry: AnyEntry): string | undefined {
  return fieldsThat(entry, 'reviewed')[0]?.value;
}

const isReference = ({ meaning }: Field) => meaning.is === 'reference';

/**
 * What a field cites, and what of it does not stand, in sentences.
 * @param home the law that a bare 第二十条 means in a sentence of the field's entry
 */
export function citedIn(
  { value, meaning }: Field,
  citations: CitationContext,
  home: string | undefined,
): { targets: Target[]; problems: string[] } {
  if (meaning.is === 'reference') return resolveReference(`${meaning.law ?? ''}${value}`, citations);
  if (meaning.is !== 'prose' && meaning.is !== 'quoted' && meaning.is !== 'form') return { targets: [], problems: [] };
  const history = meaning.is === 'prose' && meaning.history === true;
  const { targets, refusals } = linkCitations(value, { history }, { ...citations, home });
  return { targets, problems: refusals.map(({ problem, remedy }) => `${problem}。${remedy}`) };
}

/** Follows every citation and every pointer of the content. */
export function connect(
  shelves: readonly Holding[],
  pages: ReadonlyMap<string, PageLink>,
  citations: CitationContext,
): { mentions: Mention[]; references: Reference[]; flaws: Flaw[] } {
  const mentions: Mention[] = [];
  const references: Reference[] = [];
  const flaws: Flaw[] = [];

  for (const shelf of shelves) {
    for (const entry of shelf.entries) {
      const home = shelf.source.home?.(entry) ?? citations.home;
      const reviewed = reviewedOn(entry);
      const flaw = (path: PropertyKey[], message: string, about = 'law') =>
        flaws.push({ file: entry.file, ...entry.spotOf(path), message, about });
      const cited = (field: Field): Target[] => {
        const { targets, problems } = citedIn(field, citations, home);
        for (const problem of problems) flaw(field.path, problem);
        return targets;
      };
      for (const { from, fields, compiled } of sharesOf(shelf, entry, pages)) {
        const fieldsFirst = [...fields.filter(isReference), ...fields.filter((field) => !isReference(field))];
        const targets = [...fieldsFirst.flatMap(cited), ...(compiled?.targets ?? [])];
        if (from) mentions.push(...targets.map((target) => ({ ...from, target, reviewed })));
        const lead = (to: PageLink | undefined) => from && to && references.push({ from, to });
        for (const term of compiled?.terms ?? []) lead(pages.get(`terms/${term}`));
        for (const { path, value, meaning } of fields) {
          if (meaning.is !== 'pointer') continue;
          const pointer = meaning.folder === undefined ? value : `${meaning.folder}/${value}`;
          const to = pages.get(pointer);
          lead(to);
          if (!to) flaw(path, missing(path, value, pointer, meaning.where, [...pages.keys()]), pointer);
        }
      }
    }
  }
  return { mentions, references, flaws };
}

function missing(
  path: readonly PropertyKey[],
  value: string,
  pointer: string,
  where: string | undefined,
  pages: readonly string[],
): string {
  const folder = pointer.slice(0, pointer.lastIndexOf('/') + 1);
  const names = pages.flatMap((page) => (page.startsWith(folder) ? [page.slice(folder.length)] : []));
  // Of numbers, none is like another.
  const like = likest(
    pointer.slice(folder.length),
    names.filter((name) => !/^\d+$/.test(name)),
  );
  if (where === undefined) {
    return `没有“${pointer}”这一页。请核对名字，或者先把它写出来${like === undefined ? '' : `。名字最像的是 ${folder}${like}`}`;
  }
  const field = String(path.findLast((key) => typeof key === 'string') ?? '');
  return `${field} 里的“${value}”没有。请在 ${where} 里加上，或者改成已有的${like === undefined ? '' : `，最像的是 ${like}`}`;
}

/** Resolves a field such as 治安管理处罚法 26(1)①; without a law's name it means the Regulations. */
export function resolveReference(
  value: string,
  { registry, day, home = '' }: CitationContext,
): { targets: Target[]; problems: string[] } {
  const citation = readReference(value);
  const targets: Target[] = [];
  const problems: string[] = [];
  for (const span of citation?.spans ?? []) {
    for (const provision of provisionsOf(span)) {
      const resolution = registry.resolve(citation?.law ?? home, provision, day);
      if ('target' in resolution) targets.push(resolution.target);
      else problems.push(`${resolution.refusal.problem}。${resolution.refusal.remedy}`);
    }
  }
  return { targets, problems };
}
