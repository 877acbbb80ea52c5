/** What the words of a section leave open is what the site can fill in. */

import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/library.ts';
import { fieldsOf } from '../../library/meaning.ts';
import { FILLINGS } from './model.ts';
import { sections } from './schema.ts';

export function checkSections({ of }: Library): Problem[] {
  const entry = of(sections);
  return fieldsOf(entry).flatMap(({ path, value }) =>
    [...value.matchAll(/\{([^}]*)\}/g)]
      .filter(([, name = '']) => !(FILLINGS as readonly string[]).includes(name))
      .map(([written]) => ({
        file: entry.file,
        line: entry.lineOf(path),
        message: `${written} 网站不知道填什么。能用的有：${FILLINGS.map((name) => `{${name}}`).join('、')}`,
      })),
  );
}
