/** All that any face shows of a route. */

import { rungOf, shareOf } from '../../deadlines/bands.ts';
import { daysOf } from '../../deadlines/days.ts';
import { type DeadlineModel, deadlineModel, sinceOf } from '../../deadlines/model.ts';
import { routeNames } from '../../guide/routes.ts';
import { guide } from '../../guide/schema.ts';
import { type Answered, answered, questionPath } from '../../guide/trail.ts';
import { type Way, walkGuide } from '../../guide/tree.ts';
import { formatPeriod } from '../../law/deadline.ts';
import type { Library } from '../../library/assemble.ts';
import { type Basis, basisOf } from '../../library/basis.ts';
import { type Related, referrers } from '../../library/referrers.ts';
import { see } from '../../library/see.ts';
import { CLOCK_SAYS, clocks } from '../clock/schema.ts';
import { type Hotline, hotlines } from '../hotline/schema.ts';
import { type PracticeNote, practicesAt } from '../practice/notes.ts';
import { type StripModel, stripModels } from '../strip/model.ts';
import { bodyPictures } from './bodies.ts';
import { routeOrder } from './order.ts';
import { ORDERS, type Route, type RouteClass } from './schema.ts';

export interface StepModel {
  title: string;
  to?: string | undefined;
  /** Of the body that the step turns to. */
  picture: string | undefined;
  how?: string | undefined;
  bring: string[];
  deadlines: DeadlineModel[];
  cost?: { say: string } | undefined;
  /** What its deadlines and its cost rest on, each named. */
  sources: { of: string; basis: Basis[] }[];
  basis: Basis[];
  /** What the office does beyond the law at this step. */
  practices: PracticeNote[];
}

/** A period of the reader's own. */
export interface RunModel {
  /** 60 日 */
  period: string;
  act: string;
  /** 自收到之日起 */
  since: string;
  /** The length of its bar, in hundredths: that of its rung on the ladder. */
  length: number;
}

export interface RouteLink {
  id: string;
  path: string;
  title: string;
  claim: string;
}

export interface RouteModel extends RouteLink {
  code: string;
  screen?: Route['screen'];
  picture: string | undefined;
  /** Absent while no way leads here. */
  topic?: { id: string; name: string; path: string } | undefined;
  class: { key: RouteClass; name: string; basis: Basis[] };
  strip?: StripModel | undefined;
  first: string;
  decides: string;
  reconsideration?: { rule: string; note?: string | undefined; basis: Basis[] } | undefined;
  steps: StepModel[];
  /** What the office does beyond the law in all of it. */
  practices: PracticeNote[];
  /** What runs out when, the shortest first; empty where there is no choice between two. */
  runs: RunModel[];
  office: { can: string; cannot: string };
  wait: string;
  clocks: { path: string; title: string; note: string }[];
  /** The periods of those clocks, the shortest first. */
  beside: { act: string; period: string }[];
  letters: { path: string; title: string; note: string }[];
  hotlines: Hotline[];
  keywords: string[];
  /** Somebody else may look at the same device. */
  discreet: boolean;
  reviewed: string;
  /** The answers that lead here, one list a way. */
  ways: Answered[][];
  note: { text: string };
  /** Others of the same topic. */
  others: RouteLink[];
  /** Cases, rights, warnings, questions that lead here. */
  referrers: Related[];
}

/** What the Regulations call each class, in the words of articles 29 to 31. */
export const CLASS_NAMES: Record<RouteClass, string> = {
  '29': '建议意见',
  '30': '检举控告',
  '31①': '法院、检察院、公安的程序',
  '31②': '仲裁',
  '31③': '党员申诉、申请复审',
  '31④': '行政复议等行政程序',
  '31⑤': '查处违法、履行职责',
  '31⑥': '信访程序',
};

/** The reader's own periods; what is minor or over in hours has its place at its step. */
function runsOf(steps: Route['steps']): RunModel[] {
  const own = steps.flatMap(({ deadlines }) => deadlines).filter(({ who, minor }) => who === '您' && !minor);
  const sorted = own.map((deadline) => ({ deadline, days: daysOf(deadline) })).sort((a, b) => a.days - b.days);
  if (sorted.length < 2) return [];
  return sorted.map(({ deadline: { amount, unit, act, from }, days }) => ({
    period: formatPeriod({ amount, unit }),
    act,
    since: sinceOf({ from, unit }),
    length: Math.round(shareOf(rungOf(days)) * 100),
  }));
}

