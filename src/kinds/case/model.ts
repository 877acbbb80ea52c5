/** All that any face shows of a teaching case. */

import type { Library } from '../../library/assemble.ts';
import { type Basis, basisOf } from '../../library/basis.ts';
import { type PageLink, type Related, related } from '../../library/referrers.ts';
import { see } from '../../library/see.ts';
import { byCode } from '../../library/sources.ts';
import { type StripModel, stripModels } from '../strip/model.ts';
import { CASE_KINDS, type Case, cases } from './schema.ts';

export interface CaseModel {
  id: string;
  code: string;
  path: string;
  title: string;
  picture: string | undefined;
  strip?: StripModel | undefined;
  screen?: Case['screen'];
  kind: Case['kind'];
  /** Goes with the case wherever it is shown. */
  label: string;
  summary: string;
  merit: Case['merit'];
  meritSay: string;
  routes: PageLink[];
  story: string[];
  tried: string[];
  should: { say: string; see: PageLink }[];
  outcome: string[];
  law: { element: string; here: string; basis: Basis[] }[];
  takeaway: string[];
  note: { text: string };
  keywords: string[];
  /** Somebody else may look at the same device. */
  discreet: boolean;
  reviewed: string;
  related: Related[];
}

/** In the order of their codes. */
export function caseModels(library: Library): CaseModel[] {
  const strips = stripModels(library);
  return byCode(library.of(cases)).map(({ id, data, compiled }) => {
    const path = `/cases/${id}/`;
    const should = data.should.map((way) => ({ say: way.say, see: see(library, way.see) }));
    return {
      ...data,
      picture: data.picture,
      discreet: data.discreet,
      id,
      path,
      strip: strips.get(`cases/${id}`),
      routes: data.routes.map((route) => see(library, `routes/${route}`)),
      should,
      law: data.law.map((point) => ({ ...point, basis: basisOf(point.basis, library.citations) })),
      note: { text: compiled.text },
      related: related(
        library,
        path,
        should.map((way) => way.see.path),
      ),
    };
  });
}

/** By kind, the claims that were upheld first. */
export function caseGroups(library: Library): { kind: Case['kind']; cases: CaseModel[] }[] {
  const groups = Map.groupBy(caseModels(library), ({ kind }) => kind);
  return CASE_KINDS.map((kind) => ({ kind, cases: groups.get(kind) ?? [] })).filter((group) => group.cases.length > 0);
}

/** Everything that a reader reads of a case, for its length and for the check of names. */
export function caseWords({ story, tried, should, outcome, law, takeaway }: Case): string {
  return [
    ...story,
    ...tried,
    ...should.map(({ say }) => say),
    ...outcome,
    ...law.flatMap(({ element, here }) => [element, here]),
    ...takeaway,
  ].join('\n');
}
