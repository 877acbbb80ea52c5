/** Values as our content writes them: one line each as far as may be, short lists and maps in brackets, no folded lines. */

import { CORE_SCHEMA, load } from 'js-yaml';
import { isCollection, isMap, isScalar, isSeq, type Node, parse, Scalar } from 'yaml';

type Mapping = Record<string, unknown>;

/** A list stands in brackets while no word of it is longer than this, and all of it fits. */
const SHORT_WORD = 24;
const FULL_LINE = 118;

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether both readers take the text for the value, in the place where it stands. */
function readsAs(text: string, value: unknown, inBrackets: boolean): boolean {
  const whole = inBrackets ? `[${text}, x]` : `x: ${text}\ny: z`;
  try {
    const read = [load(whole, { schema: CORE_SCHEMA }), parse(whole, { logLevel: 'silent' }) as unknown];
    return read.every(
      (one) => (one as Mapping)[inBrackets ? 0 : 'x'] === value && Object.keys(one as Mapping).length === 2,
    );
  } catch {
    return false;
  }
}

const isNumeral = (text: string) => /^[\d.+-]/.test(text);

/**
 * @param like how a neighbour is quoted, or what stood there before
 * @param inBrackets whether it stands inside of a list or map in brackets
 */
function writtenString(text: string, inBrackets: boolean, like: Node | undefined): string {
  const type = isScalar(like) ? like.type : undefined;
  const single = `'${text.replaceAll("'", "''")}'`;
  // JSON is YAML, but for what stands between lines in it.
  const double = JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/.test(text)) return double;
  if (type === Scalar.QUOTE_DOUBLE) return double;
  if (type === Scalar.QUOTE_SINGLE && readsAs(single, text, inBrackets)) return single;
  if (readsAs(text, text, inBrackets)) return text;
  const wantsDouble = isNumeral(text) || text.includes("'");
  return !wantsDouble && readsAs(single, text, inBrackets) ? single : double;
}

/** A scalar on one line. */
export function writtenScalar(value: unknown, inBrackets: boolean, like?: Node): string {
  if (typeof value === 'string') return writtenString(value, inBrackets, like);
  return value === null || value === undefined ? '~' : String(value);
}

/** The name of a field. @param like the name of a neighbour */
export function writtenKey(key: string, inBrackets: boolean, like?: Node): string {
  // A bare number reads as the same name, where the neighbours are bare numbers.
  if (isScalar(like) && like.type === Scalar.PLAIN && /^\d+$/.test(key) && /^\d+$/.test(String(like.value))) return key;
  const reads = (text: string) => {
    try {
      const whole = inBrackets ? `{ ${text}: x }` : `${text}: x`;
      return [load(whole, { schema: CORE_SCHEMA }), parse(whole, { logLevel: 'silent' }) as unknown].every(
        (one) => isMapping(one) && Object.keys(one).length === 1 && one[key] === 'x',
      );
    } catch {
      return false;
    }
  };
  return !isNumeral(key) && reads(key) ? key : JSON.stringify(key);
}

/** The node of the same name, or any that is of the same form, to write the value as it is written. */
function childOf(like: Node | undefined, key: string | number): Node | undefined {
  if (!isCollection(like)) return undefined;
  const own = isMap(like) ? like.get(key, true) : like.items[0];
  return (own ?? undefined) as Node | undefined;
}

/** All on one line. */
export function inBrackets(value: unknown, like?: Node): string {
  if (Array.isArray(value)) {
    return `[${value.map((one) => inBrackets(one, childOf(like, 0))).join(', ')}]`;
  }
  if (!isMapping(value))
    return writtenScalar(value, true, isScalar(like) && isQuotedNumeral(like, value) ? like : undefined);
  const fields = Object.entries(value).map(
    ([key, one]) => `${writtenKey(key, true)}: ${inBrackets(one, childOf(like, key))}`,
  );
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** A neighbour's quotes are a number's, and not its own words'. */
function isQuotedNumeral(like: Scalar, value: unknown): boolean {
  return like.type === Scalar.QUOTE_DOUBLE && typeof value === 'string' && isNumeral(value);
}

function isFlat(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

/** Whether a value stands on one line below a field or in a list. */
function isBracketed(value: unknown, indent: number, like: Node | undefined, inList: boolean): boolean {
  if (isFlat(value) || Object.keys(value as object).length === 0) return true;
  if (isCollection(like) && (isSeq(like) === Array.isArray(value) || like.items.length === 0)) {
    if (like.items.length > 0) return like.flow === true;
  }
  const fits = [...inBrackets(value)].length + indent <= FULL_LINE;
  if (Array.isArray(value)) return fits && value.every((one) => isFlat(one) && [...String(one)].length <= SHORT_WORD);
  const isSimple = Object.values(value as Mapping).every(
    (one) => isFlat(one) || (Array.isArray(one) && one.every(isFlat)),
  );
  return inList && fits && isSimple;
}

/**
 * What stands behind `name:` or `-` of a map or list that is written line by line, with the space or the line end before it.
 * @param indent how far its own parts stand from the margin
 */
export function below(value: unknown, indent: number, like?: Node, inList = false): string {
  if (isBracketed(value, indent, like, inList)) {
    return ` ${isFlat(value) ? writtenScalar(value, false, isScalar(like) ? quotesOf(like, value) : undefined) : inBrackets(value, like)}`;
  }
  const margin = ' '.repeat(indent);
  const lines = partsOf(value, indent, like);
  return inList ? ` ${lines.join(`\n${margin}`)}` : `\n${margin}${lines.join(`\n${margin}`)}`;
}

function quotesOf(like: Scalar, value: unknown): Scalar | undefined {
  return isQuotedNumeral(like, value) ? like : undefined;
}

/** The lines of a list or map, without the margin of the first of each. @param indent their margin */
export function partsOf(value: unknown, indent: number, like?: Node): string[] {
  if (Array.isArray(value)) return value.map((one) => `-${below(one, indent + 2, childOf(like, 0), true)}`);
  return Object.entries(value as Mapping).map(
    ([key, one]) => `${writtenKey(key, false)}:${below(one, indent + 2, childOf(like, key))}`,
  );
}

/** The lines of a file in which nothing stands yet. */
export function newLines(value: unknown): string {
  return partsOf(value, 0)
    .map((line) => `${line}\n`)
    .join('');
}
