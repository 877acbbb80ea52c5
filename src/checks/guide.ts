/** The finder is a tree that ends in every route, and what routes and letters refer to is there. */

import { walkGuide } from '../guide/tree.ts';
import type { Entry } from '../library/entries.ts';
import type { Library } from '../library/library.ts';
import type { Problem } from '../library/problem.ts';

export function checkGuide(library: Library): Problem[] {
  const { guide, routes, problems } = library;
  // A route whose file is broken has been reported: it is there all the same.
  const broken = problems.flatMap(({ file }) => /^content\/routes\/(.+)\.mdx$/.exec(file)?.[1] ?? []);
  const { flaws } = walkGuide(guide.data, new Set([...routes.map(({ id }) => id), ...broken]));
  return [
    ...flaws.map(({ path, message }) => ({ file: guide.file, line: guide.lineOf(path), message })),
    ...checkPointers(library),
    ...checkPapers(library),
  ];
}

/** Clocks, letters and hotlines that a route or a letter names. */
function checkPointers({ routes, letters, clocks, hotlines }: Library): Problem[] {
  const clockIds = new Set(clocks.data.clocks.map(({ id }) => id));
  const letterIds = new Set(letters.map(({ id }) => id));
  const numbers = new Set(hotlines.data.hotlines.map(({ number }) => number));
  const missing = (entry: Entry<unknown>, path: string, names: readonly string[], known: Set<string>, where: string) =>
    names
      .filter((name) => !known.has(name))
      .map((name) => ({
        file: entry.file,
        line: entry.lineOf([path]),
        message: `${path} 里的“${name}”没有。请在 ${where} 里加上，或者改成已有的`,
      }));
  return [
    ...routes.flatMap((entry) => [
      ...missing(entry, 'clocks', entry.data.clocks, clockIds, clocks.file),
      ...missing(entry, 'letters', entry.data.letters, letterIds, 'content/letters/'),
      ...missing(entry, 'hotlines', entry.data.hotlines, numbers, hotlines.file),
    ]),
    ...letters.flatMap((entry) =>
      missing(entry, 'clock', entry.data.clock === undefined ? [] : [entry.data.clock], clockIds, clocks.file),
    ),
  ];
}

/** Every blank on the paper has its question, and every question its blank. */
function checkPapers({ letters }: Library): Problem[] {
  return letters.flatMap(({ file, data, lineOf }) => {
    const asked = new Set(data.fields.map(({ id }) => id));
    const used = new Set<string>();
    const problems: Problem[] = [];
    for (const [index, { text, optional }] of data.paper.entries()) {
      const names = [...text.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
      for (const name of [...names, ...(typeof optional === 'string' ? [optional] : [])]) {
        if (!asked.has(name)) {
          problems.push({
            file,
            line: lineOf(['paper', index]),
            message: `纸上要填“${name}”，fields 里没有问。请加上这一项，或者改成已有的名字`,
          });
        }
        used.add(name);
      }
    }
    for (const [index, { id, label }] of data.fields.entries()) {
      if (!used.has(id)) {
        problems.push({
          file,
          line: lineOf(['fields', index]),
          message: `问了“${label}”，纸上却没有地方写。请在 paper 里写上 {${id}}，或者不问`,
        });
      }
    }
    return problems;
  });
}
