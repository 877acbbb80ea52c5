/**
 * Plays the slides of a page one after the other, for months. One timer a second looks what ought to
 * be on; it keeps no promise of what comes later, so that a clock that jumps, a machine that slept or a
 * timer that came late only means that the next look finds something else to do. Slides stay in the
 * page and are shown or hidden: nothing is made, so nothing can leak.
 */

import { dayNumber, type Hours, isLit, type Placed, programOf } from './program.ts';

interface Shown extends Placed {
  section: HTMLElement;
  /** Milliseconds. */
  stays: number;
}

/** How often the player looks. */
const LOOK = 1000;
/** After so long without a move the pointer disappears. */
const QUIET = 3000;
/** A screen lower than this is a strip of lights, in pixels: its words pass by in one line. */
const STRIP = 240;
/** Characters a second that pass by, and their size as a share of the height (screen.css). */
const PASSING = 3;
const PASSING_SIZE = 0.55;
/** The picture moves by a little now and then, so that no line burns in: places in shares of the text size. */
const DRIFT = [0, 0.12, 0.2, 0.12, 0, -0.12, -0.2, -0.12];
/** Milliseconds between two of them. */
const DRIFT_EVERY = 60_000;

function read(section: HTMLElement): Shown {
  const [index, of] = (section.dataset['turn'] ?? '').split('/').map(Number);
  return {
    section,
    entry: Number(section.dataset['entry']),
    stays: Number(section.dataset['seconds']) * 1000,
    ...(index !== undefined && of ? { turn: { index, of } } : {}),
  };
}

/** Hours that somebody broke leave the screen lit. */
function readHours(text: string | undefined): Hours[] {
  try {
    return text === undefined ? [] : (JSON.parse(text) as Hours[]);
  } catch {
    return [];
  }
}

/** @returns milliseconds until the last word is gone */
function passBy(section: HTMLElement): number {
  const said = section.querySelector<HTMLElement>('.said');
  if (!said) return 0;
  const way = said.scrollWidth + innerWidth;
  const duration = (way / (innerHeight * PASSING_SIZE) / PASSING) * 1000;
  const from = `translateX(${innerWidth}px)`;
  said.animate([{ transform: from }, { transform: `translateX(-${said.scrollWidth}px)` }], { duration, fill: 'both' });
  return duration;
}

/** Keeps the machine from dimming the screen; it forgets that whenever the page was out of sight. */
async function stayAwake(): Promise<void> {
  if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
  try {
    await navigator.wakeLock.request('screen');
  } catch {
    // Refused on a low battery, or where nobody may ask: the machine's own settings decide, as before.
  }
}

export class Player {
  readonly #all: Shown[];
  readonly #hours: Hours[];
  readonly #shuffle: boolean;
  readonly #main: HTMLElement;
  readonly #bar = document.getElementById('bar');
  readonly #now = document.getElementById('now');
  readonly #state = document.getElementById('state');
  readonly #dark = document.getElementById('dark');
  #program: Shown[] = [];
  #day = Number.NaN;
  #at = 0;
  /** By performance.now(), which no change of the clock moves. */
  #since = 0;
  /** Milliseconds that the slide which is on stays. */
  #stays = 0;
  #paused = false;
  #moved = 0;

  constructor(main: HTMLElement) {
    this.#main = main;
    this.#all = [...main.querySelectorAll<HTMLElement>('.slide')].map(read);
    this.#hours = readHours(main.dataset['hours']);
    this.#shuffle = main.dataset['shuffle'] !== undefined;
  }

  start(): void {
    if (this.#all.length === 0) return;
    document.documentElement.classList.add('playing');
    for (const part of [this.#bar, this.#now]) if (part) part.hidden = false;
    addEventListener('keydown', (event) => this.#press(event));
    addEventListener('pointermove', () => this.#stir());
    document.addEventListener('visibilitychange', () => void stayAwake());
    void stayAwake();
    addEventListener('hashchange', () => this.#goTo(location.hash.slice(1)));
    this.#look();
    this.#goTo(location.hash.slice(1));
    setInterval(() => this.#look(), LOOK);
  }

  /** Everything that ought to be on now. */
  #look(): void {
    const now = new Date();
    if (dayNumber(now) !== this.#day) this.#begin(now);
    const current = this.#program[this.#at];
    if (!this.#paused && current && performance.now() - this.#since >= this.#stays) this.#show(this.#at + 1);
    this.#tell(now);
    if (performance.now() - this.#moved > QUIET) document.documentElement.classList.add('quiet');
  }

  /** A new day's program. */
  #begin(now: Date): void {
    this.#day = dayNumber(now);
    const program = programOf(this.#all, now, this.#shuffle);
    // Where nothing is on today everything is: never a blank screen.
    this.#program = program.length > 0 ? program : this.#all;
    this.#show(0);
  }

  #show(wanted: number): void {
    const { length } = this.#program;
    this.#at = ((wanted % length) + length) % length;
    this.#since = performance.now();
    const current = this.#program[this.#at];
    for (const { section } of this.#all) section.hidden = section !== current?.section;
    this.#stays = current ? (innerHeight < STRIP ? passBy(current.section) : current.stays) : 0;
    // The code of the next one is there before its turn.
    const next = this.#program[(this.#at + 1) % length];
    for (const image of next?.section.querySelectorAll('img') ?? []) image.loading = 'eager';
    this.#tell(new Date());
  }

  #tell(now: Date): void {
    const current = this.#program[this.#at];
    const played = this.#paused || !current ? 1 : (performance.now() - this.#since) / this.#stays;
    const bar = this.#bar?.querySelector<HTMLElement>('i');
    if (bar) bar.style.transform = `scaleX(${Math.min(played, 1).toFixed(3)})`;
    const two = (value: number) => String(value).padStart(2, '0');
    const clock = `${now.getFullYear()} 年 ${now.getMonth() + 1} 月 ${now.getDate()} 日　${two(now.getHours())}:${two(now.getMinutes())}`;
    if (this.#now && this.#now.textContent !== clock) this.#now.textContent = clock;
    if (this.#dark) this.#dark.hidden = isLit(this.#hours, now);
    const step = DRIFT[Math.floor(now.getTime() / DRIFT_EVERY) % DRIFT.length] ?? 0;
    this.#main.style.transform = `translate(calc(var(--u) * ${step}), calc(var(--u) * ${-step / 2}))`;
  }

  #goTo(id: string): void {
    const place = this.#program.findIndex(({ section }) => section.id === id);
    if (place >= 0) this.#show(place);
  }

  /** Arrows and the keys of a presenter's remote; a space stops and goes on. */
  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const steps: Record<string, number> = {
      ArrowRight: 1,
      ArrowDown: 1,
      PageDown: 1,
      ArrowLeft: -1,
      ArrowUp: -1,
      PageUp: -1,
    };
    const step = steps[event.key];
    if (step !== undefined) this.#show(this.#at + step);
    else if (event.key === 'Home') this.#show(0);
    else if (event.key === ' ' || event.key === 'MediaPlayPause') this.#pause();
    else return;
    event.preventDefault();
  }

  #pause(): void {
    this.#paused = !this.#paused;
    this.#since = performance.now();
    if (this.#state) this.#state.textContent = this.#paused ? '已停在这一张，按空格继续' : '';
    this.#tell(new Date());
  }

  #stir(): void {
    this.#moved = performance.now();
    document.documentElement.classList.remove('quiet');
  }
}

export function start(): void {
  const main = document.getElementById('screen');
  if (main) new Player(main).start();
}
