/** What the built guide says, held against its data. */

import { beforeAll, describe, expect, test } from 'vitest';
import { dueOf, NO_DEADLINE } from '../../src/guide/route-map.ts';
import { guide as guideSource } from '../../src/guide/schema.ts';
import { clocks } from '../../src/kinds/clock/schema.ts';
import { hotlines } from '../../src/kinds/hotline/schema.ts';
import { letters } from '../../src/kinds/letter/schema.ts';
import { procedureModel } from '../../src/kinds/procedure/model.ts';
import { officialText } from '../../src/kinds/regulation/schema.ts';
import { routeModels } from '../../src/kinds/route/model.ts';
import { routes } from '../../src/kinds/route/schema.ts';
import { articlesOf } from '../../src/law/official-text.ts';
import type { Library } from '../../src/library/assemble.ts';
import { loadLibrary } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';
import { type BuiltPage, isShortLink, readPages } from './pages.ts';

let library: Library;
let pages: Map<string, BuiltPage>;
beforeAll(() => {
  library = loadLibrary({ root: PROJECT, day: '2026-11-22' });
  pages = new Map(readPages().map((page) => [page.address, page]));
});

function page(address: string): BuiltPage['document'] {
  const found = pages.get(address);
  if (!found) throw new Error(`${address} is not there`);
  return found.document;
}

