/** What a sheet names must be there: a number to call, a step of the procedure. */

import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { hotlines } from '../hotline/schema.ts';
import { procedure } from '../procedure/schema.ts';
import { strips } from '../strip/schema.ts';
import { type MaterialPart, materials } from './schema.ts';

/** What a part names, with the names that there are and where they are written. */
function unknownNames(part: MaterialPart, { of }: Library): { name: string; among: string[]; where: string }[] {
  const lacking = (names: readonly string[], among: string[], where: string) =>
    names.filter((name) => !among.includes(name)).map((name) => ({ name, among, where }));
  if (part.is === 'call') {
    return lacking(
      part.call,
      of(hotlines).data.hotlines.map(({ number }) => number),
      'content/hotlines.yaml',
    );
  }
  if (part.is === 'strip') {
    return lacking(
      [part.strip],
      of(strips).map(({ data }) => data.of),
      'content/strips/',
    );
  }
  if (part.is !== 'periods') return [];
  const timed = of(procedure).data.stages.filter(({ deadlines }) => deadlines.length > 0);
  return lacking(
    part.periods,
    timed.map(({ id }) => id),
    'content/procedure.yaml',
  );
}

export function checkMaterials(library: Library): Problem[] {
  return library.of(materials).flatMap(({ file, data, lineOf }) => {
    const parts: { at: PropertyKey[]; part: MaterialPart }[] = [];
    if (data.as === '三折页') {
      for (const [panel, { parts: its }] of data.panels.entries())
        for (const [index, part] of its.entries()) parts.push({ at: ['panels', panel, 'parts', index], part });
      for (const [index, part] of data.back.entries()) parts.push({ at: ['back', index], part });
    } else if (data.as === '海报') {
      for (const [index, part] of data.parts.entries()) parts.push({ at: ['parts', index], part });
    }
    return parts.flatMap(({ at, part }) =>
      unknownNames(part, library).map(
        ({ name, among, where }): Problem => ({
          file,
          line: lineOf([...at, part.is]),
          message: `${where} 里没有“${name}”。能写的有：${among.join('、')}`,
        }),
      ),
    );
  });
}
