/** The page taken along: its words as people forward them, and its picture. Loaded when somebody asks for either. */

import { element, link } from '../browser/elements.ts';

/** What the head of a page says of it. */
const said = (name: string) =>
  document.head.querySelector<HTMLMetaElement>(`[name="${name}"],[property="${name}"]`)?.content ?? '';

/** With a stop, where it has none. */
const sentence = (words: string) => (/[。？！”）]$/.test(words) ? words : `${words}。`);

/**
 * What it is about, what to do, who says so and since when, and where: a line each, all of it from the page itself.
 * @param url the short address of the page
 */
export function wordsToForward(url: string): string {
  const [year, month, day] = said('PubDate').slice(0, 10).split('-').map(Number);
  const since = day === undefined ? '' : `，${year}年${month}月${day}日核对`;
  return [sentence(said('og:title')), sentence(said('description')), sentence(said('ContentSource') + since), url].join(
    '\n',
  );
}

/** Where there is no clipboard, as on plain http, the words are shown, selected, and copied the old way. */
async function copied(words: string, beside: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    const area = element('textarea', '');
    area.value = words;
    area.rows = 5;
    area.readOnly = true;
    area.setAttribute('aria-label', '要转发的文字，选中了就可以复制');
    beside.parentElement?.querySelector('textarea')?.remove();
    beside.after(area);
    area.select();
    return document.execCommand('copy');
  }
}

/** Its own size is that of a telephone held upright, three times as dense. */
const WIDTH = 324;

/** The picture under the buttons, or away again: pressed long, WeChat keeps or sends it; elsewhere it is downloaded. */
function showPicture(target: HTMLAnchorElement, beside: HTMLElement): void {
  const shown = beside.parentElement?.querySelector('figure');
  target.setAttribute('aria-expanded', String(!shown));
  if (shown) {
    shown.remove();
    return;
  }
  const image = element('img', '');
  image.src = target.href;
  image.alt = `${said('og:title')}。${said('description')}`;
  image.width = WIDTH;
  image.height = (WIDTH * 4) / 3;
  Object.assign(image.style, { maxWidth: '100%', height: 'auto' });
  const save = link(target.href, '', '下载图片');
  save.download = `${said('og:title')}.png`.replace(/[\\/:*?"<>|]/g, '');
  const figure = element(
    'figure',
    '',
    image,
    element('figcaption', '', '长按图片，可以保存、转发；也可以', save, '。'),
  );
  figure.style.margin = '0';
  beside.after(figure);
  figure.scrollIntoView({ block: 'nearest' });
}

/** @param say tells the reader something */
export async function take(target: HTMLElement, say: (words: string) => void): Promise<void> {
  const beside = target.parentElement ?? target;
  if (target instanceof HTMLAnchorElement) {
    showPicture(target, beside);
    return;
  }
  const url = document.querySelector<HTMLAnchorElement>('a.url')?.href ?? location.href;
  say((await copied(wordsToForward(url), beside)) ? '已复制文字' : '请长按选中的文字，复制');
}
