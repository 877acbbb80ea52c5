/** A practice on the hall screen: whose it is over it, what it gives, and beside which law; its forms side by side. */

import type { Library } from '../../library/assemble.ts';
import { basisText } from '../../library/basis.ts';
import type { Draft } from '../../library/draft.ts';
import { type PracticeModel, practiceModels } from './model.ts';

function second({ forms, law, period, more }: PracticeModel): Pick<Draft, 'title' | 'layout' | 'blocks'> {
  if (forms.length > 0) {
    return {
      title: `${forms.length} 种方式`,
      layout: '线',
      blocks: forms.map(({ name }, index) => ({ label: `${index + 1}`, text: name, tone: '说明' })),
    };
  }
  return {
    title: '',
    layout: undefined,
    blocks: [
      ...law.map(({ gist }): Draft['blocks'][number] => ({ label: '法律规定', text: gist, tone: '说明' })),
      { label: '本单位多做的', text: period === undefined ? more : `${more}`, tone: '可以' },
    ],
  };
}

export function practiceDrafts(library: Library): Draft[] {
  return practiceModels(library).flatMap((practice): Draft[] => {
    const { code, path, picture, title, label, office, says, screen, law, not, source, note } = practice;
    const shared = {
      code,
      path,
      topic: label,
      small: `${office}自己的${practice.as}，不是法律`,
      notes: [...not, `来源：${source}`, note.text].join('\n'),
    };
    return [
      { ...shared, layout: '图', picture, title, blocks: [{ text: screen ?? says, tone: '说明' }] },
      { ...shared, name: title, ...second(practice), basis: basisText(law.flatMap(({ basis }) => basis)) },
    ];
  });
}
