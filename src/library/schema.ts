/** What schemas of several kinds share, and the sentences for their mistakes. */

import { z } from 'zod';
import type { Problem } from '../law/problem.ts';
import { isPictogram, pictogramsLike } from '../pictures/pictograms.ts';
import { fieldMistakes, unlikelyValues } from './field-mistakes.ts';
import { meanings } from './meaning.ts';
import { readReference } from './read-reference.ts';
import type { YamlValue } from './yaml.ts';

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** What is said of a day that no calendar has: 2 月没有 30 日. @param year absent for a day of every year */
export function noSuchDay(date: number, month: number, year?: number): string {
  return `${year === undefined ? '' : `${year} 年 `}${month} 月没有 ${date} 日。请写真有的日子`;
}

function day() {
  return z.string().refine((text) => DAY.test(text) && new Date(text).toISOString().startsWith(text), {
    error: ({ input }) => {
      if (!DAY.test(String(input))) return '日期要写成 2026-11-22 这样';
      const [year, month = 0, date = 0] = String(input).split('-').map(Number);
      return noSuchDay(date, month, year);
    },
  });
}

export const isoDay = day().register(meanings, { is: 'data' });

/** The day on which somebody last held the entry against the law. */
export const reviewed = day().register(meanings, { is: 'reviewed' }).describe('最近一次核对的日期');

/** A short link's code: one letter for the kind, then a number. */
export const code = z
  .string()
  .regex(/^[a-z]\d{2,5}$/, { error: '短链接代码要写一个小写英文字母，加两位以上的数字，比如 t26；用过的不能再用' })
  .register(meanings, { is: 'data' });

/** A page that somebody may have to leave in a hurry: it has a way out, and is never told of as read last. */
export const discreet = z
  .boolean({ error: '写 true，或者不写' })
  .default(false)
  .describe('怕被看见：写 true，看这一页的人可能怕被身边的人看见，比如家庭暴力；页面上就有“快速离开这一页”');

function citation() {
  return z.string().refine((text) => readReference(text) !== undefined, {
    error: '看不懂这条依据。要写成“治安管理处罚法 26(1)①”这样，或者“《治安管理处罚法》第二十六条第一款第一项”这样',
  });
}

/** A citation in a field; that it stands is checked against the registry later. */
export const reference = citation().register(meanings, { is: 'reference' });

/** The way to another page of ours, as an editor writes it; that it is there is checked later. */
export const pointer = z
  .string()
  .regex(/^(?:[a-z]+\/[a-z0-9-]+|guide|procedure|clocks|hotlines|letters|office)$/, {
    error:
      '写成 routes/unpaid-wages、rights/hearing、regulations/23 这样，或者 guide、procedure、clocks、hotlines、letters',
  })
  .register(meanings, { is: 'pointer' });

const NAME = /^[a-z][a-z0-9-]*$/;
const NAME_ERROR = '用小写英文字母、数字和减号，字母开头';

/** A name inside a file, such as a crime's, by which other files refer to it. */
export const name = z.string().regex(NAME, { error: NAME_ERROR }).register(meanings, { is: 'data' });

/**
 * The bare name of a page of one folder; that it is there is checked later.
 * @param folder as pointers write it: rights; none where the name is a section's
 * @param where where an editor adds what is missing: content/clocks.yaml
 */
export function pointerTo(folder: string | undefined, where?: string) {
  return z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, { error: NAME_ERROR })
    .register(meanings, {
      is: 'pointer',
      ...(folder === undefined ? {} : { folder }),
      ...(where === undefined ? {} : { where }),
    });
}

/**
 * The bare name of a page, of which a check of the kind says whether it is there.
 * @param folders in which it may be: routes; {file} for the one that the file is called after
 */
export function nameIn(...folders: string[]) {
  return z.string().register(meanings, { is: 'data', names: folders });
}

/** A pictogram by its name in the family, see pictures/pictograms.ts. */
export const picture = z
  .string()
  .refine((text) => isPictogram(text), {
    error: ({ input }) => {
      const name = String(input);
      const like = /[a-z]{3}/i.test(name)
        ? `，最像的是 ${pictogramsLike(name).join('、')}`
        : '，名字是英文的，比如 house';
      const said = name.trim() === '' ? '图的名字空着' : `没有叫“${name.slice(0, 30)}”的图`;
      return `${said}${like}；全部的图在 phosphoricons.com（国旗、徽章、奖章一类的不能用）`;
    },
  })
  .register(meanings, { is: 'data' });

