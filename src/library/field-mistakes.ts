/**
 * Turns what a schema has against a value into a sentence for the person who wrote it: which field, in the words by which
 * an entry calls itself; what is wrong, in hers; and what to type, made from the field's own schema.
 */

import { z } from 'zod';
import type { Problem } from '../law/problem.ts';
import { at, isThere, isUnder, nameOf, type Path } from './called-fields.ts';
import { asWritten, choicesOf, exampleOf, fieldsIn, formAt, isOptional, mayBe, tagOf } from './field-form.ts';
import { meanings, unwrapped } from './meaning.ts';
import { repaired } from './repairs.ts';
import { groupAround, meantBy, unknownField } from './unknown-field.ts';
import { bare, keyed, mayBeOneOf, needsWords, type Wrong, wrongValue } from './wrong-value.ts';
import type { PlaceToWrite, Spot, YamlValue } from './yaml.ts';

/** What zod says where a schema says nothing of its own: nothing, so that the sentence is ours. */
const UNSAID = '';

z.config({ localeError: () => UNSAID });

type Issue = z.core.$ZodIssue;

/** What a mistake says, and where: at the value, or at the name of a field that should not be there. */
interface Mistake {
  path: PropertyKey[];
  atName?: true;
  /** Where the path does not say it. */
  spot?: Spot;
  message: string;
  remedy?: string | undefined;
  inForm?: string | undefined;
}

interface Missing extends Pick<Wrong, 'form' | 'own' | 'tag'> {
  path: PropertyKey[];
  /** As people call it. */
  name: string;
  yaml: YamlValue;
}

/** A field that there has to be, with the line to add and where. */
function missingField({ path, form, name, own, tag, yaml }: Missing): Mistake {
  const key = path.at(-1);
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
  return {
    path,
    // Above the first field of a file there may be a note.
    ...(path.length === 1 && room && 'line' in room ? { spot: { line: room.line, column: 1 } } : {}),
    message: `缺少 ${form.words === '' ? name : `${name}（${form.words}）`}`,
    remedy: `${where}：${keyed(key, example)}${allowed === undefined ? '' : `（${allowed}）`}`,
    inForm: `请把这一栏填上${allowed === undefined ? '' : `：${allowed}`}`,
  };
}

function explain(root: z.ZodType, yaml: YamlValue, issue: Issue): Mistake[] {
  const path = [...issue.path];
  const form = formAt(root, path, yaml.value);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      atName: true,
      ...unknownField(form, yaml.value, path, key, groupAround(root, yaml.value, path, key)),
    }));
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
  if (isInside && value === undefined) return [missingField({ path, form, name, own, tag, yaml })];
  if (value === null) {
    const rest = isOptional(form.schema) ? '；没有就把这一栏删掉' : '';
    const example = exampleOf(form);
    const what = own === undefined ? (example.includes('……') ? '' : `，比如 ${example}`) : `：${own}`;
    const sign = typeof key === 'number' ? '减号' : '冒号';
    return [
      {
        path,
        message: `${subject}空着`,
        remedy: `请在${sign}后面空一格，再写内容${what}${rest}`,
        inForm: `请填上${what}${isOptional(form.schema) ? '；没有就把这一栏去掉' : ''}`,
      },
    ];
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
  return [joinedItems(root, yaml, path) ?? { path, ...wrongValue(wrong, subject) }];
}

/** Several items of a list that Chinese signs part, and that are read as one; undefined where they are not. */
function joinedItems(root: z.ZodType, { value }: YamlValue, path: Path): Mistake | undefined {
  const [list, key, item] = [path.slice(0, -1), path.at(-1), at(value, path)];
  const [sign] = typeof key === 'number' && typeof item === 'string' ? (/[，、；]/u.exec(item) ?? []) : [];
  if (sign === undefined) return undefined;
  const { schema } = formAt(root, list, value);
  const items = at(value, list) as unknown[];
  // A sentence has commas of its own; what a semicolon parts are several.
  const several = items.flatMap((one) =>
    typeof one === 'string' ? one.split(/；/u).map((part) => part.trim()) : [one],
  );
  const isSeveral = several.length > items.length && schema.safeParse(several).success;
  const parted = repaired(schema, items) ?? (isSeveral ? several : undefined);
  if (parted === undefined) return undefined;
  return {
    path: [...list],
    message: `${nameOf(value, list)} 里用了中文的“${sign}”，几样当成了一样`,
    remedy: `请用英文逗号，写成：${keyed(list.at(-1), asWritten(parted))}`,
    inForm: '请一格写一个',
  };
}

/** Characters of what a field is that are said in one breath with what is wrong with it. */
const BREATH = 24;

const inShort = (words: string) => (words.length > BREATH ? words.replace(/；.*$/su, '') : words);

/** Where a field that is missing is to be written. */
function placeFor(room: PlaceToWrite | undefined): string {
  if (room === undefined) return '请加上一行';
  if ('behind' in room) return `请在“${room.behind}”后面写英文逗号和空格，再写`;
  return `请在第 ${room.line} 行${room.where}面加一行${room.indent === 0 ? '' : `，前面空 ${room.indent} 格`}`;
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
        inForm: '请一格写一个词',
      },
    ];
  });
}

function placed(file: string, yaml: YamlValue, { path, atName, spot, message, remedy, inForm }: Mistake): Problem {
  return {
    file,
    ...(spot ?? (atName ? yaml.nameSpotOf(path) : yaml.spotOf(path))),
    message,
    ...(remedy ? { remedy } : {}),
    ...(inForm ? { inForm } : {}),
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
