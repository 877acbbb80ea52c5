/** On the page of an address that leads nowhere: offers what was probably meant, if it is there. */

import { element, link } from '../browser/elements.ts';
import { guesses } from './guess.ts';

/** More would be no guess. */
const OFFERED = 2;

/** What a page calls itself, or undefined where it is not there. */
async function titleOf(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address);
    if (!response.ok) return undefined;
    const { title } = new DOMParser().parseFromString(await response.text(), 'text/html');
    // Some servers send the page of what is missing as if it had been found.
    return title === document.title ? undefined : title.split('｜')[0];
  } catch {
    // No line: the ways on this page are there all the same.
    return undefined;
  }
}

export async function attach(root: HTMLElement): Promise<void> {
  const base = root.dataset['base'] ?? '/';
  const { pathname } = location;
  if (!pathname.startsWith(base)) return;
  const addresses = guesses(pathname.slice(base.length - 1)).map((path) => base + path.slice(1));
  const titles = await Promise.all(addresses.map(titleOf));
  const offers = addresses.flatMap((address, index) => {
    const title = titles[index];
    return title === undefined ? [] : { address, title };
  });
  const unique = offers.filter(({ title }, index) => offers.findIndex((other) => other.title === title) === index);
  if (unique.length === 0) return;
  root.before(
    element(
      'p',
      'first',
      element('b', '', '您要找的可能是：'),
      ...unique.slice(0, OFFERED).map(({ address, title }) => link(address, 'see', title)),
    ),
  );
}
