/** What this device keeps of the site, on the page that tells of it: saved now, renewed, thrown away. */

import { element } from '../browser/elements.ts';
import { siteBase } from '../browser/site-link.ts';
import { formatDay } from '../law/deadline.ts';
import { type Held, Keeper } from './keeper.ts';
import { canKeep, refuses, register, setRefused } from './register.ts';

const CANNOT =
  '这里存不了：浏览器不让网页存（比如无痕浏览），或者网址不是 https 开头的。要看的那几页，可以下载打印版。从 U 盘打开的，本来就不用网。';
const ASKED = '删掉存在这个浏览器里的文字？以后要连着网才能看。';
const REFUSED = '没有存，以后也不会自己存。';

const said = ({ taken, day, pages }: Held) =>
  `存好了：${formatDay(taken)}存的，一共 ${pages} 页，法律截到 ${formatDay(day)}。没有网也能打开。`;

function button(words: string, work: () => Promise<void>): HTMLButtonElement {
  const node = element('button', 'quiet', words);
  node.type = 'button';
  node.onclick = async () => {
    node.disabled = true;
    await work();
  };
  return node;
}

export async function attach(root: HTMLElement): Promise<void> {
  const place = element('div', 'keeping');
  place.setAttribute('role', 'status');
  root.after(place);
  if (!canKeep()) {
    place.append(element('p', 'lead', CANNOT));
    return;
  }
  const keeper = new Keeper(caches, new URL(siteBase(), location.href).href, (...asked) => fetch(...asked));
  const show = (held: Held | undefined, failed = '') => {
    const say = failed || (held ? said(held) : refuses() ? REFUSED : '这个浏览器里还没有存。');
    place.replaceChildren(
      element('p', 'lead', say),
      element(
        'p',
        'tools no-print',
        button(held ? '现在更新' : '存下来', save),
        ...(held ? [button('删掉', drop)] : refuses() ? [] : [button('不要存', refuse)]),
      ),
    );
  };
  const refuse = async () => {
    setRefused(true);
    show(undefined);
  };
  const save = async () => {
    setRefused(false);
    place.prepend(element('p', '', '正在存……'));
    try {
      await register();
      show(await keeper.renew());
    } catch {
      // No network, a full device, half a file: what was kept is kept.
      show(await keeper.held(), '没有存成：可能是网断了，或者这台设备满了。原来存的还在。请过一会儿再试。');
    }
  };
  const drop = async () => {
    if (!confirm(ASKED)) return show(await keeper.held());
    setRefused(true);
    for (const one of await navigator.serviceWorker.getRegistrations()) {
      if (one.scope === new URL(siteBase(), location.href).href) await one.unregister();
    }
    await keeper.drop();
    show(undefined);
  };
  show(await keeper.held());
}
