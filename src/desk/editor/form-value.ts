/**
 * What a file says and what a form holds, both ways. They differ where a form cannot show what a file may hold: a map is a
 * list of things with a name, one of several fields is a thing of a type, a number may be a sentence.
 */

import { z } from 'zod';
import { unwrapped } from '../../library/meaning.ts';
import { canonical } from '../../library/pairing.ts';
import { oneFields } from '../../library/schema.ts';

/** In a form: the name of a thing of a map, and its value where that is no thing of its own. */
export const KEY = 'key';
export const VALUE = 'value';
/** In a form: which of several things it is, where the file does not say so in words. */
export const TYPE = 'type';
/** The one field of a form whose file is one of several things. */
export const WHOLE = 'whole';

/** In a file that changes a common one, ends the name of a list that is added to. In a form no name may have such a sign. */
export const ADDED = '+';
const ADDED_IN_FORM = '__more';

/** The name of a field in a form, and in a file. */
export function formName(name: string): string {
  return name.endsWith(ADDED) ? name.slice(0, -ADDED.length) + ADDED_IN_FORM : name;
}
function fileName(name: string): string {
  return name.endsWith(ADDED_IN_FORM) ? name.slice(0, -ADDED_IN_FORM.length) + ADDED : name;
}

type Plain = Record<string, unknown>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A union as a form shows it: what tells its options apart, and whether the file says so too. */
export interface FormChoice {
  tag: string;
  /** The fields of each option, by what its tag says; the tag is none of them. */
  options: Map<string, Record<string, z.core.$ZodType>>;
  /** No tag is written: the option's own name is the one field that each must have. */
  untagged: boolean;
  /** What a bare string stands for. */
  bare?: string | undefined;
}

/** @returns undefined where `schema` is no union of things */
export function choiceOf(schema: unknown): FormChoice | undefined {
  const union = unwrapped(schema);
  if (!(union instanceof z.ZodDiscriminatedUnion)) return undefined;
  const tag = union.def.discriminator;
  const options = new Map(
    union.options.flatMap((option): [string, Record<string, z.core.$ZodType>][] => {
      const inner = unwrapped(option);
      if (!(inner instanceof z.ZodObject)) return [];
      const { [tag]: literal, ...fields } = inner.shape as Record<string, z.core.$ZodType>;
      return literal instanceof z.ZodLiteral ? [[String(literal.value), fields]] : [];
    }),
  );
  const one = oneFields.get(union);
  return { tag, options, untagged: one !== undefined, bare: one?.bare };
}

function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** What a bare text stands for, where the schema reads it as a thing with one field: to a form, it would be nothing. */
function speltOut(schema: unknown, value: unknown): unknown {
  if (typeof value !== 'string' || !(schema instanceof z.ZodType)) return value;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return speltOut(schema.def.innerType, value);
  if (!(schema instanceof z.ZodPipe && schema.def.in instanceof z.ZodTransform)) return value;
  return schema.def.in.safeParse(value).data ?? value;
}

/** What a form shows of what a file says. What does not fit the schema is passed on as it is: the check says so. */
export function toForm(schema: unknown, value: unknown): unknown {
  const inner = unwrapped(schema);
  const choice = choiceOf(inner);
  if (choice) return chosen(choice, value);
  if (inner instanceof z.ZodObject) {
    const thing = speltOut(schema, value);
    return isPlain(thing) ? fieldsToForm(inner.shape, thing) : value;
  }
  if (inner instanceof z.ZodArray) {
    return Array.isArray(value) ? value.map((one) => toForm(inner.element, one)) : value;
  }
  if (inner instanceof z.ZodRecord && isPlain(value)) {
    return Object.entries(value).map(([key, one]) => {
      const shown = toForm(inner.valueType, one);
      return isThing(inner.valueType) && isPlain(shown) ? { [KEY]: key, ...shown } : { [KEY]: key, [VALUE]: shown };
    });
  }
  if (inner instanceof z.ZodUnion) return value === undefined || value === null ? value : String(value);
  return value;
}

/** Whether a value of a map has fields that stand beside its name. */
export function isThing(schema: unknown): boolean {
  return unwrapped(schema) instanceof z.ZodObject;
}

/** Whether a tick is set where a file says nothing of it. */
export function isOnUnsaid(schema: unknown): boolean {
  return schema instanceof z.ZodType && schema.safeParse(undefined).data === true;
}

function fieldsToForm(shape: Record<string, unknown>, value: Plain): Plain {
  const unsaid = Object.keys(shape).filter((key) => !(key in value) && isOnUnsaid(shape[key]));
  return Object.fromEntries([
    ...Object.entries(value).map(([key, one]) => [formName(key), toForm(shape[key], one)]),
    ...unsaid.map((key) => [formName(key), true]),
  ]);
}

