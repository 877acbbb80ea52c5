/** The text below an entry's fields, in blocks. What is set by a component is asked of whoever has it. */

import type { ElementContent, Root } from 'hast';
import { mdxToHast } from 'satteri';
import { type CitationContext, linkCitations } from '../prose/citations.ts';
import { joinLines } from '../prose/cjk.ts';
import { FEATURES } from '../prose/read.ts';
import type { PagePassage } from './page-text.ts';
import { type BlockLine, type BlockWords, list, type PageBlock, paragraph } from './word-blocks.ts';

type Node = Root | ElementContent | Root['children'][number];

/** What a component of a text is in words: its name, and its attributes. */
export type ToldComponent = (name: string, attribute: (name: string) => string) => PageBlock[];

/** Said before what is old law, wherever it is told. */
const OLD_LAW = '以下是旧法，仅供对照：';

/** The words of a paragraph, an item, a cell; each citation leads to its law, old ones say what they are today. */
function wordsIn(node: Node, citations: CitationContext, history = false): BlockWords[] {
  const block = { history };
  const walk = (inner: Node, look: Omit<BlockWords, 'text'>): BlockWords[] => {
    if (inner.type === 'text') {
      const text = joinLines(inner.value).replace(/\s*\n\s*/g, ' ');
      const pieces = look.path === undefined ? linkCitations(text, block, citations).pieces : [text];
      return pieces.flatMap((piece): BlockWords[] => {
        if (typeof piece === 'string') return piece === '' ? [] : [{ text: piece, ...look }];
        return [{ text: piece.words, ...look, path: piece.target.path, cites: true }];
      });
    }
    if (!('children' in inner)) return [];
    const { tagName, properties } = inner.type === 'element' ? inner : { tagName: '', properties: {} };
    const href = tagName === 'a' ? properties['href'] : undefined;
    const next = {
      ...look,
      ...(tagName === 'strong' ? { strong: true } : {}),
      ...(typeof href === 'string' && href.startsWith('/') ? { path: href } : {}),
    };
    return inner.children.flatMap((child) => walk(child, next));
  };
  return walk(node, {});
}

function plain(node: Node, citations: CitationContext): string {
  return wordsIn(node, citations)
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** The rows of a table, cell by cell. */
function rowsOf(node: Node, citations: CitationContext): string[][] {
  if (!('children' in node)) return [];
  if (node.type === 'element' && node.tagName === 'tr')
    return [node.children.filter(({ type }) => type === 'element').map((cell) => plain(cell, citations))];
  return node.children.flatMap((child) => rowsOf(child, citations));
}

function itemLines(item: Node, citations: CitationContext, history: boolean): BlockLine[] {
  if (!('children' in item)) return [];
  const paragraphs = item.children.filter((child) => child.type === 'element' && child.tagName === 'p');
  const parts: Node[] = paragraphs.length > 0 ? paragraphs : [item];
  return parts.map((part) => ({ as: 'words', words: wordsIn(part, citations, history) }));
}

/**
 * A text in passages: those before its first heading have none.
 * @param body as it was written
 * @param citations as the library resolves them
 * @param told what components are in words; nothing by default
 */
export function bodyPassages(body: string, citations: CitationContext, told: ToldComponent = () => []): PagePassage[] {
  const passages: PagePassage[] = [];
  const add = (...blocks: PageBlock[]) => {
    if (blocks.length === 0) return;
    const last = passages.at(-1);
    if (last) last.blocks.push(...blocks);
    else passages.push({ blocks });
  };
  const visit = (node: Node, history: boolean): void => {
    if ('name' in node && node.type === 'mdxJsxFlowElement') {
      const attribute = (name: string) =>
        String(node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)?.value ?? '');
      if (node.name === 'Section') passages.push({ heading: { title: attribute('title') }, blocks: [] });
      if (node.name === 'History') add(paragraph('was', '', OLD_LAW));
      add(...told(node.name ?? '', attribute));
      for (const child of node.children) visit(child, history || node.name === 'History');
      return;
    }
    if (node.type !== 'element') return;
    if (/^h[2-4]$/.test(node.tagName)) {
      passages.push({ heading: { title: plain(node, citations), below: node.tagName !== 'h2' }, blocks: [] });
    } else if (node.tagName === 'ul' || node.tagName === 'ol') {
      const items = node.children.filter(({ type }) => type === 'element');
      add(
        list(
          node.tagName === 'ol' ? 'steps' : 'dots',
          items.map((item) => itemLines(item, citations, history)),
        ),
      );
    } else if (node.tagName === 'table') {
      const [head = [], ...rows] = rowsOf(node, citations);
      add({ is: 'table', head, rows });
    } else {
      const words = wordsIn(node, citations, history);
      if (words.length > 0) add({ is: 'paragraph', as: history ? 'was' : 'plain', words });
    }
  };
  const root = mdxToHast(body, { features: FEATURES, position: false });
  if ('children' in root) for (const child of root.children) visit(child, false);
  return passages;
}

/** The same where it is known to have no headings: the blocks alone. */
export function bodyBlocks(body: string, citations: CitationContext): PageBlock[] {
  return bodyPassages(body, citations).flatMap(({ heading, blocks }) => [
    ...(heading ? [paragraph('plain', '', heading.title)] : []),
    ...blocks,
  ]);
}
