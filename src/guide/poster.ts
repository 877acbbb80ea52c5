/**
 * The whole finder laid out as a poster: answers in columns from left to right, a row for every way,
 * its route at the end. Pure geometry, in points of an A3 sheet.
 */

import type { QuestionModel } from './model.ts';

/** What the poster shows of a route. */
export interface PosterRoute {
  path: string;
  code: string;
  title: string;
  steps: readonly { deadlines: readonly { who: string; act: string; period: string; minor: boolean }[] }[];
}

export interface PosterBox {
  x: number;
  y: number;
  width: number;
  height: number;
  /** One string a line. */
  lines: string[];
  path: string;
  /** 0 for the topics; leaves are answers that end in a route. */
  level: number;
  leaf: boolean;
}

export interface PosterRow {
  y: number;
  height: number;
  route: PosterRoute;
  /** 先办：申请复核，3 个工作日内 */
  due: string;
}

export interface Poster {
  width: number;
  height: number;
  /** Where the routes and their deadlines begin. */
  routeX: number;
  dueX: number;
  boxes: PosterBox[];
  rows: PosterRow[];
}

/** A3 is 842 by 1191 points; ten millimetres of margin on each side. */
const WIDTH = 785;
/** Height for the rows below the heading; they draw together as routes are added, as far as their type allows. */
const ROOM = 1016;
const ROW = 15.4;
const CLOSEST = 12.9;
/** Left edges of the columns: topic, three more answers, route, deadline. */
const COLUMNS = [0, 74, 196, 340, 448, 620] as const;
const GAP = 3;
/** Between topics. */
const BREAK = 4;

/** Breaks a label into lines of at most so many characters, after a comma where there is one. */
export function breakLabel(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const part of text.split(/(?<=[、，])/)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + part.length <= most) lines[lines.length - 1] = last + part;
    else {
      // In equal pieces, so that no character is left alone.
      const length = Math.ceil(part.length / Math.ceil(part.length / most));
      for (let at = 0; at < part.length; at += length) lines.push(part.slice(at, at + length));
    }
  }
  return lines;
}

function dueOf({ steps }: PosterRoute): string {
  const yours = steps.flatMap(({ deadlines }) => deadlines).find(({ who, minor }) => who === '您' && !minor);
  return yours ? `${yours.act}：${yours.period}内` : '';
}

export function posterOf(questions: readonly QuestionModel[], routes: ReadonlyMap<string, PosterRoute>): Poster {
  const byPath = new Map(questions.map((question) => [question.path, question]));
  const boxes: PosterBox[] = [];
  const rows: PosterRow[] = [];
  const ways = questions.flatMap(({ answers }) => answers).filter(({ route }) => route !== undefined).length;
  const pitch = Math.max(CLOSEST, Math.min(ROW, ROOM / ways));
  let y = 0;
  const place = (question: QuestionModel, level: number) => {
    for (const { say, path, route } of question.answers) {
      const top = y;
      const x = COLUMNS[level] ?? COLUMNS[3];
      const model = route === undefined ? undefined : routes.get(route);
      const next = byPath.get(path);
      if (model) {
        rows.push({ y, height: pitch - GAP, route: model, due: dueOf(model) });
        y += pitch;
      } else if (next) place(next, level + 1);
      const right = model ? COLUMNS[4] : (COLUMNS[level + 1] ?? COLUMNS[4]);
      const height = y - top - GAP;
      const tall = height > pitch * 1.8;
      boxes.push({
        x,
        y: top,
        width: right - x - GAP * 2,
        height,
        lines: tall ? breakLabel(say, level === 0 ? 6 : 11) : [say],
        path,
        level,
        leaf: model !== undefined,
      });
      if (level === 0) y += BREAK;
    }
  };
  const [first] = questions;
  if (first) place(first, 0);
  return { width: WIDTH, height: y, routeX: COLUMNS[4], dueX: COLUMNS[5], boxes, rows };
}
