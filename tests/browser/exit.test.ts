/** 快速离开这一页, on pages that somebody may have to hide; and 这页写错了, in an edition that has an office. */

import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const ELSEWHERE = 'https://www.weather.com.cn/';
const DISCREET = [
  '/routes/domestic-violence/',
  '/routes/divorce/',
  '/cases/mother-protected/',
  '/letters/protection-order/',
  '/laws/domestic-violence/',
  '/guide/family/',
];
const way = (page: Page) => page.getByRole('link', { name: '快速离开这一页' });

/** The neutral place, without a network; `asked` is what it was told. */
async function elsewhere(page: Page): Promise<{ referrer: (string | undefined)[] }> {
  const asked: { referrer: (string | undefined)[] } = { referrer: [] };
  await page.route(`${ELSEWHERE}**`, (route) => {
    asked.referrer.push(route.request().headers()['referer']);
    return route.fulfill({ contentType: 'text/html', body: '<title>weather</title>' });
  });
  return asked;
}

test('every page about violence at home has the way out, and no other page has', async ({ page }) => {
  for (const address of DISCREET) {
    await page.goto(address);
    await expect(way(page), address).toBeInViewport();
    await expect(page.getByRole('heading', { name: '怕别人知道您看过' })).toBeAttached();
  }
  for (const address of ['/', '/routes/unpaid-wages/', '/rights/hearing/', '/guide/everyday/', '/letters/review/']) {
    await page.goto(address);
    await expect(way(page), address).toHaveCount(0);
    await expect(page.locator('link[href*="exit"]')).toHaveCount(0);
  }
});

test('a press leads elsewhere, Back does not come back to the page, and nobody is told where one was', async ({
  page,
}) => {
  const asked = await elsewhere(page);
  await page.goto('/guide/');
  await page.goto('/routes/domestic-violence/');
  await expect(page.locator('.exit [data-awake]')).toBeAttached();
  await way(page).click();
  await expect(page).toHaveURL(ELSEWHERE);
  expect(asked.referrer).toEqual([undefined]);
  await page.goBack();
  await expect(page).toHaveURL('/guide/');
});

test('the page is hidden at once, also on a line on which nothing comes', async ({ page }) => {
  await page.route(`${ELSEWHERE}**`, () => new Promise(() => undefined));
  await page.goto('/routes/domestic-violence/');
  await expect(page.locator('.exit [data-awake]')).toBeAttached();
  // The browser itself waits for the next page from here on.
  const hidden = await page.evaluate(() => {
    document.querySelector<HTMLElement>('.exit .go')?.click();
    return getComputedStyle(document.documentElement).display;
  });
  expect(hidden).toBe('none');
});

test('Shift three times leaves, also from a form; two times, or between other keys, does not', async ({ page }) => {
  await elsewhere(page);
  await page.goto('/letters/protection-order/');
  await expect(page.locator('.exit [data-awake]')).toBeAttached();
  await expect(page.getByText('连按三下 Shift')).toBeVisible();
  await page
    .getByLabel(/交给哪个法院/)
    .first()
    .focus();
  for (const key of ['Shift', 'Shift', 'a', 'Shift']) await page.keyboard.press(key);
  await expect(page.locator('h1')).toBeVisible();
  for (const key of ['Shift', 'Shift']) await page.keyboard.press(key);
  await expect(page).toHaveURL(ELSEWHERE);
});

test('the keyboard meets it right after the link to the text', async ({ page }) => {
  await page.goto('/cases/mother-protected/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(way(page)).toBeFocused();
});

for (const [name, { width, large, zoom }] of Object.entries({
  'a phone': { width: 360, large: false, zoom: 1 },
  'a phone in large type': { width: 360, large: true, zoom: 1 },
  'a phone at 200 %': { width: 360, large: false, zoom: 2 },
  'a desk': { width: 1280, large: false, zoom: 1 },
})) {
  test(`on ${name} it is within reach, and covers nothing at the end of the page`, async ({ page }) => {
    await page.setViewportSize({ width, height: 780 });
    if (large) await page.addInitScript(() => localStorage.setItem('xf-size', 'large'));
    await page.goto('/routes/domestic-violence/');
    if (zoom > 1)
      await page.evaluate(
        (factor) => document.documentElement.style.setProperty('font-size', `${factor}%`),
        zoom * 112.5,
      );
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const box = (selector: string) =>
      page.locator(selector).evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
    const bar = await box('.exit');
    expect(bar.height).toBeLessThan(780 * 0.25);
    expect((await box('.exit .go')).height).toBeGreaterThanOrEqual(44);
    // Boxes to tick come with the page's script: the end is where it is then.
    const end = async () => {
      await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
      return (await box('footer.site > .wrap > p:last-child')).bottom;
    };
    await expect.poll(end).toBeLessThanOrEqual(bar.top);
  });
}

test('it is not on paper, and no fault is found with it', async ({ page }) => {
  await page.goto('/cases/mother-protected/');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  }
  await page.emulateMedia({ media: 'print' });
  const foot = await page.locator('footer.site').evaluate((footer) => getComputedStyle(footer).paddingBottom);
  expect(Number.parseFloat(foot)).toBeLessThan(8);
  await expect(way(page)).toBeHidden();
  await expect(page.getByText('怕别人知道您看过')).toBeHidden();
});

test('reading aloud stands above it', async ({ page }) => {
  await page.addInitScript(() => {
    const voice = { lang: 'zh-CN', localService: true, default: true };
    const speech = { getVoices: () => [voice], speak: () => undefined, cancel: () => undefined };
    Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: class {} });
  });
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/cases/mother-protected/');
  await page.getByRole('button', { name: '读给我听' }).click();
  const stop = await page.getByRole('button', { name: '停', exact: true }).boundingBox();
  const out = await way(page).boundingBox();
  expect((stop?.y ?? 999) + (stop?.height ?? 0)).toBeLessThanOrEqual(out?.y ?? 0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it is a plain link, and says nothing of keys', async ({ page }) => {
    const asked = await elsewhere(page);
    await page.goto('/routes/domestic-violence/');
    await expect(page.getByText('Shift')).toBeHidden();
    await page.getByRole('link', { name: '记录还在，怎么删' }).click();
    await expect(page.getByText(/浏览记录还在，需要的话自己删/)).toBeInViewport();
    await way(page).click();
    await expect(page).toHaveURL(ELSEWHERE);
    expect(asked.referrer).toEqual([undefined]);
  });
});
