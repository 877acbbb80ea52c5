import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_NOTICE, isNewEmptyFile, noticeSlides } from '../../src/faces/screen/notice.ts';
import { codeMark } from '../../src/faces/screen/notice-code.ts';
import {
  daysToChoose,
  momentOf,
  noticeFault,
  noticeFrom,
  readOwn,
  untilChoices,
  untilText,
  writeOwn,
} from '../../src/faces/screen/own-notice.ts';
import { VERSION_MARK } from '../../src/faces/screen/release.ts';
import { editionSchema } from '../../src/kinds/edition/schema.ts';
import { validate } from '../../src/library/schema.ts';
import { parseYaml } from '../../src/library/yaml.ts';

const now = new Date('2026-11-26T10:00:00+08:00');
const later = new Date('2026-11-26T12:00:00+08:00');
const draft = { title: '今天下午停电', text: '材料照收。', until: later };

describe('a notice written at the screen', () => {
  test('ends in an hour, when work ends today or tomorrow, or on a day of the next month', () => {
    expect(untilChoices(now).map(({ words, at }) => [words, untilText(at)])).toEqual([
      ['1 小时（到 11:00）', '11月26日 11:00'],
      ['今天下班（17:30）', '11月26日 17:30'],
      ['明天下班（11月27日 17:30）', '11月27日 17:30'],
    ]);
    const evening = new Date('2026-12-31T20:00:00+08:00');
    expect(untilChoices(evening).map(({ words }) => words)).toEqual([
      '1 小时（到 21:00）',
      '今天下班（17:30），已经过了',
      '明天下班（1月1日 17:30）',
    ]);
    expect(daysToChoose(now).slice(0, 4)).toEqual([
      '今天 11月26日 周四',
      '明天 11月27日 周五',
      '后天 11月28日 周六',
      '11月29日 周日',
    ]);
    expect(untilText(momentOf(now, 30, 8, 5))).toBe('12月26日 08:05');
  });

  test.each([
    [{ ...draft, title: ' ', text: '\n' }, 'title', '还没有写字。请在“标题”或者“正文”里，写上要通知的事。'],
    [{ ...draft, title: '一'.repeat(20) }, 'title', '标题最多 16 个字，现在有 20 个。请删掉 4 个，或者写到正文里。'],
    [{ ...draft, text: '一'.repeat(145) }, 'text', '正文最多 80 个字，现在有 145 个。请删掉 65 个，只留最要紧的。'],
    [{ ...draft, text: '一\n'.repeat(9) }, 'text', '正文最多 4 行，现在有 9 行。请把几行并成一行。'],
    [{ ...draft, until: undefined }, 'until', '还没有选放到什么时候。请选一个，到时候自动撤下。'],
    [
      { ...draft, until: new Date('2026-11-26T08:00:00+08:00') },
      'until',
      '11月26日 08:00 已经过了，现在是 11月26日 10:00。请选一个晚一点的时间。',
    ],
  ])('what keeps it off the screen is said, with the remedy', (wrong, field, words) => {
    expect(noticeFault(wrong, now)).toEqual({ field, words });
  });

  test('whatever is let through stands on one slide, whole', () => {
    expect(noticeFault(draft, now)).toBeUndefined();
    const line = fc.string({ unit: fc.constantFrom('字', '，', '。', 'a', ' '), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(line, fc.array(line, { maxLength: 4 }), (title, lines) => {
        const one = { title, text: lines.join('\n'), until: later };
        fc.pre(noticeFault(one, now) === undefined);
        const slides = noticeSlides(noticeFrom(one));
        expect(slides).toHaveLength(1);
        const words = [slides[0]?.title, ...(slides[0]?.blocks ?? []).map(({ text }) => text)].join('');
        expect(words.replace(/\s/g, '')).toBe(`${title}${lines.join('')}`.replace(/\s/g, ''));
      }),
    );
  });

  test('is kept as it was, and anything else that is kept is none', () => {
    const own = { ...draft, since: now };
    expect(readOwn(writeOwn(own))).toEqual(own);
    for (const broken of [
      undefined,
      '',
      '{',
      'null',
      '[]',
      '{"title":"x"}',
      '{"title":"x","text":"","until":"","since":""}',
    ])
      expect(readOwn(broken)).toBeUndefined();
  });
});

describe('notice.txt after a deployment', () => {
  const published = (number: string) => EMPTY_NOTICE.replace(VERSION_MARK, number);
  const written = published('aaa').replace('`\r\n\r\n`', '`\r\n到 11月26日 17:00\r\n今天停电\r\n`');

  test('the empty file of another publishing takes nothing down; whoever deletes the words does', () => {
    expect(isNewEmptyFile(published('bbb'), written)).toBe(true);
    expect(isNewEmptyFile(published('bbb'), '今天停电')).toBe(true);
    expect(isNewEmptyFile(published('aaa'), written)).toBe(false);
    expect(isNewEmptyFile('', written)).toBe(false);
    expect(isNewEmptyFile(written.replace('aaa', 'bbb'), written)).toBe(false);
  });
});

describe('the code', () => {
  test('is not in its mark, and no two have the same', () => {
    const codes = Array.from({ length: 300 }, (_, index) => String(1000 + index * 29));
    expect(new Set(codes.map(codeMark)).size).toBe(codes.length);
    expect(codeMark('4826')).not.toContain('4826');
  });

  test('is four to eight digits between quotes', () => {
    const problems = (code: unknown) => {
      const yaml = parseYaml(JSON.stringify({ name: '测试', updated: '2026-11-26', screen: { code } }), 'x.yaml');
      const result = Array.isArray(yaml) ? { problems: yaml } : validate(editionSchema, yaml, 'x.yaml');
      return 'problems' in result ? result.problems.map(({ message }) => message) : [];
    };
    expect(problems('0482')).toEqual([]);
    const field = 'screen 的 code（在屏上发通知要输的密码，加引号；不写就不问密码）不对：';
    for (const wrong of ['123', '123456789', 'abcd'])
      expect(problems(wrong)).toEqual([`${field}写成 4 到 8 位数字，外面加英文引号，比如 "4826"`]);
    expect(problems(4826)).toEqual([`${field}“4826”要放在英文引号里，不然会当成别的`]);
  });
});
