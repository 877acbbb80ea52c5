/** WebKit, the engine of Safari and of every browser on an iPhone, as Debian builds it: over classic WebDriver. */

import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type Driver, type Missing, until } from './engine.ts';
import { end, findProgram, freePort, start } from './programs.ts';

const BROWSERS = [
  '/usr/lib/*/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib*/webkit2gtk-4.1/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
];

/** The window's own buttons would keep it wider than a phone. */
const NARROW = 'toolbar, toolbutton, button, entry, entry > * { min-width: 0; padding: 0; margin: 0; border-width: 0 }';

const Answer = z.object({ value: z.unknown() });
const Refusal = z.object({ error: z.string(), message: z.string() });
const Text = z.string().nullish();
const Session = z.object({ sessionId: z.string(), capabilities: z.object({ browserVersion: z.string() }) });

/** Asks the driver; what it refuses is an error. */
async function ask(address: string, method: 'POST' | 'GET' | 'DELETE', body?: object): Promise<unknown> {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = Answer.parse(await response.json());
  if (response.ok) return value;
  const { error, message } = Refusal.parse(value);
  throw new Error(`${error}: ${message}`);
}

export async function webkit(): Promise<Driver | Missing> {
  const driver = findProgram('WebKitWebDriver');
  const browser = process.env['MINIBROWSER_PATH'] ?? findProgram(...BROWSERS);
  const screen = process.env['DISPLAY'] === undefined ? findProgram('Xvfb') : '';
  if (driver === undefined || browser === undefined || screen === undefined) {
    return { missing: 'WebKit is not on this machine; on Debian: apt-get install webkit2gtk-driver xvfb' };
  }
  const started: ChildProcess[] = [];
  const settings = mkdtempSync(join(tmpdir(), 'xunfa-webkit-'));
  const close = async () => {
    for (const program of started.reverse()) await end(program);
    rmSync(settings, { recursive: true, force: true });
  };
  try {
    mkdirSync(join(settings, 'gtk-3.0'));
    writeFileSync(join(settings, 'gtk-3.0', 'gtk.css'), NARROW);
    const env: Record<string, string> = { XDG_CONFIG_HOME: settings, TZ: 'Asia/Shanghai', LC_ALL: 'C.UTF-8' };
    if (screen !== '') {
      // It writes the number of its display where it is told, here among its errors.
      const args = ['-displayfd', '2', '-screen', '0', '1400x1200x24', '-nolisten', 'tcp'];
      const { program, match } = await start(screen, args, {}, /^(\d+)$/m);
      started.push(program);
      env['DISPLAY'] = `:${match}`;
    }
    const port = await freePort();
    const { program } = await start(driver, [`--port=${port}`], env);
    started.push(program);
    const home = `http://127.0.0.1:${port}`;
    await until('WebKitWebDriver', () => ask(`${home}/status`, 'GET').catch(() => undefined));
    const options = { binary: browser, args: ['--automation', '--full-screen'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
    const session = Session.parse(await ask(`${home}/session`, 'POST', { capabilities }));
    const to = (path: string, body: object) => ask(`${home}/session/${session.sessionId}/${path}`, 'POST', body);
    return {
      name: `WebKit ${session.capabilities.browserVersion}`,
      open: async (url) => void (await to('url', { url })),
      resize: async (width, height) => void (await to('window/rect', { x: 0, y: 0, width, height })),
      evaluate: async (source, text) =>
        Text.parse(await to('execute/sync', { script: `return (${source})(arguments[0])`, args: [text] })) ?? undefined,
      perform: async (device) => void (await to('actions', { actions: [device] })),
      screenshot: async () =>
        Buffer.from(z.string().parse(await ask(`${home}/session/${session.sessionId}/screenshot`, 'GET')), 'base64'),
      async close() {
        await ask(`${home}/session/${session.sessionId}`, 'DELETE').catch(() => undefined);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
