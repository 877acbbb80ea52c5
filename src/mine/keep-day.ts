/** The button beside a last day that was worked out: it goes on the reader's list. */

import { element, link } from '../browser/elements.ts';
import { siteLink } from '../browser/site-link.ts';
import { type KeptDay, withDay } from './list.ts';
import { changeList, thisPage } from './store.ts';

/** What the day is for: the page, or what was received where the page asks for that. */
function titleNear(button: HTMLElement): string {
  const asking = button.closest<HTMLElement>('[data-asks]');
  return asking?.querySelector('summary')?.textContent?.trim() ?? thisPage().title;
}

export function keepDayButton(day: Pick<KeptDay, 'what' | 'who' | 'day'>): HTMLElement {
  const button = element('button', 'quiet', '记到我的清单');
  button.type = 'button';
  button.onclick = () => {
    const title = titleNear(button);
    const kept = changeList((list) => withDay(list, { ...thisPage(), title, ...day }));
    const told = kept
      ? ['已经记下，只在这台设备上。', link(siteLink('/mine/'), '', '看我的清单')]
      : ['这里记不了东西，请抄下来，或者存进日历。'];
    const place = element('p', '', ...told);
    place.tabIndex = -1;
    button.closest('p')?.after(place);
    button.remove();
    place.focus();
  };
  return button;
}
