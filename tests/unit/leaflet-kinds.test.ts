/** The leaflet check on the ways in which offices really write: each line is a kind that it once got wrong. */

import { describe, expect, test } from 'vitest';
import { REGULATIONS_ID } from '../../src/kinds/law/citable.ts';
import { leafletData } from '../../src/leaflet/collected.ts';
import { leafletContext } from '../../src/leaflet/data.ts';
import { readLeaflet } from '../../src/leaflet/findings.ts';
import { outlineOf } from '../../src/leaflet/outline.ts';
import { rawPlace, readPlain } from '../../src/leaflet/plain-leaflet.ts';
import { isComplaint, type Verdict } from '../../src/leaflet/verdicts.ts';
import { loadLibrary } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';

const library = loadLibrary({ root: PROJECT, day: '2026-11-29' });
const context = leafletContext(leafletData(library, REGULATIONS_ID), '2026-11-29');
const complaints = (text: string) => readLeaflet(text, context).filter(({ verdict }) => isComplaint(verdict));

describe('an article is read however it is written', () => {
  test.each<[string, string]>([
    ['《刑法》第 293 条', '现行有效'],
    ['《刑法》第二百九十三 条', '现行有效'],
    ['《刑法》第二百九十⏎三条', '现行有效'],
    ['《刑法》第293\u200b条', '现行有效'],
    ['《刑法》第\u00a0293\u3000条', '现行有效'],
    ['《刑法》第２９３条', '现行有效'],
    ['《刑法》293条', '现行有效'],
    ['刑法二百九十三条', '现行有效'],
    ['《 刑法 》第二百九十三条', '现行有效'],
    ['《治安管理处罚法》第 23 条，扰乱单位秩序的', '条号变了'],
    ['《治安管理处罚法》第二十⏎三条，扰乱单位秩序的', '条号变了'],
    ['《治安管理处罚法》第二十\u200b三条，扰乱单位秩序的', '条号变了'],
    ['《治安管理处罚法》第廿三条，扰乱单位秩序的', '条号变了'],
    ['《治安管理处罚法》23条，扰乱单位秩序的', '条号变了'],
    ['《 治安管理处罚法 》第二十三条，扰乱单位秩序的', '条号变了'],
    ['治安处罚法第23条，扰乱单位秩序的', '条号变了'],
    ['《治安管理處罰法》第二十三條，擾亂單位秩序的', '条号变了'],
    ['《信访工作条例》第26‑28条', '现行有效'],
    ['《信访工作条例》第二十六条（一）至（三）项', '现行有效'],
    ['《信访工作条例》第卅五条', '现行有效'],
    ['《信访工作条例》第〹六条', '现行有效'],
  ])('%s', (text, verdict) => {
    const [finding] = readLeaflet(text.replace('⏎', '\n'), context);
    expect(finding?.verdict).toBe(verdict);
    expect(finding?.say).not.toMatch(/^《.*》现行有效/);
  });

  test('a slip of a name is told, and is not taken for another law', () => {
    const [finding] = readLeaflet('扰乱单位秩序的，治安处罚法第23条', context);
    expect(finding?.say).toMatch(/名称要写全：《治安管理处罚法》.*现在是第二十六条/);
  });
});

describe('nothing is green that was not read', () => {
  test.each([
    '《刑法》第二九三条',
    '《刑法》第条',
    '《刑法》第XX条',
    '《刑法》第２９Ｏ条',
    '《刑法》第二百九三条',
    '《刑法》第二百九十三',
    '《刑法》293(1)处理',
    '《刑法》第二百九十三条第×项',
    '《刑法》第二百九十三条三项',
  ])('%s', (text) => {
    const findings = readLeaflet(text, context);
    expect(findings.map(({ verdict }) => verdict)).not.toContain('现行有效');
    expect(findings[0]?.verdict).toBe('要核对');
    expect(findings[0]?.words).toBe(text.replace('处理', ''));
  });

  test.each([
    '《信访工作条例》三周年',
    '《信访工作条例》2022年施行',
    '《信访工作条例》第二章',
    '第一条路，第二条路',
    '三条红线',
  ])('%s is no citation of an article', (text) => expect(complaints(text)).toEqual([]));

  test('an article of a renumbered law that has nothing to do with its sentence is to be looked at', () => {
    expect(
      complaints('《治安管理处罚法》第三十五条：擅自进入铁路防护网或者火车来临时在铁路线路上行走坐卧')[0]?.verdict,
    ).toBe('要核对');
  });

  test('a number that has an old row is not called old where nobody read the article of today', () => {
    expect(complaints('未成年人不予处罚的，《治安管理处罚法》第二十四条')[0]?.verdict).toBe('要核对');
  });
});

