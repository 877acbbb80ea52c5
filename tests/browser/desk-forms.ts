/** The editor's forms as a clerk's hand moves in them. */

import { expect, type Page } from '@playwright/test';

/**
 * Opens the form of an entry, in a page that has loaded the folder as it is now.
 * @param address of the editor
 */
export async function openForm(page: Page, address: string, form: string): Promise<void> {
  await page.goto(address);
  await page.getByText('路线', { exact: true }).first().waitFor({ timeout: 60_000 });
  await page.goto(`${address}#/collections/${form}`);
  await page.locator('section.field').first().waitFor();
}

/** A field of the form, by its place: steps.0.bring */
export const field = (page: Page, path: string) => page.locator(`section.field[data-key-path="${path}"]`);

/** Scrolls to a field: what is off the screen is not drawn, and neither is what stands in it. */
export async function reach(page: Page, path: string): Promise<void> {
  const names = path.split('.');
  for (let depth = 1; depth <= names.length; depth++) {
    if (/^\d+$/.test(names[depth - 1] ?? '')) continue;
    const wanted = field(page, names.slice(0, depth).join('.'));
    let tries = 0;
    await expect(async () => {
      // Down the form first, then up again.
      const drawn = page.locator('section.field');
      if ((await wanted.count()) === 0) await (tries++ < 8 ? drawn.last() : drawn.first()).scrollIntoViewIfNeeded();
      await wanted.scrollIntoViewIfNeeded({ timeout: 500 });
    }).toPass();
  }
}

export async function write(page: Page, path: string, text: string): Promise<void> {
  await reach(page, path);
  const box = field(page, path).locator('input,textarea').first();
  await box.scrollIntoViewIfNeeded();
  await box.fill(text);
}

/** Opens a thing of a list. */
export async function unfold(page: Page, list: string, at: number): Promise<void> {
  await reach(page, list);
  const button = field(page, list).locator(`button[aria-controls$="item-${at}-body"]`).first();
  await expect(async () => {
    // A long list is drawn around its middle.
    if ((await button.count()) === 0) {
      await field(page, list).hover();
      await page.mouse.wheel(0, -1000);
    }
    await button.scrollIntoViewIfNeeded({ timeout: 500 });
  }).toPass();
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}

/** One more thing in a list. */
export async function add(page: Page, list: string): Promise<void> {
  await reach(page, list);
  const button = field(page, list).getByRole('button', { name: /^添加/ }).last();
  await button.scrollIntoViewIfNeeded();
  await button.click();
}

/** Presses the button, and waits for the server's answer. */
export async function save(page: Page): Promise<number> {
  const answered = page.waitForResponse((response) => response.url().includes('/api/file/'), { timeout: 60_000 });
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const status = (await answered).status();
  await page.locator('#nc-root:not([inert])').waitFor();
  return status;
}
