/** A box in the frame of another site: it is shown, runs nothing, and its link leads the whole window to the page. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';

const BOX = 'http://localhost:4390/embed/l63/';
let portal: Server;

test.beforeAll(async () => {
  portal = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><title>门户</title><iframe src="${BOX}" title="不服信访处理意见" width="320" height="460"></iframe>`,
    );
  });
  await new Promise<void>((done) => portal.listen(0, '127.0.0.1', done));
});
test.afterAll(() => {
  portal.close();
});

const address = () => `http://127.0.0.1:${(portal.address() as AddressInfo).port}/`;

test('says its title, its first period and the office, fits its width, and asks for nothing else', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address());
  const box = page.frameLocator('iframe');
  await expect(box.getByRole('heading')).toHaveText('不服信访处理意见');
  await expect(box.locator('.due b')).toHaveText('30 日内');
  await expect(box.locator('.who')).toContainText('法律核对到');
  const width = await box.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(width).toBe(0);
  expect(asked.filter((url) => url.includes('4390'))).toEqual([BOX]);
  // Its own policy lets nothing run, whoever would put it there.
  await box.locator('body').evaluate((body) => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "ran"';
    body.append(script);
  });
  expect(await box.locator('html').evaluate(() => document.title)).not.toBe('ran');
});

test('its link takes the whole window to the page', async ({ page }) => {
  await page.goto(address());
  await page.frameLocator('iframe').getByRole('link', { name: '看全文' }).click();
  await expect(page).toHaveURL('http://localhost:4390/routes/petition-review/');
});
