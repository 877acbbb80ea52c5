/** What one has received or met, by the days that one has: on the hall screen, from the shortest to the longest. */

import { rungOf, shareOf } from '../../deadlines/bands.ts';
import { daysOf } from '../../deadlines/days.ts';
import type { Library } from '../../library/assemble.ts';
import type { Block, Draft } from '../../library/draft.ts';
import { qrName } from '../../site.ts';
import { type ChoiceModel, choiceModels } from './model.ts';

const PATH = '/clocks/ladder/';

/** A row for every period: the shortest of each choice. */
function rowsOf(choices: readonly ChoiceModel[]): Block[] {
  const shortest = choices.flatMap(({ say, deadlines }) => {
    const all = deadlines.flatMap(({ period, calculator }) =>
      calculator ? [{ say, period, days: daysOf(calculator.period) }] : [],
    );
    return all.sort((a, b) => a.days - b.days).slice(0, 1);
  });
  const rows = [...Map.groupBy(shortest, ({ period }) => period).values()].sort(
    ([a], [b]) => (a?.days ?? 0) - (b?.days ?? 0),
  );
  return rows.map((row): Block => {
    const { period = '', days = 0 } = row[0] ?? {};
    return {
      text: row.map(({ say }) => say).join('；'),
      tone: '说明',
      bar: { period, share: shareOf(rungOf(days)), yours: true },
    };
  });
}

export function clockDrafts(library: Library): Draft[] {
  const shared: Pick<Draft, 'layout' | 'code' | 'path' | 'topic' | 'small'> = {
    layout: '梯',
    code: qrName(PATH),
    path: PATH,
    topic: '几天之内',
    small: '写最短的一种，例外扫码看；横条不按天数画',
  };
  return [
    { ...shared, title: '收到这些，几天内办', blocks: rowsOf(choiceModels(library, 'received')) },
    { ...shared, title: '出了事，几天内办', blocks: rowsOf(choiceModels(library, 'happened')) },
  ].filter(({ blocks }) => blocks.length > 0);
}
