/**
 * What an editor is told of each slip: where, what is wrong in her words, and what to type. One table of them, since they
 * are to be read together and aloud; longer than other tests for that.
 */

import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { KINDS } from '../../src/kinds/index.ts';
import { type Problem, sayProblem } from '../../src/law/problem.ts';
import { choicesOf, fieldsIn, formAt } from '../../src/library/field-form.ts';
import { readSourceEntries } from '../../src/library/files.ts';
import { commonOf, editionOf } from '../../src/library/layers.ts';
import { unwrapped } from '../../src/library/meaning.ts';
import { validate } from '../../src/library/schema.ts';
import type { Source } from '../../src/library/sources.ts';
import { copyContent } from '../content-copy.ts';

const root = copyContent();
afterAll(() => rmSync(root, { recursive: true }));

const SOURCES = KINDS.flatMap(({ sources }) => sources);

/** The source that reads a file: content/routes/x.mdx */
function sourceOf(file: string): Source<unknown> {
  const common = commonOf(file);
  const found = SOURCES.find((source) =>
    'file' in source
      ? source.file.replace('{edition}', editionOf(file) ?? '') === file || source.file === common
      : common.startsWith(`${source.folder}/`) && common.endsWith(source.files),
  );
  if (!found) throw new Error(`nobody reads ${file}`);
  return found;
}

/** The first problem of a file that is edited, and no other. */
function problemsOf(file: string, from: string | RegExp, to: string): Problem[] {
  const text = from === '' ? '' : readFileSync(join(root, file), 'utf8');
  const edited = from === '' ? to : text.replace(from, to);
  if (edited === text) throw new Error(`${file} does not hold ${from}`);
  const problems: Problem[] = [];
  const edition = editionOf(file) ?? 'default';
  readSourceEntries({ root, edition, unsaved: new Map([[file, edited]]) }, sourceOf(file), problems);
  return problems;
}

