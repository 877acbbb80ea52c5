/** The handbook's page: shows the tasks that somebody looks for, and marks the words. */

import { findTasks } from '../../handbook/find-tasks.ts';
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

const tasks = sections.map((section) => ({
  name: section.querySelector('h2')?.textContent ?? '',
  words: section.textContent ?? '',
  also: section.dataset['also'] ?? '',
}));

function say(count: number, isExact: boolean, isMarked: boolean): string {
  if (count === 0) return '没有找到。换个说法，或者少写几个字';
  if (!isExact) return `没有一模一样的话，最像的 ${count} 节在这里`;
  return isMarked ? `${count} 节里有，已经标出来` : `这 ${count} 节讲这件事`;
}

const article = sections[0]?.parentElement;

function find(wanted: string): void {
  const { at, marked, isExact } = findTasks(tasks, wanted);
  const shown = at.flatMap((place) => sections[place] ?? []);
  for (const section of sections) {
    section.hidden = !shown.includes(section);
    const link = links.get(section.querySelector('h2')?.id ?? '');
    if (link?.parentElement) link.parentElement.hidden = section.hidden;
  }
  // The likeliest stands first; in the order of the handbook again once nothing is looked for.
  article?.append(...(wanted === '' ? sections : shown));
  const marks = shown.flatMap((section) => marked.flatMap((piece) => places(section, piece)));
  // Older browsers show the tasks and no marks.
  if ('highlights' in CSS) {
    if (marks.length > 0) CSS.highlights.set(MARK, new Highlight(...marks));
    else CSS.highlights.delete(MARK);
  }
  const said = of('found');
  if (said) said.textContent = wanted === '' ? '' : say(shown.length, isExact, marks.length > 0);
}

box?.addEventListener('input', () => find(box.value.trim()));
