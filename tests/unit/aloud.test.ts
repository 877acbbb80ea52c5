/** 读给我听: what a voice is given to say, and which voice. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spoken } from '../../src/aloud/spoken.ts';
import { LINE_END, utterances } from '../../src/aloud/utterances.ts';
import { voiceFor } from '../../src/aloud/voice.ts';
import { routeModels } from '../../src/kinds/route/model.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';

describe('numbers as people say them', () => {
  test.each([
    ['要求解决问题的，分六条路办，看 31④', '要求解决问题的，分六条路办，看第三十一条第四项'],
    ['治安管理处罚法 26(1)①', '治安管理处罚法第二十六条第一款第一项'],
    ['2026-11-29', '二零二六年十一月二十九日'],
    ['最后一天是 2026 年 9 月 2 日', '最后一天是二零二六年9月2日'],
    ['打 12345 问', '打幺二三四五问'],
    ['先离开，打 110；受了伤打 120。', '先离开，打幺幺零；受了伤打幺二零。'],
    ['12348 公共法律服务热线', '幺二三四八公共法律服务热线'],
    ['打 0888-8123456', '打零八八八八幺二三四五六'],
    ['13800138000', '幺三八零零幺三八零零零'],
    ['110 日内', '110日内'],
    ['一共 12345 元', '一共12345元'],
    ['1260 条', '1260条'],
    ['（一）在机关周围非法聚集；', '一，在机关周围非法聚集；'],
    ['① 身份证 ② 病历', '一，身份证，二，病历'],
    ['第 23～25 条', '第23到25条'],
    ['下载 Word 文件', '下载Word文件'],
  ])('%s', (text, said) => {
    expect(spoken(text)).toBe(said);
  });
});

describe('citations are for the eye', () => {
  test.each([
    ['依据：《信访工作条例》第三十一条第六项、第三十六条第二款', ''],
    ['《治安管理处罚法》第二十五条；', ''],
    ['《反家庭暴力法》第二十九条、第三十四条。', ''],
    ['条例：《信访工作条例》第二十六条第一项', ''],
    ['这类事在条例里属于“仲裁”：《信访工作条例》第三十一条第二项', '这类事在条例里属于“仲裁”'],
    ['后果是劝阻（《信访工作条例》第四十七条第一款）。', '后果是劝阻。'],
    ['找上一级（本条例第二十三条第二款、第四十四条第三项）。', '找上一级。'],
    ['照《反家庭暴力法》第三十七条办。', '照《反家庭暴力法》第三十七条办。'],
    ['依据是《治安管理处罚法》第五十三条。', '依据是《治安管理处罚法》第五十三条。'],
    ['第二十六条', '第二十六条'],
  ])('%s', (text, said) => {
    expect(spoken(text)).toBe(said);
  });
});

describe('a page, sentence by sentence', () => {
  test('each stop ends one, quotation marks stay with it, and what says nothing is left out', () => {
    const said = utterances(['家庭暴力', '他说：“别去。”我去了！可以吗？——', ' \n ', `第一行${LINE_END}第二行`]);
    expect(said.map(({ say }) => say)).toEqual([
      '家庭暴力',
      '他说：“别去。”',
      '我去了！',
      '可以吗？',
      '第一行',
      '第二行',
    ]);
    expect(said.map(({ block }) => block)).toEqual([0, 1, 1, 1, 3, 3]);
  });

  test('a long one is cut where one breathes, not within brackets', () => {
    const long = `${'甲'.repeat(30)}，${'乙'.repeat(10)}（${'丙'.repeat(4)}，${'丁'.repeat(20)}），${'戊'.repeat(30)}。`;
    const said = utterances([long]);
    expect(said.map(({ say }) => say).join('')).toBe(long);
    for (const { say } of said) expect(say.length).toBeLessThanOrEqual(56);
    expect(said[0]?.say).toBe(`${'甲'.repeat(30)}，`);
  });

  test('whatever is written, each part is short, in order, and of its block', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'甲乙丙，。；（）12 第条①-A') })), (blocks) => {
        let before = { block: 0, to: 0 };
        for (const { block, from, to, say } of utterances(blocks)) {
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(blocks[block]?.length ?? 0);
          expect(block > before.block || from >= before.to).toBe(true);
          expect(say).not.toBe('');
          before = { block, to };
        }
      }),
    );
  });

  test('no sentence of a route is longer than fifteen seconds', () => {
    const { steps, wait, claim } =
      routeModels(loadLibrary(optionsFrom({ XUNFA_ROOT: PROJECT }))).get('domestic-violence') ?? {};
    const texts = [claim, wait, ...(steps ?? []).map(({ how }) => how)].flatMap((text) => text ?? []);
    expect(texts.length).toBeGreaterThan(4);
    for (const { say } of utterances(texts)) expect(say.length).toBeLessThanOrEqual(60);
  });
});

describe('the voice', () => {
  const voice = (lang: string, localService = true, isDefault = false) => ({ lang, localService, default: isDefault });

  test('of the device itself, never one that sends the text away', () => {
    expect(voiceFor([voice('zh-CN', false), voice('en-US')])).toBeUndefined();
    expect(voiceFor([])).toBeUndefined();
    expect(voiceFor([voice('zh-CN', false, true), voice('zh-TW')])).toEqual(voice('zh-TW'));
  });

  test('Mandarin of the mainland first, however its tag is written', () => {
    for (const lang of ['zh-CN', 'zh_CN', 'cmn-Hans-CN', 'zh-Hans'])
      expect(voiceFor([voice('zh-HK'), voice('zh-TW', true, true), voice(lang)])?.lang).toBe(lang);
    expect(voiceFor([voice('en-US'), voice('zh')])?.lang).toBe('zh');
    expect(voiceFor([voice('zhx')])).toBeUndefined();
  });
});
