/** The leaflet check: what of an old text still holds, and what to write instead. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { REGULATIONS_ID } from '../../src/kinds/law/citable.ts';
import { officialText } from '../../src/kinds/regulation/schema.ts';
import { leafletData } from '../../src/leaflet/collected.ts';
import { leafletContext } from '../../src/leaflet/data.ts';
import { type LeafletContext, readLeaflet } from '../../src/leaflet/findings.ts';
import { phrases } from '../../src/leaflet/schema.ts';
import type { Verdict } from '../../src/leaflet/verdicts.ts';
import type { Library } from '../../src/library/assemble.ts';
import { loadLibrary } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';

let library: Library;
let context: LeafletContext;
beforeAll(() => {
  library = loadLibrary({ root: PROJECT, day: '2026-11-22' });
  // Through JSON, as the page gets it.
  const data = JSON.parse(JSON.stringify(leafletData(library, REGULATIONS_ID)));
  context = leafletContext(data, '2026-11-22');
});

function verdicts(text: string): [Verdict, string][] {
  return readLeaflet(text, context).map(({ verdict, words }) => [verdict, words]);
}

describe('a citation', () => {
  test.each<[string, Verdict, RegExp]>([
    ['《信访工作条例》第三十五条', '现行有效', /不服答复/],
    ['《中华人民共和国刑法》第二百九十条第三款', '现行有效', /290|冲击国家机关/],
    ['《信访条例》第四十七条', '已经废止', /现在适用《信访工作条例》/],
    ['《信访工作条例》第六十条', '没有这一条', /没有第六十条/],
    ['《治安管理处罚法》第一百五十条', '没有这一条', /没有第一百五十条/],
    ['《山东省信访条例》第五条', '没有登记', /没有登记/],
    ['《行政复议法》第九条', '要核对', /没有核对过/],
    [
      '扰乱单位秩序的，依照《治安管理处罚法》第二十三条第一款第一项处罚',
      '条号变了',
      /扰乱机关、单位秩序，现在是第二十六条第一款第一项。旧法：.*200 元.*现在：.*500 元/,
    ],
    ['七十周岁以上的，依照《治安管理处罚法》第二十三条不执行拘留', '现行有效', /不执行(行政)?拘留/],
    ['《治安管理处罚法》第二十三条', '要核对', /如果想说的是/],
    ['《治安管理处罚法》（2012年修正）第四十九条', '条号变了', /现在是第五十/],
    ['多次发送信息骚扰别人的，按《治安管理处罚法》第四十二条', '条号变了', /第五十条第一款第五项/],
    ['阻碍执行职务的，《治安管理处罚法》第五十条，警告或者200元以下罚款', '条号变了', /第六十一条/],
    ['公然侮辱他人的，《治安管理处罚法》第五十条', '现行有效', /侮辱/],
  ])('%s: %s', (text, verdict, say) => {
    const [finding] = readLeaflet(text, context);
    expect(finding?.verdict).toBe(verdict);
    expect(finding?.say).toMatch(say);
  });

  test('without a law of its own belongs to the law last named', () => {
    expect(verdicts('一、《刑法》第二百九十条。\n二、第二百九十三条。')).toEqual([
      ['现行有效', '《刑法》第二百九十条'],
      ['现行有效', '第二百九十三条'],
    ]);
    expect(verdicts('违反第二十条的')).toEqual([['要核对', '第二十条']]);
  });

  test('is not made of the title of a form', () => {
    expect(verdicts('拿到《信访处理意见书》以后')).toEqual([]);
  });
});

test('the wording of the law in force is never called old', () => {
  const text = library
    .of(officialText)
    .data.chapters.flatMap(({ articles }) => articles)
    .flatMap(({ number, paragraphs }) =>
      paragraphs.map((paragraph) => `《信访工作条例》第${number}条：${paragraph.text}`),
    )
    .join('\n');
  expect(readLeaflet(text, context).filter(({ verdict }) => verdict !== '现行有效')).toEqual([]);
});

test('one place is called old once, by its citation', () => {
  const text = '依据《信访条例》第四十七条；依照《治安管理处罚法》第二十三条第一款第一项扰乱单位秩序的';
  expect(verdicts(text).map(([verdict]) => verdict)).toEqual(['已经废止', '条号变了']);
});

describe('a phrase', () => {
  test.each([
    '越级上访属于违法行为',
    '训诫三次即拘留',
    '由公安机关予以训诫',
    '拘留会影响子女三代政审',
    '两会期间上访违法',
    '网上反复投诉可以拘留',
    '举报不实就是诬告',
    '《公安部规定32种违法信访行为》',
    '不当上访或犯十宗罪',
    '依法打击缠访户',
  ])('%s is marked, with a better wording and a page', (text) => {
    const found = readLeaflet(text, context).filter(({ verdict }) => verdict === '不能这样说');
    expect(found).not.toEqual([]);
    expect(found[0]?.instead).toBeTruthy();
  });

  test.each([
    '越级走访本身不违法，走错了门，工作人员会劝您回到该去的地方',
    '没有“训诫三次就拘留”的规定',
    '举报不实不等于诬告',
    '违反治安管理的记录应当封存，不会影响子女的政审',
  ])('%s is left alone', (text) => {
    expect(verdicts(text)).toEqual([]);
  });

  test('every wording that we propose passes the check itself', () => {
    for (const { id, instead } of library.of(phrases).data.phrases) {
      const bad = readLeaflet(instead, context).filter(({ verdict }) => !['现行有效', '要核对'].includes(verdict));
      expect(bad, id).toEqual([]);
    }
  });
});

test('npm run check:text reads a folder, names file and line, and lists what it could not read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xunfa-leaflets-'));
  writeFileSync(join(folder, '一.txt'), '第一行\n训诫三次即拘留');
  writeFileSync(join(folder, '二.md'), '《信访工作条例》第三十五条');
  writeFileSync(join(folder, '三.doc'), '');
  writeFileSync(join(folder, '四.pdf'), '%PDF-1.7');
  writeFileSync(join(folder, '~$一.docx'), 'x');
  const { stdout, status } = spawnSync('node', ['src/checks/text.ts', folder], { cwd: PROJECT, encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  expect(stdout).toMatch(/一\.txt：1 处引用和说法，1 处要看\n {2}第 2 行：【不能这样说】“训诫三次”/);
  expect(stdout).toMatch(/原句：训诫三次即拘留/);
  expect(stdout).toMatch(/今天的法律：《治安管理处罚法》第十条/);
  expect(stdout).toMatch(/二\.md：1 处引用和说法，0 处要看/);
  expect(stdout).toMatch(/没有读的文件 2 个：\n {2}.*三\.doc：.*没有文字.*\n {2}.*四\.pdf：这是 PDF/);
  expect(status).toBe(1);
});

test('a file that is not there is said in a sentence', () => {
  const { stderr, status } = spawnSync('node', ['src/checks/text.ts', '没有.docx'], { cwd: PROJECT, encoding: 'utf8' });
  expect(stderr).toContain('没有找到 没有.docx');
  expect(status).toBe(2);
});
