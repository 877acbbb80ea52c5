/** Looks for notice.txt, and keeps what it said over a power cut, a lost network and a deployment. */

import { say } from './controls.ts';
import { decodeNotice, isNewEmptyFile, isOver, NOTICE_NAME, type Notice, readNotice } from './notice.ts';
import { within } from './patience.ts';
import { forget, recall, remember } from './remember.ts';

/** Milliseconds between two looks at the file. */
const ASK = 20_000;
/** So long a server may take. */
const PATIENCE = 10_000;
/** So many looks in a row find no file before it is gone: while a site is being replaced there is none for a moment. */
const MISSES = 3;
/** So long a message stays, in milliseconds. */
const TOLD = 60_000;
const KEPT = 'notice';
/** When it was first seen, as an ISO time. */
const SEEN = 'notice-seen';
/** What somebody took down at this screen: it is not shown again until the file says something else. */
const TAKEN_DOWN = 'notice-taken-down';

const UNREADABLE = 'notice.txt 读不出来，没有换：字写在两个 ` 中间，里面不用 ` 和 \\，存成 UTF-8';
const OVER = 'notice.txt 写的时间已经过了，没有放';

export class NoticeFile {
  readonly #address: string;
  #text = recall(KEPT) ?? '';
  #seen = new Date(recall(SEEN) ?? Date.now());
  #takenDown = recall(TAKEN_DOWN);
  #misses = 0;
  /** Whether the file on the stick was a script the last time. */
  #readable = true;
  /** Told whenever the file says something else. */
  changed: () => void = () => {};

  /** @param address of notice.txt */
  constructor(address: string) {
    this.#address = address;
  }

  start(): void {
    const read = location.protocol === 'file:' ? () => this.#readFromDisk() : () => void this.#fetch();
    read();
    setInterval(read, ASK);
  }

  /** When the file was first seen to say what it says. */
  get since(): Date {
    return this.#seen;
  }

  /** What the file wants on the screen. */
  notice(now: Date): Notice | undefined {
    return this.#text === this.#takenDown ? undefined : readNotice(this.#text, now, this.#seen);
  }

  /** On this screen only; the file stays as it is. */
  takeDown(): void {
    this.#takenDown = this.#text;
    remember(TAKEN_DOWN, this.#text);
  }

  async #fetch(): Promise<void> {
    try {
      await within(PATIENCE, async (signal) => {
        const answer = await fetch(this.#address, { cache: 'no-store', signal });
        if (answer.ok) this.#take(decodeNotice(await answer.arrayBuffer()));
        else if (answer.status === 404 || answer.status === 410) this.#miss();
      });
    } catch {
      // No network: what was known stays until its time is over.
    }
  }

  /** A page from a disk may read no file, but it may run one as a script. */
  #readFromDisk(): void {
    const names = globalThis as unknown as Record<string, unknown>;
    delete names[NOTICE_NAME];
    const script = document.createElement('script');
    script.src = `${this.#address}?${Date.now()}`;
    script.onload = () => {
      const text = names[NOTICE_NAME];
      const readable = typeof text === 'string';
      if (!readable) say(UNREADABLE);
      else if (!this.#readable) say('');
      this.#readable = readable;
      // A slip costs nothing that was there before.
      if (readable) this.#take(text);
      script.remove();
    };
    script.onerror = () => {
      this.#miss();
      script.remove();
    };
    document.head.append(script);
  }

  #miss(): void {
    this.#misses += 1;
    if (this.#misses >= MISSES) this.#change('');
  }

  #take(text: string): void {
    this.#misses = 0;
    const now = new Date();
    // The site was published anew, with an empty file of its own: a notice that is on stays.
    if (isNewEmptyFile(text, this.#text) && readNotice(this.#text, now, this.#seen)) return;
    this.#change(text);
  }

  #change(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#seen = new Date();
    this.#takenDown = undefined;
    forget(TAKEN_DOWN);
    if (text === '') forget(KEPT);
    else remember(KEPT, text);
    remember(SEEN, this.#seen.toISOString());
    if (isOver(text, new Date())) say(OVER, TOLD);
    this.changed();
  }
}
