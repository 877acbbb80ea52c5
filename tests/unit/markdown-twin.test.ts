/** A page as Markdown says what the page says, and every line of it can be quoted alone. */

import { expect, test } from 'vitest';
import { hasTwin, twinOf } from '../../src/faces/data/markdown-twin.ts';
import { loadLibrary } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';

const library = loadLibrary({
  root: PROJECT,
  edition: 'default',
  day: '2026-11-30',
  address: 'https://www.example.gov.cn/xffz/',
});

function pageWith(main: string): string {
  return `<html><head><meta name="ArticleTitle" content="单位拖欠工资：该找谁"><meta name="PubDate" content="2026-11-30 00:00"><link rel="alternate" type="text/markdown" href="index.html.md"></head><body><nav><p>菜单</p></nav><main id="main" tabindex="-1">${main}</main><footer>页脚</footer></body></html>`;
}

/** What stands below the head of the twin. */
function markdownOf(main: string): string {
  return twinOf(library, '/routes/unpaid-wages/', pageWith(main)).markdown.split('---\n\n')[1] ?? '';
}

test('a page has a twin where its head names one, and the twin begins with whose it is and of what day', () => {
  expect(hasTwin(pageWith(''))).toBe(true);
  expect(hasTwin('<head></head>')).toBe(false);
  const { markdown, title } = twinOf(library, '/routes/unpaid-wages/', pageWith('<p>话</p>'));
  expect(title).toBe('单位拖欠工资：该找谁');
  for (const line of [
    'title: "单位拖欠工资：该找谁"',
    'address: "https://www.example.gov.cn/xffz/routes/unpaid-wages/"',
    'short: "https://www.example.gov.cn/xffz/l01/"',
    'law_checked: "2026-11-30"',
  ]) {
    expect(markdown).toContain(`\n${line}\n`);
  }
  expect(markdown).not.toMatch(/菜单|页脚/);
});

test('an article is named with its law, once, and leads to its place', () => {
  const law = '/xffz/laws/reconsideration/#art-20';
  expect(
    markdownOf(`<p>依据：《行政复议法》<a href="${law}">第二十条</a>、<a href="${law}">第二十一条</a>。</p>`),
  ).toBe(
    '依据：《行政复议法》[第二十条](https://www.example.gov.cn/xffz/laws/reconsideration/#art-20)、[《行政复议法》第二十一条](https://www.example.gov.cn/xffz/laws/reconsideration/#art-20)。\n',
  );
  expect(markdownOf('<p><a href="/xffz/regulations/26/#art-26-1-3">第二十六条第三项</a></p>')).toContain(
    '[《信访工作条例》第二十六条第三项](',
  );
  // The law's own words stay as they are.
  expect(markdownOf('<p><a href="/xffz/regulations/22/">本条例第二十二条</a></p>')).toContain('[本条例第二十二条](');
});

test('on the page of a law each of its articles is named with it', () => {
  const html = pageWith('<dl><div><dt>第二十条</dt><dd>提要</dd></div><div><dt>状态</dt><dd>现行有效</dd></div></dl>');
  expect(twinOf(library, '/laws/civil-code/', html).markdown).toContain(
    '- **《民法典》第二十条**：提要\n- **状态**：现行有效',
  );
});

test('headings, lists within lists, what the law numbers itself, tables', () => {
  expect(
    markdownOf(
      '<h1 class="title"><svg><path d="M0 0"/></svg><span class="number">标题</span><span class="gist">一句话</span></h1><ol><li><h3>一步</h3><p>找谁</p><ul><li>甲<small>注</small></li><li>乙</li></ul></li></ol><ol><li><span>（一）</span><span>话</span></li></ol>',
    ),
  ).toBe('# 标题\n\n一句话\n\n1. ### 一步\n\n   找谁\n\n   - 甲（注）\n   - 乙\n\n- （一）话\n');
  expect(markdownOf('<table><tr><th>旧</th><th>新</th></tr><tr><td>甲|乙</td><td><b>丙</b></td></tr></table>')).toBe(
    '| 旧 | 新 |\n| --- | --- |\n| 甲\\|乙 | **丙** |\n',
  );
  expect(
    markdownOf('<dl><div><dt>名</dt><dd>说</dd></div><div><dt>二</dt><dd><p>一</p><p>又</p></dd></div></dl>'),
  ).toBe('- **名**：说\n\n- **二**：一\n\n  又\n');
});

test('strong words end where CommonMark sees it, and nothing of ours is taken for markup', () => {
  expect(markdownOf('<p><b>先做这一步：</b>留好考勤</p>')).toBe('**先做这一步：** 留好考勤\n');
  expect(markdownOf('<p><b class="stamp">警示</b>诉求有道理<small>（注）</small></p>')).toBe(
    '**警示** 诉求有道理（注）\n',
  );
  expect(markdownOf('<p>看<b>“训诫”</b>二字</p>')).toBe('看 **“训诫”** 二字\n');
  expect(markdownOf('<p>1. 写*星号*和[括号]、a_b</p>')).toBe('1\\. 写\\*星号\\*和\\[括号\\]、a\\_b\n');
});

test('old law is told as a quotation; buttons, blanks, hidden things and verdicts nobody asked for are left out', () => {
  expect(markdownOf('<div class="history" role="note"><p class="label">旧法，仅供对照</p><p>旧话</p></div>')).toBe(
    '> 旧法，仅供对照\n> \n> 旧话\n',
  );
  expect(
    markdownOf(
      '<p class="tools"><a href="/xffz/">打印</a></p><button>复制</button><p hidden>藏</p><p class="yes">答对了。</p><p class="no">和答案不一样。</p><p><b>答案：B。</b>三十日</p>',
    ),
  ).toBe('**答案：B。** 三十日\n');
});
