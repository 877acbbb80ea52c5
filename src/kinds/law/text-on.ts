/**
 * A law as it stands on a day. Its file may hold two texts: the one in force, and one that has been made public and
 * takes its place on a later day.
 */

import { articleKey, formatCompact } from '../../law/citation.ts';
import { parseReference } from '../../law/grammar.ts';
import type { IsoDay } from '../../law/status.ts';
import type { LawEntry } from './schema.ts';

export function dayBefore(day: IsoDay): IsoDay {
  return new Date(Date.parse(day) - 24 * 3_600_000).toISOString().slice(0, 10);
}

/** A row of a renumbering table as it is written. */
type MoveAsWritten = LawEntry['former'][number]['moved'][number];

/** Where a provision of the replaced text stands in the next one: by the row for exactly that 款 and 项, else by its article. */
function onward(to: string, moved: readonly MoveAsWritten[]): string {
  const exact = moved.find(({ from }) => from === to);
  if (exact) return exact.to;
  const own = parseReference(to)?.spans[0]?.from;
  const row = own && moved.find(({ from }) => from === articleKey(own));
  const next = row && parseReference(row.to)?.spans[0]?.from;
  if (!own || !next) return to;
  const { article, suffix, ...within } = { ...own, ...next };
  return formatCompact({ spans: [{ from: { ...within, article, ...(suffix === undefined ? {} : { suffix }) } }] });
}

/** The text that is in force on a day, with those before it; older tables lead on to its numbers. */
export function textOn(entry: LawEntry, day: IsoDay): LawEntry {
  const { next, ...present } = entry;
  if (next === undefined || day < next.effective) return entry;
  const { label, note, moved, changed, effective, revised, articles, inserted, counting, cited } = next;
  return {
    ...present,
    effective,
    revised: revised ?? present.revised,
    articles,
    inserted,
    counting,
    cited,
    changes: [...present.changes, ...(changed.length > 0 ? [{ on: effective, articles: changed }] : [])],
    former: [
      { label, until: dayBefore(effective), note, moved },
      ...present.former.map((one) => ({
        ...one,
        moved: one.moved.map((row) => ({ ...row, to: onward(row.to, moved) })),
      })),
    ],
  };
}
