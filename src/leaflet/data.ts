/** All that the check goes by as the page loads it, and back again. */

import { type CitedArticle, type Law, Registry } from '../law/registry.ts';
import type { LeafletContext } from './findings.ts';
import type { OlderLaw } from './older-law.ts';
import type { LeafletPhrase } from './phrases.ts';

type PlainLaw = Omit<Law, 'cited' | 'counting' | 'checked'> & { cited: [string, CitedArticle][] };

export interface LeafletData {
  /** Id of the law that 本条例 means. */
  self: string;
  laws: PlainLaw[];
  verdicts: readonly string[];
  phrases: LeafletPhrase[];
  older: OlderLaw[];
  /** Pairs of characters, Traditional and Simplified, one after the other. */
  traditional: string;
}

/** @param day the reader's own day, on which the leaflet is to be true */
export function leafletContext(
  { self, laws, verdicts, phrases, older, traditional }: LeafletData,
  day: string,
): LeafletContext {
  const registry = new Registry(
    laws.map((law) => ({ ...law, cited: new Map(law.cited), checked: '' })),
    self,
  );
  const characters = new Map<string, string>();
  const list = [...traditional];
  for (let index = 0; index < list.length; index += 2) characters.set(list[index] ?? '', list[index + 1] ?? '');
  return { registry, verdicts, phrases, older, characters, day };
}
