/** The files of a post: the page from which it is pasted, its pictures, what goes into fields of its own, and how. */

import { lawDay } from '../../kinds/material/book-text.ts';
import { classicScript } from '../../machine/classic-script.ts';
import { escapeXml } from '../../text/xml.ts';
import { LIMITS, type Post, type PostPicture } from './post.ts';

export const FILES = {
  page: '文章.html',
  fields: '标题-摘要-链接.txt',
  how: '说明.txt',
  wide: '封面-头条-900x383.png',
  square: '封面-方图-500x500.png',
} as const;

/** Windows' own editor wants to be told that it is UTF-8, and how lines end. */
function windowsText(lines: readonly string[]): Uint8Array {
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
}

const count = (text: string) => [...text].length;

let script: Promise<string> | undefined;

/** The look of the desk; the post has none but its own. */
const DESK = `body{margin:0;font:17px/1.6 sans-serif}
header{padding:16px;border-bottom:2px solid;max-width:720px;margin:auto}
button{font:inherit;padding:8px 14px;margin:0 8px 8px 0;cursor:pointer}
button:not([value]){font-weight:bold;font-size:20px;padding:12px 24px}
dt{font-weight:bold}dd{margin:0 0 8px}
output{display:block;font-weight:bold;min-height:1.6em}
#article{width:390px;max-width:100%;margin:16px auto;padding:0 16px;box-sizing:border-box}
#article img{max-width:100%}`;

/** @param html the post as postHtml makes it: nothing of it is changed */
export async function pastePage(post: Post, html: string, pictures: readonly PostPicture[]): Promise<Uint8Array> {
  script ??= classicScript('src/faces/wechat', "import './paste-desk.ts';");
  const { title, summary, address } = post;
  const fields = [
    { id: 'title', name: '标题', text: title },
    { id: 'summary', name: '摘要', text: summary },
    ...(address === undefined ? [] : [{ id: 'address', name: '原文链接', text: address }]),
  ];
  const rows = fields.map(
    ({ id, name, text }) =>
      `<dt>${name}　<button type="button" value="${id}">复制${name}</button></dt><dd id="${id}">${escapeXml(text)}</dd>`,
  );
  const bytes = Object.fromEntries(pictures.map(({ file, png }) => [file, Buffer.from(png).toString('base64')]));
  return Buffer.from(`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escapeXml(title)}（粘贴到公众号）</title>
<style>${DESK}</style>
</head>
<body>
<header>
<p><button type="button">复制正文</button><label><input type="checkbox" id="with"> 图片也一起带上</label></p>
<output role="status"></output>
<p>正文里图的位置会写着插哪一张，图就在这个文件夹里。也可以勾上“图片也一起带上”试一次：粘过去看得到图，保存以后还在，就不用自己插。</p>
<dl>${rows.join('')}</dl>
</header>
<main id="article">${html}</main>
<script type="application/json" id="pictures">${JSON.stringify(bytes)}</script>
<script>${(await script).replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`);
}

/** What goes into fields of its own. */
export function fieldsText({ title, summary, address, office }: Post): Uint8Array {
  return windowsText([
    `【标题】${count(title)} 个字，公众号最多 ${LIMITS.title} 个`,
    title,
    '',
    `【摘要】${count(summary)} 个字，公众号最多 ${LIMITS.summary} 个`,
    summary,
    '',
    '【作者】',
    office,
    '',
    '【原文链接】文章最下面的“阅读原文”打开它',
    address ?? '这一版没有写网址（edition.yaml 里的 address），这一栏先空着。',
  ]);
}

/** How it is pasted, first thing first. */
export function howText(post: Post, pictures: readonly PostPicture[]): Uint8Array {
  const { reviewed, discreet, title, lead, parts } = post;
  const words = JSON.stringify([title, lead, parts]);
  return windowsText([
    title,
    '',
    `1. 双击“${FILES.page}”，点“复制正文”。`,
    '2. 打开公众号后台，新建一篇图文，在正文里按 Ctrl+V。',
    ...(pictures.length > 0
      ? [
          '3. 正文里写着〔在这里插入图片：……〕的，点在那里，插入这个文件夹里同名的图，再删掉那行字：',
          ...pictures.map(({ file }) => `   ${file}`),
        ]
      : ['3. 这一篇正文里没有图。']),
    `4. 标题、摘要、原文链接，从“${FILES.fields}”里复制，一栏一栏粘。`,
    `5. 封面：发在头条，用“${FILES.wide}”；发在次条、转给朋友的小图，用“${FILES.square}”。`,
    '6. 先发预览到自己的手机，从头看到尾：字全不全，图对不对，网址对不对。再请审核的人看。',
    '',
    `${lawDay(reviewed)}。过了很久再发，请先重新生成一次。`,
    '正文里的条号、天数、罚款，和网站上的一样，请不要改；要改，先改 content/ 里的，再生成。',
    ...(/〔(?!在)[\p{Script=Han}]+〕/u.test(words)
      ? ['正文里〔日期〕〔人数〕这样的空，填上真实的再发；没有数过的，不写。']
      : []),
    ...(discreet
      ? [
          '',
          '这一篇讲的事，有人不想让身边的人知道。不要在群里点名发给谁；后台留言里有人说到自己的事，不要公开，私下回，先问怎样联系方便。',
        ]
      : []),
  ]);
}
