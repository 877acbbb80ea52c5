/** What other pages show of the hotlines. */

import type { Library } from '../../library/assemble.ts';
import { type Hotline, hotlines } from './schema.ts';

/** For whoever does not know whom to ask. */
const ASKED = ['12345', '12348'];

/** The two numbers that can tell whom to ask. */
export function askedHotlines({ of }: Library): Hotline[] {
  return of(hotlines).data.hotlines.filter(({ number }) => ASKED.includes(number));
}
