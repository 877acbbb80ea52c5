/** The offices' editions that come with the project: what an office can make of it, told by their own files. */

import { edition } from '../../kinds/edition/schema.ts';
import { labelOf } from '../../kinds/practice/notes.ts';
import { practices } from '../../kinds/practice/schema.ts';
import { reports } from '../../kinds/report/schema.ts';
import type { Library } from '../../library/assemble.ts';
import { readSourceEntries } from '../../library/files.ts';
import { editionNames } from '../../library/layers.ts';

export interface Example {
  /** The name of its folder. */
  id: string;
  office: string;
  where?: string | undefined;
  /** What it cares for most, in its own words. */
  about: string[];
  practices: { label: string; titles: string[] }[];
  reports: { title: string; about: string }[];
}

/** Every edition but the one without an office, in order of their folders; one that cannot be read is left out. */
export function examples({ root }: Pick<Library, 'root'>): Example[] {
  return editionNames(root).flatMap((id) => {
    const read = { root, edition: id };
    const [own] = readSourceEntries(read, edition, []);
    if (id === 'default' || own?.data.office === undefined) return [];
    const ways = readSourceEntries(read, practices, []).map(({ data }) => ({
      label: labelOf(data),
      title: data.title,
    }));
    return [
      {
        id,
        office: own.data.office,
        where: own.data.where,
        about: own.data.about.slice(1, 2),
        practices: [...Map.groupBy(ways, ({ label }) => label)].map(([label, all]) => ({
          label,
          titles: all.map(({ title }) => title),
        })),
        reports: readSourceEntries(read, reports, []).map(({ data: { title, about } }) => ({ title, about })),
      },
    ];
  });
}
