/** The files of the content as forms: read, held against the check, and saved into the old text. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { problemsWith } from '../../checks/all.ts';
import { ContentError, type Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { namesIn } from '../../library/content-folder.ts';
import { rewritten } from '../../library/rewrite.ts';
import { parseYaml, splitFrontMatter } from '../../library/yaml.ts';
import type { LibraryOptions } from '../../library.ts';
import { fromForm, toForm, WHOLE } from './form-value.ts';

/** A file as the editor holds it. */
export interface FormFile {
  /** content/routes/unpaid-wages.mdx */
  file: string;
  /** Of the bytes on the disk: whoever saves says which text was changed. */
  hash: string;
  form: Record<string, unknown>;
}

/** Why a form was not saved: somebody else's change, or what is wrong with it. */
export type Refused = { conflict: string } | { problems: readonly Problem[] };

export type Saved = { hash: string } | Refused;

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Nothing is there. */
export const ABSENT = '';

/** What every file of a form has to be known by. */
interface Shape {
  schema: z.ZodType;
  written: boolean;
}

/** Which schema a file is read by; undefined for what is no file of the content, or none that anybody edits. */
export function shapeOf({ kinds, edition }: Library, file: string): Shape | undefined {
  for (const source of kinds.flatMap(({ sources }) => sources)) {
    if ('file' in source) {
      if (source.file.replace('{edition}', edition) === file) return { schema: source.schema, written: false };
    } else if (
      file.startsWith(`${source.folder}/`) &&
      file.endsWith(source.files) &&
      /^[a-z0-9][a-z0-9-]*\.\w+$/.test(file.slice(source.folder.length + 1))
    ) {
      return { schema: source.schema, written: source.files === '.mdx' };
    }
  }
  return undefined;
}

/** Every file that has a form. */
export function formNames({ kinds, edition, root }: Library): string[] {
  return kinds.flatMap(({ sources }) =>
    sources.flatMap((source) =>
      'file' in source
        ? [source.file.replace('{edition}', edition)].filter((file) => existsSync(join(root, file)))
        : namesIn({ root }, source.folder)
            .filter((name) => name.endsWith(source.files))
            .map((name) => `${source.folder}/${name}`),
    ),
  );
}

function valuesOf(file: string, text: string, written: boolean): { data: unknown; body?: string } {
  const plain = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const parts = written ? splitFrontMatter({ file, text: plain }) : { yaml: plain, body: undefined };
  if ('message' in parts) throw new ContentError([parts]);
  const yaml = parseYaml(parts.yaml, file, written ? 2 : 1);
  if (Array.isArray(yaml)) throw new ContentError(yaml);
  return { data: yaml.value ?? {}, ...(parts.body === undefined ? {} : { body: parts.body.replace(/^\n+/, '') }) };
}

function formOfValues({ schema }: Shape, { data, body }: { data: unknown; body?: string }): Record<string, unknown> {
  const form = toForm(schema, data);
  const fields = isWhole(schema) ? { [WHOLE]: form } : (form as Record<string, unknown>);
  return body === undefined ? fields : { ...fields, body };
}

const isWhole = (schema: z.ZodType) => schema._zod.def.type === 'union';

/** @throws ContentError where the file cannot be read as it stands */
export function readForm(library: Library, file: string): FormFile {
  const shape = shapeOf(library, file);
  if (!shape) throw new ContentError([{ file, message: '这个文件不能在这里改' }]);
  const bytes = readFileSync(join(library.root, file));
  const values = valuesOf(file, bytes.toString('utf8'), shape.written);
  return { file, hash: hashOf(bytes), form: formOfValues(shape, values) };
}

/** The text that a file would have with what a form holds. */
export function textOf(library: Library, file: string, form: Record<string, unknown>): string {
  const shape = shapeOf(library, file);
  if (!shape) throw new ContentError([{ file, message: '这个文件不能在这里改。文件名用小写英文字母、数字和减号' }]);
  const path = join(library.root, file);
  const old = existsSync(path) ? readFileSync(path, 'utf8') : shape.written ? '---\n---\n' : '';
  const was = valuesOf(file, old, shape.written);
  const { body, ...fields } = form;
  const data = fromForm(shape.schema, isWhole(shape.schema) ? fields[WHOLE] : fields, was.data);
  const below = typeof body === 'string' && body !== was.body ? { body } : {};
  return rewritten({ file, text: old }, { data, ...(shape.written ? below : {}) }, shape.schema);
}

/**
 * What the whole check says of a form, as if it were saved: of its own file, and of others that it would break.
 * @param known what is wrong as the content is: what of it stands in other files is not this form's
 */
export async function checkForm(
  options: LibraryOptions,
  library: Library,
  file: string,
  form: Record<string, unknown>,
  known: readonly Problem[],
): Promise<readonly Problem[]> {
  try {
    const { problems } = await problemsWith(options, { file, text: textOf(library, file, form) });
    const before = new Set(known.map((one) => one.file + one.message));
    return problems.filter((one) => one.file === file || !before.has(one.file + one.message));
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

/**
 * Saves a form into the text of its file: only what was changed is, and nothing where the check finds something.
 * @param before the hash of what the form was made of; ABSENT where there was no file
 */
export async function saveForm(
  options: LibraryOptions,
  library: Library,
  { file, form, before }: { file: string; form: Record<string, unknown>; before: string },
  known: readonly Problem[],
): Promise<Saved> {
  const path = join(library.root, file);
  const now = () => (existsSync(path) ? hashOf(readFileSync(path)) : ABSENT);
  if (now() !== before) return { conflict: conflictOf(file, before) };
  const problems = await checkForm(options, library, file, form, known);
  if (problems.length > 0) return { problems };
  const text = textOf(library, file, form);
  if (now() !== before) return { conflict: conflictOf(file, before) };
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.new-${process.pid}`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
  return { hash: hashOf(Buffer.from(text)) };
}

function conflictOf(file: string, before: string): string {
  return before === ABSENT
    ? `${file} 已经有了，没有存，原来的没有动。请换一个文件名`
    : `${file} 在您打开以后，被别的窗口或者别的程序改过了，没有存，那边改的没有动。请先把您改的字复制下来，刷新这一页，再改一次`;
}
