/** Remembers on this device that the page was read, see LastRead.astro. */

import { withRead } from './list.ts';
import { changeList, thisPage } from './store.ts';

export function attach(): void {
  changeList((list) => withRead(list, thisPage()));
}
