/**
 * Each mistake an editor can make ends the check with a sentence that names file, line and remedy.
 * The check reads a copy of the content. Longer than most, so that one list shows every mistake looked for.
 */

import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/library/yaml.ts';
import { checked } from '../checked.ts';
import { checkCopy, edit, PROJECT } from '../content-copy.ts';

test('the content as it stands passes the command', () => {
  expect(checkCopy(() => {})).toMatchObject({ status: 0, output: expect.stringMatching(/内容检查通过：.*解读 50 条/) });
});

test('a file that the system does not give is named, and may be given the next time', () => {
  expect(readSource({ root: PROJECT }, 'content/myths/nowhere.mdx')).toEqual({
    file: 'content/myths/nowhere.mdx',
    message: expect.stringMatching(/^这个文件打不开/),
    remedy: expect.stringMatching(/^请关掉正用着它的程序/),
    unread: true,
  });
});

const DEFAULT_EDITION = 'content/editions/default/edition.yaml';
const READING = 'content/regulations/026.mdx';
const OPENING = '有理可以讲';

const ROUTE = 'content/routes/traffic-finding.mdx';

test('the command names a mistake, prints no stack, and stops whoever builds on it', () => {
  const { status, output } = checkCopy((root) => edit(root, ROUTE, 'unit: 年, ', ''));
  expect(status).toBe(1);
  expect(output).toMatch(/^内容里有 1 处要改：\s+\S+traffic-finding\.mdx 第 \d+ 行(?:第 \d+ 列)?：/);
  expect(output).not.toMatch(/\bat .*\.ts:\d+/);
});