/** A string with nothing to read in it: a name, a number, an address on the web. */
export function data() {
  return z.string().register(meanings, { is: 'data' });
}

function limited(max: number) {
  return z
    .string()
    .trim()
    .min(1, { error: '不能空着' })
    .refine((text) => [...text].length <= max, {
      error: ({ input }) => {
        const now = [...String(input).trim()].length;
        return `最多 ${max} 个字，现在是 ${now} 个，请删掉 ${now - max} 个`;
      },
    });
}

/** Sentences of ours of at most `max` characters, counted as people count them. */
export function shortText(max: number) {
  return limited(max).register(meanings, { is: 'prose' });
}

/** The same, where old law is told: old numbers may be cited. */
export function historyText(max: number) {
  return limited(max).register(meanings, { is: 'prose', history: true });
}

/** What others say: it may say what we must not. */
export function quotedText(max: number) {
  return limited(max).register(meanings, { is: 'quoted' });
}

/** Words that people type, or that are looked for; no sentence of ours. */
export function wordText(max: number) {
  return limited(max).register(meanings, { is: 'data' });
}

/** Sentences of ours of any length. */
export function prose() {
  return z.string().register(meanings, { is: 'prose' });
}

/** The same, where old law is told. */
export function historyProse() {
  return z.string().register(meanings, { is: 'prose', history: true });
}

/** Words of a form or of an office, set as they are. */
export function formText() {
  return z.string().register(meanings, { is: 'form' });
}

/** Whether what is read has been read before: its tags are ours then, and no mistake of an editor. */
let again = false;

/** Whether what was read once still stands, after something was taken out of it. */
export function stillStands(schema: z.ZodType, data: unknown): boolean {
  again = true;
  try {
    return schema.safeParse(data).success;
  } finally {
    again = false;
  }
}

/** Unions of which an editor writes one field and no tag. */
export const oneFields = z.registry<{ bare?: string }>();

/**
 * One of several things. An editor writes the one field that it has, `all: 权利`, and nothing twice; code reads
 * `{ way: 'all', all: 权利 }` and switches over the tag.
 * @param names what the tag may be: the names of the fields
 * @param besides fields that go with each of them
 * @param bare the field that a plain string stands for
 */
export function oneField<T extends z.ZodType>(
  union: T,
  { tag, names, besides = [], bare }: { tag: string; names: readonly string[]; besides?: string[]; bare?: string },
) {
  oneFields.add(union, { ...(bare === undefined ? {} : { bare }) });
  return z.preprocess((written, { addIssue }) => {
    if (typeof written === 'string' && bare !== undefined) return { [tag]: bare, [bare]: written };
    if (typeof written !== 'object' || written === null || Array.isArray(written)) return written;
    const input: Record<string, unknown> = { ...written };
    const keys = Object.keys(input);
    const [name, ...others] = names.filter((one) => keys.includes(one));
    const one = name !== undefined && others.length === 0;
    const known = one ? keys.filter((key) => key !== tag || again) : [...names, ...besides];
    const unknown = keys.filter((key) => !known.includes(key));
    if (unknown.length > 0) addIssue({ code: 'unrecognized_keys', keys: unknown, input });
    const only =
      others.length > 0 ? `现在写了 ${[name, ...others].join('、')}，请只留一个` : `${names.join('、')} 里的一个`;
    if (!one) addIssue({ code: 'custom', message: `一行只写一样：${only}`, input });
    return { ...input, [tag]: name };
  }, union);
}

/** Holds a value against a schema; every mistake becomes a sentence with its place and what to type. */
export function validate<T>(
  schema: z.ZodType<T>,
  yaml: YamlValue,
  file: string,
): { data: T } | { problems: Problem[] } {
  const result = schema.safeParse(yaml.value ?? {});
  if (!result.success) return { problems: fieldMistakes(schema, yaml, file, result.error.issues) };
  const problems = unlikelyValues(schema, yaml, file);
  return problems.length > 0 ? { problems } : { data: result.data };
}
