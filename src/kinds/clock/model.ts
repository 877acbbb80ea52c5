/** All that any face shows of the clocks that keep running. */

import { type DeadlineModel, deadlineModel } from '../../deadlines/model.ts';
import type { Library } from '../../library/assemble.ts';
import { type Basis, basisOf } from '../../library/basis.ts';
import { referring } from '../../library/referrers.ts';
import { CLOCK_KINDS, type Clock, type Clocks, clocks } from './schema.ts';

export interface ClockModel {
  id: string;
  path: string;
  title: string;
  kind: Clock['kind'];
  deadline: DeadlineModel;
  /** Shorter periods on the same matter, to be read first. */
  shorter: DeadlineModel[];
  say: string;
  keep: string;
  basis: Basis[];
  /** Teaching cases in which it ran. */
  cases: { path: string; title: string }[];
}

/** By what petitioning does to them, the unstoppable first. */
export function clocksInOrder(all: Clocks): Clock[] {
  const order = (kind: Clock['kind']) => CLOCK_KINDS.indexOf(kind);
  return [...all.clocks].sort((a, b) => order(a.kind) - order(b.kind));
}

export function clockModels(library: Library): ClockModel[] {
  return clocksInOrder(library.of(clocks).data).map(({ id, kind, title, deadline, shorter, say, keep, basis }) => ({
    id,
    path: `/clocks/#${id}`,
    title,
    kind,
    deadline: deadlineModel(deadline, library),
    shorter: shorter.map((one) => deadlineModel(one, library)),
    say,
    keep,
    basis: basisOf(basis, library.citations),
    cases: referring(library, `/clocks/#${id}`, 'case'),
  }));
}
