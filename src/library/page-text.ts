/** What each page says, in blocks: for whatever tells of it without our sheets. */

import { keptWith } from '../text/kept-results.ts';
import type { KnownCard, Library } from './assemble.ts';
import type { Basis } from './basis.ts';
import type { PageLink } from './referrers.ts';
import type { PageBlock } from './word-blocks.ts';

/** What stands together, mostly below a heading of its own. */
export interface PagePassage {
  heading?: { title: string; below?: boolean | undefined } | undefined;
  blocks: PageBlock[];
}

/** A page as its kind tells of it. */
export interface PageText {
  /** As an editor points to it: rights/review. */
  pointer: string;
  /** The line below its title. */
  lead: string;
  /** Name of a pictogram. */
  picture?: string | undefined;
  passages: PagePassage[];
  /** All that it rests on, for whoever tells of it in brief. */
  basis?: readonly Basis[] | undefined;
  /** Where it leads on. */
  see?: readonly PageLink[] | undefined;
  /** The day on which it was last held against the law, where its card does not say so. */
  reviewed?: string | undefined;
  /** Somebody else may look at the same device. */
  discreet?: boolean | undefined;
}

/** The same with all that its card knows. */
export interface ToldPage extends PageText {
  card: KnownCard;
  /** What its kind is called: 路线. */
  label: string;
  /** The day on which it was last held against the law. */
  reviewed: string;
}

/**
 * Every page that a kind tells of, by pointer, in the order of the site.
 * @throws Error where neither the card nor the text says when it was last held against the law
 */
export function toldPages(library: Library): ReadonlyMap<string, ToldPage> {
  return keptWith(library, 'told', () => {
    const labels = new Map(library.kinds.map(({ name, label }) => [name, label]));
    const texts = library.kinds.flatMap(({ texts: tell }) => tell?.(library) ?? []);
    return new Map(
      texts.flatMap((text): [string, ToldPage][] => {
        const card = library.pointers.get(text.pointer);
        if (!card) return [];
        const label = labels.get(card.kind) ?? '';
        const reviewed = card.published?.reviewed ?? text.reviewed;
        if (reviewed === undefined) throw new Error(`${text.pointer} says no day`);
        const caution = library.cautions.get(card.path);
        const lead = caution ? `${caution.words}${text.lead}` : text.lead;
        return [[text.pointer, { ...text, lead, card, label, reviewed }]];
      }),
    );
  });
}
