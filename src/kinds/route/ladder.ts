/** The ladder: every period that a reader has to keep, by how long it is, with the matters in which it runs. */

import { type Band, bandsOf } from '../../deadlines/bands.ts';
import { daysOf } from '../../deadlines/days.ts';
import { sinceOf } from '../../deadlines/model.ts';
import type { Deadline } from '../../deadlines/schema.ts';
import { formatPeriod } from '../../law/deadline.ts';
import type { Library } from '../../library/assemble.ts';
import { clocks } from '../clock/schema.ts';
import { routeOrder } from './order.ts';

export interface Rung {
  /** 15 日 */
  period: string;
  act: string;
  from: string;
  /** 自收到之日起 */
  since: string;
  /** Where it is explained: the routes on which it runs, or its clock. */
  places: { path: string; title: string }[];
}

export interface LadderBand extends Omit<Band, 'most'> {
  /** Its width, where the widest is 1. */
  share: number;
  /** What is done within it in most matters. */
  often: string[];
  rungs: Rung[];
}

/** So many acts say what a rung is for. */
const OFTEN = 2;

interface Found {
  deadline: Deadline;
  path: string;
  title: string;
}

const keyOf = ({ act, amount, unit, from }: Deadline) => [act, amount, unit, from].join(' ');
const lawOf = ({ amount, unit, basis }: Deadline) => [amount, unit, basis].join(' ');

/** The reader's own of the routes, and those of the clocks that no route has. */
function found(library: Library): Found[] {
  const ofRoutes = routeOrder(library).flatMap(({ id, data: { title, steps } }) =>
    steps.flatMap(({ deadlines }) => deadlines.map((deadline) => ({ deadline, path: `/routes/${id}/`, title }))),
  );
  const known = new Set(ofRoutes.map(({ deadline }) => lawOf(deadline)));
  const ofClocks = library
    .of(clocks)
    .data.clocks.flatMap(({ id, title, deadline, shorter }) =>
      [deadline, ...shorter].map((one) => ({ deadline: one, path: `/clocks/#${id}`, title })),
    );
  return [...ofRoutes, ...ofClocks.filter(({ deadline }) => !known.has(lawOf(deadline)))].filter(
    ({ deadline }) => deadline.who === '您',
  );
}

export function ladderModel(library: Library): LadderBand[] {
  const rungs = [...Map.groupBy(found(library), ({ deadline }) => keyOf(deadline)).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { act, from, amount, unit } = first.deadline;
    const places = [...new Map(same.map(({ path, title }) => [path, { path, title }])).values()];
    return [
      {
        period: formatPeriod({ amount, unit }),
        act,
        from,
        since: sinceOf({ from, unit }),
        places,
        days: daysOf({ amount, unit }),
      },
    ];
  });
  rungs.sort((a, b) => a.days - b.days || b.places.length - a.places.length);
  return bandsOf(rungs).map(({ id, name, share, periods }) => ({
    id,
    name,
    share,
    often: [...new Set([...periods].sort((a, b) => b.places.length - a.places.length).map(({ act }) => act))].slice(
      0,
      OFTEN,
    ),
    rungs: periods.map(({ days: _, ...rung }) => rung),
  }));
}
