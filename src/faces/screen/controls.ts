/** Keys, a presenter's remote, the mouse, and what a quiet screen does with its pointer. */

import type { Player } from './player.ts';

/** After so long without a move the pointer disappears, in milliseconds. */
const QUIET = 3000;

const PAUSED = '已停在这一张，按空格继续';
/** In milliseconds. */
const LONGEST_PAUSE = 3_600_000;
let pauseEnds: ReturnType<typeof setTimeout> | undefined;

const STEPS: Record<string, number> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  Enter: 1,
  MediaTrackNext: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Backspace: -1,
  MediaTrackPrevious: -1,
};

let quietens: ReturnType<typeof setTimeout> | undefined;

/** Somebody is there: the pointer shows, and a presenter's bar, until nothing moves for a while. */
export function stir(): void {
  document.documentElement.classList.remove('quiet');
  clearTimeout(quietens);
  quietens = setTimeout(() => {
    // Whoever goes through the bar by keys has it before them.
    if (document.querySelector('#desk :focus-visible')) stir();
    else document.documentElement.classList.add('quiet');
  }, QUIET);
}

/** @param milliseconds after which the words go, unless others took their place */
export function say(words: string, milliseconds?: number): void {
  const state = document.getElementById('state');
  if (!state) return;
  const write = (text: string) => {
    state.textContent = text;
    document.documentElement.classList.toggle('saying', text !== '');
  };
  write(words);
  if (milliseconds === undefined) return;
  setTimeout(() => {
    if (state.textContent === words) write('');
  }, milliseconds);
}

function pause(player: Player): void {
  player.hold('pause');
  say(PAUSED);
  // Somebody who cleaned the keyboard stops no screen for weeks.
  clearTimeout(pauseEnds);
  pauseEnds = setTimeout(() => resume(player), LONGEST_PAUSE);
}

function resume(player: Player): void {
  clearTimeout(pauseEnds);
  player.letGo('pause');
  say('');
}

function togglePause(player: Player): void {
  // Under a notice nobody sees what stops.
  if (player.isHeldBy('notice')) return;
  if (player.isHeldBy('pause')) resume(player);
  else pause(player);
}

function blackOut(player: Player): void {
  player.blacked = !player.blacked;
  player.look();
}

/** @param more what other parts of the screen do at a key, by the key */
export function listen(player: Player, more: Record<string, () => void>): void {
  const keys: Record<string, () => void> = {
    Home: () => player.first(),
    ' ': () => togglePause(player),
    MediaPlayPause: () => togglePause(player),
    // What the black button of a remote sends.
    b: () => blackOut(player),
    '.': () => blackOut(player),
    ...more,
  };
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Tab') stir();
    // Somebody visits the site, or writes in a form.
    if (player.isHeldBy('visit') || player.isHeldBy('dialog')) return;
    // A button that has the focus keeps its own keys.
    if (event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter')) return;
    const step = STEPS[event.key];
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (step !== undefined) player.step(step);
    else if (act) act();
    else return;
    event.preventDefault();
  });
  for (const sign of ['pointermove', 'pointerdown']) addEventListener(sign, stir);
  stir();
}
