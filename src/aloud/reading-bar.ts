/** The button that begins to read, and what one holds while it reads: 暂停, 停, and how fast. */

import { element } from '../browser/elements.ts';
import sheet from './aloud.css?url';
import { blocksOf, type ReadBlock, rangeOf } from './blocks.ts';
import { type Utterance, utterances } from './utterances.ts';
import { voiceFor } from './voice.ts';

/** Older ears follow the slower one. */
const PACES = { slow: 0.85, usual: 1 };

function button(className: string, words: string, press: () => void): HTMLButtonElement {
  const node = element('button', className, words);
  node.type = 'button';
  node.onclick = press;
  return node;
}

/** Marks what is read, without moving a character. */
function marker(): { show: (block: ReadBlock, line: Utterance) => void; clear: () => void } {
  let marked: Element | undefined;
  /** Whether the reader follows: whoever has scrolled away is not pulled back. */
  const inView = () => {
    const box = marked?.getBoundingClientRect();
    return !box || (box.bottom > 0 && box.top < innerHeight);
  };
  const clear = () => {
    marked?.classList.remove('being-read');
    if ('highlights' in CSS) CSS.highlights.delete('aloud');
  };
  return {
    show(block, line) {
      const follows = inView();
      clear();
      marked = block.element;
      marked.classList.add('being-read');
      const range = rangeOf(block, line.from, line.to);
      if (range && 'highlights' in CSS) CSS.highlights.set('aloud', new Highlight(range));
      const { top = 0, bottom = 0 } = range?.getBoundingClientRect() ?? {};
      if (follows && (top < 0 || bottom > innerHeight * 0.75)) marked.scrollIntoView({ block: 'center' });
    },
    clear,
  };
}

/** Reads the page from its title on, until it is done or told to stop. */
function read(start: HTMLElement): void {
  const main = document.querySelector('main');
  const voice = voiceFor(speechSynthesis.getVoices());
  if (!main || !voice) return;
  const blocks = blocksOf(main);
  const lines = utterances(blocks.map(({ text }) => text));
  const mark = marker();
  let at = 0;
  let pace = PACES.slow;
  /** Kept, or some browsers forget to tell of its end. */
  let said: SpeechSynthesisUtterance | undefined;

  const silence = () => {
    said = undefined;
    speechSynthesis.cancel();
  };
  const say = () => {
    const line = lines[at];
    const block = line && blocks[line.block];
    if (!line || !block) return stop();
    mark.show(block, line);
    const words = new SpeechSynthesisUtterance(line.say);
    Object.assign(words, { voice, lang: voice.lang, rate: pace });
    words.onend = () => {
      if (words !== said) return;
      at++;
      say();
    };
    words.onerror = () => words === said && stop();
    said = words;
    speechSynthesis.speak(words);
  };
  // A pause of the browser's own ends the reading on some telephones: the sentence begins anew.
  const hold = button('go', '暂停', () => {
    const going = said !== undefined;
    hold.textContent = going ? '继续' : '暂停';
    if (going) silence();
    else say();
  });
  const paces = (['slow', 'usual'] as const).map((name) => {
    const choice = button('quiet', name === 'slow' ? '慢' : '正常', () => {
      pace = PACES[name];
      for (const one of paces) one.setAttribute('aria-pressed', String(one === choice));
      if (!said) return;
      silence();
      say();
    });
    choice.setAttribute('aria-pressed', String(name === 'slow'));
    return choice;
  });
  const bar = element(
    'section',
    'aloud no-print',
    hold,
    button('go', '停', () => stop()),
    ...paces,
  );
  bar.setAttribute('aria-label', '读给我听');

  const byKey = ({ key }: KeyboardEvent) => key === 'Escape' && stop();
  const { body } = document;
  function stop(): void {
    silence();
    mark.clear();
    removeEventListener('keydown', byKey);
    removeEventListener('pagehide', stop);
    const held = bar.contains(document.activeElement);
    bar.remove();
    body.style.paddingBottom = '';
    start.hidden = false;
    if (held) start.focus();
  }
  addEventListener('keydown', byKey);
  addEventListener('pagehide', stop);
  body.append(bar);
  // Above the way out, where a page has one; the page can be scrolled free of both.
  bar.style.bottom = `${document.querySelector<HTMLElement>('.exit')?.offsetHeight ?? 0}px`;
  body.style.paddingBottom = `${bar.offsetHeight}px`;
  start.hidden = true;
  hold.focus();
  silence();
  say();
}

/** Puts the button at the end of the line that says where one is, when its sheet is there. */
export function offer(way: HTMLElement): void {
  const link = Object.assign(element('link', ''), { rel: 'stylesheet', href: sheet });
  link.onload = () => {
    const start = button('quiet', '读给我听', () => read(start));
    const row = element('div', 'listen no-print');
    way.before(row);
    row.append(way, start);
  };
  document.head.append(link);
}
