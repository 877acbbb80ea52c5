/** The guide as ten new users try it, on a phone: to the right page, the first thing to do, the last day. */

import { expect, type Page, test } from '@playwright/test';
import { calculate, walk } from './guide-walk.ts';
import { holdScripts } from './slow-line.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

interface Person {
  who: string;
  taps: RegExp[];
  route: string;
  /** What the page says first, and the deadline that stands out. */
  first: RegExp;
  days: RegExp;
  /** When it happened, and the last day to act: computed by hand. */
  event?: [string, string, string];
  last?: RegExp;
}

const PEOPLE: Person[] = [
  {
    who: 'a migrant worker unpaid for three months',
    taps: [/工资、工伤、社保/, /工资没发/, /农村来打工的/],
    route: '/routes/migrant-wages/',
    first: /向人社局投诉，同时书面要求总包先付/,
    days: /2 年内\s*您投诉/,
    event: ['2026', '8', '22'],
    last: /2028 年 8 月 22 日（星期二）/,
  },
  {
    who: 'a villager whose land was taken',
    taps: [/土地、房屋、村里的事/, /征地、拆迁/, /集体土地被征收/],
    route: '/routes/land-requisition/',
    first: /六十日内申请行政复议/,
    days: /60 日内\s*您申请行政复议/,
    event: ['2026', '11', '1'],
    last: /2026 年 12 月 31 日（星期四）/,
  },
  {
    who: 'a parent whose child was refused a school',
    taps: [/低保、上学/, /^上学/, /孩子入学被拒/],
    route: '/routes/school-enrolment/',
    first: /向县教育局书面申请安排学校/,
    days: /60 日内\s*您申请/,
    event: ['2026', '9', '1'],
    last: /2026 年 10 月 31 日（星期六）/,
  },
  {
    who: 'a driver who disputes the accident finding',
    taps: [/邻里、家庭、消费、事故/, /交通事故/, /责任认定/],
    route: '/routes/traffic-finding/',
    first: /三个工作日内.*书面申请复核/,
    days: /3 个工作日内\s*您书面申请复核/,
    event: ['2026', '11', '20'],
    last: /2026 年 11 月 25 日（星期三）/,
  },
  {
    who: 'a pensioner cut off from 低保',
    taps: [/低保、上学/, /低保、救助没给/],
    route: '/routes/social-assistance/',
    first: /六十日内申请行政复议/,
    days: /60 日内\s*您申请复议/,
    event: ['2026', '10', '8'],
    last: /2026 年 12 月 7 日（星期一）/,
  },
  {
    who: 'a buyer whose flat is not delivered',
    taps: [/土地、房屋/, /商品房、物业/, /买的房子交不了/],
    route: '/routes/undelivered-flat/',
    first: /书面催开发商/,
    days: /1 年内\s*您通知解除合同/,
    event: ['2026', '6', '30'],
    last: /2027 年 6 月 30 日（星期三）/,
  },
  {
    who: "a patient's family",
    taps: [/低保、上学、看病/, /看病出了纠纷/],
    route: '/routes/medical/',
    first: /复制、封存病历.*四十八小时内要做尸检/,
    days: /48 小时内/,
  },
  {
    who: 'someone fined on the spot',
    taps: [/罚款、办证/, /被罚款/, /当场开的罚单/],
    route: '/routes/spot-fine/',
    first: /六十日内申请行政复议，不能跳过复议去起诉/,
    days: /60 日内\s*您申请复议/,
  },
  {
    who: 'someone who lost in court and is angry',
    taps: [/法院、公安的案子/, /^法院/, /人和人、人和公司的官司/, /一审刚判/],
    route: '/routes/civil-appeal/',
    first: /十五日内上诉/,
    days: /15 日内\s*您对判决上诉/,
    event: ['2026', '11', '10'],
    last: /2026 年 11 月 25 日（星期三）/,
  },
  {
    who: 'someone who just has a suggestion',
    taps: [/提意见、提建议/],
    route: '/routes/suggestion/',
    first: /什么时候提都可以/,
    days: /15 日内\s*书面告知收到/,
  },
];

for (const { who, taps, route, first, days, event, last } of PEOPLE) {
  test(`${who} gets there by touch`, async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-22T09:00:00+08:00'));
    await walk(page, taps);
    await expect(page).toHaveURL(route);
    await expect(page.locator('p.first')).toBeInViewport();
    await expect(page.locator('p.first')).toHaveText(first);
    await expect(page.locator('.limit').filter({ hasText: days }).first()).toBeAttached();
    if (event && last) expect(await calculate(page, days, event)).toMatch(last);
    // The answers are kept on the page, and the first of them can be changed.
    const trail = page.locator('.answers .trail').first();
    await expect(trail.locator('a')).toHaveCount(taps.length);
    await trail
      .getByRole('link', { name: /改这个回答/ })
      .first()
      .tap();
    await expect(page).toHaveURL('/guide/');
  });
}

