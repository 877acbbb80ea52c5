/** Looks for notice.txt, puts it over the slides at once, and gives the screen back at the time it names. */

import { say } from './controls.ts';
import { decodeNotice, isOver, NOTICE_NAME, type Notice, noticeSlides, readNotice } from './notice.ts';
import { isStrip, passBy } from './passing.ts';
import { within } from './patience.ts';
import type { Player } from './player.ts';
import { forget, recall, remember } from './remember.ts';
import { squeeze } from './squeeze.ts';

/** Milliseconds between two looks at the file. */
const ASK = 20_000;
/** So long a server may take. */
const PATIENCE = 10_000;
/** So long a message stays, in milliseconds. */
const TOLD = 60_000;
const KEPT = 'notice';
/** When it was first seen, as an ISO time. */
const SEEN = 'notice-seen';

const NO_END = '没有写到几点为止，会一直放';
const UNREADABLE = 'notice.txt 读不出来，没有换：字写在两个 ` 中间，里面不用 ` 和 \\，存成 UTF-8';
const OVER = 'notice.txt 写的时间已经过了，没有放';

function footOf({ until, unread }: Notice): string {
  if (until) return '';
  return unread === undefined ? NO_END : `“${unread}”这一行看不懂，到点不会撤下。请写成：到 12月26日 17:00`;
}

export class NoticeBoard {
  readonly #player: Player;
  readonly #address: string;
  readonly #place = document.getElementById('notice');
  /** What the file says; kept over a power cut until the file says something else. */
  #text = recall(KEPT) ?? '';
  #seen = new Date(recall(SEEN) ?? Date.now());
  #shown = '';
  /** Whether the file on the stick was a script the last time. */
  #readable = true;
  #at = 0;
  #next = Number.POSITIVE_INFINITY;

  /** @param address of notice.txt */
  constructor(player: Player, address: string) {
    this.#player = player;
    this.#address = address;
  }

  start(): void {
    const read = location.protocol === 'file:' ? () => this.#readFromDisk() : () => void this.#fetch();
    read();
    this.look();
    setInterval(read, ASK);
    setInterval(() => this.look(), 1000);
  }

  async #fetch(): Promise<void> {
    try {
      await within(PATIENCE, async (signal) => {
        const answer = await fetch(this.#address, { cache: 'no-store', signal });
        if (answer.ok) this.#take(decodeNotice(await answer.arrayBuffer()));
        else if (answer.status === 404 || answer.status === 410) this.#take('');
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
      this.#take('');
      script.remove();
    };
    document.head.append(script);
  }

  #take(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#seen = new Date();
    if (text === '') forget(KEPT);
    else remember(KEPT, text);
    remember(SEEN, this.#seen.toISOString());
    if (isOver(text, new Date())) say(OVER, TOLD);
    this.look();
  }

  /** What ought to be on now. */
  look(): void {
    const notice = readNotice(this.#text, new Date(), this.#seen);
    if (!notice) this.#close();
    else if (this.#shown !== this.#text) this.#open(notice, 0);
    else if (performance.now() >= this.#next) this.#open(notice, this.#at + 1);
  }

  #open(notice: Notice, at: number): void {
    const place = this.#place;
    const said = place?.querySelector('.said');
    const slides = noticeSlides(notice);
    this.#at = at % slides.length;
    const slide = slides[this.#at];
    if (!place || !said || !slide) return;
    this.#shown = this.#text;
    this.#player.hold('notice');
    said.replaceChildren(
      ...[...(slide.title === '' ? [] : [slide.title]), ...slide.blocks.map(({ text }) => text)].map((text, index) => {
        const line = document.createElement(slide.title !== '' && index === 0 ? 'h2' : 'p');
        line.textContent = text;
        return line;
      }),
    );
    const small = place.querySelector('.small');
    if (small) small.textContent = footOf(notice);
    place.hidden = false;
    let stays = slide.seconds * 1000;
    if (isStrip()) stays = passBy(place);
    else squeeze(place);
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
