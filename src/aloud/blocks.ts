/** What of a page is read, block by block, and where in the document each character stands. */

import { LINE_END } from './utterances.ts';

export interface ReadBlock {
  element: Element;
  text: string;
  pieces: { node: Text; at: number }[];
}

/** Ways on, controls, pictures, what repeats the text, and what is folded. */
const UNREAD =
  'aside,nav,form,button,input,textarea,select,label,script,style,noscript,template,svg,img,thead,' +
  '.tools,.anchor,.answers,.strip,.desk,.sheet,.acts,[aria-hidden="true"],details:not([open])';
/** Set in a line, and yet a matter of its own. */
const APART = '.stamp,.see,.number,.gist,small';
/** Set beside each other, and yet one sentence: （一） and its words, a telephone and whose it is. */
const JOINED = '.label,.words,.call b';
/** Lists of other pages. */
const LISTS = /^\s*(?:用在|有关的警示)：/;

/** @returns the visible text below an element, as a reader meets it */
export function blocksOf(root: Element): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  let open: ReadBlock | undefined;
  const add = (element: Element, text: string, node?: Text) => {
    if (!open) {
      open = { element, text: '', pieces: [] };
      blocks.push(open);
    }
    if (node) open.pieces.push({ node, at: open.text.length });
    open.text += text;
  };
  const walk = (element: Element, owner: Element) => {
    for (const child of element.childNodes) {
      if (child instanceof Text) {
        if (open || child.data.trim() !== '') add(owner, child.data, child);
      } else if (child instanceof Element && !child.matches(UNREAD)) read(child, owner);
    }
  };
  const read = (element: Element, owner: Element) => {
    const { display, visibility } = getComputedStyle(element);
    if (display === 'none' || visibility === 'hidden') return;
    if (element.matches('br')) return open && add(owner, LINE_END);
    // The cells of a row are one matter.
    if (element.matches('td,th')) {
      if (open) add(owner, '，');
      return walk(element, owner);
    }
    if (element.matches(JOINED) || (display.startsWith('inline') && !element.matches(APART)))
      return walk(element, owner);
    if (element.matches('.meta') && LISTS.test(element.textContent ?? '')) return;
    open = undefined;
    if (element.matches('.see')) add(element, '看：');
    walk(element, element);
    open = undefined;
  };
  walk(root, root);
  return blocks.filter(({ text }) => text.trim() !== '');
}

/** The place of a character of a block. */
function place({ pieces }: ReadBlock, at: number): [Text, number] | undefined {
  const piece = pieces.filter((one) => one.at <= at).pop() ?? pieces[0];
  return piece && [piece.node, Math.max(0, Math.min(at - piece.at, piece.node.length))];
}

/** The stretch of the document that holds these characters of a block. */
export function rangeOf(block: ReadBlock, from: number, to: number): Range | undefined {
  const start = place(block, from);
  const end = place(block, to);
  if (!start || !end) return undefined;
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  return range;
}
