/** The search box come alive: answers under the box while typing, and the page of results. */

import type { SearchEntry } from './entry.ts';
import { jump } from './jump.ts';
import { excerpt, type Hit, search } from './match.ts';
import { type PageHit, searchPages } from './pagefind.ts';

const BOX_LIMIT = 7;

interface Row {
  href: string;
  kind: string;
  title: string;
  note: Node[];
}

function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const node = document.createElement(tag);
  if (className !== '') node.className = className;
  node.append(...children);
  return node;
}

function marked([before, match, after]: readonly string[]): Node[] {
  return [
    document.createTextNode(before ?? ''),
    ...(match ? [element('mark', '', match)] : []),
    document.createTextNode(after ?? ''),
  ];
}

/** An excerpt from Pagefind, whose marks are control characters. */
function markedText(text: string): Node[] {
  return text
    .split(/[\u0001\u0002]/)
    .map((piece, index) => (index % 2 ? element('mark', '', piece) : document.createTextNode(piece)));
}

function rowOf({ entry, section, keyword }: Hit, typed: string, base: string): Row {
  const [anchor, title, text] = section ?? ['', '', ''];
  const own = entry.path.includes('#') || anchor === '';
  const article = entry.kind === '条文';
  return {
    href: base + entry.path.slice(1) + (own ? '' : `#${anchor}`),
    kind: entry.kind,
    title: article ? `${entry.title}　${entry.gist}` : entry.title,
    note: [
      ...(keyword ? [element('mark', '', keyword), document.createTextNode('　')] : []),
      ...(title === '' || title === entry.title ? [] : [element('b', '', `${title}：`)]),
      ...marked(excerpt(text || summaryOf(entry), typed)),
    ],
  };
}

/** What to show of a page when no part of it matched: an article's plain reading, else the gist. */
function summaryOf({ kind, gist, sections }: SearchEntry): string {
  return (kind === '条文' && sections[sections.length - 1]?.[2]) || gist;
}

function list(rows: readonly Row[]): HTMLElement {
  const items = rows.map(({ href, kind, title, note }) => {
    const link = element(
      'a',
      '',
      element('span', 'kind', kind),
      element('b', '', title),
      element('small', '', ...note),
    );
    link.setAttribute('href', href);
    return element('li', '', link);
  });
  return element('ol', 'hits', ...items);
}

class Search {
  readonly #base: string;
  readonly #input: HTMLInputElement;
  readonly #panel = element('div', 'panel');
  readonly #status = element('p', 'sr-only');
  readonly #results = document.getElementById('results');
  /** Absent until the index has come. */
  #entries: SearchEntry[] | undefined;
  #failed = false;
  /** Counts searches, so that a slow answer to an old question is dropped. */
  #turn = 0;

