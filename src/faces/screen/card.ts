/** What the test card says of this machine. */

import { aheadOfServer, clockFact } from './card-clock.ts';
import { listPlayed, playedToday } from './card-played.ts';
import { clockText } from './clock-text.ts';
import { SHELF, Shelf } from './shelf.ts';

/** The oldest browser that the screen is tried in. */
const OLDEST = 90;
/** Milliseconds between two looks at the shelf, for which every file on it is hashed. */
const LOOK = 10_000;

/** Milliseconds between two questions for the server's time. */
const ASK = 60_000;

interface Fact {
  words: string;
  bad?: boolean;
}

function browser(): Fact {
  const version = Number(/Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)?.[1] ?? 0);
  if (version === 0) return { words: '不是 Chromium 内核，没有试过', bad: true };
  if (version < OLDEST) return { words: `Chromium ${version}，太旧，请升级到 ${OLDEST} 以上`, bad: true };
  return { words: `Chromium ${version}，可以` };
}

/** F11, --kiosk, or a window as large as the screen. */
function isFull(): boolean {
  const { width, height } = screen;
  return matchMedia('(display-mode: fullscreen)').matches || (outerWidth >= width && outerHeight >= height);
}

function size(): Fact {
  const { width, height } = screen;
  const pixels = `${Math.round(width * devicePixelRatio)}×${Math.round(height * devicePixelRatio)}`;
  const zoom = Math.round(devicePixelRatio * 100);
  if (!isFull()) return { words: `${pixels}，还没有全屏，请按 F11`, bad: true };
  return { words: zoom === 100 ? pixels : `${pixels}，电脑或者浏览器放大到 ${zoom}%` };
}

/** Which screens play without a network. */
async function offline(): Promise<Fact> {
  if (location.protocol === 'file:') return { words: '放得了：这是从文件夹里放的' };
  if (!isSecureContext) {
    return { words: '放不了：网址要以 https 开头。请管网站的人开通，开不了就用 U 盘', bad: true };
  }
  if (!('serviceWorker' in navigator)) return { words: '放不了：这个浏览器不存网页，请换一个', bad: true };
  const root = new URL('../../..', location.href).href;
  const shelf = new Shelf(await caches.open(SHELF), root, (...asked) => fetch(...asked));
  const held: string[] = [];
  for (const page of (document.querySelector('main')?.dataset['pages'] ?? '').split(' ')) {
    if (await shelf.holds(page)) held.push(`/${page}`);
  }
  if (held.length === 0) return { words: '还没存好：先打开大厅屏，放上几分钟再来看', bad: true };
  return { words: `放得了 ${held.join('、')}` };
}

function tell(name: string, { words, bad = false }: Fact): void {
  const place = document.querySelector<HTMLElement>(`[data-fact="${name}"]`);
  if (!place) return;
  if (place.textContent !== words) place.textContent = words;
  if (bad) place.dataset['tone'] = '不能';
  else delete place.dataset['tone'];
}

function tellAll(): void {
  tell('now', { words: clockText(new Date()) });
  tell('size', size());
  tell('browser', browser());
  tell('network', navigator.onLine ? { words: '现在连着' } : { words: '现在断着', bad: true });
  tell('played', { words: playedToday() });
  const awake = 'wakeLock' in navigator;
  tell('awake', { words: awake ? '放的时候会请电脑别熄屏' : '管不了，请在电脑设置里关掉熄屏和睡眠', bad: !awake });
}

function tellOffline(): void {
  offline().then(
    (fact) => tell('offline', fact),
    () => tell('offline', { words: '看不了：浏览器不让存东西', bad: true }),
  );
}

function tellClock(): void {
  void aheadOfServer().then((ahead) => tell('clock', clockFact(-new Date().getTimezoneOffset(), ahead)));
}

listPlayed();
tellAll();
tellOffline();
tellClock();
setInterval(tellAll, 1000);
setInterval(tellOffline, LOOK);
setInterval(tellClock, ASK);
