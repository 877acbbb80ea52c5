/** By which words content is given to somebody: a page, a file, a kind, or all the rest. */

import type { Library } from '../../library/assemble.ts';
import { type AnyEntry, type Holding, pointerOf } from '../../library/graph.ts';
import { commonOf } from '../../library/layers.ts';
import { folderName } from '../../library/texts.ts';
import type { Reviewers } from './schema.ts';

/** What nobody else was given. */
export const REST = '其余';

/** The label that kinds without a name of their own share. */
const NO_NAME = '页面';

type Shelf = Pick<Holding, 'kind' | 'source'>;

/** A file as editors write it: clocks.yaml, or all of content/clocks.yaml. */
function fileNames(file: string): string[] {
  const common = commonOf(file).replace(/^content\//, '');
  return [common, common.replace(/\.\w+$/, ''), `content/${common}`, file];
}

/** The words for a whole folder or file, the one to show first: 路线, routes. */
export function shelfNames({ kind, source }: Shelf): string[] {
  if ('file' in source) return fileNames(source.file.replace('{edition}/', '').replace('editions/', ''));
  const first = kind.sources.find((one) => 'folder' in one) === source;
  const own = first ? [kind.label, kind.heading ?? ''].filter((name) => name !== '' && name !== NO_NAME) : [];
  return [...own, source.folder.replace(/^content\//, ''), folderName(source), source.folder];
}

/** The words for one entry, without its folder's: routes/unpaid-wages. */
export function entryNames(source: Shelf['source'], entry: AnyEntry): string[] {
  if ('file' in source) return [];
  return [pointerOf(source, entry) ?? '', `${folderName(source)}/${entry.id}`, ...fileNames(entry.file)].filter(
    (name) => name !== '',
  );
}

export type Person = Reviewers['people'][number];

/** Who was given an entry: the nearest words count. */
export function personFor(people: readonly Person[], shelf: Shelf, entry: AnyEntry): Person | undefined {
  for (const names of [entryNames(shelf.source, entry), shelfNames(shelf), [REST]]) {
    const found = people.find(({ does }) => does.some((word) => names.includes(plain(word))));
    if (found) return found;
  }
  return undefined;
}

/** Without what people put around a name: /routes/. */
export function plain(word: string): string {
  return word.replace(/^\.?\/+|\/+$/g, '');
}

/** Whether an entry says on which day it was reviewed. */
export type IsReviewed = (entry: AnyEntry) => boolean;

/** Every word that may be written, by what it means, the one to show first. */
export function knownWords({ shelves }: Pick<Library, 'shelves'>, isReviewed: IsReviewed): Map<string, string> {
  const words = new Map<string, string>([[REST, REST]]);
  const add = (names: readonly string[]) => {
    for (const name of names) if (!words.has(name)) words.set(name, names[0] ?? name);
  };
  const all = shelves.filter(({ entries }) => entries.length === 0 || entries.some(isReviewed));
  for (const shelf of all) add(shelfNames(shelf));
  for (const { source, entries } of all) for (const entry of entries) add(entryNames(source, entry));
  return words;
}
