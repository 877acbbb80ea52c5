/**
 * Each mistake an editor can make ends the check with a sentence that names file, line and remedy.
 * The real command is run on a copy of the content.
 */

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { copyContent, edit, PROJECT } from '../content-copy.ts';

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

function check(breakIt: (root: string) => void): { status: number | null; output: string } {
  const root = copyContent();
  roots.push(root);
  breakIt(root);
  const { status, stderr, stdout } = spawnSync('node', ['src/checks/run.ts'], {
    cwd: PROJECT,
    env: { ...process.env, XUNFA_ROOT: root },
    encoding: 'utf8',
  });
  return { status, output: stderr + stdout };
}

test('the content as it stands passes', () => {
  expect(check(() => {})).toMatchObject({ status: 0, output: expect.stringMatching(/内容检查通过：解读 50 条/) });
});

const READING = 'content/regulations/026.mdx';
const OPENING = '有理可以讲';

describe('each of these is refused with its place and remedy', () => {
  test.each<[string, (root: string) => void, RegExp]>([
    [
      'an unknown law',
      (root) => edit(root, READING, OPENING, `《治安管理处法》第二十六条${OPENING}`),
      /026\.mdx 第 17 行第 1 列：《治安管理处法》没有登记。是不是《治安管理处罚法》/,
    ],
    [
      'an article that does not exist',
      (root) => edit(root, READING, OPENING, `《信访工作条例》第五十一条${OPENING}`),
      /026\.mdx 第 17 行第 1 列：《信访工作条例》没有第五十一条。它一共 50 条/,
    ],
    [
      'an item that does not exist',
      (root) => edit(root, READING, OPENING, `本条例第二十六条第七项${OPENING}`),
      /026\.mdx 第 17 行第 1 列：《信访工作条例》第二十六条只有 6 项，没有第 7 项/,
    ],
    [
      'a repealed law outside a history block',
      (root) => edit(root, READING, OPENING, `《信访条例》第二十条${OPENING}`),
      /026\.mdx 第 17 行第 1 列：《信访条例》是旧法.*请改引现行条文；如果是在讲旧法，请放进 <History> 里/,
    ],
    [
      'an old article number',
      (root) => edit(root, READING, OPENING, `《治安管理处罚法》第四十二条${OPENING}`),
      /026\.mdx 第 17 行第 1 列：.*第四十二条可能是旧法（2012年修正文本）的条号，现在是第五十条/,
    ],
    [
      'a missing field',
      (root) => edit(root, READING, /^gist: .*\n/m, ''),
      /026\.mdx 第 \d+ 行：缺少 gist（一句话说清这一条，20 字以内），请补上/,
    ],
    ['missing front matter', (root) => edit(root, READING, /^---\n/, ''), /026\.mdx 第 1 行：缺少文件开头的说明部分/],
    [
      'a field of the wrong name',
      (root) => edit(root, READING, 'gist:', 'gsit:'),
      /026\.mdx 第 4 行：没有“gsit”这个字段/,
    ],
    [
      'a gist too long',
      (root) => edit(root, READING, /^gist: /m, 'gist: 很长很长很长很长很长很长很长'),
      /026\.mdx 第 4 行：gist.*最多 20 个字，现在是 24 个/,
    ],
    [
      'an impossible date',
      (root) => edit(root, READING, 'reviewed: 2026-11-22', 'reviewed: 2026-02-30'),
      /026\.mdx 第 5 行：reviewed.*2026-11-22 这样/,
    ],
    [
      'a code used twice',
      (root) => edit(root, READING, 'code: t26', 'code: t27'),
      /027\.mdx 第 3 行：短链接代码 t27 已经被 content\/regulations\/026\.mdx 用了。请换一个/,
    ],
    [
      'broken YAML',
      (root) => edit(root, READING, 'keywords: [', 'keywords: "['),
      /026\.mdx 第 \d+ 行第 \d+ 列：引号没有成对/,
    ],
    [
      'a tab in YAML',
      (root) => edit(root, READING, '  - who: 您', '\t- who: 您'),
      /有 1 处要改：\n.*026\.mdx 第 9 行第 1 列：缩进用了 Tab，请改成空格/,
    ],
    [
      'an MDX syntax error',
      (root) => edit(root, READING, OPENING, `<b>${OPENING}`),
      /026\.mdx 第 17 行第 1 列：正文的 MDX 语法读不懂：<b> 没有结束标签/,
    ],
    [
      'a changed character in the official text',
      (root) => edit(root, 'content/regulations/text.yaml', '携带危险物品、管制器具', '携带危险物品、管制刀具'),
      /text\.yaml 第 \d+ 行：第二十六条的原文和校验码对不上，有字被改动了。请用“git checkout/,
    ],
    [
      'a changed chapter title',
      (root) => edit(root, 'content/regulations/text.yaml', 'title: 信访工作体制', 'title: 信访体制'),
      /text\.yaml 第 \d+ 行：全文校验码对不上/,
    ],
    [
      'a file that is not UTF-8',
      (root) => {
        const path = join(root, READING);
        const text = readFileSync(path);
        writeFileSync(
          path,
          Buffer.concat([text.subarray(0, 20), Buffer.from([0xd6, 0xd0, 0xce, 0xc4]), text.subarray(20)]),
        );
      },
      /026\.mdx 第 3 行：这个文件不是 UTF-8 编码.*请用编辑器“另存为”/,
    ],
    [
      'a term that nobody wrote',
      (root) => edit(root, READING, 'terms: [guanzhiqiju]', 'terms: [daoju]'),
      /026\.mdx 第 7 行：术语“daoju”没有写/,
    ],
    ['a reading that is gone', (root) => rmSync(join(root, READING)), /026\.mdx：第二十六条还没有解读，请加上这个文件/],
    [
      'a basis that does not stand',
      (root) => edit(root, READING, 'basis: 信访工作条例 20(1)', 'basis: 信访工作条例 20(9)'),
      /026\.mdx 第 11 行：.*第二十条只有 4 款，没有第 9 款/,
    ],
    [
      'a broken law file, without a word on the citations that need it',
      (root) => edit(root, 'content/laws/public-security.yaml', 'articles: 144', 'articles: 一百四十四'),
      /有 1 处要改：\n.*public-security\.yaml 第 \d+ 行：articles（一共多少条）不对/,
    ],
    [
      'an unreadable basis',
      (root) => edit(root, READING, 'basis: 信访工作条例 20(1)', 'basis: 第二十'),
      /026\.mdx 第 11 行：.*看不懂这条依据/,
    ],
  ])('%s', (_, breakIt, sentence) => {
    const { status, output } = check(breakIt);
    expect(output).toMatch(sentence);
    expect(status).toBe(1);
    expect(output).not.toMatch(/\bat .*\.ts:\d+/);
  });
});