/** File below content/, what is replaced (all of a new file where it is empty), by what; line:column; the sentence. */
// biome-ignore format: a row is a line
const SLIPS: [file: string, from: string | RegExp, to: string, place: string, sentence: string][] = [
  ['routes/traffic-finding.mdx', 'title: 不服', 'title：不服', '2:6', '“title”后面的冒号是中文的，要用英文的，后面空一格。请写成：title: 不服交通事故责任认定'],
  ['routes/traffic-finding.mdx', 'title: 不服', 'title:不服', '2:7', '“title:”后面少一个空格。请写成：title: 不服交通事故责任认定'],
  ['routes/traffic-finding.mdx', 'title: 不服', 'title 不服', '2:6', '“title”后面少一个冒号。请写成：title: 不服交通事故责任认定'],
  ['routes/traffic-finding.mdx', 'title: 不服', 'title = 不服', '2:6', '“title”后面写了等号，要用冒号。请写成：title: 不服交通事故责任认定'],
  ['routes/traffic-finding.mdx', '    to: 作出', '\u3000\u3000\u3000\u3000to: 作出', '11:1', '这里有一个看起来像空格、其实不是的字符（全角空格，或者从网页、微信里拷来的）。请删掉它，把输入法切到英文再按空格键：前面空 4 格，写成：to: 作出认定的交警部门的上一级；也可以交给原来的交警部门转交'],
  ['routes/traffic-finding.mdx', '    to: 作出', '    to:\u00a0作出', '11:8', '这里有一个看起来像空格、其实不是的字符（全角空格，或者从网页、微信里拷来的）。请删掉它，把输入法切到英文再按空格键：前面空 4 格，写成：to: 作出认定的交警部门的上一级；也可以交给原来的交警部门转交'],
  ['routes/traffic-finding.mdx', '    to: 作出', '\tto: 作出', '11:1', '这一行前面用了 Tab 键，要用空格。请删掉，改成空格：前面空 4 格，和上面同级的左边对齐'],
  ['routes/traffic-finding.mdx', 'claim: 收到', 'claim: [注意] 收到', '5:8', '方括号、花括号在最前面，后面又有字，读不懂。请把整句放进英文单引号，或者换成中文的〔〕。请写成：claim: \'[注意] 收到《道路交通事故认定书》或者事故证明，觉得不对\''],
  ['routes/traffic-finding.mdx', 'claim: 收到', 'claim: @交警 收到', '5:8', '“@”放在最前面，读不懂。请把整句放进英文单引号。请写成：claim: \'@交警 收到《道路交通事故认定书》或者事故证明，觉得不对\''],
  ['routes/traffic-finding.mdx', 'claim: 收到', 'claim: %收到', '5:8', '“%”放在最前面，读不懂。请把整句放进英文单引号。请写成：claim: \'%收到《道路交通事故认定书》或者事故证明，觉得不对\''],
  ['routes/traffic-finding.mdx', 'claim: 收到', 'claim: `收到`', '5:8', '“`”放在最前面，读不懂。请把整句放进英文单引号。请写成：claim: \'`收到`《道路交通事故认定书》或者事故证明，觉得不对\''],
  ['routes/traffic-finding.mdx', 'claim: 收到', 'claim: *收到*', '5:8', '“*”放在最前面，读不懂。请把整句放进英文单引号。请写成：claim: \'*收到*《道路交通事故认定书》或者事故证明，觉得不对\''],
  ['routes/traffic-finding.mdx', 'claim: 收到', 'claim: **收到**', '5:8', '“*”放在最前面，读不懂。请把整句放进英文单引号。请写成：claim: \'**收到**《道路交通事故认定书》或者事故证明，觉得不对\''],
  ['routes/traffic-finding.mdx', 'claim: 收到', 'claim: &收到', '5:8', '“&”放在最前面，读不懂。请把整句放进英文单引号。请写成：claim: \'&收到《道路交通事故认定书》或者事故证明，觉得不对\''],
  ['routes/traffic-finding.mdx', 'claim: 收到', 'claim: !收到', '5:8', '“!”放在最前面，读不懂。请把整句放进英文单引号。请写成：claim: \'!收到《道路交通事故认定书》或者事故证明，觉得不对\''],
  ['routes/traffic-finding.mdx', 'claim: 收到', 'claim: |收到', '5:8', '“|”放在最前面，读不懂。请把整句放进英文单引号。请写成：claim: \'|收到《道路交通事故认定书》或者事故证明，觉得不对\''],
  ['routes/traffic-finding.mdx', 'claim: 收到', 'claim: >收到', '5:8', '“>”放在最前面，读不懂。请把整句放进英文单引号。请写成：claim: \'>收到《道路交通事故认定书》或者事故证明，觉得不对\''],
  ['routes/traffic-finding.mdx', 'claim: 收到', 'claim: #收到', '5:8', '“#收到《道路交通事故认定书》或者事故证明，觉得不对”不会显示：空格加井号，后面的都当作备注。要显示，请把整句放进英文单引号，写成：claim: \'#收到《道路交通事故认定书》或者事故证明，觉得不对\'；真是备注，井号前面空两格以上'],
  ['routes/traffic-finding.mdx', 'claim: 收到', 'claim: "收到', '5:8', '英文引号只有一半，另一半没有找到。请写成：claim: "收到《道路交通事故认定书》或者事故证明，觉得不对"'],
  ['routes/traffic-finding.mdx', 'claim: 收到', 'claim: \'收到', '5:8', '英文引号只有一半，另一半没有找到。请写成：claim: \'收到《道路交通事故认定书》或者事故证明，觉得不对\''],
  ['routes/traffic-finding.mdx', 'claim: 收到', 'claim: "收到"认定书，', '5:8', '英文引号在最前面，后面又有字，读不懂。请换成中文引号。请写成：claim: “收到”认定书，《道路交通事故认定书》或者事故证明，觉得不对'],
  ['routes/traffic-finding.mdx', 'claim: 收到', 'claim: 注意: 收到', '5:10', '句子里有英文冒号，读不懂。请改成中文冒号。请写成：claim: 注意：收到《道路交通事故认定书》或者事故证明，觉得不对'],
  ['routes/traffic-finding.mdx', '觉得不对', '觉得不对 # 不是判决', '5:33', '“# 不是判决”不会显示：空格加井号，后面的都当作备注。要显示，请把整句放进英文单引号，写成：claim: \'收到《道路交通事故认定书》或者事故证明，觉得不对 # 不是判决\'；真是备注，井号前面空两格以上'],
  ['routes/traffic-finding.mdx', 'keywords: [车祸', 'keywords: ["车祸', '44:12', '英文引号只有一半，另一半没有找到。请写成：keywords: ["车祸", 事故责任, 全责, 主责, 次责, 责任认定书, 交警判错]'],
  ['routes/traffic-finding.mdx', '交警判错]', '交警判错', '44:11', '“[”只有一半，后面少一个英文的“]”。请写成：keywords: [车祸, 事故责任, 全责, 主责, 次责, 责任认定书, 交警判错]'],
  ['routes/traffic-finding.mdx', '交警判错]', '交警判错】', '44:11', '“[”只有一半，后面少一个英文的“]”。请写成：keywords: [车祸, 事故责任, 全责, 主责, 次责, 责任认定书, 交警判错]'],
  ['routes/traffic-finding.mdx', '    how: 您可以', '   how: 您可以', '12:4', '这一行前面空了 3 格，和上面的没有对齐。应当前面空 4 格，和上面同级的左边对齐'],
  ['routes/traffic-finding.mdx', '    how: 您可以', '     how: 您可以', '12:6', '这一行前面空了 5 格，和上面的没有对齐。应当前面空 4 格，和上面同级的左边对齐'],
  ['routes/traffic-finding.mdx', 'code: l51\n', 'code: l51\ntitle: 又一个\n', '4:1', '“title”写了两次，上面第 2 行已经有了。请删掉一个，或者把两处合在一起'],
  ['routes/traffic-finding.mdx', '  - title: 谈赔偿', '  -title: 谈赔偿', '18:3', '减号后面少一个空格。请写成：- title: 谈赔偿'],
  ['routes/traffic-finding.mdx', '  - title: 谈赔偿', '  — title: 谈赔偿', '18:3', '列表前面的“—”读不懂，要用英文的减号，后面空一格。请写成：- title: 谈赔偿'],
  ['routes/traffic-finding.mdx', '觉得不对', '\n  觉得不对', '6:3', '这一行会接在上一行后面，中间多出一个空格。一句话不能分成两行写：请并到上一行去'],
  ['routes/traffic-finding.mdx', '---\ntitle', 'title', '1:1', '文件开头没有 ---。请在最上面加一行，只写三个英文减号：---'],
  ['routes/traffic-finding.mdx', '---\ntitle', '———\ntitle', '1:1', '“———”不是三个英文减号。请把这一行写成：---'],
  ['routes/traffic-finding.mdx', '---\ntitle', '\n---\ntitle', '1:1', '第一行是空的。第一行就要写 ---，请把它上面的空行删掉'],
  ['routes/traffic-finding.mdx', 'reviewed: 2026-11-29\n---\n', 'reviewed: 2026-11-29\n\n', '46:1', '上面各栏写完了，没有用 --- 和正文隔开。请在这一行上面加一行，只写三个英文减号：---'],
  ['routes/traffic-finding.mdx', 'reviewed: 2026-11-29\n---\n', 'reviewed: 2026-11-29\n－－－\n', '46:1', '“－－－”不是三个英文减号。请把这一行写成：---'],
  ['routes/traffic-finding.mdx', 'reviewed: 2026-11-29\n---\n', 'reviewed: 2026-11-29\n ---\n', '46:1', '“---”前面不能有空格。请把这一行写成：---'],
  ['rights/hearing.mdx', '  - 办理的时候可以开', '    - 办理的时候可以开', '10:5', '这一行前面空得太多，接到了上一行后面，没有另算一样。请在减号前面空 2 格，和上面的减号左边对齐，减号后面空一格'],
  ['rights/hearing.mdx', '  - 办理的时候可以开', '  -办理的时候可以开', '10:3', '减号后面少一个空格。请写成：- 办理的时候可以开，复核的时候也可以开。'],
  ['rights/hearing.mdx', '  - 办理的时候可以开', '  · 办理的时候可以开', '10:3', '列表前面的“·”读不懂，要用英文的减号，后面空一格。请写成：- 办理的时候可以开，复核的时候也可以开。'],
  ['rights/hearing.mdx', '  - 办理的时候可以开', '  - 办理: 可以开', '10:5', 'looks 第 2 项（实际上是什么样子，一条一件事）不对：句子里有英文冒号，读不懂。请把英文冒号改成中文的，写成：办理：可以开，复核的时候也可以开。'],
  ['rights/hearing.mdx', '  - 办理的时候可以开', '  - “办理”的时候: 可以开', '10:5', 'looks 第 2 项（实际上是什么样子，一条一件事）不对：句子里有英文冒号，读不懂。请把英文冒号改成中文的，写成：“办理”的时候：可以开，复核的时候也可以开。'],
  ['rights/hearing.mdx', '看处罚的听证。, see', '看处罚的听证。，see', '20:38', '花括号里，两样之间要用英文逗号，后面空一格。请写成：- { say: 公安机关要罚四千元以上、吊销许可证件：看处罚的听证。, see: rights/police-hearing, basis: 治安管理处罚法 117(1) }'],
  ['rights/hearing.mdx', 'see: rights/police-hearing, ', 'see: rights/police-hearing ', '20:66', '花括号里，两样之间要用英文逗号，后面空一格。请写成：- { say: 公安机关要罚四千元以上、吊销许可证件：看处罚的听证。, see: rights/police-hearing, basis: 治安管理处罚法 117(1) }'],
  ['routes/traffic-finding.mdx', /title: .*/, 'title:', '2:7', 'title（标题）空着。请在冒号后面空一格，再写内容'],
  ['routes/traffic-finding.mdx', /title: .*/, 'title: 不服道路交通事故责任认定怎么办才好呢', '2:8', 'title（标题）不对：最多 16 个字，现在是 18 个，请删掉 2 个'],
  ['routes/traffic-finding.mdx', /title: .*\n/, '', '2:1', '缺少 title（标题）。请在第 2 行下面加一行：title: ……'],
  ['routes/traffic-finding.mdx', /title: .*/, 'title: [不服, 认定]', '2:8', 'title（标题）不对：这里只写一句话，不是列表。请写成：title: 不服，认定'],
  ['routes/traffic-finding.mdx', /title: .*/, 'title: {不服}', '2:8', 'title（标题）不对：花括号放在最前面，读不懂。要显示花括号，请把整句放进英文单引号，写成：title: \'{不服}\''],
  ['routes/traffic-finding.mdx', /title: .*/, 'title: 12345', '2:8', 'title（标题）不对：“12345”要放在英文引号里，不然会当成别的。请写成：title: "12345"'],
  ['routes/traffic-finding.mdx', /title: .*/, 'title: true', '2:8', 'title（标题）不对：“true”要放在英文引号里，不然会当成别的。请写成：title: "true"'],
  ['routes/traffic-finding.mdx', /title: .*/, 'titel: 不服', '2:1', '没有“titel”这一栏。是不是想写 title？是，就把“titel”改成 title；不是，就把这一栏删掉'],
  ['routes/traffic-finding.mdx', /title: .*/, '标题: 不服', '2:1', '没有“标题”这一栏。是不是想写 title？是，就把“标题”改成 title；不是，就把这一栏删掉'],
  ['routes/traffic-finding.mdx', 'code: l51', 'code: L51', '3:7', 'code（短链接代码，没有用过的，比如 l01）不对：短链接代码要写一个小写英文字母，加两位以上的数字，比如 t26；用过的不能再用。请写成：code: l51'],
  ['routes/traffic-finding.mdx', 'code: l51', 'code: 51', '3:7', 'code（短链接代码，没有用过的，比如 l01）不对：短链接代码要写一个小写英文字母，加两位以上的数字，比如 t26；用过的不能再用'],
  ['routes/traffic-finding.mdx', 'code: l51\n', '', '2:1', '缺少 code（短链接代码，没有用过的，比如 l01）。请在第 2 行下面加一行，比如：code: l01'],
  ['routes/traffic-finding.mdx', 'picture: traffic-signal', 'picture: trafic-signal', '4:10', 'picture（图的名字，比如 barricade；不写就没有图）不对：没有叫“trafic-signal”的图，最像的是 traffic-signal、cell-signal-x、cell-signal-low、cell-signal-full、cell-signal-high；全部的图在 phosphoricons.com（国旗、徽章、奖章一类的不能用）'],
  ['routes/traffic-finding.mdx', 'class: 31①', 'class: 31(1)', '6:8', 'class（条例怎么归类：29、30 或者 31①到31⑥）不对：写的是“31(1)”。请写成：class: 31①'],
  ['routes/traffic-finding.mdx', 'class: 31①', 'class: 三十一', '6:8', 'class（条例怎么归类：29、30 或者 31①到31⑥）不对：写的是“三十一”。只能写 "29"、"30"、31①、31②、31③、31④、31⑤、31⑥ 里的一个'],
  ['routes/traffic-finding.mdx', 'class: 31①', 'class: 31', '6:8', 'class（条例怎么归类：29、30 或者 31①到31⑥）不对：写的是“31”。只能写 "29"、"30"、31①、31②、31③、31④、31⑤、31⑥ 里的一个'],
  ['routes/traffic-finding.mdx', 'class: 31①\n', '', '2:1', '缺少 class（条例怎么归类：29、30 或者 31①到31⑥）。请在第 2 行下面加一行：class: ……（只能写 "29"、"30"、31①、31②、31③、31④、31⑤、31⑥ 里的一个）'],
  ['routes/traffic-finding.mdx', 'reviewed: 2026-11-29', 'reviewed: 2026年11月29日', '45:11', 'reviewed（最近一次核对的日期）不对：日期要写成 2026-11-22 这样。请写成：reviewed: 2026-11-29'],
  ['routes/traffic-finding.mdx', 'reviewed: 2026-11-29', 'reviewed: 2026.11.9', '45:11', 'reviewed（最近一次核对的日期）不对：日期要写成 2026-11-22 这样。请写成：reviewed: 2026-11-09'],
  ['routes/traffic-finding.mdx', 'reviewed: 2026-11-29', 'reviewed: 2026-02-30', '45:11', 'reviewed（最近一次核对的日期）不对：2026 年 2 月没有 30 日。请写真有的日子'],
  ['routes/traffic-finding.mdx', 'reviewed: 2026-11-29', 'reviewed: 昨天', '45:11', 'reviewed（最近一次核对的日期）不对：日期要写成 2026-11-22 这样'],
  ['routes/traffic-finding.mdx', 'reviewed: 2026-11-29\n', '', '2:1', '缺少 reviewed（最近一次核对的日期）。请在第 2 行下面加一行，比如：reviewed: 2026-11-22'],
  ['routes/traffic-finding.mdx', 'amount: 3, unit: 年', 'amount: 三, unit: 年', '29:36', 'steps 第 3 项“起诉”的 deadlines 第 1 项“起诉”的 amount（多少）不对：要写数字，写的是“三”。请写成：amount: 3'],
  ['routes/traffic-finding.mdx', 'amount: 3, unit: 年', 'amount: 3年, unit: 年', '29:36', 'steps 第 3 项“起诉”的 deadlines 第 1 项“起诉”的 amount（多少）不对：要写数字，写的是“3年”。请写成：amount: 3'],
  ['routes/traffic-finding.mdx', 'amount: 3, unit: 年', 'amount: "3", unit: 年', '29:36', 'steps 第 3 项“起诉”的 deadlines 第 1 项“起诉”的 amount（多少）不对：数字外面不加引号。请写成：amount: 3'],
  ['routes/traffic-finding.mdx', 'amount: 3, unit: 年', 'amount: 2.5, unit: 年', '29:36', 'steps 第 3 项“起诉”的 deadlines 第 1 项“起诉”的 amount（多少）不对：要写整数，写的是“2.5”。请写整数，最小 1，不带小数点'],
  ['routes/traffic-finding.mdx', 'amount: 3, unit: 年', 'amount: 0, unit: 年', '29:36', 'steps 第 3 项“起诉”的 deadlines 第 1 项“起诉”的 amount（多少）不对：要写从 1 开始的整数'],
  ['routes/traffic-finding.mdx', 'amount: 3, unit: 年', 'amount: 几, unit: 年', '29:36', 'steps 第 3 项“起诉”的 deadlines 第 1 项“起诉”的 amount（多少）不对：要写数字，写的是“几”。请写整数，最小 1，比如 amount: 10，只写数字，不加引号和单位'],
  ['routes/traffic-finding.mdx', 'amount: 3, unit: 年', 'amount: 3, unit: 天', '29:45', 'steps 第 3 项“起诉”的 deadlines 第 1 项“起诉”的 unit（单位；条文没有写“工作日”的，写 日）不对：写的是“天”。只能写 小时、日、工作日、月、年 里的一个'],
  ['routes/traffic-finding.mdx', 'amount: 3, unit: 年', 'amount: 3', '29:9', '缺少 steps 第 3 项“起诉”的 deadlines 第 1 项“起诉”的 unit（单位；条文没有写“工作日”的，写 日）。请在“basis: 民法典 188”后面写英文逗号和空格，再写：unit: ……（只能写 小时、日、工作日、月、年 里的一个）'],
  ['routes/traffic-finding.mdx', 'who: 您, act: 起诉', 'who: 我, act: 起诉', '29:16', 'steps 第 3 项“起诉”的 deadlines 第 1 项“起诉”的 who（管着谁）不对：写的是“我”。只能写 您、对方 里的一个'],
  ['routes/traffic-finding.mdx', 'basis: 民法典 188 }', 'basis: 民法典188条款 }', '29:80', 'steps 第 3 项“起诉”的 deadlines 第 1 项“起诉”的 basis（写着这个期限的条文）不对：看不懂这条依据。要写成“治安管理处罚法 26(1)①”这样，或者“《治安管理处罚法》第二十六条第一款第一项”这样'],
  ['routes/traffic-finding.mdx', 'basis: 民法典 188 }', 'basis: [民法典 188] }', '29:80', 'steps 第 3 项“起诉”的 deadlines 第 1 项“起诉”的 basis（写着这个期限的条文）不对：这里只写一句话，不是列表。请写成：basis: 民法典 188'],
  ['routes/traffic-finding.mdx', 'basis: 民法典 188 }', 'basis: 民法典 188, minor: 是 }', '29:96', 'steps 第 3 项“起诉”的 deadlines 第 1 项“起诉”的 minor（不是要紧的期限，路线图上不写）不对：写的是“是”。请写成：minor: true'],
  ['routes/traffic-finding.mdx', 'basis: 民法典 188 }', 'basis: 民法典 188, minor: false }', '29:96', 'steps 第 3 项“起诉”的 deadlines 第 1 项“起诉”的 minor（不是要紧的期限，路线图上不写）不对：写的是“false”。只能写 true；不是的话，不写这一栏'],
  ['routes/traffic-finding.mdx', 'bring: [起诉状, 身份证, 认定书, 医疗费等票据]', 'bring: 起诉状，身份证', '27:12', 'steps 第 3 项“起诉”的 bring（带什么）不对：这里要写成列表，写的是“起诉状，身份证”。请写成：bring: [起诉状, 身份证]'],
  ['routes/traffic-finding.mdx', 'bring: [起诉状, 身份证, 认定书, 医疗费等票据]', 'bring: 【起诉状，身份证】', '27:12', 'steps 第 3 项“起诉”的 bring（带什么）不对：这里要写成列表，写的是“【起诉状，身份证】”。请写成：bring: [起诉状, 身份证]'],
  ['routes/traffic-finding.mdx', 'bring: [起诉状, 身份证, 认定书, 医疗费等票据]', 'bring: [起诉状；身份证, 认定书]', '27:12', 'steps 第 3 项“起诉”的 bring 里用了中文的“；”，几样当成了一样。请用英文逗号，写成：bring: [起诉状, 身份证, 认定书]'],
  ['routes/traffic-finding.mdx', /basis: \[道路交通安全法 73.*\]/, 'basis: []', '30:12', 'steps 第 3 项“起诉”的 basis（依据）不对：每一步都要有依据。比如写成：basis: [行政复议法 20(1)]'],
  ['routes/traffic-finding.mdx', /basis: \[道路交通安全法 73.*\]/, 'basis: 道路交通安全法 73、74', '30:12', 'steps 第 3 项“起诉”的 basis（依据）不对：这里要写成列表，写的是“道路交通安全法 73、74”。请写成：basis: [道路交通安全法 73、74]'],
  ['routes/traffic-finding.mdx', / {4}basis: \[道路交通安全法 73.*\]\n/, '', '24:5', '缺少 steps 第 3 项“起诉”的 basis（依据）。请在第 24 行下面加一行，前面空 4 格，比如：basis: [行政复议法 20(1)]'],
  ['routes/traffic-finding.mdx', 'clocks: [traffic, civil]', 'clocks: [traffic，civil]', '35:9', 'clocks 里用了中文的“，”，几样当成了一样。请用英文逗号，写成：clocks: [traffic, civil]'],
  ['routes/traffic-finding.mdx', 'clocks: [traffic, civil]', 'clocks: [Traffic]', '35:10', 'clocks 第 1 项（有关的“钟在走”，写 content/clocks.yaml 里的 id）不对：用小写英文字母、数字和减号，字母开头。请写成：traffic'],
  ['routes/traffic-finding.mdx', 'hotlines: ["122", "12368"]', 'hotlines: [122, 12368]', '37:12', 'hotlines 第 1 项（可以打的热线，写 content/hotlines.yaml 里有的号码）不对：“122”要放在英文引号里，不然会当成别的。请写成："122"'],
  ['routes/traffic-finding.mdx', /keywords: .*/, 'keywords: [车祸，事故责任，全责]', '44:11', 'keywords 里用了中文逗号，几个词当成了一个。请用英文逗号，写成：keywords: [车祸, 事故责任, 全责]；真是一个词的，放进英文引号'],
  ['routes/traffic-finding.mdx', /keywords: .*/, 'keywords: 车祸、事故责任', '44:11', 'keywords（老百姓会搜的词）不对：这里要写成列表，写的是“车祸、事故责任”。请写成：keywords: [车祸, 事故责任]'],
  ['routes/traffic-finding.mdx', /keywords: .*/, 'keywords:', '44:10', 'keywords（老百姓会搜的词）空着。请在冒号后面空一格，再写内容；没有就把这一栏删掉'],
  ['routes/traffic-finding.mdx', 'office:\n', 'office: 登记\nx:\n', '31:9', 'office（信访部门在这件事上）不对：写的是“登记”，这里要分几样写。要写 can、cannot，比如 office: { can: ……, cannot: …… }'],
  ['routes/traffic-finding.mdx', / {2}cannot: .*\n/, '', '31:1', '缺少 office 的 cannot（不能做什么）。请在第 32 行下面加一行，前面空 2 格：cannot: ……'],
  ['routes/traffic-finding.mdx', 'keywords:', 'discreet: 是\nkeywords:', '44:11', 'discreet（怕被看见：写 true，看这一页的人可能怕被身边的人看见，比如家庭暴力）不对：写的是“是”。请写成：discreet: true'],
  ['routes/traffic-finding.mdx', 'keywords:', 'discreet: "true"\nkeywords:', '44:11', 'discreet（怕被看见：写 true，看这一页的人可能怕被身边的人看见，比如家庭暴力）不对：true 外面不加引号。请写成：discreet: true'],
  ['routes/traffic-finding.mdx', 'keywords:', 'cost: 免费\nkeywords:', '44:1', '没有“cost”这一栏。这里还可以写 discreet（怕被看见）、reconsideration（和行政复议有关的才写）。都不是，就把这一栏删掉'],
  ['routes/traffic-finding.mdx', '{ do: 起诉, to', '{ do: 向人民法院提起民事诉讼, to', '43:13', 'screen 的 steps 第 3 项的 do（这一步，几个字）不对：最多 8 个字，现在是 11 个，请删掉 3 个'],
  ['guide.yaml', 'start: matter', 'start: Matter', '5:8', 'start（第一道题的名字）不对：名字用小写英文字母，比如 wages。请写成：start: matter'],
  ['guide.yaml', '    ask: 您遇到的是哪一类事？\n', '', '10:3', '缺少 questions 的 matter 的 ask（问什么）。请在第 11 行下面加一行，前面空 4 格：ask: ……'],
  ['guide.yaml', 'work: { say: 工资', '工作: { say: 工资', '14:7', 'questions 的 matter 的 answers 里的名字“工作”不能用。名字用小写英文字母，比如 wages'],
  ['guide.yaml', 'picture: hard-hat }', 'picture: helmet }', '14:63', 'questions 的 matter 的 answers 的 work 的 picture（图的名字，比如 hard-hat）不对：没有叫“helmet”的图，最像的是 baseball-helmet、football-helmet、headset、belt、heart；全部的图在 phosphoricons.com（国旗、徽章、奖章一类的不能用）'],
  ['rights/hearing.mdx', 'group: 信访的时候', 'group: 信访时', '5:8', 'group（归在哪一组）不对：写的是“信访时”。只能写 信访的时候、公安处理的时候 里的一个，最像的是 信访的时候'],
  ['rights/hearing.mdx', 'see: [terms/tingzheng', 'see: [/terms/tingzheng/', '21:7', 'see 第 1 项（有关的页面）不对：写成 routes/unpaid-wages、rights/hearing、regulations/23 这样，或者 guide、procedure、clocks、hotlines、letters。请写成：terms/tingzheng'],
  ['rights/hearing.mdx', 'see: [terms/tingzheng', 'see: [tingzheng', '21:7', 'see 第 1 项（有关的页面）不对：写成 routes/unpaid-wages、rights/hearing、regulations/23 这样，或者 guide、procedure、clocks、hotlines、letters'],
  ['rights/hearing.mdx', /see: \[terms.*\]/, 'see: terms/tingzheng、rights/review', '21:6', 'see（有关的页面）不对：这里要写成列表，写的是“terms/tingzheng、rights/r……”。请写成：see: [terms/tingzheng, rights/review]'],
  ['rights/hearing.mdx', /keywords: .*/, 'keywords: [听证]', '23:11', 'keywords（老百姓会搜的词）不对：最少 2 项，现在是 1 项。请再写 1 项'],
  ['regulations/026.mdx', 'article: 26', 'article: 第二十六条', '2:10', 'article（第几条）不对：要写数字，写的是“第二十六条”。请写成：article: 26'],
  ['regulations/026.mdx', 'article: 26', 'article: 26.5', '2:10', 'article（第几条）不对：要写整数，写的是“26.5”。请写整数，最小 1，不带小数点'],
  ['regulations/026.mdx', 'gist: 信访时不能做的六类事', 'gist: 信访的时候不能做的六类事情，做了会有什么后果', '4:7', 'gist（一句话说清这一条，20 字以内）不对：最多 20 个字，现在是 22 个，请删掉 2 个'],
  ['regulations/026.mdx', '  - who: 您\n    does', '  - does', '9:5', '缺少 duties 第 1 项的 who（谁）。请在第 9 行下面加一行，前面空 4 格：who: ……'],
  ['regulations/026.mdx', 'terms: [guanzhiqiju]', 'terms: 管制器具', '7:8', 'terms（本条用到的术语，写 content/terms/ 里的文件名，比如 fucha）不对：这里要写成列表，写的是“管制器具”。请写成列表：放在方括号里，中间用英文逗号；或者一行一样，前面写减号和空格，比如 terms: [fucha]'],
  ['warnings/blocking-gates.mdx', 'step: 47(2)', 'step: 47（2）', '6:7', 'step（站在第四十七条的哪一款：47(1)、47(2) 或者 47(3)）不对：写的是“47（2）”。请写成：step: 47(2)'],
  ['warnings/blocking-gates.mdx', 'step: 47(2)', 'step: 第二款', '6:7', 'step（站在第四十七条的哪一款：47(1)、47(2) 或者 47(3)）不对：写的是“第二款”。只能写 47(1)、47(2)、47(3) 里的一个'],
  ['warnings/blocking-gates.mdx', 'article: 信访工作条例 26①', 'article: 条例第26条', '5:10', 'article（条例哪一条管这件事，比如“信访工作条例 26①”）不对：看不懂这条依据。要写成“治安管理处罚法 26(1)①”这样，或者“《治安管理处罚法》第二十六条第一款第一项”这样'],
  ['warnings/blocking-gates.mdx', 'penalties: [unit-order, ringleader]', 'penalties: [Unit_Order]', '20:13', 'penalties 第 1 项（治安处罚，写 content/penalties.yaml 里的名字）不对：用小写英文字母、数字和减号，字母开头。请写成：unit-order'],
  ['warnings/blocking-gates.mdx', 'see: guide }', 'see: 该找谁 }', '27:35', 'instead 第 3 项“不知道归谁管，回答几个问题就……”的 see（去本站哪一页，比如 routes/unpaid-wages）不对：写成 routes/unpaid-wages、rights/hearing、regulations/23 这样，或者 guide、procedure、clocks、hotlines、letters'],
  ['crimes.yaml', 'basis: [刑法 13]', 'basis: 刑法 13', '9:41', 'honest 第 1 项“情节显著轻微、危害不大的，不……”的 basis（依据）不对：这里要写成列表，写的是“刑法 13”。请写成：basis: [刑法 13]'],
  ['crimes.yaml', '    crimes:\n', '    crime:\n', '22:5', 'groups 第 1 项“扰乱机关和公共秩序”里没有“crime”这一栏。是不是想写 crimes？是，就把“crime”改成 crimes；不是，就把这一栏删掉'],
  ['penalties.yaml', '  - step: 47(1)\n    name: 劝阻、批评、教育\n', '  - step: 47(1)\n', '5:5', '缺少 ladder 第 1 项“这样做，不合走访的规矩”的 name（这一步叫什么）。请在第 5 行下面加一行，前面空 4 格：name: ……'],
  ['myths/after-review.mdx', 'says: 复核以后再去就是违法', 'says: “复核以后再去就是违法”', '2:7', 'says（大家怎么说，不加书名号引号）不对：不加引号，网站自己会加。请写成：says: 复核以后再去就是违法'],
  ['screens/hall.yaml', 'show:\n', 'show:\n  - { notice: { title: 停电, text: [周五停电。], when: { days: [周五] } } }\n', '6:43', 'show 第 1 项的 notice 里没有“when”这一栏。when 要写在外面一层，和 notice 并排，不写在 notice 里面'],
  ['myths/after-review.mdx', 'verdict: 不对', 'verdict: 错', '5:10', 'verdict（对不对：不对、一半对，还是对）不对：写的是“错”。只能写 不对、一半对、对 里的一个'],
  ['myths/after-review.mdx', 'verdict: 不对', 'verdict: “不对”', '5:10', 'verdict（对不对：不对、一半对，还是对）不对：写的是“不对”。请写成：verdict: 不对'],
  ['myths/after-review.mdx', 'verdict: 不对', 'verdict: 不对。', '5:10', 'verdict（对不对：不对、一半对，还是对）不对：写的是“不对。”。请写成：verdict: 不对'],
  ['cases/missing-land.mdx', 'label: 本案例为教学编写，人物、地点均为虚构', 'label: 本案例纯属虚构', '6:8', 'label（教学说明，照抄这一句）不对：这一句要照抄，一个字也不改。请写成：label: 本案例为教学编写，人物、地点均为虚构'],
  ['cases/missing-land.mdx', 'kind: 诉求得到支持', 'kind: 支持', '5:7', 'kind（哪一类）不对：写的是“支持”。只能写 诉求得到支持、单位被纠正、换对了路、没有得到支持、错过了期限、警示 里的一个'],
  ['cases/missing-land.mdx', 'merit: 有道理', 'merit: 有理', '9:8', 'merit（诉求有没有道理）不对：写的是“有理”。只能写 有道理、部分有道理、没有道理、没有定论 里的一个，最像的是 有道理'],
  ['cases/missing-land.mdx', 'routes: [land-requisition, information]', 'routes: routes/land-requisition', '8:9', 'routes（是哪条路线上的事）不对：这里要写成列表，写的是“routes/land-requisition”。请写成：routes: [land-requisition]'],
  ['cases/missing-land.mdx', 'tried:\n  - ', 'tried: ', '14:8', 'tried（试过什么）不对：这里要写成列表，写的是“三趟都是口头说，没有登记，也没有拿到书面告知。从……”。请写成：tried: [三趟都是口头说，没有登记，也没有拿到书面告知。从收到决定算，四十一天过去了，还是没有下文。]'],
  ['cases/missing-land.mdx', 'element: 这件事归谁定, ', '', '23:5', '缺少 law 第 1 项的 element（法律看的一点）。请在“basis: [行政复议法 11⑤]”后面写英文逗号和空格，再写：element: ……'],
  ['letters/review.yaml', 'kind: tel', 'kind: 电话', '18:56', 'fields 第 4 项“联系电话”的 kind（样子）不对：写 line（一行）、tel（电话，一行）、text（一段）或者 date（日期）'],
  ['letters/review.yaml', 'id: phone', 'id: 电话', '18:11', 'fields 第 4 项“联系电话”的 id（名字，在 paper 里写成 {名字}）不对：只用小写英文字母，比如 phone'],
  ['letters/review.yaml', 'required: true', 'required: 必填', '15:76', 'fields 第 1 项“请哪个单位复查”的 required（必须填）不对：写的是“必填”。请写 true；不是的话，不写这一栏'],
  ['terms/fucha.mdx', 'term: 复查', 'term: 复查\nexplain: 不', '3:10', 'explain（正文里第一次用到时，要不要自动解释）不对：写的是“不”。请写成：explain: false'],
  ['terms/fucha.mdx', 'term: 复查', 'term: 复查\nalso: 再看一次', '3:7', 'also（别的叫法）不对：这里要写成列表，写的是“再看一次”。请写成：also: [再看一次]'],
  ['clocks.yaml', '  停不下来: 去信访', '  停不下: 去信访', '13:3', 'explain 里没有“停不下”这一栏。是不是想写 停不下来？是，就把“停不下”改成 停不下来；不是，就把这一栏删掉'],
  ['clocks.yaml', 'advice:\n', 'advice: 先找出决定书\nx:\n', '16:9', 'advice（先做什么）不对：这里要写成列表，写的是“先找出决定书”。请写成：advice: [先找出决定书]'],
  ['laws/civil-code.yaml', /title: .*/, "title: ''", '1:8', 'title（全称）不对：不能空着'],
  ['laws/civil-code.yaml', /about: .*/, "about: ''", '9:8', 'about（一两句话：这部法管什么）不对：不能空着'],
  ['laws/civil-code.yaml', /articles: 1260/, 'articles: 1260条', '7:11', 'articles（一共多少条）不对：要写数字，写的是“1260条”。请写成：articles: 1260'],
  ['laws/civil-code.yaml', /shape: \[[^\]]*\]/, 'shape: 1', '12:66', 'cited 的 188 的 shape（每一款有几项，比如 [5, 0]：第一款五项，第二款没有分项）不对：这里要写成列表，写的是“1”。请写成：shape: [1]'],
  ['laws/civil-code.yaml', /kind: 法律/, 'kind: 法典', '3:7', 'kind（是哪一类）不对：写的是“法典”。只能写 宪法、法律、行政法规、条例、司法解释、部门规章 里的一个，最像的是 法律'],
  ['laws/civil-code.yaml', /"188":/, '"第188条":', '12:3', 'cited 里的名字“第188条”不能用。条号写成 "26" 这样，第二百九十一条之一写成 "291-1"'],
  ['laws/civil-code.yaml', /effective: 2021-01-01/, 'effective: 2021-1-1', '6:12', 'effective（现行文本开始施行的日期）不对：日期要写成 2026-11-22 这样。请写成：effective: 2021-01-01'],
  ['sections.yaml', 'page: rights, say', 'page: 权利, say', '8:13', 'menu 第 2 项“权利”的 page（去哪一页：下面的栏目名，或者 procedure、clocks 这样的）不对：用小写英文字母、数字和减号，字母开头'],
  ['sections.yaml', '{ page: rights, say: 权利 }', '权利', '8:5', 'menu 第 2 项（页面上方的菜单）不对：写的是“权利”，这里要分几样写。要写 page、say，比如 { page: ……, say: …… }'],
  ['procedure.yaml', '  - id: submit', '  - id: Submit1', '11:9', 'stages 第 1 项“提出”的 id（名字，用小写英文字母）不对：只用小写英文字母和减号'],
  ['editions/county/practices/test-seven-days.mdx', 'as: 承诺', 'as: 许诺', '5:5', 'as（是本单位的承诺，还是本单位的做法）不对：写 承诺 或者 做法：本单位答应了群众的，是承诺；本单位平常这样办的，是做法'],
  ['editions/county/practices/test-seven-days.mdx', 'days: 7', 'days: 七天', '12:7', 'days（本单位答应的天数；不能比法律的长）不对：要写数字，写的是“七天”。请写成：days: 7'],
  ['editions/county/practices/test-seven-days.mdx', 'since: 2025-05', 'since: 2025年5月', '9:8', 'since（从什么时候起，写到年、月或者日）不对：写成 2022、2022-05 或者 2022-05-01。请写成：since: 2025-05'],
  ['editions/county/practices/test-seven-days.mdx', /beside: .*/, 'beside: []', '10:9', 'beside（在哪一条之外多做的）不对：要写它比哪一条多做了一步，比如 [信访工作条例 34]'],
  ['editions/county/practices/test-seven-days.mdx', 'step: forward', 'step: 第二步', '20:30', 'touches 第 2 项的 step（碰到哪一步：路线写第几步，流程写那一步的 id）不对：用小写英文字母、数字和减号，字母开头。请写成：step: 2'],
  ['editions/county/practices/test-seven-days.mdx', 'year: 2025, ', 'year: 二〇二五年, ', '8:53', 'source 的 year（说的是哪一年的事，比如 2022）不对：要写数字，写的是“二〇二五年”。请写成：year: 2025'],
  ['editions/county/practices/test-seven-days.mdx', /source: .*/, 'source: 年度报告', '8:9', 'source（写在哪里：标题，文号或者年份）不对：写的是“年度报告”，这里要分几样写。要写 title，比如 source: { title: 2022 年法治建设年度报告 }'],
  ['editions/county/practices/test-seven-days.mdx', /not:\n.*/, 'not: 期限照算', '16:6', 'not（不改变什么；至少有一句说群众自己的期限照算）不对：这里要写成列表，写的是“期限照算”。请写成：not: [期限照算]'],
  ['hotlines.yaml', 'number: "110"', 'number: 110', '9:13', 'hotlines 第 1 项“报警”的 number（号码）不对：“110”要放在英文引号里，不然会当成别的。请写成：number: "110"'],
  ['hotlines.yaml', 'number: "110"', 'number: 一一〇', '9:13', 'hotlines 第 1 项“报警”的 number（号码）不对：号码写在英文引号里，比如 "12345" 或者 "0888-8123456"。请写成：number: "110"'],
  ['hotlines.yaml', 'urgent: true', 'urgent: 是', '12:13', 'hotlines 第 1 项“报警”的 urgent（人命关天、正在发生的）不对：写的是“是”。请写成：urgent: true'],
  ['old-handout.yaml', 'confirmed: true', 'confirmed: 核实了', '15:16', 'items 第 1 项的 confirmed（旧材料这一项的原话，有没有核实到）不对：写的是“核实了”。是，就写 true；不是，就写 false'],
  ['old-handout.yaml', 'holds: 不能照搬', 'holds: 不成立', '18:12', 'items 第 1 项的 holds（今天还成立吗）不对：写的是“不成立”。只能写 仍然成立，条号变了、要多看一条、不能照搬、原文没有核实 里的一个'],
  ['old-handout.yaml', '- number: "1"', '- number: 1', '13:13', 'items 第 1 项的 number（旧材料里的序号）不对：“1”要放在英文引号里，不然会当成别的。请写成：number: "1"'],
  ['pages/about.mdx', 'title: 关于本站', 'title: 关于本站：本站是什么，内容从哪里来，怎样核对', '2:8', 'title（标题）不对：最多 20 个字，现在是 22 个，请删掉 2 个'],
  ['pages/about.mdx', 'picture: info', 'picture: 关于', '3:10', 'picture（图的名字，比如 barricade；不写就没有图）不对：没有叫“关于”的图，名字是英文的，比如 house；全部的图在 phosphoricons.com（国旗、徽章、奖章一类的不能用）'],
  ['quiz/villagers.yaml', 'answer: [B]', 'answer: B', '13:13', 'questions 第 1 题“王婶收到乡里的信访处理意见书……”的 answer（答案：选项的字母，比如 [B]）不对：这里要写成列表，写的是“B”。请写成：answer: [B]'],
  ['quiz/villagers.yaml', 'kind: 合法吗', 'kind: 判断', '18:11', 'questions 第 2 题“老李来早了，在信访接待大厅外……”的 kind（单选、多选，还是“合法吗”）不对：写的是“判断”。只能写 单选、多选、合法吗 里的一个'],
  ['quiz/villagers.yaml', 'answer: [B]', 'answer: [E]', '13:13', 'questions 第 1 题“王婶收到乡里的信访处理意见书……”的 answer（答案：选项的字母，比如 [B]）不对：答案“E”不在选项里。选项是 A、B、C、D，请改成其中的字母'],
  ['quiz/villagers.yaml', 'order: 3', 'order: 第三', '4:8', 'order（排在第几）不对：要写数字，写的是“第三”。请写成：order: 3'],
  ['lessons/officers.yaml', 'minutes: 30', 'minutes: 90', '6:10', 'minutes（一共多少分钟）不对：最大是 60，写的是 90。请写整数，1 到 60'],
  ['lessons/officers.yaml', 'minutes: 30', 'minutes: 30分钟', '6:10', 'minutes（一共多少分钟）不对：要写数字，写的是“30分钟”。请写成：minutes: 30'],
  ['lessons/officers.yaml', 'strip: cases/traffic-finding', 'strip: traffic-finding', '21:8', 'strip（这一课放哪一页的连环画）不对：写成 routes/unpaid-wages 或者 cases/site-wages 这样'],
  ['strips/unpaid-wages.yaml', 'who: 老板', 'who: 包工头', '7:16', 'panels 第 1 项“活干完了，工钱没给”的 people 第 2 项“再等等吧”的 who（谁）不对：没有叫“包工头”的人物，最像的是 工人、女工、工作人员、女工作人员、坐轮椅的工人'],
  ['strips/unpaid-wages.yaml', 'size: 0.8', 'size: 3', '9:42', 'panels 第 1 项“活干完了，工钱没给”的 things 第 1 项“钱”的 size（放大几倍）不对：最大是 2.5，写的是 3。请写数字，0.4 到 2.5'],
  ['strips/unpaid-wages.yaml', 'at: 26 }', 'at: 26% }', '6:44', 'panels 第 1 项“活干完了，工钱没给”的 people 第 1 项“工人”的 at（站在从左数百分之几的地方；不写就均匀站开）不对：要写数字，写的是“26%”。请写成：at: 26'],
  ['strips/unpaid-wages.yaml', 'of: routes/unpaid-wages', 'of: 欠薪', '1:5', 'of（放在哪一页）不对：写成 routes/unpaid-wages 或者 cases/site-wages 这样'],
  ['strips/unpaid-wages.yaml', 'behind: true', 'behind: 是', '14:49', 'panels 第 2 项“欠薪起两年内，向人社局投诉”的 people 第 1 项“女工作人员”的 behind（站在柜台、桌子后面的写 true）不对：写的是“是”。请写成：behind: true'],
  ['phrases.yaml', 'match: [越级上访违法, 违法越级, 非法越级]', 'match: 越级上访违法', '9:12', 'phrases 第 1 项“skip-level-det……”的 match（会碰到的说法）不对：这里要写成列表，写的是“越级上访违法”。请写成：match: [越级上访违法]'],
  ['replaced.yaml', 'verdict: 已经废止', 'verdict: 废止', '8:14', 'replaced 第 1 项“contract”的 verdict（已经废止；还有没有效没有核实到的，写要核对）不对：写的是“废止”。只能写 已经废止、要核对 里的一个，最像的是 已经废止'],
  ['replaced.yaml', 'since: 2021-01-01', 'since: 2021', '9:12', 'replaced 第 1 项“contract”的 since（不再有效的第一天；没有核实到的不写）不对：日期要写成 2026-11-22 这样'],
  ['home.yaml', 'path: /rights/', 'path: rights', '6:56', 'columns 第 1 项“您的权利”的 path（网址）不对：写本站的网址，比如 /procedure/。请写成：path: /rights/'],
  ['home.yaml', 'title: \'{name}：', 'title: {name}：', '1:8', '方括号、花括号在最前面，后面又有字，读不懂。请把整句放进英文单引号，或者换成中文的〔〕。请写成：title: \'{name}：遇到事该找谁，几天之内，带什么\'\'\''],
  ['home.yaml', 'see: 信访工作条例 17', 'see: 十七条', '20:10', 'questions 第 1 题“怎么提，去哪里提？”的 see（回答在哪一条）不对：看不懂这条依据。要写成“治安管理处罚法 26(1)①”这样，或者“《治安管理处罚法》第二十六条第一款第一项”这样'],
  ['editions/default/edition.yaml', 'tagline: 信访法治宣传', 'footer: { siteCode: 6105000001 }', '6:21', 'footer 的 siteCode（政府网站标识码）不对：“6105000001”要放在英文引号里，不然会当成别的。请写成：siteCode: "6105000001"'],
  ['editions/default/edition.yaml', 'tagline: 信访法治宣传', 'screen: { code: 4826 }', '6:17', 'screen 的 code（在屏上发通知要输的密码，加引号；不写就不问密码）不对：“4826”要放在英文引号里，不然会当成别的。请写成：code: "4826"'],
  ['editions/default/edition.yaml', 'tagline: 信访法治宣传', 'screen: { code: 0482 }', '6:17', 'screen 的 code（在屏上发通知要输的密码，加引号；不写就不问密码）不对：“0482”要放在英文引号里，不然会当成别的。请写成：code: "0482"'],
  ['editions/default/edition.yaml', 'tagline: 信访法治宣传', 'level: 县级', '6:8', 'level（哪一级）不对：写的是“县级”。只能写 国家、省、市、区、县、乡镇 里的一个，最像的是 县'],
  ['editions/default/edition.yaml', 'tagline: 信访法治宣传', 'colour: #0b4a6f', '6:9', '“#0b4a6f”不会显示：空格加井号，后面的都当作备注。要显示，请把整句放进英文单引号，写成：colour: \'#0b4a6f\'；真是备注，井号前面空两格以上'],
  ['editions/default/edition.yaml', 'tagline: 信访法治宣传', 'colour: 红色', '6:9', 'colour（印章、图、要做的事的颜色，比如 "#0b4a6f"）不对：颜色要写井号加六位数字、字母，外面加英文引号，比如 "#0b4a6f"'],
  ['editions/default/edition.yaml', 'tagline: 信访法治宣传', 'address: www.example.gov.cn/xffz/', '6:10', 'address（这个网站公布在哪里）不对：要写完整网址，比如 https://www.example.gov.cn/xffz/。请写成：address: https://www.example.gov.cn/xffz/'],
  ['editions/default/edition.yaml', 'tagline: 信访法治宣传', 'corrections: { telephone: 08888123456 }', '6:27', 'corrections 的 telephone（打哪个电话说）不对：“08888123456”要放在英文引号里，不然会当成别的。请写成：telephone: "08888123456"'],
  ['editions/default/edition.yaml', 'tagline: 信访法治宣传', 'corrections: { email: 张三 }', '6:23', 'corrections 的 email（往哪个邮箱写）不对：写成 xffz@example.gov.cn 的样子'],
  ['editions/default/edition.yaml', 'tagline: 信访法治宣传', 'reception: { rota: [{ day: 2026-12-5, from: 9点, to: "11:30", post: 局长 }] }', '6:28', 'reception 的 rota 第 1 项的 day（哪一天）不对：日期要写成 2026-11-22 这样。请写成：day: 2026-12-05'],
  ['editions/default/edition.yaml', 'tagline: 信访法治宣传', 'reception: { telephones: "0888-8123456" }', '6:26', 'reception 的 telephones（咨询投诉电话）不对：这里要写成列表，写的是“"0888-8123456"”。请写成列表：放在方括号里，中间用英文逗号；或者一行一样，前面写减号和空格，比如 telephones: [{ name: 咨询投诉, number: "12345" }]'],
  ['editions/default/edition.yaml', 'tagline: 信访法治宣传', 'hide: [离婚]', '6:8', 'hide 第 1 项（这一版不要的页，比如 routes/divorce）不对：写成 routes/divorce、cases/road-blocked 这样'],
  ['editions/default/edition.yaml', 'tagline: 信访法治宣传', 'menu: 该找谁，权利', '6:7', 'menu（上面的菜单放哪些栏目，按什么顺序）不对：这里要写成列表，写的是“该找谁，权利”。请写成列表：放在方括号里，中间用英文逗号；或者一行一样，前面写减号和空格，比如 menu: [guide]'],
  ['editions/default/edition.yaml', 'tagline: 信访法治宣传', 'about: 我们是谁', '6:8', 'about（“关于本站”最前面的几段：我们是谁，最看重什么）不对：这里要写成列表，写的是“我们是谁”。请写成：about: [我们是谁]'],
  ['addresses.yaml', '  - /a01/', '  - a01', '8:5', 'published 第 4 项不对：写的是“a01”，读不懂。请写成：/a01/'],
  ['screens/hall.yaml', 'daily: 路线, count: 4', 'daily: 路线, count: 40', '6:25', 'show 第 1 项的 count（每天放几个）不对：最大是 20，写的是 40。请写整数，1 到 20'],
  ['screens/hall.yaml', '{ daily: 路线, count: 4 }', '{ dayly: 路线, count: 4 }', '6:7', 'show 第 1 项里没有“dayly”这一栏。是不是想写 daily？是，就把“dayly”改成 daily；不是，就把这一栏删掉'],
  ['screens/hall.yaml', '{ daily: 路线, count: 4 }', '{ daily: 路线, all: 权利 }', '6:5', 'show 第 1 项（放什么，一行一样）不对：一行只写一样：现在写了 all、daily，请只留一个'],
  ['screens/hall.yaml', '{ daily: 路线, count: 4 }', '路线', '6:5', 'show 第 1 项（放什么，一行一样）不对：写的是“路线”，这里要分几样写。请写成 { all: …… } 这样，最前面的名字是 all、daily、quiz、pick、tag、title、notice、pause 里的一个'],
  ['screens/hall.yaml', 'from: 08:00', 'from: 8点', '17:47', 'show 第 10 项的 when 的 from（几点起，比如 08:30）不对：时间写成 08:30 这样。请写成：from: 08:00'],
  ['screens/hall.yaml', 'since: 05-01, ', '', '17:11', 'show 第 10 项的 when（什么时候放；不写就一直放）不对：since 和 until 要一起写。请补上哪天起，比如 since: 05-01'],
  ['screens/hall.yaml', 'since: 05-01', 'since: 5月1日', '17:20', 'show 第 10 项的 when 的 since（几月几日起，比如 12-01）不对：每年都放的，日子写成 05-01 这样，月在前，日在后；只放这一回的，前面写上年份：2026-05-01。请写成：since: 05-01'],
  ['screens/hall.yaml', 'mix: true', 'mix: 要', '4:6', 'mix（各行掺着放：权利、警示、案例轮着来，不用题头）不对：写的是“要”。请写成：mix: true'],
  ['screens/hall.yaml', 'mix: true', 'mix: true\ndistance: 10', '5:11', 'distance（最远的人离屏几米；越远字越大，一张放得越少）不对：最大是 8，写的是 10。请写整数，2 到 8'],
  ['screens/hall.yaml', 'reviewed:', 'hours: [{ days: 周一, from: 08:30, to: 17:30 }]\nreviewed:', '18:17', 'hours 第 1 项的 days（星期几）不对：这里要写成列表，写的是“周一”。请写成：days: [周一]'],
  ['screens/hall.yaml', 'reviewed:', 'hours: [{ days: [星期一], from: 08:30, to: 17:30 }]\nreviewed:', '18:18', 'hours 第 1 项的 days 第 1 项（星期几）不对：写的是“星期一”。请写成：周一'],
  ['materials/wages.yaml', 'as: 三折页', 'as: 折页', '1:5', 'as 写的是“折页”。只能写 三折页、海报、海报组、答题海报、大牌、手册、条幅、路线单、试卷、讲稿、签到表、反馈单、播音稿、数字表、口袋卡 里的一个，最像的是 三折页'],
  ['materials/wages.yaml', 'as: 三折页\n', '', '1:1', '缺少 as。请在第 1 行下面加一行：as: ……（只能写 三折页、海报、海报组、答题海报、大牌、手册、条幅、路线单、试卷、讲稿、签到表、反馈单、播音稿、数字表、口袋卡 里的一个）'],
  ['materials/wages.yaml', 'tone: 可以', 'tone: 行', '9:11', 'panels 第 1 项“今天先留凭据”的 tone（平；“可以”是该做的；“不行”是不能做的）不对：写的是“行”。只能写 平、可以、不行 里的一个'],
  ['materials/wages.yaml', '- call: ["12348", "12345"]', '- call: 12348', '19:15', 'panels 第 1 项“今天先留凭据”的 parts 第 3 项的 call（哪几个号码，content/hotlines.yaml 里要有）不对：这里要写成列表，写的是“12348”。请写成：call: ["12348"]'],
  ['materials/wages.yaml', '- call: ["12348", "12345"]', '- phone: ["12348", "12345"]', '19:9', 'panels 第 1 项“今天先留凭据”的 parts 第 3 项里没有“phone”这一栏。这里还可以写 text、basis、points、steps、brief、periods、rights、warnings、myth、strip、call、practices、office、scan、map。都不是，就把这一栏删掉'],
  ['materials/banners.yaml', /say: .*/, 'say: 太短', '7:5', '“{”只有一半，后面少一个英文的“}”。请写成：- { say: 太短 }'],
  ['campaigns/village.yaml', 'people: 80', 'people: 80人', '8:9', 'people（平常来多少人）不对：要写数字，写的是“80人”。请写成：people: 80'],
  ['campaigns/village.yaml', 'copies: { share: 4 }', 'copies: 4', '18:13', 'pack 第 1 项的 copies（带几份）不对：写的是“4”，这里要分几样写。请写成 copies: { each: 5 } 这样，最前面的名字是 each、share、at、just 里的一个'],
  ['campaigns/village.yaml', 'by: 文印店', 'by: 复印店', '19:9', 'pack 第 1 项的 by（谁印：自己打印、文印店、喷绘店）不对：写的是“复印店”。只能写 自己打印、文印店、喷绘店 里的一个，最像的是 文印店'],
  ['calendar.yaml', 'on: { months: [1, 4, 7, 10] }', 'on: 每季度', '9:9', 'occasions 的 village-accounts 的 on（每年什么时候：写 day、from 和 until、nth 和 weekday 和 month，或者 months）不对：写的是“每季度”，这里要分几样写。请写成 on: { day: 05-01 } 这样，最前面的名字是 day、from、nth、months 里的一个'],
  ['calendar.yaml', 'on: { months: [1, 4, 7, 10] }', 'on: { months: [13] }', '9:20', 'occasions 的 village-accounts 的 on 的 months 第 1 项（每年哪几个月，整个月都算）不对：最大是 12，写的是 13。请写整数，1 到 12'],
  ['calendar.yaml', 'on: { from: 02-21', 'on: { from: 2月21日', '20:17', 'occasions 的 spring-work 的 on 的 from（每年从哪天起）不对：日子写成 03-15 这样，月在前，日在后，并且每年都有这一天。请写成：from: 02-21'],
  ['calendar.yaml', '  village-accounts:', '  村务:', '6:3', 'occasions 里的名字“村务”不能用。用小写英文字母、数字和减号，字母开头'],
  ['editions/county/reports/2025.mdx', 'total: 420', 'total: 420批', '19:16', 'figures 第 1 项“来访有多少”的 parts 第 1 项“批次”的 total（合计）不对：要写成数字，比如 839、98.31，不写逗号、百分号、单位和“约”“余”；末尾有 0 的加英文引号，比如 "98.20"。请写成：total: 420'],
  ['editions/county/reports/2025.mdx', 'total: 1600', 'total: 1,600', '28:16', 'figures 第 1 项“来访有多少”的 parts 第 2 项“人次”的 total（合计）不对：要写成数字，比如 839、98.31，不写逗号、百分号、单位和“约”“余”；末尾有 0 的加英文引号，比如 "98.20"。请写成：total: 1600'],
  ['editions/county/reports/2025.mdx', 'change: 3.2', 'change: 3.2%', '30:17', 'figures 第 1 项“来访有多少”的 parts 第 2 项“人次”的 change（比上一年多或者少百分之几，报告印了才写：少 22.24% 写 -22.24）不对：要写成数字，比如 839、98.31，不写逗号、百分号、单位和“约”“余”；末尾有 0 的加英文引号，比如 "98.20"。请写成：change: 3.2'],
  ['editions/county/reports/2025.mdx', 'percent: 97.3', 'percent: 197.3', '50:34', 'figures 第 3 项“办得怎么样”的 shares 第 3 项“群众满意率”的 percent（百分之几，照报告印的写，不写百分号）不对：百分之几在 0 到 100 之间；比上一年的增减写在 change 里'],
  ['editions/county/reports/2025.mdx', 'part: 26, whole', 'part: 约26, whole', '51:30', 'figures 第 3 项“办得怎么样”的 shares 第 4 项“老案化解”的 part（其中多少）不对：要写数字，写的是“约26”。请写成：part: 26'],
  ['editions/county/reports/2025.mdx', 'year: 2025', 'year: 2025年', '4:7', 'year（说的是哪一年）不对：要写数字，写的是“2025年”。请写成：year: 2025'],
  ['editions/county/reports/2025.mdx', 'dated: 2026-01-08', 'dated: 2026年1月8日', '5:8', 'dated（报告落款的日期）不对：日期要写成 2026-11-22 这样。请写成：dated: 2026-01-08'],
  ['pictures/hall.yaml', '', '图里有什么\n', '1:1', '这里应当一栏写一行：先写栏名，再写英文冒号、空格和内容。比如第一行写：alt: ……'],
  ['pictures/hall.yaml', '', 'alt:\n', '1:5', 'alt（图里有什么，念给看不见的人听）空着。请在冒号后面空一格，再写内容'],
  ['pictures/hall.yaml', '', 'caption: 接待大厅\n', '1:1', '缺少 alt（图里有什么，念给看不见的人听）。请在第 1 行下面加一行：alt: ……'],
  ['pictures/hall.yaml', '', 'alt: 接待大厅门口\nauthor: 老张\n', '2:1', '没有“author”这一栏。这里还可以写 caption（图下面的一句话）、credit（谁拍的）。都不是，就把这一栏删掉'],
  ['search/says/clocks.yaml', '', 'reviewed: 2026-11-29\npages: 过期\n', '2:8', 'pages（每一页一行：文件名，后面是老百姓说这件事用的词，几个字一个）不对：写的是“过期”，这里要分几样写。请写在下面，一行一个：前面多空两格，先写名字，再写英文冒号、空格和内容，比如：……: [……]'],
  ['search/often.yaml', '[divorce, ', '[Divorce, ', '5:4', 'often 第 1 项（问得最多的路线：文件名）不对：用小写英文字母、数字和减号，字母开头。请写成：divorce'],
  ['setup.yaml', '  - picture: open', '  - picture: opened', '12:14', 'steps 第 1 项“打开网址”的 picture（图的名字）不对：写的是“opened”。只能写 open、full、card、offline、urgent 里的一个'],
  ['search/synonyms.yaml', 'fillers:', 'filler:', '7:1', '没有“filler”这一栏。是不是想写 fillers？是，就把“filler”改成 fillers；不是，就把这一栏删掉'],
  ['search/elsewhere.yaml', 'hotline: "12345"', 'hotline: 12345', '6:14', 'topics 第 1 项“专利”的 hotline（管这件事的热线，只写 content/hotlines.yaml 里有的）不对：“12345”要放在英文引号里，不然会当成别的。请写成：hotline: "12345"'],
  ['reviewers.yaml', 'every: 12', 'every: 半年', '7:8', 'every（多少个月核对一遍）不对：要写数字，写的是“半年”。写几个月，1 到 36 的整数'],
  ['changes.yaml', 'kind: 更正', 'kind: 改正', '6:11', 'changes 第 1 项“按小时算的期限，不等到第二天”的 kind（是哪一种）不对：写的是“改正”。只能写 新增、更正、法律有变 里的一个，最像的是 更正'],
  ['changes.yaml', 'id: hours-from-the-moment', 'id: 按小时', '4:9', 'changes 第 1 项“按小时算的期限，不等到第二天”的 id（名字，网址里用，公布以后不再改）不对：用小写英文字母、数字和减号，字母开头'],
  ['changes.yaml', 'day: 2026-11-30', 'day: 11月30日', '5:10', 'changes 第 1 项“按小时算的期限，不等到第二天”的 day（哪一天改的）不对：日期要写成 2026-11-22 这样'],
  ['readings.yaml', '的: de5', '的: de', '10:8', 'usual 的“的”（在我们的话里平常只有一个念法的字）不对：读音写成 chong2、lv4 这样：拼音加声调 1 到 5，轻声是 5，ü 写 v'],
  ['readings.yaml', '的: de5', '的的: de5', '10:5', 'usual 里的名字“的的”不能用。写一个汉字'],
  ['readings.yaml', /reviewed: .*\n/, '', '7:1', '缺少 reviewed（最近一次核对的日期）。请在第 7 行上面加一行，比如：reviewed: 2026-11-22'],
  ['bodies.yaml', 'door: 法院, picture', 'door: 人民法院, picture', '19:13', 'bodies 第 1 项的 door（是哪一种门；对方自己、帮忙的，不写）不对：写的是“人民法院”。只能写 行政机关、公安、行政复议、仲裁、法院、检察院、信访、纪检监察、调解 里的一个，最像的是 法院'],
  ['bodies.yaml', '  公安: { say', '  派出所: { say', '7:1', '缺少 doors 的“公安”（地图上有哪几种门，各管什么）。请在第 8 行下面加一行，前面空 2 格：公安: { say: ……, basis: [行政复议法 20(1)] }'],
  ['demands.yaml', '    wrong: 要群众', '    worng: 要群众', '8:5', 'demands 第 1 项里没有“worng”这一栏。是不是想写 wrong？是，就把“worng”改成 wrong；不是，就把这一栏删掉'],
  ['routes/traffic-finding.mdx', '  cannot: ', 'cannot: ', '33:1', '“cannot”是 office 里的，前面空得太少。应当前面空 2 格，和 office 里别的栏左边对齐'],
  ['routes/traffic-finding.mdx', '    how: 您可以', 'how: 您可以', '12:1', '这一行前面没有空格，和上面的没有对齐。应当前面空 4 格，和上面同级的左边对齐'],
  ['routes/traffic-finding.mdx', 'class: 31①', 'class: 29', '6:8', 'class（条例怎么归类：29、30 或者 31①到31⑥）不对：写的是“29”。请写成：class: "29"'],
  ['routes/traffic-finding.mdx', /title: .*/, 'title: ""', '2:8', 'title（标题）不对：不能空着'],
  ['routes/traffic-finding.mdx', /title: .*/, '没有: 不服', '2:1', '缺少 title（标题）。请在第 2 行下面加一行：title: ……'],
  ['routes/traffic-finding.mdx', 'amount: 3, unit: 年', 'amount: 没有这一样, unit: 年', '29:36', 'steps 第 3 项“起诉”的 deadlines 第 1 项“起诉”的 amount（多少）不对：要写数字，写的是“没有这一样”。请写整数，最小 1，比如 amount: 10，只写数字，不加引号和单位'],
  ['routes/traffic-finding.mdx', 'basis: 民法典 188 }', 'basis: 2.5 }', '29:80', 'steps 第 3 项“起诉”的 deadlines 第 1 项“起诉”的 basis（写着这个期限的条文）不对：看不懂这条依据。要写成“治安管理处罚法 26(1)①”这样，或者“《治安管理处罚法》第二十六条第一款第一项”这样'],
  ['routes/traffic-finding.mdx', ', basis: 民法典 188 }', ' }', '29:9', '缺少 steps 第 3 项“起诉”的 deadlines 第 1 项“起诉”的 basis（写着这个期限的条文）。请在“from: 知道或者应当知道受到损害和该由谁赔”后面写英文逗号和空格，再写，比如：basis: 行政复议法 20(1)'],
  ['routes/traffic-finding.mdx', / {2}- title: 谈赔偿\n/, '  -\n', '19:5', '缺少 steps 第 2 项的 title（这一步做什么）。请在第 19 行下面加一行，前面空 4 格：title: ……'],
  ['laws/civil-code.yaml', /"189":/, '"188":', '28:3', '“188”写了两次，上面第 12 行已经有了。请删掉一个，或者把两处合在一起'],
  ['hotlines.yaml', 'number: "110"', 'number: ""', '9:13', 'hotlines 第 1 项“报警”的 number（号码）不对：号码写在英文引号里，比如 "12345" 或者 "0888-8123456"'],
];

