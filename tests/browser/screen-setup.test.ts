/** What a worker sees who sets a screen up: the manual and the test card. */

import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test.use({ serviceWorkers: 'allow' });

test('five pictures, and commands that open this office’s own screen', async ({ page }) => {
  await page.goto('/screen/setup/');
  const pictures = page.locator('.setup-steps img');
  await expect(pictures).toHaveCount(5);
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(900);
  }
  await expect(page.locator('.command').first()).toContainText('chrome.exe" --kiosk http://localhost:4321/screen/');
  await page.goto('http://localhost:4391/xffz/screen/setup/');
  await expect(page.locator('.command').first()).toContainText(/--kiosk https:\/\/\S+\/xffz\/screen\//);
  await expect(page.locator('.run')).toHaveCount(0);
});

test('the test card says whether the screen needs a network', async ({ page, context }) => {
  const fact = (name: string) => page.locator(`[data-fact=${name}]`);
  await page.goto('/screen/setup/card/');
  await expect(fact('offline')).toContainText('还没存好');
  await expect(fact('network')).toHaveText('现在连着');
  await page.goto('/screen/village/');
  await page.waitForFunction(() => localStorage.getItem(`xf-screen-whole:${location.pathname}`));
  await page.goto('/screen/setup/card/');
  await expect(fact('offline')).toHaveText('放得了 /screen/village/');
  // What was kept is gone: the card looks, and believes no note.
  await page.evaluate(() => caches.delete('xunfa-screen'));
  await page.reload();
  await expect(fact('offline')).toContainText('还没存好');
  await context.setOffline(true);
  await expect(fact('network')).toHaveText('现在断着');
  await context.setOffline(false);
});

for (const [width, height] of [
  [1920, 1080],
  [1080, 1920],
  [1366, 768],
  [1024, 768],
] as const) {
  test(`the test card is whole on ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/screen/setup/card/');
    const [text, signs] = await Promise.all(
      ['.said > :last-child', '.signs'].map((part) => page.locator(part).boundingBox()),
    );
    const foot = await page.locator('dl').boundingBox();
    const edge = await page.locator('.edge').boundingBox();
    expect(edge).toEqual({ x: 0, y: 0, width, height });
    expect((text?.y ?? 0) + (text?.height ?? 0)).toBeLessThanOrEqual(
      (await page.locator('.greys').boundingBox())?.y ?? 0,
    );
    expect((signs?.x ?? 0) + (signs?.width ?? 0)).toBeLessThan(width);
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThan(height);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  });
}
