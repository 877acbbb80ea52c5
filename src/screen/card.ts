/** What the test card says of this machine: it looks again every second. */

import { clockText } from './clock-text.ts';
import { recall } from './remember.ts';
import { WHOLE } from './renewal.ts';

/** The oldest browser that the screen is tried in. */
const OLDEST = 90;

function browser(): string {
  const version = Number(/Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)?.[1] ?? 0);
  if (version === 0) return '不是 Chromium 内核，没有试过';
  return version < OLDEST ? `Chromium ${version}，太旧，请升级到 ${OLDEST} 以上` : `Chromium ${version}，可以`;
}

/** Whether the screen plays without a network. */
function offline(): string {
  if (!isSecureContext) return '放不了：网址要以 https 开头';
  if (!('serviceWorker' in navigator)) return '放不了：这个浏览器不存网页，请换一个，或者别用无痕窗口';
  const whole = recall(WHOLE);
  if (whole === undefined) return '还没存好：先打开大厅屏，放上几分钟再来看';
  return `放得了：都存好了，${clockText(new Date(whole)).replace('　', ' ')} 查过`;
}

function facts(): Record<string, string> {
  const { width, height } = screen;
  const zoom = Math.round(devicePixelRatio * 100);
  const full = innerWidth === width && innerHeight === height;
  return {
    now: clockText(new Date()),
    size: `${width}×${height}，缩放 ${zoom}%${full ? '' : `，还没有全屏（窗口 ${innerWidth}×${innerHeight}），请按 F11`}`,
    browser: browser(),
    offline: offline(),
    network: navigator.onLine ? '现在连着' : '现在断着',
    awake: 'wakeLock' in navigator ? '放的时候会请电脑别熄屏' : '管不了：请在电脑设置里关掉熄屏和睡眠',
  };
}

function tell(): void {
  for (const [name, words] of Object.entries(facts())) {
    const place = document.querySelector(`[data-fact="${name}"]`);
    if (place && place.textContent !== words) place.textContent = words;
  }
}

tell();
setInterval(tell, 1000);
