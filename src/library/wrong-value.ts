/** What is wrong with one value, in the words of whoever wrote it, and what to type instead, made from the field's schema. */

import { z } from 'zod';
import type { Problem } from '../law/problem.ts';
import { asWritten, exampleOf, type FieldForm, mayBe, type tagOf } from './field-form.ts';
import { likest } from './like-names.ts';
import { unwrapped } from './meaning.ts';
import { repaired } from './repairs.ts';

/** A value that its schema does not take. */
export interface Wrong {
  /** The name of the field, or its place in a list. */
  key: PropertyKey | undefined;
  form: FieldForm;
  issue: z.core.$ZodIssue;
  value: unknown;
  /** What the schema itself says. */
  own: string | undefined;
  tag: ReturnType<typeof tagOf>;
  /** As it stands in the file. */
  written: string | undefined;
}

/** What is said of a value; in a form it is typed as it is, and not as it is written in the file. @param subject the field as people call it */
export function wrongValue(wrong: Wrong, subject: string): Pick<Problem, 'message' | 'remedy' | 'inForm'> {
  const guess = repaired(wrong.form.schema, wrong.value, wrong.written);
  const inForm = guess === undefined ? undefined : asTyped(guess);
  return { ...sayWrong(wrong, subject, guess), ...(inForm === undefined ? {} : { inForm: `请写成：${inForm}` }) };
}

/** A value as it is typed into a form; undefined for what has more boxes than one. */
function asTyped(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number');
  return isList ? `${value.join('、')}，一格一个` : undefined;
}

function sayWrong(wrong: Wrong, subject: string, guess: unknown): Pick<Problem, 'message' | 'remedy'> {
  const { key, form, issue, value, own, tag, written } = wrong;
  const { schema } = form;
  const instead = guess === undefined ? undefined : `请写成：${keyed(key, asWritten(guess))}`;
  if (tag) {
    const choices = tag.choices.map(String);
    return { message: `${subject} 写的是${shown(value, written)}`, remedy: mayBeOneOf(choices, String(value)) };
  }
  const isText = unwrapped(schema) instanceof z.ZodString && (typeof value === 'number' || typeof value === 'boolean');
  // What is wrong with it as a text, where quotes alone would not do.
  const asText =
    isText && guess === undefined ? schema.safeParse(written ?? String(value)).error?.issues[0]?.message : undefined;
  const said = asText || (issue.code === 'invalid_type' ? undefined : own);
  const isWrong = `${subject}${/[\w-]$/.test(subject) ? ' ' : ''}不对`;
  if (said !== undefined && said !== '') {
    const isEmpty =
      unwrapped(schema) instanceof z.ZodArray && Array.isArray(value) && value.length === 0 && !said.includes('比如');
    const example = isEmpty ? exampleOf(form) : '……';
    const shown = /^\[?……\]?$/u.test(example) ? undefined : `比如写成：${keyed(key, example)}`;
    return { message: `${isWrong}：${bare(said)}`, remedy: instead ?? shown };
  }
  return { message: `${isWrong}：${whatIsWrong(wrong)}`, remedy: instead ?? own ?? remedyFor(wrong) };
}

/** 只能写 甲、乙 里的一个，最像的是 甲 */
export function mayBeOneOf(choices: readonly string[], written?: string): string {
  const like = written === undefined || choices.length < 2 ? undefined : likest(written, choices);
  return `只能写 ${choices.map(asWritten).join('、')}${choices.length > 1 ? ' 里的一个' : ''}${like === undefined ? '' : `，最像的是 ${asWritten(like)}`}`;
}