describe('routes', () => {
  test('every deadline on every page has its article, its rule in words and a worked example', () => {
    let count = 0;
    for (const { id, data } of library.of(routes)) {
      const limits = page(`/routes/${id}/`).querySelectorAll('.limit');
      const deadlines = data.steps.flatMap(({ deadlines: all }) => all);
      expect(limits.length, id).toBe(deadlines.length);
      for (const [index, limit] of limits.entries()) {
        // Its article stands folded below the step, named by what is to be done.
        const sources = limit.closest('li')?.querySelector('details.meta')?.textContent ?? '';
        expect(sources, id).toMatch(new RegExp(`${deadlines[index]?.act}[^：。]*：《`));
        expect(limit.textContent, id).toContain(String(deadlines[index]?.amount));
        const hours = deadlines[index]?.unit === '小时';
        expect(limit.querySelector('.calc .example')?.textContent ?? '', id).toMatch(
          hours ? /^$/ : /(?:最后一天就是|数到) 20\d\d 年/,
        );
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(250);
  });

  test('the first thing to do stands before the steps, the clock and the office after them', () => {
    for (const { id } of library.of(routes)) {
      const html = pages.get(`/routes/${id}/`)?.html ?? '';
      const order = ['class="first"', 'class="line ', '钟在走', '信访部门在这件事上'].map((mark) => html.indexOf(mark));
      expect(Math.min(...order), id).toBeGreaterThan(0);
      expect(order, id).toEqual([...order].sort((a, b) => a - b));
    }
  });

  test('whom to call stands right below what to do first, and what runs out soonest is on top', () => {
    for (const { id, data } of library.of(routes)) {
      const document = page(`/routes/${id}/`);
      const call = document.querySelector('p.first')?.nextElementSibling;
      expect(call?.querySelectorAll('a').map((link) => link.getAttribute('href')) ?? [], id).toEqual(
        library
          .of(hotlines)
          .data.hotlines.flatMap(({ number }) => (data.hotlines.includes(number) ? [`tel:${number}`] : [])),
      );
      const levels = document
        .querySelectorAll('.runs rect')
        .map((bar) => Number.parseFloat(bar.getAttribute('width') ?? ''));
      expect(levels, id).toEqual([...levels].sort((a, b) => a - b));
    }
  });

  test('where reconsideration must come first, the page says so', () => {
    for (const id of ['spot-fine', 'inaction', 'information-refused', 'school-enrolment']) {
      expect(page(`/routes/${id}/`).querySelector('.order')?.textContent, id).toContain('必须先复议');
    }
  });
});

test('a clock shows its shorter periods before the long one', () => {
  const clock = page('/clocks/').querySelector('#litigation');
  const text = clock?.textContent ?? '';
  expect(text).toMatch(/接到限期拆除决定之日起15 日内/);
  expect(text.indexOf('15 日')).toBeLessThan(text.indexOf('6 个月'));
  for (const { id, shorter } of library.of(clocks).data.clocks)
    expect(page('/clocks/').querySelectorAll(`#${id} .shorter li`).length, id).toBe(shorter.length);
});

test('what one has received leads to its periods, and to the clock with their exceptions', () => {
  const document = page('/clocks/');
  const choices = document.querySelectorAll('.choices details');
  const { received, happened } = library.of(clocks).data;
  expect(choices.length).toBe(received.length + happened.length);
  for (const choice of choices) {
    const periods = JSON.parse(choice.getAttribute('data-deadline') ?? '[]');
    expect(choice.querySelectorAll('.due').length, choice.textContent).toBe(periods.length);
    for (const link of choice.querySelectorAll('a'))
      expect(document.querySelector(`.clock${link.getAttribute('href')}`), choice.textContent).toBeTruthy();
  }
});

test('the numbers for somebody in danger come first, and every number can be called', () => {
  const numbers = page('/hotlines/')
    .querySelectorAll('.hotlines dt a')
    .map((link) => link.getAttribute('href'));
  expect(numbers.slice(0, 3)).toEqual(['tel:110', 'tel:119', 'tel:120']);
  expect(numbers).toContain('tel:12345');
});

test('a page that is asked whether something is unlawful says it in its first line', () => {
  for (const address of ['/warnings/wrong-door/', '/warnings/too-many/'])
    expect(page(address).querySelector('h1 .gist')?.textContent, address).toMatch(/^不会因为这一点罚款、拘留/);
  const capital = page('/myths/capital/').querySelector('h1')?.nextElementSibling?.textContent;
  expect(capital).toMatch(/^不对光是去北京上访，不违反治安管理/);
});

test('a worked example on a holiday says that it moves the day', () => {
  const example = page('/routes/spot-fine/')
    .querySelectorAll('.example')
    .map(({ textContent }) => textContent);
  expect(example.some((words) => /数到 2026 年 5 月 1 日，正是劳动节，就顺延到放假结束后的第一天/.test(words))).toBe(
    true,
  );
});

describe('the finder', () => {
  test('every question is a page of links, with the answers that lead to it and the way back', () => {
    const { questions, start } = library.of(guideSource).data;
    for (const [id, { ask, answers }] of Object.entries(questions)) {
      const document = page(id === start ? '/guide/' : `/guide/${id}/`);
      expect(document.querySelector('h1 .number')?.textContent).toBe(ask);
      expect(document.querySelectorAll('.options a')).toHaveLength(Object.keys(answers).length);
      if (id === start) continue;
      const trail = document.querySelectorAll('.trail a');
      const back = document.querySelector('.back a')?.getAttribute('href');
      expect(trail.at(-1)?.getAttribute('href')).toBe(back);
    }
  });

  test('the home page asks the first question', () => {
    const answers = (address: string) =>
      page(address)
        .querySelectorAll('.options b')
        .map(({ textContent }) => textContent);
    expect(answers('/')).toEqual(answers('/guide/'));
  });

  test('the route map shows every route, and beside it the first days that its reader has', () => {
    const ways = page('/map/').querySelectorAll('.way a');
    for (const { id, data } of library.of(routes)) {
      const way = ways.find((link) => link.getAttribute('href') === `/routes/${id}/`);
      expect(way?.querySelector('b')?.textContent, id).toContain(data.title);
      expect(way?.querySelector('i')?.textContent, id).toMatch(/内$|^没有期限，随时可以去$/);
    }
  });

  test('the route map says that there is time only where no period of the reader runs', () => {
    for (const [id, route] of routeModels(library)) {
      const runs =
        route.beside.length > 0 || route.steps.some(({ deadlines }) => deadlines.some(({ who }) => who === '您'));
      expect(dueOf(route) === NO_DEADLINE, id).toBe(!runs);
    }
  });
});

describe('the procedure', () => {
  test('is drawn to scale, and its days are those of the Regulations', () => {
    const { bars, total, extension } = procedureModel(library);
    expect(bars.map(({ days }) => days)).toEqual([15, 60, 30, 30, 30, 30]);
    expect([total, extension]).toEqual([195, 30]);
    const drawn = page('/procedure/')
      .querySelectorAll('.timeline svg')
      .map((bar) => Number(bar.getAttribute('height')));
    expect(drawn.map((height) => height / (drawn[0] ?? 1))).toEqual(bars.map(({ days }) => days / 15));
    const wording = new Map(
      articlesOf(library.of(officialText).data).map((article) => [article.number, JSON.stringify(article)]),
    );
    expect(wording.get(22)).toContain('15日');
    expect(wording.get(34)).toMatch(/60日内办结.*不得超过30日/);
    expect(wording.get(35)?.match(/30日内/g)).toHaveLength(2);
    expect(wording.get(36)?.match(/30日内/g)).toHaveLength(2);
  });

  test('says the same in words, and names the six ways of article 31', () => {
    const document = page('/procedure/');
    expect(document.querySelector('.timeline')?.textContent).toMatch(/第 0 天转送.*15 日.*第 195 天/s);
    expect(document.querySelectorAll('.outcomes li')).toHaveLength(6);
    expect(document.textContent).toContain('195 日');
    expect(document.textContent).toContain('225 日');
  });
});

test('no telephone number stands anywhere but those that were confirmed', () => {
  const known = new Set(library.of(hotlines).data.hotlines.map(({ number }) => number));
  for (const { address, document } of [...pages.values()].filter((each) => !isShortLink(each))) {
    const words = document.querySelector('main')?.textContent ?? '';
    const found = (words.match(/(?<![\d.])1(?:2\d{3}|1\d)(?![\d.])/g) ?? []).filter((number) =>
      /^12\d{3}$|^11[09]$/.test(number),
    );
    expect(
      found.filter((number) => !known.has(number)),
      address,
    ).toEqual([]);
    for (const link of document.querySelectorAll('a[href^="tel:"]')) {
      expect(known, address).toContain(link.getAttribute('href')?.slice(4));
    }
  }
});

test('letters ask for what the law asks for, and cite it', () => {
  expect(library.of(letters).length).toBeGreaterThan(20);
  for (const { id, data } of library.of(letters)) {
    const document = page(`/letters/${id}/`);
    expect(document.querySelectorAll('[data-fill]').length, id).toBeGreaterThanOrEqual(data.fields.length);
    expect(
      document.querySelectorAll('.meta a[href*="#art-"], .meta a[href*="/regulations/"]').length,
      id,
    ).toBeGreaterThan(0);
    for (const { help } of data.fields) expect(document.textContent, id).toContain(help);
  }
});