describe('what must not be printed', () => {
  test.each<[string, Verdict]>([
    ['越级者均处以行政拘留，另有案例', '不能这样说'],
    ['违法信访行为', '不能这样说'],
    ['恶意上访', '不能这样说'],
    ['非访', '不能这样说'],
    ['无理上访', '不能这样说'],
    ['32种行为被界定为非法', '不能这样说'],
    ['影响直系亲属政审', '不能这样说'],
    ['信访事项办理期限内不予登记', '不能这样说'],
    ['聚众的首要分子，并处一千元以下罚款', '不能这样说'],
    ['扰乱单位秩序的，警告或者200元罚款', '不能这样说'],
    ['警告或者200元罚款', '不能这样说'],
    ['2023年修订的《信访工作条例》', '没有这次修订'],
    ['国务院令第431号', '已经废止'],
    ['依据公通字（2013）25号', '要核对'],
    ['依照婚姻法的规定', '已经废止'],
  ])('%s', (text, verdict) => {
    expect(complaints(text).map((finding) => finding.verdict)).toContain(verdict);
  });
});

test('of several repealed laws in one breath each is told, with what stands in its place', () => {
  const told = complaints('依照《合同法》第五十二条、《婚姻法》第三十二条和《物权法》第四十二条办理。');
  expect(told.map(({ words, verdict }) => [words, verdict])).toEqual([
    ['《合同法》第五十二条', '已经废止'],
    ['《婚姻法》第三十二条', '已经废止'],
    ['《物权法》第四十二条', '已经废止'],
  ]);
});

describe('who is right is not accused', () => {
  test.each([
    '本条对应原《治安管理处罚法》第二十三条。扰乱单位秩序的，依照《治安管理处罚法》第二十六条处理。',
    '推选代表不得超过5人，不得有下列违法行为',
    '别再印“非访”',
    '信访部门收到信访事项，应当予以登记',
    '越级走访，请看《治安管理处罚法》第一百三十六条怎样封存记录',
    '劳动合同法第三十条，工资要足额支付',
    '村里违法占地，大家去省里上访反映',
    '在信访中有违法行为的，看做了什么',
    '2025年修订的《治安管理处罚法》',
    '《信访工作条例》自2022年5月1日起施行',
    '除非访问量太大，网页都打得开',
  ])('%s', (text) => {
    expect(complaints(text)).toEqual([]);
  });

  test('in a table the column of old numbers is told as old', () => {
    const table = '行为\t旧条号\t新条号\n扰乱单位秩序\t《治安管理处罚法》第二十三条\t《治安管理处罚法》第二十六条';
    expect(readLeaflet(table, context).map(({ verdict }) => verdict)).toEqual(['讲的是旧法', '现行有效']);
  });
});

describe('a list', () => {
  const heads = (text: string) => outlineOf(text).map((item) => [item.text, item.heads.join('|')]);

  test('gives its head to each of its items, and ends where it ends', () => {
    expect(heads('下列行为违法：\n1.甲；\n2.乙。\n丙')).toEqual([
      ['下列行为违法：', ''],
      ['1.甲；', '下列行为违法：'],
      ['2.乙。', '下列行为违法：'],
      ['丙', ''],
    ]);
  });

  test('is found within a line, in one sentence, and below another', () => {
    expect(heads('下列行为违法：（一）甲；（二）乙。')[2]).toEqual(['（二）乙。', '下列行为违法：']);
    expect(heads('下列行为违法：甲、乙。')[2]).toEqual(['乙。', '下列行为违法']);
    expect(heads('一、要罚的：\n1.甲\n二、可以的：\n1.乙')[3]).toEqual(['1.乙', '二、可以的：']);
  });

  test('may have empty lines in it', () => {
    expect(heads('下列行为违法：\n\n1.甲\n\n2.乙\n\n丙').map(([, over]) => over)).toEqual([
      '',
      '下列行为违法：',
      '下列行为违法：',
      '',
    ]);
  });

  test('may be summed up by the line after it', () => {
    expect(heads('一、甲\n二、乙\n上述行为违法。')[0]).toEqual(['一、甲', '上述行为违法。']);
  });
});

test('every place leads back to the text as it was given', () => {
  const raw = '前言　：\r\n依 据《治安管理處罰\u200b法》第廿\n三条𠮷。';
  const plain = readPlain(raw, context.characters);
  expect(plain.text).toBe('前言：\n依据《治安管理处罚法》第二十三条𠮷。');
  const start = plain.text.indexOf('第');
  expect(rawPlace(plain, start, plain.text.indexOf('𠮷')).words).toBe('第廿\n三条');
  expect(plain.at.length).toBe(plain.text.length);
});

test.each([
  ['one sentence of citations', '依据《刑法》第二百九十条，'.repeat(5000)],
  ['one row of a table', '第二十三条\t'.repeat(10_000)],
  ['nothing but numerals', '二十百千'.repeat(25_000)],
  ['heads over heads', '下列行为违法：\n'.repeat(10_000)],
  ['openings that never close', '《第'.repeat(50_000)],
])('a text that is %s is read in time', (_, text) => {
  const started = performance.now();
  readLeaflet(text, context);
  expect(performance.now() - started).toBeLessThan(10_000);
});
