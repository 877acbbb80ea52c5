/** The core paths through the site: what nobody may find broken, whatever browser the telephone has. */

import type { Engine } from './engine.ts';
import { until } from './engine.ts';

export interface Path {
  name: string;
  walk(engine: Engine): Promise<void>;
}

const LEAFLET = '扰乱单位秩序的，依照《治安管理处罚法》第二十三条第一款第一项处罚。';

/** The longest that a slide stays, and a slow machine's time. */
const SLIDE_MS = 60_000;

/** Ids of the slides that are shown. */
const shownSlides = () =>
  [...document.querySelectorAll('#screen > .slide')]
    .filter((slide) => slide.getClientRects().length > 0)
    .map(({ id }) => id);

/** The one slide that is shown, as soon as it is another than the one before. */
function slideAfter(engine: Engine, before = ''): Promise<string> {
  const look = async () => {
    const [id, ...others] = await engine.read(shownSlides);
    return others.length === 0 && id !== undefined && id !== before && id;
  };
  return until(`a slide after ${before || 'none'}`, look, SLIDE_MS);
}

const fontSize = () => Number.parseFloat(getComputedStyle(document.body).fontSize);

export const PATHS: readonly Path[] = [
  {
    name: 'the guide leads to a route by three taps',
    async walk(engine) {
      await engine.open('/');
      for (const words of ['邻里、家庭', '交通事故', '责任认定']) await engine.tap('.options a', words);
      await engine.isAt('/routes/traffic-finding/');
      await engine.sees('h1', '责任认定');
    },
  },
  {
    name: 'a question typed into the box is answered, and the first hit opens',
    async walk(engine) {
      await engine.open('/terms/');
      await engine.press('/');
      await engine.write('#q', '堵门');
      await engine.sees('.panel .hits a', '堵住大门');
      await engine.tap('.panel .hits a');
      await engine.isAt('/warnings/blocking-gates/');
    },
  },
  {
    name: 'a letter that is filled in has the words in its text, also after a reload',
    async walk(engine) {
      await engine.open('/letters/review/');
      await engine.tap('#f-name');
      await until('the letter is awake', () => engine.read(() => document.querySelector('[data-alive]') !== null));
      for (const [id, words] of [
        ['name', '张三'],
        ['address', '某县某镇某村'],
        ['first', '某县农业农村局'],
      ] as const) {
        await engine.write(`#f-${id}`, words);
      }
      const [year, month, day] = ['2026', '11', '10'];
      await engine.write('[name=received-y]', year);
      await engine.write('[name=received-m]', month);
      await engine.write('[name=received-d]', day);
      await engine.sees('[data-paper]', '申请人张三，住址：某县某镇某村');
      await engine.sees('[data-paper]', '2026 年 11 月 10 日，我收到某县农业农村局作出的');
      await engine.open('/letters/review/');
      await until('the name is there again', () =>
        engine.read(() => document.querySelector<HTMLInputElement>('#f-name')?.value === '张三'),
      );
      await engine.read(() => localStorage.clear());
    },
  },
  {
    name: 'a leaflet’s wrong article is found and today’s is named',
    async walk(engine) {
      await engine.open('/check/');
      await engine.write('textarea', LEAFLET);
      await engine.tap('button', '查一遍');
      await engine.sees('#report .sum', '要改 1 处');
      await engine.sees('#report li', '第二十六条第一款第一项');
    },
  },
  {
    name: 'a paper that came on a day has its last day',
    async walk(engine) {
      await engine.open('/clocks/');
      await engine.tap('.choices summary', '处罚决定书');
      const [year, month, day] = ['2026', '6', '1'];
      await engine.write('.choices details[open] input', year, 0);
      await engine.write('.choices details[open] input', month, 1);
      await engine.write('.choices details[open] input', day, 2);
      await engine.tap('.choices details[open] button', '算一算');
      await engine.sees('.choices details[open] output', '2026 年 7 月 31 日（星期五）');
    },
  },
  {
    name: 'a quiz marks the wrong answer and the right one, by word',
    async walk(engine) {
      await engine.open('/quiz/villagers/');
      await engine.tap('#review-days label');
      await engine.tap('#review-days summary');
      await engine.sees('#review-days .no', '和答案不一样。');
      const [first = '', second = ''] = await engine.read(() =>
        [...document.querySelectorAll('#review-days label')].map((label) => getComputedStyle(label, '::after').content),
      );
      if (!first.includes('✗') || !second.includes('✓')) throw new Error(`marked as ${first} and ${second}`);
      await engine.tap('#review-days label', 'B');
      await engine.sees('#review-days .yes', '答对了。');
    },
  },
  {
    name: 'large type stays on the next page',
    async walk(engine) {
      await engine.open('/regulations/26/');
      const before = await engine.read(fontSize);
      await engine.tap('button', '大字');
      await engine.open('/terms/');
      const after = await engine.read(fontSize);
      await engine.read(() => localStorage.clear());
      if (after < before * 1.3) throw new Error(`${before} px became ${after} px`);
    },
  },
  {
    name: 'the hall screen moves on by itself, and by a key',
    async walk(engine) {
      await engine.open('/screen/regulations/');
      const first = await slideAfter(engine);
      await engine.press('\uE00F');
      const second = await slideAfter(engine, first);
      await slideAfter(engine, second);
    },
  },
  {
    name: 'a lecture shows where it is and turns its slides',
    async walk(engine) {
      await engine.open('/screen/regulations/?lecture=20#s2-1');
      await engine.sees('#desk .told', '讲课中　第 2 张');
      await engine.press('\uE00F');
      await engine.sees('#desk .told', '讲课中　第 3 张');
      // Ended, so that the next visit is no lecture.
      await engine.press('\uE00C');
    },
  },
  {
    name: 'an address with a slip offers what was meant',
    async walk(engine) {
      await engine.open('/1o2/');
      await engine.sees('h1', '没有找到这一页');
      await engine.sees('.first', '您要找的可能是');
    },
  },
];
