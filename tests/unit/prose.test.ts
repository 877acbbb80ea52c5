import { satteri } from '@astrojs/markdown-satteri';
import { evaluate } from 'satteri';
import { beforeAll, expect, test } from 'vitest';
import { formatProblem } from '../../src/law/problem.ts';
import { loadLibrary } from '../../src/library.ts';
import { joinLines } from '../../src/prose/cjk.ts';
import { plugins } from '../../src/prose/plugins.ts';
import { FEATURES, readProse } from '../../src/prose/read.ts';
import { openSession, type ProseContext } from '../../src/prose/session.ts';
import { PROJECT } from '../content-copy.ts';

let context: ProseContext;
beforeAll(() => {
  const { citations, glossary } = loadLibrary({ root: PROJECT, day: '2026-11-22' });
  context = { citations: { ...citations, home: undefined }, glossary };
});

/** Enough of a face to see where a link leads; the real ones are looked at in the built pages. */
function show(body: string, { citations }: ProseContext): string {
  const jsx = (type: unknown, props: unknown): string => {
    const { children, ...attributes } = props as Record<string, unknown>;
    const inner = [children].flat(9).join('');
    if (typeof type === 'function') return String(type({ children, ...attributes }));
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
    return type === '' ? inner : `<${type}${written.join('')}>${inner}</${type}>`;
  };
  const session = openSession({ citations }, 'x.mdx', 1);
  const { default: Content } = evaluate(body, {
    jsx,
    jsxs: jsx,
    Fragment: '',
    hastPlugins: plugins(session),
    features: FEATURES,
  }) as { default: (props: object) => string };
  return Content({ components: { Link: 'a', History: 'aside', Section: 'section' } });
}

function run(body: string) {
  const { text, targets, problems } = readProse({ body, file: 'x.mdx', bodyLine: 5 }, context);
  return {
    text,
    targets: targets.map(({ path }) => path),
    problems: problems.map(formatProblem),
    html: problems.length === 0 ? show(body, context) : '',
  };
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
  const { targets, problems } = run('《行政复议法》第二十条说了，第二十三条也说了。\n\n第二十三条呢？');
  expect(targets).toEqual(['/laws/reconsideration/#art-20', '/laws/reconsideration/#art-23']);
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

test('of a range in a sentence every article must stand, those between its ends too', () => {
  expect(run('看《治安管理处罚法》第一百一十三条至第一百一十五条。').problems.join()).toMatch(
    /第一百一十四条还没有写提要/,
  );
});

test('old law stands only inside <History>, with the present number beside it', () => {
  const old = '《治安管理处罚法》第四十三条';
  expect(run(`${old}写过。`).problems[0]).toMatch(/现在是第五十一条/);
  const { html, problems } = run(`<History>\n\n${old}、《信访条例》第四十七条写过。\n\n</History>`);
  expect(problems).toEqual([]);
  expect(html).toMatch(
    /《治安管理处罚法》第四十三条（<a href="\/laws\/public-security\/#art-51"[^>]*>现为第五十一条<\/a>）/,
  );
  expect(html).toMatch(
    /《信访条例》第四十七条（<a href="\/regulations\/47\/"[^>]*>现为《信访工作条例》第四十七条<\/a>）/,
  );
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
  ['一\n\n数 {1 + 1}', /第 7 行第 3 列：正文里不能写英文的花括号/],
  ['<Hint>\n\n好\n\n</Hint>', /不认识 <Hint>.*<History>/],
  ['import x from "y"', /import/],
  ['好 <b>不好', /第 5 行第 3 列：加粗不这样写。请写成：\*\*这样\*\*/],
  ['好 {不好', /第 5 行第 3 列：英文的花括号只有一半/],
  ['<Section id={1} title="一">\n\n好\n\n</Section>', /第 5 行第 1 列：“id”后面写了花括号，要用英文引号/],
  ['<History {...x}>\n\n好\n\n</History>', /尖括号里不能写花括号/],
  [
    '<Section set:html="坏" id="a" title="一">\n\n好\n\n</Section>',
    /<Section> 里不能写“set:html”，能写的有：id、title/,
  ],
  ['<Link href="/">好</Link>', /不认识 <Link>/],
  ['# 大标题', /正文里不要用一级标题/],
  [
    '![门口](https://example.com/a.jpg)',
    /第 5 行第 1 列：不能用别的网站上的图（https:\/\/example\.com\/a\.jpg）.*content\/pictures\//,
  ],
  ['好\n\n![](a.jpg)', /第 7 行第 1 列：图不要写成 !\[\]\(\)。请把图放进 content\/pictures\//],
  ['<Photo />', /第 5 行第 1 列：<Photo> 要写明哪一张图/],
  ['看 <Photo name="hall" /> 这里', /第 5 行第 3 列：<Photo> 要单独占一行/],
])('%s is explained', (body, sentence) => {
  expect(run(body).problems.join('\n')).toMatch(sentence);
});

test('code is no prose: nothing in it is joined, cited or kept for search', () => {
  const { text, targets, problems } = run('写作 `《行政复议法》第二十条**` 这样。');
  expect({ text, targets, problems }).toEqual({ text: '写作  这样。', targets: [], problems: [] });
});

test('a term is explained once in a document, and not in a heading or a link', () => {
  const { terms } = readProse({ body: '## 复查\n\n[复查](/terms/)', file: 'x.mdx', bodyLine: 1 }, context);
  expect(terms).toEqual([]);
  expect(readProse({ body: '复查，再**复查**。', file: 'x.mdx', bodyLine: 1 }, context).terms).toEqual(['fucha']);
});

test("a writer's own link leaves as a path below the base, one to elsewhere as it is", () => {
  expect(run('看[权利](/rights/)。').html).toBe('<p>看<a href="/rights/">权利</a>。</p>');
  expect(run('看[法律](https://flk.npc.gov.cn/)。').html).toContain('href="https://flk.npc.gov.cn/"');
});

test('as Astro compiles it, what is plain is finished HTML, and a heading gets no Chinese id', async () => {
  const processor = satteri({ hastPlugins: [plugins(openSession(context, 'x.mdx', 1))], features: FEATURES });
  const renderer = await processor.createMdxRenderer?.({ syntaxHighlight: false }, { optimize: true });
  const { code } = (await renderer?.process('## 标**题**\n\n段。', '/x.mdx', {})) ?? {};
  expect(code).toContain('"set:html": "<h2>标<strong>题</strong></h2>\\n<p>段。</p>"');
});
