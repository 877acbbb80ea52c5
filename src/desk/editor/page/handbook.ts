/** The handbook's page: shows the tasks in which all the words stand that somebody looks for, and marks them. */

import { of } from './desk-parts.ts';

const box = of('find') as HTMLInputElement | null;
const sections = [...document.querySelectorAll<HTMLElement>('article section')];
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('aside a')].map((link) => [decodeURI(link.hash.slice(1)), link]),
);
const MARK = 'found';

/** Every place of a word in a part of the page, letters alike whether large or small. */
function places(part: HTMLElement, word: string): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').toLowerCase();
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + word.length);
      ranges.push(range);
    }
  }
  return ranges;
}

function find(wanted: string): void {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const marks: Range[] = [];
  let count = 0;
  for (const section of sections) {
    const text = (section.textContent ?? '').toLowerCase();
    const has = words.every((word) => text.includes(word));
    section.hidden = !has;
    const link = links.get(section.querySelector('h2')?.id ?? '');
    if (link?.parentElement) link.parentElement.hidden = !has;
    if (!has || words.length === 0) continue;
    count++;
    marks.push(...words.flatMap((word) => places(section, word)));
  }
  // Older browsers show the tasks and no marks.
  if ('highlights' in CSS) {
    if (marks.length > 0) CSS.highlights.set(MARK, new Highlight(...marks));
    else CSS.highlights.delete(MARK);
  }
  const said = of('found');
  if (!said) return;
  said.textContent =
    words.length === 0 ? '' : count === 0 ? '没有找到。换个说法，或者少写几个字' : `${count} 节里有，已经标出来`;
}

box?.addEventListener('input', () => find(box.value.trim()));
