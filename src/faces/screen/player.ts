/**
 * Plays the slides of a page one after the other, for months. One timer a second looks what ought to
 * be on; it keeps no promise of what comes later, so that a clock that jumps, a machine that slept or a
 * timer that came late only means that the next look finds something else to do. Slides stay in the
 * page and are shown or hidden: nothing is made, so nothing can leak.
 */

import { chinaDayNumber } from '../../law/china-clock.ts';
import { clockText, dayText, hourText } from './clock-text.ts';
import { isStrip, passBy } from './passing.ts';
import { type Hours, isLit, isOn, isWithin, programOf } from './program.ts';
import { readHours, readSlide, type Shown } from './reading.ts';
import { squeeze } from './squeeze.ts';

/** How often the player looks, in milliseconds. */
const LOOK = 1000;
/** The picture moves by a little now and then, so that no line burns in: places in shares of the text size. */
const DRIFT = [0, 0.12, 0.2, 0.12, 0, -0.12, -0.2, -0.12];
/** Milliseconds between two of them. */
const DRIFT_EVERY = 60_000;

function write(place: Element | null | undefined, words: string): void {
  if (place && place.textContent !== words) place.textContent = words;
}

export class Player {
  readonly #all: Shown[];
  readonly #main: HTMLElement;
  readonly #hours: Hours[];
  readonly #dimmed: Hours[];
  readonly #bar = document.querySelector<HTMLElement>('#bar i');
  readonly #now = document.getElementById('now');
  readonly #dark = document.getElementById('dark');
  readonly #dim = document.getElementById('dim');
  /** Who keeps the slide that is on where it is. */
  readonly #holders = new Set<string>();
  #program: Shown[] = [];
  /** What the program was made for: a day, and which conditions hold. */
  #madeFor = '';
  #at = 0;
  /** By performance.now(), which no change of the clock moves. */
  #since = 0;
  /** Milliseconds that the slide which is on stays. */
  #stays = 0;
  /** When the player last looked, by performance.now(): the watchdog asks. */
  beat = 0;
  /** A presenter's black screen. */
  blacked = false;
  /** Asked before the next slide comes by itself: true when the page is about to be loaded again. */
  renews: (nextId: string, newDay: boolean) => boolean = () => false;
  /** Told whenever another slide is on. */
  changed: () => void = () => {};

  constructor(main: HTMLElement) {
    this.#main = main;
    this.#all = [...main.querySelectorAll<HTMLElement>('.slide')].map(readSlide);
    this.#hours = readHours(main.dataset['hours']);
    this.#dimmed = readHours(main.dataset['dim']);
  }

