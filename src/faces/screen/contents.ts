/** The contents of a lecture: every entry by its name, to jump to; by keys, a presenter's remote, or a finger. */

import { element } from '../../browser/elements.ts';
import { PLANS } from './lecture-plan.ts';
import type { Player } from './player.ts';
import { fullNameIn, titleIn } from './slide-name.ts';

/** How the keys move within the list. */
const MOVES: Record<string, (at: number, length: number) => number> = {
  ArrowDown: (at) => at + 1,
  PageDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageUp: (at) => at - 1,
  Home: () => 0,
  End: (_, length) => length - 1,
};

export class Contents {
  readonly #player: Player;
  readonly #dialog: HTMLDialogElement | null;
  readonly #list: HTMLElement | null;
  readonly #plan: HTMLSelectElement | null;
  /** Told when somebody plans other minutes; none where no time is kept. */
  planned: (minutes: number | undefined) => void = () => {};

  constructor(player: Player) {
    this.#player = player;
    this.#dialog = document.querySelector<HTMLDialogElement>('#contents');
    this.#list = this.#dialog?.querySelector('ol') ?? null;
    this.#plan = this.#dialog?.querySelector('select') ?? null;
    this.#dialog?.addEventListener('close', () => player.letGo('dialog'));
    this.#dialog?.querySelector('[data-do=close]')?.addEventListener('click', () => this.#dialog?.close());
    this.#plan?.addEventListener('change', () => this.planned(Number(this.#plan?.value) || undefined));
    this.#list?.addEventListener('keydown', (event) => {
      const move = MOVES[event.key];
      if (!move) return;
      event.preventDefault();
      const all: Element[] = [...(this.#list?.querySelectorAll('button') ?? [])];
      const at = document.activeElement ? all.indexOf(document.activeElement) : -1;
      const wanted = all[Math.min(Math.max(move(at, all.length), 0), all.length - 1)];
      if (wanted instanceof HTMLElement) wanted.focus();
    });
  }

  /** @param minutes that are planned */
  open(minutes: number | undefined): void {
    if (!this.#dialog || this.#dialog.open || this.#player.isHeldBy('dialog')) return;
    const { place, entries } = this.#player;
    const plans = [...new Set([...PLANS, ...(minutes === undefined ? [] : [minutes])])].sort((a, b) => a - b);
    this.#plan?.replaceChildren(
      new Option('不计时', ''),
      ...plans.map((one) => new Option(`${one} 分钟`, String(one), false, one === minutes)),
    );
    const buttons = entries.map(({ at, element: slide }, index) => {
      const leads = slide.dataset['layout'] === '题头';
      const button = element(
        'button',
        leads ? 'leads' : '',
        element('b', '', String(at)),
        leads ? titleIn(slide) : fullNameIn(slide),
      );
      button.type = 'button';
      const isHere = at <= place.at && (entries[index + 1]?.at ?? Number.POSITIVE_INFINITY) > place.at;
      if (isHere) button.setAttribute('aria-current', 'true');
      button.addEventListener('click', () => {
        this.#player.jumpTo(at);
        this.#dialog?.close();
      });
      return button;
    });
    this.#list?.replaceChildren(...buttons.map((button) => element('li', '', button)));
    this.#player.hold('dialog');
    this.#dialog.showModal();
    const here = buttons.find((button) => button.hasAttribute('aria-current'));
    here?.scrollIntoView({ block: 'center' });
    here?.focus();
  }
}
