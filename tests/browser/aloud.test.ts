/** 读给我听: a stubbed voice writes down what it is given, and is done with a sentence when the test says so. */

import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

interface Stub {
  /** What was said, in order. */
  said: { text: string; rate: number; lang: string | undefined }[];
  /** Ends the sentence that is being said. */
  next: () => void;
  /** The voices come only now. */
  come: () => void;
  silent: boolean;
}

/** @param late whether the voices are there only some time after the page */
async function withVoice(page: Page, { local = true, late = false, lang = 'zh-CN' } = {}): Promise<void> {
  await page.addInitScript(
    ([isLocal, isLate, tag]) => {
      const voices = [{ lang: tag, localService: isLocal, default: true, name: 'test', voiceURI: 'test' }];
      let there = isLate ? [] : voices;
      let current: SpeechSynthesisUtterance | undefined;
      class Words {
        onend?: () => void;
        onerror?: () => void;
        rate = 1;
        voice?: SpeechSynthesisVoice;
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      }
      const speech = {
        onvoiceschanged: undefined as (() => void) | undefined,
        getVoices: () => there,
        speak(words: SpeechSynthesisUtterance) {
          current = words;
          stub.silent = false;
          stub.said.push({ text: words.text, rate: words.rate, lang: words.voice?.lang });
        },
        cancel() {
          const ended = current;
          current = undefined;
          stub.silent = true;
          // As browsers do, the end of what was broken off is told later.
          setTimeout(() => ended?.onerror?.(new Event('error') as SpeechSynthesisErrorEvent));
        },
      };
      const stub: Stub = {
        said: [],
        next() {
          const ended = current;
          current = undefined;
          ended?.onend?.(new Event('end') as SpeechSynthesisEvent);
        },
        come() {
          there = voices;
          speech.onvoiceschanged?.();
        },
        silent: true,
      };
      Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
      Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Words });
      Object.assign(globalThis, { stub });
    },
    [local, late, lang] as const,
  );
}

const stub = <T>(page: Page, ask: (stub: Stub) => T) =>
  page.evaluate(`(${ask.toString()})(globalThis.stub)`) as Promise<T>;
const start = (page: Page) => page.getByRole('button', { name: '读给我听' });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Reads a page to its end and says what was heard. */
async function heard(page: Page): Promise<string[]> {
  await start(page).click();
  await page.evaluate(() => {
    const { stub } = globalThis as unknown as { stub: Stub };
    for (let many = 0; many < 500 && !stub.silent; many++) stub.next();
  });
  return stub(page, ({ said }) => said.map(({ text }) => text));
}

test('a right is read from its title on, sentence by sentence, without citations, ways on and menus', async ({
  page,
}) => {
  await withVoice(page);
  await page.goto('/rights/hearing/');
  const said = await heard(page);
  expect(said.slice(0, 5)).toEqual([
    '重大的事，可以听证',
    '重大、复杂、疑难的信访事项，单位可以开听证会。',
    '您可以提出来，开不开由它定。',
    '实际上是这样',
    '几方坐到一起，当面讲事实、摆证据、讲道理。',
  ]);
  const all = said.join('\n');
  expect(all).not.toMatch(/依据：|第三十六条|打印|全部权利|教学案例|首页|考考自己|更多|扫码/);
  for (const text of said) expect(text.length).toBeLessThanOrEqual(60);
  // Done: the button is back, nothing stays marked.
  await expect(start(page)).toBeVisible();
  await expect(page.locator('.being-read')).toHaveCount(0);
});

test('the law is read with its items, a route with its telephones digit by digit and its folded basis left out', async ({
  page,
}) => {
  await withVoice(page);
  await page.goto('/regulations/26/');
  const law = await heard(page);
  expect(law.slice(0, 3)).toEqual(['第二十六条', '信访时不能做的六类事', '条例原文']);
  expect(law).toContain('二，携带危险物品、管制器具；');
  expect(law.join('')).not.toMatch(/链接|复制本条/);
  await page.goto('/routes/domestic-violence/');
  const route = (await heard(page)).join('\n');
  expect(route).toContain('打幺幺零；');
  expect(route).toContain('幺二零急救\n幺二三四八公共法律服务热线');
  expect(route).toContain('留证据，要告诫书');
  expect(route).not.toMatch(/算一算|当天不算|依据：|也可以这样选|快速离开/);
});

