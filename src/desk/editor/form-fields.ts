/** The fields of a form, made from a schema: what they are called, what they may hold, what they are for. */

import { z } from 'zod';
import { meanings, unwrapped } from '../../library/meaning.ts';
import { choiceOf, formName, isOnUnsaid, isThing, KEY, TYPE, VALUE, WHOLE } from './form-value.ts';

/** A field as the editor's program understands it. */
export interface FormField {
  name: string;
  label: string;
  widget: 'string' | 'text' | 'number' | 'boolean' | 'select' | 'datetime' | 'list' | 'object' | 'code';
  [option: string]: unknown;
}

/** Something to choose from: what is written, and what it is called. */
export interface Option {
  value: string;
  label: string;
}

/** What a form can offer that a schema does not know. */
export interface Offers {
  /** The entries of a folder of content/, or every page that one can point to. */
  entries(folder: string | undefined): readonly Option[];
  pictures: readonly Option[];
}

/** Longer texts get a box of several lines. */
const LINE = 40;
/** Of a label, which stands over a box. */
const LONGEST_LABEL = 14;
/** Behind the name of a field without which nothing is published. */
const NEEDED = ' ＊';

/** What a field is called: the first words of what it is for; what stays is below its box. */
export function labelOf(name: string, description: string): string {
  const [words = ''] = description.split(/[，。；：（、,;:(]|比如/);
  // A quotation that goes on behind the comma.
  const first = words.includes('”') ? words : words.replace('“', '');
  return first !== '' && [...first].length <= LONGEST_LABEL
    ? first
    : [...first].slice(0, LONGEST_LABEL).join('') || name;
}

/** What a schema takes is asked of the schema: whoever reads it would have to know how each was made. */
function takes(schema: unknown, value: unknown): boolean {
  return schema instanceof z.ZodType && schema.safeParse(value).success;
}

/** The longest text that is taken, in characters; undefined where there is no bound, or the text must have a form. */
function longest(schema: unknown): number | undefined {
  const most = 1000;
  if (!takes(schema, '字') || takes(schema, '字'.repeat(most))) return undefined;
  let [fits, over] = [1, most];
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (takes(schema, '字'.repeat(middle))) fits = middle;
    else over = middle;
  }
  return fits;
}

const isDay = (schema: unknown) => takes(schema, '2026-11-22') && !takes(schema, '2026-11-31') && !takes(schema, 'a');
const isPicture = (schema: unknown) => takes(schema, 'gavel') && !takes(schema, 'zzz');

function isOptional(schema: unknown): boolean {
  return schema instanceof z.ZodType && schema.safeParse(undefined).success;
}

/** What a field is for: what is said of it, or of what it wraps. */
function describedAs(schema: unknown): string {
  const inner = unwrapped(schema);
  const said = [schema, inner].map((one) => (one instanceof z.ZodType ? one.description : undefined));
  return said.find((one) => one !== undefined) ?? '';
}

/** The fields of a file's form; a text below the fields is the last. */
export function formOf(schema: unknown, offers: Offers, body: boolean): FormField[] {
  const inner = unwrapped(schema);
  const fields =
    inner instanceof z.ZodObject
      ? fieldsOfShape(inner.shape, offers)
      : [{ ...fieldOf(WHOLE, inner, offers), label: '内容' }];
  return body ? [...fields, { name: 'body', label: '正文', widget: 'text', required: false, hint: BODY_HINT }] : fields;
}

const BODY_HINT = '一段一行，段与段之间空一行。加粗写成 **这样**，列表每行前面写“- ”';

function fieldsOfShape(shape: Record<string, unknown>, offers: Offers): FormField[] {
  return Object.entries(shape).map(([name, one]) => fieldOf(name, one, offers));
}

