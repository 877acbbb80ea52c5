/** What the first page of a stick says besides: what else lies on it, and how old it is. */

import type { HTMLElement } from 'node-html-parser';
import { formatDay } from '../../law/deadline.ts';
import { escapeXml } from '../../text/xml.ts';
import { sitePlace } from './index.ts';

export interface OnStick {
  /** The day up to which the content was checked. */
  checked: string;
  /** How many sheets there are to print. */
  sheets: number;
  films: readonly { title: string; place: string }[];
  has: (place: string) => boolean;
}

/** @param document the home page, whose rows of links it takes for its own */
export function startBox(document: HTMLElement, { checked, sheets, films, has }: OnStick): void {
  const row = (place: string, say: string, note: string) =>
    `<li><a href="${escapeXml(encodeURI(place))}">${escapeXml(say)}</a><small>${escapeXml(note)}</small></li>`;
  const page = (path: string, say: string, note: string) =>
    has(sitePlace(path)) ? [row(sitePlace(path), say, note)] : [];
  const rows = [
    ...page('/screen/', '大厅屏、村里的电视', '打开以后按 F11 全屏，一张一张自己放'),
    ...page('/lessons/', '讲课', '照着讲，一页一页放'),
    ...(sheets > 0 ? page('/materials/', '传单、海报、路线单', `${sheets} 件，打开就能打印`) : []),
    ...films.map(({ title, place }) => row(place, `影片：${title}`, '电视、电脑都能放')),
  ];
  const says = `不用联网。内容核对到 ${formatDay(checked)}；法律会改，过了一年，请向发给您的单位换一份新的。`;
  document
    .querySelector('main')
    ?.insertAdjacentHTML(
      'beforeend',
      `<section class="index" aria-labelledby="stick"><h2 id="stick">这里面还有</h2><p class="soft">${says}</p><ul class="list-of">${rows.join('')}</ul></section>`,
    );
}
