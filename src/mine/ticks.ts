/** On a route: a box to tick for each step and each paper, and the page among those last read. */

import { element, link } from '../browser/elements.ts';
import { siteBase, siteLink } from '../browser/site-link.ts';
import { type Matter, merged, type Tick, ticked, tickKey, withRead } from './list.ts';
import { changeList, mayKeep, myList, onChangeElsewhere, thisPage } from './store.ts';

interface Box {
  tick: Tick;
  input: HTMLInputElement;
}

function boxFor(is: Tick['is'], say: string, words: string): { box: Box; label: HTMLElement } {
  const input = element('input', '');
  input.type = 'checkbox';
  const label = element('label', is === 'step' ? 'tick no-print' : 'tick', input, words);
  if (words !== say) input.setAttribute('aria-label', `${words}：${say}`);
  return { box: { tick: { is, say, done: false }, input }, label };
}

/** The papers of a line: a stop parts them, a paper may have a comma of its own. */
function papersOf(line: Element): string[] {
  const [, words = ''] = (line.textContent ?? '').split(PAPERS);
  return words.split('；').map((paper) => paper.trim());
}

/** How the line of papers begins; that of the cost is no list. */
const PAPERS = '带：';

/** Puts the boxes of one step into the page. */
function boxesOf(step: Element): Box[] {
  const boxes: Box[] = [];
  const line = step.querySelector('.need');
  const name = line?.querySelector('b');
  if (line && name?.textContent === PAPERS) {
    const made = papersOf(line).map((say) => boxFor('paper', say, say));
    line.replaceChildren(name, ...made.map(({ label }) => label));
    boxes.push(...made.map(({ box }) => box));
  }
  const { box, label } = boxFor('step', step.querySelector('h3')?.textContent?.trim() ?? '', '这一步办好了');
  step.querySelector('details.meta')?.before(label);
  return [...boxes, box];
}

/** Only who ticks needs the sheet. */
function sheetLoaded(): Promise<void> {
  return new Promise((done) => {
    const sheet = element('link', '');
    sheet.rel = 'stylesheet';
    sheet.href = `${siteBase()}mine/ticks.css`;
    sheet.onload = sheet.onerror = () => done();
    document.head.append(sheet);
  });
}

const TOLD = '办完一步、备齐一样，就打个勾。只存在这台设备上，不上传。';
const DISCREET = '别人也用这台设备的，这一页先别打勾：勾过的会记在“我的清单”里。没打勾的，不记。';

export async function attach(root: HTMLElement): Promise<void> {
  if (!mayKeep()) return;
  const discreet = root.dataset['discreet'] !== undefined;
  if (!discreet) changeList((list) => withRead(list, thisPage()));
  const steps = document.querySelector('.line');
  if (!steps) return;
  await sheetLoaded();
  const boxes = [...steps.children].flatMap(boxesOf);
  const ticks = new Map(boxes.map(({ tick }) => [tickKey(tick), tick]));
  const page: Matter = { ...thisPage(), ticks: [...ticks.values()] };
  const show = () => {
    const known = myList().matters.find(({ path }) => path === page.path);
    const done = new Map(merged(known, page).ticks.map((tick) => [tickKey(tick), tick.done]));
    for (const { tick, input } of boxes) input.checked = done.get(tickKey(tick)) === true;
  };
  for (const { tick, input } of boxes) {
    input.onchange = () => {
      changeList((list) => ticked(list, page, tick, input.checked));
      // What could not be kept is not shown as kept; the same paper of another step is ticked with it.
      show();
    };
  }
  steps.before(
    element('p', 'told-ticks no-print', discreet ? DISCREET : TOLD, link(siteLink('/mine/'), '', '我的清单')),
  );
  show();
  onChangeElsewhere(show);
}