/** One field of a form. */
export function fieldOf(name: string, schema: unknown, offers: Offers): FormField {
  const inner = unwrapped(schema);
  const isTick = inner instanceof z.ZodBoolean || takes(inner, true);
  const said = isTick ? describedAs(schema).replace(/写 true，?/, '是就打开，') : describedAs(schema);
  const optional = isOptional(schema);
  // A draft may be saved half written: that a field is missing is said by the check, and marked in its name.
  const isGroup = inner instanceof z.ZodObject || choiceOf(inner) !== undefined;
  const common = {
    name: formName(name),
    label: labelOf(name, said) + (optional || isGroup || isTick ? '' : NEEDED),
    // A group that need not be there is opened by a switch.
    required: isGroup && !optional,
    ...(said === '' || said === labelOf(name, said) ? {} : { hint: said }),
  };
  const choice = choiceOf(inner);
  if (choice) {
    const types = [...choice.options].map(([is, fields]) => ({
      name: is,
      label: labelOf(is, describedAs(fields[is])),
      fields: fieldsOfShape(fields, offers),
    }));
    return { ...common, widget: 'object', types, typeKey: choice.untagged ? TYPE : choice.tag };
  }
  if (inner instanceof z.ZodObject) {
    return { ...common, widget: 'object', fields: fieldsOfShape(inner.shape, offers), collapsed: 'auto' };
  }
  if (inner instanceof z.ZodArray) return listOf(common, inner.element, offers);
  if (inner instanceof z.ZodRecord) return mapOf(common, inner, offers);
  if (inner instanceof z.ZodEnum) return { ...common, widget: 'select', options: inner.options.map(String) };
  if (inner instanceof z.ZodLiteral) {
    const [only] = [...inner.values];
    return inner.values.size === 1 && only === true
      ? { ...common, widget: 'boolean', required: false }
      : { ...common, ...oneOf([...inner.values].map((value) => ({ value, label: String(value) }))) };
  }
  if (inner instanceof z.ZodBoolean) {
    return { ...common, widget: 'boolean', required: false, ...(isOnUnsaid(schema) ? { default: true } : {}) };
  }
  if (inner instanceof z.ZodNumber) {
    const { minimum, maximum } = z.toJSONSchema(inner, { unrepresentable: 'any' });
    return {
      ...common,
      widget: 'number',
      value_type: takes(inner, (minimum ?? 0) + 0.5) ? 'float' : 'int',
      ...(minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? { min: minimum } : {}),
      ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? { max: maximum } : {}),
    };
  }
  return { ...common, ...stringOf(inner, offers) };
}

function oneOf(options: readonly { value: unknown; label: string }[]): Pick<FormField, 'widget'> {
  return { widget: 'select', options } as Pick<FormField, 'widget'>;
}

function stringOf(schema: unknown, offers: Offers): Pick<FormField, 'widget'> {
  const meaning = schema instanceof z.ZodType ? meanings.get(schema) : undefined;
  if (isDay(schema)) {
    const day = { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', time_format: false } as const;
    return day;
  }
  if (isPicture(schema)) return oneOf(offers.pictures);
  if (meaning?.is === 'pointer') {
    const options = offers.entries(meaning.folder);
    if (options.length > 0) return oneOf(options);
  }
  const most = longest(schema);
  const long = most === undefined ? meaning?.is === 'prose' && takes(schema, '字'.repeat(LINE)) : most > LINE;
  const field = { widget: long ? 'text' : 'string', ...(most === undefined ? {} : { maxlength: most }) } as const;
  return field;
}

function listOf(common: Omit<FormField, 'widget'>, element: unknown, offers: Offers): FormField {
  const list = { ...common, widget: 'list', collapsed: true, label_singular: '一项' } as unknown as FormField;
  const choice = choiceOf(element);
  const item = fieldOf('item', element, offers);
  if (choice) return { ...list, types: item['types'], typeKey: item['typeKey'] };
  if (item.widget === 'object') return { ...list, fields: item['fields'], ...summaryOf(item) };
  if (item.widget === 'select' && !(unwrapped(element) instanceof z.ZodLiteral)) {
    return { ...common, widget: 'select', multiple: true, options: item['options'] } as unknown as FormField;
  }
  return {
    ...list,
    collapsed: false,
    field: {
      ...item,
      name: 'item',
      label: /[\u4e00-\u9fff]/.test(String(common['label'])) ? String(common['label']).replace(NEEDED, '') : '一项',
      required: true,
    },
  };
}

/** Fields that tell people what a thing is, those that tell most first. */
const SAID_FIRST = ['title', 'ask', 'say', 'act', 'do', 'text', 'name'];

/** What a closed item shows: the first of its fields that is a line of text. */
function summaryOf({ fields }: FormField): { summary?: string } {
  const all = fields as readonly FormField[];
  const line = SAID_FIRST.flatMap((wanted) => all.find(({ name }) => name === wanted) ?? [])[0] ?? all[0];
  return line ? { summary: `{{fields.${line.name}}}` } : {};
}

function mapOf(common: Omit<FormField, 'widget'>, map: z.ZodRecord, offers: Offers): FormField {
  const asked = fieldOf(KEY, map.keyType, offers);
  const label = asked.label.replace(NEEDED, '');
  const key = { ...asked, label: label === KEY ? '名字' : label, required: true };
  const value = fieldOf(VALUE, map.valueType, offers);
  const fields = isThing(map.valueType)
    ? (value['fields'] as FormField[])
    : [{ ...value, label: value.label.replace(NEEDED, '') === VALUE ? '内容' : value.label }];
  const list = {
    ...common,
    widget: 'list',
    collapsed: true,
    label_singular: '一项',
    summary: `{{fields.${KEY}}}`,
    fields: [key, ...fields],
  };
  return list as unknown as FormField;
}
