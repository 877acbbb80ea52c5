/** Searching, as people do it. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { holdScripts } from './slow-line.ts';

const results = (page: Page) => page.locator('#results .hits a');

/** The page of results, once nothing more comes. */
async function asked(page: Page, query: string): Promise<void> {
  await page.goto('/search/');
  await page.locator('xf-search[data-awake]').waitFor();
  await page.locator('#q').fill(query);
  await expect(page.locator('#results')).not.toHaveAttribute('aria-busy');
}

test('/ opens the box from any page, arrows choose, Enter goes, Escape closes', async ({ page }) => {
  await page.goto('/terms/');
  await page.keyboard.press('/');
  await expect(page.locator('#q')).toBeFocused();
  await page.keyboard.type('堵门');
  const first = page.locator('.panel .hits a').first();
  await expect(first).toContainText('堵住大门');
  await expect(page.locator('.panel .hits mark').first()).toHaveText('堵门');
  await expect(page.getByRole('search').locator('..').getByRole('status')).toHaveText(/找到 \d+ 条/);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.panel a').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('#q')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.panel')).toBeHidden();
  await page.keyboard.type('口');
  await page.keyboard.press('Backspace');
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/warnings\/blocking-gates\//);
});

for (const [query, address] of [
  ['第26条', '/regulations/26/'],
  ['条例三十五', '/regulations/35/'],
  ['第二十六条第三项', '/regulations/26/#art-26-1-3'],
  ['治安管理处罚法26条', '/laws/public-security/#art-26'],
] as const) {
  test(`${query} and Enter goes straight to the article`, async ({ page }) => {
    await page.goto('/');
    await page.locator('#q').fill(query);
    await page.locator('.panel .hits a').first().waitFor();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(address);
  });
}

test('whoever types before the script has come is answered all the same', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/terms/', { waitUntil: 'commit' });
  await page.locator('#q').fill('堵门');
  release();
  await expect(page.locator('.panel .hits a').first()).toContainText('堵住大门');
});

test('while typing, words of ours are offered; one tap asks with them', async ({ page }) => {
  await page.goto('/');
  await page.locator('#q').fill('工伤');
  const offer = page.locator('.panel .offers a').first();
  const words = (await offer.textContent()) ?? '';
  expect(words).toContain('工伤');
  await offer.click();
  await expect(page).toHaveURL(`/search/?q=${encodeURIComponent(words)}`);
  await expect(results(page).first()).toBeVisible();
});

test('letters of an input method on their way to characters are no question yet', async ({ page }) => {
  await page.goto('/');
  await page.locator('#q').focus();
  await page.locator('xf-search[data-awake]').waitFor();
  const type = (text: string, isComposing: boolean) =>
    page.locator('#q').evaluate(
      (box, { text: value, isComposing: composing }) => {
        (box as HTMLInputElement).value = value;
        box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: composing }));
        if (!composing) box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      },
      { text, isComposing },
    );
  await type('gongz', true);
  await expect(page.locator('.panel')).toBeHidden();
  await type('工资', false);
  await expect(page.locator('.panel .hits a').first()).toBeVisible();
});

test('多久有答复 finds the notice and the decision, and the list can be handed on', async ({ page, context }) => {
  await page.goto('/');
  await page.locator('#q').fill('多久有答复');
  await page.locator('.panel .hits a').first().waitFor();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=%E5%A4%9A%E4%B9%85%E6%9C%89%E7%AD%94%E5%A4%8D');
  await expect(page.locator('#results')).toContainText('第二十三条');
  await expect(page.locator('#results')).toContainText('第三十四条');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator('#results')).toContainText('第三十四条');
  await expect(other.locator('#q')).toHaveValue('多久有答复');
});

test('coming back from an answer, the list is there again', async ({ page }) => {
  await asked(page, '强拆');
  await results(page).first().click();
  await expect(page).toHaveURL(/\/routes\/forced-demolition\//);
  await page.goBack();
  await expect(page.locator('#q')).toHaveValue('强拆');
  await expect(results(page).first()).toBeVisible();
});

test('what is typed stays on the device: the query reaches no server', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(decodeURIComponent(request.url())));
  await page.goto('/');
  await page.locator('#q').fill('打击报复');
  await page.locator('.panel .hits a').first().waitFor();
  await page.keyboard.press('Enter');
  await expect(results(page).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  // The browser reports the fragment of a navigation here; it is not sent.
  expect(requests.map((url) => url.split('#')[0]).filter((url) => url?.includes('打击报复'))).toEqual([]);
});

test('the best answers come first, the others by kind', async ({ page }) => {
  await asked(page, '拘留');
  await expect(results(page).first()).toContainText('拘留');
  const headings = await page.locator('#results .group h2').allTextContents();
  expect(headings.length).toBeGreaterThan(1);
  expect(new Set(headings).size).toBe(headings.length);
});

