/** The search box come alive: answers under the box while typing, and the page of results. */

import { element, link } from '../../browser/elements.ts';
import { siteBase, siteLink } from '../../browser/site-link.ts';
import { type Answer, answerTo, type Wanted } from './answer.ts';
import type { Part, SearchEntry } from './entry.ts';
import { searchPages } from './full-text.ts';
import { nowhere } from './nowhere.ts';
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
/** Milliseconds after which what people say is nearly there on a slow line, and what no page is about is asked for. */
const AHEAD = 1300;

export class Search {
  readonly #base: string;
  #searcher: Searcher;
  readonly #input: HTMLInputElement;
  readonly #panel = element('div', 'panel');
  readonly #status = element('p', 'sr-only');
  readonly #results = document.getElementById('results');
  #spelling: Spelling | undefined;
  /** search/words.js and the like, once they were asked for. */
  readonly #asked = new Map<Wanted, Promise<void>>();
  #reading: Promise<void> | undefined;
  /** Counts what was learned, so that an older reading is dropped. */
  #learned = 0;
  /** Counts searches, so that a slow answer to an old question is dropped. */
  #turn = 0;
  #timer = 0;

  constructor(host: HTMLElement, form: HTMLFormElement, input: HTMLInputElement, searcher: Searcher) {
    this.#base = siteBase();
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
    } else {
      document.head.append(
        Object.assign(element('link', ''), { rel: 'stylesheet', href: `${this.#base}search/panel.css` }),
      );
      if (document.activeElement === input) this.#show();
    }
    // For styles of what only works once alive, and for whoever waits for that.
    host.setAttribute('data-awake', '');
  }

  /** A part of the index has come, and is being read. */
  learn(part: Part, reading: Promise<Searcher>): void {
    this.#learned += 1;
    const turn = this.#learned;
    const read = reading.then((searcher) => {
      if (turn !== this.#learned) return;
      this.#searcher = searcher;
      this.#again();
    });
    this.#reading = read;
    // layouts/script.ts may have asked for it.
    if (!this.#asked.has(part)) this.#asked.set(part, read);
  }

  /** Other spellings have come. */
  spell(spelling: Spelling): void {
    this.#spelling = spelling;
    this.#again();
  }

  #entryAt(path: string): SearchEntry | undefined {
    const { byPath, index } = this.#searcher;
    return index.entries[byPath.get(path) ?? -1];
  }

  #again(): void {
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
    const rows = [...directRow(answer), ...shown.map((hit) => rowOf(hit, answer.query))];
    if (rows.length === 0) this.#showNothing(typed, answer, place);
    else if (this.#results) this.#showPage(typed, answer, rows, this.#results);
    else this.#showPanel(typed, answer, rows);
    if (rows.length > 0) this.#say(`找到 ${rows.length} 条，按向下键选择`);
    if (answer.wants && answer.now) void this.#ask(answer.wants);
    place.setAttribute('aria-busy', 'true');
    const turn = this.#turn;
    this.#timer = window.setTimeout(async () => {
      if (this.#results) this.#writeAddress(typed);
      if (answer.wants) await this.#ask(answer.wants);
      else if (wantsFullText(answer, rows.length, this.#results !== null)) await this.#widen(answer, rows, place);
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

  /** Never the end: what we have no page on is said, and on the page of results the guide and the hotlines stand below. */
  #showNothing(typed: string, answer: Answer, place: HTMLElement): void {
    const near = answer.elsewhere ? [] : nearest(this.#searcher, answer.query.text);
    const offers = near.map((phrase) => link(this.#address(phrase), '', phrase));
    const { box, words } = nowhere(typed, answer, offers, this.#results === null);
    place.replaceChildren(box);
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
      .map(({ hit, page }) => pageRow(hit, this.#entryAt(`/${page.slice(this.#base.length)}`)));
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
  #ask(what: Wanted): Promise<void> {
    const known = this.#asked.get(what);
    if (known) return known;
    const asked = new Promise<void>((resolve) => {
      const src = `${this.#base}search/${what}.js`;
      const coming = document.querySelector<HTMLScriptElement>(`script[src="${src}"]`);
      const script = coming ?? document.createElement('script');
      // What came is read before it counts as there.
      script.onload = () => resolve(this.#reading);
      // Without it the answers stay as they are; the next question may ask again.
      script.onerror = () => {
        script.remove();
        this.#asked.delete(what);
        resolve();
      };
      if (coming) return;
      script.src = src;
      document.head.append(script);
    });
    this.#asked.set(what, asked);
    // On a slow line the next is asked for before this one is there: the way is never idle.
    if (what === 'words') setTimeout(() => void this.#ask('elsewhere'), AHEAD);
    return asked;
  }

  /** The guide, the hotlines and the contents: on the page of results while there is nothing better. */
  #showWayOn(shown: boolean): void {
    for (const part of document.querySelectorAll<HTMLElement>('[data-search]')) part.hidden = !shown;
  }

  /** The page of results for a query; the query travels behind # and never reaches the server. */
  #address(typed: string): string {
    return siteLink(`/search/#q=${encodeURIComponent(typed)}`);
  }

  #submit(event: Event): void {
    event.preventDefault();
    const typed = this.#input.value.trim();
    const { direct } = answerTo(this.#searcher, typed, this.#spelling);
    if (direct) location.href = siteLink(direct.path);
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
 * The full text is the last to be asked: for what our own words do not hold, and on the page of results for
 * what else there is to read. Where no page is about what was asked, it would only find one that mentions it.
 */
function wantsFullText({ sure, rare, elsewhere, missing }: Answer, found: number, page: boolean): boolean {
  if (elsewhere || missing !== undefined) return false;
  return found === 0 || (page && (sure || rare));
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