/** Tabs on until the link with this name has the focus, as a person without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const words = await page.evaluate(() => document.activeElement?.closest('.options a')?.textContent?.trim() ?? '');
    if (name.test(words)) return;
  }
  throw new Error(`forty times Tab and no answer ${name}`);
}

for (const { who, taps, route, first } of PEOPLE) {
  test(`${who} gets there by keyboard`, async ({ page }) => {
    await page.goto('/');
    for (const tap of taps) {
      await tabTo(page, tap);
      const before = page.url();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.href !== before);
    }
    await expect(page).toHaveURL(route);
    await expect(page.locator('p.first')).toHaveText(first);
  });
}

test('the keyboard alone leads from the home page to a last day', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T09:00:00+08:00'));
  await page.goto('/');
  for (const name of [/罚款、办证/, /被罚款/, /别的处罚决定书/]) {
    const answer = page.locator('.options').getByRole('link', { name });
    await answer.focus();
    await page.keyboard.press('Enter');
    await answer.waitFor({ state: 'detached' });
  }
  await expect(page).toHaveURL('/routes/penalty/');
  await page.locator('.calc summary').first().focus();
  await page.keyboard.press('Enter');
  const boxes = page.locator('.calc').first().locator('input');
  await boxes.nth(1).focus();
  await page.keyboard.type('11');
  await page.keyboard.press('Tab');
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await expect(page.locator('.calc output').first()).toContainText('最后一天：2026 年 11 月 27 日（星期五）');
  await expect(page.locator('.calc output').first()).toContainText('还有 5 天');
});

test('back is the question before, however one came', async ({ page }) => {
  await page.goto('/guide/civil/');
  await expect(page.locator('.trail a')).toHaveCount(3);
  // The question comes first.
  const ask = await page.locator('h1').boundingBox();
  const trail = await page.locator('.trail').boundingBox();
  expect(trail?.y ?? 0).toBeGreaterThan(ask?.y ?? 0);
  await page.getByRole('link', { name: '← 上一题' }).click();
  await expect(page).toHaveURL('/guide/court/');
  await page.getByRole('link', { name: '← 上一题' }).click();
  await expect(page).toHaveURL('/guide/justice/');
  await page.getByRole('link', { name: '← 上一题' }).click();
  await expect(page).toHaveURL('/guide/');
});

test.describe('the calculator', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-22T09:00:00+08:00'));
    await page.goto('/routes/traffic-finding/');
  });

  test('answers a wrong date beside the boxes, and keeps what was typed', async ({ page }) => {
    const calc = page.locator('.calc').first();
    await calc.locator('summary').click();
    const boxes = calc.locator('input');
    const go = calc.getByRole('button', { name: '算一算' });
    for (const [month, date, problem] of [
      ['', '', '请填上月、日'],
      ['2', '30', '2026 年 2 月没有 30 日，请改一下'],
      ['11', '23', '这一天还没有到。请填已经发生的那一天'],
    ] as const) {
      await boxes.nth(1).fill(month);
      await boxes.nth(2).fill(date);
      await go.click();
      await expect(calc.locator('.problem')).toHaveText(problem);
      await expect(boxes.nth(1)).toHaveAttribute('aria-invalid', 'true');
      await expect(boxes.nth(2)).toHaveValue(date);
      await expect(calc.locator('output')).toBeEmpty();
    }
  });

  test('opened before the script has come, it lives all the same', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('/routes/penalty/', { waitUntil: 'commit' });
    const calc = page.locator('.calc').first();
    await calc.locator('summary').click();
    release();
    await expect(calc.getByRole('button', { name: '算一算' })).toBeVisible();
  });

  test('a day that has passed is said kindly, with a way forward', async ({ page }) => {
    const text = await calculate(page, /3 个工作日内/, ['2026', '10', '1']);
    expect(text).toMatch(/已经过了 \d+ 天。先别放弃/);
    expect(text).toContain('12348');
  });

  test('a last day on a weekend says when the doors are open', async ({ page }) => {
    await page.goto('/routes/penalty/');
    const text = await calculate(page, /60 日内\s*您申请复议/, ['2026', '10', '7']);
    expect(text).toMatch(/最后一天：2026 年 12 月 6 日（星期日）/);
    expect(text).toMatch(/最好在 2026 年 12 月 4 日（星期五） 之前办/);
  });

  test('the other side’s day, with its extension', async ({ page }) => {
    await page.goto('/procedure/');
    const text = await calculate(page, /60 日内\s*办结/, ['2026', '11', '2']);
    expect(text).toMatch(/对方最晚：2027 年 1 月 1 日/);
    expect(text).toMatch(/最多再加 30 日，到 2027 年 1 月 31 日/);
  });

  test('the last day goes into the calendar of the telephone', async ({ page }) => {
    await calculate(page, /3 个工作日内/, ['2026', '11', '20']);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '存进日历' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('书面申请复核-2026-11-25.ics');
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toContain('DTSTART;VALUE=DATE:20261125');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the finder leads to the route, and the rule stands there with a worked example', async ({ page }) => {
    await page.goto('/');
    for (const tap of [/邻里、家庭/, /交通事故/, /责任认定/]) {
      await page.locator('.options').getByRole('link', { name: tap }).click();
    }
    await expect(page).toHaveURL('/routes/traffic-finding/');
    await page.locator('.calc summary').first().click();
    await expect(page.locator('.calc').first()).toContainText('只数星期一到星期五');
    await expect(page.locator('.example').first()).toHaveText(
      '比如“认定书送达”是 2026 年 3 月 2 日，最后一天就是 2026 年 3 月 5 日（星期四）。',
    );
  });

  test('the route map is a list to read, and leads from an area to its routes', async ({ page }) => {
    await page.goto('/map/');
    await page.getByRole('link', { name: '邻里、家庭、消费、事故' }).click();
    await expect(page).toHaveURL(/#area-6$/);
    await page.locator('.way a').filter({ hasText: '家庭暴力' }).click();
    await expect(page).toHaveURL('/routes/domestic-violence/');
  });
});
