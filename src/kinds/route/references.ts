/** Every field of a route that cites a law, with the way to its line. */

import type { Route } from './schema.ts';

export interface FieldReference {
  path: PropertyKey[];
  value: string;
}

export function routeReferences({ class: kind, reconsideration, steps }: Route): FieldReference[] {
  return [
    { path: ['class'], value: `信访工作条例 ${kind}` },
    ...(reconsideration ? [{ path: ['reconsideration', 'basis'], value: reconsideration.basis }] : []),
    ...steps.flatMap(({ deadlines, cost, basis }, step) => [
      ...basis.map((value, index) => ({ path: ['steps', step, 'basis', index], value })),
      ...(cost ? [{ path: ['steps', step, 'cost', 'basis'], value: cost.basis }] : []),
      ...deadlines.map((deadline, index) => ({
        path: ['steps', step, 'deadlines', index, 'basis'],
        value: deadline.basis,
      })),
    ]),
  ];
}
