/**
 * The presenter's own window, with the plain reading. It is an empty window that the screen's page fills, so that
 * it needs no address, no network and, from a stick, no permission.
 */

import type { Player } from './player.ts';
import { eyebrowIn, fullNameIn, titleIn } from './slide-name.ts';

const FEATURES = 'popup,width=900,height=700';
/** So many characters of a slide tell it from another of the same title. */
const ENOUGH = 20;

/** A line of a slide, its number apart from its words. */
function plainLine(line: Element): string {
  const label = line.querySelector('b')?.textContent ?? '';
  const words = line.textContent ?? '';
  return /\d$/.test(label) ? `${label}　${words.slice(label.length)}` : words;
}

function linesOf(slide: Element | undefined): string[] {
  return [...(slide?.querySelectorAll('.said p') ?? [])].map(plainLine);
}

/** What comes next, by what tells it from the slide that is on. */
function nextText({ current, following, place }: Player): string {
  if (place.at === place.of) return '这是最后一张，再按就回到第一张。';
  const [now, next] = [current?.element, following?.element];
  const words = [...linesOf(next).join(' ')];
  const first = `${words.slice(0, ENOUGH).join('')}${words.length > ENOUGH ? '……' : ''}`;
  if (titleIn(next) === titleIn(now)) return `下一张接着讲：${first}`;
  // A question has no title of its own.
  if (titleIn(next) === eyebrowIn(next)) return `下一张：${titleIn(next)}：${first}`;
  return `下一张：${eyebrowIn(next) === eyebrowIn(now) ? titleIn(next) : fullNameIn(next)}`;
}

export class LectureNotes {
  readonly #player: Player;
  #window: Window | null = null;

  constructor(player: Player) {
    this.#player = player;
  }

  get #page(): Document | undefined {
    return this.#window?.closed === false ? this.#window.document : undefined;
  }

  open(): void {
    if (this.#window?.closed === false) {
      this.#window.focus();
      return;
    }
    this.#window = open('', 'xunfa-notes', FEATURES);
    const page = this.#window?.document;
    if (!page) return;
    page.documentElement.lang = 'zh-CN';
    page.documentElement.className = 'notes-window';
    // The same style sheet: the policy that this page came with allows it by its hash.
    page.head.replaceChildren(...[...document.querySelectorAll('style')].map((style) => style.cloneNode(true)));
    page.title = '讲稿';
    page.body.replaceChildren(
      ...['time', 'place', 'title', 'words', 'reading', 'next'].map((name) => {
        const part = page.createElement(name === 'title' ? 'h1' : 'p');
        part.id = name;
        return part;
      }),
    );
    page.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const passed = new KeyboardEvent('keydown', { key: event.key, cancelable: true });
      // Whatever the screen has a use for, this window has none for.
      if (!dispatchEvent(passed)) event.preventDefault();
    });
  }

  close(): void {
    this.#window?.close();
  }

  /** Writes down what belongs to the slide that is on. */
  tell(): void {
    const { current, place } = this.#player;
    const slide = current?.element;
    this.#write('place', `第 ${place.at} 张，共 ${place.of} 张　${eyebrowIn(slide)}`);
    this.#write('title', titleIn(slide));
    this.#write('words', linesOf(slide).join('\n'));
    this.#write('reading', slide?.querySelector('.notes')?.textContent || '这一张没有讲稿，照屏上的念就行。');
    this.#write('next', nextText(this.#player));
  }

  tellTime(words: string): void {
    this.#write('time', words);
  }

  #write(name: string, words: string): void {
    const part = this.#page?.getElementById(name);
    if (part && part.textContent !== words) part.textContent = words;
  }
}
