/** Reading a law from any plain copy, and pairing an old text with a new one. The law is invented. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changedNumbers, largeNumber, numbersIn, sayChanges } from '../../src/amendment/changed-numbers.ts';
import { pairArticles } from '../../src/amendment/pair-articles.ts';
import { articleKey, formatProvision } from '../../src/law/citation.ts';
import { readLawText } from '../../src/law/law-text.ts';
import { shapeOf } from '../../src/law/official-text.ts';
import { PROJECT } from '../content-copy.ts';

const fixture = (name: string) => readFileSync(join(PROJECT, 'tests/fixtures/laws', name), 'utf8');
const old = readLawText(fixture('market-2019.txt'));
const now = readLawText(fixture('market-2027.txt'));

describe('a law is read from a plain copy', () => {
  test('articles, 款 and 项, its title and its days; contents, headings and page numbers are left out', () => {
    expect(now).toMatchObject({ title: '集市管理条例', revised: '2026-11-01', effective: '2027-01-01', oddities: [] });
    expect(now.articles.map(({ provision }) => articleKey(provision))).toEqual(
      Array.from({ length: 14 }, (_, index) => `${index + 1}`),
    );
    expect(now.articles.map((article) => shapeOf(article))[4]).toEqual([2, 0]);
    expect(now.articles[6]?.paragraphs).toEqual([
      { text: '集市管理站应当设立公平秤。摊主应当把秤放在买主看得见的地方。', items: [] },
    ]);
  });

  test('copies from web pages, collections and gazettes say the same', () => {
    const plain = fixture('market-2019.txt');
    const copies = [
      plain.replaceAll('\n', '\r\n'),
      `\uFEFF${plain.replace(/^第(.+?条)　/gm, '**第$1**　').replace(/^第(.+?章)/gm, '## 第$1')}`,
      `---\nsidebar: auto\n---\n\n# ${plain.replace('第一章', '<!-- INFO END -->\n\n第一章').replace(/^(?=[第（])/gm, '　　')}`,
      plain.replace(/(?<=^第.+?条)　/gm, ''),
      plain.replaceAll('（一）', '(一)').replaceAll('（二）', '（ 二 ）'),
      // Lines that a PDF broke in the middle of a sentence.
      plain.replace('提前十五日公布', '提前\n十五日公布').replace('缺斤少两的，', '缺斤少两的，\n'),
    ];
    const words = ({ articles }: typeof old) =>
      articles.map(({ provision, paragraphs }) => ({ provision, paragraphs }));
    for (const copy of copies) expect(words(readLawText(copy))).toEqual(words(old));
  });

  test('a sentence that begins with a citation opens no article; 之一 is an article', () => {
    const { articles, oddities } = readLawText(
      '第一条　摊主守法。\n第二条　摊主守信。\n第一条、第二条规定的，由乡镇执行。\n第二条之一　另有规定的除外。\n第三条　略。',
    );
    expect(articles.map(({ provision }) => articleKey(provision))).toEqual(['1', '2', '2-1', '3']);
    expect(articles[1]?.paragraphs).toHaveLength(2);
    expect(oddities).toEqual([]);
  });

  test('a gap, an article twice, one out of order, an empty one are said with their lines', () => {
    const odd = (text: string) => readLawText(text).oddities.join('\n');
    expect(odd('第一条　甲。\n第四条　丁。')).toBe('第 2 行：第四条前面少了第二条、第三条');
    expect(odd('第一条　甲。\n第九条　丁。')).toBe('第 2 行：第九条前面少了第二条到第八条');
    expect(odd('第一条　甲。\n第二条　乙。\n第二条　丙。')).toBe('第 3 行：第二条出现了两次，第 2 行已经有一个');
    expect(odd('第一条　甲。\n第三条　丙。\n第二条　乙。')).toContain('第 3 行：第二条排在第三条后面，顺序不对');
    expect(odd('第一条　甲。\n第二条　\n第三条　丙。')).toBe('第 2 行：第二条下面没有字');
  });

  test('what is no law has no articles', () => {
    for (const text of ['', '今天赶集，人很多。\n白菜一元一斤。', '见《集市管理条例》第三条。']) {
      expect(readLawText(text).articles).toEqual([]);
    }
  });
});

describe('articles of two texts are paired', () => {
  const { articles, added, pieces } = pairArticles(old, now);
  const went = (article: number) => {
    const found = articles.find(({ from }) => from.provision.article === article);
    return [found?.to, ...(found?.also ?? [])].map((one) => one && articleKey(one.provision));
  };

  test('those that stayed, moved forward and moved over others', () => {
    expect([1, 2, 3, 4, 5, 7, 10, 11, 12].map(went)).toEqual(
      ['1', '3', '4', '5', '6', '7', '11', '12', '14'].map((key) => [key]),
    );
    // Penalties of 缺斤少两 went behind those of 占道.
    expect(went(8)).toEqual(['10']);
  });

  test('one that became two, one that is gone, and those that are new', () => {
    expect(went(9).sort()).toEqual(['8', '9']);
    expect(went(6)).toEqual([undefined]);
    expect(added.map(({ provision }) => articleKey(provision))).toEqual(['2', '13']);
  });

  test('款 and 项 are followed, too', () => {
    const rows = pieces.map(({ from, to }) => `${formatProvision(from)}→${formatProvision(to)}`);
    expect(rows).toEqual(
      expect.arrayContaining(['第四条第一款第二项→第五条第一款第二项', '第四条第二款→第五条第二款']),
    );
  });

  test('a text is paired with itself article by article', () => {
    const same = pairArticles(now, now);
    expect(same.articles.every(({ from, to, also }) => from === to && also.length === 0)).toBe(true);
    expect(same.added).toEqual([]);
  });
});

describe('amounts, periods and counts that changed', () => {
  test('are found in any spelling, with their bounds', () => {
    const keys = (text: string) => numbersIn(text).map(({ key }) => key);
    expect(keys('处五日以上十日以下拘留，可以并处 1,000 元以下罚款')).toEqual(['5日以上', '10日以下', '1000元以下']);
    expect(keys('百分之五十、三分之二、二万五千元、十五个工作日内')).toEqual(['50%', '2/3', '25000元', '15工作日以下']);
    // No rule: a day of the calendar, the number of an article, one of several.
    expect(keys('自2026年1月1日起施行，第五条第二款，有下列行为之一')).toEqual([]);
    expect(['二万五千', '一亿二千万', '10000', '二百零五', '万'].map(largeNumber)).toEqual([
      25_000,
      120_000_000,
      10_000,
      205,
      undefined,
    ]);
  });

  test('are told apart from those that were added or left out', () => {
    const say = (was: string, is: string) => sayChanges(changedNumbers(was, is));
    expect(say('处五十元以上二百元以下罚款', '处一百元以上五百元以下罚款')).toBe(
      '五十元以上改成一百元以上、二百元以下改成五百元以下',
    );
    expect(say('五日内答复', '三个工作日内答复')).toBe('去掉了五日内、加了三个工作日内');
    expect(say('处警告', '处警告或者五百元以下罚款')).toBe('加了五百元以下');
    expect(say('十五日内申请', '应当在十五日以内提出申请')).toBe('');
  });
});
