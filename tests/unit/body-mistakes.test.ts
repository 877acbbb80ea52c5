/**
 * What a clerk is told of each slip in a text: line and column, what is wrong, what to type. One table of them, as of
 * the fields (mistakes.test.ts), since they are to be read together and aloud.
 */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { chance } from '../../src/browser/chance.ts';
import { sayProblem } from '../../src/law/problem.ts';
import { loadLibrary } from '../../src/library.ts';
import { bodyMistakes } from '../../src/prose/body-mistakes.ts';
import { readProse } from '../../src/prose/read.ts';
import type { ProseContext } from '../../src/prose/session.ts';
import { PROJECT } from '../content-copy.ts';

let context: ProseContext;
beforeAll(() => {
  const { citations } = loadLibrary({ root: PROJECT, day: '2026-11-30' });
  context = { citations };
});

/** line:column and the sentence, of a text that begins on the first line. */
function said(body: string): string[] {
  const { problems } = readProse({ body, file: 'x.mdx', bodyLine: 1 }, context);
  return problems.map((problem) => `${problem.line}:${problem.column} ${sayProblem(problem)}`);
}

/** The text, and all that is said of it. */
// biome-ignore format: a row is a line
const SLIPS: [body: string, said: string[]][] = [
  ['一段。\n\n好 <b>不好', ['3:3 加粗不这样写。请写成：**这样**']],
  ['<b>好</b>', ['1:1 加粗不这样写。请写成：**好**']],
  ['温度 <5 度', ['1:4 “<5”里的小于号会当成记号的开头。请写成：小于 5，或者用全角的＜']],
  ['少于<三天', ['1:3 “<三天”里的小于号会当成记号的开头。请写成汉字“小于”，或者用全角的＜']],
  ['3<5>2', ['1:2 “<5”里的小于号会当成记号的开头。请写成：小于 5，或者用全角的＜']],
  ['写 {注意} 这里', ['1:3 正文里不能写英文的花括号，会当成程序。请写成：（注意），或者用全角的｛｝']],
  ['写 { 这里', ['1:3 英文的花括号只有一半，会把后面的都当成程序。请删掉它，或者用全角的｛｝']],
  ['<Note>好</Note>', ['1:1 不认识 <Note>。正文里可以用的有：<Chart>、<History>、<Photo>、<Section>；真要写尖括号，请用全角的＜＞']],
  ['<history>\n\n旧法\n\n</history>', ['1:1 没有 <history>，一个字母也不能差，大小写也要一样。请写成：<History>', '5:1 没有 <history>，一个字母也不能差，大小写也要一样。请写成：</History>']],
  ['<Section id=what title="一">\n\n好\n\n</Section>', ['1:1 “id”后面的内容要放进英文引号。请写成：<Section id="what" title="一">']],
  ['<Section id="what" title=“一”>\n\n好\n\n</Section>', ['1:1 “title”的引号是中文的，要用英文的。请写成：<Section id="what" title="一">']],
  ['<Section id=”what” title="一">\n\n好\n\n</Section>', ['1:1 “id”的引号是中文的，要用英文的。请写成：<Section id="what" title="一">']],
  ['<Section id＝"what" title="一">\n\n好\n\n</Section>', ['1:1 “id”后面的等号是中文的，要用英文的。请写成：<Section id="what" title="一">']],
  ['<Section id="what" title="一>\n\n好\n\n</Section>', ['1:1 引号只有一半，或者一半是英文的、一半是中文的。请写成：<Section id="what" title="……">']],
  ['<Section id="what" title="一">\n\n好', ['1:1 <Section> 没有结束。请在这一部分的最后另起一行，写上：</Section>']],
  ['好\n\n</Section>', ['3:1 </Section> 前面没有 <Section>。请删掉它，或者在这一部分的开头另起一行，写上：<Section id="……" title="……">']],
  ['<History>\n\n旧法\n\n<History>', ['5:1 上面的 <History> 还没有结束，又开始了一个。这里要是结束，请写成：</History>']],
  ['<History>\n\n旧法\n\n</Histroy>', ['5:1 没有 <Histroy>，一个字母也不能差，大小写也要一样。请写成：</History>']],
  ['＜History＞\n\n旧法\n\n＜/History＞', ['1:1 尖括号是中文的，要用英文的。请写成：<History>', '5:1 尖括号是中文的，要用英文的。请写成：</History>']],
  ['<Photo name="hall">', ['1:1 <Photo> 最后少一个斜杠。请写成：<Photo name="hall" />']],
  ['<Photo name=hall />', ['1:1 “name”后面的内容要放进英文引号。请写成：<Photo name="hall" />']],
  ['一行<br>二行', ['1:3 换行不这样写。请把它删掉；要另起一段，空一行再写']],
  ['一行<br/>二行', ['1:3 换行不这样写。请把它删掉；要另起一段，空一行再写']],
  ['<table border="0"><tr><td>甲</td></tr></table>', ['1:1 这是从 Word 或者网页里拷来的表格，排不出来，一共 3 处。请删掉，改成列表：一样一行，每行前面写减号和空格，比如：- 复查：30 日']],
  ['<p class="MsoNormal" style="margin:0">甲</p>', ['1:1 这是从 Word 或者网页里连格式一起拷来的，一共 2 处。请删掉这些尖括号和里面的字，只留话；再拷的时候，先粘进记事本，再从记事本拷过来']],
  ['<p class=MsoNormal>甲<o:p></o:p></p>', ['1:1 这是从 Word 或者网页里连格式一起拷来的，一共 4 处。请删掉这些尖括号和里面的字，只留话；再拷的时候，先粘进记事本，再从记事本拷过来']],
  ['<div style="color: red">甲</div>', ['1:1 这是从 Word 或者网页里连格式一起拷来的，一共 2 处。请删掉这些尖括号和里面的字，只留话；再拷的时候，先粘进记事本，再从记事本拷过来']],
  ['<span style={{color:"red"}}>甲</span>', ['1:1 这是从 Word 或者网页里连格式一起拷来的，一共 2 处。请删掉这些尖括号和里面的字，只留话；再拷的时候，先粘进记事本，再从记事本拷过来']],
  ['<!-- 备注 -->\n\n好', ['1:1 备注不这样写，会读不懂。请整段删掉；留给同事看的话，写到上面两行 --- 之间，那一行用井号 # 开头']],
  ['好 <!-- 备注 --> 好', ['1:3 备注不这样写，会读不懂。请整段删掉；留给同事看的话，写到上面两行 --- 之间，那一行用井号 # 开头']],
  ['import X from "x"\n\n好', ['1:1 这一行用 import 开头，会当成程序。请删掉这一行；真是一句话，前面加几个汉字']],
  ['export const a = 1\n\n好', ['1:1 这一行用 export 开头，会当成程序。请删掉这一行；真是一句话，前面加几个汉字']],
  ['import 一下\n\n好', ['1:1 这一行用 import 开头，会当成程序。请删掉这一行；真是一句话，前面加几个汉字']],
  ['**注意：**好', ['1:1 这里的加粗没有生效。请把标点移到 ** 外面，写成：**注意**：好']],
  ['**注意', ['1:1 加粗的 ** 只有一半。请两边都写上：**注意**；不加粗，就删掉它']],
  ['＊＊注意＊＊', ['1:1 星号是中文的，要用英文的。加粗写成：**这样**']],
  ['*注意', ['1:1 这里的星号会照样显示出来。加粗请两边都写两个星号：**这样**；不要就删掉它']],
  ['1. 甲\n   2. 乙', ['2:1 这一行前面多了空格，接到了上一行后面。请写成：2. 乙']],
  ['-甲\n-乙', ['1:1 减号后面少一个空格。请写成：- 甲', '2:1 减号后面少一个空格。请写成：- 乙']],
  ['1.甲\n2.乙', ['1:1 这样写的几行会接成一段。有顺序的列表，数字后面写英文的点和空格。请写成：1. 甲', '2:1 这样写的几行会接成一段。有顺序的列表，数字后面写英文的点和空格。请写成：2. 乙']],
  ['1、甲\n2、乙', ['1:1 这样写的几行会接成一段。有顺序的列表，数字后面写英文的点和空格。请写成：1. 甲', '2:1 这样写的几行会接成一段。有顺序的列表，数字后面写英文的点和空格。请写成：2. 乙']],
  ['· 甲\n· 乙', ['1:1 列表前面的“·”要用英文的减号，后面空一格。请写成：- 甲', '2:1 列表前面的“·”要用英文的减号，后面空一格。请写成：- 乙']],
  ['#标题\n\n好', ['1:1 标题的井号后面少一个空格。请写成：## 标题']],
  ['＃＃ 标题', ['1:1 标题前面的井号是中文的，要用英文的，后面空一格。请写成：## 标题']],
  ['#### 标题', ['1:1 标题跳了一级：上面到 ##，下面一级是 ###。请写成：### 标题']],
  ['## 一\n\n#### 二', ['3:1 标题跳了一级：上面到 ##，下面一级是 ###。请写成：### 二']],
  ['# 一', ['1:1 正文里不要用一级标题（#），页面已经有了；请从 ## 开始']],
  ['标题\n---\n\n好', ['1:1 下面一行“---”会把这一行变成标题。请把“---”删掉；真是标题，写成：## 标题']],
  ['标题\n===\n', ['1:1 下面一行“===”会把这一行变成标题。请把“===”删掉；真是标题，写成：## 标题']],
  ['\u3000\u3000好的', ['1:1 段落前面不用空格，网站自己排。请写成：好的']],
  ['甲\t乙\n1\t2', ['1:1 这是从 Word 或者 Excel 里拷来的表格，几行会接成一段。请改成列表，一样一行，比如：- 甲：乙']],
  ['[看这里](http://x.cn', ['1:1 链接少一个英文的右括号。请写成：[看这里](http://x.cn)']],
  ['[看这里]（http://x.cn）', ['1:1 链接的括号要用英文的。请写成：[看这里](http://x.cn)']],
  ['看 <https://www.example.gov.cn/>', ['1:3 网址不用放进尖括号。请写成：[要点的字](https://www.example.gov.cn/)']],
  ['看 <xffz@example.gov.cn>', ['1:3 邮箱不用放进尖括号。请写成：[xffz@example.gov.cn](mailto:xffz@example.gov.cn)']],
  ['![图](a.png)', ['1:1 图不要写成 ![]()。请把图放进 content/pictures/，正文里单独一行写 <Photo name="图的文件名" />']],
  ['```\n代码', ['1:1 三个反引号 ``` 会把后面的都当成代码。请删掉这一行']],
  ['$\\frac{1}{2}$', ['1:7 正文里不能写英文的花括号，会当成程序。请写成：（1），或者用全角的｛｝', '1:10 正文里不能写英文的花括号，会当成程序。请写成：（2），或者用全角的｛｝']],
  ['邮箱 <a href="x">y</a>', ['1:4 链接不这样写。请写成：[y](网址)']],
  ['<a href="javascript:1">y</a>', ['1:1 链接不这样写。请写成：[y](网址)']],
  ['好&nbsp;好', ['1:2 “&nbsp;”是网页的代码。请删掉它；要什么标点，直接打出来']],
  ['<font color=red>甲</font>', ['1:1 这是从 Word 或者网页里连格式一起拷来的，一共 2 处。请删掉这些尖括号和里面的字，只留话；再拷的时候，先粘进记事本，再从记事本拷过来']],
  ['<>好</>', ['1:1 空的尖括号会当成一个记号。请删掉它，后面还有 </> 的，一起删掉']],
  ['< b>好</b>', ['1:6 加粗不这样写。请写成：**这样**']],
  ['《<信访>》', ['1:2 尖括号里写的是“信访”，会当成一个记号。书名用书名号，请写成：《信访》；真要写尖括号，请用全角的＜＞']],
  ['<信访>', ['1:1 尖括号里写的是“信访”，会当成一个记号。书名用书名号，请写成：《信访》；真要写尖括号，请用全角的＜＞']],
  ['好 <3', ['1:3 “<3”里的小于号会当成记号的开头。请写成：小于 3，或者用全角的＜']],
  ['甲<=乙', ['1:2 “<=乙”里的小于号会当成记号的开头。请写成汉字“小于”，或者用全角的＜']],
  ['<script>alert(1)</script>', ['1:1 网页的程序、样式放不进正文。请整段删掉']],
  ['<style>a{}</style>', ['1:1 网页的程序、样式放不进正文。请整段删掉']],
  ['{/* 备注 */}', ['1:1 备注不这样写。请整段删掉；留给同事看的话，写到上面两行 --- 之间，那一行用井号 # 开头']],
  ['<img src="a.png">', ['1:1 图不这样放。请把图放进 content/pictures/，正文里单独一行写 <Photo name="图的文件名" />']],
  ['<History/>', ['1:1 <History> 后面要有内容，最后不写斜杠。请写成：<History>，内容写完，另起一行写上：</History>']],
  ['<Chart figure="x">', ['1:1 <Chart> 最后少一个斜杠。请写成：<Chart figure="x" />']],
  ['<Photo name="hall" width=100 />', ['1:1 “width”后面的内容要放进英文引号。请写成：<Photo name="hall" />']],
  ['[^1] 好\n\n[^1]: 注', ['1:1 正文里没有脚注。请把要注的话写进括号里，放在那句话后面', '3:1 正文里没有脚注。请把要注的话写进括号里，放在那句话后面']],
  ['<?xml version="1.0"?>', ['1:1 这是从 Word 或者网页里连格式一起拷来的。请删掉这些尖括号和里面的字，只留话；再拷的时候，先粘进记事本，再从记事本拷过来']],
  ['<!DOCTYPE html>', ['1:1 这是从 Word 或者网页里连格式一起拷来的。请删掉这些尖括号和里面的字，只留话；再拷的时候，先粘进记事本，再从记事本拷过来']],
  ['<w:p>好</w:p>', ['1:1 这是从 Word 或者网页里连格式一起拷来的，一共 2 处。请删掉这些尖括号和里面的字，只留话；再拷的时候，先粘进记事本，再从记事本拷过来']],
  ['这里<b>加粗</b>，那里<b>也加粗</b>', ['1:3 加粗不这样写，一共 2 处。请写成：**加粗**']],
  ['<section>\n\n好\n\n</section>', ['1:1 没有 <section>，一个字母也不能差，大小写也要一样。请写成：<Section id="……" title="……">', '5:1 没有 <section>，一个字母也不能差，大小写也要一样。请写成：</Section>']],
  ['<History {...x}>\n\n好\n\n</History>', ['1:1 尖括号里不能写花括号。请写成：<History>']],
  ['<Section id={1} title="一">\n\n好\n\n</Section>', ['1:1 “id”后面写了花括号，要用英文引号。请写成：<Section id="……" title="一">']],
  ['<Section id="a" 标题="一">\n\n好\n\n</Section>', ['1:1 <Section> 里不能写“标题”，能写的有：id、title']],
  ['<History title="一">\n\n好\n\n</History>', ['1:1 <History> 里不能写“title”，请写成：<History>']],
  ['<Section set:html="坏" id="a" title="一">\n\n好\n\n</Section>', ['1:1 <Section> 里不能写“set:html”，能写的有：id、title']],
  ['看 <Photo name="hall" /> 这里', ['1:3 <Photo> 要单独占一行，前后各空一行']],
  ['<Photo />', ['1:1 <Photo> 要写明哪一张图：<Photo name="hall-entrance" />，名字是 content/pictures/ 里的文件名']],
  ['<strong>注意</strong>', ['1:1 加粗不这样写。请写成：**注意**']],
  ['<ul><li>身份证</li></ul>', ['1:1 列表不这样写，一共 2 处。请删掉这些尖括号，一样一行，每行前面写减号和空格，比如：- 身份证']],
  ['<h2>怎么办</h2>', ['1:1 标题不这样写。请写成单独一行：## 怎么办']],
  ['<a href="https://www.example.gov.cn/">网站</a>', ['1:1 链接不这样写。请写成：[网站](https://www.example.gov.cn/)']],
  ['<hr>', ['1:1 分隔线不这样写。请把它删掉；要分开，写一个小标题，比如 ## 怎么办']],
  ['<Section id="what" title="一"\n\n好\n\n</Section>', ['1:1 <Section> 没有写完：少一个“>”，或者引号只有一半。请写成：<Section id="what" title="一">']],
  ['</b>好', ['1:1 加粗不这样写。请写成：**这样**']],
  ['<>好</>', ['1:1 空的尖括号会当成一个记号。请删掉它，后面还有 </> 的，一起删掉']],
  ['**注意。**请先看', ['1:1 这里的加粗没有生效。请把标点移到 ** 外面，写成：**注意**。请']],
  ['** 注意 **请先看', ['1:1 这里的加粗没有生效。** 里面不能有空格，写成：**注意**请']],
  ['注意**，请先看', ['1:3 加粗的 ** 只有一半。请在要加粗的话前面也写上 **，或者删掉它']],
  ['好的。\n\n<table>\n<tr><td>甲</td></tr>\n<tr><td>乙</td></tr>\n</table>', ['3:1 这是从 Word 或者网页里拷来的表格，排不出来，一共 5 处。请删掉，改成列表：一样一行，每行前面写减号和空格，比如：- 复查：30 日']],
  ['- 甲\n          - 乙', ['2:11 这一行前面空得太多，接到了上一行后面。请写成：- 乙，前面空 2 格，或者和上一行对齐']],
  ['1）甲\n2）乙', ['1:1 这样写的几行会接成一段。有顺序的列表，数字后面写英文的点和空格。请写成：1. 甲', '2:1 这样写的几行会接成一段。有顺序的列表，数字后面写英文的点和空格。请写成：2. 乙']],
  ['※不是列表\n－ 甲', ['2:1 列表前面的“－”要用英文的减号，后面空一格。请写成：- 甲']],
  ['## 一\n\n##### 二', ['3:1 标题跳了一级：上面到 ##，下面一级是 ###。请写成：### 二']],
  ['【看这里】(https://www.example.gov.cn/)', ['1:1 链接的括号要用英文的。请写成：[看这里](https://www.example.gov.cn/)']],
  ['[看这里]（/rights/）', ['1:1 链接的括号要用英文的。请写成：[看这里](/rights/)']],
  ['看 https://www.example.gov.cn/，再说', ['1:3 网址后面紧跟着字，会一起算进网址。请写成：[要点的字](https://www.example.gov.cn/)，或者在网址后面空一格']],
  ['登录www.example.gov.cn/a查', ['1:3 网址后面紧跟着字，会一起算进网址。请写成：[要点的字](https://www.example.gov.cn/a)，或者在网址后面空一格']],
  ['<Section id="what" 一>\n\n好\n\n</Section>', ['1:1 尖括号里多写了别的话。请写成：<Section id="what" title="……">']],
  ['##标题', ['1:1 标题的井号后面少一个空格。请写成：## 标题']],
];

