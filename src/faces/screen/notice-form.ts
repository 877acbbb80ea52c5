/** 发通知, over a screen that plays: written, looked at as it will be, put up, changed and taken down right here. */

import { say } from './controls.ts';
import { grow } from './grow.ts';
import { noticeSlides } from './notice.ts';
import { type NoticeBoard, writeNotice } from './notice-board.ts';
import { NoticeLock } from './notice-lock.ts';
import {
  daysToChoose,
  momentOf,
  type NoticeDraft,
  noticeFault,
  noticeFrom,
  readOwn,
  untilChoices,
  untilText,
  writeOwn,
} from './own-notice.ts';
import type { Player } from './player.ts';
import { forget, recall, remember } from './remember.ts';

/** What was written and not put up. */
const DRAFT = 'notice-draft';
/** A form that nobody touches gives the screen back after so long, in milliseconds. */
const QUIET = 180_000;
/** So long a message stays, in milliseconds. */
const TOLD = 10_000;

/** The preview takes at most so much of the screen, so that it is seen whole beside its fields. */
const SEEN_WHOLE = 0.6;

const NOT_KEPT = '通知放上了。这台电脑不让存东西，关机以后要重新发';

export class NoticeForm {
  readonly #player: Player;
  readonly #board: NoticeBoard;
  readonly #dialog: HTMLDialogElement;
  readonly #form: HTMLFormElement;
  readonly #lock: NoticeLock;
  readonly #preview: HTMLElement | null;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  /** The moment from which the form counts its choices. */
  #opened = new Date();

  constructor(
    player: Player,
    board: NoticeBoard,
    dialog: HTMLDialogElement,
    lock: HTMLFormElement,
    form: HTMLFormElement,
  ) {
    this.#player = player;
    this.#board = board;
    this.#dialog = dialog;
    this.#form = form;
    this.#preview = form.querySelector('.preview .slide');
    this.#lock = new NoticeLock(lock, dialog.dataset['code']);
    this.#lock.opened = () => this.#write();
    for (const sign of ['pointerdown', 'keydown', 'input']) dialog.addEventListener(sign, () => this.#stir());
    // Told a moment later: by then somebody may have opened it again.
    dialog.addEventListener('close', () => dialog.open || this.#leave());
    for (const button of dialog.querySelectorAll('[data-do=cancel]'))
      button.addEventListener('click', () => this.#close());
    form.querySelector('[data-do=down]')?.addEventListener('click', () => this.#takeDown());
    for (const button of form.querySelectorAll<HTMLElement>('.ready button'))
      button.addEventListener('click', () => {
        this.#set('title', button.dataset['title'] ?? '');
        this.#set('text', button.dataset['text'] ?? '');
        this.#changed();
      });
    form.addEventListener('input', () => this.#changed());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#putUp();
    });
    addEventListener('resize', () => dialog.open && this.#show());
  }

  open(): void {
    if (this.#dialog.open || this.#player.isHeldBy('dialog') || this.#player.isHeldBy('visit')) return;
    this.#player.hold('dialog');
    this.#form.hidden = true;
    this.#dialog.showModal();
    this.#stir();
    if (!this.#lock.ask()) this.#write();
  }

  #close(): void {
    this.#dialog.close();
    this.#leave();
  }

  #leave(): void {
    clearTimeout(this.#quiet);
    if (this.#preview) this.#preview.hidden = true;
    this.#player.letGo('dialog');
  }

  #stir(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.#close(), QUIET);
  }

  /** The form, with what is on in it, or else what was written last and not put up. */
  #write(): void {
    const now = new Date();
    this.#opened = now;
    const { own } = this.#board;
    const last = own ?? readOwn(recall(DRAFT));
    this.#set('title', last?.title ?? '');
    this.#set('text', last?.text ?? '');
    this.#offerTimes(now, own?.until);
    this.#tellStatus(now);
    this.#form.hidden = false;
    this.#tellFault('');
    this.#show();
    this.#form.querySelector<HTMLElement>('[name=title]')?.focus();
  }

  #offerTimes(now: Date, until: Date | undefined): void {
    const choices = untilChoices(now);
    for (const { id, words, at } of choices) {
      const input = this.#form.querySelector<HTMLInputElement>(`[name=until][value=${id}]`);
      if (!input) continue;
      input.disabled = at <= now;
      const label = input.parentElement?.querySelector('span');
      if (label) label.textContent = words;
    }
    this.#field('day')?.replaceChildren(...daysToChoose(now).map((words, ahead) => new Option(words, String(ahead))));
    const at = until ?? new Date(now.getTime() + 7_200_000);
    const ahead = Math.floor((at.getTime() - momentOf(now, 0, 0, 0).getTime()) / 86_400_000);
    const [hour = 0, minute = 0] = untilText(at).slice(-5).split(':').map(Number);
    // What the lists cannot say to the minute they say a little later.
    const late = Math.ceil(minute / 5) * 5;
    this.#set('day', String(ahead));
    this.#set('hour', String(late === 60 ? Math.min(hour + 1, 23) : hour));
    this.#set('minute', String(late === 60 ? 0 : late));
    this.#choose(until ? 'own' : 'hour');
  }

  #tellStatus(now: Date): void {
    const [on, other] = this.#board.standing(now);
    const from = (one: typeof on) => (one?.from === 'own' ? '在这块屏上写的' : 'notice.txt 里的');
    const name = (one: typeof on) => `${from(one)}“${one?.notice.lines[0] ?? ''}”`;
    const end = on?.notice.until ? `，放到 ${untilText(on.notice.until)}` : '，没有写到几点为止';
    const waits = other ? `${name(other)}先等着，这条撤下或者到点了，再放它。` : '';
    const status = this.#form.querySelector('.status');
    if (status) status.textContent = on ? `现在放的是${name(on)}${end}。${waits}` : '现在没有放通知。';
    const down = this.#form.querySelector<HTMLElement>('[data-do=down]');
    if (down) down.hidden = !on;
    const submit = this.#form.querySelector('[type=submit]');
    if (submit) submit.textContent = on?.from === 'own' ? '改好了，换上' : '放上去';
  }

  #field(name: string): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null {
    return this.#form.querySelector(`[name=${name}]`);
  }

  #set(name: string, value: string): void {
    const field = this.#field(name);
    if (field) field.value = value;
  }

