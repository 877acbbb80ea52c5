/**
 * Turns what a schema has against a value into a sentence for the person who wrote it: which field, in the words by which
 * an entry calls itself; what is wrong, in hers; and what to type, made from the field's own schema.
 */

import { z } from 'zod';
import type { Problem } from '../law/problem.ts';
import {
  asWritten,
  choicesOf,
  exampleOf,
  type FieldForm,
  fieldsIn,
  formAt,
  isOptional,
  mayBe,
  tagOf,
} from './field-form.ts';
import { likest } from './like-names.ts';
import { meanings, unwrapped } from './meaning.ts';
import { repaired } from './repairs.ts';
import type { PlaceToWrite, Spot, YamlValue } from './yaml.ts';

/** What zod says where a schema says nothing of its own: nothing, so that the sentence is ours. */
const UNSAID = '';

z.config({ localeError: () => UNSAID });

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** By which of its fields an entry of a list is known to whoever wrote it. */
const NAMES = ['title', 'ask', 'name', 'label', 'say', 'says', 'heading', 'act', 'what', 'who', 'id', 'caption'];

/** Characters of such a name that are shown. */
const NAMED = 14;

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

/** “申请复核”: what an item of a list calls itself. */
function calledBy(item: unknown): string {
  if (typeof item !== 'object' || item === null) return '';
  const fields = item as Record<string, unknown>;
  const name = NAMES.map((key) => fields[key]).find((one) => typeof one === 'string' && one.trim() !== '');
  if (typeof name !== 'string') return '';
  const shown = [...name.trim()];
  return `“${shown.slice(0, NAMED).join('')}${shown.length > NAMED ? '……' : ''}”`;
}

/** How people count the items of a list: a question is 第 3 题. */
function counterOf(item: unknown): string {
  return typeof item === 'object' && item !== null && Object.hasOwn(item, 'ask') ? '题' : '项';
}

/** A name of Chinese words stands out from the sentence. */
const called = (key: PropertyKey) => (/\p{Script=Han}/u.test(String(key)) ? `“${String(key)}”` : String(key));

/** steps 第 3 项“申请复核”的 basis: counted as people count. */
function nameOf(value: unknown, path: Path): string {
  let name = '';
  for (const [depth, key] of path.entries()) {
    const item = at(value, path.slice(0, depth + 1));
    if (typeof key === 'number') name += ` 第 ${key + 1} ${counterOf(item)}${calledBy(item)}`;
    else name += name === '' ? called(key) : ` 的 ${called(key)}`;
  }
  return name.replaceAll(/(?<=[”项题]) (?=的)/gu, '').replaceAll(/(?<=的) (?=“)/gu, '');
}

/** What a mistake says, and where: at the value, or at the name of a field that should not be there. */
interface Mistake {
  path: PropertyKey[];
  atName?: true;
  /** Where the path does not say it. */
  spot?: Spot;
  message: string;
  remedy?: string | undefined;
}

/** The text of a value as it is shown to whoever wrote it. */
function shown(value: unknown, written: string | undefined): string {
  const text = written ?? (typeof value === 'string' ? value : asWritten(value));
  const [chars, most] = [[...text.replaceAll(/\s+/gu, ' ')], 24];
  const all = `${chars.slice(0, most).join('')}${chars.length > most ? '……' : ''}`;
  return /^[“”]/u.test(all) ? all : `“${all}”`;
}

/** A sentence of a schema without its full stop. */
const bare = (text: string) => text.replace(/。$/u, '');