test.each(SLIPS)('%j', (body, sentences) => {
  expect(said(body)).toEqual(sentences);
});

test.each([
  'a < b，5 > 3',
  "<Section id='what' title='一'>\n\n好\n\n</Section>",
  '<Photo name="hall" />',
  '- 甲\n    - 乙\n- 丙',
  '甲\n- 乙\n\n1. 甲\n2. 乙',
  '1. 甲\n   接着写\n2. 乙',
  '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |',
  '写作 `<b>{x}**` 这样',
  '```\n<b>{x}\n- -甲\n```',
  '## 一\n\n### 二\n\n## 三',
  '***\n\n> 引用，**加粗**，3*4*5',
  '[权利](/rights/)，[网站](https://www.example.gov.cn/)',
  '1.5 倍工资，2、3 天内',
  '看 https://www.example.gov.cn/ ，再说；[网站](https://www.example.gov.cn/)，好',
])('%j is well', (body) => {
  expect(said(body)).toEqual([]);
});

const BODIES = globSync('{content,tests/fixtures}/**/*.mdx', { cwd: PROJECT }).map((file) => {
  const text = readFileSync(join(PROJECT, file), 'utf8').replaceAll('\r\n', '\n');
  return text.replace(/^---\n[\s\S]*?\n---\n/, '');
});

