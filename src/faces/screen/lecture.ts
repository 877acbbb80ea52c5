/** The same slides in front of a class: the presenter moves by hand, and has a bar, contents and notes. */

import { clockText } from './clock-text.ts';
import { Contents } from './contents.ts';
import { say, stir } from './controls.ts';
import { LectureNotes } from './lecture-notes.ts';
import { plannedIn, timeText } from './lecture-plan.ts';
import { dropSession, keepSession, type LectureSession, sessionKept } from './lecture-session.ts';
import { onNumber } from './number-jump.ts';
import type { Player } from './player.ts';

/** A lecture in which nobody moves is over after so long, in milliseconds. */
const FORGOTTEN = 7_200_000;

/** The lecture that was on when this page was loaded again. */
export const lectureKept = (): LectureSession | undefined => sessionKept(FORGOTTEN);

export class Lecture {
  readonly #player: Player;
  readonly #desk = document.getElementById('desk');
  readonly #notes: LectureNotes;
  readonly #contents: Contents;
  #began = performance.now();
  #moved = performance.now();
  #planned: number | undefined;

  constructor(player: Player) {
    this.#player = player;
    this.#notes = new LectureNotes(player);
    this.#contents = new Contents(player);
    this.#contents.planned = (minutes) => {
      this.#planned = minutes;
      this.tell();
    };
    const acts: Record<string, () => void> = {
      back: () => player.step(-1),
      next: () => player.step(1),
      contents: () => this.openContents(),
      notes: () => this.openNotes(),
      play: () => this.end(),
    };
    for (const button of this.#desk?.querySelectorAll('button') ?? []) {
      button.addEventListener('click', () => acts[button.dataset['do'] ?? '']?.());
    }
    onNumber(
      () => this.on && !player.isHeldBy('dialog') && !player.isHeldBy('visit'),
      (digits) => say(digits === '' ? '' : `到第 ${digits} 张：按回车`),
      (at) => player.jumpTo(at),
    );
    setInterval(() => {
      if (this.on && performance.now() - this.#moved > FORGOTTEN) this.end();
      this.#tellTime();
    }, 1000);
  }

  get on(): boolean {
    return this.#player.isHeldBy('lecture');
  }

  /** @param kept a lecture that goes on after the page was loaded again */
  begin(kept?: LectureSession): void {
    this.#moved = performance.now();
    this.#began = this.#moved - (kept ? Date.now() - kept.began : 0);
    this.#planned = kept ? kept.planned : plannedIn(new URLSearchParams(location.search).get('lecture'));
    this.#player.hold('lecture');
    document.documentElement.classList.add('lecture');
    if (this.#desk) this.#desk.hidden = false;
    stir();
    this.tell();
  }

  end(): void {
    if (!this.on) return;
    say('');
    dropSession();
    this.#player.letGo('lecture');
    document.documentElement.classList.remove('lecture');
    if (this.#desk) this.#desk.hidden = true;
    this.#notes.close();
    // When the page is loaded again at night nobody is speaking.
    const address = new URL(location.href);
    address.searchParams.delete('lecture');
    if (address.protocol !== 'file:') history.replaceState(null, '', address);
  }

  openNotes(): void {
    this.#notes.open();
    this.tell();
  }

  openContents(): void {
    this.#contents.open(this.#planned);
  }

  /** Another slide is on. */
  tell(): void {
    if (!this.on) return;
    this.#moved = performance.now();
    const id = this.#player.current?.element.id ?? '';
    const now = Date.now();
    keepSession({ id, began: now - (this.#moved - this.#began), moved: now, planned: this.#planned });
    this.#notes.tell();
    this.#tellTime();
  }

  #tellTime(): void {
    if (!this.on) return;
    const { place } = this.#player;
    const time = timeText(performance.now() - this.#began, this.#planned);
    this.#notes.tellTime(`${clockText(new Date())}　${time}`);
    const told = this.#desk?.querySelector('.told');
    const words = `讲课中　第 ${place.at} 张，共 ${place.of} 张　${time}`;
    if (told && told.textContent !== words) told.textContent = words;
  }
}