test('there are mistakes of every kind of content', () => {
  const tried = new Set(SLIPS.map(([file]) => sourceOf(`content/${file}`)));
  const untried = KINDS.filter(({ sources }) => !sources.some((source) => tried.has(source))).map(({ name }) => name);
  expect(untried).toEqual([]);
  expect(SLIPS.length).toBeGreaterThan(200);
});

test.each(SLIPS)('%s: %s → %s', (file, from, to, place, sentence) => {
  const [problem] = problemsOf(`content/${file}`, from, to);
  expect(problem && [problem.file, `${problem.line}:${problem.column}`, sayProblem(problem)]).toEqual([
    `content/${file}`,
    place,
    sentence,
  ]);
});

/** Latin words that a sentence may hold besides names of fields and what the file itself says: of files, of examples. */
const KNOWN_LATIN = new Set(
  [
    ...readdirSync(join(root, 'content')),
    'content guide procedure clocks hotlines letters routes/unpaid-wages rights/hearing rights/review',
    'cases/site-wages routes/divorce cases/road-blocked house phosphoricons.com true false Tab UTF-8 jpg png webp',
    'https://www.example.gov.cn/xffz/ xffz@example.gov.cn',
  ].flatMap((words) => words.match(/[A-Za-z]+/g) ?? []),
);

