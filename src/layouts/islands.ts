/** The parts of a page that need a script, by the name in their `data-live`; each loads its own. */

const islands: Readonly<Record<string, () => Promise<{ attach: (root: HTMLElement) => void | Promise<void> }>>> = {
  deadline: () => import('../deadlines/element.ts'),
  letter: () => import('../kinds/letter/element.ts'),
  paper: () => import('../kinds/quiz/element.ts'),
  map: () => import('../guide/keep.ts'),
  lost: () => import('./lost.ts'),
  leaflet: () => import('../leaflet/element.ts'),
};

export async function awaken(node: HTMLElement): Promise<void> {
  const load = islands[node.dataset['live'] ?? ''];
  if (!load) return;
  await (await load()).attach(node);
  // For tests, and for styles of what only works once alive.
  node.setAttribute('data-awake', '');
}
