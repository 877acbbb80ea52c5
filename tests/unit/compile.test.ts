import { beforeAll, expect, test } from 'vitest';
import { loadLibrary } from '../../src/library/library.ts';
import { formatProblem } from '../../src/library/problem.ts';
import type { CitationContext } from '../../src/prose/citations.ts';
import { joinLines } from '../../src/prose/cjk.ts';
import { compile } from '../../src/prose/compile.ts';
import { PROJECT } from '../content-copy.ts';

let context: CitationContext;
beforeAll(() => {
  context = { ...loadLibrary({ root: PROJECT, day: '2026-11-22' }).citations, home: undefined };
});

function run(body: string) {
  const { html, problems } = compile({ body, file: 'x.mdx', bodyLine: 5 }, context);
  return { html, problems: problems.map(formatProblem) };
}

test('a citation becomes a link that carries the gist, each part of a list its own', () => {
  const { html, problems } = run('见《信访工作条例》第二十六条第三项、第四十七条第一款。');
  expect(problems).toEqual([]);
  expect(html).toContain(
    '<a href="/regulations/26/#art-26-1-3" title="信访时不能做的六类事">《信访工作条例》第二十六条第三项</a>、',
  );
  expect(html).toContain('<a href="/regulations/47/#art-47-1" title="做法违法的三层后果">第四十七条第一款</a>。');
});

test('a bare article belongs to the law last named in its paragraph, and to no law in the next one', () => {
  const { html, problems } = run('《行政复议法》第二十条说了，第二十三条也说了。\n\n第二十三条呢？');
  expect(html.match(/\/laws\/reconsideration\//g)).toHaveLength(2);
  expect(problems).toEqual(['x.mdx 第 7 行第 1 列：“第二十三条”没有写明是哪部法。请在前面写上《法律名称》']);
});

test('a title that is no law is left alone', () => {
  expect(run('拿到《信访处理意见书》以后').html).toBe('<p>拿到《信访处理意见书》以后</p>');
});

test('a mistake is reported with file, line and column', () => {
  expect(run('第一段。\n\n第二段，《信访工作条例》第九十九条。').problems).toEqual([
    'x.mdx 第 7 行第 5 列：《信访工作条例》没有第九十九条。它一共 50 条，请核对条号',
  ]);
});

test('old law stands only inside <History>, with the present number beside it', () => {
  const old = '《治安管理处罚法》第四十二条';
  expect(run(`${old}写过。`).problems[0]).toMatch(/现在是第五十条/);
  const { html, problems } = run(`<History>\n\n${old}、《信访条例》第四十七条写过。\n\n</History>`);
  expect(problems).toEqual([]);
  expect(html).toMatch(
    /《治安管理处罚法》第四十二条（<a href="\/laws\/public-security\/#art-50"[^>]*>现为第五十条<\/a>）/,
  );
  expect(html).toMatch(/《信访条例》第四十七条（<a href="\/regulations\/"[^>]*>现适用《信访工作条例》<\/a>）/);
});

test('a line break inside a Chinese paragraph leaves no space, one beside Latin text does', () => {
  expect(run('收到请求起\n三十天内。').html).toBe('<p>收到请求起三十天内。</p>');
  expect(joinLines('用 PDF\n打印')).toBe('用 PDF\n打印');
});

test('punctuation stays as it was written', () => {
  expect(run('他说"等"，1--2...').html).toBe('<p>他说"等"，1--2...</p>');
});

test.each([
  ['**注意：**信访人', /第 5 行第 1 列：这里的加粗没有生效/],
  ['一\n\n数 {1 + 1}', /第 7 行第 3 列：正文里不能写花括号/],
  ['<Hint>\n\n好\n\n</Hint>', /不认识 <Hint>.*<History>/],
  ['import x from "y"', /import/],
  ['好 <b>不好', /第 5 行第 3 列：正文的 MDX 语法读不懂：<b> 没有结束标签，请补上 <\/b>/],
  ['好 {不好', /花括号没有成对/],
])('%s is explained', (body, sentence) => {
  expect(run(body).problems.join('\n')).toMatch(sentence);
});
