/**
 * A page as Markdown, for machines that quote: made of what the finished page says in its <main>, and not of the models,
 * so that it covers every kind, an office's own words at each step among them, and cannot say anything else than the page.
 * What a hand works with (buttons, blanks, pictures) is left out; a citation is spelled out, so that a line can stand alone.
 */

import { type HTMLElement, type Node, NodeType } from 'node-html-parser';
import { REGULATIONS_ID } from '../../kinds/law/citable.ts';
import type { Library } from '../../library/assemble.ts';
import { readHtml } from '../../machine/html.ts';
import { digestOf, keptResult, keptWith } from '../../text/kept-results.ts';
import { sourceName } from './datasets.ts';

/** Name of a twin beside index.html, as the head of a page names it. */
export const TWIN = 'index.html.md';

/** A page with a twin says so. */
const ANNOUNCES = `type="text/markdown" href="${TWIN}"`;

/** Nothing to read, or the way to other pages: by element, and by class. */
const LEFT_OUT = new Set('svg img script style button input textarea select dialog nav noscript'.split(' '));
/** The last two are verdicts on what somebody ticked, of which a style sheet shows one. */
const LEFT_OUT_CLASSES = ['tools', 'gloss', 'anchor', 'rel', 'trail', 'yes', 'no'];

/** Most of what is left out, and more than half of a page: not parsed at all. */
const NEVER_READ = /<svg\b[\s\S]*?<\/svg>|<aside class="rel"[\s\S]*?<\/aside>/g;

const BLOCKS = new Set(
  'address article aside blockquote caption dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 label legend li ol p pre section summary table ul'.split(
    ' ',
  ),
);

export interface Twin {
  /** Below the base: /routes/unpaid-wages/ */
  address: string;
  title: string;
  markdown: string;
}

/** What a link is made of. */
interface Place {
  /** The page's own address. */
  here: string;
  base: string;
  /** The title of a law by the name of its file. */
  lawOf: (id: string) => string | undefined;
}

const tagOf = (node: Node) =>
  node.nodeType === NodeType.ELEMENT_NODE ? (node as HTMLElement).rawTagName.toLowerCase() : '';

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
function lawOfLink(href: string, { base, lawOf }: Place): string | undefined {
  const [, article, law] = new RegExp(`^${base}(?:regulations/(\\d+)/|laws/([^/]+)/)`).exec(href) ?? [];
  return article === undefined ? law && lawOf(law) : lawOf(REGULATIONS_ID);
}

/** Words on a line; `before` is what stands on it already. */
function inlineOf(nodes: readonly Node[], place: Place, before = ''): string {
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

function wordsOf(element: HTMLElement, tag: string, place: Place, before: string): string {
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

function paragraph(nodes: readonly Node[], place: Place): string[] {
  const line = inlineOf(nodes, place)
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[（），。；：、])/g, '')
    .trim();
  return line === '' ? [] : [escapeStart(line)];
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
function ofItsLaw(name: string, place: Place): string {
  const law = /^第[^，。]+条(?:之.)?$/.test(name) ? lawOfLink(new URL(place.here).pathname, place) : undefined;
  return law === undefined ? name : `《${law}》${name}`;
}

/** A name with what is said of it, as an item: in one line where that is one. */
function definitionsOf(list: HTMLElement, place: Place): string[] {
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

function tableOf(table: HTMLElement, place: Place): string[] {
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

function headingOf(element: HTMLElement, level: number, place: Place): string[] {
  const gist = element.querySelector('.gist');
  gist?.remove();
  const [title] = paragraph(element.childNodes, place);
  return [
    ...(title === undefined ? [] : [`${'#'.repeat(level)} ${title.replaceAll('**', '')}`]),
    ...(gist ? paragraph(gist.childNodes, place) : []),
  ];
}

function blockOf(element: HTMLElement, tag: string, place: Place): string[] {
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
function blocksOf(nodes: readonly Node[], place: Place): string[] {
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

/** Stands for the host in what editions share. */
const NOWHERE = 'https://twin.invalid';
/** Texts of pages that are kept. */
const MOST = 1500;

const MAIN = /<main id="main"[^>]*>([\s\S]*)<\/main>/;

/** Whether a page has a twin: it has a day on which it was held against the law. */
export function hasTwin(html: string): boolean {
  return html.includes(ANNOUNCES);
}

/**
 * @param address of the page below the base
 * @param html as it is published
 */
export function twinOf(library: Library, address: string, html: string): Twin {
  const { site } = library;
  const { codes, laws } = keptWith(library, 'twinOf', () => ({
    codes: new Map(library.cards.map(({ path, code }) => [path, code])),
    laws: new Map(library.registry.laws.map(({ id, title: law }) => [id, law])),
  }));
  const main = (MAIN.exec(html)?.[1] ?? '').replace(NEVER_READ, '');
  const here = site.absolute(address);
  // Where two editions say the same, it is worked out once, wherever they are published.
  const body = keptResult('twinBody', digestOf(address, site.base, main), MOST, () => {
    const document = readHtml(main);
    prune(document);
    const place = { here: `${NOWHERE}${site.href(address)}`, base: site.base, lawOf: (id: string) => laws.get(id) };
    return blocksOf(document.childNodes, place).join('\n\n');
  });
  const meta = (name: string) =>
    readHtml(new RegExp(`<meta name="${name}" content="[^"]*"`).exec(html)?.[0] ?? '').firstChild as
      | HTMLElement
      | undefined;
  const title = meta('ArticleTitle')?.getAttribute('content') ?? '';
  const day = meta('PubDate')?.getAttribute('content')?.slice(0, 10) ?? '';
  const code = codes.get(address);
  const front = {
    title,
    address: here,
    ...(code === undefined ? {} : { short: site.absolute(`/${code}/`) }),
    law_checked: day,
    source: sourceName(library),
    licence: 'CC BY 4.0；《信访工作条例》的原文是官方文件，不在这个许可里',
    language: 'zh-CN',
  };
  const head = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return {
    address,
    title,
    markdown: `${['---', ...head, '---'].join('\n')}\n\n${body.replaceAll(NOWHERE, site.origin)}\n`,
  };
}