function explain(root: z.ZodType, yaml: YamlValue, issue: Issue): Mistake[] {
  const path = [...issue.path];
  const form = formAt(root, path, yaml.value);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownField(form, yaml.value, path, key, groupAround(root, yaml.value, path, key)));
  }
  const value = at(yaml.value, path);
  const name = nameOf(yaml.value, path);
  const subject = form.words === '' ? name : `${name}（${inShort(form.words)}）`;
  const own = issue.message === UNSAID ? undefined : bare(issue.message);
  const key = path.at(-1);
  // Where a bare word stands for a group of fields, none of them is missing.
  const isWord = typeof at(yaml.value, path.slice(0, -1)) === 'string';
  const isInside = path.length > 0 && typeof key === 'string' && !isWord && !isThere(yaml.value, path);
  const tag = issue.code === 'invalid_union' ? tagOf(formAt(root, path.slice(0, -1), yaml.value).schema) : undefined;
  if (isInside && value === undefined) {
    const choices = tag?.choices.map(String) ?? choicesOf(form.schema)?.map(String) ?? [];
    const mayChoose = tag ? mayBeOneOf(choices) : undefined;
    // Of one sentence that is to be copied, nothing more is to be said behind it.
    const said = own ?? mayChoose ?? (needsWords(form.schema) ? mayBe(form.schema) : undefined);
    const allowed = choices.length === 1 ? undefined : said;
    const isChoice = choices.length > 1;
    const example = isChoice ? '……' : exampleOf(form);
    const isExample = !isChoice && choices.length === 0 && !example.includes('……');
    const room = yaml.roomIn(path.slice(0, -1));
    const where = `${placeFor(room)}${isExample ? '，比如' : ''}`;
    return [
      {
        path,
        // Above the first field of a file there may be a note.
        ...(path.length === 1 && room && 'line' in room ? { spot: { line: room.line, column: 1 } } : {}),
        message: `缺少 ${form.words === '' ? name : `${name}（${form.words}）`}`,
        remedy: `${where}：${keyed(key, example)}${allowed === undefined ? '' : `（${allowed}）`}`,
      },
    ];
  }
  if (value === null) {
    const rest = isOptional(form.schema) ? '；没有就把这一栏删掉' : '';
    const example = exampleOf(form);
    const what = own === undefined ? (example.includes('……') ? '' : `，比如 ${example}`) : `：${own}`;
    const sign = typeof key === 'number' ? '减号' : '冒号';
    return [{ path, message: `${subject}空着`, remedy: `请在${sign}后面空一格，再写内容${what}${rest}` }];
  }
  if (path.length === 0 && value !== undefined && own === undefined && issue.code === 'invalid_type') {
    const first = [...fieldsIn(root, {})].find(([, one]) => !isOptional(one.schema));
    return [
      {
        path,
        message: '这里应当一栏写一行：先写栏名，再写英文冒号、空格和内容',
        remedy: first ? `比如第一行写：${first[0]}: ${exampleOf(first[1])}` : undefined,
      },
    ];
  }
  if (issue.code === 'invalid_key') {
    const said = issue.issues.map(({ message }) => message).find((message) => message !== UNSAID);
    const group = unwrapped(formAt(root, path.slice(0, -1), yaml.value).schema);
    const choices = group instanceof z.ZodRecord ? choicesOf(group.keyType)?.map(String) : undefined;
    const where = `${nameOf(yaml.value, path.slice(0, -1))} 里`.replace('” 里', '”里');
    return [
      {
        path,
        atName: true,
        message: `${where}的名字“${String(key)}”不能用`,
        remedy: said ?? (choices ? mayBeOneOf(choices, String(key)) : undefined),
      },
    ];
  }
  const wrong = { key, form, issue, value, own, tag, written: yaml.writtenAt(path) };
  const list = path.slice(0, -1);
  const [sign] = typeof key === 'number' && typeof value === 'string' ? (/[，、；]/u.exec(value) ?? []) : [];
  if (sign !== undefined) {
    const { schema } = formAt(root, list, yaml.value);
    const items = at(yaml.value, list) as unknown[];
    // A sentence has commas of its own; what a semicolon parts are several.
    const several = items.flatMap((one) =>
      typeof one === 'string' ? one.split(/；/u).map((part) => part.trim()) : [one],
    );
    const isSeveral = several.length > items.length && schema.safeParse(several).success;
    const parted = repaired(schema, items) ?? (isSeveral ? several : undefined);
    if (parted !== undefined) {
      const message = `${nameOf(yaml.value, list)} 里用了中文的“${sign}”，几样当成了一样`;
      return [{ path: list, message, remedy: `请用英文逗号，写成：${keyed(list.at(-1), asWritten(parted))}` }];
    }
  }
  return [{ path, ...wrongValue(wrong, subject) }];
}

/** Characters of what a field is that are said in one breath with what is wrong with it. */
const BREATH = 24;

const inShort = (words: string) => (words.length > BREATH ? words.replace(/；.*$/su, '') : words);

/** title: …… ; what stands in a list has no name. */
function keyed(key: PropertyKey | undefined, text: string): string {
  if (typeof key !== 'string') return text;
  return `${/^\d/.test(key) ? `"${key}"` : key}: ${text}`;
}

