/** Warnings and the data that they share: every name is there, every consequence has its citation, no case outweighs. */

import { LADDER } from '../kinds/warning/schema.ts';
import type { Entry } from '../library/entries.ts';
import { proseFields } from '../library/fields.ts';
import type { Library } from '../library/library.ts';
import type { Problem } from '../library/problem.ts';
import { longSentences } from './routes.ts';

export function checkConduct(library: Library): Problem[] {
  return [...checkNames(library), ...checkSteps(library), ...checkBalance(library), ...checkBreath(library)];
}

/** Penalties that warnings name, and names that stand twice. */
function checkNames({ warnings, penalties, crimes, quizzes }: Library): Problem[] {
  const known = new Set(penalties.data.penalties.map(({ id }) => id));
  const missing = warnings.flatMap(({ file, data, lineOf }) =>
    data.penalties.flatMap((name, index) =>
      known.has(name)
        ? []
        : [
            {
              file,
              line: lineOf(['penalties', index]),
              message: `处罚“${name}”没有。请在 ${penalties.file} 里加上，或者改成已有的名字`,
            },
          ],
    ),
  );
  const crimeNames = crimes.data.groups.flatMap((group, at) =>
    group.crimes.map(({ id }, index): [string, PropertyKey[]] => [id, ['groups', at, 'crimes', index]]),
  );
  return [
    ...missing,
    ...twice(
      penalties,
      penalties.data.penalties.map(({ id }, index) => [id, ['penalties', index]]),
    ),
    ...twice(crimes, crimeNames),
    ...quizzes.flatMap((quiz) =>
      twice(
        quiz,
        quiz.data.questions.map(({ id }, index) => [id, ['questions', index]]),
      ),
    ),
  ];
}

function twice({ file, lineOf }: Entry<unknown>, names: readonly [string, PropertyKey[]][]): Problem[] {
  const seen = new Set<string>();
  return names.flatMap(([name, path]) => {
    const again = seen.has(name);
    seen.add(name);
    return again ? [{ file, line: lineOf(path), message: `“${name}”这个名字写了两次，请改掉一个` }] : [];
  });
}

/** A card stands on the step of article 47 that its consequences belong to. */
function checkSteps({ warnings, penalties }: Library): Problem[] {
  const steps = penalties.data.ladder.map(({ step }) => step);
  const problems: Problem[] = LADDER.some((step, index) => steps[index] !== step)
    ? [
        {
          file: penalties.file,
          line: penalties.lineOf(['ladder']),
          message: `第四十七条的三步要按顺序写：${LADDER.join('、')}`,
        },
      ]
    : [];
  for (const { file, data, lineOf } of warnings) {
    const consequences = data.penalties.length + data.crimes.length;
    if (data.step === '47(1)' && consequences > 0) {
      const message = '站在 47(1) 的只有劝阻、批评或者教育，请去掉 penalties 和 crimes，或者改 step';
      problems.push({ file, line: lineOf(['step']), message });
    }
    if (data.step !== '47(1)' && data.penalties.length === 0) {
      const message = `站在 ${data.step} 的要写 penalties：依据哪一条处罚；没有处罚的，step 写 47(1)`;
      problems.push({ file, line: lineOf(['step']), message });
    }
  }
  return problems;
}

/** At least half of the cases are of claims that were upheld or of offices put right. */
function checkBalance({ cases }: Library): Problem[] {
  const warnings = cases.filter(({ data }) => data.kind === '警示');
  const [last] = warnings.slice(-1);
  if (!last || warnings.length * 2 <= cases.length) return [];
  return [
    {
      file: last.file,
      line: last.lineOf(['kind']),
      message: `警示案例有 ${warnings.length} 个，超过了全部 ${cases.length} 个的一半。请先补上诉求得到支持、单位被纠正的案例`,
    },
  ];
}

/** Sentences that can be read aloud. */
function checkBreath({ rights, warnings, myths, cases }: Library): Problem[] {
  return [...rights, ...warnings, ...myths, ...cases].flatMap((entry) => [
    ...proseFields(entry.data).flatMap(({ path, value }) =>
      longSentences(value).map((sentence) => ({
        file: entry.file,
        line: entry.lineOf(path),
        message: tooLong(sentence),
      })),
    ),
    ...longSentences(entry.compiled.text).map((sentence) => ({
      file: entry.file,
      line: entry.bodyLine,
      message: tooLong(sentence),
    })),
  ]);
}

function tooLong(sentence: string): string {
  return `这一句太长，念不下来：“${sentence.trim().slice(0, 12)}……”。请拆成不超过 45 个字的短句`;
}
