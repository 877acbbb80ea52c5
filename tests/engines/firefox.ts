/** Firefox over WebDriver BiDi, which it speaks by itself: no driver beside it, no package. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Driver, Missing } from './engine.ts';
import { end, findProgram, start } from './programs.ts';

const INSTALLED = ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Nothing is fetched but the site; a window of the automation does not ask who it is for. */
const SETTINGS = {
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.accept_languages': 'zh-CN, zh',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'remote.active-protocols': 1,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
};

const Answer = z.object({
  id: z.number().nullish(),
  result: z.unknown(),
  error: z.string().optional(),
  message: z.string().optional(),
});
const Session = z.object({ capabilities: z.object({ browserVersion: z.string() }) });
const Created = z.object({ context: z.string() });
const Called = z.object({
  type: z.string(),
  result: z.object({ value: z.string().optional() }).optional(),
  exceptionDetails: z.object({ text: z.string() }).optional(),
});
const Shot = z.object({ data: z.string() });

type Ask = (method: string, params: object) => Promise<unknown>;

/** One line to the browser: each question has its answer. */
async function line(address: string): Promise<{ ask: Ask; hangUp(): void }> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error, message } = Answer.parse(JSON.parse(String(data)));
    const asker = waiting.get(id ?? -1);
    waiting.delete(id ?? -1);
    if (error === undefined) asker?.resolve(result);
    else asker?.reject(new Error(`${error}: ${message ?? ''}`));
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox hung up'));
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`no answer at ${address}`)));
  });
  let last = 0;
  const ask: Ask = (method, params) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return { ask, hangUp: () => socket.close() };
}

export async function firefox(): Promise<Driver | Missing> {
  const path = process.env['FIREFOX_PATH'] ?? findProgram(...INSTALLED);
  if (path === undefined) {
    return { missing: 'Firefox is not on this machine; on Debian: apt-get install firefox-esr' };
  }
  const profile = mkdtempSync(join(tmpdir(), 'xunfa-firefox-'));
  const lines = Object.entries(SETTINGS).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const { program, match } = await start(
    path,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'],
    { TZ: 'Asia/Shanghai', MOZ_DISABLE_AUTO_SAFE_MODE: '1' },
    /WebDriver BiDi listening on (ws:\S+)/,
  );
  const { ask, hangUp } = await line(`${match}/session`);
  const { capabilities } = Session.parse(await ask('session.new', { capabilities: {} }));
  // In the tab that was there first, the address bar has the focus and keeps it.
  const { context } = Created.parse(await ask('browsingContext.create', { type: 'tab' }));
  return {
    name: `Firefox ${capabilities.browserVersion}`,
    open: async (url) => void (await ask('browsingContext.navigate', { context, url, wait: 'complete' })),
    resize: async (width, height) =>
      void (await ask('browsingContext.setViewport', { context, viewport: { width, height } })),
    async evaluate(source, text) {
      const called = Called.parse(
        await ask('script.callFunction', {
          functionDeclaration: source,
          awaitPromise: true,
          target: { context },
          arguments: [{ type: 'string', value: text }],
        }),
      );
      if (called.exceptionDetails) throw new Error(called.exceptionDetails.text);
      return called.result?.value;
    },
    perform: async (device) => void (await ask('input.performActions', { context, actions: [device] })),
    screenshot: async () =>
      Buffer.from(Shot.parse(await ask('browsingContext.captureScreenshot', { context })).data, 'base64'),
    async close() {
      hangUp();
      await end(program);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
