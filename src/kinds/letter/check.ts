/** Every blank on the paper has its question, and every question its blank. */

import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { letters } from './schema.ts';

export function checkLetters({ of }: Library): Problem[] {
  return of(letters).flatMap(({ file, data, spotOf }) => {
    const asked = new Set(data.fields.map(({ id }) => id));
    const used = new Set<string>();
    const problems: Problem[] = [];
    for (const [index, { text, optional }] of data.paper.entries()) {
      const names = [...text.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
      for (const name of [...names, ...(typeof optional === 'string' ? [optional] : [])]) {
        if (!asked.has(name)) {
          problems.push({
            file,
            ...spotOf(['paper', index]),
            message: `纸上要填“${name}”，fields 里没有问。请加上这一项，或者改成已有的名字`,
          });
        }
        used.add(name);
      }
    }
    for (const [index, { id, label, required, sample }] of data.fields.entries()) {
      if (required && sample === undefined) {
        problems.push({
          file,
          ...spotOf(['fields', index]),
          message: `“${label}”要填，“填好的样子”里却没有。请加上 sample，编一个，不写真人真事`,
        });
      }
      if (!used.has(id)) {
        problems.push({
          file,
          ...spotOf(['fields', index]),
          message: `问了“${label}”，纸上却没有地方写。请在 paper 里写上 {${id}}，或者不问`,
        });
      }
    }
    return problems;
  });
}
