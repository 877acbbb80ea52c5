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

const ROUTE = 'content/routes/traffic-finding.mdx';
const WARNING = 'content/warnings/blocking-gates.mdx';
const CASE = 'content/cases/missing-land.mdx';
const QUIZ = 'content/quiz/villagers.yaml';

describe('each of these is refused with its place and remedy', () => {
  test.each<[string, (root: string) => void, RegExp]>([
    [
      'a step without a basis',
      (root) => edit(root, ROUTE, /^ {4}basis: \[道路交通安全法.*\]$/m, '    basis: []'),
      /traffic-finding\.mdx 第 \d+ 行：steps\.2\.basis（依据）不对：每一步都要有依据/,
    ],
    [
      'a deadline without a unit',
      (root) => edit(root, ROUTE, 'unit: 年, ', ''),
      /内容里有 1 处要改：\s+\S+traffic-finding\.mdx 第 \d+ 行：steps\.2\.deadlines\.0\.unit（单位）不对：期限要有单位：小时、日/,
    ],
    [
      'a unit that does not exist',
      (root) => edit(root, ROUTE, 'unit: 年', 'unit: 天'),
      /traffic-finding\.mdx 第 \d+ 行：steps\.2\.deadlines\.0\.unit（单位）不对：期限要有单位：小时、日、工作日、月、年/,
    ],
    [
      'calendar days where the law counts working days',
      (root) => edit(root, ROUTE, 'amount: 3, unit: 工作日', 'amount: 3, unit: 日'),
      /traffic-finding\.mdx 第 \d+ 行：《道路交通事故处理程序规定》第一百一十二条写明，这里的“3 日”是工作日。请把 unit 改成 工作日/,
    ],
    [
      'a deadline that cites no article of a known law',
      (root) => edit(root, ROUTE, 'basis: 民法典 188 }', 'basis: 民法典 1888 }'),
      /traffic-finding\.mdx 第 \d+ 行：《民法典》没有第一千八百八十八条。它一共 1260 条/,
    ],
    [
      'a sentence too long to be read aloud',
      (root) =>
        edit(
          root,
          ROUTE,
          '三个工作日很短，信访不会让它停下来。',
          '三个工作日很短信访不会让它停下来所以请您一定要先把复核申请交上去然后再考虑去别处反映这件事情也不迟。',
        ),
      /traffic-finding\.mdx 第 \d+ 行：这一句有 \d+ 个字，念不下来：“三个工作日很短信访不会让……”。请拆成不超过 45 个字的短句/,
    ],
    [
      'an unknown clock',
      (root) => edit(root, ROUTE, 'clocks: [traffic', 'clocks: [trafic'),
      /traffic-finding\.mdx 第 \d+ 行：clocks 里的“trafic”没有。请在 content\/clocks\.yaml 里加上/,
    ],
    [
      'a hotline that nobody confirmed',
      (root) => edit(root, ROUTE, 'hotlines: ["122"', 'hotlines: ["12389"'),
      /traffic-finding\.mdx 第 \d+ 行：hotlines 里的“12389”没有/,
    ],
    [
      'a guide that goes in a circle',
      (root) => edit(root, 'content/guide.yaml', '    finding: routes/traffic-finding', '    finding: everyday'),
      /guide\.yaml 第 \d+ 行：绕了一圈：everyday → traffic → everyday/,
    ],
    [
      'an answer that leads nowhere',
      (root) => edit(root, 'content/guide.yaml', '    finding: routes/traffic-finding\n', ''),
      /guide\.yaml 第 \d+ 行：“责任认定”没有去处，选了它的人走不下去/,
    ],
    [
      'a route that does not exist',
      (root) => edit(root, 'content/guide.yaml', 'routes/traffic-finding', 'routes/traffic-findings'),
      /guide\.yaml 第 \d+ 行：没有这条路线：content\/routes\/traffic-findings\.mdx/,
    ],
    [
      'a blank on the paper that nobody asks for',
      (root) => edit(root, 'content/letters/review.yaml', "'{request}'", "'{requests}'"),
      /review\.yaml 第 \d+ 行：纸上要填“requests”，fields 里没有问/,
    ],
    [
      'a procedure stage without a basis',
      (root) =>
        edit(
          root,
          'content/procedure.yaml',
          '    basis: [信访工作条例 35]\n  - id: review',
          '    basis: []\n  - id: review',
        ),
      /procedure\.yaml 第 \d+ 行：stages\.\d\.basis（依据）不对：每一段都要有依据/,
    ],
    [
      'a warning without a way out',
      (root) => edit(root, WARNING, /^instead:\n(?: {2}- .*\n)+/m, 'instead: []\n'),
      /blocking-gates\.mdx 第 \d+ 行：instead（可以这样做）不对：要写可以怎么做，并且给出去处/,
    ],
    [
      'a warning whose way out leads nowhere',
      (root) => edit(root, WARNING, 'see: routes/petition-ignored', 'see: routes/petition-ignore'),
      /blocking-gates\.mdx 第 \d+ 行：没有“routes\/petition-ignore”这一页。请核对名字，或者先把它写出来/,
    ],
    [
      'a warning without elements',
      (root) => edit(root, WARNING, /^elements:\n(?: {2}- .*\n)+/m, 'elements: []\n'),
      /blocking-gates\.mdx 第 \d+ 行：elements（.*）不对：要写明法律看什么，一条一个要件/,
    ],
    [
      'a warning without its lawful neighbour',
      (root) => edit(root, WARNING, /^lawful:\n(?: {2}- .*\n)+/m, 'lawful: []\n'),
      /blocking-gates\.mdx 第 \d+ 行：lawful（.*）不对：要写明不在此列的做法/,
    ],
    [
      'a consequence that no article stands behind',
      (root) => edit(root, WARNING, 'penalties: [unit-order', 'penalties: [unit-orders'),
      /blocking-gates\.mdx 第 \d+ 行：处罚“unit-orders”没有。请在 content\/penalties\.yaml 里加上/,
    ],
    [
      'a warning above the step of article 47 it stands on',
      (root) => edit(root, WARNING, 'step: 47(2)', 'step: 47(1)'),
      /blocking-gates\.mdx 第 \d+ 行：站在 47\(1\) 的只有劝阻、批评或者教育/,
    ],
    [
      'a phrase that must not be printed',
      (root) => edit(root, WARNING, '诉求和做法是两回事。', '多次堵门的，予以训诫。'),
      /blocking-gates\.mdx 第 \d+ 行：“予以训诫”不能这样说：今天的信访条例里没有“训诫”/,
    ],
    [
      'an old fine in a penalty',
      (root) => edit(root, 'content/penalties.yaml', '治安管理处罚法 26(1)①', '治安管理处罚法 26(1)⑨'),
      /penalties\.yaml 第 \d+ 行：《治安管理处罚法》第二十六条第 1 款只有 5 项，没有第 9 项/,
    ],
    [
      'a case without its teaching label',
      (root) => edit(root, CASE, /^label:.*\n/m, ''),
      /missing-land\.mdx 第 \d+ 行：.*label.*每个案例都要标明：本案例为教学编写，人物、地点均为虚构/,
    ],
    [
      'a telephone number in a case',
      (root) => edit(root, CASE, '都让他再等等。', '都让他再等等，打 13912345678 问。'),
      /missing-land\.mdx 第 \d+ 行：“13912345678”像电话号码，请删掉/,
    ],
    [
      'a full name in a case',
      (root) => edit(root, CASE, '老周去了三趟乡里', '周建国去了三趟乡里'),
      /missing-land\.mdx 第 \d+ 行：“周建国”像一个人的全名。请改成“老周”“王婶”“李某”这样的称呼/,
    ],
    [
      'a case that is too short to tell anything',
      (root) => edit(root, CASE, /^outcome:\n(?: {2}- .*\n)+/m, 'outcome: [补上了]\n'),
      /missing-land\.mdx 第 \d+ 行：从“事情”到“记住”一共 \d+ 个字，请写在 400 到 700 个字之间/,
    ],
    [
      'an answer that is not among the options',
      (root) => edit(root, QUIZ, 'answer: [B]', 'answer: [F]'),
      /villagers\.yaml 第 \d+ 行：.*答案“F”不在选项里。选项是 A、B、C、D，请改成其中的字母/,
    ],
    [
      'a question of one choice with two answers',
      (root) => edit(root, QUIZ, 'answer: [B]', 'answer: [A, B]'),
      /villagers\.yaml 第 \d+ 行：.*单选题只能有一个答案/,
    ],
    [
      'a wrong article in an explanation',
      (root) => edit(root, QUIZ, 'why: 自收到书面答复', 'why: 《信访工作条例》第六十条，自收到书面答复'),
      /villagers\.yaml 第 \d+ 行：《信访工作条例》没有第六十条/,
    ],
    [
      'a term that is explained twice',
      (root) => edit(root, 'content/terms/fuhe.mdx', 'term: 复核', 'term: 复查'),
      /terms\/fuhe\.mdx 第 \d+ 行：“复查”在 content\/terms\/fucha\.mdx 里已经解释过。一个词只解释一次/,
    ],
    [
      'half-width punctuation',
      (root) => edit(root, READING, OPENING, `有理,可以讲。${OPENING}`),
      /026\.mdx 第 17 行：排版请改成：有理，可以讲/,
    ],
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
      /026\.mdx 第 17 行第 1 列：.*第四十二条可能是旧法（2012 年修正文本）的条号，现在是第五十条/,
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