  #choose(id: string): void {
    for (const input of this.#form.querySelectorAll<HTMLInputElement>('[name=until]'))
      input.checked = input.value === id;
  }

  #draft(): NoticeDraft {
    const value = (name: string) => this.#field(name)?.value ?? '';
    const chosen = this.#form.querySelector<HTMLInputElement>('[name=until]:checked')?.value;
    const number = (name: string) => Number(value(name));
    const until =
      chosen === 'own'
        ? momentOf(this.#opened, number('day'), number('hour'), number('minute'))
        : untilChoices(this.#opened).find(({ id }) => id === chosen)?.at;
    return { title: value('title'), text: value('text'), until };
  }

  #changed(): void {
    const draft = this.#draft();
    remember(DRAFT, writeOwn({ ...draft, until: draft.until ?? this.#opened, since: this.#opened }));
    this.#tellFault('');
    this.#show();
  }

  #show(): void {
    const draft = this.#draft();
    const own = this.#form.querySelector<HTMLElement>('.own');
    if (own) own.hidden = this.#form.querySelector<HTMLInputElement>('[name=until]:checked')?.value !== 'own';
    const [slide] = noticeSlides(noticeFrom(draft));
    if (!this.#preview || !slide) return;
    this.#preview.hidden = false;
    // As large as the screen, seen from farther away.
    const frame = this.#preview.parentElement;
    if (frame) frame.style.maxWidth = `${innerWidth * SEEN_WHOLE}px`;
    const share = (frame?.clientWidth ?? 0) / innerWidth;
    this.#preview.style.transform = `scale(${share})`;
    if (frame) frame.style.height = `${innerHeight * share}px`;
    writeNotice(this.#preview, slide, '');
    grow(this.#preview);
  }

  #tellFault(words: string, field?: string): void {
    const place = this.#form.querySelector('.fault');
    if (place) place.textContent = words;
    for (const name of ['title', 'text']) {
      if (name === field) this.#field(name)?.setAttribute('aria-invalid', 'true');
      else this.#field(name)?.removeAttribute('aria-invalid');
    }
  }

  #putUp(): void {
    const now = new Date();
    const draft = this.#draft();
    const fault = noticeFault(draft, now);
    if (fault || draft.until === undefined) {
      this.#tellFault(fault?.words ?? '', fault?.field);
      const field = fault?.field === 'until' ? '[name=until]:checked, [name=until]' : `[name=${fault?.field}]`;
      this.#form.querySelector<HTMLElement>(field)?.focus();
      return;
    }
    const kept = this.#board.put({
      title: draft.title.trim(),
      text: draft.text.trim(),
      until: draft.until,
      since: now,
    });
    forget(DRAFT);
    this.#close();
    if (!kept) say(NOT_KEPT, TOLD);
  }

  #takeDown(): void {
    const { own } = this.#board;
    // What was written stays in the form, for whoever took it down by mistake.
    if (own) remember(DRAFT, writeOwn(own));
    this.#board.takeDown();
    this.#close();
    say('通知撤下了', TOLD);
  }
}

/** @returns undefined where the page has no such form */
export function noticeForm(player: Player, board: NoticeBoard): NoticeForm | undefined {
  const dialog = document.querySelector<HTMLDialogElement>('#notice-desk');
  const lock = dialog?.querySelector<HTMLFormElement>('.lock');
  const form = dialog?.querySelector<HTMLFormElement>('.write');
  return dialog && lock && form ? new NoticeForm(player, board, dialog, lock, form) : undefined;
}
