/** A word is explained once, in one sentence or two. */

import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { terms } from './schema.ts';

export function checkTerms({ of }: Library): Problem[] {
  const owners = new Map<string, string>();
  const twice = of(terms).flatMap(({ file, data, spotOf }) =>
    [data.term, ...data.also].flatMap((name): Problem[] => {
      const owner = owners.get(name);
      owners.set(name, file);
      if (owner === undefined) return [];
      return [
        {
          file,
          ...spotOf([name === data.term ? 'term' : 'also']),
          message: `“${name}”在 ${owner} 里已经解释过。一个词只解释一次，请删掉一处`,
        },
      ];
    }),
  );
  const long = of(terms).flatMap(({ file, bodyLine, compiled }): Problem[] => {
    const sentences = compiled.text.split('。').filter((sentence) => sentence.trim() !== '').length;
    if (sentences === 0) return [{ file, line: bodyLine, message: '还没有解释。请在正文里用一两句话说清这个词' }];
    if (sentences <= 2) return [];
    return [{ file, line: bodyLine, message: `解释有 ${sentences} 句。请用一两句话说清，最多两句` }];
  });
  return [...twice, ...long];
}