/** Where a field that is missing is to be written. */
function placeFor(room: PlaceToWrite | undefined): string {
  if (room === undefined) return '请加上一行';
  if ('behind' in room) return `请在“${room.behind}”后面写英文逗号和空格，再写`;
  return `请在第 ${room.line} 行${room.where}面加一行${room.indent === 0 ? '' : `，前面空 ${room.indent} 格`}`;
}

interface Wrong {
  /** The name of the field, or its place in a list. */
  key: PropertyKey | undefined;
  form: FieldForm;
  issue: Issue;
  value: unknown;
  /** What the schema itself says. */
  own: string | undefined;
  tag: ReturnType<typeof tagOf>;
  /** As it stands in the file. */
  written: string | undefined;
}

function wrongValue(wrong: Wrong, subject: string): Pick<Mistake, 'message' | 'remedy'> {
  const { key, form, issue, value, own, tag, written } = wrong;
  const { schema } = form;
  const guess = repaired(schema, value, written);
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
function mayBeOneOf(choices: readonly string[], written?: string): string {
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
function needsWords(schema: z.ZodType): boolean {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodEnum || inner instanceof z.ZodNumber;
}

/** The field within which a name was written that stands beside it: `when` in a notice. */
function groupAround(root: z.ZodType, value: unknown, path: readonly PropertyKey[], key: string): string | undefined {
  const inside = path.at(-1);
  const outside = path.slice(0, -1);
  if (typeof inside !== 'string') return undefined;
  const group = at(value, outside);
  const isFree = !Object.keys((group as object | null) ?? {}).includes(key);
  return isFree && fieldsIn(formAt(root, outside, value).schema, group).has(key) ? inside : undefined;
}

/** A name that no field has, with those that there are, the one that was probably meant first. */
function unknownField(
  form: FieldForm,
  value: unknown,
  path: PropertyKey[],
  key: string,
  around: string | undefined,
): Mistake {
  const group = at(value, path);
  const fields = fieldsIn(form.schema, group);
  const written = new Set(Object.keys((group as object | null) ?? {}));
  const free = [...fields.keys()].filter((name) => !written.has(name));
  const like = meantBy(key, fields, free);
  const where = path.length === 0 ? '' : `${nameOf(value, path)}里`;
  const others = free.map((name) => (free.length > FEW ? name : name + meant(fields.get(name)?.words ?? '')));
  return {
    path: [...path, key],
    atName: true,
    message: `${where.replace(/(?<=\w)里$/u, ' 里')}没有“${key}”这一栏`,
    remedy:
      around !== undefined && like === undefined
        ? `${key} 要写在外面一层，和 ${around} 并排，不写在 ${around} 里面`
        : like !== undefined
          ? `是不是想写 ${like}？是，就把“${key}”改成 ${like}；不是，就把这一栏删掉`
          : others.length > 0
            ? `这里还可以写 ${others.join('、')}。都不是，就把这一栏删掉`
            : '请把这一栏删掉',
  };
}

/** Fields of which it is said what they mean; of more, the sentence would be too long. */
const FEW = 5;

/** （图的说明）: what a field is, in its first words. */
function meant(words: string): string {
  const first = firstWords(words);
  return first === '' ? '' : `（${first}）`;
}

const firstWords = (words: string) => (words.split(/[，。：；、（(“]|比如/u)[0] ?? '').trim();

/** The field that a wrong name was probably meant to be: by its spelling, or by what the field means (标题 for title). */
function meantBy(key: string, fields: ReadonlyMap<string, FieldForm>, free: readonly string[]): string | undefined {
  const isHan = /\p{Script=Han}/u.test(key);
  return (
    likest(key, free) ??
    (isHan ? free.find((name) => firstWords(fields.get(name)?.words ?? '').includes(key)) : undefined)
  );
}

function isThere(value: unknown, path: Path): boolean {
  const parent = at(value, path.slice(0, -1));
  return typeof parent === 'object' && parent !== null && Object.hasOwn(parent, path.at(-1) ?? '');
}

/** Every list of one text that Chinese commas part, with the way to it. */
function partedLists(value: unknown, path: PropertyKey[] = []): { path: PropertyKey[]; parts: string[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value)) return Object.entries(value).flatMap(([key, one]) => partedLists(one, [...path, key]));
  const [only] = value;
  if (value.length !== 1 || typeof only !== 'string') {
    return value.flatMap((one, index) => (typeof one === 'object' ? partedLists(one, [...path, index]) : []));
  }
  const parts = only.split(/[，；]/u).map((part) => part.trim());
  return parts.length > 1 && !parts.includes('') ? [{ path, parts }] : [];
}

/** A list of words that is one word with Chinese commas in it: it is read, and finds nothing. */
function runTogether(schema: z.ZodType, yaml: YamlValue): Mistake[] {
  return partedLists(yaml.value).flatMap(({ path, parts }): Mistake[] => {
    const list = unwrapped(formAt(schema, path, yaml.value).schema);
    const element = list instanceof z.ZodArray ? unwrapped(list.element) : undefined;
    const isWord = element instanceof z.ZodString && meanings.get(element)?.is === 'data';
    // In quotes it is meant to be one.
    if (!isWord || /^["']/.test(yaml.writtenAt([...path, 0]) ?? '')) return [];
    const name = String(path.findLast((key) => typeof key === 'string'));
    return [
      {
        path,
        message: `${name} 里用了中文逗号，几个词当成了一个`,
        remedy: `请用英文逗号，写成：${keyed(path.at(-1), asWritten(parts))}；真是一个词的，放进英文引号`,
      },
    ];
  });
}

function placed(file: string, yaml: YamlValue, { path, atName, spot, message, remedy }: Mistake): Problem {
  return {
    file,
    ...(spot ?? (atName ? yaml.nameSpotOf(path) : yaml.spotOf(path))),
    message,
    ...(remedy ? { remedy } : {}),
  };
}

/** Without what only follows from another mistake: of one place, the first is said; a field under a wrong name is not missing. */
function withoutEchoes(schema: z.ZodType, yaml: YamlValue, issues: readonly Issue[]): Issue[] {
  const renamed = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const group = at(yaml.value, issue.path) as object;
    const fields = fieldsIn(formAt(schema, issue.path, yaml.value).schema, group);
    const free = [...fields.keys()].filter((name) => !Object.hasOwn(group, name));
    const keys = issue.keys.flatMap((key) => meantBy(key, fields, free) ?? []);
    return [issue.path.join('/'), ...keys.map((key) => [...issue.path, key].join('/'))];
  });
  const seen = new Set(renamed);
  return issues.filter((issue) => {
    if (issue.code === 'unrecognized_keys') return true;
    const place = issue.path.join('/');
    const isNew = !seen.has(place);
    seen.add(place);
    return isNew;
  });
}

/**
 * A field that is missing in a group, and stands with its name where the group itself stands: too far left.
 * @returns what is said of it, with both issues that say so
 */
function outdented(yaml: YamlValue, issues: readonly Issue[]): { mistakes: Mistake[]; said: Issue[] } {
  const mistakes: Mistake[] = [];
  const said: Issue[] = [];
  for (const unknown of issues) {
    if (unknown.code !== 'unrecognized_keys' || unknown.keys.length !== 1) continue;
    const [key = ''] = unknown.keys;
    const lacking = issues.find(
      ({ path }) => path.length > unknown.path.length + 1 && path.at(-1) === key && !isThere(yaml.value, path),
    );
    const group = lacking?.path.slice(0, -1) ?? [];
    const room = lacking && isUnder(unknown.path, group) ? yaml.roomIn(group) : undefined;
    if (!lacking || !room || !('indent' in room)) continue;
    said.push(unknown, lacking);
    mistakes.push({
      path: [...unknown.path, key],
      atName: true,
      message: `“${key}”是 ${nameOf(yaml.value, group)} 里的，前面空得太少`,
      remedy: `应当前面空 ${room.indent} 格，和 ${nameOf(yaml.value, group)} 里别的栏左边对齐`,
    });
  }
  return { mistakes, said };
}

const isUnder = (above: Path, path: Path) => above.every((key, depth) => path[depth] === key);

/** What zod found in the value of a file, each with its place, what is wrong and what to type. */
export function fieldMistakes(schema: z.ZodType, yaml: YamlValue, file: string, issues: readonly Issue[]): Problem[] {
  const { mistakes, said } = outdented(yaml, issues);
  const others = withoutEchoes(
    schema,
    yaml,
    issues.filter((issue) => !said.includes(issue)),
  );
  return [...mistakes, ...others.flatMap((issue) => explain(schema, yaml, issue))].map((mistake) =>
    placed(file, yaml, mistake),
  );
}

/** What the schema takes, though nobody can have meant it. */
export function unlikelyValues(schema: z.ZodType, yaml: YamlValue, file: string): Problem[] {
  return runTogether(schema, yaml).map((mistake) => placed(file, yaml, mistake));
}
