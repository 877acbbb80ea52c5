/** Every place of the content that stands on a law: in which file and line, on which page, by which words. */

import type { Provision } from '../law/citation.ts';
import type { Law } from '../law/registry.ts';
import type { Library } from '../library/assemble.ts';
import { type AnyEntry, citedIn, type Holding, sharesOf } from '../library/graph.ts';
import type { Field } from '../library/meaning.ts';
import type { PageLink } from '../library/referrers.ts';

export interface Standing {
  /** Absent where the law is cited as a whole. */
  provision?: Provision | undefined;
  file: string;
  line: number;
  /** What lists call the kind: 警示. */
  label: string;
  /** Absent where no page speaks in the entry's name. */
  page?: PageLink | undefined;
  /** The field, as it is written in the file: basis; 正文 for the text below the fields. */
  field: string;
  /** The sentence that cites, or what the field that cites is the basis of. */
  words: string;
  /** All that is said beside it, in which a number of the law may be repeated. */
  around: string;
}

const ENDS = [...'。！？\n'];

/** The sentence of a text that holds a place. */
function sentenceAt(text: string, offset: number): string {
  const from = Math.max(...ENDS.map((mark) => text.lastIndexOf(mark, offset - 1))) + 1;
  const ends = ENDS.map((mark) => text.indexOf(mark, offset)).filter((end) => end >= 0);
  return text.slice(from, Math.min(text.length, ...ends.map((end) => end + 1))).trim();
}

/** The name of a field as somebody finds it in the file: the last name on the way to it. */
function nameOf({ path }: Field): string {
  return String(path.findLast((key) => typeof key === 'string') ?? '');
}

/** The sentences of what a field belongs to: of its item in the nearest list, else of all that stands beside it. */
function besides(field: Field, fields: readonly Field[]): Field[] {
  const prose = fields.filter(({ meaning: { is } }) => is === 'prose' || is === 'quoted' || is === 'form');
  for (let depth = field.path.length - 1; depth >= 0; depth--) {
    const inside = prose.filter(({ path }) => field.path.slice(0, depth).every((key, at) => path[at] === key));
    if (inside.length > 0) return inside;
  }
  return [];
}

/** What a field says: a citation alone says what it is the basis of. */
function saidBy(field: Field, all: readonly Field[]): Pick<Standing, 'words' | 'around'> {
  const near = besides(field, all).map(({ value }) => value);
  const about = near[0] === undefined ? '' : `（${near[0]}）`;
  return {
    words: field.meaning.is === 'reference' ? `${field.value}${about}` : field.value,
    around: [field.value, ...near].join('\n'),
  };
}

function inEntry(shelf: Holding, entry: AnyEntry, law: Law, library: Library): Standing[] {
  const { citations, pointers } = library;
  const home = shelf.source.home?.(entry) ?? citations.home;
  const { file } = entry;
  const names = [law.title, ...law.short];
  // Most sentences cite nothing at all.
  const mayCite = ({ value, meaning: { is } }: Field) =>
    is === 'reference' || /第.+[条款项]/s.test(value) || names.some((one) => value.includes(one));
  return sharesOf(shelf, entry, pointers).flatMap(({ from: page, fields, compiled }) => {
    const of = { file, label: shelf.kind.label, page: page && { path: page.path, title: page.title, kind: page.kind } };
    const found = fields.filter(mayCite).flatMap((field): Standing[] => {
      const targets = citedIn(field, citations, home).targets.filter((target) => target.law === law);
      if (targets.length === 0) return [];
      const place = { ...of, ...saidBy(field, fields), line: entry.lineOf(field.path), field: nameOf(field) };
      return targets.map(({ provision }) => ({ ...place, provision }));
    });
    const written = (compiled?.targets ?? []).flatMap((target, index): Standing[] => {
      const place = compiled?.citedAt[index];
      if (target.law !== law || !place) return [];
      const { line, text, offset } = place;
      return [
        { ...of, provision: target.provision, line, field: '正文', words: sentenceAt(text, offset), around: text },
      ];
    });
    return [...found, ...written];
  });
}

/** All places that cite a law, kind by kind and file by file. */
export function standingOn(library: Library, law: Law): Standing[] {
  return library.shelves.flatMap((shelf) => shelf.entries.flatMap((entry) => inEntry(shelf, entry, law, library)));
}
