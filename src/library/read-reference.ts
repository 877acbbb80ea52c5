/** A citation in a field, read once: the same ones stand in hundreds of fields, and in every edition. */

import type { Citation } from '../law/citation.ts';
import { parseReference } from '../law/grammar.ts';
import { keptResult } from '../text/kept-results.ts';

/** Different citations that are kept. */
const MOST = 4000;

/** As parseReference; nobody may change what it returns. */
export function readReference(text: string): Citation | undefined {
  return keptResult('reference', text, MOST, () => parseReference(text));
}
