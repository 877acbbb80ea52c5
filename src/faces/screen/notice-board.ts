/**
 * Puts a notice over the slides at once, and gives the screen back at the time it names. There are two ways to
 * write one: at the screen itself (发通知), and in notice.txt for every screen of an office. Where both have one,
 * the one that was put up later is on; when it ends or is taken down, the other one comes.
 */

import { grow, shrinkBack } from './grow.ts';
import { type Notice, noticeSlides } from './notice.ts';
import type { NoticeFile } from './notice-file.ts';
import { noticeFrom, type OwnNotice, readOwn, writeOwn } from './own-notice.ts';
import { isStrip, passBy } from './passing.ts';
import type { Player } from './player.ts';
import { forget, keyOf, recall, remember } from './remember.ts';
import type { Slide } from './slide.ts';
import { writeBreakable } from './word-breaks.ts';

const OWN = 'own-notice';

const NO_END = '没有写到几点为止，会一直放';

function footOf({ until, unread }: Notice): string {
  if (until) return '';
  return unread === undefined ? NO_END : `“${unread}”这一行看不懂，到点不会撤下。请写成：到 12月26日 17:00`;
}

/** Writes a slide of a notice into its place. */
export function writeNotice(place: HTMLElement, slide: Slide, foot: string): void {
  const lines = slide.blocks.map(({ text }) => ({ name: 'p', text }));
  if (slide.title !== '') lines.unshift({ name: 'h2', text: slide.title });
  place.querySelector('.said')?.replaceChildren(
    ...lines.map(({ name, text }) => {
      const line = document.createElement(name);
      writeBreakable(line, text);
      return line;
    }),
  );
  const small = place.querySelector('.small');
  if (small) small.textContent = foot;
}

/** A notice that wants to be on. */
interface Standing {
  from: 'own' | 'file';
  notice: Notice;
  since: Date;
}

export class NoticeBoard {
  readonly #player: Player;
  readonly #file: NoticeFile;
  readonly #place = document.getElementById('notice');
  #own = readOwn(recall(OWN));
  /** What is on, as a text that tells one notice from another. */
  #shown = '';
  #at = 0;
  #next = Number.POSITIVE_INFINITY;

  constructor(player: Player, file: NoticeFile) {
    this.#player = player;
    this.#file = file;
    file.changed = () => this.look();
  }

  start(): void {
    this.#file.start();
    this.look();
    setInterval(() => this.look(), 1000);
    // Another window of this machine put one up, or took it down.
    addEventListener('storage', ({ key }) => {
      if (key === keyOf(OWN)) this.#own = readOwn(recall(OWN));
    });
    addEventListener('resize', () => {
      if (this.#shown === '' || !this.#place) return;
      if (isStrip()) shrinkBack(this.#place);
      else grow(this.#place);
    });
  }

  /** The notice that was written at this screen, while its time lasts. */
  get own(): OwnNotice | undefined {
    return this.#own;
  }

  /** Every notice that wants to be on; the first one is. */
  standing(now: Date): Standing[] {
    const all: Standing[] = [];
    const own = this.#own;
    if (own && own.until > now) all.push({ from: 'own', notice: noticeFrom(own), since: own.since });
    const notice = this.#file.notice(now);
    if (notice) all.push({ from: 'file', notice, since: this.#file.since });
    return all.sort((a, b) => b.since.getTime() - a.since.getTime());
  }

  /**
   * Puts one up, in place of the one that was written here before.
   * @returns whether it was kept, too: without storage it is on only until the page is loaded again
   */
  put(notice: OwnNotice): boolean {
    this.#own = notice;
    const kept = writeOwn(notice);
    remember(OWN, kept);
    this.look();
    return recall(OWN) === kept;
  }

  /** Takes down what is on, on this screen. */
  takeDown(): void {
    const [on] = this.standing(new Date());
    if (on?.from === 'file') this.#file.takeDown();
    else this.#forgetOwn();
    this.look();
  }

  #forgetOwn(): void {
    this.#own = undefined;
    forget(OWN);
  }

  /** The first line of what is on. */
  get title(): string | undefined {
    return this.#shown === '' ? undefined : this.standing(new Date())[0]?.notice.lines[0];
  }

  /** What ought to be on now. */
  look(): void {
    const now = new Date();
    if (this.#own && this.#own.until <= now) this.#forgetOwn();
    const [on] = this.standing(now);
    if (!on) {
      this.#close();
      return;
    }
    const key = JSON.stringify(on);
    if (this.#shown !== key) this.#open(on.notice, key, 0);
    else if (performance.now() >= this.#next) this.#open(on.notice, key, this.#at + 1);
  }

  #open(notice: Notice, key: string, at: number): void {
    const place = this.#place;
    const slides = noticeSlides(notice);
    this.#at = at % slides.length;
    const slide = slides[this.#at];
    if (!place || !slide) return;
    this.#shown = key;
    this.#player.hold('notice');
    writeNotice(place, slide, footOf(notice));
    place.hidden = false;
    let stays = slide.seconds * 1000;
    shrinkBack(place);
    if (isStrip()) stays = passBy(place);
    else grow(place);
    this.#next = performance.now() + stays;
  }

  #close(): void {
    if (this.#shown === '') return;
    this.#shown = '';
    this.#next = Number.POSITIVE_INFINITY;
    if (this.#place) this.#place.hidden = true;
    this.#player.letGo('notice');
  }
}
