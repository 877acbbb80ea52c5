/** Where in a document a run of text stands. */

import type { Parents, Text } from 'hast';
import type { HastVisitorContext } from 'satteri';
import type { Place } from './session.ts';

/** What a paragraph of law starts anew. */
const BLOCKS: ReadonlySet<string> = new Set(['p', 'li', 'td', 'th', 'h2', 'h3', 'h4', 'blockquote', 'dd', 'dt']);

/** Where a term is not explained: a heading stays short, a link leads to one place. */
const UNEXPLAINED: ReadonlySet<string> = new Set(['h2', 'h3', 'h4', 'th', 'dt', 'a', 'Link', 'Term']);

/** Our own components that stand inside a line. */
const INLINE: ReadonlySet<string> = new Set(['Link', 'Term']);

export interface Surroundings {
  /** The paragraph, list item or cell; the same object for all its text within one pass. */
  block: object;
  /** Inside <History>. */
  history: boolean;
  /** Inside a heading or a link, where no term is explained. */
  unexplained: boolean;
  /** Inside code, where words are no prose. */
  code: boolean;
}

function nameOf(node: Readonly<Parents>): string {
  if (node.type === 'element') return node.tagName;
  return 'name' in node ? (node.name ?? '') : '';
}

export function surroundingsOf(node: Readonly<Text>, context: Pick<HastVisitorContext, 'parent'>): Surroundings {
  const found = { history: false, unexplained: false, code: false };
  let block: object | undefined;
  // A component starts anew: what is around it does not reach in, except that history stays history.
  let within = true;
  let up: Readonly<Parents> | undefined = context.parent(node);
  while (up !== undefined) {
    const name = nameOf(up);
    const component = up.type.startsWith('mdxJsx') && !INLINE.has(name);
    if (name === 'code') found.code = true;
    if (name === 'History') found.history = true;
    if (within && UNEXPLAINED.has(name)) found.unexplained = true;
    if (component) within = false;
    if (block === undefined && (component || up.type === 'root' || BLOCKS.has(name))) block = up;
    up = up.type === 'root' ? undefined : context.parent(up);
  }
  return { block: block ?? found, ...found };
}

/** The place of a character of a text node. */
export function placeIn({ position }: Readonly<Text>, raw: string, offset: number): Place {
  const { line = 1, column = 1 } = position?.start ?? {};
  const before = raw.slice(0, offset).split('\n');
  const last = before.at(-1)?.length ?? 0;
  return before.length === 1 ? { line, column: column + last } : { line: line + before.length - 1, column: last + 1 };
}
