/** Every field outside running text that cites a law, with the way to its line. */

import type { Clocks } from '../kinds/clock/schema.ts';
import type { Home } from '../kinds/edition/schema.ts';
import type { Reading } from '../kinds/regulation/schema.ts';
import type { Route } from '../kinds/route/schema.ts';
import type { Letter } from '../letters/schema.ts';
import type { Procedure } from '../procedure/schema.ts';

export interface FieldReference {
  path: PropertyKey[];
  value: string;
}

function each(path: PropertyKey[], values: readonly string[]): FieldReference[] {
  return values.map((value, index) => ({ path: [...path, index], value }));
}

export function homeReferences({ questions }: Home): FieldReference[] {
  return questions.map(({ see }, index) => ({ path: ['questions', index, 'see'], value: see }));
}

export function readingReferences({ duties }: Reading): FieldReference[] {
  return duties.flatMap(({ basis }, index) =>
    basis === undefined ? [] : [{ path: ['duties', index, 'basis'], value: basis }],
  );
}

export function routeReferences({ class: kind, reconsideration, steps }: Route): FieldReference[] {
  return [
    { path: ['class'], value: `信访工作条例 ${kind}` },
    ...(reconsideration ? [{ path: ['reconsideration', 'basis'], value: reconsideration.basis }] : []),
    ...steps.flatMap(({ deadlines, cost, basis }, step) => [
      ...each(['steps', step, 'basis'], basis),
      ...(cost ? [{ path: ['steps', step, 'cost', 'basis'], value: cost.basis }] : []),
      ...deadlines.map((deadline, index) => ({
        path: ['steps', step, 'deadlines', index, 'basis'],
        value: deadline.basis,
      })),
    ]),
  ];
}

export function clockReferences({ clocks }: Clocks): FieldReference[] {
  return clocks.flatMap(({ deadline, basis }, index) => [
    ...each(['clocks', index, 'basis'], basis),
    { path: ['clocks', index, 'deadline', 'basis'], value: deadline.basis },
  ]);
}

export function procedureReferences({ scopeBasis, stages, outcomes, ended }: Procedure): FieldReference[] {
  return [
    ...each(['scopeBasis'], scopeBasis),
    ...stages.flatMap(({ basis, deadlines }, stage) => [
      ...each(['stages', stage, 'basis'], basis),
      ...deadlines.map((deadline, index) => ({
        path: ['stages', stage, 'deadlines', index, 'basis'],
        value: deadline.basis,
      })),
    ]),
    ...outcomes.list.map(({ item }, index) => ({ path: ['outcomes', 'list', index, 'item'], value: item })),
    ...each(['ended', 'basis'], ended.basis),
  ];
}

export function letterReferences({ basis }: Letter): FieldReference[] {
  return each(['basis'], basis);
}
