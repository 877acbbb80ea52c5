/** A second pair of eyes, on a timer of its own: a player that stands still is pushed on, then loaded again. */

import type { Player } from './player.ts';
import { comesBack, loadAgain } from './renewal.ts';

/** Milliseconds between two looks. */
const LOOK = 10_000;
/** The player looks every second. */
const STILL = 15_000;

export function watch(player: Player): void {
  let troubles = 0;
  setInterval(() => {
    const visible = document.querySelectorAll('#screen > .slide:not([hidden])').length;
    const well = performance.now() - player.beat < STILL && visible === 1;
    troubles = well ? 0 : troubles + 1;
    // Once may be a machine that slept.
    if (troubles === 2) player.step(1);
    if (troubles > 2 && comesBack()) loadAgain('');
  }, LOOK);
}