test('the texts that there are have none of these slips', () => {
  expect(BODIES.length).toBeGreaterThan(200);
  expect(BODIES.flatMap((body) => bodyMistakes(body))).toEqual([]);
});

/** Words of Latin letters that a sentence may hold besides what the text says: names of files, of marks, of programs. */
const KNOWN =
  /^(?:Chart|History|Photo|Section|figure|name|id|title|Word|Excel|hall|entrance|content|pictures|mailto|https)$/;

test('whatever is broken in whichever text, there is a place and a sentence, and no word of the parser', () => {
  const next = chance(23);
  const at = (length: number) => Math.floor(next() * length);
  const strange = new Set<string>();
  let told = 0;
  for (let turn = 0; turn < 1500; turn++) {
    const whole = BODIES[at(BODIES.length)] ?? '';
    const [slip = ''] = SLIPS[at(SLIPS.length)] ?? [];
    const place = at(whole.length);
    // A piece of a slip in the middle of a text, and sometimes a piece of the text gone.
    const body = whole.slice(0, place) + slip.slice(0, 1 + at(slip.length)) + whole.slice(place + at(3));
    const lines = body.split('\n');
    for (const problem of readProse({ body, file: 'x.mdx', bodyLine: 1 }, context).problems) {
      told += 1;
      // Which law is cited is another test's; the name of its file is said.
      const sentence = sayProblem(problem).replace(/content\/laws\/.*/, '');
      const line = lines[(problem.line ?? 0) - 1];
      if (line === undefined || (problem.column ?? 0) < 1 || (problem.column ?? 0) > line.length + 1) {
        strange.add(`${problem.line}:${problem.column} ${sentence}`);
      }
      for (const word of sentence.match(/[A-Za-z]{2,}/g) ?? []) {
        if (!KNOWN.test(word) && !body.includes(word)) strange.add(`${word}: ${sentence}`);
      }
    }
  }
  expect([...strange]).toEqual([]);
  expect(told).toBeGreaterThan(500);
});