  /** @param id of the slide to begin with; the first one where there is none */
  start(id: string): void {
    if (this.#all.length === 0) return;
    document.documentElement.classList.add('playing');
    for (const name of ['bar', 'now']) {
      const part = document.getElementById(name);
      if (part) part.hidden = false;
    }
    addEventListener('resize', () => this.#fit());
    this.#begin(new Date());
    this.goTo(id);
    this.look();
    setInterval(() => this.look(), LOOK);
  }

  get current(): Shown | undefined {
    return this.#program[this.#at];
  }

  get following(): Shown | undefined {
    return this.#program[(this.#at + 1) % this.#program.length];
  }

  /** The first slide of the entry that is on, which is called as the entry is. */
  get entry(): HTMLElement | undefined {
    return this.#all.find(({ entry }) => entry === this.current?.entry)?.element;
  }

  /** Nothing is to be seen: outside the hours, or blacked out. */
  get isDark(): boolean {
    return this.#dark?.hidden === false;
  }

  /** Place of the slide that is on, from 1, and how many there are. */
  get place(): { at: number; of: number } {
    return { at: this.#at + 1, of: this.#program.length };
  }

  /** Everything that ought to be on now. */
  look(): void {
    const now = new Date();
    const over = this.#holders.size === 0 && performance.now() - this.#since >= this.#stays;
    if (over && this.current) this.#advance(now);
    this.#tell(now);
    this.beat = performance.now();
  }

  step(steps: number): void {
    this.#show(this.#at + steps);
  }

  first(): void {
    this.#show(0);
  }

  /** @param at place of a slide, from 1; beyond the last one, the last */
  jumpTo(at: number): void {
    this.#show(Math.min(Math.max(at, 1), this.#program.length) - 1);
  }

  /** Every entry that is on today, by its first slide and its place, from 1. */
  get entries(): { at: number; element: HTMLElement }[] {
    return this.#program.flatMap(({ entry, element }, index) =>
      entry === this.#program[index - 1]?.entry ? [] : [{ at: index + 1, element }],
    );
  }

  /** @param id of a slide, or of a draft that became several */
  goTo(id: string): void {
    const place = this.#program.findIndex(({ element }) => id !== '' && `${element.id}-`.startsWith(`${id}-`));
    if (place >= 0) this.#show(place);
  }

  /** The slide stays until everyone who held it has let go. */
  hold(who: string): void {
    this.#holders.add(who);
    this.#tell(new Date());
  }

  letGo(who: string): void {
    if (!this.#holders.delete(who)) return;
    this.#since = performance.now();
    this.#tell(new Date());
  }

  isHeldBy(who: string): boolean {
    return this.#holders.has(who);
  }

  /** To the next slide, or into another program when the day or the hour brings one. */
  #advance(now: Date): void {
    const other = this.#keyOf(now) !== this.#madeFor;
    const newDay = !this.#madeFor.startsWith(`${chinaDayNumber(now)} `);
    if (this.renews(other ? '' : (this.following?.element.id ?? ''), newDay)) return;
    if (other) this.#begin(now);
    else this.#show(this.#at + 1);
  }

  #keyOf(now: Date): string {
    const on = new Set(this.#all.flatMap(({ when }) => (when && isOn(when, now) ? JSON.stringify(when) : [])));
    return `${chinaDayNumber(now)} ${[...on].join()}`;
  }

  #begin(now: Date): void {
    this.#madeFor = this.#keyOf(now);
    this.#program = programOf(this.#all, now, this.#main.dataset['shuffle'] !== undefined);
    this.#show(0);
  }

  #show(wanted: number): void {
    const { length } = this.#program;
    this.#at = ((wanted % length) + length) % length;
    this.#since = performance.now();
    for (const { element } of this.#all) element.hidden = element !== this.current?.element;
    // What stands over the slides takes their colours.
    document.body.dataset['kind'] = this.current?.element.dataset['kind'] ?? '';
    this.#fit();
    // The code of the next one is there before its turn.
    for (const image of this.following?.element.querySelectorAll('img') ?? []) image.loading = 'eager';
    this.#tell(new Date());
    this.changed();
  }

  /** On a strip of lights the words pass by; on a screen that nobody foresaw they are made to fit. */
  #fit(): void {
    if (!this.current) return;
    const { element, stays } = this.current;
    this.#stays = isStrip() ? passBy(element) : stays;
    if (!isStrip()) squeeze(element);
  }

  #tell(now: Date): void {
    const played = this.#holders.size > 0 ? 1 : (performance.now() - this.#since) / this.#stays;
    if (this.#bar) this.#bar.style.transform = `scaleX(${Math.min(played, 1).toFixed(3)})`;
    // Whoever speaks in the evening has a screen.
    const lit = isLit(this.#hours, now) || this.isHeldBy('lecture');
    // Outside its hours the screen is dark anyway; in the morning it is not.
    if (!lit) this.blacked = false;
    const clock = this.#dark?.querySelector('span');
    write(this.#now?.querySelector('b'), hourText(now));
    write(this.#now?.querySelector('span'), dayText(now));
    write(clock, clockText(now));
    if (clock) clock.hidden = this.blacked;
    if (this.#dark) this.#dark.hidden = lit && !this.blacked;
    if (this.#dim) this.#dim.hidden = !isWithin(this.#dimmed, now);
    const step = DRIFT[Math.floor(now.getTime() / DRIFT_EVERY) % DRIFT.length] ?? 0;
    this.#main.style.transform = `translate(calc(var(--u) * ${step}), calc(var(--u) * ${-step / 2}))`;
    if (clock) clock.style.transform = `translate(${step * 100}vw, ${step * 100}vh)`;
  }
}
