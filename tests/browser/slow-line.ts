/** A slow line: the page is there, its scripts are not yet. */

import type { Page } from '@playwright/test';

/** @returns lets the scripts come, once somebody has acted without them */
export async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/assets\/.*\.js/, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}
