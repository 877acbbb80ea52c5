/** A poster of each entry of a kind, in the entry's own words: warnings as cards, stories and routes as strips. */

import type { Library } from '../../library/assemble.ts';
import { joinedBasis } from '../../library/basis.ts';
import { caseModels } from '../case/model.ts';
import { rightModels } from '../right/model.ts';
import { routeModels } from '../route/model.ts';
import type { StripModel } from '../strip/model.ts';
import { type WarningModel, warningModels } from '../warning/model.ts';
import { insteadOf } from './leaflet-text.ts';
import { type FaceModel, type PartModel, type Scan, scanOf } from './model.ts';
import type { PanelTone, SetOf } from './schema.ts';

/** A poster before it has a size. */
export interface PosterModel {
  /** Of the entry. */
  name: string;
  title: string;
  lead: string;
  picture: string | undefined;
  tone: PanelTone;
  face: FaceModel;
  scan: Scan;
  reviewed: string;
}

function face(heading: string, tone: PanelTone, parts: PartModel[], basis: FaceModel['basis']): FaceModel {
  return { heading, tone, parts, basis: joinedBasis(basis) };
}

/** First the right, then the conduct with what the law looks at, what is lawful, and what to do. */
function warningPoster(library: Library, warning: WarningModel): PosterModel {
  const { id, title, picture, verdict, heading, conduct, asks, elements, lawful, screen, article } = warning;
  const rights = rightModels(library).filter(({ path }) => path === warning.rights[0]?.path);
  const parts: PartModel[] = [
    { is: 'rights', rights },
    { is: 'text', text: `${heading}：${conduct}` },
    { is: 'text', text: `${asks}：${screen?.element ?? `${elements.join('；')}。`}` },
    { is: 'text', text: '不在此列：' },
    { is: 'points', points: lawful.map((say) => ({ say, picture: 'check' })) },
    { is: 'points', points: [{ say: insteadOf(warning), picture: 'signpost' }] },
  ];
  const basis = [
    ...article,
    ...warning.steps.flatMap((step) => step.basis),
    ...rights.flatMap((one) => one.basis.slice(0, 1)),
  ];
  return {
    name: id,
    title,
    lead: verdict,
    picture,
    tone: '不行',
    face: face(title, '不行', parts, basis),
    scan: scanOf(library, `warnings/${id}`),
    reviewed: warning.reviewed,
  };
}

/** Panels with what they tell, and under a made-up story that it is one. */
function stripPoster(
  library: Library,
  {
    id,
    title,
    lead,
    label,
    reviewed,
    strip,
    basis,
  }: {
    id: string;
    title: string;
    lead: string;
    label?: string;
    reviewed: string;
    strip: StripModel;
    basis: FaceModel['basis'];
  },
): PosterModel {
  const parts: PartModel[] = [
    { is: 'strip', panels: strip.panels },
    ...(label === undefined ? [] : [{ is: 'text' as const, text: label }]),
  ];
  return {
    name: id,
    title,
    lead,
    picture: undefined,
    tone: '平',
    face: face(title, '平', parts, basis),
    scan: scanOf(library, strip.of),
    reviewed,
  };
}

/** In the order of the site. */
export function posterSet(library: Library, of: SetOf): PosterModel[] {
  if (of === '警示') {
    // What somebody may have to hide from those around is not hung on a wall.
    return warningModels(library).flatMap((one) => (one.discreet ? [] : [warningPoster(library, one)]));
  }
  const routes = [...routeModels(library).values()].flatMap(({ strip, id, title, first, reviewed, steps }) =>
    strip
      ? [
          {
            id,
            title,
            lead: first,
            reviewed,
            strip,
            basis: steps.flatMap(({ deadlines }) => deadlines.flatMap((one) => one.basis)),
          },
        ]
      : [],
  );
  const stories = caseModels(library).flatMap(({ strip, id, title, takeaway, label, reviewed, law }) =>
    strip
      ? [{ id, title, lead: takeaway[0] ?? '', label, reviewed, strip, basis: law.flatMap(({ basis }) => basis) }]
      : [],
  );
  return [...routes, ...stories].map((one) => stripPoster(library, one));
}
