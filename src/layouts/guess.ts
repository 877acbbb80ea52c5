/** What an address that leads nowhere was meant to be. */

import { fromChinese } from '../law/numerals.ts';
import { asCode } from '../text/look-alike.ts';

/** Full-width letters, a stop copied along, a slash too many. */
function tidy(path: string): string {
  return path
    .normalize('NFKC')
    .replace(/[\s。，、；：）)\],.;:]+$/u, '')
    .replace(/(?:index\.html?)?\/*$/i, '/')
    .replace(/\/{2,}/g, '/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Half a character, cut off in a chat.
    return path;
  }
}

/**
 * Addresses below the base that may have been meant, likeliest first; whether they are there is for the caller to ask.
 * @param path below the base, with its slash: /102/
 */
export function guesses(path: string): string[] {
  // A picture or a script that is missing was meant as it is written, and so was this very page.
  if (/\.(?!html?$)\w+$|^\/404\.html$/.test(path)) return [];
  const whole = tidy(decoded(path));
  const [first = '', ...others] = whole.split('/').filter((part) => part !== '');
  const found = [whole, whole.toLowerCase()];
  if (first !== '' && others.length === 0) {
    const article = fromChinese(first.replace(/^第|条$/g, ''));
    if (article !== undefined) found.push(`/regulations/${article}/`);
    const code = asCode(first);
    if (code !== undefined) found.push(`/${code}/`);
  }
  if (others.length > 0) found.push(`/${first.toLowerCase()}/`);
  return [...new Set(found)].filter((address) => address !== path && address !== '/');
}