/** The names of pictograms are English everywhere. */
const PICTOGRAMS = /最像的是 [a-z、-]+；全部的图在 phosphoricons\.com/;

const latin = (text: string) => text.replace(PICTOGRAMS, '').match(/[A-Za-z]+/g) ?? [];

/** Every name of a field below a schema, with what the fields say of themselves. */
function wordsOf(schema: unknown, words = new Set<string>(), seen = new Set<unknown>()): Set<string> {
  const inner = unwrapped(schema);
  if (!(inner instanceof z.ZodType) || seen.has(inner)) return words;
  seen.add(inner);
  if (schema instanceof z.ZodType) for (const word of latin(schema.description ?? '')) words.add(word);
  for (const [name, form] of fieldsIn(inner, undefined)) {
    for (const word of latin(name)) words.add(word);
    wordsOf(form.schema, words, seen);
  }
  for (const choice of choicesOf(inner) ?? []) for (const word of latin(String(choice))) words.add(word);
  if (inner instanceof z.ZodUnion) for (const option of inner.options) wordsOf(option, words, seen);
  if (inner instanceof z.ZodArray) wordsOf(inner.element, words, seen);
  if (inner instanceof z.ZodRecord) wordsOf(inner.valueType, words, seen);
  return words;
}

type Path = readonly PropertyKey[];

