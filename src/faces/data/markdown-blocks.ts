/** What a page says, as Markdown: paragraphs, headings, lists and tables. What a hand works with is left out. */

import { type HTMLElement, type Node, NodeType } from 'node-html-parser';
import { readHtml } from '../../machine/html.ts';
import { lawOfLink, paragraph, type TwinPlace, tagOf } from './markdown-line.ts';

/** Nothing to read, or the way to other pages: by element, and by class. */
const LEFT_OUT = new Set('svg img script style button input textarea select dialog nav noscript'.split(' '));
/** The last two are verdicts on what somebody ticked, of which a style sheet shows one. */
const LEFT_OUT_CLASSES = ['tools', 'gloss', 'anchor', 'rel', 'trail', 'yes', 'no'];

const BLOCKS = new Set(
  'address article aside blockquote caption dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 label legend li ol p pre section summary table ul'.split(
    ' ',
  ),
);

function isLeftOut(node: Node): boolean {
  const tag = tagOf(node);
  if (tag === '') return false;
  const element = node as HTMLElement;
  if (LEFT_OUT.has(tag)) return true;
  if (element.rawAttrs === '') return false;
  const classes = element.getAttribute('class')?.split(' ') ?? [];
  return element.hasAttribute('hidden') || LEFT_OUT_CLASSES.some((one) => classes.includes(one));
}

/** Takes out what is left out, once for all. */
function prune(element: HTMLElement): void {
  element.childNodes = element.childNodes.filter((node) => !isLeftOut(node));
  for (const node of element.childNodes) if (node.nodeType === NodeType.ELEMENT_NODE) prune(node as HTMLElement);
}

const blocks = new WeakMap<Node, boolean>();

function isBlock(node: Node): boolean {
  if (node.nodeType !== NodeType.ELEMENT_NODE) return false;
  let known = blocks.get(node);
  if (known === undefined) {
    known = BLOCKS.has(tagOf(node)) || node.childNodes.some(isBlock);
    blocks.set(node, known);
  }
  return known;
}

function indented(text: string, by: string): string {
  return text.replace(/\n(?=[^\n])/g, `\n${by}`);
}

/** @param mark what stands before an item: `- ` or `1. ` */
function itemOf(mark: string, blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [mark + indented(blocks.join('\n\n'), ' '.repeat(mark.length))];
}

function listOf(items: readonly string[]): string[] {
  if (items.length === 0) return [];
  return [items.join(items.some((item) => item.includes('\n\n')) ? '\n\n' : '\n')];
}

/** On the page of a law its articles are named alone. */
function ofItsLaw(name: string, place: TwinPlace): string {
  const law = /^第[^，。]+条(?:之.)?$/.test(name) ? lawOfLink(new URL(place.here).pathname, place) : undefined;
  return law === undefined ? name : `《${law}》${name}`;
}

/** A name with what is said of it, as an item: in one line where that is one. */
function definitionsOf(list: HTMLElement, place: TwinPlace): string[] {
  const parts = list.childNodes.flatMap((node) => (tagOf(node) === 'div' ? node.childNodes : [node]));
  const items: string[][] = [];
  for (const part of parts) {
    const blocks = blocksOf(part.childNodes, place);
    if (tagOf(part) === 'dt') items.push([`**${ofItsLaw(blocks.join(' ').replaceAll('**', ''), place)}**`]);
    else if (tagOf(part) === 'dd') items.at(-1)?.push(...blocks);
  }
  return listOf(
    items.flatMap(([name = '', first, ...rest]) => {
      const isText = first !== undefined && !/^(?:[-#>|]|\d+\. )/.test(first);
      return itemOf(
        '- ',
        isText ? [`${name}：${first}`, ...rest] : [name, ...(first === undefined ? [] : [first]), ...rest],
      );
    }),
  );
}

function tableOf(table: HTMLElement, place: TwinPlace): string[] {
  const rows = table
    .querySelectorAll('tr')
    .map((row) =>
      row
        .querySelectorAll('th, td')
        .map((cell) => blocksOf(cell.childNodes, place).join(' ').replace(/\s+/g, ' ').replaceAll('|', '\\|')),
    );
  const [head, ...body] = rows;
  if (!head) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const caption = table.querySelector('caption');
  return [
    ...(caption ? paragraph(caption.childNodes, place) : []),
    [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n'),
  ];
}

function headingOf(element: HTMLElement, level: number, place: TwinPlace): string[] {
  const gist = element.querySelector('.gist');
  gist?.remove();
  const [title] = paragraph(element.childNodes, place);
  return [
    ...(title === undefined ? [] : [`${'#'.repeat(level)} ${title.replaceAll('**', '')}`]),
    ...(gist ? paragraph(gist.childNodes, place) : []),
  ];
}

function blockOf(element: HTMLElement, tag: string, place: TwinPlace): string[] {
  const inner = () => blocksOf(element.childNodes, place);
  if (/^h[1-6]$/.test(tag)) return headingOf(element, Number(tag[1]), place);
  if (tag === 'blockquote' || element.classList.contains('history'))
    return [`> ${inner().join('\n\n').replaceAll('\n', '\n> ')}`];
  switch (tag) {
    case 'ul':
    case 'ol': {
      const items = element.childNodes.filter((node) => tagOf(node) === 'li');
      return listOf(
        items.flatMap((item, at) => {
          const blocks = blocksOf(item.childNodes, place);
          // What the law numbers itself gets no second number.
          const isNumbered = tag === 'ol' && !/^（.{1,3}）/.test(blocks[0] ?? '');
          return itemOf(isNumbered ? `${at + 1}. ` : '- ', blocks);
        }),
      );
    }
    case 'dl':
      return definitionsOf(element, place);
    case 'table':
      return tableOf(element, place);
    case 'pre':
      return [`\`\`\`\n${element.text.trim()}\n\`\`\``];
    case 'details': {
      const [summary = '', ...rest] = inner();
      return rest[0]?.startsWith(summary.slice(0, -2)) ? rest : [summary, ...rest];
    }
    case 'summary':
    case 'legend':
      return paragraph(element.childNodes, place).map((line) => `**${line.replaceAll('**', '')}**`);
    case 'label':
      return itemOf('- ', inner());
    default:
      return inner();
  }
}

/** Paragraphs, headings, lists and tables, each as it stands between two empty lines. */
function blocksOf(nodes: readonly Node[], place: TwinPlace): string[] {
  const blocks: string[] = [];
  let line: Node[] = [];
  const flush = () => {
    blocks.push(...paragraph(line, place));
    line = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) line.push(node);
    else {
      flush();
      blocks.push(...blockOf(node as HTMLElement, tagOf(node), place));
    }
  }
  flush();
  return blocks;
}

/** @param html of a page, what it says in its <main> */
export function markdownOf(html: string, place: TwinPlace): string {
  const document = readHtml(html);
  prune(document);
  return blocksOf(document.childNodes, place).join('\n\n');
}
