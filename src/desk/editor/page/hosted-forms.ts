/**
 * The files of a shared repository as forms, in the browser: read, held against their schemas, and written again with
 * only what was changed, by the same code as on a machine of one's own.
 */

import sources from 'virtual:sources';
import { besideForm, ContentError, formatProblem } from '../../../law/problem.ts';
import { validate } from '../../../library/schema.ts';
import { parseYaml, splitFrontMatter } from '../../../library/yaml.ts';
import { type HostedFormat, WAS } from '../../hosted/hosted-form.ts';
import { changing, type FormShape, type FormValues, formOfText, textOfForm } from '../form-text.ts';

const placeOfSource = (source: (typeof sources)[number]) => ('file' in source ? source.file : source.folder);

export function shapeOf({ source, extension, changes, mayBeDraft }: HostedFormat): FormShape | undefined {
  const found = sources.find((one) => placeOfSource(one) === source);
  return found && { schema: changes ? changing(found.schema) : found.schema, written: extension === 'mdx', mayBeDraft };
}

/** The name by which a file is told of where only its text is given. */
export const nameOf = ({ place, extension }: HostedFormat) =>
  place.endsWith(`.${extension}`) ? place : `${place}/.${extension}`;

/** A file that cannot be read keeps its text: it is not saved either. */
export function readText(shape: FormShape, file: string, text: string): FormValues {
  try {
    return { ...formOfText(shape, { file, text: text === '' && shape.written ? '---\n---\n' : text }), [WAS]: text };
  } catch (error) {
    if (error instanceof ContentError) return { [WAS]: text };
    throw error;
  }
}

export function writeText(shape: FormShape, file: string, { [WAS]: was, ...form }: FormValues): string {
  return textOfForm(shape, { file, text: typeof was === 'string' ? was : '' }, form);
}

/** What the schema says of a file as it would be; nothing of a draft. */
export function problemsOf(shape: FormShape, file: string, form: FormValues): string[] {
  try {
    const text = writeText(shape, file, form);
    if (form['draft'] === true) return [];
    const parts = shape.written ? splitFrontMatter({ file, text }) : { yaml: text };
    const yaml = 'message' in parts ? [parts] : parseYaml(parts.yaml, file, shape.written ? 2 : 1);
    if (Array.isArray(yaml)) throw new ContentError(yaml);
    const checked = validate(shape.schema, yaml, file);
    if ('problems' in checked) throw new ContentError(checked.problems);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems.map((one) => formatProblem(besideForm(one, file)));
    throw error;
  }
}
