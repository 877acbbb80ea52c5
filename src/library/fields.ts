/** Fields outside running text that cite a law or lead to another page, with the way to their lines. */

import type { Home } from '../kinds/edition/schema.ts';
import type { Route } from '../kinds/route/schema.ts';

export interface FieldValue {
  path: PropertyKey[];
  value: string;
}

/** Fields of every kind that hold citations. */
const CITING = new Set(['basis', 'notBasis', 'scopeBasis', 'item', 'article', 'now']);

/** Fields that name pages, with the folder to which a bare name belongs. */
const POINTING: Readonly<Record<string, string>> = {
  see: '',
  routes: 'routes/',
  rights: 'rights/',
  warnings: 'warnings/',
  crime: 'crimes/',
};

/** Every string below a field of one of the names, lists included, in order. */
function valuesOf(
  data: unknown,
  names: (name: string) => boolean,
  path: PropertyKey[] = [],
  inside = false,
): FieldValue[] {
  if (typeof data === 'string') return inside ? [{ path, value: data }] : [];
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) return data.flatMap((value, index) => valuesOf(value, names, [...path, index], inside));
  return Object.entries(data).flatMap(([key, value]) => valuesOf(value, names, [...path, key], names(key)));
}

/** Every citation in the fields of an entry. */
export function citingFields(data: unknown): FieldValue[] {
  return valuesOf(data, (name) => CITING.has(name));
}

/** Every pointer to a page of ours in the fields of an entry, in its long form: rights/review. */
export function pointingFields(data: unknown): FieldValue[] {
  return valuesOf(data, (name) => name in POINTING).map(({ path, value }) => {
    const field = path.findLast((key) => typeof key === 'string') ?? '';
    return { path, value: `${POINTING[String(field)] ?? ''}${value}` };
  });
}

/** Everything else that is text: it may cite a law too, and then the citation must stand. */
export function proseFields(data: unknown): FieldValue[] {
  return valuesOf(data, (name) => !CITING.has(name) && !(name in POINTING));
}

/** On the first page `see` is a citation. */
export function homeReferences({ questions }: Home): FieldValue[] {
  return questions.map(({ see }, index) => ({ path: ['questions', index, 'see'], value: see }));
}

/** A route's class is a place in the Regulations too. */
export function routeReferences(route: Route): FieldValue[] {
  return [{ path: ['class'], value: `信访工作条例 ${route.class}` }, ...citingFields(route)];
}
