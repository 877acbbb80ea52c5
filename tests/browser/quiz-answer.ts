import type { Page } from '@playwright/test';

/** The second answer of a question of /quiz/villagers/ is chosen, in any browser: which verdict is to be seen. */
export function chosenVerdict(page: Page): Promise<{ yes: boolean; no: boolean }> {
  return page.evaluate(() => {
    document.querySelectorAll<HTMLElement>('#review-days input')[1]?.click();
    document.querySelector<HTMLElement>('#review-days summary')?.click();
    const visible = (name: string) =>
      getComputedStyle(document.querySelector(`#review-days .${name}`) as Element).display !== 'none';
    return { yes: visible('yes'), no: visible('no') };
  });
}
