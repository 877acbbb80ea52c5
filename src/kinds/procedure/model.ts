/** All that any face shows of the petition's procedure, the drawing to scale included. */

import { type DeadlineModel, deadlineModel } from '../../deadlines/model.ts';
import type { Library } from '../../library/assemble.ts';
import { type Basis, basisOf } from '../../library/basis.ts';
import { type PracticeNote, practicesAt } from '../practice/notes.ts';
import { procedure } from './schema.ts';

export interface StageModel {
  id: string;
  name: string;
  you: string;
  office?: string | undefined;
  tip?: string | undefined;
  deadlines: DeadlineModel[];
  basis: Basis[];
  /** Days from the beginning, where the law gives the stage days. */
  from?: number | undefined;
  days?: number | undefined;
  /** What the office does beyond the law at this stage. */
  practices: PracticeNote[];
}

/** One bar of the drawing. */
export interface Bar {
  label: string;
  /** Days from the beginning, and how many. */
  from: number;
  days: number;
  /** The reader's own time. */
  yours: boolean;
}

export interface ProcedureModel {
  title: string;
  picture?: string | undefined;
  lead: string;
  reviewed: string;
  scope: { say: string; basis: Basis[] };
  stages: StageModel[];
  bars: Bar[];
  /** Days from the first bar to the last, without any extension. */
  total: number;
  /** The longest extension of a stage that the law allows, in days. */
  extension: number;
  /** What the total leaves out, in words. */
  totals: string;
  /** What the office does beyond the law in all of it. */
  practices: PracticeNote[];
  simple?: { title: string; say: string } | undefined;
  outcomes: { title: string; lead: string; list: { name: string; say: string; basis: Basis[] }[] };
  ended: { title: string; means: string[]; not: string[]; basis: Basis[] };
}

export function procedureModel(library: Library): ProcedureModel {
  const { data } = library.of(procedure);
  const basis = (values: readonly string[]) => basisOf(values, library.citations);
  const bars: Bar[] = [];
  let at = 0;
  const stages = data.stages.map(({ span, deadlines, ...stage }): StageModel => {
    const from = at;
    if (span) {
      bars.push({ label: span.label, from, days: span.days, yours: deadlines.some(({ who }) => who === '您') });
      at += span.days;
    }
    return {
      id: stage.id,
      name: stage.name,
      you: stage.you,
      office: stage.office,
      tip: stage.tip,
      deadlines: deadlines.map((deadline) => deadlineModel(deadline, library)),
      basis: basis(stage.basis),
      practices: practicesAt(library, { page: 'procedure', step: stage.id }),
      ...(span ? { from, days: span.days } : {}),
    };
  });
  return {
    title: data.title,
    picture: data.picture,
    lead: data.lead,
    reviewed: data.reviewed,
    scope: { say: data.scope, basis: basis(data.scopeBasis) },
    stages,
    bars,
    total: at,
    extension: Math.max(
      0,
      ...data.stages.flatMap(({ deadlines }) => deadlines.map(({ extend }) => extend?.amount ?? 0)),
    ),
    totals: data.totals,
    practices: practicesAt(library, { page: 'procedure' }),
    simple: data.simple,
    outcomes: {
      title: data.outcomes.title,
      lead: data.outcomes.lead,
      list: data.outcomes.list.map(({ item, name, say }) => ({ name, say, basis: basis([item]) })),
    },
    ended: { ...data.ended, basis: basis(data.ended.basis) },
  };
}
