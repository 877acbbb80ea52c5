/** All that any face shows of a right. */

import type { Library } from '../../library/assemble.ts';
import { type Basis, basisOf } from '../../library/basis.ts';
import { type PageLink, type Related, related } from '../../library/referrers.ts';
import { see } from '../../library/see.ts';
import { byCode } from '../../library/sources.ts';
import { RIGHT_GROUPS, rights } from './schema.ts';

export interface RightModel {
  id: string;
  code: string;
  path: string;
  title: string;
  picture: string | undefined;
  screen?: string | undefined;
  group: string;
  says: string;
  basis: Basis[];
  looks: string[];
  limits: string[];
  denied: { say: string; see?: PageLink | undefined; basis: Basis[] }[];
  note: { text: string };
  keywords: string[];
  /** Somebody else may look at the same device. */
  discreet: boolean;
  reviewed: string;
  related: Related[];
}

/** In the order of their codes. */
export function rightModels(library: Library): RightModel[] {
  const basis = (values: readonly string[]) => basisOf(values, library.citations);
  return byCode(library.of(rights)).map(({ id, data, compiled }) => {
    const path = `/rights/${id}/`;
    const denied = data.denied.map((step) => ({
      say: step.say,
      see: step.see === undefined ? undefined : see(library, step.see),
      basis: basis(step.basis === undefined ? [] : [step.basis]),
    }));
    return {
      id,
      code: data.code,
      path,
      title: data.title,
      picture: data.picture,
      screen: data.screen,
      group: data.group,
      says: data.says,
      basis: basis(data.basis),
      looks: data.looks,
      limits: data.limits,
      denied,
      note: { text: compiled.text },
      keywords: data.keywords,
      discreet: data.discreet,
      reviewed: data.reviewed,
      related: related(
        library,
        path,
        denied.flatMap(({ see: page }) => page?.path ?? []),
      ),
    };
  });
}

/** The two groups of the page, in its order. */
export function rightGroups(library: Library): { title: string; rights: RightModel[] }[] {
  const models = rightModels(library);
  return RIGHT_GROUPS.map((title) => ({ title, rights: models.filter(({ group }) => group === title) }));
}
