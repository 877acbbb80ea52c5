/**
 * Clocks: whoever reads one reads every shorter period that runs on the same matter. A reader sent from a route to a
 * clock of six months, whose own period is 15 days, would lose it.
 */

import { mistakeIn } from '../../deadlines/check.ts';
import { daysOf } from '../../deadlines/days.ts';
import type { Deadline } from '../../deadlines/schema.ts';
import { articleKey } from '../../law/citation.ts';
import { formatPeriod } from '../../law/deadline.ts';
import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { asWritten } from '../../library/field-form.ts';
import { resolveReference } from '../../library/graph.ts';
import { type Clock, clocks as clocksSource } from '../clock/schema.ts';
import { routes } from './schema.ts';

function targetsOf(basis: string, { citations }: Library) {
  return resolveReference(basis, citations).targets.flatMap(({ law, provision }) =>
    provision ? [{ law: law.title, article: `${law.title} ${articleKey(provision)}` }] : [],
  );
}

/** Whether a deadline of a route runs on the matter of a clock: by what is done, or by the law it rests on. */
function sameMatter(clock: Clock, deadline: Deadline, library: Library): boolean {
  if (clock.acts.some((word) => deadline.act.includes(word))) return true;
  const laws = new Set(targetsOf(clock.deadline.basis, library).map(({ law }) => law));
  return targetsOf(deadline.basis, library).some(({ law }) => laws.has(law));
}

/** Whether a reader of the clock finds this period there, by its length and its article. */
function carries(clock: Clock, deadline: Deadline, library: Library): boolean {
  const wanted = targetsOf(deadline.basis, library).map(({ article }) => article);
  return [clock.deadline, ...clock.shorter].some((known) => {
    const articles = targetsOf(known.basis, library).map(({ article }) => article);
    return (
      known.amount === deadline.amount &&
      known.unit === deadline.unit &&
      wanted.every((article) => articles.includes(article))
    );
  });
}

/** A deadline as a line of `shorter`, without what only its route has to say of it. */
const inOneLine = ({ who, act, amount, unit, from, basis }: Deadline) => ({ who, act, amount, unit, from, basis });

export function checkClocks(library: Library): Problem[] {
  const { file, data, spotOf } = library.of(clocksSource);
  const clocks = data.clocks.map((clock, index) => ({ clock, index }));
  const problems = new Map<string, Problem>();
  for (const route of library.of(routes)) {
    const cited = clocks.filter(({ clock }) => route.data.clocks.includes(clock.id));
    for (const [at, { deadlines }] of route.data.steps.entries()) {
      for (const [place, deadline] of deadlines.entries()) {
        if (deadline.who !== '您' || cited.some(({ clock }) => carries(clock, deadline, library))) continue;
        for (const { clock, index } of cited) {
          if (!sameMatter(clock, deadline, library) || daysOf(deadline) >= daysOf(clock.deadline)) continue;
          const key = `${clock.id} ${deadline.basis} ${formatPeriod(deadline)}`;
          if (problems.has(key)) continue;
          const line = route.lineOf(['steps', at, 'deadlines', place]);
          problems.set(key, {
            file,
            ...spotOf(['clocks', index]),
            message:
              `“${clock.title}”写的是 ${formatPeriod(clock.deadline)}，可是用到它的路线有更短的期限：` +
              `“${deadline.act}”${formatPeriod(deadline)}（${deadline.basis}，${route.file} 第 ${line} 行）。` +
              `照长的算，大家会过期。请在这个时限的 shorter 里加一行：- ${asWritten(inOneLine(deadline))}`,
          });
        }
      }
    }
  }
  return [
    ...problems.values(),
    ...clocks.flatMap(({ clock, index }) =>
      [clock.deadline, ...clock.shorter].flatMap((deadline, place): Problem[] => {
        const at = ['clocks', index, ...(place === 0 ? ['deadline'] : ['shorter', place - 1])];
        const message =
          place > 0 && daysOf(deadline) >= daysOf(clock.deadline)
            ? `shorter 里的“${deadline.act}”不比 ${formatPeriod(clock.deadline)}短，请核对，或者去掉`
            : mistakeIn(deadline, library);
        return message === undefined ? [] : [{ file, ...spotOf(at), message }];
      }),
    ),
  ];
}
