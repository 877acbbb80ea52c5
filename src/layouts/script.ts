/**
 * The script of every page, before the reader acts: the display switches, links that copy
 * themselves, printing, and a search that loads on first focus. Keep it under a kilobyte.
 */

const root = document.documentElement;
const notice = document.getElementById('notice');

/** Says something briefly at the foot of the page, and to screen readers; in a place of its own it stays. */
function say(words: string, place = notice): void {
  if (!place) return;
  place.textContent = words;
  if (place === notice) setTimeout(say, 3000, '');
}

function copy(words: string, done: string): void {
  // Pages on plain http have no clipboard: select the words so that a long press copies them.
  const ask = () => prompt('请复制：', words);
  if (navigator.clipboard) navigator.clipboard.writeText(words).then(() => say(`已复制${done}`), ask);
  else ask();
}

customElements.define(
  'xf-settings',
  class extends HTMLElement {
    connectedCallback(): void {
      this.hidden = false;
      for (const button of this.querySelectorAll('button')) {
        const { set = '', value = '' } = button.dataset;
        const show = () => button.setAttribute('aria-pressed', String(root.dataset[set] === value));
        show();
        button.onclick = () => {
          const chosen = root.dataset[set] === value ? '' : value;
          root.dataset[set] = chosen;
          show();
          try {
            localStorage[`xf-${set}`] = chosen;
          } catch {
            // Storage is off: the choice holds for this page.
          }
        };
      }
    }
  },
);

customElements.define(
  'xf-search',
  class extends HTMLElement {
    connectedCallback(): void {
      const input = this.querySelector('input');
      const results = document.getElementById('results');
      if (!input) return;
      const script = (name: string) => {
        const tag = document.createElement('script');
        tag.src = `${this.dataset['base']}search/${name}.js`;
        tag.async = false;
        document.head.append(tag);
        return tag;
      };
      const load = () => {
        const search = script('search');
        // Nearly there on a slow line: what it will ask for is asked for before the line is idle.
        setTimeout(() => 'awake' in this.dataset || script('words'), 980);
        // A script that came broken has loaded, too; only one that runs says that it is awake.
        search.onload = search.onerror = () => {
          if ('awake' in this.dataset) return;
          say('搜索没打开，请刷新或者看目录', results ?? notice);
        };
      };
      // On a slow line somebody may already be typing.
      if (results || document.activeElement === input) load();
      else input.addEventListener('focus', load, { once: true });
      addEventListener('keydown', (event) => {
        const { target, key } = event;
        if (key !== '/' || (target instanceof Element && target.matches('input,textarea,select'))) return;
        event.preventDefault();
        input.focus();
      });
    }
  },
);

/** What only a script can do is hidden without one; forwarding, also where the browser cannot. */
const ACTS = '[data-print],[data-take]';
for (const button of document.querySelectorAll<HTMLElement>(ACTS))
  button.hidden = button.dataset['take'] === 'share' && !navigator.share;

// Calculators and the like come to life when somebody opens or enters them, a letter also when
// something was kept from last time, and what is to be there at once, at once.
for (const node of document.querySelectorAll<HTMLElement>('[data-live]')) {
  const live = () => import('./islands.ts').then((islands) => islands.awaken(node));
  for (const event of ['toggle', 'focusin']) node.addEventListener(event, live, { once: true });
  try {
    // On a slow line somebody may be in it already.
    if (node.matches(':focus-within,[open],.now') || localStorage.getItem(`xf-${node.id}`)) live();
  } catch {
    // Storage is off: nothing was kept.
  }
}

addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>(`.anchor,${ACTS}`) : null;
  const page = document.querySelector<HTMLAnchorElement>('a.url');
  if (!target || !page) return;
  const { take, of, web } = target.dataset;
  const url = page.href;
  event.preventDefault();
  if (target.id) {
    import('./islands.ts').then((islands) => islands.taken(target, say));
  } else if (target instanceof HTMLAnchorElement) {
    history.replaceState(null, '', target.hash);
    copy(web ?? target.href, target.getAttribute('aria-label') ?? '');
  } else if (!take) print();
  else if (take === 'share') {
    // Whoever changes their mind has not met an error.
    navigator.share({ title: document.title, url }).catch(() => undefined);
  } else {
    // With the address, what its data-of selects: of a provision its number and words, not the link beside them.
    const words = [...document.querySelectorAll(`${of}`)].map(
      (piece) =>
        [...piece.querySelectorAll('.label,.words')].map(({ textContent }) => textContent).join('') ||
        piece.textContent,
    );
    copy([...words, url].join('\n'), take);
  }
});
