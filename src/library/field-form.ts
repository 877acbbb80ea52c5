/** What a field may be, found in its schema: for whoever has to be told what to type. */

import { z } from 'zod';
import { meanings, unwrapped } from './meaning.ts';

/** A field as its schema and its own words say it is. */
export interface FieldForm {
  schema: z.ZodType;
  /** From the nearest field on the way that has any; empty where none has. */
  words: string;
}

/** Of what no schema speaks. */
const ANYTHING = z.unknown();

/** Whether an entry may do without it. */
export function isOptional(schema: unknown): boolean {
  return schema instanceof z.ZodType && schema.safeParse(undefined).success;
}

/** What a schema says of its field, inside or outside of what makes it optional. */
function wordsOf(schema: unknown): string | undefined {
  return [schema, unwrapped(schema)].flatMap((one) => (one instanceof z.ZodType ? (one.description ?? []) : []))[0];
}

/** The option of a union that a value was meant to be: by its tag, or by the names of its fields. */
function optionFor(union: z.ZodUnion, value: unknown): unknown {
  const objects = union.options.map((one) => unwrapped(one)).filter((one) => one instanceof z.ZodObject);
  if (typeof value !== 'object' || value === null) return undefined;
  const written = value as Record<string, unknown>;
  const tag = union instanceof z.ZodDiscriminatedUnion ? union.def.discriminator : undefined;
  if (tag !== undefined) {
    const named = (object: z.ZodObject) => tagsOf(object, tag).map(String);
    return (
      objects.find((object) => named(object).includes(String(written[tag]))) ??
      objects.find((object) => named(object).some((name) => Object.hasOwn(written, name)))
    );
  }
  const fits = (object: z.ZodObject) => Object.keys(written).filter((key) => Object.hasOwn(object.shape, key)).length;
  return objects.sort((a, b) => fits(b) - fits(a))[0];
}

/** What the tag of an option may be. */
function tagsOf(object: z.ZodObject, tag: string): unknown[] {
  return choicesOf((object.shape as Record<string, unknown>)[tag]) ?? [];
}

/** The form of the field at a path. @param value what stands at the top, by which options of unions are told apart */
export function formAt(schema: z.ZodType, path: readonly PropertyKey[], value: unknown, above = ''): FieldForm {
  const words = wordsOf(schema) ?? above;
  const [key, ...rest] = path;
  if (key === undefined) return { schema, words };
  const inner = unwrapped(schema);
  const below = typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  const go = (next: unknown): FieldForm =>
    next instanceof z.ZodType ? formAt(next, rest, below, words) : { schema: ANYTHING, words };
  if (inner instanceof z.ZodObject) return go((inner.shape as Record<PropertyKey, unknown>)[key]);
  if (inner instanceof z.ZodArray) return go(inner.element);
  if (inner instanceof z.ZodRecord) return go(inner.valueType);
  if (inner instanceof z.ZodUnion) {
    const option = optionFor(inner, value) ?? inner.options.find((one) => hasField(one, key));
    return option instanceof z.ZodType ? formAt(option, path, value, words) : { schema: ANYTHING, words };
  }
  return { schema: ANYTHING, words };
}

function hasField(schema: unknown, key: PropertyKey): boolean {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodObject && Object.hasOwn(inner.shape, key);
}

/** The values of which one is to be written; undefined where it is not so. */
export function choicesOf(schema: unknown): (string | number | boolean)[] | undefined {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodEnum) return [...inner.options];
  if (inner instanceof z.ZodLiteral) return [...inner.values] as (string | number | boolean)[];
  return undefined;
}

/** The tag by which a union tells its options apart, where an editor writes it, with what it may be. */
export function tagOf(schema: unknown): { tag: string; choices: (string | number | boolean)[] } | undefined {
  const inner = unwrapped(schema);
  // Where fields are told apart by their names, the tag is ours.
  if (schema instanceof z.ZodPipe || !(inner instanceof z.ZodDiscriminatedUnion)) return undefined;
  const tag = inner.def.discriminator;
  const objects = inner.options.filter((one) => one instanceof z.ZodObject);
  return { tag, choices: objects.flatMap((object) => tagsOf(object, tag)) as (string | number | boolean)[] };
}