/** Every place of a value. */
function placesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  // The first of a list stands for all.
  const inner = Array.isArray(value) ? [...value.entries()].slice(0, 1) : Object.entries(value).slice(0, 12);
  return [path, ...inner.flatMap(([key, one]) => placesOf(one, [...path, key]))];
}

/** A value with another in one place; undefined takes it away. */
function changed(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<PropertyKey, unknown>;
  const inner = changed(copy[key], rest, other);
  if (inner === undefined && Array.isArray(copy)) copy.splice(Number(key), 1);
  else if (inner === undefined) delete copy[key];
  else copy[key] = inner;
  return copy;
}

const WRONG: unknown[] = [
  undefined,
  null,
  '',
  7,
  -3,
  2.5,
  true,
  '没有这一样',
  '字'.repeat(400),
  [],
  ['一', '二'],
  { 没有: 1 },
];

test('whatever stands in whichever field, no word of a program is said', () => {
  let said = 0;
  const strange = new Set<string>();
  for (const source of SOURCES) {
    const problems: Problem[] = [];
    const edition = 'folder' in source && /practices|reports/.test(source.folder) ? 'county' : 'default';
    const [entry] = readSourceEntries({ root, edition }, source, problems);
    if (!entry) continue;
    const fields = wordsOf(source.schema);
    const spot = () => ({ line: 1, column: 1 });
    const seen = new Set<unknown>();
    for (const path of placesOf(entry.data)) {
      // Each field once, wherever it stands.
      const { schema } = formAt(source.schema as z.ZodType, path, entry.data);
      if (seen.has(schema)) continue;
      seen.add(schema);
      for (const wrong of [...WRONG, { ...(path.length === 0 ? (entry.data as object) : {}), 没有这个字段: 1 }]) {
        const value = changed(entry.data, path, wrong);
        const yaml = {
          value,
          lineOf: () => 1,
          spotOf: spot,
          nameSpotOf: spot,
          writtenAt: () => undefined,
          roomIn: () => undefined,
        };
        const result = validate(source.schema as z.ZodType, yaml, entry.file);
        for (const problem of 'problems' in result ? result.problems : []) {
          const sentence = sayProblem(problem);
          said += 1;
          if (/undefined|NaN|\[object|null|。。|请请|：$|^[^\p{Script=Han}]*$/u.test(sentence)) strange.add(sentence);
          const own = JSON.stringify(value) ?? '';
          const words = latin(sentence).filter(
            (word) => !fields.has(word) && !KNOWN_LATIN.has(word) && !own.includes(word),
          );
          for (const word of words) strange.add(`${word}: ${sentence}`);
        }
      }
    }
  }
  expect([...strange]).toEqual([]);
  expect(said).toBeGreaterThan(5000);
});
