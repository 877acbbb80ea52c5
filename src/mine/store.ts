/** Where the reader's list lies: in this browser, under one key, and nowhere else. */

import { type KeptPage, listText, type MyList, parseList } from './list.ts';

const KEY = 'xf-mine';

/** The base of the site, which the search box knows on every page. */
export function siteBase(): string {
  return document.querySelector<HTMLElement>('xf-search')?.dataset['base'] ?? '/';
}

/** This page as the list names it. */
export function thisPage(): KeptPage {
  const path = location.pathname.slice(siteBase().length - 1).replace(/index\.html$/, '');
  return { path, title: document.querySelector('h1 .number')?.textContent?.trim() ?? '' };
}

/**
 * Whether anything may be kept here: not where the browser forbids it, not from a file, and never in the frame of
 * the hall's screen, where the next visitor would read it.
 */
export function mayKeep(): boolean {
  if (parent !== window || !location.protocol.startsWith('http')) return false;
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
