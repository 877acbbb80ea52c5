/**
 * What a form gives, as the file would say it. A form gives every field that there is, empty where nobody has written
 * anything, and text for a number; a file says only what is said.
 */

import { z } from 'zod';
import { unwrapped } from './meaning.ts';
import { canonical, pairItems } from './pairing.ts';

type Mapping = Record<string, unknown>;

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of a schema in its order; of a union, those of the option that knows most of the given ones. */
function fieldsIn(schema: unknown, given: readonly string[]): Mapping | undefined {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject) return inner.shape as Mapping;
  if (!(inner instanceof z.ZodUnion)) return undefined;
  const known = (shape: Mapping) => given.filter((key) => key in shape).length;
  const shapes = inner.options.flatMap((option) => {
    const shape = fieldsIn(option, given);
    return shape === undefined ? [] : [shape];
  });
  return shapes.sort((a, b) => known(b) - known(a)).at(0);
}

/** The schema of a field, or of every value of a map. */
function valueIn(schema: unknown, key: string, given: readonly string[]): unknown {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodRecord ? inner.valueType : fieldsIn(schema, given)?.[key];
}

function itemIn(schema: unknown): unknown {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return inner.element;
  return inner instanceof z.ZodUnion ? inner.options.map(itemIn).find((item) => item !== undefined) : undefined;
}

/** Whether nothing is written in it, at any depth. */
function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  return typeof value === 'object' && Object.values(value).every(isBlank);
}

/** Whether leaving a field out says the same as the value. */
function saysNothing(schema: unknown, value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (!(schema instanceof z.ZodType)) return isBlank(value);
  const without = schema.safeParse(undefined);
  if (!without.success) return false;
  const read = schema.safeParse(value);
  if (!read.success || without.data === undefined) return isBlank(value);
  return canonical(read.data) === canonical(without.data);
}

/** Whether the field may be left out. One that the schema of all others does not know, such as `draft`, always may. */
function isOptional(schema: unknown, isUnknown: boolean): boolean {
  return isUnknown || (schema instanceof z.ZodType && schema.safeParse(undefined).success);
}

function settledScalar(old: unknown, given: unknown, schema: unknown): unknown {
  const value = typeof given === 'string' ? given.replaceAll('\r\n', '\n') : given;
  // A form's text for what the file has as a number, or the other way round, is no change.
  const same = typeof old !== typeof value && old !== null && typeof old !== 'object' && String(old) === String(value);
  return same && schema instanceof z.ZodType && schema.safeParse(old).success ? old : value;
}

/** The names of `kept`, in their order, with each new one behind the one that goes before it in `order`. */
function inOrder(kept: readonly string[], added: readonly string[], order: readonly string[]): string[] {
  const keys = [...kept];
  for (const key of added) {
    const before = order.slice(0, Math.max(0, order.indexOf(key))).findLast((one) => keys.includes(one));
    keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key);
  }
  return keys;
}

function settledMapping(old: Mapping, given: Mapping, schema: unknown): Mapping {
  const names = Object.keys(given);
  const shape = fieldsIn(schema, names);
  const values = new Map<string, unknown>();
  for (const [key, value] of Object.entries(given)) {
    const inner = valueIn(schema, key, names);
    const wasThere = key in old;
    const settledValue = settled(old[key], value, inner);
    const isSame = wasThere && canonical(settledValue) === canonical(old[key]);
    const isLeftOut =
      settledValue === undefined ||
      (wasThere
        ? isBlank(settledValue) && isOptional(inner, shape !== undefined && !(key in shape))
        : saysNothing(inner, settledValue));
    if (isSame || !isLeftOut) values.set(key, isSame ? old[key] : settledValue);
  }
  const kept = Object.keys(old).filter((key) => values.has(key));
  const added = names.filter((key) => values.has(key) && !(key in old));
  const order = [...Object.keys(shape ?? {}).filter((key) => values.has(key))];
  const unknown = names.filter((key) => !order.includes(key));
  const inShape = added.filter((key) => order.includes(key)).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const keys = inOrder(
    inOrder(kept, inShape, order),
    added.filter((key) => unknown.includes(key)),
    names,
  );
  return Object.fromEntries(keys.map((key) => [key, values.get(key)]));
}

/**
 * The value that the file should have: what the form gives, without the empty fields that the file had not, in the
 * file's order and with new fields where the schema's order puts them.
 * @param old what the file says now
 * @param given what the form gives
 */
export function settled(old: unknown, given: unknown, schema: unknown): unknown {
  if (isMapping(given)) {
    const before = isMapping(old) ? old : {};
    return settledMapping(before, given, schema);
  }
  if (!Array.isArray(given)) return settledScalar(old, given, schema);
  const before: unknown[] = Array.isArray(old) ? old : [];
  const inner = itemIn(schema);
  // A row that was added and never filled in.
  const rows = given.filter((one) => !(one === undefined || one === null || one === '') || before.includes(one));
  const pairs = pairItems(before, rows);
  return rows.map((row, at) => {
    const from = pairs[at];
    return settled(from === undefined ? undefined : before[from], row, inner);
  });
}
