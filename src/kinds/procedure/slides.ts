/** The procedure to scale on the hall screen: a bar for every stage that has days by law. */

import type { Library } from '../../library/assemble.ts';
import { basisText } from '../../library/basis.ts';
import type { Draft } from '../../library/draft.ts';
import { qrName } from '../../site.ts';
import { procedureModel } from './model.ts';

const PATH = '/procedure/';

export function procedureDrafts(library: Library): Draft[] {
  const { title, bars, total, extension, stages, totals, scope } = procedureModel(library);
  const longest = Math.max(...bars.map(({ days }) => days));
  const steps = stages.filter(({ days }) => days !== undefined);
  return [
    {
      layout: '尺',
      code: qrName(PATH),
      path: PATH,
      topic: '办理流程',
      title: '信访最长走多少天',
      blocks: bars.map(({ label, days, yours }) => ({
        text: label,
        tone: '说明',
        bar: { period: `${days} 日`, share: days / longest, yours },
      })),
      small: `每一步用满共 ${total} 日；办理可延长 ${extension} 日`,
      notes: [
        title,
        scope.say,
        totals,
        `依据：${[...new Set(steps.map(({ basis }) => basisText(basis)))].join('；')}`,
      ].join('\n'),
    },
  ];
}
