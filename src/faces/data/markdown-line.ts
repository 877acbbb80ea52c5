/** Words on a line, as Markdown: strong ones, links, citations spelled out with their law. */

import { type HTMLElement, type Node, NodeType } from 'node-html-parser';
import { REGULATIONS_ID } from '../../kinds/law/citable.ts';

/** What a link is made of. */
export interface TwinPlace {
  /** The page's own address. */
  here: string;
  base: string;
  /** The title of a law by the name of its file. */
  lawOf: (id: string) => string | undefined;
}

/** The name of an element; empty for what is none. */
export const tagOf = (node: Node) =>
  node.nodeType === NodeType.ELEMENT_NODE ? (node as HTMLElement).rawTagName.toLowerCase() : '';

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}

/** At its beginning a line may look like a list, a heading or a quotation. */
function escapeStart(line: string): string {
  return line.replace(/^(?:([#>+-])(?=\s)|(\d+)([.)])(?=\s))/, (_, mark = '', number = '', dot = '') =>
    mark ? `\\${mark}` : `${number}\\${dot}`,
  );
}

/** Which law a link to a provision is of: /laws/civil-code/#art-3, /regulations/26/. */
export function lawOfLink(href: string, { base, lawOf }: TwinPlace): string | undefined {
  const [, article, law] = new RegExp(`^${base}(?:regulations/(\\d+)/|laws/([^/]+)/)`).exec(href) ?? [];
  return article === undefined ? law && lawOf(law) : lawOf(REGULATIONS_ID);
}

/** Words on a line; `before` is what stands on it already. */
function inlineOf(nodes: readonly Node[], place: TwinPlace, before = ''): string {
  let line = '';
  let afterElement = false;
  for (const node of nodes) {
    if (node.nodeType === NodeType.TEXT_NODE) {
      line += escapeMarkdown(node.text.replace(/\s+/g, ' '));
      afterElement = false;
      continue;
    }
    const tag = tagOf(node);
    if (tag === '') continue;
    const element = node as HTMLElement;
    if (tag === 'br') {
      line += ' ';
      continue;
    }
    // Two that stand side by side are told apart by their looks, which are gone.
    if (afterElement && /[\p{L}\p{N}*)]$/u.test(line)) line += ' ';
    line += wordsOf(element, tag, place, before + line);
    afterElement = true;
  }
  return line;
}

function wordsOf(element: HTMLElement, tag: string, place: TwinPlace, before: string): string {
  const inner = () => inlineOf(element.childNodes, place).trim();
  switch (tag) {
    case 'b':
    case 'strong':
      // A stamp is told from what follows by its frame.
      return strong(inner(), before) + (element.classList.contains('stamp') ? ' ' : '');
    case 'small': {
      const words = inner();
      if (words === '' || before === '') return words && `${words} `;
      return words.startsWith('（') ? words : `（${words}）`;
    }
    case 'code':
      return `\`${element.text}\``;
    case 'a': {
      const href = element.getAttribute('href') ?? '';
      const words = inner();
      if (words === '' || !/^(?:\/|#|https?:)/.test(href)) return words;
      const law = /^第.+?条/.test(words) ? lawOfLink(href, place) : undefined;
      const name = law === undefined || before.endsWith(`《${law}》`) ? '' : `《${law}》`;
      return `[${name}${words}](${new URL(href, place.here).href})`;
    }
    default:
      return inlineOf(element.childNodes, place, before);
  }
}

/** CommonMark sees the end of a strong word only where no letter follows its punctuation, and the same before it. */
function strong(words: string, before: string): string {
  if (words === '') return '';
  const space = (isNeeded: boolean) => (isNeeded ? ' ' : '');
  return `${space(/^\p{P}/u.test(words) && /\S$/.test(before))}**${words}**${space(/\p{P}$/u.test(words))}`;
}

/** What stands between two blocks; none where it says nothing. */
export function paragraph(nodes: readonly Node[], place: TwinPlace): string[] {
  const line = inlineOf(nodes, place)
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[（），。；：、])/g, '')
    .trim();
  return line === '' ? [] : [escapeStart(line)];
}
