/** What the page says of its slides, read back by the player. Whatever somebody broke is as if it were not there. */

import type { Hours, Placed, When } from './program.ts';

export interface Shown extends Placed {
  element: HTMLElement;
  /** Milliseconds. */
  stays: number;
}

function parsed<T>(text: string | undefined): T | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

export function readSlide(element: HTMLElement): Shown {
  const { turn = '', place = '', seconds, when } = element.dataset;
  const [index, of] = turn.split('/').map(Number);
  const [entry, section, leads] = place.split(',');
  return {
    element,
    entry: Number(entry),
    section: Number(section),
    leads: leads !== undefined,
    stays: Number(seconds) * 1000,
    turn: index !== undefined && of ? { index, of } : undefined,
    when: parsed<When>(when),
  };
}

/** Hours that somebody broke leave the screen lit. */
export function readHours(text: string | undefined): Hours[] {
  return parsed<Hours[]>(text) ?? [];
}
