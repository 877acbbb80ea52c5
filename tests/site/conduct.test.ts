/** Rights, warnings, myths, cases and quizzes as the reader gets them. */

import { describe, expect, test } from 'vitest';
import { TEACHING_LABEL } from '../../src/kinds/case/schema.ts';
import { isShortLink, readPages } from './pages.ts';

const pages = readPages().filter((page) => !isShortLink(page));
const under = (folder: string) => pages.filter(({ address }) => new RegExp(`^/${folder}/[^/]+/$`).test(address));
const at = (address: string) => {
  const page = pages.find((found) => found.address === address);
  if (!page) throw new Error(`${address} was not built`);
  return page;
};
const cards = under('warnings').filter(({ address }) => !/crimes|old-handouts/.test(address));

test('there are as many of each as the office needs', () => {
  expect(under('rights').length).toBeGreaterThanOrEqual(16);
  expect(cards.length).toBeGreaterThanOrEqual(24);
  expect(under('myths').length).toBeGreaterThanOrEqual(12);
  expect(under('cases').length).toBeGreaterThanOrEqual(24);
  expect(at('/terms/').document.querySelectorAll('.terms > div').length).toBeGreaterThanOrEqual(40);
  const questions = under('quiz').flatMap(({ document }) => document.querySelectorAll('.quiz > li'));
  expect(questions.length).toBeGreaterThanOrEqual(80);
});

describe('a warning', () => {
  test('speaks of rights before limits', () => {
    for (const { address, html } of cards) {
      expect(html.indexOf('class="rights"'), address).toBeGreaterThan(0);
      expect(html.indexOf('class="rights"'), address).toBeLessThan(html.indexOf('class="conduct"'));
    }
  });

  test('has the elements, the lawful neighbour, the consequence with its article, and the way out', () => {
    for (const { address, document } of cards) {
      expect(document.querySelectorAll('[aria-labelledby=elements] li').length, address).toBeGreaterThan(1);
      expect(document.querySelectorAll('.lawful li').length, address).toBeGreaterThan(1);
      expect(document.querySelectorAll('.card .do a').length, address).toBeGreaterThan(0);
      for (const consequence of document.querySelectorAll('.follows dd, .crimes li')) {
        expect(consequence.querySelector('a[href*="/laws/"]'), `${address} ${consequence.textContent}`).not.toBeNull();
      }
    }
  });

  test('that stands on the first step names no penalty', () => {
    for (const address of ['/warnings/wrong-door/', '/warnings/too-many/']) {
      expect(at(address).document.querySelectorAll('.follows, .crimes')).toHaveLength(0);
      expect(at(address).document.textContent).toContain('这件事本身，后果到这里为止');
      expect(at(address).document.querySelector('#conduct')?.textContent).toBe('这样做，不合走访的规矩');
      expect(at(address).html).not.toContain('可能违法');
    }
    expect(at('/warnings/').document.textContent).toContain('这样做，不合走访的规矩，后果只有劝阻、批评、教育。');
  });

  test('tells of a crime what the threshold leads to, and of more only with its condition', () => {
    for (const { address, document } of [...cards, at('/warnings/crimes/')]) {
      for (const crime of document.querySelectorAll('.crimes li, .crime')) {
        expect(crime.textContent, address).toMatch(/门槛：[\s\S]*怎么判：/);
        expect(crime.textContent, address).not.toMatch(/最高(?!人民)/);
      }
    }
    const card = at('/warnings/extorting/').document.querySelector('.crimes li')?.textContent ?? '';
    expect(card).toMatch(
      /怎么判：三年以下有期徒刑、拘役或者管制.*最重的一档，数额特别巨大或者有其他特别严重情节的，十年以上/,
    );
  });

  test('is not counted: the handout that is no longer law spoke of 32 kinds', () => {
    for (const { address, document } of pages) {
      const title = document.querySelector('title')?.textContent ?? '';
      if (!/old-handouts/.test(address)) expect(title, address).not.toMatch(/32 ?[件种]|三十二[件种]/);
    }
  });
});

test('the index of warnings has the six items of article 26 in order, after the three steps of article 47', () => {
  const { document } = at('/warnings/');
  expect(document.querySelectorAll('.ladder li')).toHaveLength(3);
  const groups = document.querySelectorAll('.group .words a').map((heading) => heading.textContent.trim());
  expect(groups.slice(0, 6)).toEqual(['一', '二', '三', '四', '五', '六'].map((item) => `第二十六条第${item}项`));
});