/** What the deadlines and the cost of a step rest on: each once, with all that it carries. */
function sourcesOf(
  { deadlines, cost }: Route['steps'][number],
  basisFor: (values: string[]) => Basis[],
): StepModel['sources'] {
  const all = [
    ...deadlines.map(({ act, basis }) => ({ of: act, basis })),
    ...(cost ? [{ of: '费用', basis: cost.basis }] : []),
  ];
  return [...Map.groupBy(all, ({ basis }) => basis)].map(([basis, group]) => ({
    of: [...new Set(group.map(({ of }) => of))].join('、'),
    basis: basisFor([basis]),
  }));
}

const kept = new WeakMap<Library, Map<string, RouteModel>>();

/** Every route by id, in the order in which the finder asks for them. */
export function routeModels(library: Library): Map<string, RouteModel> {
  const known = kept.get(library);
  if (known) return known;
  const { questions } = library.of(guide).data;
  const walk = walkGuide(library.of(guide).data, routeNames(library));
  const waysTo = Map.groupBy(walk.ways, ({ route }) => route);
  const topicOf = (ways: readonly Way[]) => {
    const first = ways[0]?.choices[0];
    if (!first) return undefined;
    const next = ways[0]?.choices[1]?.question;
    return {
      id: first.answer,
      name: questions[first.question]?.answers[first.answer]?.say ?? '',
      path: questionPath(library, next ?? first.question),
    };
  };
  const bodyPicture = bodyPictures(library);
  const strips = stripModels(library);
  const models = new Map<string, RouteModel>();
  for (const { id, data, compiled } of routeOrder(library)) {
    const ways = waysTo.get(id) ?? [];
    const basis = (values: readonly string[]) => basisOf(values, library.citations);
    models.set(id, {
      id,
      path: `/routes/${id}/`,
      code: data.code,
      picture: data.picture,
      strip: strips.get(`routes/${id}`),
      screen: data.screen,
      title: data.title,
      claim: data.claim,
      topic: topicOf(ways),
      class: { key: data.class, name: CLASS_NAMES[data.class], basis: basis([`信访工作条例 ${data.class}`]) },
      first: data.first,
      decides: data.decides,
      reconsideration: data.reconsideration && {
        rule: data.reconsideration.rule,
        note: ORDERS[data.reconsideration.rule],
        basis: basis([data.reconsideration.basis]),
      },
      practices: practicesAt(library, { page: `routes/${id}` }),
      steps: data.steps.map((step, index) => ({
        title: step.title,
        picture: bodyPicture(step.to ?? step.title),
        to: step.to,
        how: step.how,
        bring: step.bring,
        deadlines: step.deadlines.map((deadline) => deadlineModel(deadline, library)),
        cost: step.cost && { say: step.cost.say },
        sources: sourcesOf(step, basis),
        basis: basis(step.basis),
        practices: practicesAt(library, { page: `routes/${id}`, step: index + 1 }),
      })),
      runs: runsOf(data.steps),
      beside: library
        .of(clocks)
        .data.clocks.filter((clock) => data.clocks.includes(clock.id))
        .map(({ deadline }) => deadline)
        .sort((a, b) => daysOf(a) - daysOf(b))
        .map((deadline) => ({ act: deadline.act, period: formatPeriod(deadline) })),
      office: data.office,
      wait: data.wait,
      clocks: library
        .of(clocks)
        .data.clocks.filter((clock) => data.clocks.includes(clock.id))
        .map(({ id: clock, title, kind }) => ({ path: `/clocks/#${clock}`, title, note: CLOCK_SAYS[kind] })),
      letters: [...data.letters].sort().map((letter) => {
        const { path, title } = see(library, `letters/${letter}`);
        return { path, title, note: '在手机上填好，打印或者下载' };
      }),
      hotlines: library.of(hotlines).data.hotlines.filter(({ number }) => data.hotlines.includes(number)),
      keywords: data.keywords,
      discreet: data.discreet,
      reviewed: data.reviewed,
      ways: ways.map(({ choices }) => answered(library, choices)),
      note: { text: compiled.text },
      others: [],
      referrers: referrers(library, `/routes/${id}/`, 'route', 'practice'),
    });
  }
  for (const model of models.values()) {
    model.others = [...models.values()]
      .filter((other) => other !== model && other.topic && other.topic.id === model.topic?.id)
      .map(({ id, path, title, claim }) => ({ id, path, title, claim }));
  }
  kept.set(library, models);
  return models;
}
