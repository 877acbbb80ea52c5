/** The text of a file as a form, and a form as that text with only its changes in it. Pure: a browser does it, too. */

import { z } from 'zod';
import { ContentError } from '../../law/problem.ts';
import { unwrapped } from '../../library/meaning.ts';
import { rewritten } from '../../library/rewrite.ts';
import { parseYaml, type SourceText, splitFrontMatter } from '../../library/yaml.ts';
import { ADDED, fromForm, toForm, WHOLE } from './form-value.ts';

/** What a file of a form is read by. */
export interface FormShape {
  schema: z.ZodType;
  /** Whether there is a text below the fields. */
  written: boolean;
  /** Whether a file may say that it is a draft. */
  mayBeDraft: boolean;
}

export type FormValues = Record<string, unknown>;

interface Values {
  /** Whether it is not to be published yet: no schema knows of that. */
  draft: unknown;
  fields: Record<string, unknown>;
  body?: string;
}

function valuesOf({ written }: FormShape, { file, text }: SourceText): Values {
  const plain = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const parts = written ? splitFrontMatter({ file, text: plain }) : { yaml: plain, body: undefined };
  if ('message' in parts) throw new ContentError([parts]);
  const yaml = parseYaml(parts.yaml, file, written ? 2 : 1);
  if (Array.isArray(yaml)) throw new ContentError(yaml);
  const { draft, ...fields } = (yaml.value ?? {}) as Record<string, unknown>;
  return { draft, fields, ...(parts.body === undefined ? {} : { body: parts.body.replace(/^\n+/, '') }) };
}

const isWhole = ({ schema }: FormShape) => schema._zod.def.type === 'union';

/** What an edition's file may say of a common one: any of its fields, and more for any of its lists. */
export function changing(schema: z.ZodType): z.ZodType {
  const inner = unwrapped(schema);
  if (!(inner instanceof z.ZodObject)) return schema;
  const fields = Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([name, one]) => {
    const list = unwrapped(one);
    const said = one.description ?? (list instanceof z.ZodType ? list.description : undefined) ?? name;
    const more: [string, z.ZodType][] =
      list instanceof z.ZodArray ? [[name + ADDED, list.optional().describe(`另加的${said}`)]] : [];
    return [[name, one.optional().describe(said)] as [string, z.ZodType], ...more];
  });
  return z.strictObject(Object.fromEntries(fields));
}

/** @throws ContentError where the file cannot be read as it stands */
export function formOfText(shape: FormShape, source: SourceText): FormValues {
  const { draft, fields, body } = valuesOf(shape, source);
  const form = toForm(shape.schema, fields);
  return {
    // Said of every page: to the program, what is not said is as of a new one, and new ones are drafts.
    ...(shape.mayBeDraft ? { draft: draft === true } : {}),
    ...(isWhole(shape) ? { [WHOLE]: form } : (form as FormValues)),
    ...(body === undefined ? {} : { body }),
  };
}

/**
 * The text that a file would have with what a form holds: what the form did not change is not touched.
 * @param old its text now, empty where there is no file yet
 * @throws ContentError where the old text cannot be read, or not be changed in part
 */
export function textOfForm(shape: FormShape, old: SourceText, form: FormValues): string {
  const source = { ...old, text: old.text === '' && shape.written ? '---\n---\n' : old.text };
  const was = valuesOf(shape, source);
  const { body, draft, ...fields } = form;
  const said = fromForm(shape.schema, isWhole(shape) ? fields[WHOLE] : fields, was.fields) as FormValues;
  const data = draft === true ? { draft, ...said } : said;
  const below = shape.written && typeof body === 'string' && body !== was.body ? { body } : {};
  return rewritten(source, { data, ...below }, shape.schema);
}
