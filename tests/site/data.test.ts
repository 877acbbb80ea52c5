/** What machines read of the built site is what the pages say. */

import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import type { DataCitation, DataDeadline, DataItem, DataLink } from '../../src/faces/data/data-schema.ts';
import { readHtml } from '../../src/machine/html.ts';
import { PROJECT } from '../content-copy.ts';
import { COUNTY_SITE } from '../sites.ts';
import { isShortLink, readBoxes, readPages, SITE } from './pages.ts';

const all = readPages();
const pages = all.filter((page) => !isShortLink(page));
const byAddress = new Map(all.map((page) => [page.address, page]));
const ORIGIN = 'http://localhost:4321';

function read(name: string, site = SITE): string {
  return readFileSync(join(site, name), 'utf8');
}

function itemsOf<Item>(name: string): Item[] {
  return (JSON.parse(read(`data/v1/${name}.json`)) as { items: Item[] }).items;
}

/** Words as a reader sees them, without white space, which pages set as they like. */
const words = (text: string) => text.replace(/\s+/g, '');

const kept = new Map<string, string>();

/** What stands on a page, or at a place of it. */
function textAt(address: string): string {
  const known = kept.get(address);
  if (known !== undefined) return known;
  const { pathname, hash } = new URL(address);
  const main = byAddress.get(pathname)?.document.querySelector('main');
  const place = hash === '' ? main : main?.querySelector(`[id="${hash.slice(1)}"]`);
  // The name of a clock is a heading: what is said of it stands around it.
  const found = place && /^h\d$/i.test(place.rawTagName) ? (place.parentNode as HTMLElement) : place;
  const text = words(found?.textContent ?? '');
  kept.set(address, text);
  return text;
}

/** That a page says a deadline in full: how long, what, from when, how much longer, with which exception. */
function expectSaid(address: string, { text, act, since, extend, note }: DataDeadline): void {
  const said = textAt(address);
  expect(said, `${address} ${act}`).toContain(words(`${text}内`));
  for (const part of [act, since, note ?? '', extend ? `${extend.amount}` : ''])
    expect(said, `${address} ${act}`).toContain(words(part));
}

/** That a page leads to the article of the provision. */
function expectCited(address: string, citations: readonly DataCitation[]): void {
  const html = byAddress.get(new URL(address).pathname)?.html ?? '';
  const missing = citations.filter(({ address: to }) => {
    const { pathname, hash } = new URL(to);
    // An article of the Regulations has a page, of which a 款 is a place.
    return !html.includes(`href="${pathname}${pathname.startsWith('/regulations/') ? '' : `${hash}"`}`);
  });
  expect(missing, address).toEqual([]);
}

describe('every number and every citation of the data stands on its page', () => {
  test('deadlines, wherever they are', () => {
    const deadlines = itemsOf<DataItem<'deadlines'>>('deadlines');
    expect(deadlines.length).toBeGreaterThan(450);
    for (const deadline of deadlines) {
      expectSaid(deadline.on.address, deadline);
      expectCited(deadline.on.address, deadline.basis);
    }
  });

  test('routes: as many deadlines as the page, in its order, with what else it says', () => {
    const routes = itemsOf<DataItem<'routes'>>('routes');
    expect(routes.length).toBeGreaterThan(90);
    for (const { address, title, claim, first, decides, steps, wait } of routes) {
      const page = byAddress.get(new URL(address).pathname);
      const shown = page?.document.querySelectorAll('.limit .days').map(({ textContent }) => words(textContent)) ?? [];
      expect(
        steps.flatMap(({ deadlines }) => deadlines.map(({ text }) => words(text))),
        address,
      ).toEqual(shown);
      for (const part of [title, claim, first, decides, wait, ...steps.map((step) => step.title)])
        expect(textAt(address), address).toContain(words(part));
      for (const { basis, deadlines } of steps) {
        expectCited(address, basis);
        for (const deadline of deadlines) expectSaid(address, deadline);
      }
    }
  });

  test('clocks, rights, warnings, terms, laws, changes', () => {
    for (const { address, deadline, shorter, says, keep } of itemsOf<DataItem<'clocks'>>('clocks')) {
      for (const one of [deadline, ...shorter]) expectSaid(address, one);
      for (const part of [says, keep]) expect(textAt(address), address).toContain(words(part));
    }
    for (const { address, says, looks, limits, denied, basis } of itemsOf<DataItem<'rights'>>('rights')) {
      for (const part of [says, ...looks, ...limits, ...denied.map(({ say }) => say)])
        expect(textAt(address), address).toContain(words(part));
      expectCited(address, [...basis, ...denied.flatMap((one) => one.basis)]);
    }
    for (const { address, conduct, elements, lawful, follows } of itemsOf<DataItem<'warnings'>>('warnings')) {
      for (const part of [conduct, ...elements, ...lawful]) expect(textAt(address), address).toContain(words(part));
      expectCited(
        address,
        follows.flatMap(({ basis }) => basis),
      );
    }
    for (const { address, text } of itemsOf<DataItem<'terms'>>('terms')) {
      const entry = byAddress.get('/terms/')?.document.querySelector(`[id="${new URL(address).hash.slice(1)}"]`);
      expect(words(entry?.parentNode?.textContent ?? ''), address).toContain(words(text));
    }
    for (const { address, status, articles, cited } of itemsOf<DataItem<'laws'>>('laws')) {
      expect(textAt(address), address).toContain(status);
      expect(textAt(address), address).toContain(`${articles}条`);
      for (const { name } of cited) expect(textAt(address), address).toContain(name);
    }
    for (const { address, title, says } of itemsOf<DataItem<'changes'>>('changes')) {
      for (const part of [title, ...says]) expect(textAt(address), address).toContain(words(part));
    }
  });

  test('every address in the data opens', () => {
    const places = (value: unknown): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value as DataLink).flatMap(([key, inner]) =>
            (key === 'address' || key === 'short') && typeof inner === 'string' ? [inner] : places(inner),
          )
        : [];
    const names = globSync('data/v1/*.json', { cwd: SITE }).filter((name) => !/schema|openapi/.test(name));
    expect(names.length).toBeGreaterThan(7);
    const addresses = new Set(names.flatMap((name) => places((JSON.parse(read(name)) as { items: unknown }).items)));
    expect(addresses.size).toBeGreaterThan(1000);
    for (const address of addresses) {
      const { pathname, hash } = new URL(address);
      const page = byAddress.get(pathname);
      expect(page, address).toBeDefined();
      if (hash !== '') expect(page?.html.includes(`id="${hash.slice(1)}"`), address).toBe(true);
    }
  });
});

