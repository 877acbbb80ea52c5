/**
 * The same slides in front of a class: the presenter moves by hand, and a second window, for the
 * presenter's own screen, holds the plain reading. It is an empty window that this page fills, so that
 * it needs no address, no network and, from a stick, no permission.
 */

import { clockText } from './clock-text.ts';
import { say } from './controls.ts';
import type { Player } from './player.ts';

const FEATURES = 'popup,width=900,height=700';
/** A lecture in which nobody moves is over after so long, in milliseconds. */
const FORGOTTEN = 7_200_000;

/** So long the sign of a lecture stays, in milliseconds. */
const TOLD = 10_000;

/** A line of a slide, its number apart from its words. */
function plainLine(line: Element): string {
  const label = line.querySelector('b')?.textContent ?? '';
  const words = line.textContent ?? '';
  return /\d$/.test(label) ? `${label}　${words.slice(label.length)}` : words;
}

export class Lecture {
  readonly #player: Player;
  readonly #desk = document.getElementById('desk');
  #notes: Window | null = null;
  #began = performance.now();
  #moved = performance.now();

  constructor(player: Player) {
    this.#player = player;
    const acts: Record<string, () => void> = {
      back: () => player.step(-1),
      next: () => player.step(1),
      notes: () => this.openNotes(),
      play: () => this.end(),
    };
    for (const button of this.#desk?.querySelectorAll('button') ?? []) {
      button.addEventListener('click', () => acts[button.dataset['do'] ?? '']?.());
    }
    setInterval(() => {
      if (this.on && performance.now() - this.#moved > FORGOTTEN) this.end();
      this.#tellTime();
    }, 1000);
  }

  get on(): boolean {
    return this.#player.isHeldBy('lecture');
  }

  begin(): void {
    this.#began = performance.now();
    this.#moved = this.#began;
    this.#player.hold('lecture');
    say('讲课中，按 Esc 接着放', TOLD);
    document.documentElement.classList.add('lecture');
    if (this.#desk) this.#desk.hidden = false;
  }

  end(): void {
    if (!this.on) return;
    say('');
    this.#player.letGo('lecture');
    document.documentElement.classList.remove('lecture');
    if (this.#desk) this.#desk.hidden = true;
    this.#notes?.close();
    // When the page is loaded again at night nobody is speaking.
    const address = new URL(location.href);
    address.searchParams.delete('lecture');
    if (address.protocol !== 'file:') history.replaceState(null, '', address);
  }

  openNotes(): void {
    if (this.#notes?.closed === false) {
      this.#notes.focus();
      return;
    }
    this.#notes = open('', 'xunfa-notes', FEATURES);
    const page = this.#notes?.document;
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
    this.tell();
  }

  /** Writes down what belongs to the slide that is on. */
  tell(): void {
    this.#moved = performance.now();
    const page = this.#notes?.closed === false ? this.#notes.document : undefined;
    if (!page) return;
    const { current, following, place } = this.#player;
    const text = (name: string) => current?.element.querySelector(name)?.textContent ?? '';
    const titleOf = (element: HTMLElement | undefined) => element?.getAttribute('aria-label') ?? '';
    const write = (name: string, words: string) => {
      const part = page.getElementById(name);
      if (part) part.textContent = words;
    };
    write('place', `第 ${place.at} 张，共 ${place.of} 张　${text('header span:nth-child(2)')}`);
    write('title', titleOf(current?.element));
    write('words', [...(current?.element.querySelectorAll('.said p') ?? [])].map(plainLine).join('\n'));
    write('reading', text('.notes') || '这一张没有讲稿，照屏上的念就行。');
    write('next', `下一张：${titleOf(following?.element)}`);
    this.#tellTime();
  }

  #tellTime(): void {
    const time = this.#notes?.closed === false ? this.#notes.document.getElementById('time') : undefined;
    if (!time) return;
    const minutes = Math.floor((performance.now() - this.#began) / 60_000);
    time.textContent = `${clockText(new Date())}　已讲 ${minutes} 分钟`;
  }
}
