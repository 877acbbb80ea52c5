import { defineConfig } from '@playwright/test';
import { findChromium, launchOptions } from './src/machine/chromium.ts';

const browser = await findChromium();

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // Some tests walk every page type; a slow machine takes its time.
  timeout: 120_000,
  use: {
    baseURL: 'http://localhost:4390/',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Only tests of what is kept on a device let anything be kept.
    serviceWorkers: 'block',
    launchOptions: launchOptions(browser),
  },
  webServer: [
    { command: 'node tests/browser/server.ts dist / 4390', url: 'http://localhost:4390/' },
    { command: 'node tests/browser/server.ts .build/county /xffz/ 4391', url: 'http://localhost:4391/xffz/' },
  ],
});