describe('pages as Markdown', () => {
  const withTwin = pages.filter(({ html }) => html.includes('href="index.html.md"'));
  const twin = (address: string) => read(`${address.slice(1)}index.html.md`);

  test('each entry has one, and no other page', () => {
    const entries = pages.filter(({ document }) => document.querySelector('meta[name=PubDate]') !== null);
    expect(entries.length).toBeGreaterThan(380);
    const twins = globSync('**/index.html.md', { cwd: SITE }).map((name) => `/${name.replace(/index\.html\.md$/, '')}`);
    expect(twins.sort()).toEqual(entries.map(({ address }) => address).sort());
    expect(withTwin.map(({ address }) => address).sort()).toEqual(twins);
  });

  test('says every deadline and every citation of the page, with the law’s name', () => {
    for (const { address, document } of withTwin) {
      const markdown = twin(address);
      const plain = words(markdown.replace(/\]\([^)]*\)|[[\]*\\]/g, ''));
      for (const { textContent } of document.querySelectorAll('main .due'))
        expect(plain, address).toContain(words(textContent));
      for (const link of document.querySelectorAll('main a.cite')) {
        if (link.closest('.rel, [hidden]')) continue;
        const to = ORIGIN + (link.getAttribute('href') ?? '');
        expect(markdown, `${address} ${to}`).toContain(`](${to})`);
      }
      // 第二十条 alone is nobody's: a law stands before it, in the link or before the link.
      for (const [line, before] of markdown.matchAll(/^(.*)\[第[^\]]+条[^\]]*\]\([^)]*\/(?:laws|regulations)\//gm))
        expect(before, line).toMatch(/》$/);
    }
  });

  test('holds nothing but words, and none of it is in the sitemap or in the index', () => {
    for (const { address } of withTwin) {
      expect(twin(address).split('---\n\n').slice(1).join(''), address).not.toMatch(/<\/?[a-z]|答对了。|undefined/);
      expect(twin(address), address).toMatch(/^---\ntitle: ".+"\naddress: "http.+"\n/);
      expect(twin(address), address).toMatch(/\nlaw_checked: "\d{4}-\d\d-\d\d"\n/);
    }
    expect(read('sitemap-0.xml')).not.toMatch(/\.md|\/embed\/|\/data\/v1/);
  });

  test('llms.txt lists each of them and every file of data, and all are there', () => {
    for (const [site, base] of [
      [SITE, `${ORIGIN}/`],
      [join(PROJECT, COUNTY_SITE), 'https://www.example.gov.cn/xffz/'],
    ] as const) {
      const text = read('llms.txt', site);
      expect(text).toMatch(/^# .+\n\n> .+\n\n/);
      const links = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\)/gm)].map(([, to = '']) => to);
      for (const to of links)
        expect(to.startsWith(base) && existsSync(join(site, to.slice(base.length))), to).toBe(true);
      const twins = globSync('**/index.html.md', { cwd: site });
      expect(links.filter((to) => to.endsWith('.md'))).toHaveLength(twins.length);
    }
  });
});