test('训诫 is nowhere a consequence', () => {
  for (const { address, document } of pages) {
    // Courts still admonish; the laws' pages say so in their own articles.
    if (/^\/(myths|check|quiz|laws|warnings\/old-handouts)\//.test(address)) continue;
    for (const aside of document.querySelectorAll('.history, .rel, details')) aside.remove();
    const text = document.querySelector('main')?.textContent ?? '';
    for (const [sentence] of text.matchAll(/[^。；]*训诫[^。；]*(?:[。；][^。；]*)?/g)) {
      expect(sentence, address).toMatch(/没有|不在|旧|2005|以前|法院|法庭/);
    }
  }
});

test('a case carries its label wherever it is told', () => {
  for (const { address, document } of [...under('cases'), at('/cases/')]) {
    expect(document.querySelector('.teaching')?.textContent, address).toContain(TEACHING_LABEL);
  }
  for (const { address, document } of under('cases')) {
    expect(document.querySelector('meta[name=description]')?.getAttribute('content'), address).toContain(
      TEACHING_LABEL,
    );
    expect(document.querySelectorAll('.points small a').length, address).toBeGreaterThan(1);
  }
});

describe('links run both ways', () => {
  test.each([
    [
      '/regulations/26/',
      ['/warnings/blocking-gates/', '/cases/gate-blocked/', '/myths/online/', '/quiz/primary/#waiting-turn'],
    ],
    [
      '/regulations/35/',
      ['/rights/review/', '/cases/review-corrected/', '/routes/petition-review/', '/quiz/villagers/#review-days'],
    ],
    ['/warnings/blocking-gates/', ['/cases/gate-blocked/', '/myths/louder/']],
    [
      '/rights/review/',
      ['/terms/#fucha', '/cases/review-corrected/', '/letters/review/', '/quiz/villagers/#review-days'],
    ],
    ['/routes/land-requisition/', ['/cases/missing-land/', '/warnings/blocking-roads/']],
    ['/cases/missing-land/', ['/routes/land-requisition/', '/rights/written-notice/', '/myths/meetings/']],
    ['/myths/mistaken-report/', ['/rights/petition/']],
  ])('%s shows what refers to it', (address, links) => {
    for (const link of links) expect(at(address).html, link).toContain(`href="${link}"`);
  });

  test('a term tells where it is used', () => {
    const entry = at('/terms/').document.querySelector('#fucha');
    expect(entry?.textContent).toContain('用在');
    expect(entry?.querySelectorAll('dd a[href^="/"]').length).toBeGreaterThan(2);
  });
});

test('papers A and B are there without JavaScript, ten questions each and as many answers', () => {
  const papers = ['a', 'b'].map((seed) => at(`/quiz/villagers/paper-${seed}/`).document);
  const asked = papers.map((document) => {
    const shown = document.querySelectorAll('[data-questions] > li').filter((item) => !item.hasAttribute('hidden'));
    expect(shown).toHaveLength(10);
    const answered = document.querySelectorAll('[data-answers] > li').filter((item) => !item.hasAttribute('hidden'));
    expect(answered.map((item) => item.getAttribute('data-question'))).toEqual(
      shown.map((item) => item.getAttribute('data-question')),
    );
    return shown.map((item) => item.textContent);
  });
  expect(asked[0]).not.toEqual(asked[1]);
});

test('the letters of a printed answer name the options that are right', () => {
  const quiz = at('/quiz/villagers/').document;
  const paper = at('/quiz/villagers/paper-b/').document;
  const right = new Map(
    quiz.querySelectorAll('.quiz > li').map((item) => [
      item.querySelector('legend')?.childNodes.at(-1)?.textContent?.trim(),
      item
        .querySelectorAll('label.r')
        .map((label) => label.textContent.replace(/^[A-E]　/, '').trim())
        .sort(),
    ]),
  );
  const answers = paper.querySelectorAll('[data-answers] > li');
  for (const [index, item] of paper.querySelectorAll('[data-questions] > li').entries()) {
    const ask = item.childNodes[0]?.textContent?.replace(/（[^（）]*）\s*$/, '').trim();
    const options = item.querySelectorAll('[data-option]').map((option) => option.textContent.trim());
    const letters = answers[index]?.querySelector('[data-right]')?.textContent.split('、') ?? [];
    expect(letters.map((letter) => options['ABCDE'.indexOf(letter)]).sort(), ask).toEqual(right.get(ask));
  }
});