/** The fields that a group of them may have, each with its form; none where it is no such group. */
export function fieldsIn(schema: z.ZodType, value: unknown): Map<string, FieldForm> {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject) {
    return new Map(
      Object.entries(inner.shape).map(([key, one]) => [key, { schema: one as z.ZodType, words: wordsOf(one) ?? '' }]),
    );
  }
  if (inner instanceof z.ZodRecord) {
    const names = choicesOf(inner.keyType)?.map(String) ?? [];
    return new Map(names.map((name) => [name, { schema: inner.valueType as z.ZodType, words: '' }]));
  }
  if (!(inner instanceof z.ZodUnion)) return new Map();
  const option = optionFor(inner, value);
  const objects = option instanceof z.ZodObject ? [option] : inner.options.filter((one) => one instanceof z.ZodObject);
  const all = new Map(objects.flatMap((object) => [...fieldsIn(object, value)]));
  if (schema instanceof z.ZodPipe && inner instanceof z.ZodDiscriminatedUnion) {
    // Whoever wrote none of the fields that tell the options apart is told all of them.
    for (const object of inner.options)
      for (const [key, form] of fieldsIn(object as z.ZodType, value)) {
        if (!all.has(key) && tagsOf(object as z.ZodObject, inner.def.discriminator).includes(key)) all.set(key, form);
      }
    all.delete(inner.def.discriminator);
  }
  return all;
}

/** 比如 …, in what a schema says of its field. */
const FOR_EXAMPLE = /比如\s*(?:“(?<quoted>[^”]+)”|(?<bare>"[^"]+"|\[[^\]]+\]|[\w/#[\]".:-]+|[^\s，；。、）“”]+))/u;

/** A day that is in the calendar, for examples. */
const A_DAY = '2026-11-22';

/**
 * What a field says in the template of an entry: an example that reads as one.
 * @param hidden a field that is ours and not written
 */
export function exampleOf({ schema, words }: FieldForm, hidden?: string): string {
  const inner = unwrapped(schema);
  const choices = choicesOf(schema);
  const tag = tagOf(schema);
  if (choices) return asWritten(choices[0]);
  if (tag) return `{ ${tag.tag}: ${String(tag.choices[0])}, …… }`;
  if (inner instanceof z.ZodArray) {
    const one = exampleOf({ schema: inner.element as z.ZodType, words: wordsOf(inner.element) ?? '' });
    const listed = exampleIn(words);
    if (listed?.startsWith('[')) return listed;
    const item = one === '……' && listed !== undefined && isWords(inner.element) ? listed : one;
    return `[${item}]`;
  }
  if (inner instanceof z.ZodObject) {
    const needed = [...fieldsIn(inner, {})].filter(([key, form]) => key !== hidden && !isOptional(form.schema));
    const shown = needed.slice(0, 3).map(([key, form]) => `${key}: ${exampleOf(form)}`);
    return `{ ${shown.join(', ')}${needed.length > 3 ? ', ……' : ''} }`;
  }
  if (inner instanceof z.ZodRecord) return `{ ……: ${exampleOf({ schema: inner.valueType as z.ZodType, words: '' })} }`;
  if (inner instanceof z.ZodUnion) {
    // Where fields are told apart by their names, nobody writes the tag.
    const own = inner instanceof z.ZodDiscriminatedUnion ? inner.def.discriminator : undefined;
    return exampleOf({ schema: inner.options[0] as z.ZodType, words }, own);
  }
  if (inner instanceof z.ZodBoolean) return 'true';
  if (inner instanceof z.ZodNumber) return numberIn(inner);
  return textExample(schema, words);
}

function isWords(schema: unknown): boolean {
  return unwrapped(schema) instanceof z.ZodString;
}

function exampleIn(words: string): string | undefined {
  const { quoted, bare } = FOR_EXAMPLE.exec(words)?.groups ?? {};
  return quoted ?? bare;
}

function numberIn(number: z.ZodNumber): string {
  const [least, most] = [number.minValue ?? 1, number.maxValue ?? 100];
  const round = [10, 5, 1].find((one) => one >= least && one <= most);
  return String(round ?? (Number.isFinite(least) ? least : 1));
}

