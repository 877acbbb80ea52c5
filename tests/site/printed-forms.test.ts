/** Small sheets of `npm run print`: papers, tables, what is read out, cards, read by another reader of PDF. */

import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formModels } from '../../src/kinds/material/form-model.ts';
import { materials } from '../../src/kinds/material/schema.ts';
import { procedureModel } from '../../src/kinds/procedure/model.ts';
import { quizModels } from '../../src/kinds/quiz/model.ts';
import { basisText } from '../../src/library/basis.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';
import { checkCopy, edit } from '../content-copy.ts';
import type { ReadPdf, Run } from '../pdf-text.ts';
import { readPrinted } from '../printed.ts';

const library = loadLibrary(optionsFrom({}));
/** Forms alone, by their names without the ending. */
const FORMS = /^(?:试卷|签到表|反馈单|播音稿|数字表|口袋卡)-/;
const read = new Map(
  [...(await readPrinted())].flatMap(([name, file]): [string, ReadPdf][] =>
    FORMS.test(name) ? [[basename(name, '.pdf'), file]] : [],
  ),
);

/** The one file whose name begins so. */
function pdf(start: string): ReadPdf {
  const [found] = [...read].filter(([name]) => name.startsWith(start));
  if (!found) throw new Error(`no ${start}`);
  return found[1];
}

const plain = (text: string) => text.replace(/\s/gu, '');
const pageText = (runs: readonly Run[]) => plain(runs.map(({ text }) => text).join(''));
const textOf = ({ pages }: ReadPdf) => pages.map(pageText).join('');

test('every sheet says the day of its law, is titled, and holds no Kangxi radical', () => {
  for (const [name, one] of read) {
    expect([name, textOf(one).includes('法律核对到20'), one.title === '', one.language]).toEqual([
      name,
      true,
      false,
      'zh-CN',
    ]);
    expect([name, /[\u2e80-\u2fdf]/.exec(textOf(one))?.[0]]).toEqual([name, undefined]);
  }
});

describe('a quiz as a paper', () => {
  const quizzes = quizModels(library);
  const paper = (title: string) => pdf(`试卷-${plain(title)}-A4`);

  test('there is one of each quiz, and its answers are a file of their own', () => {
    expect([...read.keys()].filter((name) => name.startsWith('试卷-'))).toHaveLength(2 * quizzes.length);
    expect(quizzes.length).toBeGreaterThan(5);
  });

  test('asks everything, and for no name; each answer, its reason and its articles stand on the other paper', () => {
    for (const quiz of quizzes) {
      // Without the numbers of the pages.
      const [asked, key] = [quiz.title, `${quiz.title}：答案`].map((title) =>
        paper(title)
          .pages.map((runs) => pageText(runs.filter(({ top }) => top < 280)))
          .join(''),
      );
      for (const { ask, options, why, basis, answer } of quiz.questions) {
        expect(asked).toContain(plain(ask));
        expect(asked).not.toContain(plain(why));
        for (const { say } of options) expect(asked).toContain(plain(say));
        expect(key).toContain(plain(`${answer}${why}依据：${basisText(basis)}`));
      }
      expect(asked).toContain('不用写姓名。答案另有一份');
      expect(asked).not.toContain('姓名：');
    }
  });

  test('is set in 12 points', () => {
    for (const quiz of quizzes) {
      const runs = paper(quiz.title).pages.flat();
      const asked = runs.find(({ text }) => text.includes(quiz.questions[0]?.ask.slice(0, 4) ?? ''));
      expect(asked?.size, quiz.title).toBeCloseTo(12, 3);
    }
  });
});

describe('tables and slips', () => {
  test('the sheet to sign has its rows on one page, and says what it is for', () => {
    const { pages } = pdf('签到表-');
    expect(pages).toHaveLength(1);
    const numbers = (pages[0] ?? []).filter(({ left, text }) => left < 30 && /^\d+$/.test(text));
    expect(numbers.map(({ text }) => Number(text))).toEqual(Array.from({ length: 18 }, (_, row) => row + 1));
    const gaps = numbers.slice(1).map(({ top }, at) => top - (numbers[at]?.top ?? 0));
    // A line that is written on by hand.
    expect(Math.min(...gaps)).toBeGreaterThan(8);
    expect(textOf(pdf('签到表-'))).toContain('只用来数来了多少人');
    // Nobody may promise to destroy what a law wants kept.
    expect(textOf(pdf('签到表-'))).toContain('法律、行政法规规定要保存的');
  });

  test('the slip asks for no name and says so; who writes one with a request is registered', () => {
    const { pages } = pdf('反馈单-');
    expect(pages).toHaveLength(1);
    const text = textOf(pdf('反馈单-'));
    expect(text).toContain('不用写名字');
    expect(text).not.toContain('姓名：');
    expect(text).toContain('写在这张上也算');
    expect(text).toContain('收到了应当登记');
    expect(text.match(/？/g)?.length).toBeGreaterThanOrEqual(5);
  });

  test('the sheet of figures leaves each number blank, with its unit', () => {
    const { pages } = pdf('数字表-');
    expect(pages).toHaveLength(1);
    const figures = library.of(materials).flatMap(({ data }) => (data.as === '数字表' ? data.groups : []));
    const text = textOf(pdf('数字表-'));
    for (const { say, unit } of figures.flatMap(({ rows }) => rows)) expect(text).toContain(plain(say + unit));
  });
});

