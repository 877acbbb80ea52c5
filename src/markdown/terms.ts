/** Explains a term where a text first uses it: a word that opens in place, by touch or key, without JavaScript. */

import type { ElementContent } from 'hast';

export interface GlossaryEntry {
  id: string;
  /** The term and its other names. */
  names: readonly string[];
  /** Longer words in which it means something else: 不动产登记 is not 登记. */
  except: readonly string[];
  /** Plain text of at most two sentences. */
  text: string;
  /** A link, base included. */
  href: string;
}

/** Every name of every term, ready to be found in a text, the longest first. */
export class Glossary {
  readonly #byName = new Map<string, GlossaryEntry>();
  readonly #pattern: RegExp | undefined;

  constructor(entries: readonly GlossaryEntry[]) {
    for (const entry of entries) for (const name of entry.names) this.#byName.set(name, entry);
    const words = [...this.#byName.keys(), ...entries.flatMap(({ except }) => except)];
    const escaped = words
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    if (words.length > 0) this.#pattern = new RegExp(escaped.join('|'), 'g');
  }

  /**
   * @param used ids of the terms that this document has explained already; those explained here are added
   * @returns the text in pieces, each term at its first use with its explanation
   */
  explain(text: string, used: Set<string>): ElementContent[] {
    const nodes: ElementContent[] = [];
    let at = 0;
    for (const match of this.#pattern ? text.matchAll(this.#pattern) : []) {
      const entry = this.#byName.get(match[0]);
      if (!entry || used.has(entry.id)) continue;
      used.add(entry.id);
      if (match.index > at) nodes.push({ type: 'text', value: text.slice(at, match.index) });
      nodes.push(explained(match[0], entry));
      at = match.index + match[0].length;
    }
    if (at < text.length) nodes.push({ type: 'text', value: text.slice(at) });
    return nodes;
  }
}

/** The explanation opens in the line rather than above it: it covers nothing, and holds at any size of type. */
function explained(word: string, { text, href }: GlossaryEntry): ElementContent {
  return {
    type: 'element',
    tagName: 'dfn',
    properties: { className: ['term'], tabIndex: 0 },
    children: [
      { type: 'text', value: word },
      {
        type: 'element',
        tagName: 'span',
        properties: { className: ['gloss'], dataPagefindIgnore: '' },
        children: [
          { type: 'text', value: `（${text.replace(/。$/, '')}。` },
          { type: 'element', tagName: 'a', properties: { href }, children: [{ type: 'text', value: '更多' }] },
          { type: 'text', value: '）' },
        ],
      },
    ],
  };
}
