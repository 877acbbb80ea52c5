import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeNotice,
  EMPTY_NOTICE,
  isOver,
  NOTICE_NAME,
  noticeSlides,
  readNotice,
} from '../../src/faces/screen/notice.ts';
import { chinaTime as china } from '../../src/law/china-clock.ts';

const now = china(2026, 11, 26, 9, 0);

describe('notice.txt', () => {
  test.each([
    ['到 2026-11-26 17:00', china(2026, 11, 26, 17, 0)],
    ['到2026年11月26日17时', china(2026, 11, 26, 17, 0)],
    ['到 11月26日 17:30 为止', china(2026, 11, 26, 17, 30)],
    ['到：2026/11/26 17：00', china(2026, 11, 26, 17, 0)],
    ['到 2026-11-27', china(2026, 11, 28, 0, 0)],
    ['到 2026 年 11 月 26 日 17 时', china(2026, 11, 26, 17, 0)],
    ['到 ２０２６－１１－２６ １７：００', china(2026, 11, 26, 17, 0)],
    ['截至 11月26号下午5点半', china(2026, 11, 26, 17, 30)],
    ['到 11月26日晚上12点', china(2026, 11, 27, 0, 0)],
    ['至 2026.11.26 中午12点', china(2026, 11, 26, 12, 0)],
  ])('“%s” is a time', (line, until) => {
    expect(readNotice(`${line}\n今天停电`, now)).toEqual({ lines: ['今天停电'], until });
  });

  test('a day without a year is the one nearest to when it was written, whatever year it is later', () => {
    const written = china(2026, 11, 26, 9, 0);
    const text = '到 11月26日 17:00\n今天停电';
    for (const later of [china(2026, 11, 26, 18), china(2027, 1, 1), china(2027, 6, 1), china(2027, 11, 25)])
      expect(readNotice(text, later, written), String(later)).toBeUndefined();
    const newYear = '到 1月3日\n元旦放假';
    expect(readNotice(newYear, china(2026, 12, 30), china(2026, 12, 30))).toBeDefined();
    expect(readNotice(newYear, china(2027, 1, 3, 23), china(2026, 12, 30))).toBeDefined();
    expect(readNotice(newYear, china(2027, 1, 4), china(2026, 12, 30))).toBeUndefined();
  });

  test('at that time it is over', () => {
    const text = '到 2026-11-26 17:00\n今天停电';
    expect(readNotice(text, china(2026, 11, 26, 16, 59))).toBeDefined();
    expect(readNotice(text, china(2026, 11, 26, 17, 0))).toBeUndefined();
  });

  test.each(['到 2026-13-40 17:00', '到 17:00', '到 今天 17:00', '到 20261126', '至明天下班'])(
    '“%s” means a time that nobody can know: it is no headline, and is told',
    (line) => {
      expect(readNotice(`${line}\n今天停电`, now)).toEqual({ lines: ['今天停电'], until: undefined, unread: line });
    },
  );

  test.each(['到一楼大厅办理', '到 3 号窗口办理', '至于材料，照收'])('“%s” is no time, and stays as words', (line) => {
    expect(readNotice(`今天停电\n${line}`, now)).toEqual({ lines: ['今天停电', line], until: undefined });
  });

  test('a time that was over before it was written is told apart from nothing', () => {
    expect(isOver('到 11月25日 17:00\n今天停电', now)).toBe(true);
    expect(isOver('到 11月27日 17:00\n今天停电', now)).toBe(false);
    expect(isOver(EMPTY_NOTICE, now)).toBe(false);
  });

  test('no words, a page of the server, or a file between its marks', () => {
    expect(readNotice('', now)).toBeUndefined();
    expect(readNotice('到 2026-11-26 17:00\n', now)).toBeUndefined();
    expect(readNotice('<!doctype html><title>404</title>', now)).toBeUndefined();
    expect(readNotice('\uFEFF// 说明\r\n通知 = `\r\n今天停电\r\n`\r\n', now)?.lines).toEqual(['今天停电']);
  });

  test('the file as it is published shows nothing, and what is written between its marks is shown', () => {
    expect(readNotice(EMPTY_NOTICE, now)).toBeUndefined();
    const written = EMPTY_NOTICE.replace('`\r\n\r\n`', '`\r\n到 2026-11-26 17:00\r\n今天停电\r\n`');
    expect(readNotice(written, now)?.lines).toEqual(['今天停电']);
    // As a script, which is how it is read from a stick.
    const script = runInNewContext(`${written.slice(1)}; ${NOTICE_NAME}`) as string;
    expect(readNotice(script, now)?.lines).toEqual(['今天停电']);
  });

  test('a file saved as GBK is read too', () => {
    expect(decodeNotice(Uint8Array.from([0xcd, 0xa3, 0xb5, 0xe7]).buffer)).toBe('停电');
    expect(decodeNotice(new TextEncoder().encode('停电').buffer as ArrayBuffer)).toBe('停电');
    expect(decodeNotice(Uint8Array.from([0xff, 0xfe, 0x5c, 0x50, 0x35, 0x75]).buffer)).toBe('停电');
  });

  test('whatever is written, there are slides that hold all of it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('字', '，', '。', 'a', '🙂'), minLength: 1, maxLength: 900 }), {
          minLength: 1,
          maxLength: 6,
        }),
        (lines) => {
          const slides = noticeSlides({ lines });
          expect(slides.length).toBeGreaterThan(0);
          const titles = new Set(slides.map(({ title }) => title));
          const words = [...titles, ...slides.flatMap(({ blocks }) => blocks.map(({ text }) => text))].join('');
          expect(words).toBe(lines.join(''));
        },
      ),
    );
  });
});
