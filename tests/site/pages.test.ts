/** What holds for every built page. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../content-copy.ts';
import { htmlValidator } from '../html-rules.ts';
import { COUNTY_SITE } from '../sites.ts';
import { isShortLink, readBoxes, readPages, SITE } from './pages.ts';

const all = readPages();
const pages = all.filter((page) => !isShortLink(page));

test('the site has every page it should', () => {
  const addresses = new Set(all.map(({ address }) => address));
  for (const address of [
    '/',
    '/regulations/',
    '/laws/',
    '/laws/public-security/',
    '/terms/',
    '/about/',
    '/search/',
    '/404.html',
    '/t26/',
    '/f03/',
    '/s17/',
  ]) {
    expect(addresses).toContain(address);
  }
  expect(pages.filter(({ address }) => /^\/regulations\/\d+\/$/.test(address))).toHaveLength(50);
});

test('html-validate finds no error', async () => {
  const validator = htmlValidator();
  const report = await Promise.all(
    // Boxes are all made alike.
    [...all, ...readBoxes().filter((_, at) => at % 25 === 0)].map(async ({ address, html }) => ({
      address,
      result: await validator.validateString(html),
    })),
  );
  const messages = report.flatMap(({ address, result }) =>
    result.results.flatMap(({ messages: found }) =>
      found.map(({ line, column, ruleId, message }) => `${address} ${line}:${column} ${ruleId}: ${message}`),
    ),
  );
  expect(messages).toEqual([]);
});

test('titles are unique and make sense alone', () => {
  const titles = pages.map(({ document }) => document.querySelector('title')?.textContent ?? '');
  expect(new Set(titles).size).toBe(titles.length);
  for (const title of titles) expect(title.length).toBeGreaterThan(4);
  expect(titles).toContain('信访时不能做的六类事：信访工作条例第二十六条｜循法信访');
});

test('every page says what it is, to search engines and to government site inspections', () => {
  // The hall screen is for no reader that searches, and shows what other pages say; its manual is a page like others.
  const isScreen = (address: string) => /^\/screen\/(?!setup\/$)/.test(address);
  for (const { address, document } of pages.filter((page) => !isScreen(page.address))) {
    const meta = (name: string) => document.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
    const property = (name: string) => document.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
    expect(document.querySelector('html')?.getAttribute('lang'), address).toBe('zh-CN');
    for (const name of ['description', 'SiteName', 'ColumnName', 'ArticleTitle', 'ContentSource'])
      expect(meta(name), `${address} ${name}`).toBeTruthy();
    for (const name of ['og:title', 'og:description', 'og:site_name'])
      expect(property(name), `${address} ${name}`).toBeTruthy();
    expect(document.querySelectorAll('h1'), address).toHaveLength(1);
    expect(document.querySelector('a.skip')?.getAttribute('href')).toBe('#main');
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(`http://localhost:4321${address}`);
  }
  const article = pages.find(({ address }) => address === '/regulations/26/');
  expect(article?.document.querySelector('meta[name=PubDate]')?.getAttribute('content')).toMatch(
    /^\d{4}-\d\d-\d\d \d\d:\d\d$/,
  );
});

test('the security policy is strict, and every inline script and style is in it by its hash', () => {
  for (const { address, document } of pages) {
    const policy = document.querySelector('meta[http-equiv=content-security-policy]')?.getAttribute('content') ?? '';
    expect(policy, address).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    const inline = document
      .querySelectorAll('script:not([src]), style')
      .filter((element) => element.getAttribute('type') !== 'application/ld+json');
    for (const { innerHTML } of inline) {
      expect(policy).toContain(createHash('sha256').update(innerHTML).digest('base64'));
    }
    // And nothing that is not there: hashes do not compress.
    expect(policy.match(/'sha256-/g), address).toHaveLength(new Set(inline.map(({ innerHTML }) => innerHTML)).size);
    for (const element of document.querySelectorAll('*')) {
      expect(
        Object.keys(element.attributes).filter((name) => /^on|^style$/i.test(name)),
        address,
      ).toEqual([]);
    }
  }
});

test('the style holds nothing that Chromium 90 cannot read', () => {
  const css = new Set(
    pages.flatMap(({ document }) => document.querySelectorAll('style').map((style) => style.innerHTML)),
  );
  expect(css.size).toBeGreaterThan(0);
  for (const sheet of css) {
    expect(sheet).not.toMatch(
      /@layer|@container|oklch\(|oklab\(|color-mix\(|:has\(|\ddvh|(?:^|[;{])(?:translate|scale|rotate):|\(width\s*[<>]|@property/,
    );
  }
});

describe('QR codes', () => {
  test('each page has one, a PNG that opens its short link or itself', () => {
    // The hall screen has one on every slide: tests/browser/screen.test.ts.
    for (const { address, document } of pages.filter((page) => !page.address.startsWith('/screen/'))) {
      const images = document.querySelectorAll('img:not(.strip img)');
      expect(images, address).toHaveLength(1);
      const source = images[0]?.getAttribute('src') ?? '';
      expect(source).toMatch(/^\/qr\/[\w.-]+\.png$/);
      const png = PNG.sync.read(readFileSync(join(SITE, source)));
      const found = jsQR(new Uint8ClampedArray(png.data), png.width, png.height)?.data;
      const shown = document.querySelector('.share .url')?.textContent;
      expect(found, address).toBe(shown);
      expect(existsSync(join(SITE, new URL(found ?? '').pathname.replace(/\/$/, '/index.html')))).toBe(true);
    }
  });
});

test('a short link forwards to its page', () => {
  const short = all.find(({ address }) => address === '/t26/');
  expect(short?.document.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
    '0;url=/regulations/26/',
  );
  expect(short?.document.querySelector('a')?.getAttribute('href')).toBe('/regulations/26/');
});

test('structured data names the article and holds its wording', () => {
  const page = pages.find(({ address }) => address === '/regulations/34/');
  const data = JSON.parse(page?.document.querySelector('script[type="application/ld+json"]')?.innerHTML ?? '{}') as {
    mainEntity: Record<string, string>;
  };
  expect(data.mainEntity).toMatchObject({
    '@type': 'Legislation',
    name: '信访工作条例第三十四条',
    legislationLegalForce: 'InForce',
  });
  expect(data.mainEntity['text']).toContain('应当自受理之日起60日内办结');
});

test('cross-references run both ways', () => {
  const page = pages.find(({ address }) => address === '/regulations/31/');
  const lists = page?.document.querySelectorAll('.rel .list').map((list) => list.innerHTML) ?? [];
  const [cites = ''] = lists;
  const citedBy = lists.find((list) => list.startsWith('<h2>条例里</h2>'));
  expect(cites).toContain('/regulations/34/');
  expect(cites).toContain('/laws/reconsideration/#art-20');
  expect(citedBy).toContain('/regulations/34/');
  expect(citedBy).toContain('/regulations/36/');
});

test('the table of 治安管理处罚法 shows where the old numbers went', () => {
  const law = pages.find(({ address }) => address === '/laws/public-security/');
  expect(law?.html).toContain('href="/laws/public-security/renumbered/"');
  const page = pages.find(({ address }) => address === '/laws/public-security/renumbered/');
  const rows =
    page?.document
      .querySelectorAll('.moves tbody tr')
      .map((row) => row.querySelectorAll('td').map((cell) => cell.textContent.trim())) ?? [];
  expect(rows.length).toBeGreaterThan(30);
  expect(rows[0]?.slice(0, 3)).toEqual(['第二十三条第一款第一项', '第二十六条第一款第一项', '扰乱机关、单位秩序']);
});

describe('an edition', () => {
  const county = readPages(join(PROJECT, COUNTY_SITE));
  const text = (address: string, site = county) =>
    site.find((page) => page.address === address)?.document.textContent ?? '';

  test('fills the footer and the block of article 18, and nothing of it shows where it is left out', () => {
    const given = ['测试县信访局', '测试标识码', '测试备案号', '测试公安备案号'];
    for (const item of given) expect(text('/regulations/26/')).toContain(item);
    for (const item of ['测试接待时间', '测试接待地点', '0000-1111111']) {
      for (const page of ['/', '/about/', '/hotlines/', '/office/']) expect(text(page), page).toContain(item);
    }
    for (const item of [
      '测试网上渠道',
      '测试通信地址',
      '测试查询办法',
      '测试一号窗',
      '测试坡道和扶手',
      '测试省网上信访',
    ])
      expect(text('/office/')).toContain(item);
    expect(text('/routes/unpaid-wages/')).toContain('怎样找到测试县信访局');
    for (const label of ['网站标识码', '主办单位', '备案', '咨询投诉', '接待地点']) {
      for (const page of ['/', '/about/', '/routes/unpaid-wages/'])
        expect(text(page, pages), page).not.toContain(label);
    }
    expect(pages.some(({ address }) => address === '/office/')).toBe(false);
  });

  test('that is nobody’s shows those of the project, each with its ways and its report; an office’s does not', () => {
    for (const office of ['合阳县信访局', '运城市信访局', '泰宁县信访局', '宁阳县信访局', '西青区信访办'])
      expect(text('/editions/', pages)).toContain(office);
    for (const words of ['最多投一次', '一沟通两见面', '2023 年法治建设年度报告', '--edition heyang'])
      expect(text('/editions/', pages)).toContain(words);
    expect(county.some(({ address }) => address === '/editions/')).toBe(false);
  });

  test('numbers dial, channels lead to their pages, and past days of the rota are gone', () => {
    const office = county.find(({ address }) => address === '/office/')?.document;
    const links = office?.querySelectorAll('main a').map((link) => link.getAttribute('href')) ?? [];
    for (const link of ['tel:0000-1111111', 'tel:0000-2222222', 'https://www.example.gov.cn/xinfang/'])
      expect(links).toContain(link);
    expect(text('/office/')).toContain('3 月 2 日，星期一');
    expect(text('/office/')).not.toContain('测试副县长甲');
  });

  test('lives under its base path: every link, image and form stays inside it', () => {
    for (const { address, document } of county) {
      for (const element of document.querySelectorAll('[href],[src],form')) {
        const link =
          element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action') ?? '';
        if (link.startsWith('/')) expect(link, address).toMatch(/^\/xffz\//);
      }
    }
    const site = join(PROJECT, COUNTY_SITE);
    expect(readFileSync(join(site, 'sitemap-0.xml'), 'utf8')).toContain(
      '<loc>https://www.example.gov.cn/xffz/regulations/26/</loc>',
    );
    expect(readFileSync(join(site, 'sitemap-0.xml'), 'utf8')).not.toContain('/t26/');
    expect(readFileSync(join(site, 'feed.xml'), 'utf8')).toContain(
      '<link>https://www.example.gov.cn/xffz/changes/#hours-from-the-moment</link>',
    );
    expect(readFileSync(join(site, 'robots.txt'), 'utf8')).toContain(
      'Sitemap: https://www.example.gov.cn/xffz/sitemap-index.xml',
    );
  });

  test('without an address the site keeps search engines out', () => {
    expect(
      pages.every(({ document }) => document.querySelector('meta[name=robots]')?.getAttribute('content') === 'noindex'),
    ).toBe(true);
    expect(
      county.find(({ address }) => address === '/regulations/26/')?.document.querySelector('meta[name=robots]'),
    ).toBeNull();
  });
});
