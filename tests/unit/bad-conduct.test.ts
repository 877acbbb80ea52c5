/** Mistakes in warnings, cases, quizzes and terms, each refused with its place and remedy. */

import { describe, expect, test } from 'vitest';
import { checked } from '../checked.ts';
import { edit } from '../content-copy.ts';

const WARNING = 'content/warnings/blocking-gates.mdx';
const CASE = 'content/cases/missing-land.mdx';
const QUIZ = 'content/quiz/villagers.yaml';

describe('each of these is refused with its place and remedy', () => {
  test.each<[string, (root: string) => void, RegExp]>([
    [
      'a warning without a way out',
      (root) => edit(root, WARNING, /^instead:\n(?: {2}- .*\n)+/m, 'instead: []\n'),
      /blocking-gates\.mdx 第 \d+ 行(?:第 \d+ 列)?：instead（可以这样做）不对：要写可以怎么做，并且给出去处/,
    ],
    [
      'a warning whose way out leads nowhere',
      (root) => edit(root, WARNING, 'see: routes/petition-ignored', 'see: routes/petition-ignore'),
      /blocking-gates\.mdx 第 \d+ 行(?:第 \d+ 列)?：没有“routes\/petition-ignore”这一页。请核对名字，或者先把它写出来/,
    ],
    [
      'a warning without elements',
      (root) => edit(root, WARNING, /^elements:\n(?: {2}- .*\n)+/m, 'elements: []\n'),
      /blocking-gates\.mdx 第 \d+ 行(?:第 \d+ 列)?：elements（.*）不对：要写明法律看什么，一条一个要件/,
    ],
    [
      'a warning without its lawful neighbour',
      (root) => edit(root, WARNING, /^lawful:\n(?: {2}- .*\n)+/m, 'lawful: []\n'),
      /blocking-gates\.mdx 第 \d+ 行(?:第 \d+ 列)?：lawful（.*）不对：要写明不在此列的做法/,
    ],
    [
      'a consequence that no article stands behind',
      (root) => edit(root, WARNING, 'penalties: [unit-order', 'penalties: [unit-orders'),
      /blocking-gates\.mdx 第 \d+ 行(?:第 \d+ 列)?：没有叫“unit-orders”的处罚。请在 content\/penalties\.yaml 里加上/,
    ],
    [
      'a warning above the step of article 47 it stands on',
      (root) => edit(root, WARNING, 'step: 47(2)', 'step: 47(1)'),
      /blocking-gates\.mdx 第 \d+ 行(?:第 \d+ 列)?：站在 47\(1\) 的只有劝阻、批评或者教育/,
    ],
    [
      'a phrase that must not be printed',
      (root) => edit(root, WARNING, '诉求和做法是两回事。', '多次堵门的，予以训诫。'),
      /blocking-gates\.mdx 第 \d+ 行(?:第 \d+ 列)?：“予以训诫”不能这样说：今天的信访条例里没有“训诫”/,
    ],
    [
      'an old fine in a penalty',
      (root) => edit(root, 'content/penalties.yaml', '治安管理处罚法 26(1)①', '治安管理处罚法 26(1)⑨'),
      /penalties\.yaml 第 \d+ 行(?:第 \d+ 列)?：《治安管理处罚法》第二十六条第 1 款只有 5 项，没有第 9 项/,
    ],
    [
      'a place in a consequence that nothing fills',
      (root) => edit(root, 'content/penalties.yaml', '{when}的，由公安机关处理', '{wehn}的，由公安机关处理'),
      /penalties\.yaml 第 \d+ 行(?:第 \d+ 列)?：\{wehn\} 网站不知道填什么。能用的有：\{when\}/,
    ],
    [
      'a case without its teaching label',
      (root) => edit(root, CASE, /^label:.*\n/m, ''),
      /missing-land\.mdx 第 \d+ 行(?:第 \d+ 列)?：.*缺少 label（教学说明，照抄这一句）。请在第 2 行下面加一行：label: 本案例为教学编写，人物、地点均为虚构$/m,
    ],
    [
      'a telephone number in a case',
      (root) => edit(root, CASE, '都让他再等等。', '都让他再等等，打 13912345678 问。'),
      /missing-land\.mdx 第 \d+ 行(?:第 \d+ 列)?：“13912345678”像电话号码，请删掉/,
    ],
    [
      'a full name in a case',
      (root) => edit(root, CASE, '老周去了三趟乡里', '周建国去了三趟乡里'),
      /missing-land\.mdx 第 \d+ 行(?:第 \d+ 列)?：“周建国”像一个人的全名。请改成“老周”“王婶”“李某”这样的称呼/,
    ],
    [
      'a case that is too short to tell anything',
      (root) => edit(root, CASE, /^outcome:\n(?: {2}- .*\n)+/m, 'outcome: [补上了]\n'),
      /missing-land\.mdx 第 \d+ 行(?:第 \d+ 列)?：从“事情”到“记住”一共 \d+ 个字，请写在 400 到 700 个字之间/,
    ],
    [
      'a story told day by day',
      (root) => edit(root, CASE, '老周去了三趟乡里', '第三天、第五天、第九天，老周去了三趟乡里'),
      /missing-land\.mdx 第 \d+ 行(?:第 \d+ 列)?：“第几天”写了 \d 次（第三天、第五天.*），最多 2 次。请换个说法/,
    ],
    [
      'an answer that is not among the options',
      (root) => edit(root, QUIZ, 'answer: [B]', 'answer: [F]'),
      /villagers\.yaml 第 \d+ 行(?:第 \d+ 列)?：.*答案“F”不在选项里。选项是 A、B、C、D，请改成其中的字母/,
    ],
    [
      'a question of one choice with two answers',
      (root) => edit(root, QUIZ, 'answer: [B]', 'answer: [A, B]'),
      /villagers\.yaml 第 \d+ 行(?:第 \d+ 列)?：.*单选题只能有一个答案/,
    ],
    [
      'a wrong article in an explanation',
      (root) => edit(root, QUIZ, 'why: 自收到书面答复', 'why: 《信访工作条例》第六十条，自收到书面答复'),
      /villagers\.yaml 第 \d+ 行(?:第 \d+ 列)?：《信访工作条例》没有第六十条/,
    ],
    [
      'a term that is explained twice',
      (root) => edit(root, 'content/terms/fuhe.mdx', 'term: 复核', 'term: 复查'),
      /terms\/fuhe\.mdx 第 \d+ 行(?:第 \d+ 列)?：“复查”在 content\/terms\/fucha\.mdx 里已经解释过。一个词只解释一次/,
    ],
  ])('%s', async (_, breakIt, sentence) => {
    const { status, output } = await checked(breakIt);
    expect(output).toMatch(sentence);
    expect(status).toBe(1);
    expect(output).not.toMatch(/\bat .*\.ts:\d+/);
  });
});
