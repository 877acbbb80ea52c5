/** Warnings and the data that they share: every name is there, every consequence has its citation. */

import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { checkBreath } from '../../library/breath.ts';
import { checkPlaces } from '../../library/fill.ts';
import { orLikest } from '../../library/like-names.ts';
import { checkTwice } from '../../library/twice.ts';
import { LADDER, penalties, warnings } from './schema.ts';

export function checkWarnings(library: Library): Problem[] {
  return [
    ...checkNames(library),
    ...checkSteps(library),
    ...checkPlaces(library.of(penalties), ({ path }) => (path.at(-1) === 'follows' ? ['when'] : [])),
    ...checkBreath(library.of(warnings)),
  ];
}

/** Penalties that warnings name, and names that stand twice. */
function checkNames({ of }: Library): Problem[] {
  const shared = of(penalties);
  const names = shared.data.penalties.map(({ id }) => id);
  const missing = of(warnings).flatMap(({ file, data, spotOf }) =>
    data.penalties.flatMap((name, index) =>
      names.includes(name)
        ? []
        : [
            {
              file,
              ...spotOf(['penalties', index]),
              message: `没有叫“${name}”的处罚。请在 ${shared.file} 里加上，或者改成已有的名字${orLikest(name, names)}`,
            },
          ],
    ),
  );
  return [
    ...missing,
    ...checkTwice(
      shared,
      names.map((name, index) => [name, ['penalties', index]]),
    ),
  ];
}

/** A card stands on the step of article 47 that its consequences belong to. */
function checkSteps({ of }: Library): Problem[] {
  const shared = of(penalties);
  const steps = shared.data.ladder.map(({ step }) => step);
  const problems: Problem[] = LADDER.some((step, index) => steps[index] !== step)
    ? [
        {
          file: shared.file,
          ...shared.spotOf(['ladder']),
          message: `第四十七条的三步要按顺序写：${LADDER.join('、')}`,
        },
      ]
    : [];
  for (const { file, data, spotOf } of of(warnings)) {
    const consequences = data.penalties.length + data.crimes.length;
    if (data.step === '47(1)' && consequences > 0) {
      const message = '站在 47(1) 的只有劝阻、批评或者教育，请去掉 penalties 和 crimes，或者改 step';
      problems.push({ file, ...spotOf(['step']), message });
    }
    if (data.step !== '47(1)' && data.penalties.length === 0) {
      const message = `站在 ${data.step} 的要写 penalties：依据哪一条处罚；没有处罚的，step 写 47(1)`;
      problems.push({ file, ...spotOf(['step']), message });
    }
  }
  return problems;
}
