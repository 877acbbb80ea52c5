/** What an edition lets people hear must be something that is read out. */

import { edition } from '../../kinds/edition/schema.ts';
import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';

export function checkSound({ of, kinds, pointers }: Library): Problem[] {
  const { file, data, spotOf } = of(edition);
  const aloud = kinds.filter((kind) => kind.aloud);
  const labels = aloud.map(({ label }) => label);
  return data.sound.flatMap((name, index) => {
    const page = pointers.get(name);
    if (labels.includes(name) || (page && aloud.some((kind) => kind.name === page.kind))) return [];
    return {
      file,
      ...spotOf(['sound', index]),
      message: `没有叫“${name}”的录音。写一类：${labels.join('、')}；或者一页，比如 routes/unpaid-wages`,
    };
  });
}
