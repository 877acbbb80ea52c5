/** The registry and the phrases as the page loads them, and back again. */

import { type CitedArticle, type Law, Registry } from '../law/registry.ts';
import type { LeafletContext } from './findings.ts';
import type { LeafletPhrase } from './phrases.ts';
import type { Phrase } from './schema.ts';

type PlainLaw = Omit<Law, 'cited' | 'counting' | 'checked'> & { cited: [string, CitedArticle][] };

export interface LeafletData {
  /** Id of the law that 本条例 means. */
  self: string;
  laws: PlainLaw[];
  phrases: LeafletPhrase[];
}

/** @param pathOf the address of a pointer, such as rights/heard */
export function leafletPhrases(
  phrases: readonly Phrase[],
  pathOf: (pointer: string) => string | undefined,
): LeafletPhrase[] {
  return phrases.map(({ match, unless, wrong, because, instead, see }) => ({
    match,
    unless,
    wrong,
    because,
    instead,
    path: see === undefined ? undefined : pathOf(see),
  }));
}

export function leafletData(registry: Registry, phrases: readonly LeafletPhrase[], self: string): LeafletData {
  const laws = registry.laws.map(({ counting: _, checked: __, cited, ...law }) => ({ ...law, cited: [...cited] }));
  return { self, laws, phrases: [...phrases] };
}

/** @param day the reader's own day, on which the leaflet is to be true */
export function leafletContext({ self, laws, phrases }: LeafletData, day: string): LeafletContext {
  const registry = new Registry(
    laws.map((law) => ({ ...law, cited: new Map(law.cited), checked: '' })),
    self,
  );
  return { registry, phrases, day };
}
