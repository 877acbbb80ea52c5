/** A poster of each entry of a kind, in the entry's own words: warnings, rights, quizzes, stories and routes as strips. */

import { LABELS } from '../../components/labels.ts';
import type { Library } from '../../library/assemble.ts';
import { joinedBasis } from '../../library/basis.ts';
import { caseModels } from '../case/model.ts';
import { quizModels } from '../quiz/model.ts';
import { type RightModel, rightModels } from '../right/model.ts';
import { routeModels } from '../route/model.ts';
import type { StripModel } from '../strip/model.ts';
import { type WarningModel, warningModels } from '../warning/model.ts';
import { type FaceModel, insteadOf, named, type PartModel, type Scan, scanOf } from './model.ts';
import type { PanelTone } from './panels.ts';
import type { Material, SetOf } from './schema.ts';

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

function points(heading: string, says: readonly string[], picture?: string): PartModel[] {
  return says.length === 0 ? [] : [{ is: 'points', heading, points: says.map((say) => ({ say, picture })) }];
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
    ...points(LABELS.lawful, lawful, 'check'),
    ...points(LABELS.instead, [insteadOf(warning)], 'signpost'),
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

/** What the law gives, how that looks, what limits it, and where to turn when it is denied. */
function rightPoster(library: Library, right: RightModel): PosterModel {
  const { id, title, says, picture, looks, limits, denied, basis, reviewed } = right;
  const parts = [
    ...points(LABELS.looks, looks, 'check'),
    ...points(LABELS.limits, limits),
    ...points(
      LABELS.denied,
      denied.map(({ say }) => say),
      'signpost',
    ),
  ];
  return {
    name: id,
    title,
    lead: says,
    picture,
    tone: '可以',
    face: face(title, '可以', parts, [...basis, ...denied.flatMap((step) => step.basis)]),
    scan: scanOf(library, `rights/${id}`),
    reviewed,
  };
}

/** A few questions of each set; the answers stand at the foot, each with its article, upright: a wall cannot be turned. */
export function quizPosters(library: Library, { sets, lead }: Extract<Material, { as: '答题海报' }>): PosterModel[] {
  return sets.flatMap(({ quiz: name, questions: ids }) =>
    named(quizModels(library), [name], ({ id }) => id).map(({ id, title, picture, reviewed, questions }) => {
      const asked = named(questions, ids, (question) => question.id);
      const parts: PartModel[] = [
        { is: 'asked', questions: asked },
        { is: 'answers', questions: asked },
      ];
      const scan = scanOf(library, `quiz/${id}`);
      return { name: id, title, lead, picture, tone: '平', face: face(title, '平', parts, []), scan, reviewed };
    }),
  );
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
  // What somebody may have to hide from those around is not hung on a wall.
  if (of === '警示') {
    return warningModels(library).flatMap((one) => (one.discreet ? [] : [warningPoster(library, one)]));
  }
  if (of === '权利') {
    return rightModels(library).flatMap((one) => (one.discreet ? [] : [rightPoster(library, one)]));
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
