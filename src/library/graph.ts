/** Who cites what and who leads where, over all content; what does not stand is said with its place. */

import { SELF_NAMES } from '../law/citation.ts';
import { findCitations, parseReference } from '../law/grammar.ts';
import { articlesOf, linesOf } from '../law/official-text.ts';
import type { Target } from '../law/registry.ts';
import { type CitationContext, linkCitations } from '../prose/citations.ts';
import type { Prose } from '../prose/session.ts';
import type { Entry } from './entries.ts';
import {
  citingFields,
  type FieldValue,
  homeReferences,
  pointingFields,
  proseFields,
  routeReferences,
} from './fields.ts';
import type { Library } from './library.ts';
import type { PageLink, Reference } from './links.ts';
import type { Problem } from './problem.ts';

/** Something that cites something: where the reader can find it. */
export interface Mention extends PageLink {
  target: Target;
}

/** A citation that does not stand (`law`), or a pointer to a page that is not there (its name). */
export interface Flaw extends Problem {
  about: string;
}

type Sources = Pick<
  Library,
  | 'text'
  | 'readings'
  | 'terms'
  | 'routes'
  | 'rights'
  | 'warnings'
  | 'myths'
  | 'cases'
  | 'letters'
  | 'quizzes'
  | 'procedure'
  | 'clocks'
  | 'penalties'
  | 'crimes'
  | 'handout'
  | 'phrases'
  | 'pages'
  | 'pointers'
  | 'citations'
> & { home: Entry<Library['home']> };

type Source = Entry<unknown> & { compiled?: Prose };

/** One page's part of an entry: all of it, or one question of a quiz. */
interface Part {
  from: PageLink;
  entry: Source;
  data: unknown;
  /** Where the part stands in the entry. */
  at: PropertyKey[];
  /** Fields that cite. */
  fields: readonly FieldValue[];
}

function partsOf(sources: Sources): Part[] {
  const { pointers, quizzes } = sources;
  const whole = (from: PageLink | undefined, entry: Source, fields = citingFields(entry.data)): Part[] =>
    from ? [{ from, entry, data: entry.data, at: [], fields }] : [];
  const named = (folder: string, entries: readonly Source[]) =>
    entries.flatMap((entry) => whole(pointers.get(`${folder}/${entry.id}`), entry));
  const page = (path: string, title: string): PageLink => ({ path, title, kind: '页面' });
  return [
    ...sources.readings.flatMap((entry) => whole(pointers.get(`regulations/${entry.data.article}`), entry)),
    ...named('terms', sources.terms),
    ...sources.routes.flatMap((entry) => whole(pointers.get(`routes/${entry.id}`), entry, routeReferences(entry.data))),
    ...named('rights', sources.rights),
    ...named('warnings', sources.warnings),
    ...named('myths', sources.myths),
    ...named('cases', sources.cases),
    ...named('letters', sources.letters),
    ...quizzes.flatMap((entry) =>
      entry.data.questions.map(
        (question, index): Part => ({
          from: { path: `/quiz/${entry.id}/#${question.id}`, title: question.ask, kind: '题目' },
          entry,
          data: question,
          at: ['questions', index],
          fields: citingFields(question),
        }),
      ),
    ),
    ...whole(page('/procedure/', sources.procedure.data.title), sources.procedure),
    ...whole(page('/clocks/', sources.clocks.data.title), sources.clocks),
    ...whole(page('/warnings/', '信访时不能做的事'), sources.penalties),
    ...whole(page('/warnings/crimes/', sources.crimes.data.title), sources.crimes),
    ...whole(page('/warnings/old-handouts/', sources.handout.data.title), sources.handout),
    ...whole(page('/check/', '查旧材料'), sources.phrases),
    ...sources.pages.flatMap((entry) => whole(page(`/${entry.id}/`, entry.data.title), entry)),
  ];
}

/** Follows every citation and every pointer of the content. */
export function connect(sources: Sources): { mentions: Mention[]; references: Reference[]; flaws: Flaw[] } {
  const { citations, pointers, handout, home } = sources;
  const mentions = ownReferences(sources);
  const references: Reference[] = [];
  const flaws: Flaw[] = [];
  const flaw = ({ file, lineOf }: Source, path: PropertyKey[], message: string, about = 'law') =>
    flaws.push({ file, line: lineOf(path), message, about });

  const cite = (entry: Source, at: PropertyKey[], fields: readonly FieldValue[]): Target[] =>
    fields.flatMap(({ path, value }) => {
      const { targets, problems } = resolveReference(value, citations);
      for (const problem of problems) flaw(entry, [...at, ...path], problem);
      return targets;
    });
  const citeProse = (entry: Source, at: PropertyKey[], data: unknown): Target[] =>
    proseFields(data).flatMap(({ path, value }) => {
      // The old handout speaks of old numbers all the time; its new ones stand in fields.
      const { targets, refusals } = linkCitations(value, { history: entry.file === handout.file }, citations);
      for (const { problem, remedy } of refusals) flaw(entry, [...at, ...path], `${problem}。${remedy}`);
      return targets;
    });

  cite(home, [], homeReferences(home.data));
  for (const { from, entry, data, at, fields } of partsOf(sources)) {
    const targets = [...cite(entry, at, fields), ...citeProse(entry, at, data), ...(entry.compiled?.targets ?? [])];
    mentions.push(...targets.map((target) => ({ ...from, target })));
    for (const term of entry.compiled?.terms ?? []) {
      const to = pointers.get(`terms/${term}`);
      if (to) references.push({ from, to });
    }
    for (const { path, value } of pointingFields(data)) {
      const to = pointers.get(value);
      if (to) references.push({ from, to });
      else flaw(entry, [...at, ...path], `没有“${value}”这一页。请核对名字，或者先把它写出来`, value);
    }
  }
  return { mentions, references, flaws };
}

/** What the Regulations' own wording cites within them. */
function ownReferences({ text, pointers, citations: { registry, day } }: Sources): Mention[] {
  return articlesOf(text).flatMap((article) => {
    const from = pointers.get(`regulations/${article.number}`);
    if (!from) return [];
    return linesOf(article)
      .flatMap((line) => findCitations(line))
      .filter(({ law }) => law !== undefined && SELF_NAMES.includes(law))
      .flatMap(({ law = '', spans }) => spans.map(({ from: provision }) => registry.resolve(law, provision, day)))
      .flatMap((resolution) => ('target' in resolution ? [{ ...from, target: resolution.target }] : []));
  });
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
