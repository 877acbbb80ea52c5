/**
 * The list of Sätteri plug-ins that every text of ours goes through, in order: on its way to a page
 * (`astro.config.mjs`) and when a command reads it (`read.ts`).
 */

import type { ElementContent, Text } from 'hast';
import { defineHastPlugin, type HastPluginDefinition, type HastPluginList, type HastVisitorContext } from 'satteri';
import { linkCitations, type TextBlock } from './citations.ts';
import { joinLines } from './cjk.ts';
import { guard } from './guard.ts';
import type { Session } from './session.ts';
import { placeIn, surroundingsOf } from './surroundings.ts';
import type { OWN } from './vocabulary.ts';

export function plugins(session: Session): HastPluginList {
  return [guard(session), join(session), cite(session), explain(session), lead(), bare()];
}

/** One of our own components, for the face to show. Paths in it are below the base. */
function component(
  name: (typeof OWN)[number],
  attributes: Readonly<Record<string, string | undefined>>,
  children: ElementContent[],
): ElementContent {
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined ? [] : [{ type: 'mdxJsxAttribute' as const, name: key, value }],
    ),
    children,
  };
}

const text = (value: string): Text => ({ type: 'text', value });

/** A line break between two blocks. */
const isBlank = ({ value }: Readonly<Text>) => value.trim() === '';

/** Joins the lines of a Chinese paragraph, and keeps the words for search. */
function join({ found }: Session): HastPluginDefinition {
  return defineHastPlugin({
    name: 'xunfa:join-lines',
    text: (node, context) => {
      if (!isBlank(node) && surroundingsOf(node, context).code) return;
      const value = joinLines(node.value);
      found.text += value;
      // Only the value changes, so that the node keeps its position.
      return value === node.value ? undefined : text(value);
    },
  });
}

/** Puts pieces in the place of a text, where any of them is more than words. */
function weave<T extends object>(
  node: Readonly<Text>,
  context: HastVisitorContext,
  pieces: readonly (string | T)[],
  made: (piece: T) => ElementContent,
): void {
  if (pieces.every((piece) => typeof piece === 'string')) return;
  context.replaceNode(
    node,
    pieces.map((piece) => (typeof piece === 'string' ? text(piece) : made(piece))),
  );
}

/** Makes a citation a link, and says which do not stand. */
function cite({ citations, cite: remember, report }: Session): HastPluginDefinition {
  const blocks = new WeakMap<object, TextBlock>();
  return defineHastPlugin({
    name: 'xunfa:citations',
    options: { position: true },
    text: (node, context) => {
      if (isBlank(node)) return;
      const { block: around, history, code } = surroundingsOf(node, context);
      if (code) return;
      const block = blocks.get(around) ?? { history };
      blocks.set(around, block);
      const { pieces, targets, offsets, refusals } = linkCitations(node.value, block, citations);
      const placeOf = (offset: number) => {
        // Joining lines only removes characters, so the words are found again in what was written.
        const { start, end } = node.position ?? {};
        const raw = context.source.slice(start?.offset, end?.offset);
        return placeIn(node, raw, Math.max(raw.indexOf(node.value.slice(offset, offset + 6)), 0));
      };
      for (const [index, target] of targets.entries()) {
        const offset = offsets[index] ?? 0;
        remember(placeOf(offset), target, node.value, offset);
      }
      for (const { offset, problem, remedy } of refusals) report(placeOf(offset), `${problem}。${remedy}`);
      weave(node, context, pieces, ({ target, words }) =>
        component('Link', { href: target.path, title: target.gist }, [text(words)]),
      );
    },
  });
}

/** Marks a term where the document first uses it. */
function explain({ glossary, explained }: Session): HastPluginDefinition {
  return defineHastPlugin({
    name: 'xunfa:terms',
    text: (node, context) => {
      if (!glossary?.mayFind(node.value)) return;
      const { code, unexplained } = surroundingsOf(node, context);
      if (code || unexplained) return;
      const pieces = glossary.explain(node.value, explained);
      weave(node, context, pieces, ({ entry, word }) =>
        component('Term', { text: entry.text, href: entry.path }, [text(word)]),
      );
    },
  });
}

/** Makes a link that a writer wrote one that each face can resolve. */
function lead(): HastPluginDefinition {
  return defineHastPlugin({
    name: 'xunfa:links',
    element: {
      filter: ['a'],
      visit: (node, context) => {
        const { href, title } = node.properties;
        if (typeof href !== 'string' || !href.startsWith('/')) return;
        const words = typeof title === 'string' ? title : undefined;
        context.replaceNode(node, component('Link', { href, title: words }, [...node.children]));
      },
    },
  });
}

/**
 * Keeps Astro from giving a heading its Chinese words as an id, percent-encoded whenever it is shared.
 * A page's own ids come from <Section>. As JSX of the same name it is out of Astro's sight and still static.
 */
function bare(): HastPluginDefinition {
  return defineHastPlugin({
    name: 'xunfa:headings',
    element: {
      filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
      visit: (node, context) => {
        const heading = { type: 'mdxJsxFlowElement' as const, name: node.tagName, attributes: [] };
        context.replaceNode(node, { ...heading, children: [...node.children] });
      },
    },
  });
}
