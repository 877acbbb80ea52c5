/** A choice on the page of clocks leads to a period that is there. */

import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { runOf } from './model.ts';
import { clocks } from './schema.ts';

export function checkChoices(library: Library): Problem[] {
  const { file, data, spotOf } = library.of(clocks);
  return (['received', 'happened'] as const).flatMap((which) =>
    data[which].flatMap(({ say, runs }, at) =>
      runs.flatMap((run, place): Problem[] => {
        if (runOf(data, run)) return [];
        const clock = data.clocks.find(({ id }) => id === run.clock);
        const known = clock ? clock.shorter.map(({ act }) => `“${act}”`) : data.clocks.map(({ id }) => id);
        const message = clock
          ? `“${say}”要的“${run.act}”，${run.clock} 的 shorter 里没有。请改成其中一个：${known.join('、') || '（它没有 shorter，去掉 act）'}`
          : `“${say}”要的时限“${run.clock}”没有。请改成其中一个：${known.join('、')}`;
        return [{ file, ...spotOf([which, at, 'runs', place]), message }];
      }),
    ),
  );
}
