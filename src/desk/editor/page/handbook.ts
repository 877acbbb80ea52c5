/** The handbook's page: shows the tasks that somebody looks for, and marks the words. */

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

const told = new Map(sections.map((section) => [section, (section.textContent ?? '').toLowerCase()]));

/** Neighbouring characters of a word, so many together: 接访, 访时, 时间. */
const pieces = (word: string, length: number) =>
  Array.from({ length: Math.max(1, word.length - length + 1) }, (_, at) => word.slice(at, at + length));

interface Hits {
  sections: ReadonlySet<HTMLElement>;
  marked: readonly string[];
}

/** The tasks with all the words; where there are none, those with the most pairs of their characters, or the most characters. */
function hits(words: readonly string[]): Hits & { isExact: boolean } {
  const whole = sections.filter((section) => words.every((word) => told.get(section)?.includes(word)));
  if (whole.length > 0) return { sections: new Set(whole), marked: words, isExact: true };
  for (const length of [2, 1]) {
    const marked = [...new Set(words.flatMap((word) => pieces(word, length)))];
    const counts = sections.map((section) => marked.filter((piece) => told.get(section)?.includes(piece)).length);
    const most = Math.max(...counts);
    if (most > 0) return { sections: new Set(sections.filter((_, at) => counts[at] === most)), marked, isExact: false };
  }
  return { sections: new Set(), marked: [], isExact: false };
}

function say(count: number, isExact: boolean): string {
  if (count === 0) return '没有找到。换个说法，或者少写几个字';
  return isExact ? `${count} 节里有，已经标出来` : `没有一模一样的话，最像的 ${count} 节在这里`;
}

function find(wanted: string): void {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const { sections: shown, marked, isExact } = hits(words);
  for (const section of sections) {
    section.hidden = !shown.has(section);
    const link = links.get(section.querySelector('h2')?.id ?? '');
    if (link?.parentElement) link.parentElement.hidden = section.hidden;
  }
  const marks = [...shown].flatMap((section) => marked.flatMap((piece) => places(section, piece)));
  // Older browsers show the tasks and no marks.
  if ('highlights' in CSS) {
    if (marks.length > 0) CSS.highlights.set(MARK, new Highlight(...marks));
    else CSS.highlights.delete(MARK);
  }
  const said = of('found');
  if (said) said.textContent = words.length === 0 ? '' : say(shown.size, isExact);
}

box?.addEventListener('input', () => find(box.value.trim()));
