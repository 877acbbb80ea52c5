/**
 * Writes down what is shown, day by day, on the machine; nothing is sent. An entry counts once it was to be seen for
 * three seconds, and again when another one was on in between.
 */

import { chinaDayNumber } from '../../law/china-clock.ts';
import { hourText } from './clock-text.ts';
import { DAYS_KEPT, type PlayedEntry, readDay, type Showing, withShowings, writeDay } from './played.ts';
import { forget, namesKept, recall, remember } from './remember.ts';

const KEPT = 'played:';
/** Looks in a row, a second apart, after which an entry was seen. */
const SEEN = 3;
/** Milliseconds between two times that the log is written: a machine's memory wears out, too. */
const WRITE = 60_000;

/** What is to be seen: of one kind, slides or notices, an entry counts once while nothing else of it came. */
export interface Seen extends Pick<Showing, 'list' | 'title'> {
  kind: 'slide' | 'notice';
}

const dateOf = (dayNumber: number) => new Date(dayNumber * 86_400_000).toISOString().slice(0, 10);

/** The days that are kept, the last one first: 2026-11-26. */
export function daysPlayed(): string[] {
  return namesKept(KEPT)
    .map((name) => name.slice(KEPT.length))
    .sort()
    .reverse();
}

/** What was shown on a day. */
export function playedOn(date: string): PlayedEntry[] {
  return readDay(recall(KEPT + date));
}

/** Today in China, as days are called here. */
export function todayPlayed(now: Date): string {
  return dateOf(chinaDayNumber(now));
}

export class PlayLog {
  readonly #look: () => Seen | undefined;
  readonly #counted = { slide: '', notice: '' };
  #last = '';
  #looks = 0;
  #pending: (Showing & { date: string })[] = [];

  /** @param look what is to be seen now */
  constructor(look: () => Seen | undefined) {
    this.#look = look;
  }

  start(): void {
    setInterval(() => this.#see(new Date()), 1000);
    setInterval(() => this.#write(), WRITE);
    addEventListener('pagehide', () => this.#write());
  }

  #see(now: Date): void {
    const seen = this.#look();
    const key = seen ? JSON.stringify(seen) : '';
    this.#looks = key === this.#last ? this.#looks + 1 : 1;
    this.#last = key;
    if (!seen || this.#looks !== SEEN || this.#counted[seen.kind] === key) return;
    this.#counted[seen.kind] = key;
    const { list, title } = seen;
    this.#pending.push({ list, title, time: hourText(now), date: todayPlayed(now) });
  }

  #write(): void {
    const oldest = dateOf(chinaDayNumber(new Date()) - DAYS_KEPT + 1);
    // Days after today are of a clock that was wrong.
    const today = todayPlayed(new Date());
    for (const date of daysPlayed()) if (date < oldest || date > today) forget(KEPT + date);
    const pending = this.#pending;
    this.#pending = [];
    for (const date of new Set(pending.map((one) => one.date))) {
      const showings = pending.filter((one) => one.date === date);
      remember(KEPT + date, writeDay(withShowings(playedOn(date), showings)));
    }
  }
}
