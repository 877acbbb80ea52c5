/** The offices' own pages, by axe, and on a telephone in large type. */

import type { Server } from 'node:http';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { serve } from '../../src/machine/serve.ts';
import { OFFICES } from '../sites.ts';

for (const [id, year, practice] of [
  ['heyang', 2022, 'fifteen-days'],
  ['yuncheng', 2023, 'two-acceptances'],
  ['taining', 2020, 'hearing-room'],
  ['ningyang', 2024, 'leaders-listen'],
  ['xiqing', 2022, 'call-and-meet'],
] as const) {
  test.describe(id, () => {
    let server: Server;
    let address = '';
    test.beforeAll(async () => {
      const running = await serve(`${OFFICES}/${id}`, '/', 0);
      server = running.server;
      address = `http://localhost:${running.port}`;
    });
    test.afterAll(() => server.close());

    test('axe finds nothing on its own pages, light and dark, and nothing is cut off in large type', async ({
      page,
    }) => {
      await page.setViewportSize({ width: 360, height: 780 });
      for (const path of ['/', '/about/', '/practices/', `/practices/${practice}/`, `/reports/${year}/`]) {
        await page.goto(address + path);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
          const found = violations.flatMap(({ id: rule, nodes }) =>
            nodes.map(({ target }) => `${rule} ${target.join(' ')}`),
          );
          expect(found, `${path} ${colorScheme}`).toEqual([]);
        }
        await page.evaluate(() => document.documentElement.setAttribute('data-size', 'large'));
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
      }
    });
  });
}
