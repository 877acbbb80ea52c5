/**
 * Keeps the screen on the worker's shelf, and loads the page again at the end of a slide: when there is a
 * new release, and once a day, because browsers that run for weeks grow and crash.
 */

import type { Player } from './player.ts';
import type { Ask, Tell } from './release.ts';
import { forget, recall, remember } from './remember.ts';

/** Milliseconds between two looks for a new release. */
const ASK = 600_000;
/** So long the page may take to go away; then the old one plays on. */
const PATIENCE = 20_000;
/** Where to go on after the page was loaded again. */
const PLACE = 'place';
/** Under this name it is written down that all of this page was on the shelf when the worker last looked. */
function wholeHere(): string {
  return `whole:${location.pathname}`;
}

/** The id of the slide to go on with, once. */
export function placeKept(): string {
  const id = recall(PLACE) ?? '';
  if (id !== '') remember(PLACE, '');
  return id;
}

/** Whether the page is sure to come when it is loaded again. */
export function comesBack(): boolean {
  return location.protocol === 'file:' || Boolean(navigator.serviceWorker?.controller && recall(wholeHere()));
}

export function loadAgain(nextId: string): void {
  remember(PLACE, nextId);
  location.reload();
}

/**
 * @param script address of the service worker
 * @param version of the release that this page is of
 */
export function keepRenewing(player: Player, script: string, version: string): void {
  let fresh = false;
  let left: number | undefined;
  player.renews = (nextId, newDay) => {
    if (left !== undefined) {
      if (performance.now() - left < PATIENCE) return true;
      left = undefined;
      return false;
    }
    if (!fresh && !(newDay && comesBack())) return false;
    fresh = false;
    left = performance.now();
    loadAgain(nextId);
    return true;
  };
  if (!navigator.serviceWorker || location.protocol === 'file:') return;
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<Tell>) => {
    if (data.tell === 'new') fresh = true;
    if (data.tell === 'lacking') forget(wholeHere());
    if (data.tell !== 'whole') return;
    remember(wholeHere(), 'yes');
    // On the first visit there was nothing on the shelf yet that this page could prove.
    ask('playing');
  });
  const ask = (what: Ask['ask']) =>
    void serviceWorker.ready.then(({ active }) =>
      active?.postMessage({ ask: what, page: location.pathname, version } satisfies Ask),
    );
  serviceWorker.register(script).then(
    () => {
      ask('playing');
      ask('check');
      setInterval(() => ask('check'), ASK);
    },
    () => {
      // Refused by the browser's settings or on a plain http address: the screen plays from the network.
    },
  );
}
