/** The text below an entry's fields, in blocks. What is set by a component is asked of whoever has it. */

import type { ElementContent, Root } from 'hast';
import { mdxToHast } from 'satteri';
import { joinLines } from '../prose/cjk.ts';
import { FEATURES } from '../prose/read.ts';
import type { PagePassage } from './page-text.ts';
import { type BlockLine, type BlockWords, list, type PageBlock, paragraph } from './word-blocks.ts';

type Node = Root | ElementContent | Root['children'][number];

/** What a component of a text is in words: its name, and its attributes. */
export type ToldComponent = (name: string, attribute: (name: string) => string) => PageBlock[];

/** Said before what is old law, wherever it is told. */
const OLD_LAW = '以下是旧法，仅供对照：';

function wordsIn(node: Node, strong = false, path?: string): BlockWords[] {
  if (node.type === 'text') {
    const text = joinLines(node.value).replace(/\s*\n\s*/g, ' ');
    return text === '' ? [] : [{ text, ...(strong ? { strong } : {}), ...(path === undefined ? {} : { path }) }];
  }
  if (!('children' in node)) return [];
  const bold = strong || (node.type === 'element' && node.tagName === 'strong');
  const href = node.type === 'element' && node.tagName === 'a' ? node.properties['href'] : undefined;
  const to = typeof href === 'string' && href.startsWith('/') ? href : path;
  return node.children.flatMap((child) => wordsIn(child, bold, to));
}

function plain(node: Node): string {
  return wordsIn(node)
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** The rows of a table, cell by cell. */
function rowsOf(node: Node): string[][] {
  if (!('children' in node)) return [];
  if (node.type === 'element' && node.tagName === 'tr')
    return [node.children.filter(({ type }) => type === 'element').map(plain)];
  return node.children.flatMap(rowsOf);
}

function itemLines(item: Node): BlockLine[] {
  if (!('children' in item)) return [];
  const paragraphs = item.children.filter((child) => child.type === 'element' && child.tagName === 'p');
  const parts: Node[] = paragraphs.length > 0 ? paragraphs : [item];
  return parts.map((part) => ({ as: 'words', words: wordsIn(part) }));
}

/**
 * A text in passages: those before its first heading have none.
 * @param body as it was written
 * @param told what components are in words; nothing by default
 */
export function bodyPassages(body: string, told: ToldComponent = () => []): PagePassage[] {
  const passages: PagePassage[] = [];
  const add = (...blocks: PageBlock[]) => {
    if (blocks.length === 0) return;
    const last = passages.at(-1);
    if (last) last.blocks.push(...blocks);
    else passages.push({ blocks });
  };
  const visit = (node: Node): void => {
    if ('name' in node && node.type === 'mdxJsxFlowElement') {
      const attribute = (name: string) =>
        String(node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)?.value ?? '');
      if (node.name === 'Section') passages.push({ heading: { title: attribute('title') }, blocks: [] });
      if (node.name === 'History') add(paragraph('was', OLD_LAW));
      add(...told(node.name ?? '', attribute));
      node.children.forEach(visit);
      return;
    }
    if (node.type !== 'element') return;
    if (/^h[2-4]$/.test(node.tagName)) {
      passages.push({ heading: { title: plain(node), below: node.tagName !== 'h2' }, blocks: [] });
    } else if (node.tagName === 'ul' || node.tagName === 'ol') {
      const items = node.children.filter(({ type }) => type === 'element').map(itemLines);
      add(list(node.tagName === 'ol' ? 'steps' : 'dots', items));
    } else if (node.tagName === 'table') {
      const [head = [], ...rows] = rowsOf(node);
      add({ is: 'table', head, rows });
    } else {
      const words = wordsIn(node);
      if (words.length > 0) add({ is: 'paragraph', as: 'plain', words });
    }
  };
  const root = mdxToHast(body, { features: FEATURES, position: false });
  if ('children' in root) root.children.forEach(visit);
  return passages;
}

/** The same where it is known to have no headings: the blocks alone. */
export function bodyBlocks(body: string): PageBlock[] {
  return bodyPassages(body).flatMap(({ heading, blocks }) => [
    ...(heading ? [paragraph('plain', '', heading.title)] : []),
    ...blocks,
  ]);
}
