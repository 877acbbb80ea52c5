/**
 * Ten people whose matter is easily sent astray, walked on a phone: at most five answers, the page that is
 * theirs, the sentence that keeps them from the wrong door, and the last day, computed by hand.
 */

import { expect, test } from '@playwright/test';
import { calculate, walk } from './guide-walk.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

interface HardReader {
  who: string;
  taps: RegExp[];
  route: string;
  /** What must stand on the page, so that nobody takes a wrong step. */
  holds: RegExp[];
  deadline: RegExp;
  event: [string, string, string];
  last: RegExp;
}

const READERS: HardReader[] = [
  {
    who: 'a teacher with a disciplinary decision of a supervision body',
    taps: [/反映干部的问题/, /不服对自己的处分/, /事业单位的人/],
    route: '/routes/institution-staff/',
    holds: [/先向作出决定的单位申请复核，别跳过这一步/, /公务员可以不经复核，您不要照搬/],
    deadline: /1 个月内\s*您申请复审/,
    event: ['2026', '11', '5'],
    last: /2026 年 12 月 5 日（星期六）/,
  },
  {
    who: 'the buyer of an unfinished flat whose developer is bankrupt',
    taps: [/土地、房屋/, /商品房、物业/, /买的房子交不了/],
    route: '/routes/undelivered-flat/',
    holds: [/企业破产法/, /到哪天看公告，最长三个月/],
    deadline: /30 日内\s*您申报债权/,
    event: ['2026', '11', '10'],
    last: /2026 年 12 月 10 日（星期四）/,
  },
  {
    who: 'the man whose detention was lifted fourteen months ago',
    taps: [/法院、公安的案子/, /被错拘、错捕/],
    route: '/routes/criminal-compensation/',
    holds: [/没有文书，措施解除超过一年还没有结论的，也可以申请/],
    deadline: /2 年内\s*您请求赔偿/,
    event: ['2025', '9', '29'],
    last: /2027 年 9 月 29 日（星期三）/,
  },
  {
    who: 'the mother whose application for assistance lies unanswered: when its sixty days end',
    taps: [/低保、上学/, /低保、救助没给/],
    route: '/routes/social-assistance/',
    holds: [/行政复议法实施条例/],
    deadline: /60 日内\s*办理您的申请/,
    event: ['2026', '9', '20'],
    last: /2026 年 11 月 19 日（星期四）/,
  },
  {
    who: 'the mother whose application was not answered for sixty days',
    taps: [/罚款、办证、政府部门/, /该管的不管/],
    route: '/routes/inaction/',
    holds: [/收到满六十日没有办，马上申请行政复议/],
    deadline: /60 日内\s*您申请复议/,
    event: ['2026', '11', '19'],
    last: /2027 年 1 月 18 日（星期一）/,
  },
  {
    who: 'the mason whom a foreman hired',
    taps: [/工资、工伤、社保/, /工资没发/, /农村来打工的/],
    route: '/routes/migrant-wages/',
    holds: [/拿不准是谁雇的，先在一年内申请仲裁/],
    deadline: /3 年内\s*您被包工头个人雇的，直接起诉/,
    event: ['2026', '2', '10'],
    last: /2029 年 2 月 10 日（星期六）/,
  },
  {
    who: 'the widow who was told to go to the wrong court',
    taps: [/邻里、家庭/, /家里的事/, /继承、分家/],
    route: '/routes/inheritance/',
    holds: [/去世时住所地、主要遗产所在地的法院/],
    deadline: /15 日内\s*您不服一审判决，上诉/,
    event: ['2026', '11', '20'],
    last: /2026 年 12 月 5 日（星期六）/,
  },
  {
    who: 'the pensioner without years of contribution',
    taps: [/工资、工伤、社保/, /社会保险/, /退休年龄、缴费年限/],
    route: '/routes/pension-recognition/',
    holds: [/书面申请认定，要一份写明理由和依据的书面结果/],
    deadline: /60 日内\s*您申请行政复议/,
    event: ['2026', '10', '20'],
    last: /2026 年 12 月 19 日（星期六）/,
  },
  {
    who: 'the depositor of a failed scheme',
    taps: [/邻里、家庭/, /欠债、合同、投资/, /投资、理财、养老项目/],
    route: '/routes/illegal-fundraising/',
    holds: [/今天就带合同、收据、转账记录去公安机关报案/],
    deadline: /3 年内\s*您起诉/,
    event: ['2026', '5', '1'],
    last: /2029 年 5 月 1 日（星期二）/,
  },
  {
    who: 'the owner without a certificate',
    taps: [/土地、房屋/, /商品房、物业/, /房产证办不下来/],
    route: '/routes/house-certificate/',
    holds: [/先去不动产登记机构问清/],
    deadline: /60 日内\s*您申请行政复议/,
    event: ['2026', '10', '8'],
    last: /2026 年 12 月 7 日（星期一）/,
  },
  {
    who: 'the driver who doubts the accident finding, given on a Friday',
    taps: [/邻里、家庭/, /交通事故/, /责任认定/],
    route: '/routes/traffic-finding/',
    holds: [/只有一次机会，先办这一件/],
    deadline: /3 个工作日内\s*您书面申请复核/,
    event: ['2026', '11', '27'],
    last: /2026 年 12 月 2 日（星期三）/,
  },
];

for (const { who, taps, route, holds, deadline, event, last } of READERS) {
  test(who, async ({ page }) => {
    expect(taps.length).toBeLessThanOrEqual(5);
    await page.clock.setFixedTime(new Date('2026-11-29T09:00:00+08:00'));
    await walk(page, taps);
    await expect(page).toHaveURL(route);
    for (const words of holds) await expect(page.locator('main')).toContainText(words);
    expect(await calculate(page, deadline, event)).toMatch(last);
  });
}