test('every kind of entry has the button, and begins with its title', async ({ page }) => {
  await withVoice(page);
  for (const address of [
    '/routes/unpaid-wages/',
    '/rights/hearing/',
    '/warnings/gathering/',
    '/myths/limitation/',
    '/cases/gate-blocked/',
    '/regulations/31/',
    '/laws/public-security/',
    '/letters/review/',
    '/terms/',
  ]) {
    await page.goto(address);
    await start(page).click();
    const title = (await page.locator('h1 :is(.number, .gist)').first().textContent()) ?? '';
    const [first] = await stub(page, ({ said }) => said.map(({ text }) => text));
    expect(title.replace(/\s/g, ''), address).toContain(first?.replace(/\s/g, '') ?? '-');
  }
});

test('it is slow at first, holds and goes on with the same sentence, changes its pace, and stops', async ({ page }) => {
  await withVoice(page);
  await page.goto('/rights/hearing/');
  const heights = () => page.locator('main').evaluate((main: HTMLElement) => [main.offsetTop, main.offsetHeight]);
  const before = await heights();
  await start(page).click();
  await expect(page.getByRole('button', { name: '暂停' })).toBeFocused();
  expect(await stub(page, ({ said }) => said[0]?.rate)).toBeCloseTo(0.85);
  expect(await stub(page, ({ said }) => said[0]?.lang)).toBe('zh-CN');
  await expect(page.locator('.being-read')).toHaveText('重大的事，可以听证');
  await stub(page, ({ next }) => next());
  await expect(page.locator('.being-read')).toHaveText(/重大、复杂、疑难/);
  // What is marked has not moved.
  expect(await heights()).toEqual(before);
  await press(page, '暂停');
  expect(await stub(page, ({ silent }) => silent)).toBe(true);
  await press(page, '继续');
  await press(page, '正常');
  await expect(page.getByRole('button', { name: '正常' })).toHaveAttribute('aria-pressed', 'true');
  expect(await stub(page, ({ said }) => said.map(({ text, rate }) => [text.slice(0, 2), rate]))).toEqual([
    ['重大', 0.85],
    ['重大', 0.85],
    ['重大', 0.85],
    ['重大', 1],
  ]);
  await press(page, '停');
  expect(await stub(page, ({ silent }) => silent)).toBe(true);
  await expect(page.locator('.aloud, .being-read')).toHaveCount(0);
  await expect(start(page)).toBeFocused();
});

test('Escape stops it, and so does leaving the page', async ({ page }) => {
  await withVoice(page);
  await page.goto('/rights/hearing/');
  await start(page).press('Enter');
  await page.keyboard.press('Escape');
  expect(await stub(page, ({ silent }) => silent)).toBe(true);
  await start(page).click();
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  expect(await stub(page, ({ silent }) => silent)).toBe(true);
});

test('voices that come late bring the button, without a jump; nothing speaks by itself', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const large of [false, true]) {
    if (large) await page.addInitScript(() => localStorage.setItem('xf-size', 'large'));
    await withVoice(page, { late: true });
    await page.goto('/rights/hearing/');
    await expect(page.locator('.crumbs[data-awake]')).toBeAttached();
    await expect(start(page)).toHaveCount(0);
    const top = () => page.locator('h1').evaluate((title) => Math.round(title.getBoundingClientRect().top));
    const before = await top();
    await stub(page, ({ come }) => come());
    await expect(start(page)).toBeVisible();
    expect(await top()).toBe(before);
    const { height = 0 } = (await start(page).boundingBox()) ?? {};
    expect(height).toBeGreaterThanOrEqual(large ? 60 : 44);
    expect(await stub(page, ({ said }) => said.length)).toBe(0);
  }
});

for (const [who, voice] of [
  ['a voice that sends the text away', { local: false }],
  ['no Chinese voice', { lang: 'en-US' }],
] as const) {
  test(`with ${who} there is no button, and nothing that reads is loaded`, async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await withVoice(page, voice);
    await page.goto('/rights/hearing/');
    await expect(page.locator('.crumbs[data-awake]')).toBeAttached();
    await page.waitForTimeout(700);
    await expect(start(page)).toHaveCount(0);
    expect(loaded.filter((url) => /reading-bar|aloud/.test(url))).toEqual([]);
  });
}

test('the page is fit to be read while it is read: no fault in any scheme of colour', async ({ page }) => {
  await withVoice(page);
  await page.goto('/rights/hearing/');
  await start(page).click();
  for (let many = 0; many < 3; many++) await stub(page, ({ next }) => next());
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no button, and the way to the page is whole', async ({ page }) => {
    await page.goto('/rights/hearing/');
    await expect(page.getByText('读给我听')).toHaveCount(0);
    await expect(page.locator('.crumbs')).toBeVisible();
  });
});
