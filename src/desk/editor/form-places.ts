/** Where files lie that have forms: the common folders and files of every kind, and those of the edition that is edited. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { PHOTO_FOLDER } from '../../kinds/photo/schema.ts';
import type { Library } from '../../library/assemble.ts';
import { namesIn } from '../../library/content-folder.ts';
import { isFileName } from '../../library/file-name.ts';
import type { Kind } from '../../library/kind.ts';
import { CONTENT, editionOf, layeredFiles, ofEdition } from '../../library/layers.ts';
import type { Source } from '../../library/sources.ts';
import { keptWith } from '../../text/kept-results.ts';
import { changing } from './form-text.ts';

/** The official wording and what a command writes: nobody edits these by hand. */
const CLOSED = ['content/regulations/text.yaml', 'content/addresses.yaml'];

export interface FormPlace {
  kind: Kind;
  source: Source<unknown>;
  /** A folder of files that end so, or one file. */
  at: { folder: string; files: '.mdx' | '.yaml' } | { file: string };
  /** What a file says: of one that changes a common file, no field must be there. */
  schema: z.ZodType;
  /** Whether there is a text below the fields. */
  written: boolean;
  /** Whether a file may say that it is a draft. */
  mayBeDraft: boolean;
}

/** The name of a place among the collections of the editor's program: below content/, without signs. */
export function collectionName(place: string): string {
  return place
    .slice(CONTENT.length + 1)
    .replace(/\.yaml$/, '')
    .replaceAll('/', '_');
}

function placesOf(library: Library, kind: Kind, source: Source<unknown>): FormPlace[] {
  const { root, edition } = library;
  const { schema } = source;
  if ('file' in source) {
    if (CLOSED.includes(source.file)) return [];
    const one = { kind, source, written: false, mayBeDraft: false };
    const own = ofEdition(edition, source.file);
    const isEditions = source.file.includes('{edition}');
    const file = source.file.replace('{edition}', edition);
    return [
      { ...one, at: { file }, schema },
      ...(!isEditions && existsSync(join(root, own)) ? [{ ...one, at: { file: own }, schema: changing(schema) }] : []),
    ];
  }
  const { folder, files } = source;
  const one = { kind, source, written: files === '.mdx', mayBeDraft: source.closed === undefined };
  const own = ofEdition(edition, folder);
  const common = existsSync(join(root, folder));
  const hasOwn =
    edition !== 'default' &&
    (!common || folder === PHOTO_FOLDER || namesIn({ root }, own).some((name) => name.endsWith(files)));
  const changes = 'changed' in source && source.changed === true;
  return [
    ...(common ? [{ ...one, at: { folder, files }, schema }] : []),
    ...(hasOwn ? [{ ...one, at: { folder: own, files }, schema: changes ? changing(schema) : schema }] : []),
  ];
}

/** Every place of the library's edition, the common ones first, in the order of kinds. */
export function formPlaces(library: Library): readonly FormPlace[] {
  return keptWith(library, 'form places', () =>
    library.kinds.flatMap((kind) => kind.sources.flatMap((source) => placesOf(library, kind, source))),
  );
}

/** Whether a place is the edition's own. */
export function isOwn({ at }: FormPlace): boolean {
  return editionOf('file' in at ? at.file : `${at.folder}/`) !== undefined;
}

/** @returns undefined for what is no file of the content, or none that anybody edits here */
export function placeOf(library: Library, file: string): FormPlace | undefined {
  return formPlaces(library).find(({ at }) =>
    'file' in at
      ? at.file === file
      : file.startsWith(`${at.folder}/`) &&
        file.endsWith(at.files) &&
        isFileName(file.slice(at.folder.length + 1, -at.files.length)),
  );
}

/** Every file that has a form. */
export function formNames(library: Library): string[] {
  const { root } = library;
  return formPlaces(library).flatMap(({ at }) => {
    if ('file' in at) return existsSync(join(root, at.file)) ? [at.file] : [];
    const names = namesIn({ root }, at.folder).filter((name) => name.endsWith(at.files));
    return names.map((name) => `${at.folder}/${name}`);
  });
}

/** The name of the collection in which the program shows a file. */
export function collectionOf(place: FormPlace): string {
  if ('folder' in place.at) return collectionName(place.at.folder);
  return isOwn(place) ? 'office' : 'single';
}

/** @returns the address of the form of a file; undefined for what has none: pictures, guides of the project */
export function formAddress(library: Library, file: string): string | undefined {
  const place = placeOf(library, file);
  if (!place) return undefined;
  const name =
    'file' in place.at ? collectionName(place.at.file) : file.slice(place.at.folder.length + 1, -place.at.files.length);
  return `/admin/#/collections/${collectionOf(place)}/entries/${name}`;
}

/** Forms of common files in whose place the edition has its own: where each is, and where the edition's. */
export function replacedForms(library: Library): Record<string, string> {
  const { root, edition } = library;
  const pairs = formPlaces(library).flatMap(({ at, source }) => {
    // What changes a common file field by field leaves the rest of it to be seen.
    if (!('folder' in at) || editionOf(`${at.folder}/`) || ('changed' in source && source.changed)) return [];
    return layeredFiles({ root }, at.folder, at.files, edition).flatMap(({ common, own }): [string, string][] => {
      const [from, to] = [common, own].map((file) => file && formAddress(library, file));
      return from && to ? [[from, to]] : [];
    });
  });
  return Object.fromEntries(pairs);
}
