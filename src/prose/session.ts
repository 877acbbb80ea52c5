/** What the plug-ins know of one text, and what they find in it. */

import type { Problem } from '../law/problem.ts';
import type { Target } from '../law/registry.ts';
import type { BodyMistake } from './body-mistakes.ts';
import type { CitationContext } from './citations.ts';
import type { Glossary } from './terms.ts';

/** What is said of a text beside its markup: all that search, checks and links need. */
export interface Prose {
  /** Without markup, for search and descriptions. */
  text: string;
  /** Everything it cites, in order. */
  targets: Target[];
  /** Where each of them is cited: the line of the file, and the text around it, in which it stands at `offset`. */
  citedAt: { line: number; text: string; offset: number }[];
  /** Ids of the terms it explains. */
  terms: string[];
  /** The pictures of the office's own that it shows, each with its place. */
  photos: { photo: string; file: string; line: number; column: number }[];
  /** The charts that it shows, by the names of their figures, each with its place. */
  charts: { figure: string; file: string; line: number; column: number }[];
  /** Its links to pages of the site, as they are written below the base, each with its place. */
  links: { href: string; file: string; line: number; column: number }[];
  problems: Problem[];
}

export interface ProseContext {
  citations: CitationContext;
  /** The terms to explain at their first use; none inside the terms themselves. */
  glossary?: Glossary | undefined;
}

export interface Session extends ProseContext {
  found: Prose;
  /** Ids of the terms explained so far. */
  explained: Set<string>;
  report: (place: Place | undefined, message: string, remedy?: string) => void;
  /** The same of a mark that no face can show; said already where the writing itself was found to be wrong. */
  refuse: (place: Place | undefined, message: string) => void;
  /** Remembers what is cited and where. */
  cite: (place: Place | undefined, target: Target, text: string, offset: number) => void;
  /** Remembers a picture that the text shows. */
  showPhoto: (place: Place | undefined, name: string) => void;
  /** Remembers a link to a page of the site. */
  leadTo: (place: Place | undefined, href: string) => void;
  /** Remembers a chart that the text shows. */
  showChart: (place: Place | undefined, figure: string) => void;
}

/** From 1, as Sätteri counts. */
export interface Place {
  line: number;
  column: number;
}

/**
 * @param file its name for people, from the repository's root
 * @param bodyLine line of the file on which the text starts, from 1
 * @param mistakes what was found in the writing before it is read
 */
export function openSession(
  context: ProseContext,
  file: string,
  bodyLine: number,
  mistakes: readonly BodyMistake[] = [],
): Session {
  const found: Prose = {
    text: '',
    targets: [],
    citedAt: [],
    terms: [],
    photos: [],
    charts: [],
    links: [],
    problems: [],
  };
  const at = ({ line, column }: Place = { line: 1, column: 1 }) => ({ file, line: line + bodyLine - 1, column });
  for (const { message, remedy, ...place } of mistakes) found.problems.push({ ...at(place), message, remedy });
  const said = new Set(mistakes.map(({ line, column }) => `${line}:${column}`));
  // Says nothing back: Sätteri takes what a visitor returns for a new node.
  const report: Session['report'] = (place, message, remedy) => {
    if (place && said.has(`${place.line}:${place.column}`)) return;
    found.problems.push({ ...at(place), message, ...(remedy === undefined ? {} : { remedy }) });
  };
  return {
    ...context,
    found,
    explained: new Set(),
    report,
    refuse: mistakes.some(({ isMark }) => isMark) ? () => undefined : report,
    cite: (place, target, text, offset) => {
      found.targets.push(target);
      found.citedAt.push({ line: at(place).line, text, offset });
    },
    showPhoto: (place, photo) => {
      found.photos.push({ photo, ...at(place) });
    },
    leadTo: (place, href) => {
      found.links.push({ href, ...at(place) });
    },
    showChart: (place, figure) => {
      found.charts.push({ figure, ...at(place) });
    },
  };
}

/** What was found, in the order of reading. */
export function closeSession({ found, explained }: Session): Prose {
  return {
    text: found.text.replace(/\s*\n\s*/g, '\n').trim(),
    targets: found.targets,
    citedAt: found.citedAt,
    terms: [...explained],
    photos: found.photos,
    charts: found.charts,
    links: found.links,
    problems: found.problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
  };
}
