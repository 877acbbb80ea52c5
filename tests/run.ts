/**
 * `npm test`: types, style and content are checked, the sites are built, paper is printed, and every test is run. The
 * last line counts them all: N passed, N failed.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needBuiltFor } from '../src/kinds/edition/built.ts';
import { loadLibrary, optionsFrom } from '../src/library.ts';
import { CommandError, runCommand } from '../src/machine/command.ts';
import { renameFolder } from '../src/machine/folder.ts';
import { needEverything } from '../src/machine/left-out.ts';
import { buildSites, DEFAULT_SITE } from './sites.ts';

let passed = 0;
let failed = 0;
const reports = mkdtempSync(join(tmpdir(), 'xunfa-reports-'));

function count(ok: number, bad: number): void {
  passed += ok;
  failed += bad;
}

function run(command: string, args: string[], env: Record<string, string> = {}): boolean {
  // What npm puts into node_modules/.bin for Windows only a shell can start.
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync(command, shell ? args.map((one) => `"${one}"`) : args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell,
  });
  if (error) console.error(error.message);
  return status === 0;
}

/** A step that passes or fails as one. */
async function step(name: string, work: () => boolean | Promise<boolean>): Promise<void> {
  const started = performance.now();
  let ok = false;
  try {
    ok = await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  console.log(`${ok ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  count(ok ? 1 : 0, ok ? 0 : 1);
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}

function report<T>(name: string): T | undefined {
  try {
    return JSON.parse(readFileSync(join(reports, name), 'utf8')) as T;
  } catch {
    return undefined;
  }
}

await runCommand('没有选项', () => needEverything());
if (process.exitCode === 1) process.exit();

/** Where an office's site waits that stood where the tests build theirs. */
const KEPT = '.build/kept-site';

/** Whether there is a site of an edition that the tests do not build anew. */
function isOffices(): boolean {
  try {
    needBuiltFor(loadLibrary({ ...optionsFrom(process.env), edition: 'default' }), DEFAULT_SITE);
    return false;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return existsSync(DEFAULT_SITE);
  }
}

// One that waits already is of a run that was ended in the middle.
if (!existsSync(KEPT) && isOffices()) {
  mkdirSync('.build', { recursive: true });
  renameFolder(DEFAULT_SITE, KEPT);
}

await step('types of pages and scripts', () => run('astro', ['check', '--minimumSeverity', 'warning']));
for (const folder of ['src/faces/screen', 'src/offline'])
  await step(`types of the service worker of ${folder}`, () => run('tsc', ['-p', `${folder}/worker`]));
await step('style and lint', () => run('biome', ['check', '--error-on-warnings']));
await step('content', () => run('node', ['src/checks/run.ts']));
await step('both sites are built', async () => {
  await buildSites();
  return true;
});

await step('paper is printed', async () => {
  const { printedSet } = await import('./printed.ts');
  return existsSync(await printedSet());
});

const units = run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(reports, 'vitest.json')}`,
]);
const vitest = report<VitestReport>('vitest.json');
// A file that cannot even be loaded has no tests to fail: the command's own verdict counts for it.
if (vitest) count(vitest.numPassedTests, vitest.numFailedTests || (units ? 0 : 1));
else count(0, 1);

const browsers = run('playwright', ['test', '--reporter=list,json'], {
  PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'playwright.json'),
});
const playwright = report<PlaywrightReport>('playwright.json');
if (playwright) {
  const { expected, unexpected, flaky } = playwright.stats;
  count(expected, unexpected + flaky + playwright.errors.length || (browsers ? 0 : 1));
} else count(0, 1);

rmSync(reports, { recursive: true, force: true });
if (existsSync(KEPT)) {
  rmSync(DEFAULT_SITE, { recursive: true, force: true });
  renameFolder(KEPT, DEFAULT_SITE);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