test('results lead to the clause that holds the words', async ({ page }) => {
  await asked(page, '管制器具');
  const hit = page.locator('#results .hits a', { hasText: '第二十六条' }).first();
  await expect(hit).toHaveAttribute('href', /#art-26-1-2$/);
  await expect(hit.locator('mark').last()).toHaveText('管制器具');
});

test('Pagefind adds pages that only the full text knows, with the words marked', async ({ page }) => {
  await asked(page, '校验码');
  const hit = page.locator('#results .hits a', { hasText: '关于本站' });
  await expect(hit).toBeVisible();
  await expect(hit.locator('mark').first()).toHaveText('校验码');
});

test('a server that sends the whole index instead of the piece that was asked for is good enough', async ({ page }) => {
  const whole: string[] = [];
  await page.route(/\.pf_(?:index|fragment)$/, (route) => {
    const { pathname } = new URL(route.request().url());
    whole.push(pathname);
    return route.fulfill({ path: join('dist', pathname) });
  });
  await asked(page, '校验码');
  await expect(page.locator('#results .hits a', { hasText: '关于本站' })).toBeVisible();
  expect(whole.length).toBeGreaterThan(1);
});

test('pinyin, Traditional characters and slips are understood, and what was meant is told', async ({ page }) => {
  await asked(page, 'qiangchai');
  await expect(results(page).first()).toHaveAttribute('href', '/routes/forced-demolition/');
  await asked(page, '強拆');
  await expect(results(page).first()).toHaveAttribute('href', '/routes/forced-demolition/');
  await asked(page, '欠新');
  await expect(page.locator('#results')).toContainText('没有“欠新”，按“欠薪”找的');
});

for (const [name, nonsense] of [
  ['another matter', '彩票中奖号码'],
  ['HTML', '<img src=x onerror=alert(1)>'],
  ['SQL', "'; DROP TABLE--"],
  ['emoji', '🙂🙂🙂'],
  ['right-to-left and control characters', '\u202Eabc\u0000'],
  ['a regular expression', '(?:xz+)+$'],
  ['a thousand characters', '囍'.repeat(1000)],
] as const) {
  test(`nothing found is never the end: ${name}`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('dialog', (dialog) => errors.push(dialog.message()));
    await asked(page, nonsense);
    await expect(page.locator('#results .nothing')).toBeVisible();
    await expect(page.getByRole('heading', { name: '您遇到的是哪一类事' })).toBeVisible();
    await expect(page.getByRole('link', { name: '12345' })).toBeVisible();
    await expect(page.locator('.toc summary').first()).toBeVisible();
    await expect(page.locator('#results img')).toHaveCount(0);
    expect(errors).toEqual([]);
  });
}

test('an article that is not there is said in a sentence', async ({ page }) => {
  await asked(page, '第99条');
  await expect(page.locator('#results')).toContainText('《信访工作条例》一共 50 条，没有第九十九条');
});

for (const [name, answer] of [
  ['missing', { status: 404, body: 'no' }],
  ['cut off', { status: 200, contentType: 'text/javascript', body: '(()=>{var a="信访' }],
] as const) {
  test(`an index that is ${name} is said in a sentence, and the contents stay`, async ({ page }) => {
    await page.route('**/search/search.js', (route) => route.fulfill(answer));
    await page.goto('/search/');
    await expect(page.locator('#results')).toContainText('搜索没打开');
    await expect(page.locator('.toc summary').first()).toBeVisible();
    await page.goto('/terms/');
    await page.locator('#q').focus();
    await expect(page.locator('#notice')).toContainText('搜索没打开');
  });
}

test('without the other words the answers stay as they are', async ({ page }) => {
  await page.route(/search\/(?:words|spelling)\.js/, (route) => route.abort());
  await asked(page, '强拆');
  await expect(results(page).first()).toHaveAttribute('href', '/routes/forced-demolition/');
  await page.locator('#q').fill('qiangchai');
  await expect(page.locator('#results .nothing')).toBeVisible();
});

test('what no page is about is said so, with the number and the question that are nearest, and no wrong page', async ({
  page,
}) => {
  await asked(page, '我的发明怎么申请专利，要交多少年费');
  const nothing = page.locator('#results .nothing');
  await expect(nothing).toContainText('本站没有讲“专利”的页面');
  await expect(page.locator('#results:not([aria-busy]) .nothing')).toBeVisible();
  await expect(results(page)).toHaveCount(0);
  await expect(page.locator('[data-search]')).toBeVisible();
});

test('an identity number in the box is not searched for, and leaves the device as little as any other word', async ({
  page,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await asked(page, '110101190001010014');
  await expect(page.locator('#results .nothing')).toContainText('没有发到任何地方');
  expect(sent.filter((address) => address.includes('110101190001010014'))).toEqual([]);
});

test('a question of two thousand characters is answered, and so is one of numbers or emoji alone with a sentence', async ({
  page,
}) => {
  await asked(page, '老板欠了我们工人的工资一直不给，'.repeat(130));
  await expect(results(page).first()).toContainText('工资');
  await page.locator('#q').fill('88888');
  await expect(page.locator('#results .nothing')).toContainText('没有找到');
  await page.locator('#q').fill('🙂🙂🙂');
  await expect(page.locator('#results .nothing')).toContainText('没有找到');
});

test('from a disk: no server, no fetch, no modules', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'xunfa-disk-'));
  try {
    const script = (name: string) => readFileSync(join('dist/search', name), 'utf8');
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><meta charset="utf-8"><xf-search data-base="./"><form><input id="q"></form></xf-search>
      <div id="results"></div><script src="search/search.js"></script>`,
    );
    mkdirSync(join(folder, 'search'));
    for (const name of ['search.js', 'words.js', 'elsewhere.js', 'spelling.js']) {
      writeFileSync(join(folder, 'search', name), script(name));
    }
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    for (const [query, words] of [
      ['老板跑了不给钱', '老板跑了或者有钱不给'],
      ['qiangchai', '房子被强拆'],
      ['第26条', '第二十六条'],
    ] as const) {
      await page.locator('#q').fill(query);
      await expect(results(page).first()).toContainText(words);
    }
    expect(errors).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
