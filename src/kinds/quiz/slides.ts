/** A question on the hall screen, then its answer. */

import type { Library } from '../../library/assemble.ts';
import { basisText } from '../../library/basis.ts';
import type { Block, Draft, Tone } from '../../library/draft.ts';
import { type OptionModel, quizModels } from './model.ts';

/** @param id file name of the set, without its ending */
export function quizDrafts(library: Library, id: string): Draft[] {
  const quiz = quizModels(library).find((one) => one.id === id);
  return (quiz?.questions ?? []).flatMap(({ ask, options, kind, answer, why, basis }): Draft[] => {
    const shared = { code: quiz?.code ?? '', path: quiz?.path ?? '', topic: '考考自己', name: kind };
    const lettered = kind !== '合法吗';
    const block = ({ letter, say }: OptionModel, tone: Tone): Block => ({
      label: lettered ? `${letter}　` : undefined,
      text: say,
      tone,
    });
    const right = lettered ? options.filter((option) => option.right) : [];
    return [
      {
        ...shared,
        quiz: '题',
        layout: '题',
        title: '',
        blocks: [{ text: ask, tone: '原文' }, ...options.map((option) => block(option, '选项'))],
        notes: `${answer}。${why}`,
      },
      {
        ...shared,
        quiz: '答案',
        title: `答案：${answer}`,
        blocks: [...right.map((option) => block(option, '可以')), { text: why, tone: '说明' }],
        basis: basisText(basis),
      },
    ];
  });
}
