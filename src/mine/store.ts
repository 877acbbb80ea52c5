/** Where the reader's list lies: in this browser, under one key, and nowhere else. */

import { sitePath } from '../browser/site-link.ts';
import { type KeptPage, listText, type MyList, parseList } from './list.ts';

const KEY = 'xf-mine';

/** This page as the list names it. */
export function thisPage(): KeptPage {
  return { path: sitePath(), title: document.querySelector('h1 .number')?.textContent?.trim() ?? '' };
}

/**
 * Whether anything may be kept here: not where the browser forbids it, and never in the frame of the hall's screen,
 * where the next visitor would read it. What is read from a stick is kept on the machine that reads it.
 */
export function mayKeep(): boolean {
  if (parent !== window) return false;
  try {
    localStorage.setItem(`${KEY}-try`, '');
    localStorage.removeItem(`${KEY}-try`);
    return true;
  } catch {
    return false;
  }
}

/** Empty where nothing can be read. */
export function myList(): MyList {
  try {
    return parseList(localStorage.getItem(KEY));
  } catch {
    return parseList(null);
  }
}

/**
 * Changes what is kept, as it is now: another tab may have changed it.
 * @returns whether it could be kept
 */
export function changeList(change: (list: MyList) => MyList): boolean {
  if (!mayKeep()) return false;
  try {
    localStorage.setItem(KEY, listText(change(myList())));
    return true;
  } catch {
    return false;
  }
}

/** Nothing of it is left. */
export function emptyStore(): void {
  localStorage.removeItem(KEY);
}

/** Calls back when what is kept may have changed behind the page: in another tab, or before it was gone back to. */
export function onChangeElsewhere(show: () => void): void {
  addEventListener('storage', show);
  addEventListener('pageshow', show);
}
