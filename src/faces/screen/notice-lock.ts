/** Asks for the short code before 发通知; with a keyboard, or with the digits on the screen. */

import { codeMark } from './notice-code.ts';

/** After so many wrong codes in a row nobody is asked for a while, in milliseconds. */
const TRIES = 5;
const WAIT = 60_000;

export class NoticeLock {
  readonly #form: HTMLFormElement;
  readonly #mark: string | undefined;
  readonly #input: HTMLInputElement | null;
  #wrong = 0;
  #waitsUntil = 0;
  /** Told when the right code was given. */
  opened: () => void = () => {};

  /** @param mark of the code; without one the lock is open */
  constructor(form: HTMLFormElement, mark: string | undefined) {
    this.#form = form;
    this.#mark = mark;
    this.#input = form.querySelector('input');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#try();
    });
    for (const button of form.querySelectorAll<HTMLElement>('[data-digit]'))
      button.addEventListener('click', () => this.#press(button.dataset['digit'] ?? ''));
  }

  /** @returns whether there is a code to ask for */
  ask(): boolean {
    this.#form.hidden = this.#mark === undefined;
    if (this.#mark === undefined) return false;
    this.#clear('');
    return true;
  }

  #press(digit: string): void {
    if (!this.#input) return;
    this.#input.value = digit === 'back' ? this.#input.value.slice(0, -1) : this.#input.value + digit;
  }

  #clear(words: string): void {
    if (this.#input) this.#input.value = '';
    const fault = this.#form.querySelector('.fault');
    if (fault) fault.textContent = words;
    this.#input?.focus();
  }

  #try(): void {
    const now = performance.now();
    if (now < this.#waitsUntil) {
      this.#clear(`输错了 ${TRIES} 次。请过 ${Math.ceil((this.#waitsUntil - now) / 1000)} 秒再试。`);
      return;
    }
    const typed = (this.#input?.value ?? '').normalize('NFKC').trim();
    if (codeMark(typed) !== this.#mark) {
      this.#wrong += 1;
      if (this.#wrong % TRIES === 0) this.#waitsUntil = now + WAIT;
      this.#clear('密码不对，请再输一次。忘了密码，请问管网站的人。');
      return;
    }
    this.#wrong = 0;
    this.#clear('');
    this.#form.hidden = true;
    this.opened();
  }
}
