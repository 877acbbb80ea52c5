/** What the check goes by, as a script: a page that was opened from a disk may fetch nothing, but it may run scripts. */

import { loadScript } from '../browser/load-script.ts';
import { siteBase } from '../browser/site-link.ts';
import type { LeafletData } from './data.ts';

/** Where the script leaves it. */
const GLOBAL = 'xfLaws';

/** The file check/laws.js. */
export function lawsScript(data: LeafletData): string {
  // In a string: browsers read that much faster than the same as a program.
  return `${GLOBAL}=JSON.parse(${JSON.stringify(JSON.stringify(data)).replace(/[\u2028\u2029]/g, ' ')})`;
}

/** @throws Error where it does not come */
export async function loadLaws(): Promise<LeafletData> {
  const names = globalThis as unknown as Record<string, LeafletData | undefined>;
  if (!names[GLOBAL]) await loadScript(`${siteBase()}check/laws.js`);
  const data = names[GLOBAL];
  if (!data) throw new Error('check/laws.js holds no laws');
  return data;
}
