/** All that any face shows of the crimes. */

import type { Library } from '../../library/assemble.ts';
import { type Basis, basisOf } from '../../library/basis.ts';
import { type PageLink, referring } from '../../library/referrers.ts';
import { type Crime, crimes } from './schema.ts';

export interface CrimeModel {
  id: string;
  path: string;
  name: string;
  basis: Basis[];
  needs: string[];
  /** The lightest range, and where there are more the gravest, each with its own condition. */
  base: string;
  gravest?: string | undefined;
  /** All ranges. */
  say: string;
  not?: string | undefined;
  notBasis: Basis[];
  warnings: PageLink[];
}

function crimeModel(library: Library, crime: Crime): CrimeModel {
  const { id, name, needs, not } = crime;
  const path = `/warnings/crimes/#${id}`;
  const ranges = crime.ranges.map(({ when, is }) => (when === undefined ? is : `${when}，${is}`));
  return {
    id,
    name,
    needs,
    not,
    path,
    base: ranges[0] ?? '',
    gravest: ranges.length > 1 ? ranges.at(-1) : undefined,
    say: `${ranges.join('；')}${crime.also === undefined ? '' : `。${crime.also}`}`,
    basis: basisOf([crime.basis], library.citations),
    notBasis: basisOf(crime.notBasis, library.citations),
    warnings: referring(library, path, 'warning'),
  };
}

export interface CrimesModel {
  title: string;
  picture?: string | undefined;
  lead: string;
  reviewed: string;
  /** What holds for all of them. */
  honest: { say: string; basis: Basis[] }[];
  groups: { title: string; crimes: CrimeModel[] }[];
}

/** The page that tells them all. */
export function crimesModel(library: Library): CrimesModel {
  const { title, picture, lead, reviewed, honest } = library.of(crimes).data;
  return {
    title,
    picture,
    lead,
    reviewed,
    honest: honest.map(({ say, basis }) => ({ say, basis: basisOf(basis, library.citations) })),
    groups: crimeGroups(library),
  };
}

export function crimeGroups(library: Library): { title: string; crimes: CrimeModel[] }[] {
  return library.of(crimes).data.groups.map(({ title, crimes: group }) => ({
    title,
    crimes: group.map((crime) => crimeModel(library, crime)),
  }));
}

/** All of them, in the order of the page. */
export function crimeModels(library: Library): CrimeModel[] {
  return crimeGroups(library).flatMap((group) => group.crimes);
}
