/** Which articles of a law anything made of the content cites, asked of what it says and not of how it was made. */

import { articleKey } from '../law/citation.ts';
import type { Law } from '../law/registry.ts';
import { type CitationContext, linkCitations } from '../prose/citations.ts';

/** Every string of a value, however deep. */
function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const one of value) yield* stringsOf(one);
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* stringsOf(one);
}

/** Keys of the articles of a law that any string of a value cites, in words or by the address of its page. */
export function articlesCitedIn(value: unknown, law: Law, citations: CitationContext): ReadonlySet<string> {
  const names = [law.title, ...law.short];
  const address = new RegExp(`^/laws/${law.id}/#art-(\\d+)(?:_(\\d+))?`);
  const found = new Set<string>();
  for (const text of stringsOf(value)) {
    const [, article, suffix] = address.exec(text) ?? [];
    if (article !== undefined) found.add(suffix === undefined ? article : `${article}-${suffix}`);
    else if (names.some((name) => text.includes(name))) {
      for (const { law: own, provision } of linkCitations(text, { history: false }, citations).targets) {
        if (own === law && provision) found.add(articleKey(provision));
      }
    }
  }
  return found;
}
