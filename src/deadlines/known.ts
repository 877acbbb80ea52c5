/** What periods an article gives an office, as the content knows them. */

import type { Provision } from '../law/citation.ts';
import type { Target } from '../law/registry.ts';
import type { Library } from '../library/assemble.ts';
import { resolveReference } from '../library/graph.ts';
import { daysOf } from './days.ts';
import { everyDeadline } from './everywhere.ts';
import type { Deadline } from './schema.ts';

interface Known {
  deadline: Deadline;
  targets: readonly Target[];
}

const kept = new WeakMap<Library, readonly Known[]>();

/** The office's own, found once. */
function known(library: Library): readonly Known[] {
  const found =
    kept.get(library) ??
    everyDeadline(library)
      .filter(({ deadline: { who } }) => who === '对方')
      .map(({ deadline }) => ({ deadline, targets: resolveReference(deadline.basis, library.citations).targets }));
  kept.set(library, found);
  return found;
}

/** Whether one is the other, or a part of it: 第二十二条第一款 is a part of 第二十二条. */
function meets(a: Provision, b: Provision): boolean {
  const same = (key: 'paragraph' | 'item') => a[key] === undefined || b[key] === undefined || a[key] === b[key];
  return a.article === b.article && a.suffix === b.suffix && same('paragraph') && same('item');
}

/**
 * The longest period that any content says the cited article gives an office, without its extension.
 * @param reference one that the library has checked, such as 信访工作条例 34
 * @returns undefined where no content knows of a period in it
 */
export function longestPeriod(reference: string, library: Library): Deadline | undefined {
  const cited = resolveReference(reference, library.citations).targets;
  const found = known(library).filter(({ targets }) =>
    targets.some(({ law, provision }) =>
      cited.some((one) => one.law.title === law.title && one.provision && provision && meets(one.provision, provision)),
    ),
  );
  return found.map(({ deadline }) => deadline).sort((a, b) => daysOf(b) - daysOf(a))[0];
}
