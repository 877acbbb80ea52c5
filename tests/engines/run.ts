/**
 * `npm run test:engines`: the core paths in the engines that are not Chromium and that this machine has. Not part
 * of `npm test`: a fresh machine has neither. `--shots FOLDER` keeps a picture of every page type.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PAGE_TYPES } from '../browser/page-types.ts';
import { DEFAULT_SITE } from '../sites.ts';
import { Engine, type Missing } from './engine.ts';
import { firefox } from './firefox.ts';
import { PATHS, type Path } from './paths.ts';
import { serveWatched } from './watched.ts';
import { webkit } from './webkit.ts';

/** A telephone and a desk. */
const WINDOWS = [
  [390, 844],
  [1280, 900],
] as const;

const { values } = parseArgs({
  options: { shots: { type: 'string' }, only: { type: 'string' }, engine: { type: 'string' } },
});

/** How much wider than its window the page is, and how wide the window. */
const measure = () => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return { over: scrollWidth - clientWidth, width: innerWidth };
};

/** Two frames later all that has come is on the screen. */
const painted = () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** Every page type opens whole in both windows, in large type too, and complains of nothing. */
const OPENS: readonly Path[] = WINDOWS.map(([width, height]) => ({
  name: `no page type overflows or complains, ${width} px wide`,
  async walk(engine) {
    await engine.resize(width, height);
    const wrong: string[] = [];
    for (const [index, address] of [...PAGE_TYPES, '/search/'].entries()) {
      await engine.open(address);
      const { over, width: real } = await engine.read(measure);
      if (real !== width) wrong.push(`the window is ${real} px wide`);
      if (over > 0) wrong.push(`${address} is ${over} px too wide`);
      // WebKit has crashed over a page that only then was laid out anew.
      await engine.tap('button', '大字');
      const large = await engine.read(measure);
      if (large.over > 0) wrong.push(`${address} is ${large.over} px too wide in large type`);
      await engine.tap('button', '大字');
      wrong.push(...(await engine.complaints()).map((words) => `${address}: ${words}`));
      if (values.shots !== undefined) {
        await engine.read(painted);
        mkdirSync(values.shots, { recursive: true });
        const name = `${engine.name.split(' ')[0]}-${width}-${String(index).padStart(2, '0')}.png`;
        writeFileSync(join(values.shots, name), await engine.screenshot());
      }
    }
    if (wrong.length > 0) throw new Error(wrong.join('\n    '));
  },
}));

let passed = 0;
let failed = 0;
const missing: string[] = [];
const site = await serveWatched(DEFAULT_SITE);
try {
  for (const find of [webkit, firefox].filter(({ name }) => name.includes(values.engine ?? ''))) {
    const driver: Awaited<ReturnType<typeof find>> = await find();
    if ('missing' in driver) {
      missing.push((driver as Missing).missing);
      continue;
    }
    const engine = new Engine(driver, site.home);
    console.log(engine.name);
    try {
      for (const { name, walk } of [...PATHS, ...OPENS].filter((path) => path.name.includes(values.only ?? ''))) {
        const began = performance.now();
        try {
          await walk(engine);
          passed += 1;
          console.log(`  ✓ ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
        } catch (error) {
          failed += 1;
          console.log(`  ✗ ${name}\n    ${error instanceof Error ? error.message : error}`);
        }
      }
    } finally {
      await engine.close();
    }
  }
} finally {
  site.close();
}
for (const sentence of missing) console.log(`Not tried: ${sentence}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
