/** What people do in the guide: answer it by touch, and ask the calculator beside a deadline. */

import { expect, type Page } from '@playwright/test';

/** Answers the guide from the home page, one tap a question. */
export async function walk(page: Page, taps: readonly RegExp[]): Promise<void> {
  await page.goto('/');
  for (const tap of taps) {
    const answer = page.locator('.options').getByRole('link', { name: tap });
    await expect(answer).toHaveCount(1);
    await answer.tap();
  }
}

/**
 * What the calculator beside a deadline says, as somebody fills it in.
 * @param deadline words of the deadline meant: 60 日内 您申请复议
 */
export async function calculate(
  page: Page,
  deadline: RegExp,
  [year, month, date]: readonly [string, string, string],
): Promise<string> {
  const limit = page.locator('.limit').filter({ hasText: deadline }).first();
  await limit.locator('summary').click();
  await limit.locator('input').nth(0).fill(year);
  await limit.locator('input').nth(1).fill(month);
  await limit.locator('input').nth(2).fill(date);
  await limit.getByRole('button', { name: '算一算' }).click();
  return (await limit.locator('output').textContent()) ?? '';
}
