/** Everybody who is named is responsible for something that there is, and no two for the same. */

import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { likest } from '../../library/like-names.ts';
import { fieldsThat } from '../../library/meaning.ts';
import { knownWords, plain, REST } from './assigned.ts';
import { reviewers } from './schema.ts';

export function checkReviewers(library: Library): Problem[] {
  const { file, data, spotOf } = library.of(reviewers);
  const words = knownWords(library, (entry) => fieldsThat(entry, 'reviewed').length > 0);
  const hidden = new Set(library.hidden.map(({ pointer }) => pointer));
  const owners = new Map<string, string>();
  const names = new Set<string>();
  return data.people.flatMap(({ name, does }, at): Problem[] => {
    const problem = (path: PropertyKey[], message: string) => ({
      file,
      ...spotOf(['people', at, ...path]),
      message,
    });
    const problems: Problem[] = [];
    if (names.has(name)) problems.push(problem(['name'], `“${name}”上面已经有一段了。请把两段合成一段`));
    names.add(name);
    if (does.length === 0) {
      problems.push(
        problem(
          ['name'],
          `“${name}”还没有管什么。请在 does 里写一类、一个文件或者一页，比如 does: [路线]；不用了就删掉这一段`,
        ),
      );
    }
    for (const [index, written] of does.entries()) {
      const word = plain(written);
      if (hidden.has(word)) continue;
      const means = words.get(word);
      if (means === undefined) {
        const like = likest(word, [...words.keys()]);
        const remedy = like === undefined ? '' : `，名字最像的是“${like}”`;
        problems.push(
          problem(
            ['does', index],
            `没有“${written}”这一类、这个文件或者这一页${remedy}。写路线、权利这样的一类，hotlines.yaml 这样的文件，routes/unpaid-wages 这样的一页，或者“${REST}”`,
          ),
        );
        continue;
      }
      const owner = owners.get(means);
      if (owner !== undefined) {
        problems.push(problem(['does', index], `“${written}”已经归${owner}管了。一样只能归一个人，请留一处`));
      }
      owners.set(means, owner ?? name);
    }
    return problems;
  });
}
