/** A name that no field has: which was probably meant, and what there is. */

import type { z } from 'zod';
import type { Problem } from '../law/problem.ts';
import { at, nameOf, type Path } from './called-fields.ts';
import { type FieldForm, fieldsIn, formAt } from './field-form.ts';
import { likest } from './like-names.ts';

/** The field within which a name was written that stands beside it: `when` in a notice. */
export function groupAround(root: z.ZodType, value: unknown, path: Path, key: string): string | undefined {
  const inside = path.at(-1);
  const outside = path.slice(0, -1);
  if (typeof inside !== 'string') return undefined;
  const group = at(value, outside);
  const isFree = !Object.keys((group as object | null) ?? {}).includes(key);
  return isFree && fieldsIn(formAt(root, outside, value).schema, group).has(key) ? inside : undefined;
}

/** A name that no field has, with those that there are, the one that was probably meant first. */
export function unknownField(
  form: FieldForm,
  value: unknown,
  path: Path,
  key: string,
  around: string | undefined,
): Required<Pick<Problem, 'message' | 'remedy'>> {
  const group = at(value, path);
  const fields = fieldsIn(form.schema, group);
  const written = new Set(Object.keys((group as object | null) ?? {}));
  const free = [...fields.keys()].filter((name) => !written.has(name));
  const like = meantBy(key, fields, free);
  const where = path.length === 0 ? '' : `${nameOf(value, path)}里`;
  const others = free.map((name) => (free.length > FEW ? name : name + meant(fields.get(name)?.words ?? '')));
  return {
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
export function meantBy(
  key: string,
  fields: ReadonlyMap<string, FieldForm>,
  free: readonly string[],
): string | undefined {
  const isHan = /\p{Script=Han}/u.test(key);
  return (
    likest(key, free) ??
    (isHan ? free.find((name) => firstWords(fields.get(name)?.words ?? '').includes(key)) : undefined)
  );
}
