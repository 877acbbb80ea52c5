/** What a built page is to its readers and to search engines, apart from how it is styled and bundled. */

import { HTMLElement, type Node, TextNode } from 'node-html-parser';
import { readHtml } from '../../src/machine/html.ts';

/** Lists that two pages are compared by, each in the order of the page, so that a difference is one or more lines. */
export interface PageView {
  /** Lines of text, with header, main or footer before each. */
  text: string[];
  /** Every address that an element leads to or loads, without those of the head. */
  links: string[];
  ids: string[];
  /** Title, meta and link, in the order of the alphabet. */
  head: string[];
  /** What search engines read. */
  'json-ld': string[];
  /** Depth, name and attributes of every element; not classes, nor what stands in another list. */
  structure: string[];
}

/** What may differ without a difference to anybody: it is only counted. */
export interface Uncounted {
  classes: string;
  'inline styles': string;
  'inline scripts': string;
  'security policies': string;
  'names of assets': string;
}

const REGIONS = new Set(['header', 'main', 'footer']);
const ADDRESSES = ['action', 'href', 'poster', 'src', 'srcset'];

/** Elements that stand within a line; all others end one. */
const INLINE = new Set(
  'a abbr b bdi bdo button cite code data dfn em i img input kbd label mark meter output q rp rt ruby s samp select small span strong sub sup svg time u var wbr'.split(
    ' ',
  ),
);

/** The name of a bundle tells its contents and the file that it began with. */
const ASSET = /\bassets\/[^"\s,]*?(\.\w+)(?=$|["\s,])/g;

const withoutAssets = (value: string) => value.replace(ASSET, 'assets/*$1');

/** Sorted, as name="value"; hashes of Astro's and of a screen's release are left out. */
function attributesOf(element: HTMLElement, leftOut: readonly string[]): string[] {
  return Object.entries(element.attributes)
    .filter(([name]) => !leftOut.includes(name) && name !== 'data-version' && !name.startsWith('data-astro-cid-'))
    .map(([name, value]) => ` ${name}="${withoutAssets(value)}"`)
    .sort();
}

class Reading {
  readonly view: PageView = { text: [], links: [], ids: [], head: [], 'json-ld': [], structure: [] };
  readonly uncounted: Uncounted = {
    classes: '',
    'inline styles': '',
    'inline scripts': '',
    'security policies': '',
    'names of assets': '',
  };
  #region = 'elsewhere';
  #line = '';

  #endLine(): void {
    const line = this.#line.replace(/\s+/g, ' ').trim();
    if (line !== '') this.view.text.push(`${this.#region}: ${line}`);
    this.#line = '';
  }

  #headElement(element: HTMLElement, tag: string): void {
    const policy = element.getAttribute('http-equiv')?.toLowerCase() === 'content-security-policy';
    if (policy) this.uncounted['security policies'] += element.getAttribute('content') ?? '';
    // The other way round a meta's name stands before its content, so that its line keeps its place.
    const attributes = attributesOf(element, policy ? ['content'] : []).reverse();
    this.view.head.push(`${tag}${attributes.join('')} ${element.text.trim()}`.trim());
  }

  #attributes(element: HTMLElement, tag: string): void {
    const { attributes } = element;
    this.uncounted.classes += `${attributes['class'] ?? ''}\n`;
    if (attributes['id'] !== undefined) this.view.ids.push(attributes['id']);
    for (const name of ADDRESSES) {
      const value = attributes[name];
      if (value === undefined) continue;
      this.view.links.push(`${tag} ${name}=${withoutAssets(value)}`);
      for (const [asset] of value.matchAll(ASSET)) this.uncounted['names of assets'] += `${asset}\n`;
    }
  }

  /** @param depth elements around this one */
  read(node: Node, depth: number, inHead: boolean): void {
    if (node instanceof TextNode && !inHead) this.#line += node.text;
    if (!(node instanceof HTMLElement)) return;
    const tag = node.rawTagName.toLowerCase();
    if (tag === 'style') {
      this.uncounted['inline styles'] += node.rawText;
      return;
    }
    if (inHead && ['title', 'meta', 'link'].includes(tag)) {
      this.#headElement(node, tag);
      return;
    }
    this.#attributes(node, tag);
    this.view.structure.push(`${depth} ${tag}${attributesOf(node, ['class', 'id', ...ADDRESSES]).join('')}`);
    if (tag === 'script') {
      if (node.getAttribute('type') === 'application/ld+json') this.view['json-ld'].push(node.rawText);
      else this.uncounted['inline scripts'] += node.rawText;
      return;
    }
    const region = this.#region;
    const ends = !INLINE.has(tag);
    if (ends) this.#endLine();
    if (region === 'elsewhere' && REGIONS.has(tag)) this.#region = tag;
    for (const child of node.childNodes) this.read(child, depth + 1, inHead || tag === 'head');
    if (ends) this.#endLine();
    this.#region = region;
  }
}

/** @param html as it was built */
export function readPage(html: string): { view: PageView; uncounted: Uncounted } {
  const reading = new Reading();
  const page = readHtml(html);
  for (const node of page.childNodes) reading.read(node, 0, false);
  reading.view.head.sort();
  return reading;
}
