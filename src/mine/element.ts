/** The page of the reader's list: what is ticked and what is left, the days, the pages last read. */

import { element, link } from '../browser/elements.ts';
import { siteLink } from '../browser/site-link.ts';
import { chinaDay } from '../law/china-day.ts';
import { formatDay, weekdayName } from '../law/deadline.ts';
import type { IsoDay } from '../law/status.ts';
import {
  type KeptDay,
  type KeptPage,
  type Matter,
  type Tick,
  ticked,
  timeLeft,
  withoutDay,
  withoutMatter,
} from './list.ts';
import { changeList, emptyStore, mayKeep, myList, onChangeElsewhere } from './store.ts';

const NOT_HERE = '这里记不了东西：浏览器不让网页存（比如无痕浏览），或者这是大厅的屏。路线照样能看、能打印。';
const NOTHING = '还什么都没有记。在路线页上给步骤打个勾，或者算出最后一天以后点“记到我的清单”，就记在这里。';
const COUNTED = '按您填的日期算的，以收到的书面告知为准。最后一天碰上周末、放假的，请提前办。';
const ASKED = '清空我的清单？清空后找不回来。';

function pageLink({ path, title }: KeptPage): HTMLElement {
  return link(siteLink(path), '', title);
}

function act(words: string, what: string, work: () => void): HTMLElement {
  const button = element('button', 'quiet no-print', words);
  button.type = 'button';
  button.setAttribute('aria-label', `${words}：${what}`);
  button.onclick = work;
  return button;
}

function section(title: string, ...parts: Node[]): HTMLElement {
  return element('section', '', element('h2', '', title), ...parts);
}

function dayRow(day: KeptDay, today: IsoDay, again: () => void): HTMLElement {
  const { say, pressing } = timeLeft(day, today);
  const drop = () => {
    changeList((list) => withoutDay(list, day));
    again();
  };
  return element(
    'li',
    pressing ? 'pressing' : '',
    element(
      'p',
      'end',
      element('b', '', `${formatDay(day.day)}（${weekdayName(day.day)}）`),
      element('strong', 'no-print', say),
    ),
    element('p', '', `${day.who === '您' ? '最后一天：' : '对方最晚这天：'}${day.what}。`, pageLink(day)),
    act('删掉', day.what, drop),
  );
}

function tickRow(matter: Matter, tick: Tick, again: () => void): HTMLElement {
  const input = element('input', '');
  input.type = 'checkbox';
  input.checked = tick.done;
  input.onchange = () => {
    changeList((list) => ticked(list, matter, tick, input.checked));
    again();
  };
  return element('li', '', element('label', 'tick', input, tick.say));
}

function matterBox(matter: Matter, again: () => void): HTMLElement {
  const group = (is: Tick['is'], name: string) => {
    const all = matter.ticks.filter((tick) => tick.is === is);
    if (all.length === 0) return [];
    const done = all.filter((tick) => tick.done).length;
    const state = done === all.length ? '都好了' : `好了 ${done} 样，还差 ${all.length - done} 样`;
    return [
      element('h4', '', name, element('small', '', state)),
      element('ul', 'ticks', ...all.map((tick) => tickRow(matter, tick, again))),
    ];
  };
  const drop = () => {
    if (!confirm(`不再记“${matter.title}”？打过的勾找不回来。`)) return;
    changeList((list) => withoutMatter(list, matter.path));
    again();
  };
  return element(
    'section',
    'matter',
    element('h3', '', pageLink(matter)),
    ...group('step', '步骤'),
    ...group('paper', '材料'),
    act('删掉', matter.title, drop),
  );
}

/** All that is kept, as it is now. */
function shown(again: () => void): Node[] {
  const { matters, days, read } = myList();
  const today = chinaDay();
  const parts: Node[] = [];
  if (days.length > 0) {
    const rows = days.map((day) => dayRow(day, today, again));
    parts.push(section('到期的日子', element('ul', 'ends', ...rows), element('p', 'soft', COUNTED)));
  }
  if (matters.length > 0) parts.push(section('我在办的事', ...matters.map((matter) => matterBox(matter, again))));
  if (parts.length === 0) parts.push(element('p', 'lead', NOTHING));
  if (read.length > 0) {
    const links = read.map((page) => element('li', '', pageLink(page)));
    const last = section('最近看过的', element('ul', 'list-of', ...links));
    last.className = 'no-print';
    parts.push(last);
  }
  return parts;
}

export function attach(root: HTMLElement): void {
  const place = element('div', 'mine');
  root.after(place);
  if (!mayKeep()) {
    place.append(element('p', 'lead', NOT_HERE));
    return;
  }
  const show = () => place.replaceChildren(...shown(show));
  const clear = document.querySelector<HTMLButtonElement>('[data-empty]');
  if (clear) {
    clear.hidden = false;
    clear.onclick = () => {
      if (!confirm(ASKED)) return;
      emptyStore();
      show();
    };
  }
  show();
  onChangeElsewhere(show);
}