describe('what is read out', () => {
  const scripts = library.of(materials).flatMap(({ id, data }) => {
    if (data.as !== '播音稿') return [];
    const entries = data.say.filter(({ is }) => is !== 'text').length;
    return formModels(library, id, data).flatMap((form) => (form.as === '播音稿' ? { ...form, entries } : []));
  });

  test('takes no longer than it may, and every sentence has its article beside it', () => {
    expect(scripts.length).toBeGreaterThan(1);
    for (const { title, lines, seconds, asked, entries } of scripts) {
      const text = textOf(pdf(`播音稿-${plain(title)}`));
      expect(text).toContain(`大约${seconds}秒`);
      expect(seconds).toBeLessThanOrEqual(asked);
      for (const { say, basis } of lines) {
        expect(text).toContain(plain(say));
        if (basis.length > 0) expect(text).toContain(plain(`依据：${basisText(basis)}`));
      }
      expect(lines.filter(({ basis }) => basis.length > 0).length).toBeGreaterThanOrEqual(entries);
    }
  });

  test('that takes longer is refused, with how much to leave out', () => {
    const { status, output } = checkCopy((root) =>
      edit(
        root,
        'content/materials/announcer-petition.yaml',
        'say:\n',
        'say:\n  - route: penalty\n  - route: detention\n',
      ),
    );
    expect(status).toBe(1);
    expect(output).toMatch(
      /announcer-petition\.yaml 第 \d+ 行(?:第 \d+ 列)?：慢慢念要 \d+ 秒，最多 60 秒，大约多出 \d+ 个字。请删掉一行，或者分成两份稿子/,
    );
  });
});

describe('a card for the pocket', () => {
  const WIDTH = 210;
  /** Where on the sheet each of the eight begins, in millimetres. */
  const corners = [40.5, 94.5, 148.5, 202.5].flatMap((top) => [15, 105].map((left) => ({ left, top })));
  const within = (runs: readonly Run[], { left, top }: { left: number; top: number }) =>
    runs.filter((run) => run.left >= left && run.left < left + 90 && run.top >= top && run.top < top + 54);

  test('eight fronts and eight backs, all alike, none nearer than 3 mm to the cut', () => {
    const { pages } = pdf('口袋卡-');
    expect(pages).toHaveLength(2);
    for (const runs of pages) {
      const cards = corners.map((corner) => within(runs, corner));
      expect(cards.flat()).toHaveLength(runs.length);
      expect(new Set(cards.map(pageText)).size).toBe(1);
      for (const [at, { left, top }] of corners.entries()) {
        for (const run of cards[at] ?? []) {
          expect(run.left - left).toBeGreaterThan(3);
          expect(left + 90 - run.right).toBeGreaterThan(3);
          expect(run.top - top).toBeGreaterThan(3);
          expect(top + 54 - run.top).toBeGreaterThan(3);
        }
      }
    }
  });

  test('turned over on the long edge, each back lies on a front', () => {
    const turned = corners.map(({ left, top }) => ({ left: WIDTH - left - 90, top }));
    const key = ({ left, top }: { left: number; top: number }) => `${left} ${top}`;
    expect(turned.map(key).sort()).toEqual(corners.map(key).sort());
    const [front = [], back = []] = pdf('口袋卡-').pages;
    for (const corner of turned) {
      expect(pageText(within(front, corner))).toContain('您要赶的');
      expect(pageText(within(back, corner))).toContain('12345');
    }
  });

  test('says who, how many days and from when, as the procedure does; and the numbers to call', () => {
    const [front = [], back = []] = pdf('口袋卡-').pages.map(pageText);
    const [card] = library.of(materials).flatMap(({ data }) => (data.as === '口袋卡' ? data : []));
    const stages = procedureModel(library).stages.filter(({ id }) => card?.periods.includes(id));
    for (const { act, from, period } of stages.flatMap(({ deadlines }) => deadlines))
      expect(front).toContain(plain(`${period}${act}自${from}之日起`));
    expect(front).toMatch(/您要赶的.*请求复查.*单位该做到的/);
    expect(front).toContain(plain(card?.note ?? ''));
    for (const number of card?.call ?? []) expect(back).toContain(number);
  });

  test('a number or a step that nobody knows is refused with those that there are', () => {
    const { status, output } = checkCopy((root) => {
      edit(root, 'content/materials/wallet-card.yaml', '"12303"', '"12300"');
      edit(root, 'content/materials/wallet-card.yaml', 'ask-review,', 'ask-again,');
    });
    expect(status).toBe(1);
    expect(output).toMatch(
      /wallet-card\.yaml 第 \d+ 行(?:第 \d+ 列)?：content\/hotlines\.yaml 里没有“12300”。能写的有：110、/,
    );
    expect(output).toMatch(
      /wallet-card\.yaml 第 \d+ 行(?:第 \d+ 列)?：content\/procedure\.yaml 里没有“ask-again”。能写的有：/,
    );
  });
});