/** What is wrong with a value, where its schema has no words for it. */
function whatIsWrong({ form: { schema }, issue, value, written }: Wrong): string {
  const inner = unwrapped(schema);
  if (typeof value === 'string' && value.trim() === '') return '不能空着';
  const now = shown(value, written);
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
    const bound = issue.code === 'too_small' ? '最少' : '最多';
    if (Array.isArray(value)) return `${bound} ${limit} 项，现在是 ${value.length} 项`;
    if (typeof value === 'number') return `${issue.code === 'too_small' ? '最小' : '最大'}是 ${limit}，写的是 ${value}`;
    return value === '' ? '不能空着' : `${bound} ${limit} 个字，现在是 ${[...String(value)].length} 个`;
  }
  const choices = inner instanceof z.ZodEnum || inner instanceof z.ZodLiteral;
  if (choices) return `写的是${now}`;
  if (inner instanceof z.ZodString) {
    if (typeof value === 'number' || typeof value === 'boolean') return `${now}要放在英文引号里，不然会当成别的`;
    if (Array.isArray(value)) return '这里只写一句话，不是列表';
    if (ofOneField(value) !== undefined) return '句子里有英文冒号，读不懂';
    if (inBraces(value) !== undefined) return '花括号放在最前面，读不懂';
    if (typeof value === 'object') return '这里只写一句话，写的却是好几样（用了花括号，或者下面的行空多了）';
  }
  if (inner instanceof z.ZodNumber) {
    if (typeof value === 'number' && inner.isInt) return `要写整数，写的是${now}`;
    if (/^["']/.test(written ?? '')) return '数字外面不加引号';
    return `要写数字，写的是${now}`;
  }
  if (inner instanceof z.ZodBoolean) {
    return /^["'](?:true|false)["']$/.test(written ?? '') ? `${String(value)} 外面不加引号` : `写的是${now}`;
  }
  if (inner instanceof z.ZodArray) return `这里要写成列表，写的是${now}`;
  if (inner instanceof z.ZodObject || inner instanceof z.ZodRecord || inner instanceof z.ZodUnion) {
    if (Array.isArray(value)) return '这里只有一份，不用减号，也不用方括号';
    return `写的是${now}，这里要分几样写`;
  }
  return `写的是${now}，读不懂`;
}

/** What to type, where no guess at what was meant would do. */
function remedyFor({ key, form, issue, value }: Wrong): string {
  const { schema } = form;
  const inner = unwrapped(schema);
  const allowed = mayBe(schema);
  const example = exampleOf(form);
  const forExample = /^\[?……\]?$/u.test(example) ? '' : `，比如 ${keyed(key, example)}`;
  if (inner instanceof z.ZodEnum) return mayBeOneOf(inner.options.map(String), String(value));
  if (Array.isArray(value) && inner instanceof z.ZodArray && issue.code === 'too_small') {
    return `请再写 ${Number(issue.minimum) - value.length} 项`;
  }
  if (Array.isArray(value) && inner instanceof z.ZodArray && issue.code === 'too_big') {
    return `请去掉 ${value.length - Number(issue.maximum)} 项`;
  }
  if (typeof value === 'string' && inner instanceof z.ZodString) {
    if (issue.code === 'too_big') return `请删掉 ${[...value].length - Number(issue.maximum)} 个字`;
    if (issue.code === 'too_small' && value !== '') return `请再写 ${Number(issue.minimum) - [...value].length} 个字`;
  }
  if (inner instanceof z.ZodRecord) return `请${allowed}，比如：${inRecord(example)}`;
  if (inner instanceof z.ZodString) {
    const sentence = ofOneField(value);
    if (sentence !== undefined) return `请把英文冒号改成中文的，写成：${keyed(key, sentence)}`;
    const braces = inBraces(value);
    if (braces !== undefined) return `要显示花括号，请把整句放进英文单引号，写成：${keyed(key, `'{${braces}}'`)}`;
    return `请写成一句话${forExample}；要用花括号、英文冒号的，整句放进英文单引号`;
  }
  if (inner instanceof z.ZodNumber) {
    if (typeof value === 'number')
      return `请${allowed}${Number.isInteger(value) || !inner.isInt ? '' : '，不带小数点'}`;
    return `请${allowed}${forExample}，只写数字，不加引号和单位`;
  }
  return `请${allowed.replace(/^写成 \{/u, () => `写成 ${keyed(key, '{')}`)}${allowed.includes(' 这样，') || allowed.includes(example) ? '' : forExample}`
    .replace(/^请只能/u, '只能')
    .replace(/^请要写/u, '要写')
    .replace(/^请(?=是，)/u, '');
}

/** 甲：乙, of a sentence with a colon that was read as a field. */
function ofOneField(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [only, ...others] = Object.entries(value);
  return only && others.length === 0 && typeof only[1] === 'string' ? only.join('：') : undefined;
}

/** 甲, of {甲}: braces that were to be shown. */
function inBraces(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [only, ...others] = Object.entries(value);
  return only && others.length === 0 && only[1] === null ? only[0] : undefined;
}

/** ……: [……], of { ……: [……] }: as it stands in a line of its own. */
const inRecord = (example: string) => example.replace(/^\{ (.*) \}$/u, '$1');

/** Whether what may be written says more than the example does. */
export function needsWords(schema: z.ZodType): boolean {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodEnum || inner instanceof z.ZodNumber;
}

/** The text of a value as it is shown to whoever wrote it. */
function shown(value: unknown, written: string | undefined): string {
  const text = written ?? (typeof value === 'string' ? value : asWritten(value));
  const [chars, most] = [[...text.replaceAll(/\s+/gu, ' ')], 24];
  const all = `${chars.slice(0, most).join('')}${chars.length > most ? '……' : ''}`;
  return /^[“”]/u.test(all) ? all : `“${all}”`;
}

/** A sentence of a schema without its full stop. */
export const bare = (text: string) => text.replace(/。$/u, '');

/** title: …… ; what stands in a list has no name. */
export function keyed(key: PropertyKey | undefined, text: string): string {
  if (typeof key !== 'string') return text;
  return `${/^\d/.test(key) ? `"${key}"` : key}: ${text}`;
}