describe('boxes for other sites', () => {
  const boxes = readBoxes();

  test('each entry with a short link has one: light, without a script, not for search engines', () => {
    const codes = all.filter(isShortLink).map(({ address }) => address);
    expect(boxes.length).toBeGreaterThan(400);
    for (const { address, html, document } of boxes) {
      expect(codes, address).toContain(`/${address.split('/')[2]}/`);
      expect(html, address).not.toMatch(/<script|<img|<link rel="stylesheet|\son\w+=/);
      expect(Buffer.byteLength(html), address).toBeLessThan(6 * 1024);
      expect(brotliCompressSync(html).length, address).toBeLessThan(2048);
      expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
      const links = document.querySelectorAll('a');
      expect(links.length).toBe(2);
      for (const link of links) expect(link.getAttribute('target')).toBe('_top');
      expect(html).not.toContain('data-pagefind');
    }
  });

  test('says what the page says: the title, the first period, its day', () => {
    for (const { address, document } of boxes) {
      const page = new URL(document.querySelector('a')?.getAttribute('href') ?? '', ORIGIN).href;
      const days = document.querySelector('.due b')?.textContent;
      if (days) expect(textAt(page), address).toContain(words(days));
    }
    const box =
      boxes.find(({ address }) => address === '/embed/l63/')?.document.querySelector('main')?.textContent ?? '';
    for (const said of [
      '不服信访处理意见',
      '30 日内',
      '请求复查',
      '自收到书面答复之日起',
      '《信访工作条例》第三十五条',
      '法律核对到',
    ])
      expect(box).toContain(said);
  });

  test('names the office where there is one', () => {
    expect(read('embed/l63/index.html', join(PROJECT, COUNTY_SITE))).toContain('测试县信访局 · 法律核对到');
  });
});

interface Json {
  [key: string]: unknown;
  '@type'?: string;
}

describe('what every page says of itself', () => {
  const jsonLd = (document: HTMLElement): Json =>
    JSON.parse(document.querySelector('script[type="application/ld+json"]')?.innerHTML ?? 'null') as Json;
  const shown = pages.filter(({ html }) => html.includes('<main id="main"'));

  test('is a page of schema.org, with its day and the way to it as the page shows it', () => {
    expect(shown.length).toBeGreaterThan(500);
    for (const { address, document } of shown) {
      const data = jsonLd(document);
      expect(data['@context'], address).toBe('https://schema.org');
      expect(data['@type'], address).toMatch(/^(?:WebPage|AboutPage|ContactPage|WebSite)$/);
      const day = document.querySelector('meta[name=PubDate]')?.getAttribute('content')?.slice(0, 10);
      expect(data['lastReviewed'], address).toBe(day);
      // The first page goes without saying, and one step is no way.
      const below = document.querySelectorAll('.crumbs li').slice(1);
      const steps = below.length < 2 ? [] : below;
      const listed = (data['breadcrumb'] as { itemListElement?: Json[] } | undefined)?.itemListElement ?? [];
      expect(
        listed.map(({ name, item }) => [name, item]),
        address,
      ).toEqual(
        steps.map((step) => {
          const to = step.querySelector('a')?.getAttribute('href');
          return [step.textContent.trim(), to && ORIGIN + to];
        }),
      );
      expect(listed.map(({ position }) => position)).toEqual(listed.map((_, at) => at + 1));
    }
  });

  test('names the office on its page, with its telephone, and none where there is none', () => {
    const county = readHtml(read('office/index.html', join(PROJECT, COUNTY_SITE)));
    expect(jsonLd(county)).toMatchObject({
      '@type': 'ContactPage',
      mainEntity: {
        '@type': 'GovernmentOrganization',
        name: '测试县信访局',
        telephone: ['0000-1111111', '0000-2222222'],
      },
    });
    expect(byAddress.get('/')?.html).not.toContain('GovernmentOrganization');
  });
});
