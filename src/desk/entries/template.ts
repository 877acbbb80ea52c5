/**
 * A new file, ready to be filled in: every field of the schema in its order, over each what it is for and what a real
 * page says there. So the example is never older than the content, and a new kind needs no template.
 */

import { z } from 'zod';
import { meanings, unwrapped } from '../../library/meaning.ts';
import { newLines } from '../../library/written-value.ts';

export interface Sample {
  /** The fields of the page that serves as an example, as they are written. */
  fields: Readonly<Record<string, unknown>>;
  /** Whether it is MDX, and whether it has a text below its fields then. */
  body: 'none' | 'empty' | 'written';
}

export interface FirstValues {
  code?: string | undefined;
  /** Today in China. */
  day: string;
}

/** The longest example: more of it is in the page itself. */
const LONGEST = 8;

function wordsOf(schema: unknown): string {
  const described = [schema, unwrapped(schema)].flatMap((one) =>
    one instanceof z.ZodType ? (one.description ?? []) : [],
  );
  return described[0] ?? '';
}

function isOptional(schema: unknown): boolean {
  return schema instanceof z.ZodType && schema.safeParse(undefined).success;
}

/** What one has to choose from, where the words of the field do not say it. */
function choices(schema: unknown): string {
  const inner = unwrapped(schema);
  const options = inner instanceof z.ZodEnum ? inner.options.map(String) : [];
  return options.length === 0 || options.every((one) => wordsOf(schema).includes(one))
    ? ''
    : `写其中一个：${options.join('、')}`;
}

/** A shorter example: the first of several things. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 1 && typeof value[0] === 'object' ? [shortened(value[0])] : value;
  return value;
}

function exampleLines(key: string, example: unknown): string[] {
  if (example === undefined) return [];
  const lines = newLines({ [key]: shortened(example) })
    .trimEnd()
    .split('\n');
  return lines.length > LONGEST ? [...lines.slice(0, LONGEST), '  ……'] : lines;
}

/** What stands in a field that nobody has filled in. */
function blank(schema: unknown, day: string): unknown {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodLiteral) return [...inner.values][0];
  if (!(inner instanceof z.ZodType)) return '';
  if (meanings.get(inner)?.is === 'reviewed') return day;
  if (inner instanceof z.ZodArray) return [];
  if (inner instanceof z.ZodRecord) return {};
  return inner instanceof z.ZodNumber || inner instanceof z.ZodBoolean ? null : '';
}

function written(key: string, value: unknown): string[] {
  return value === null
    ? [`${key}:`]
    : newLines({ [key]: value })
        .trimEnd()
        .split('\n');
}

function fieldLines(key: string, schema: unknown, example: unknown, values: FirstValues): string[] {
  const optional = isOptional(schema);
  const inner = unwrapped(schema);
  const words = wordsOf(schema);
  const may = optional && !words.includes('不写') ? '可以不写' : '';
  const notes = [words, choices(schema), may].filter((note) => note !== '');
  const isGroup = inner instanceof z.ZodObject && !optional;
  if (key === 'code' && values.code !== undefined) return [`code: ${values.code}  # 公布以后不要改`];
  const value = isGroup ? undefined : blank(schema, values.day);
  const isGiven = !optional && (inner instanceof z.ZodLiteral || value === values.day);
  const lines = isGroup || isGiven ? [] : exampleLines(key, example);
  const head =
    notes.length + lines.length === 0 ? [] : [`# ${[...notes, ...(lines.length > 0 ? ['比如：'] : [])].join('。')}`];
  const inside = isGroup
    ? Object.entries(inner.shape as Record<string, unknown>).flatMap(([name, one]) =>
        fieldLines(name, one, (example as Record<string, unknown> | undefined)?.[name], values).map(
          (line) => `  ${line}`,
        ),
      )
    : [];
  return [
    ...head,
    ...lines.map((line) => `#     ${line}`),
    ...(isGroup ? [`${key}:`, ...inside] : optional ? [] : written(key, value)),
  ];
}

/** The text of the new file. @throws Error where a kind's files are no maps of fields */
export function template(schema: z.ZodType, sample: Sample, values: FirstValues): string {
  const inner = unwrapped(schema);
  const shapes = inner instanceof z.ZodUnion ? inner.options : [inner];
  const known = (shape: unknown) =>
    shape instanceof z.ZodObject ? Object.keys(sample.fields).filter((key) => key in shape.shape).length : -1;
  const shape = [...shapes].sort((a, b) => known(b) - known(a))[0];
  if (!(shape instanceof z.ZodObject)) throw new Error('an entry is a map of fields');
  const lines = Object.entries(shape.shape as Record<string, unknown>).flatMap(([key, one]) =>
    fieldLines(key, one, sample.fields[key], values),
  );
  const yaml = ['draft: true  # 草稿：还不公布。写好了，删掉这一行', ...lines].join('\n');
  if (sample.body === 'none') return `${yaml}\n`;
  const hint = sample.body === 'written' ? '# 下面一行减号以后写正文：一段一行，段与段之间空一行\n' : '';
  return `---\n${yaml}\n${hint}---\n`;
}
