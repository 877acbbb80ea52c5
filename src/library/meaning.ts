/**
 * What a field is for, said by its schema. Whoever walks the content (citations, pointers, copy style,
 * words not to say, reviews) asks the schema: there is no list of names of fields anywhere.
 */

import { z } from 'zod';

export type Meaning =
  /** Our own sentences: citations in them must stand, copy style and words not to say are looked at. In `history`, old law is told. */
  | { is: 'prose'; history?: true }
  /** What others say, such as a myth: may say what we must not. */
  | { is: 'quoted' }
  /** Words of a form or of an office: set as they are. */
  | { is: 'form' }
  /** A citation such as 行政复议法 20(1); `law` stands before values that leave it out. */
  | { is: 'reference'; law?: string }
  /** A page of ours: rights/review; a bare name within `folder`, whose entries stand at `where`. */
  | { is: 'pointer'; folder?: string; where?: string }
  /** The day of the last review, which falls due after a year. */
  | { is: 'reviewed' }
  /**
   * Nothing to read: a name, a number, a day, what people type, the law's own words. With `names`, the bare name of a
   * page, which another check looks for: in one of these folders, {file} being that which the file is called after.
   */
  | { is: 'data'; names?: readonly string[] };

export const meanings = z.registry<Meaning>();

/** A string of an entry that means something, with the way to its line. */
export interface Field {
  path: PropertyKey[];
  value: string;
  meaning: Meaning;
}

type Wrapped = z.ZodOptional | z.ZodDefault | z.ZodPrefault | z.ZodNullable;

function isWrapped(schema: unknown): schema is Wrapped {
  return [z.ZodOptional, z.ZodDefault, z.ZodPrefault, z.ZodNullable].some((wrap) => schema instanceof wrap);
}

/** Takes off what wraps a schema without changing what its value is for. */
export function unwrapped(schema: unknown): unknown {
  let inner = schema;
  for (;;) {
    if (isWrapped(inner)) inner = inner.unwrap();
    else if (inner instanceof z.ZodPipe) inner = inner.out;
    else return inner;
  }
}

/** What there is to know of a schema, asked of it once: tens of thousands of strings have the same few hundred. */
interface Form {
  meaning: Meaning | undefined;
  /** Of an array. */
  element?: unknown;
  /** Of an object. */
  shape?: Record<string, unknown>;
  /** Of a record. */
  record?: { key: unknown; value: unknown };
  /** Of a union: the option that a value was read by. */
  optionOf?: (value: unknown) => unknown;
}

const forms = new WeakMap<object, Form>();

function formOf(schema: unknown): Form | undefined {
  const known = typeof schema === 'object' && schema !== null ? forms.get(schema) : undefined;
  if (known) return known;
  const inner = unwrapped(schema);
  if (!(inner instanceof z.ZodType)) return undefined;
  const form: Form = { meaning: meanings.get(inner) };
  if (inner instanceof z.ZodArray) form.element = inner.element;
  if (inner instanceof z.ZodObject) form.shape = inner.shape;
  if (inner instanceof z.ZodRecord) form.record = { key: inner.keyType, value: inner.valueType };
  if (inner instanceof z.ZodUnion) form.optionOf = optionsOf(inner);
  forms.set(schema as object, form);
  return form;
}

/**
 * Which option of a union a value was read by. Where a tag says so, the tag is asked: what is read need not be readable
 * again, since a field may be written otherwise than it is kept (oneField).
 * @throws Error where none fits: its strings would be looked at by no check
 */
function optionsOf(union: z.ZodUnion): (value: unknown) => unknown {
  const tag = union instanceof z.ZodDiscriminatedUnion ? union.def.discriminator : undefined;
  return (value) => {
    const found = union.options.find((option) => {
      if (tag === undefined) return option instanceof z.ZodType && option.safeParse(value).success;
      const its = option instanceof z.ZodObject ? (option.shape as Record<string, unknown>)[tag] : undefined;
      return its instanceof z.ZodType && its.safeParse((value as Record<string, unknown>)[tag]).success;
    });
    if (found === undefined) throw new Error(`No option of a union has read ${JSON.stringify(value).slice(0, 200)}`);
    return found;
  };
}

/** Calls `visit` for every string of a value, each with the schema that speaks of it. */
function walk(schema: unknown, value: unknown, path: PropertyKey[], visit: (field: Field) => void): void {
  const form = formOf(schema);
  if (form === undefined || value === undefined || value === null) return;
  if (typeof value === 'string') {
    if (form.meaning) visit({ path, value, meaning: form.meaning });
  } else if (Array.isArray(value)) {
    if (form.element !== undefined)
      for (const [at, one] of value.entries()) walk(form.element, one, [...path, at], visit);
  } else if (form.optionOf) {
    walk(form.optionOf(value), value, path, visit);
  } else if (typeof value === 'object') {
    for (const [key, one] of Object.entries(value)) {
      if (form.shape) walk(form.shape[key], one, [...path, key], visit);
      if (form.record) {
        walk(form.record.key, key, [...path, key], visit);
        walk(form.record.value, one, [...path, key], visit);
      }
    }
  }
}

const kept = new WeakMap<object, readonly Field[]>();

/** Every string of an entry, in the order in which it is written. */
export function fieldsOf({ schema, data }: { schema: z.ZodType; data: unknown }): readonly Field[] {
  const known = typeof data === 'object' && data !== null ? kept.get(data) : undefined;
  if (known) return known;
  const fields: Field[] = [];
  walk(schema, data, [], (field) => fields.push(field));
  if (typeof data === 'object' && data !== null) kept.set(data, fields);
  return fields;
}

/** Fields of the given meanings. */
export function fieldsThat(
  entry: { schema: z.ZodType; data: unknown },
  ...are: readonly Meaning['is'][]
): readonly Field[] {
  return fieldsOf(entry).filter(({ meaning }) => are.includes(meaning.is));
}

/**
 * Strings of a schema of which nobody has said what they are for: no check would ever look at them.
 * @returns their names, such as steps[].how
 */
export function unmeant(schema: unknown, name = ''): string[] {
  const inner = unwrapped(schema);
  if (!(inner instanceof z.ZodType)) return [];
  if (inner instanceof z.ZodObject) {
    return Object.entries(inner.shape).flatMap(([key, one]) => unmeant(one, name === '' ? key : `${name}.${key}`));
  }
  if (inner instanceof z.ZodArray) return unmeant(inner.element, `${name}[]`);
  if (inner instanceof z.ZodRecord) return unmeant(inner.valueType, `${name}.*`);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => unmeant(option, name));
  return inner._zod.def.type === 'string' && meanings.get(inner) === undefined ? [name] : [];
}
