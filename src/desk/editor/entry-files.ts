/** The files of the content as forms: read, held against the check, and saved into the old text. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkWith } from '../../checks/all.ts';
import { besideForm, ContentError, type Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { bytesOf, isThere } from '../../library/content-folder.ts';
import type { SourceText } from '../../library/yaml.ts';
import type { LibraryOptions } from '../../library.ts';
import { writeWhole } from '../../machine/whole-file.ts';
import { placeOf } from './form-places.ts';
import { type FormValues, formOfText, textOfForm } from './form-text.ts';

/** A file as the editor holds it. */
export interface FormFile {
  /** content/routes/unpaid-wages.mdx */
  file: string;
  /** Of the bytes on the disk: whoever saves says which text was changed. */
  hash: string;
  form: FormValues;
}

/** Why a form was not saved: somebody else's change, or what is wrong with it. */
export type Refused = { conflict: string } | { problems: readonly Problem[] };

export type Saved = { hash: string } | Refused;

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const NOT_HERE = '没有存：这里不能放叫这个名字的文件。文件名请用小写英文字母、数字和减号';

/** Nothing is there. */
export const ABSENT = '';

/** Of the bytes of a file on the disk. @throws ContentError where it cannot be read */
export function fileHash({ root }: Library, file: string): string {
  return hashOf(bytesOf({ root }, file));
}

/** @throws ContentError where the file cannot be read as it stands */
export function readForm(library: Library, file: string): FormFile {
  const place = placeOf(library, file);
  if (!place) throw new ContentError([{ file, message: '这个文件不能在这里改。请用记事本打开它来改' }]);
  const bytes = bytesOf({ root: library.root }, file);
  return { file, hash: hashOf(bytes), form: formOfText(place, { file, text: new TextDecoder().decode(bytes) }) };
}

/** The text that a file would have with what a form holds. */
export function textOf(library: Library, file: string, form: FormValues): string {
  const place = placeOf(library, file);
  if (!place) throw new ContentError([{ file, message: NOT_HERE }]);
  const { root } = library;
  const text = isThere({ root }, file) ? Buffer.from(bytesOf({ root }, file)).toString('utf8') : '';
  return textOfForm(place, { file, text }, form);
}

/**
 * What the whole check says of a file as if it had this text: of itself, and of others that it would break.
 * @param known what is wrong as the content is: what of it stands in other files is not this file's
 */
export async function checkText(
  options: LibraryOptions,
  { file, text }: SourceText,
  known: readonly Problem[],
): Promise<readonly Problem[]> {
  const {
    library,
    findings: { problems },
  } = await checkWith(options, { file, text });
  // Where nothing could be read, nobody knows what is wrong with this file.
  if (!library) return problems;
  const before = new Set(known.map((one) => one.file + one.message));
  return problems.filter((one) => one.file === file || !before.has(one.file + one.message));
}

/**
 * Saves a form into the text of its file: only what was changed is, and nothing where the check finds something.
 * @param before the hash of what the form was made of; ABSENT where there was no file
 * @param wrong what the check says of the text
 * @throws ContentError where the form cannot be written into the text
 */
export async function saveForm(
  library: Library,
  { file, form, before }: { file: string; form: FormValues; before: string },
  wrong: (source: SourceText) => Promise<readonly Problem[]>,
): Promise<Saved> {
  const path = join(library.root, file);
  const now = () => (existsSync(path) ? fileHash(library, file) : ABSENT);
  if (!placeOf(library, file)) return { problems: [{ file, message: NOT_HERE }] };
  if (now() !== before) return { conflict: conflictOf(file, before) };
  const text = textOf(library, file, form);
  const problems = (await wrong({ file, text })).map((one) => besideForm(one, file));
  if (problems.length > 0) return { problems };
  if (now() !== before) return { conflict: conflictOf(file, before) };
  writeWhole(path, text);
  return { hash: hashOf(Buffer.from(text)) };
}

function conflictOf(file: string, before: string): string {
  return before === ABSENT
    ? `${file} 已经有了，没有存，原来的没有动。请换一个文件名`
    : `${file} 在您打开以后，被别的窗口或者别的程序改过了，没有存，那边改的没有动。请先把您改的字复制下来，刷新这一页，再改一次`;
}
