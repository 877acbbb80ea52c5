/**
 * An edition lies over the common content: its folder holds the same folders and files as content/, and what
 * stands there under the same name stands in the place of the common one.
 */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFolder, namesIn, wordsIfRead } from './content-folder.ts';

export const CONTENT = 'content';
export const EDITIONS = `${CONTENT}/editions`;
/** In an edition's folder: the common texts that its own stand over, as they were when somebody last read them. */
export const REPLACED = 'replaced';

/** The folder of an edition. */
export function editionFolder(edition: string): string {
  return `${EDITIONS}/${edition}`;
}

/** Where an edition keeps its own of a common file or folder: content/routes is content/editions/heyang/routes. */
export function ofEdition(edition: string, place: string): string {
  return place.replace(CONTENT, editionFolder(edition));
}

/** Whose a file is: heyang for content/editions/heyang/routes/x.mdx; undefined where it is common. */
export function editionOf(file: string): string | undefined {
  return file.startsWith(`${EDITIONS}/`) ? file.slice(EDITIONS.length + 1).split('/')[0] : undefined;
}

/** The common file in whose place an edition's own stands, or would. */
export function commonOf(file: string): string {
  const edition = editionOf(file);
  return edition === undefined ? file : file.replace(editionFolder(edition), CONTENT);
}

/**
 * The name of a text among those of its folder that are compiled: several editions may have one of the same file's name.
 * @param file content/editions/heyang/cases/x.mdx
 */
export function textKey(file: string): string {
  const id = file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const edition = editionOf(file);
  return edition === undefined ? id : `${edition}/${id}`;
}

/** The editions that there are, by the names of their folders. */
export function editionNames(root: string): string[] {
  const path = join(root, EDITIONS);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

/** A file of a folder and, where an edition has its own of that name, that one. */
export interface Layered {
  common?: string;
  own?: string;
}

/** In a file's first lines or between its marks: whoever writes it has not finished. */
const DRAFT = /^draft:[ \t]*true\b/m;

/** Whether a file says `draft: true`: it is read by nobody until that line is gone. What cannot be read is no draft. */
export function isDraft(content: ContentFolder, file: string): boolean {
  const text = wordsIfRead(content, file);
  if (text === undefined) return false;
  const end = file.endsWith('.mdx') ? text.indexOf('\n---', 3) : -1;
  return DRAFT.test(end < 0 ? text : text.slice(0, end));
}

/**
 * The files of a folder with the given ending, an edition's beside the common ones, in order of name.
 * @param drafts whether those are among them that are not finished
 */
export function layeredFiles(
  content: ContentFolder,
  folder: string,
  ending: string,
  edition: string,
  drafts = false,
): Layered[] {
  const own = ofEdition(edition, folder);
  const [common, local] = [folder, own].map((one) =>
    namesIn(content, one).filter((name) => name.endsWith(ending) && (drafts || !isDraft(content, `${one}/${name}`))),
  );
  return [...new Set([...(common ?? []), ...(local ?? [])])].sort().map((name) => ({
    ...(common?.includes(name) ? { common: `${folder}/${name}` } : {}),
    ...(local?.includes(name) ? { own: `${own}/${name}` } : {}),
  }));
}