describe('each of these is refused with its place and remedy', () => {
  test.each<[string, (root: string) => void, RegExp]>([
    [
      'a folder with the name of a file',
      (root) => mkdirSync(join(root, 'content/myths/copy.mdx')),
      /content\/myths\/copy\.mdx：这是一个文件夹，名字却像一个文件。请把它改个名字/,
    ],
    [
      'a myth without an answer',
      (root) => edit(root, 'content/myths/anonymous.mdx', /\n---\n\n[\s\S]*$/, '\n---\n'),
      /myths\/anonymous\.mdx 第 \d+ 行：还没有正文。请在第二个 --- 下面写：这话对不对，依据哪一条，现在该怎么办/,
    ],
    [
      'a name that Windows keeps for itself',
      (root) => cpSync(join(root, 'content/myths/anonymous.mdx'), join(root, 'content/myths/aux.mdx')),
      /content\/myths\/aux\.mdx：文件名“aux\.mdx”Windows 自己要用，放不进 Windows 电脑。请改名，比如 aux-1\.mdx/,
    ],
    [
      'such a name in capitals',
      (root) => cpSync(join(root, 'content/myths/anonymous.mdx'), join(root, 'content/myths/CON.mdx')),
      /content\/myths\/CON\.mdx：.*请改名，比如 con-1\.mdx/,
    ],
    [
      'a step without a basis',
      (root) => edit(root, ROUTE, /^ {4}basis: \[道路交通安全法.*\]$/m, '    basis: []'),
      /traffic-finding\.mdx 第 \d+ 行(?:第 \d+ 列)?：steps 第 3 项“起诉”的 basis（依据）不对：每一步都要有依据/,
    ],
    [
      'a deadline without a unit',
      (root) => edit(root, ROUTE, 'unit: 年, ', ''),
      /内容里有 1 处要改：\s+\S+traffic-finding\.mdx 第 \d+ 行(?:第 \d+ 列)?：缺少 steps 第 3 项“起诉”的 deadlines 第 1 项“起诉”的 unit（单位；条文没有写“工作日”的，写 日）。请在“basis: 民法典 188”后面写英文逗号和空格，再写：unit: ……（只能写 小时、日、工作日、月、年 里的一个）/,
    ],
    [
      'a unit that does not exist',
      (root) => edit(root, ROUTE, 'unit: 年', 'unit: 天'),
      /traffic-finding\.mdx 第 \d+ 行(?:第 \d+ 列)?：steps 第 3 项“起诉”的 deadlines 第 1 项“起诉”的 unit（单位；条文没有写“工作日”的，写 日）不对：写的是“天”。只能写 小时、日、工作日、月、年 里的一个/,
    ],
    [
      'calendar days where the law counts working days',
      (root) => edit(root, ROUTE, 'amount: 3, unit: 工作日', 'amount: 3, unit: 日'),
      /traffic-finding\.mdx 第 \d+ 行(?:第 \d+ 列)?：《道路交通事故处理程序规定》第一百一十二条写明，这里的“3 日”是工作日。请把 unit 改成 工作日/,
    ],
    [
      'a deadline that cites no article of a known law',
      (root) => edit(root, ROUTE, 'basis: 民法典 188 }', 'basis: 民法典 1888 }'),
      /traffic-finding\.mdx 第 \d+ 行(?:第 \d+ 列)?：《民法典》没有第一千八百八十八条。它一共 1260 条/,
    ],
    [
      'an interpretation cited as if it were the law',
      (root) => edit(root, ROUTE, 'basis: 民法典 188 }', 'basis: 民事诉讼法 517 }'),
      /traffic-finding\.mdx 第 \d+ 行(?:第 \d+ 列)?：《民事诉讼法》没有第五百一十七条。是不是《民事诉讼法解释》第五百一十七条（.+）？是的话，请写上“解释”两个字/,
    ],
    [
      'an interpretation that another has replaced',
      (root) =>
        edit(
          root,
          'content/laws/criminal-compensation.yaml',
          'kind: 司法解释',
          'kind: 司法解释\nuntil: 2026-06-30\nended: 废止',
        ),
      /criminal-compensation\.mdx 第 \d+ 行(?:第 \d+ 列)?：《.*刑事赔偿.*解释》在 \d{4}-\d\d-\d\d 的状态是“已废止”，不能作为依据。请改引现行的法律/,
    ],
    [
      'a letter whose filled-in sample leaves out what must be filled in',
      (root) => edit(root, 'content/letters/review.yaml', /, sample: [^,}]*/, ''),
      /letters\/review\.yaml 第 \d+ 行(?:第 \d+ 列)?：“.+”要填，“填好的样子”里却没有。请加上 sample，编一个，不写真人真事/,
    ],
    [
      'a sample with a day that is not in the calendar',
      (root) => edit(root, 'content/letters/review.yaml', /sample: \d{4}-\d\d-\d\d/, 'sample: 2026-02-30'),
      /letters\/review\.yaml 第 \d+ 行(?:第 \d+ 列)?：.*日期写成 2026-03-05 的样子，这一天要真有/,
    ],
    [
      'a telephone for corrections that nobody can dial',
      (root) => appendFileSync(join(root, DEFAULT_EDITION), 'corrections:\n  telephone: 转三零二\n'),
      /default\/edition\.yaml 第 \d+ 行(?:第 \d+ 列)?：corrections 的 telephone（打哪个电话说）不对：只写数字和减号，比如 0888-8123456/,
    ],
    [
      'a mail address that is none',
      (root) => appendFileSync(join(root, DEFAULT_EDITION), 'corrections:\n  email: 问小王\n'),
      /default\/edition\.yaml 第 \d+ 行(?:第 \d+ 列)?：corrections 的 email（往哪个邮箱写）不对：写成 xffz@example\.gov\.cn 的样子/,
    ],
    [
      'a way out that leads nowhere',
      (root) => appendFileSync(join(root, DEFAULT_EDITION), 'leave: javascript:alert(1)\n'),
      /default\/edition\.yaml 第 \d+ 行(?:第 \d+ 列)?：leave（“快速离开这一页”去哪里.*）不对：要写完整网址/,
    ],
    [
      'a page that is neither to be hidden nor not',
      (root) => edit(root, 'content/routes/domestic-violence.mdx', 'discreet: true', 'discreet: 是'),
      /domestic-violence\.mdx 第 \d+ 行(?:第 \d+ 列)?：discreet（怕被看见：.*家庭暴力）不对：写的是“是”。请写成：discreet: true/,
    ],
    [
      'a name for people in a wrong answer',
      (root) => edit(root, 'content/quiz/elderly.yaml', /options: \[/, 'options: [缠访户'),
      /elderly\.yaml 第 \d+ 行(?:第 \d+ 列)?：“缠访户”不能这样说：不给人贴标签.*可以改成/,
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
      /traffic-finding\.mdx 第 \d+ 行(?:第 \d+ 列)?：这一句有 \d+ 个字，念不下来：“三个工作日很短信访不会让……”。请拆成不超过 45 个字的短句/,
    ],
    [
      'a screen that names a page that is not there',
      (root) => edit(root, 'content/screens/village.yaml', 'rights/written-notice', 'rights/written-notes'),
      /village\.yaml 第 \d+ 行(?:第 \d+ 列)?：没有“rights\/written-notes”这一页。请核对名字/,
    ],
    [
      'a code in a playlist that no page has',
      (root) => edit(root, 'content/screens/village.yaml', 'rights/written-notice', 't99'),
      /village\.yaml 第 \d+ 行(?:第 \d+ 列)?：路线、权利、条文、警示、误传、案例、页面、做法、年度报告、连环画里，没有一页的短链接代码是“t99”/,
    ],
    [
      'a screen with a page that has no slides',
      (root) => edit(root, 'content/screens/village.yaml', 'rights/written-notice', 'letters/review'),
      /village\.yaml 第 \d+ 行(?:第 \d+ 列)?：“letters\/review”上不了屏/,
    ],
    [
      'a screen that shows nothing',
      (root) => edit(root, 'content/screens/cases.yaml', /show:\n(?: {2}- .*\n)+/, 'show: []\n'),
      /cases\.yaml 第 \d+ 行(?:第 \d+ 列)?：show（放什么，一行一样）不对：至少放一样/,
    ],
    [
      'a screen with a word that no page has',
      (root) => edit(root, 'content/screens/cases.yaml', '{ all: 案例 }', '{ tag: 火星 }'),
      /cases\.yaml 第 \d+ 行(?:第 \d+ 列)?：没有一页的关键词里有“火星”/,
    ],
    [
      'a screen with hours that overlap',
      (root) =>
        edit(
          root,
          'content/screens/cases.yaml',
          'reviewed:',
          'hours:\n  - { days: [周一], from: "08:00", to: "12:00" }\n  - { days: [周一, 周二], from: "11:30", to: "18:00" }\nreviewed:',
        ),
      /cases\.yaml 第 \d+ 行(?:第 \d+ 列)?：11:30 到 18:00 和 08:00 到 12:00 重叠了，请合成一段/,
    ],
    [
      'a screen of titles only',
      (root) => edit(root, 'content/screens/cases.yaml', '  - { all: 案例 }\n', '  - { pause: 20 }\n'),
      /cases\.yaml 第 \d+ 行(?:第 \d+ 列)?：只有题头和歇一歇，没有内容/,
    ],
    [
      'a screen for readers so far away that a sentence does not fit',
      (root) => edit(root, 'content/screens/rights.yaml', 'show:', 'distance: 8\nshow:'),
      /rights\.yaml 第 \d+ 行(?:第 \d+ 列)?：“.+”里有一句太长.*把 distance 从 8 改小/,
    ],
    [
      'a time of day with a beginning and no end',
      (root) => edit(root, 'content/screens/hall.yaml', 'from: 08:00, to: 12:00', 'from: 08:00'),
      /hall\.yaml 第 \d+ 行(?:第 \d+ 列)?：.*from 和 to 要一起写/,
    ],
    [
      'two screens that both want to be the first',
      (root) => edit(root, 'content/screens/rights.yaml', 'shuffle: true', 'shuffle: true\nfirst: true'),
      /rights\.yaml 第 \d+ 行(?:第 \d+ 列)?：“大厅循环”已经是打开就放的那一套了，两套里只能留一个 first: true/,
    ],
    [
      'a line for workers that says two things at once',
      (root) => edit(root, 'content/setup.yaml', '      - note: Edge', '      - list: [一条]\n        note: Edge'),
      /setup\.yaml 第 \d+ 行(?:第 \d+ 列)?：steps 第 2 项“.+”的 body 第 6 项（一行一段）不对：一行只写一样：现在写了 note、list，请只留一个/,
    ],
    [
      'a way in a line for workers that leads nowhere',
      (root) => edit(root, 'content/setup.yaml', '(#lists)），后面', '(lists)），后面'),
      /setup\.yaml 第 \d+ 行(?:第 \d+ 列)?：这里的链接或者粗字没有写对。链接写成 \[字\]\(\/quiz\/\)/,
    ],
    [
      'a place for workers that nothing fills',
      (root) => edit(root, 'content/setup.yaml', '--kiosk {address}', '--kiosk {adress}'),
      /setup\.yaml 第 \d+ 行(?:第 \d+ 列)?：\{adress\} 网站不知道填什么。能用的有：\{address\}/,
    ],
    [
      'another word for search that no page uses',
      (root) => edit(root, 'content/search/synonyms.yaml', 'means: [包工头]', 'means: [包工头儿们]'),
      /synonyms\.yaml 第 \d+ 行(?:第 \d+ 列)?：没有一页用到“包工头儿们”，搜索到不了任何地方。请换成标题、关键词里有的词/,
    ],
    [
      'what people say of a page that is not there',
      (root) => edit(root, 'content/search/says/routes.yaml', '  unpaid-wages:', '  unpaid-wage:'),
      /routes\.yaml 第 \d+ 行(?:第 \d+ 列)?：没有“routes\/unpaid-wage”这一页。请核对名字/,
    ],
    [
      'what happened, told of a page that is not there',
      (root) => edit(root, 'content/search/events/routes.yaml', '  unpaid-wages:', '  unpaid-wage:'),
      /routes\.yaml 第 \d+ 行(?:第 \d+ 列)?：没有“routes\/unpaid-wage”这一页。请核对名字/,
    ],
    [
      'a topic without a page, with a number that nobody confirmed',
      (root) => edit(root, 'content/search/elsewhere.yaml', '    hotline: "12345"', '    hotline: "12346"'),
      /elsewhere\.yaml 第 \d+ 行(?:第 \d+ 列)?：热线里没有 12346。请写 content\/hotlines\.yaml 里有的号码，或者删掉这一行/,
    ],
    [
      'a topic without a page, with a question of the guide that is not there',
      (root) => edit(root, 'content/search/elsewhere.yaml', '    guide: job', '    guide: jobs'),
      /elsewhere\.yaml 第 \d+ 行(?:第 \d+ 列)?：“该找谁”里没有“jobs”这道题/,
    ],
    [
      'a topic without a page that takes the words of one',
      (root) => edit(root, 'content/search/elsewhere.yaml', '    words: [', '    words: [欠薪, '),
      /elsewhere\.yaml 第 \d+ 行(?:第 \d+ 列)?：“欠薪”是“.+”的关键词，本站有这件事。请从“专利”里删掉/,
    ],
    [
      'an often asked route that is not there',
      (root) => edit(root, 'content/search/often.yaml', '[divorce,', '[divorces,'),
      /often\.yaml 第 \d+ 行(?:第 \d+ 列)?：没有“routes\/divorces”这条路线。请核对名字/,
    ],
    [
      'a choice that runs a period which is not there',
      (root) => edit(root, 'content/clocks.yaml', 'act: 民事裁定，上诉 }', 'act: 民事裁定上诉 }'),
      /clocks\.yaml 第 \d+ 行(?:第 \d+ 列)?：“一审裁定书（民事、行政）”要的“民事裁定上诉”，appeal 的 shorter 里没有。请改成其中一个：“民事裁定，上诉”/,
    ],
    [
      'an unknown clock',
      (root) => edit(root, ROUTE, 'clocks: [traffic', 'clocks: [trafic'),
      /traffic-finding\.mdx 第 \d+ 行(?:第 \d+ 列)?：clocks 里的“trafic”没有。请在 content\/clocks\.yaml 里加上/,
    ],
    [
      'a hotline that nobody confirmed',
      (root) => edit(root, ROUTE, 'hotlines: ["122"', 'hotlines: ["12389"'),
      /traffic-finding\.mdx 第 \d+ 行(?:第 \d+ 列)?：hotlines 里的“12389”没有/,
    ],
    [
      'a guide that goes in a circle',
      (root) => edit(root, 'content/guide.yaml', '    finding: routes/traffic-finding', '    finding: everyday'),
      /guide\.yaml 第 \d+ 行(?:第 \d+ 列)?：绕了一圈：everyday → traffic → everyday/,
    ],
    [
      'an answer that leads nowhere',
      (root) => edit(root, 'content/guide.yaml', '    finding: routes/traffic-finding\n', ''),
      /guide\.yaml 第 \d+ 行(?:第 \d+ 列)?：“责任认定”没有去处，选了它的人走不下去/,
    ],
    [
      'a route that does not exist',
      (root) => edit(root, 'content/guide.yaml', 'routes/traffic-finding', 'routes/traffic-findings'),
      /guide\.yaml 第 \d+ 行(?:第 \d+ 列)?：没有这条路线：content\/routes\/traffic-findings\.mdx/,
    ],
    [
      'a blank on the paper that nobody asks for',
      (root) => edit(root, 'content/letters/review.yaml', "'{request}'", "'{requests}'"),
      /review\.yaml 第 \d+ 行(?:第 \d+ 列)?：纸上要填“requests”，fields 里没有问/,
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
      /procedure\.yaml 第 \d+ 行(?:第 \d+ 列)?：stages 第 \d 项“.+”的 basis（依据）不对：每一段都要有依据/,
    ],
    [
      'half-width punctuation',
      (root) => edit(root, READING, OPENING, `有理,可以讲。${OPENING}`),
      /026\.mdx 第 17 行(?:第 \d+ 列)?：排版请改成：有理，可以讲/,
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
      /026\.mdx 第 17 行第 1 列：《信访条例》是旧法.*请改引现行条文；如果是在讲旧法，请在这一段上面写一行 <History>，下面写一行 <\/History>/,
    ],
    [
      'an old article number',
      (root) => edit(root, READING, OPENING, `《治安管理处罚法》第四十三条${OPENING}`),
      /026\.mdx 第 17 行第 1 列：.*第四十三条可能是旧法（2012 年修正文本）的条号，现在是第五十一条/,
    ],
    [
      'a missing field',
      (root) => edit(root, READING, /^gist: .*\n/m, ''),
      /026\.mdx 第 \d+ 行(?:第 \d+ 列)?：缺少 gist（一句话说清这一条，20 字以内）。请在第 2 行下面加一行：gist: ……/,
    ],
    [
      'missing front matter',
      (root) => edit(root, READING, /^---\n/, ''),
      /026\.mdx 第 1 行(?:第 \d+ 列)?：文件开头没有 ---。/,
    ],
    [
      'a field of the wrong name',
      (root) => edit(root, READING, 'gist:', 'gsit:'),
      /026\.mdx 第 4 行(?:第 \d+ 列)?：没有“gsit”这一栏/,
    ],
    [
      'a gist too long',
      (root) => edit(root, READING, /^gist: /m, 'gist: 很长很长很长很长很长很长很长'),
      /026\.mdx 第 4 行(?:第 \d+ 列)?：gist.*最多 20 个字，现在是 24 个/,
    ],
    [
      'an impossible date',
      (root) => edit(root, READING, /^reviewed: .*/m, 'reviewed: 2026-02-30'),
      /026\.mdx 第 5 行(?:第 \d+ 列)?：reviewed.*2026 年 2 月没有 30 日/,
    ],
    [
      'a code used twice',
      (root) => edit(root, READING, 'code: t26', 'code: t27'),
      /027\.mdx 第 3 行(?:第 \d+ 列)?：短链接代码 t27 有两页写了：这一页，还有 content\/regulations\/026\.mdx。公布过的 t26 现在哪一页也没有。请看看哪一页写错了，把那一页改回 t26$/m,
    ],
    [
      'a word without its explanation',
      (root) => edit(root, 'content/terms/zhuansong.mdx', /\n---\n[\s\S]*/, '\n---\n'),
      /zhuansong\.mdx 第 \d+ 行：还没有解释。请在正文里用一两句话说清这个词/,
    ],
    [
      'broken YAML',
      (root) => edit(root, READING, 'keywords: [', 'keywords: "['),
      /026\.mdx 第 6 行第 11 列：括号前面多了一个英文引号。请写成：keywords: \[堵门, /,
    ],
    [
      'a value in Markdown, which YAML takes for a name',
      (root) => edit(root, READING, 'terms: [', 'terms: [**要紧**, '),
      /有 1 处要改：\n.*026\.mdx 第 7 行第 \d+ 列：“\*”放在最前面，读不懂。请把这一样放进英文单引号/,
    ],
    [
      'a tab in YAML',
      (root) => edit(root, READING, '  - who: 您', '\t- who: 您'),
      /有 1 处要改：\n.*026\.mdx 第 9 行第 1 列：这一行前面用了 Tab 键，要用空格/,
    ],
    [
      'an MDX syntax error',
      (root) => edit(root, READING, OPENING, `<b>${OPENING}`),
      /026\.mdx 第 17 行第 1 列：加粗不这样写/,
    ],
    [
      'a changed character in the official text',
      (root) => edit(root, 'content/regulations/text.yaml', '携带危险物品、管制器具', '携带危险物品、管制刀具'),
      /text\.yaml 第 \d+ 行(?:第 \d+ 列)?：第二十六条的原文里有字被改动了。请把没有改过的 \S+text\.yaml 拷回来/,
    ],
    [
      'a changed chapter title',
      (root) => edit(root, 'content/regulations/text.yaml', 'title: 信访工作体制', 'title: 信访体制'),
      /text\.yaml 第 \d+ 行(?:第 \d+ 列)?：条例全文和记下的对不上：章名、条的顺序或者数目变了。请把/,
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
      /026\.mdx 第 3 行(?:第 \d+ 列)?：这个文件保存的时候选错了编码，汉字会变成乱码。请用记事本打开它，点“文件”“另存为”/,
    ],
    [
      'a term that nobody wrote',
      (root) => edit(root, READING, 'terms: [guanzhiqiju]', 'terms: [daoju]'),
      /026\.mdx 第 7 行(?:第 \d+ 列)?：terms 里的“daoju”没有。请在 content\/terms\/ 里加上/,
    ],
    ['a reading that is gone', (root) => rmSync(join(root, READING)), /026\.mdx：第二十六条还没有解读，请加上这个文件/],
    [
      'a basis that does not stand',
      (root) => edit(root, READING, 'basis: 信访工作条例 20(1)', 'basis: 信访工作条例 20(9)'),
      /026\.mdx 第 11 行(?:第 \d+ 列)?：.*第二十条只有 4 款，没有第 9 款/,
    ],
    [
      'a broken law file, without a word on the citations that need it',
      (root) => edit(root, 'content/laws/public-security.yaml', 'articles: 144', 'articles: 一百四十四'),
      /有 1 处要改：\n.*public-security\.yaml 第 \d+ 行(?:第 \d+ 列)?：articles（一共多少条）不对/,
    ],
    [
      'an unreadable basis',
      (root) => edit(root, READING, 'basis: 信访工作条例 20(1)', 'basis: 第二十'),
      /026\.mdx 第 11 行(?:第 \d+ 列)?：.*看不懂这条依据/,
    ],
  ])('%s', async (_, breakIt, sentence) => {
    const { status, output } = await checked(breakIt);
    expect(output).toMatch(sentence);
    expect(status).toBe(1);
    expect(output).not.toMatch(/\bat .*\.ts:\d+/);
  });
});
