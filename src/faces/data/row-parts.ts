/** What rows of several files of data have: links, citations, deadlines. */

import { sinceOf } from '../../deadlines/model.ts';
import type { Deadline } from '../../deadlines/schema.ts';
import { formatPeriod } from '../../law/deadline.ts';
import type { Library } from '../../library/assemble.ts';
import { type Basis, basisOf } from '../../library/basis.ts';
import type { DataCitation, DataDeadline, DataLink } from './data-schema.ts';

/** Of the fields that a page of any kind has. */
interface Entry {
  path: string;
  title: string;
  code?: string | undefined;
  reviewed: string;
}

/** A page to go to, by its whole address. */
export function linkTo({ site }: Library, { path, title }: { path: string; title: string }): DataLink {
  return { title, address: site.absolute(path) };
}

/** What every row has that is a page of its own. @param id unique among all files, as routes/unpaid-wages */
export function entryOf({ site }: Library, id: string, { path, title, code, reviewed }: Entry) {
  const short = code === undefined ? {} : { short: site.absolute(`/${code}/`) };
  return { id, title, address: site.absolute(path), ...short, reviewed };
}

/** Every provision of it with its law, so that each can stand alone. */
export function citationsOf({ site }: Library, basis: readonly Basis[]): DataCitation[] {
  return basis.flatMap(({ law, articles }) =>
    articles.map(({ title, path }) => ({
      cite: law + title,
      law: law.slice(1, -1),
      ...(title === '' ? {} : { provision: title }),
      address: site.absolute(path),
    })),
  );
}

/** The same from references as content writes them. */
export function cited(library: Library, values: readonly string[]): DataCitation[] {
  return citationsOf(library, basisOf(values, library.citations));
}

/** Who must do what within which time, from when. */
export function deadlineRow(library: Library, deadline: Deadline): DataDeadline {
  const { who, act, from, amount, unit, extend, note, minor, basis } = deadline;
  return {
    who,
    act,
    from,
    since: sinceOf(deadline),
    amount,
    unit,
    text: formatPeriod({ amount, unit }),
    extend,
    note,
    minor: minor === true,
    basis: cited(library, [basis]),
  };
}
