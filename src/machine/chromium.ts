/**
 * A browser for the video, the pictures of the worker's page and the tests, on a bare machine too:
 * CHROMIUM_PATH, Playwright's own, an installed one, or the binary that the npm package
 * @sparticuz/chromium carries.
 */

import { existsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserType, LaunchOptions, Browser as Running } from '@playwright/test';
import { CommandError } from './command.ts';
import { mayBeLeftOut } from './left-out.ts';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  'C:/Program Files/Microsoft/Edge/Application/msedge.exe',
  join(homedir(), 'AppData/Local/Google/Chrome/Application/chrome.exe'),
];

const LAUNCH_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Flags without which the carried binaries, made for cloud functions, do not start. */
export const CARRIED_ARGS = [...LAUNCH_ARGS, '--no-zygote', '--headless'];

export interface Browser {
  path: string;
  /** Libraries and fonts that came with it; empty for an installed browser. */
  env: Record<string, string>;
  args: string[];
}

/** Unpacks the carried binary once; libraries and fonts that a bare machine lacks come with it. */
async function carried(): Promise<Browser> {
  const before = { ...process.env };
  // The package looks at this when it loads, to decide whether to unpack libraries such as NSS.
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
  const { default: sparticuz } = await mayBeLeftOut(() => import('@sparticuz/chromium'));
  const path = await sparticuz.executablePath();
  // It also points this process at its libraries; only the browser shall use them.
  process.env = before;
  return { path, env: carriedEnv(), args: CARRIED_ARGS };
}

export function carriedEnv(): Record<string, string> {
  const libraries = join(tmpdir(), 'al2023', 'lib');
  return {
    LD_LIBRARY_PATH: [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
    ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(tmpdir(), 'fonts') }),
  };
}

/** @throws CommandError where the light install left it out */
export async function playwright(): Promise<BrowserType> {
  const { chromium } = await mayBeLeftOut(() => import('@playwright/test'));
  return chromium;
}

/** Any present-day Chromium: what `chromium.launch` is to be told. */
export async function findChromium(): Promise<Browser> {
  const own = (await playwright()).executablePath();
  const found = process.env['CHROMIUM_PATH'] ?? [own, ...INSTALLED].find((path) => existsSync(path));
  return found ? { path: found, env: {}, args: LAUNCH_ARGS } : carried();
}

/**
 * Any present-day Chromium, started.
 * @param more flags besides those that it needs here
 * @throws CommandError where none can be
 */
export async function startChromium(more: readonly string[] = []): Promise<Running> {
  const chromium = await playwright();
  const found = await findChromium();
  return chromium.launch(launchOptions({ ...found, args: [...found.args, ...more] })).catch((error: unknown) => {
    throw new CommandError(
      `电脑里的浏览器打不开。请装上谷歌浏览器（Chrome），再来一次；已经装了的，请信息科的同事用 CHROMIUM_PATH 写明它在哪里。下面是给信息科看的：\n${String(error).slice(0, 400)}`,
    );
  });
}

/** The libraries of the carried browser, which older binaries need too. */
export async function carriedLibraries(): Promise<void> {
  if (!existsSync(join(tmpdir(), 'al2023', 'lib'))) await carried();
}

/**
 * What `launch` of Playwright wants to know about a browser. A machine that names no character set, as many servers
 * do not, would have it call every download with a Chinese name “download”.
 */
export function launchOptions({ path, args, env }: Browser): LaunchOptions {
  return { executablePath: path, args, env: { ...process.env, LC_ALL: 'C.UTF-8', ...env } as Record<string, string> };
}
