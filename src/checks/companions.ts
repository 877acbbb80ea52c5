/**
 * Articles that are not to be read alone: an interpretation changes where a period starts, who comes first, or what
 * is excepted. A route or a clock that takes its deadline from one cites an interpretation too.
 */

import type { Deadline } from '../deadlines/schema.ts';
import { articleKey } from '../law/citation.ts';
import { resolveReference } from '../library/graph.ts';
import type { Library } from '../library/library.ts';
import type { Problem } from '../library/problem.ts';

interface Part {
  file: string;
  /** Where each deadline stands. */
  deadlines: { deadline: Deadline; line: () => number | undefined }[];
  basis: readonly string[];
}

function partsOf({ routes, clocks }: Library): Part[] {
  return [
    ...routes.map(({ file, data, lineOf }) => ({
      file,
      basis: data.steps.flatMap(({ basis }) => basis),
      deadlines: data.steps.flatMap((step, at) =>
        step.deadlines.map((deadline, place) => ({
          deadline,
          line: () => lineOf(['steps', at, 'deadlines', place]),
        })),
      ),
    })),
    ...clocks.data.clocks.map(({ deadline, basis }, index) => ({
      file: clocks.file,
      basis,
      deadlines: [{ deadline, line: () => clocks.lineOf(['clocks', index, 'deadline']) }],
    })),
  ];
}

export function checkCompanions(library: Library): Problem[] {
  const { laws, citations } = library;
  const articles = (basis: string) =>
    resolveReference(basis, citations).targets.flatMap(({ law, provision }) =>
      provision ? [`${law.id} ${articleKey(provision)}`] : [],
    );
  const companions = new Map(
    laws.flatMap(({ id, data }) =>
      Object.entries(data.cited).flatMap(([key, { readWith }]): [string, string[]][] =>
        readWith.length > 0 ? [[`${id} ${key}`, readWith]] : [],
      ),
    ),
  );
  const unknown = laws.flatMap(({ file, data, lineOf }) =>
    Object.entries(data.cited).flatMap(([key, { readWith }]) =>
      readWith.flatMap((reference, index): Problem[] => {
        const [problem] = resolveReference(reference, citations).problems;
        return problem ? [{ file, line: lineOf(['cited', key, 'readWith', index]), message: problem }] : [];
      }),
    ),
  );
  const alone = partsOf(library).flatMap(({ file, deadlines, basis }) => {
    const cited = new Set(basis.flatMap(articles));
    return deadlines.flatMap(({ deadline, line }) => {
      const needed = articles(deadline.basis).flatMap((article) => companions.get(article) ?? []);
      if (needed.length === 0 || needed.flatMap(articles).some((article) => cited.has(article))) return [];
      return [
        {
          file,
          line: line(),
          message: `“${deadline.act}”的期限引了 ${deadline.basis}，这一条不能单独读。请先读 ${needed.join('、')}，照它改好，再写进 basis`,
        },
      ];
    });
  });
  return [...unknown, ...alone];
}
