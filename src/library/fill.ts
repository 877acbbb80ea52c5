/** Words of content with places that the site fills in, such as {count}. */

import type { Problem } from '../law/problem.ts';
import { type Field, fieldsOf } from './meaning.ts';
import type { Entry } from './sources.ts';

/** @param filling what stands for each name; a name that it lacks stays as written */
export function filled(text: string, filling: Readonly<Record<string, string | number | undefined>>): string {
  return text.replace(/\{(\w+)\}/g, (written, name: string) => String(filling[name] ?? written));
}

/**
 * Places in an entry that nothing would fill.
 * @param namesAt the names that the site knows for a field
 */
export function checkPlaces<T>(entry: Entry<T>, namesAt: (field: Field) => readonly string[]): Problem[] {
  return fieldsOf(entry).flatMap((field) => {
    const names = namesAt(field);
    const known = names.map((name) => `{${name}}`).join('、');
    return [...field.value.matchAll(/\{([^}]*)\}/g)]
      .filter(([, name = '']) => !names.includes(name))
      .map(([written]) => ({
        file: entry.file,
        ...entry.spotOf(field.path),
        message: `${written} 网站不知道填什么。${known === '' ? '这里不能用花括号' : `能用的有：${known}`}`,
      }));
  });
}
