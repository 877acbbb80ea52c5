/** The search box come alive: answers under the box while typing, and the page of results. */

import { element, link } from '../../browser/elements.ts';
import { type Answer, answerTo } from './answer.ts';
import { searchPages } from './full-text.ts';
import { directRow, grouped, list, pageRow, type Row, rowOf } from './rows.ts';
import type { Searcher } from './searcher.ts';
import type { Spelling } from './spelling.ts';
import { nearest, suggest } from './suggest.ts';

/** Rows under the box, and at the head of the page of results. */
const BOX_ROWS = 6;
const BEST = 5;
/** Nobody reads further; what comes after them is hardly about the question. */
const LISTED = 24;
/** Milliseconds without a key after which the slower things are done. */
const PAUSE = 300;

export class Search {
  readonly #base: string;
  #searcher: Searcher;
  readonly #input: HTMLInputElement;
  readonly #panel = element('div', 'panel');
  readonly #status = element('p', 'sr-only');
  readonly #results = document.getElementById('results');
  #spelling: Spelling | undefined;
  /** search/words.js, once it was asked for. */
  #words: Promise<void> | undefined;
  /** Counts searches, so that a slow answer to an old question is dropped. */
  #turn = 0;
  #timer = 0;

  constructor(host: HTMLElement, form: HTMLFormElement, input: HTMLInputElement, searcher: Searcher) {
    this.#base = host.dataset['base'] ?? '/';
    this.#input = input;
    this.#searcher = searcher;
    this.#status.setAttribute('role', 'status');
    this.#panel.hidden = true;
    host.append(this.#status, this.#panel);
    // Letters on their way to becoming characters are no question yet.
    input.addEventListener('input', (event) => (event as InputEvent).isComposing || this.#show());
    input.addEventListener('compositionend', () => this.#show());
    input.addEventListener('focus', () => this.#show());
    form.addEventListener('submit', (event) => this.#submit(event));
    host.addEventListener('keydown', (event) => this.#move(event));
    this.#results?.addEventListener('keydown', (event) => this.#move(event));
    host.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && host.contains(relatedTarget))) this.#panel.hidden = true;
    });
    if (this.#results) {
      this.#readAddress();
      addEventListener('hashchange', () => this.#readAddress());
    } else if (document.activeElement === input) this.#show();
    // For styles of what only works once alive, and for whoever waits for that.
    host.setAttribute('data-awake', '');
  }

  /** What people say, and other spellings, have come. */
  learn(searcher: Searcher, spelling: Spelling): void {
    this.#searcher = searcher;
    this.#spelling = spelling;
    // Whoever has walked into the list already keeps it.
    if ([this.#input, document.body].includes(document.activeElement as HTMLElement)) this.#show();
  }

  /** The address carries the query so that a list of results can be handed on; # keeps it off the server. */
  #readAddress(): void {
    const hash = /^#q=(.*)$/.exec(location.hash)?.[1];
    const query = hash === undefined ? new URLSearchParams(location.search).get('q') : decoded(hash);
    if (query) this.#input.value = query;
    this.#show();
  }

  #writeAddress(typed: string): void {
    const { pathname } = location;
    const address = typed === '' ? pathname : `${pathname}?q=${encodeURIComponent(typed)}`;
    // A page on disk may not have its address written.
    if (location.protocol !== 'file:') history.replaceState(null, '', address);
  }

  #say(words: string): void {
    this.#status.textContent = words;
  }

  /** Answers under the box, or in the page where that is the page of results. */
  #show(): void {
    const typed = this.#input.value.trim();
    this.#turn += 1;
    clearTimeout(this.#timer);
    const place = this.#results ?? this.#panel;
    this.#panel.hidden = typed === '' || this.#results !== null;
    this.#showWayOn(typed === '');
    if (typed === '') {
      place.replaceChildren();
      this.#say('');
      if (this.#results) this.#writeAddress('');
      return;
    }
    const answer = answerTo(this.#searcher, typed, this.#spelling);
    const shown = answer.hits.slice(0, this.#results ? LISTED : BOX_ROWS);
    const rows = [...directRow(answer, this.#base), ...shown.map((hit) => rowOf(hit, answer.query, this.#base))];
    if (rows.length === 0) this.#showNothing(typed, answer, place);
    else if (this.#results) this.#showPage(typed, answer, rows, this.#results);
    else this.#showPanel(typed, answer, rows);
    if (rows.length > 0) this.#say(`找到 ${rows.length} 条，按向下键选择`);
    if (answer.wantsWords === 'now') void this.#askWords();
    place.setAttribute('aria-busy', 'true');
    const turn = this.#turn;
    this.#timer = window.setTimeout(async () => {
      if (this.#results) this.#writeAddress(typed);
      const added = wantsFullText(answer, rows.length, this.#results !== null)
        ? await this.#widen(answer, rows, place)
        : 0;
      if (answer.wantsWords && added === 0 && turn === this.#turn) await this.#askWords();
      if (turn === this.#turn) place.removeAttribute('aria-busy');
    }, PAUSE);
  }

  #showPanel(typed: string, answer: Answer, rows: readonly Row[]): void {
    const offers = suggest(this.#searcher, typed).map((phrase) => link(this.#address(phrase), '', phrase));
    const all = link(this.#address(typed), 'all', `查看“${typed}”的全部结果`);
    this.#panel.replaceChildren(
      ...(offers.length > 0 ? [element('p', 'offers', ...offers)] : []),
      ...meant(answer, typed),
      list(rows.slice(0, BOX_ROWS)),
      all,
    );
  }

  #showPage(typed: string, answer: Answer, rows: readonly Row[], place: HTMLElement): void {
    place.replaceChildren(
      element('p', 'soft', `“${typed}”找到 ${rows.length} 条`),
      ...meant(answer, typed),
      ...grouped(rows, BEST),
    );
  }

  /** Never the end: the closest words of ours, and on the page of results the guide and the hotlines. */
  #showNothing(typed: string, { missing, query }: Answer, place: HTMLElement): void {
    const near = nearest(this.#searcher, query.text).map((phrase) => link(this.#address(phrase), '', phrase));
    const words = missing === undefined ? `没有找到“${typed}”。换个说法，或者从下面找。` : `${missing}。`;
    const nothing = element('div', 'nothing', element('p', '', words));
    if (near.length > 0) nothing.append(element('p', 'offers', '相近的词：', ...near));
    if (!this.#results) {
      nothing.append(
        element('p', '', link(`${this.#base}guide/`, 'all', '回答几个问题，找到该找谁')),
        element('p', '', link(`${this.#base}hotlines/`, 'all', '打电话问：热线号码')),
      );
    }
    place.replaceChildren(nothing);
    this.#showWayOn(true);
    this.#say(words);
  }

  /** Adds what Pagefind finds in the full text of pages that are not listed yet. */
  async #widen({ query }: Answer, rows: readonly Row[], place: HTMLElement): Promise<number> {
    const turn = this.#turn;
    const hits = await searchPages(this.#base, query);
    if (turn !== this.#turn) return 0;
    const seen = new Set(rows.map(({ href }) => href.split('#')[0]));
    const more = hits
      .map((hit) => ({ hit, page: hit.url.split('#')[0] ?? '' }))
      .filter(({ page }) => !seen.has(page))
      .map(({ hit, page }) => pageRow(hit, this.#searcher.byPath.get(`/${page.slice(this.#base.length)}`)));
    if (more.length === 0) return 0;
    // Added below what is there: somebody may already have walked into the list.
    if (rows.length > 0)
      place.append(element('section', 'group', element('h2', '', '正文里提到的'), list(more, false)));
    else {
      place.replaceChildren(list(more));
      this.#showWayOn(false);
    }
    this.#say(`找到 ${rows.length + more.length} 条`);
    return more.length;
  }

  /** A script, not a fetch: pages opened from a disk have no fetch. */
  #askWords(): Promise<void> {
    this.#words ??= new Promise((resolve) => {
      const script = document.createElement('script');
      script.src = `${this.#base}search/words.js`;
      script.onload = () => resolve();
      // Without it the answers stay as they are; the next question may ask again.
      script.onerror = () => {
        this.#words = undefined;
        resolve();
      };
      document.head.append(script);
    });
    return this.#words;
  }

  /** The guide, the hotlines and the contents: on the page of results while there is nothing better. */
  #showWayOn(shown: boolean): void {
    for (const part of document.querySelectorAll<HTMLElement>('[data-search]')) part.hidden = !shown;
  }

  /** The page of results for a query; the query travels behind # and never reaches the server. */
  #address(typed: string): string {
    return `${this.#base}search/#q=${encodeURIComponent(typed)}`;
  }

  #submit(event: Event): void {
    event.preventDefault();
    const typed = this.#input.value.trim();
    const { direct } = answerTo(this.#searcher, typed, this.#spelling);
    if (direct) location.href = this.#base + direct.path.slice(1);
    else if (this.#results) this.#show();
    else if (typed !== '') location.href = this.#address(typed);
  }

  /** Arrow keys walk from the box through the answers and back; Escape closes them. */
  #move(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      // A search field clears itself on Escape; the first press shall only close the answers.
      if (!this.#panel.hidden) event.preventDefault();
      this.#panel.hidden = true;
      this.#input.focus();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...(this.#results ?? this.#panel).querySelectorAll<HTMLElement>('a')].filter(
      (one) => one.offsetParent !== null,
    );
    const here = links.indexOf(document.activeElement as HTMLElement);
    if (links.length === 0 || (here < 0 && event.key === 'ArrowUp')) return;
    event.preventDefault();
    const next = here + (event.key === 'ArrowDown' ? 1 : -1);
    if (next < 0) this.#input.focus();
    else links[Math.min(next, links.length - 1)]?.focus();
  }
}

/**
 * The full text is the last to be asked, and on the page of results what else there is to read: with
 * what people say it would be too much for a slow connection.
 */
function wantsFullText({ sure, wantsWords }: Answer, found: number, page: boolean): boolean {
  return found === 0 ? wantsWords !== 'now' : page && sure;
}

function meant(answer: Answer, typed: string): HTMLElement[] {
  return answer.meant === undefined ? [] : [element('p', 'soft', `没有“${typed}”，按“${answer.meant}”找的。`)];
}

/** A hash that somebody broke is read as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
