/** Finds the terms of a text where it first uses them. */

import { literal } from '../text/pattern.ts';

export interface GlossaryEntry {
  id: string;
  /** The term and its other names. */
  names: readonly string[];
  /** Longer words in which it means something else: 不动产登记 is not 登记. */
  except: readonly string[];
  /** Plain text of at most two sentences. */
  text: string;
  /** Where more is said of it, below the base. */
  path: string;
}

/** Words as they stand, or a word to be explained. */
export type Explained = string | { word: string; entry: GlossaryEntry };

/** Every name of every term, ready to be found in a text, the longest first. */
export class Glossary {
  readonly #byName = new Map<string, GlossaryEntry>();
  readonly #pattern: RegExp | undefined;

  constructor(entries: readonly GlossaryEntry[]) {
    for (const entry of entries) for (const name of entry.names) this.#byName.set(name, entry);
    const words = [...this.#byName.keys(), ...entries.flatMap(({ except }) => except)];
    const escaped = words.sort((a, b) => b.length - a.length).map(literal);
    if (words.length > 0) this.#pattern = new RegExp(escaped.join('|'), 'g');
  }

  /** Whether any name or exception stands in the text: most runs of text have none. */
  mayFind(text: string): boolean {
    return this.#pattern !== undefined && text.search(this.#pattern) >= 0;
  }

  /**
   * @param used ids of the terms that this document has explained already; those explained here are added
   * @returns the text in pieces, each term at its first use with its explanation
   */
  explain(text: string, used: Set<string>): Explained[] {
    const pieces: Explained[] = [];
    let at = 0;
    for (const match of this.#pattern ? text.matchAll(this.#pattern) : []) {
      const entry = this.#byName.get(match[0]);
      if (!entry || used.has(entry.id)) continue;
      used.add(entry.id);
      if (match.index > at) pieces.push(text.slice(at, match.index));
      pieces.push({ word: match[0], entry });
      at = match.index + match[0].length;
    }
    if (at < text.length) pieces.push(text.slice(at));
    return pieces;
  }
}