function chosen({ tag, options, untagged, bare }: FormChoice, value: unknown): unknown {
  if (!untagged) {
    if (!isPlain(value)) return value;
    const fields = options.get(String(value[tag]));
    return fields ? fieldsToForm(fields, value) : value;
  }
  const written = typeof value === 'string' && bare !== undefined ? { [bare]: value } : value;
  if (!isPlain(written)) return written;
  const is = [...options.keys()].find((name) => name in written);
  return is === undefined ? written : { [TYPE]: is, ...fieldsToForm(options.get(is) ?? {}, written) };
}

/**
 * What a file is to say, of what a form holds.
 * @param was what the file says now: what a form did not change stays as it is written there
 */
export function fromForm(schema: unknown, form: unknown, was?: unknown): unknown {
  if (was !== undefined && isSame(form, toForm(schema, was))) return was;
  const inner = unwrapped(schema);
  const choice = choiceOf(inner);
  if (choice) return written(choice, form, was);
  if (inner instanceof z.ZodObject) {
    if (!isPlain(form)) return form;
    const before = isPlain(was) ? was : {};
    // What no form shows is not taken out by one.
    const unseen = Object.entries(before).filter(([key]) => !(key in inner.shape) && !(formName(key) in form));
    const fields = { ...fieldsFromForm(inner.shape, form, before), ...Object.fromEntries(unseen) };
    const [only, ...others] = Object.values(fields);
    // Whoever wrote the field with its name keeps the name.
    const isBare = typeof only === 'string' && others.length === 0 && !isPlain(was);
    return isBare && isSame(speltOut(schema, only), fields) ? only : fields;
  }
  if (inner instanceof z.ZodArray) return Array.isArray(form) ? listFromForm(inner.element, form, was) : form;
  if (inner instanceof z.ZodRecord && Array.isArray(form)) {
    const before = isPlain(was) ? was : {};
    return Object.fromEntries(
      form.filter(isPlain).map(({ [KEY]: key, ...rest }) => {
        const name = String(key ?? '');
        return [name, fromForm(inner.valueType, isThing(inner.valueType) ? rest : rest[VALUE], before[name])];
      }),
    );
  }
  if (inner instanceof z.ZodUnion && typeof form === 'string') return scalar(inner, form);
  return form;
}

function fieldsFromForm(shape: Record<string, unknown>, form: Plain, was: Plain): Plain {
  const given = Object.entries(form).flatMap(([name, one]): [string, unknown][] => {
    const key = fileName(name);
    const value = fromForm(shape[key], one, was[key]);
    // A form gives every field that it has; what is empty, and was not there, is nothing. `name: ~` takes a field away.
    const isNothing = isOnUnsaid(shape[key]) ? value !== false : isEmpty(value);
    if (value === undefined || (isNothing && !(key in was))) return [];
    return [[key, isEmpty(value) && was[key] === null ? null : value]];
  });
  return Object.fromEntries(given);
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

/** Items that stand as they stood keep what the file says of them, wherever they are now. */
function listFromForm(element: unknown, form: readonly unknown[], was: unknown): unknown[] {
  const before = Array.isArray(was) ? was.map((one: unknown) => ({ one, shown: toForm(element, one) })) : [];
  return form.map((item, at) => {
    const same = before.find(({ shown }) => isSame(shown, item));
    return same ? same.one : fromForm(element, item, before[at]?.one);
  });
}

function written({ tag, options, untagged, bare }: FormChoice, form: unknown, was: unknown): unknown {
  if (!isPlain(form)) return form;
  const { [untagged ? TYPE : tag]: is, ...rest } = form;
  const before = isPlain(was) ? was : {};
  const values = fieldsFromForm(options.get(String(is)) ?? {}, rest, before);
  if (!untagged) return { [tag]: is, ...values };
  const [only, ...others] = Object.keys(values);
  // Whoever wrote the field with its name keeps the name.
  return only === bare && bare !== undefined && others.length === 0 && !(bare in before) ? values[bare] : values;
}

/** A number or true, where the schema takes one, or else the text. */
function scalar(union: z.ZodUnion, text: string): unknown {
  const takes = (value: unknown) =>
    union.options.some((one) => one instanceof z.ZodType && one.safeParse(value).success);
  const number = Number(text);
  if (text.trim() !== '' && !Number.isNaN(number) && takes(number)) return number;
  if (text === 'true' && takes(true)) return true;
  return text;
}
