/**
 * A touch in the hall opens the site in large type, in a frame over the slides: the screen below stays
 * in charge, so that it comes back after a quiet minute whatever the visitor did, and a page that does
 * not load is no dead end. With the frame go its history and what was typed.
 */

import { say } from './controls.ts';
import { within } from './patience.ts';
import type { Player } from './player.ts';
import { endVisit, setAside } from './remember.ts';

/** Without a touch for so long the screen comes back, in milliseconds. */
const QUIET = 60_000;
/** So long before that the visitor is told. */
const WARNING = 15_000;
/** So long a page may take to answer. */
const PATIENCE = 5000;
const SIGNS = ['pointerdown', 'keydown', 'input', 'wheel', 'scroll', 'touchmove'] as const;
/** So long a message stands. */
const TOLD = 8000;
const NO_NETWORK = '现在连不上网。请用手机扫码看，或者问工作人员';

export class Visit {
  readonly #player: Player;
  readonly #place = document.getElementById('visit');
  #frame: HTMLIFrameElement | undefined;
  #touched = 0;
  /** A second touch while the first is being answered opens nothing more. */
  #asking = false;

  constructor(player: Player) {
    this.#player = player;
    // The power may have gone in the midst of a visit.
    endVisit();
    this.#place?.querySelector('button')?.addEventListener('click', () => this.close());
    for (const sign of SIGNS) this.#place?.addEventListener(sign, () => this.#stir());
    setInterval(() => this.#look(), 1000);
  }

  async open(address: string): Promise<void> {
    if (!this.#place || this.#frame || this.#asking) return;
    this.#asking = true;
    const there = await answers(address);
    this.#asking = false;
    if (!there) {
      say(NO_NETWORK, TOLD);
      return;
    }
    setAside({ 'xf-size': 'large' });
    this.#player.hold('visit');
    const frame = document.createElement('iframe');
    // No new windows, no downloads, no printing, no way out of the frame.
    frame.setAttribute('sandbox', 'allow-same-origin allow-scripts allow-forms');
    frame.title = '循法网站';
    frame.addEventListener('load', () => this.#loaded());
    frame.src = address;
    this.#frame = frame;
    this.#place.append(frame);
    this.#place.hidden = false;
    this.#stir();
  }

  #loaded(): void {
    const page = this.#frame?.contentDocument;
    if (!page) {
      // The browser's own page on an error.
      this.close();
      say(NO_NETWORK, TOLD);
      return;
    }
    page.addEventListener('click', (event) => {
      // An element of the frame is no Element of this window.
      const link = (event.target as Element | null)?.closest('a');
      if (!link?.href || link.origin === location.origin) return;
      event.preventDefault();
      this.#tell('这是别的网站，大屏上打不开');
    });
    for (const sign of SIGNS) page.addEventListener(sign, () => this.#stir(), { capture: true, passive: true });
  }

  #stir(): void {
    this.#touched = performance.now();
    this.#tell('');
  }

  #look(): void {
    if (!this.#frame) return;
    const left = QUIET - (performance.now() - this.#touched);
    if (left <= 0) this.close();
    else if (left <= WARNING) this.#tell(`${Math.ceil(left / 1000)} 秒后回到大屏；还在看，就碰一下`);
  }

  #tell(words: string): void {
    const place = this.#place?.querySelector('span');
    if (place && place.textContent !== words) place.textContent = words;
  }

  close(): void {
    if (!this.#frame || !this.#place) return;
    this.#place.hidden = true;
    this.#frame.remove();
    this.#frame = undefined;
    endVisit();
    this.#player.letGo('visit');
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    return await within(
      PATIENCE,
      async (signal) => (await fetch(address, { method: 'HEAD', cache: 'no-store', signal })).ok,
    );
  } catch {
    return false;
  }
}