  constructor(host: HTMLElement, form: HTMLFormElement, input: HTMLInputElement) {
    this.#base = host.dataset['base'] ?? '/';
    this.#input = input;
    this.#status.setAttribute('role', 'status');
    this.#panel.hidden = true;
    host.append(this.#status, this.#panel);
    input.addEventListener('input', () => this.#show());
    form.addEventListener('submit', (event) => this.#submit(event));
    host.addEventListener('keydown', (event) => this.#move(event));
    host.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && host.contains(relatedTarget))) this.#panel.hidden = true;
    });
    input.addEventListener('focus', () => this.#show());
  }

  async start(): Promise<void> {
    try {
      const response = await fetch(`${this.#base}search/index.json`);
      if (!response.ok) throw new Error(response.statusText);
      this.#entries = (await response.json()) as SearchEntry[];
    } catch {
      this.#failed = true;
    }
    if (this.#results) {
      // The address carries the query so that a list of results can be handed on; # keeps it off the server.
      const hash = /^#q=(.*)$/.exec(location.hash)?.[1];
      const query = hash === undefined ? new URLSearchParams(location.search).get('q') : decodeURIComponent(hash);
      if (query && this.#input.value === '') this.#input.value = query;
    }
    if (this.#results || document.activeElement === this.#input) this.#show();
  }

  #say(words: string): void {
    this.#status.textContent = words;
  }

  /** Answers under the box, or in the page where that is the page of results. */
  #show(): void {
    const typed = this.#input.value.trim();
    if (this.#results) {
      this.#page(typed);
      return;
    }
    this.#turn += 1;
    const rows = this.#rows(typed);
    this.#panel.hidden = typed === '' || !rows;
    if (!rows) return;
    const all = element('a', 'all', `查看“${typed}”的全部结果`);
    all.setAttribute('href', this.#address(typed));
    this.#panel.replaceChildren(...(rows.length > 0 ? [list(rows.slice(0, BOX_LIMIT)), all] : [this.#nothing(typed)]));
    this.#say(rows.length > 0 ? `找到 ${rows.length} 条，按向下键选择` : (this.#nothing(typed).textContent ?? ''));
    if (rows.length < 3) void this.#widen(typed, rows, this.#panel);
  }

  #page(typed: string): void {
    const { pathname } = location;
    history.replaceState(null, '', typed === '' ? pathname : `${pathname}?q=${encodeURIComponent(typed)}`);
    const contents = document.getElementById('contents');
    if (!this.#results) return;
    this.#turn += 1;
    const rows = this.#rows(typed);
    if (contents) contents.hidden = rows !== undefined && rows.length > 0;
    if (!rows) {
      this.#results.replaceChildren();
      return;
    }
    const count = `“${typed}”找到 ${rows.length} 条`;
    this.#say(rows.length > 0 ? count : (this.#nothing(typed).textContent ?? ''));
    this.#results.replaceChildren(
      ...(rows.length > 0 ? [element('p', 'soft', count), list(rows)] : [this.#nothing(typed)]),
    );
    void this.#widen(typed, rows, this.#results);
  }

  /** Undefined when there is nothing to say: no query, or the index is still on its way. */
  #rows(typed: string): Row[] | undefined {
    if (typed === '') return undefined;
    if (!this.#entries) return this.#failed ? [] : undefined;
    const place = jump(this.#entries, typed);
    const direct: Row[] = place
      ? [{ href: this.#base + place.path.slice(1), kind: '直达', title: place.title, note: [] }]
      : [];
    return [...direct, ...search(this.#entries, typed).map((hit) => rowOf(hit, typed, this.#base))];
  }

  /** Adds what Pagefind finds in the full text of pages that are not listed yet. */
  async #widen(typed: string, rows: readonly Row[], place: HTMLElement): Promise<void> {
    const turn = this.#turn;
    const hits = await searchPages(this.#base, typed);
    if (turn !== this.#turn) return;
    const seen = new Set(rows.map(({ href }) => href.split('#')[0]));
    const more = hits.filter(({ url, excerpt: text }) => !seen.has(url.split('#')[0]) && holds(text, typed));
    if (more.length === 0) return;
    const added = more.map(
      ({ url, title, excerpt: text }: PageHit): Row => ({ href: url, kind: '全文', title, note: markedText(text) }),
    );
    // Added below what is there: somebody may already have walked into the list.
    const present = place.querySelector('.hits');
    if (present) present.append(...list(added).children);
    else place.replaceChildren(list(added));
    this.#say(`找到 ${rows.length + added.length} 条`);
  }

  #nothing(typed: string): HTMLElement {
    const link = element('a', '', '从目录里找');
    link.setAttribute('href', `${this.#base}regulations/`);
    const words = this.#failed
      ? '搜索没能打开，可能是网络断了。请刷新页面再试，或者'
      : `没有找到“${typed}”。换个说法试试，比如“多久有答复”“不服答复”，或者`;
    return element('p', 'nothing', words, link, '。');
  }

  /** The page of results for a query; the query travels behind # and never reaches the server. */
  #address(typed: string): string {
    return `${this.#base}search/#q=${encodeURIComponent(typed)}`;
  }

  #submit(event: Event): void {
    event.preventDefault();
    const typed = this.#input.value.trim();
    const place = this.#entries && jump(this.#entries, typed);
    if (place) location.href = this.#base + place.path.slice(1);
    else if (this.#results) this.#page(typed);
    else if (typed !== '') location.href = this.#address(typed);
  }

  /** Arrow keys walk from the box through the answers and back; Escape closes them. */
  #move(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      // A search field clears itself on Escape; the first press shall only close the answers.
      if (!this.#panel.hidden) event.preventDefault();
      this.#panel.hidden = true;
      this.#input.focus();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...(this.#results ?? this.#panel).querySelectorAll<HTMLElement>('a')];
    const here = links.indexOf(document.activeElement as HTMLElement);
    if (links.length === 0 || (here < 0 && event.key === 'ArrowUp')) return;
    event.preventDefault();
    const next = here + (event.key === 'ArrowDown' ? 1 : -1);
    if (next < 0) this.#input.focus();
    else links[Math.min(next, links.length - 1)]?.focus();
  }
}

/** Pagefind answers with pages that hold none of the words; only those that hold a pair of them are shown. */
function holds(text: string, typed: string): boolean {
  const plain = text.replace(/[\u0001\u0002]/g, '');
  const words = typed.replace(/\s+/g, '');
  return words.length < 2
    ? plain.includes(words)
    : Array.from({ length: words.length - 1 }, (_, i) => words.slice(i, i + 2)).every((pair) => plain.includes(pair));
}

let attached: Search | undefined;

/** Brings a search box to life; safe to call again. */
export function attach(host: HTMLElement): void {
  const form = host.querySelector('form');
  const input = host.querySelector('input');
  if (attached || !form || !input) return;
  attached = new Search(host, form, input);
  void attached.start();
}
