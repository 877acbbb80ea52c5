/** A practice on the hall screen: whose it is over it and at its foot, what it gives, and its ways or the law beside it. */

import type { Library } from '../../library/assemble.ts';
import { basisText } from '../../library/basis.ts';
import type { Block, Draft } from '../../library/draft.ts';
import { type PracticeModel, practiceModels } from './model.ts';

function second({ forms, law, more }: PracticeModel): Pick<Draft, 'title' | 'blocks'> {
  if (forms.length > 0) {
    const names = forms.map(({ name }) => name).join('、');
    return { title: `${forms.length} 种方式`, blocks: [{ text: `${names}。`, tone: '说明' }] };
  }
  return {
    title: '',
    blocks: [
      ...law.map(({ gist }): Block => ({ label: '法律：', text: gist, tone: '说明' })),
      { label: '本单位：', text: more, tone: '可以' },
    ],
  };
}

export function practiceDrafts(library: Library): Draft[] {
  return practiceModels(library).flatMap((practice): Draft[] => {
    const { as, code, path, picture, title, label, office, says, screen, law, not, source, since, note } = practice;
    const shared = {
      code,
      path,
      topic: label,
      small: `${office}的${as}，不是法律；${source}`,
      notes: [...not, `写在哪里：${source}`, `从何时起：${since}`, note.text].join('\n'),
    };
    return [
      { ...shared, layout: '图', picture, title, blocks: [{ text: screen ?? says, tone: '说明' }] },
      { ...shared, name: title, ...second(practice), basis: basisText(law.flatMap(({ basis }) => basis)) },
    ];
  });
}
