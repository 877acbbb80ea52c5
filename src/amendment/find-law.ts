/** The law that somebody means: by its title, a short title, a wrong one that old papers have, or the name of its file. */

import { distance } from '../law/edit-distance.ts';
import type { Law, Registry } from '../law/registry.ts';
import { CommandError } from '../machine/command.ts';

/** Names told to whoever typed one that is unknown. */
const TOLD = 3;

const bare = (name: string) => name.trim().replace(/^[《〈<]|[》〉>]$/g, '');

/** Every name that a law goes by. */
function namesOf({ id, title, short, slips = [], former }: Law): string[] {
  return [title, ...short, ...slips, id, ...former.flatMap(({ title: before }) => before ?? [])];
}

/** The law that goes by a name, whatever stands around it; undefined where none does. */
export function lawCalled({ laws }: Registry, name: string): Law | undefined {
  const asked = bare(name)
    .replace(/^content[\\/]laws[\\/]/, '')
    .replace(/\.yaml$/, '');
  return laws.find((law) => namesOf(law).includes(asked));
}

/** @throws CommandError with the names that are most like the one that was typed */
export function needLaw(registry: Registry, name: string): Law {
  const law = lawCalled(registry, name);
  if (law) return law;
  const asked = bare(name);
  const unlike = (known: string) =>
    distance(asked, known) / Math.max(asked.length, known.length) - (known.includes(asked) ? 1 : 0);
  const near = registry.laws
    .map((one) => ({ one, cost: Math.min(...namesOf(one).map(unlike)) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, TOLD)
    .map(({ one }) => `《${one.title}》（content/laws/${one.id}.yaml）`);
  throw new CommandError(
    `没有登记叫“${asked}”的法律。最像的是 ${near.join('、')}。全称、简称、文件名都可以写；还没有登记的，先在 content/laws/ 里加一个文件`,
  );
}
