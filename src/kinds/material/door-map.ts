/** The map that is hung up: matters by topic, each with the doors that its way leads to and the first days to keep. */

import type { DeadlineModel } from '../../deadlines/model.ts';
import { firstDue } from '../../guide/route-map.ts';
import { guide } from '../../guide/schema.ts';
import type { Library } from '../../library/assemble.ts';
import { type Basis, basisOf } from '../../library/basis.ts';
import { type BodyModel, bodiesNamed } from '../route/bodies.ts';
import { type RouteModel, routeModels } from '../route/model.ts';
import { bodies, DOORS, type Door } from '../route/schema.ts';

/** Whom to turn to, in the words of the hall's screen. */
export interface DoorModel extends Partial<BodyModel> {
  to: string;
}

export interface DoorRow {
  title: string;
  path: string;
  /** The first one first; the others are for what may come, in the order of the steps. */
  doors: DoorModel[];
  /** Absent where nothing runs out. */
  due: DeadlineModel | undefined;
}

export interface DoorTopic {
  name: string;
  picture: string | undefined;
  rows: DoorRow[];
}

export interface DoorMap {
  topics: DoorTopic[];
  /** The kinds of door that stand in it. */
  legend: { door: Door; say: string }[];
  basis: Basis[];
}

/** Whom a route turns to on the screen, each once. */
export function doorsOf({ screen }: { screen?: RouteModel['screen'] }): string[] {
  return [...new Set(screen?.steps.flatMap(({ to }) => to ?? []))];
}

/** In the order of the finder, whatever the order in which they are named. */
export function doorMap(library: Library, ids: readonly string[]): DoorMap {
  const bodyOf = bodiesNamed(library);
  const { start, questions } = library.of(guide).data;
  const routes = [...routeModels(library).values()].filter(({ id }) => ids.includes(id));
  const row = ({ title, path, screen, steps }: RouteModel): DoorRow => ({
    title,
    path,
    doors: doorsOf({ screen }).map((to) => ({ to, ...bodyOf(to) })),
    due: firstDue(steps),
  });
  const topics = [...Map.groupBy(routes, ({ topic }) => topic?.id ?? '')].map(([id, group]) => {
    const answer = questions[start]?.answers[id];
    return { name: answer?.say ?? '', picture: answer?.picture, rows: group.map(row) };
  });
  const rows = topics.flatMap((topic) => topic.rows);
  const shown = new Set(rows.flatMap(({ doors }) => doors.flatMap(({ door }) => door ?? [])));
  const kinds = library.of(bodies).data.doors;
  const legend = DOORS.filter((door) => shown.has(door)).map((door) => ({ door, ...kinds[door] }));
  return {
    topics,
    legend: legend.map(({ door, say }) => ({ door, say })),
    basis: [
      ...rows.flatMap(({ due }) => due?.basis ?? []),
      ...basisOf(
        legend.flatMap(({ basis }) => basis),
        library.citations,
      ),
    ],
  };
}
