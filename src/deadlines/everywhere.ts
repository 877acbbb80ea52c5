/** Every deadline of the content, with the page that speaks of it: whatever kind has a field of deadlines. */

import type { KnownCard, Library } from '../library/assemble.ts';
import { pointerOf } from '../library/graph.ts';
import { keptWith } from '../text/kept-results.ts';
import { type Deadline, deadlineSchema } from './schema.ts';

export interface PlacedDeadline {
  deadline: Deadline;
  /** Absent where no page speaks. */
  page?: KnownCard | undefined;
  /** The step or stage of the page at which it stands. */
  at?: string | undefined;
}

type Visit = (deadline: Deadline, around: readonly object[]) => void;

/** @param around what it stands in, the nearest last */
function walk(value: unknown, around: readonly object[], visit: Visit): void {
  if (typeof value !== 'object' || value === null) return;
  if ('amount' in value && 'basis' in value) {
    const read = deadlineSchema.safeParse(value);
    if (read.success) visit(read.data, around);
    return;
  }
  for (const inner of Object.values(value)) walk(inner, [...around, value], visit);
}

/** The value of a field of the nearest object that has it, the outermost left out: that is the page. */
function nearest(around: readonly object[], key: string): string | undefined {
  const found = around.slice(1).findLast((one) => key in one) as Record<string, unknown> | undefined;
  const value = found?.[key];
  return typeof value === 'string' ? value : undefined;
}

/** In the order of the kinds, their entries, and as it is written there. */
export function everyDeadline(library: Library): readonly PlacedDeadline[] {
  return keptWith(library, 'everyDeadline', () => {
    const all: PlacedDeadline[] = [];
    for (const { source, entries } of library.shelves) {
      for (const entry of entries) {
        const pointer = source.page ?? pointerOf(source, entry) ?? '';
        walk(entry.data, [], (deadline, around) => {
          // A place on a page, such as a clock, goes before the page.
          const place = library.pointers.get(`${pointer}/${nearest(around, 'id')}`);
          const at = place ? undefined : (nearest(around, 'title') ?? nearest(around, 'name'));
          all.push({ deadline, page: place ?? library.pointers.get(pointer), at });
        });
      }
    }
    return all;
  });
}
