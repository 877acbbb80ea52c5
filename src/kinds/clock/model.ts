/** All that any face shows of the clocks that keep running. */

import { type DeadlineModel, deadlineModel } from '../../deadlines/model.ts';
import type { Library } from '../../library/assemble.ts';
import { type Basis, basisOf } from '../../library/basis.ts';
import { referring } from '../../library/referrers.ts';
import { CLOCK_KINDS, type Clock, type ClockChoice, type Clocks, clocks } from './schema.ts';

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

/** What one has received, or what has happened: the periods that it sets running, the soonest first. */
export interface ChoiceModel {
  say: string;
  ask: string;
  note?: string | undefined;
  deadlines: DeadlineModel[];
  /** The clocks where exceptions and shorter periods stand. */
  more: { path: string; title: string }[];
}

export function choiceModels(library: Library, which: 'received' | 'happened'): ChoiceModel[] {
  const all = library.of(clocks).data;
  return all[which].map(({ say, ask, note, runs }) => ({
    say,
    ask,
    note,
    deadlines: runs.flatMap((run) => runOf(all, run) ?? []).map((deadline) => deadlineModel(deadline, library)),
    more: [...new Set(runs.map(({ clock }) => clock))].flatMap((id) => {
      const found = all.clocks.find((clock) => clock.id === id);
      return found ? [{ path: `#${id}`, title: found.title }] : [];
    }),
  }));
}

/** The period that a choice means; undefined where there is none of that name. */
export function runOf(all: Clocks, { clock, act }: ClockChoice['runs'][number]): Clock['deadline'] | undefined {
  const found = all.clocks.find(({ id }) => id === clock);
  return act === undefined ? found?.deadline : found?.shorter.find((one) => one.act === act);
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
