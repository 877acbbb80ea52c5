/**
 * `npm run bench:screen [--json]`: a day of the hall screen, played fast. The page's timers are turned by
 * hand in a real Chromium while the network goes, slows down and comes back, deployments arrive broken,
 * whole and whole but dead, the clock jumps and the power fails. Then the start, cold, on a slow machine.
 * Measures dist/ as it is.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findChromium, launchOptions } from '../../src/machine/chromium.ts';
import { ChangingSite } from '../browser/changing-site.ts';
import { median, type Row, report } from './report.ts';
import { type Found, type Sample, Soak } from './soak.ts';

const DIST = 'dist';
const PAGE = 'screen/hall/';
const HOURS = 24;
/** From the morning on, so that midnight is not in it. */
const QUIET_HOURS = 15;

/** Bounds of the issue: shares, and milliseconds. */
const MAX_GROWTH = 0.02;
const MAX_START = 2000;

const RUNS = 5;
const CPU_SLOWDOWN = 4;

/** What happens in the course of the day, by the hour. */
function faultsOf(site: ChangingSite, soak: Soak): Record<number, () => Promise<void> | void> {
  const titled = (name: string) => (html: string) => html.replaceAll(/循法(?:·\w+)?<\/span>/g, `循法·${name}</span>`);
  return {
    2: () => {
      site.state = 'down';
    },
    5: () => {
      site.state = 'slow';
      site.deploy(PAGE, titled('slow'));
    },
    6: () => soak.reaches('循法·slow'),
    7: () => {
      site.state = 'up';
      site.deploy(PAGE, titled('broken'), { 'qr/missing.png': 'a code' });
      site.remove('qr/missing.png');
    },
    9: async () => {
      await soak.keeps('循法·slow');
      site.deploy(PAGE, titled('whole'), { 'qr/missing.png': 'a code' });
      await soak.reaches('循法·whole');
    },
    11: () => soak.setClock('2027-11-26T03:00:00+08:00'),
    12: () => soak.setClock('2020-01-01T00:00:00+08:00'),
    13: () => soak.setClock('2026-11-26T21:00:00+08:00'),
    14: () => {
      site.write('screen/notice.txt', '到 2026-11-26 22:30\n今天下午停电\n接待改在一楼大厅，材料照收。\n');
    },
    16: async () => {
      site.deploy(PAGE, titled('dead'), { 'screen/screen.js': 'throw new Error("dead");' });
      await soak.outlives('循法·dead');
    },
    18: async () => {
      site.state = 'down';
      await soak.powerCut();
    },
    20: () => {
      site.state = 'up';
    },
  };
}

/** By how much a measure grows from the first sample to the last, as a share. */
function growth(samples: readonly Sample[], of: 'heap' | 'nodes'): number {
  const [first, last] = [samples[0], samples.at(-1)];
  return first && last ? last[of] / first[of] - 1 : Number.NaN;
}

function soakRows({ looks, blank, stops, slides, loads, samples, hours, rescued, seconds }: Found): Row[] {
  const played = `${slides} slides, ${loads} loads, ${seconds} s`;
  const heap = `${((samples[0]?.heap ?? 0) / 1e6).toFixed(2)} MB in the 1st`;
  return [
    { what: 'hours with faults', measured: hours, unit: 'h', atLeast: HOURS, note: played },
    // Two deployments, the dead one and back, midnights and the power cut; the clock brings two days more.
    { what: 'loads', measured: loads, unit: '', atMost: 12 },
    { what: 'stops', measured: stops, unit: '', atMost: 0 },
    { what: 'blank slides', measured: blank, unit: '', atMost: 0, note: `of ${looks} looks, one a second` },
    { what: 'heap, 24th hour to 1st', measured: growth(samples, 'heap'), unit: '', atMost: MAX_GROWTH, note: heap },
    { what: 'DOM nodes, the same', measured: growth(samples, 'nodes'), unit: '', atMost: 0 },
    { what: 'back from a release that does not play', measured: rescued, unit: 's', atMost: 60, note: 'real time' },
  ];
}

/** The page is loaded again once a day, which hides a leak: these hours have no load in them. */
function quietRows({ samples, loads, stops, blank }: Found): Row[] {
  const note = `${QUIET_HOURS} h, ${loads} load`;
  return [
    { what: 'stops and blank slides, quiet hours', measured: stops + blank, unit: '', atMost: 0 },
    { what: 'heap, quiet hours', measured: growth(samples, 'heap'), unit: '', atMost: MAX_GROWTH, note },
    { what: 'DOM nodes, quiet hours', measured: growth(samples, 'nodes'), unit: '', atMost: 0 },
  ];
}

/** From the address to the first slide on the screen, nothing kept, in milliseconds. */
async function startTimes(): Promise<number[]> {
  const site = new ChangingSite(DIST);
  const root = await site.start();
  const browser = await chromium.launch(launchOptions(await findChromium()));
  try {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
      await page.addInitScript(() => {
        const look = () => {
          const playing = document.documentElement?.classList.contains('playing');
          // Two frames later it has been painted.
          if (playing)
            requestAnimationFrame(() =>
              requestAnimationFrame(() => Object.assign(window, { shownAt: performance.now() })),
            );
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      await page.goto(root + PAGE);
      const shown = await page.waitForFunction(() => (window as { shownAt?: number }).shownAt);
      times.push((await shown.jsonValue()) ?? Number.NaN);
      await context.close();
    }
    return times;
  } finally {
    await browser.close();
    site.stop();
  }
}

async function play(length: number, faultsFor?: typeof faultsOf): Promise<Found> {
  const site = new ChangingSite(DIST);
  const root = await site.start();
  const soak = await Soak.start(root, PAGE);
  try {
    const faults = faultsFor?.(site, soak) ?? {};
    for (let hour = 1; hour <= length; hour++) {
      await soak.playHour();
      await faults[hour]?.();
      if (process.stderr.isTTY) process.stderr.write(`\r${hour} h `);
    }
    return await soak.found();
  } finally {
    await soak.stop();
    site.stop();
  }
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
if (existsSync(join(DIST, PAGE, 'index.html'))) {
  const times = await startTimes();
  report(
    [
      ...soakRows(await play(HOURS, faultsOf)),
      ...quietRows(await play(QUIET_HOURS)),
      {
        what: 'start to first slide, cold, CPU ×4',
        measured: Math.round(median(times)),
        unit: 'ms',
        atMost: MAX_START,
        note: `median of ${RUNS}, ${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))}`,
      },
    ],
    values.json,
  );
} else {
  console.error(`There is no ${DIST}/${PAGE} to measure: run npm run build first.`);
  process.exitCode = 1;
}
