/** A question on the hall screen, then its answer. */

import { basisText } from '../library/basis.ts';
import type { Library } from '../library/library.ts';
import type { Draft } from '../screen/slide.ts';
import { quizModels } from './model.ts';

/** @param id file name of the set, without its ending */
export function quizDrafts(library: Library, id: string): Draft[] {
  const quiz = quizModels(library).find((one) => one.id === id);
  return (quiz?.questions ?? []).flatMap(({ ask, options, kind, answer, why, basis }): Draft[] => {
    const shared = { code: quiz?.code ?? '', path: quiz?.path ?? '', eyebrow: `考考自己 · ${kind}` };
    return [
      {
        ...shared,
        title: '',
        blocks: [
          { text: ask, tone: '原文' },
          ...options.map(
            ({ letter, say }) => ({ label: kind === '合法吗' ? '' : `${letter}　`, text: say, tone: '说明' }) as const,
          ),
        ],
        notes: `${answer}。${why}`,
      },
      {
        ...shared,
        title: `答案：${answer}`,
        blocks: [{ text: why, tone: '可以' }],
        small: basisText(basis),
      },
    ];
  });
}
