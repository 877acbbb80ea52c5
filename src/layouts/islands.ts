/** The parts of a page that need a script, by the name in their `data-live`; each loads its own. */

import { registerQuietly } from '../offline/register.ts';

const islands: Readonly<Record<string, () => Promise<{ attach: (root: HTMLElement) => void | Promise<void> }>>> = {
  deadline: () => import('../deadlines/element.ts'),
  letter: () => import('../kinds/letter/element.ts'),
  paper: () => import('../kinds/quiz/element.ts'),
  read: () => import('../mine/last-read.ts'),
  ticks: () => import('../mine/ticks.ts'),
  mine: () => import('../mine/element.ts'),
  aloud: () => import('../aloud/element.ts'),
  exit: () => import('./exit.ts'),
  map: () => import('../guide/keep.ts'),
  rota: () => import('../kinds/edition/rota.ts'),
  lost: () => import('./lost.ts'),
  leaflet: () => import('../leaflet/element.ts'),
  offline: () => import('../offline/element.ts'),
};

registerQuietly();

/** The share kit, for what was pressed. */
export const taken = async (target: HTMLElement, say: (words: string) => void) =>
  (await import('./share-kit.ts')).take(target, say);

/** What was awake when the page came is not woken again by a touch. */
const woken = new WeakSet<HTMLElement>();

export async function awaken(node: HTMLElement): Promise<void> {
  const load = islands[node.dataset['live'] ?? ''];
  if (!load || woken.has(node)) return;
  woken.add(node);
  await (await load()).attach(node);
  // For tests, and for styles of what only works once alive.
  node.setAttribute('data-awake', '');
}