function textExample(schema: z.ZodType, words: string): string {
  const fits = (text: string | undefined) => text !== undefined && schema.safeParse(text).success;
  const said = exampleIn(words);
  const meaning = meanings.get(unwrapped(schema) as z.ZodType);
  const usual: Partial<Record<NonNullable<typeof meaning>['is'], string>> = {
    reviewed: A_DAY,
    reference: '行政复议法 20(1)',
    pointer: meaning?.is === 'pointer' && meaning.folder !== undefined ? '……' : 'rights/review',
  };
  const known = [meaning && usual[meaning.is], said?.replace(/^"(.*)"$/, '$1')].find(
    (one) => one !== undefined && one !== '……' && fits(one),
  );
  if (known !== undefined) return asWritten(known);
  // A name that somebody else has given: no example would do.
  if (['……', '写一句话在这里', 'some-name'].some(fits)) return '……';
  const shapes = ['t26', '12345', '08:30', '05-01', 'https://www.example.gov.cn/', 'xffz@example.gov.cn', A_DAY];
  const shape = shapes.find(fits);
  return shape === undefined ? '……' : asWritten(shape);
}

/** A value as it is written in a file: in quotes where it would be read as something else. */
export function asWritten(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asWritten).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${key}: ${asWritten(one)}`)
      .join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  const isPlain = /^[\p{L}\d/〔（《“‘①-⑳.-]/u.test(value) && !/: |:$| #|^[-.]+$|^- |[,[\]{}]/u.test(value);
  const isOther = /^(?:true|false|null|yes|no|~|[-+]?[\d.]+(?:e\d+)?)$/iu.test(value);
  if (isPlain && !isOther) return value;
  return value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}

/** What may be written in a field, in a few words: 整数，1 到 20. */
export function mayBe(schema: z.ZodType): string {
  const inner = unwrapped(schema);
  const choices = choicesOf(schema);
  const orNothing = isOptional(schema) ? '；不是的话，不写这一栏' : '';
  if (choices?.length === 1) return `只能写 ${asWritten(choices[0])}${orNothing}`;
  if (choices) return `只能写 ${choices.map(asWritten).join('、')} 里的一个`;
  if (inner instanceof z.ZodBoolean)
    return isOptional(schema) ? `写 true${orNothing}` : '是，就写 true；不是，就写 false';
  if (inner instanceof z.ZodNumber) return `写${inner.isInt ? '整数' : '数字'}${limitsOf(inner)}`;
  if (inner instanceof z.ZodArray) return '写成列表：放在方括号里，中间用英文逗号；或者一行一样，前面写减号和空格';
  if (schema instanceof z.ZodPipe && inner instanceof z.ZodDiscriminatedUnion) {
    const names = inner.options.flatMap((object) => tagsOf(object as z.ZodObject, inner.def.discriminator)).map(String);
    const [first = ''] = names;
    const form = fieldsIn(schema, { [first]: '' }).get(first);
    return `写成 { ${first}: ${form ? exampleOf(form) : '……'} } 这样，最前面的名字是 ${names.join('、')} 里的一个`;
  }
  if (inner instanceof z.ZodUnion) {
    const all = inner.options.filter((one) => one instanceof z.ZodType).map((one) => mayBe(one));
    return [...new Set(all)].join('；或者');
  }
  if (inner instanceof z.ZodObject) {
    const fields = [...fieldsIn(inner, {})];
    const needed = fields.filter(([, form]) => !isOptional(form.schema)).map(([key]) => key);
    return needed.length > 0 ? `要写 ${needed.join('、')}` : `可以写 ${fields.map(([key]) => key).join('、')}`;
  }
  if (inner instanceof z.ZodRecord) return '写在下面，一行一个：前面多空两格，先写名字，再写英文冒号、空格和内容';
  return '写文字';
}

function limitsOf(number: z.ZodNumber): string {
  const [least, most] = [number.minValue, number.maxValue];
  const isSaid = (limit: number | null): limit is number => limit !== null && Math.abs(limit) < 1e9;
  if (isSaid(least) && isSaid(most)) return `，${least} 到 ${most}`;
  if (isSaid(least)) return `，最小 ${least}`;
  return isSaid(most) ? `，最大 ${most}` : '';
}
