/**
 * Articles that are not to be read alone: an interpretation changes where a period starts, who comes first, or what
 * is excepted. A route or a clock that takes its deadline from one cites an interpretation too.
 */

import type { Deadline } from '../../deadlines/schema.ts';
import { articleKey } from '../../law/citation.ts';
import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { resolveReference } from '../../library/graph.ts';
import type { Spot } from '../../library/yaml.ts';
import { clocks } from '../clock/schema.ts';
import { routes } from '../route/schema.ts';
import { laws } from './schema.ts';
import { textOn } from './text-on.ts';

interface Part {
  file: string;
  /** Where each deadline stands. */
  deadlines: { deadline: Deadline; spot: () => Spot }[];
  basis: readonly string[];
}

function partsOf({ of }: Library): Part[] {
  const clock = of(clocks);
  return [
    ...of(routes).map(({ file, data, spotOf }) => ({
      file,
      basis: data.steps.flatMap(({ basis }) => basis),
      deadlines: data.steps.flatMap((step, at) =>
        step.deadlines.map((deadline, place) => ({
          deadline,
          spot: () => spotOf(['steps', at, 'deadlines', place]),
        })),
      ),
    })),
    ...clock.data.clocks.map(({ deadline, basis }, index) => ({
      file: clock.file,
      basis,
      deadlines: [{ deadline, spot: () => clock.spotOf(['clocks', index, 'deadline']) }],
    })),
  ];
}

export function checkCompanions(library: Library): Problem[] {
  const { citations } = library;
  const articles = (basis: string) =>
    resolveReference(basis, citations).targets.flatMap(({ law, provision }) =>
      provision ? [`${law.id} ${articleKey(provision)}`] : [],
    );
  const companions = new Map(
    library
      .of(laws)
      .flatMap(({ id, data }) =>
        Object.entries(textOn(data, library.day).cited).flatMap(([key, { readWith }]): [string, string[]][] =>
          readWith.length > 0 ? [[`${id} ${key}`, readWith]] : [],
        ),
      ),
  );
  return partsOf(library).flatMap(({ file, deadlines, basis }) => {
    const cited = new Set(basis.flatMap(articles));
    return deadlines.flatMap(({ deadline, spot }) => {
      const needed = articles(deadline.basis).flatMap((article) => companions.get(article) ?? []);
      if (needed.length === 0 || needed.flatMap(articles).some((article) => cited.has(article))) return [];
      return [
        {
          file,
          ...spot(),
          message: `“${deadline.act}”的期限引了 ${deadline.basis}，这一条不能单独读。请先读 ${needed.join('、')}，照它改好，再写进 basis`,
        },
      ];
    });
  });
}
