/** The desk's page for pages: a new one, another name, taken away, hidden. What is done is shown before. */

import type { Library } from '../../library/assemble.ts';
import { escapeXml } from '../../text/xml.ts';
import { deskPage } from '../desk-page.ts';
import { draftsNamed, everyNamed, kindsToWrite, type NamedEntry } from './entry-names.ts';
import { choiceOf, titleOf } from './entry-titles.ts';

/** A box with its name above and what to write below it. */
function box(id: string, name: string, label: string, hint: string, attributes = ''): string {
  const described = hint === '' ? '' : ` aria-describedby="${id}-${name}-d"`;
  const below = hint === '' ? '' : `<small id="${id}-${name}-d">${hint}</small>`;
  return `<label for="${id}-${name}">${label}</label><input id="${id}-${name}" name="${name}" autocomplete="off" spellcheck="false"${described} ${attributes}>${below}`;
}

const NAME_HINT = '小写英文字母、数字和减号，比如 earlier-bus。它会写进网址';
const PAGE_HINT = '打标题里的几个字，从下面挑一页；写全标题、短链接代码也行';

/** One thing to do, closed until somebody wants it. */
function task(does: string, title: string, said: string, boxes: string): string {
  return `<details class="task" name="task" id="${does}"><summary>${title}</summary><p>${said}</p><form data-does="${does}">${boxes}<button>先看看要改哪里</button></form></details>`;
}

function hiding(library: Library): string {
  const { edition, hidden } = library;
  if (edition === 'default') {
    return '<p>拷一页来改、藏一页，是各单位自己那一版的事：用 npm run edit -- --edition 名字 打开编辑台，这里就有。</p>';
  }
  const shown = hidden
    .filter(({ because }) => because === undefined)
    .map(
      ({ pointer, entry }) =>
        `<li>${escapeXml(choiceOf(titleOf(library, { pointer, entry }), pointer))} <form data-does="show"><input type="hidden" name="pointer" value="${escapeXml(pointer)}"><button>放出来</button></form></li>`,
    );
  const list = shown.length === 0 ? '' : `<h3>藏着的</h3><ul>${shown.join('')}</ul>`;
  return `${task(
    'own',
    '拷一页来改',
    '直接改共同的一页，升级会盖掉。拷到您这一版自己的文件夹里再改，升级就不会动它；它在左边带“（本单位）”的那一类里。',
    box('own', 'pointer', '拷哪一页', PAGE_HINT, 'list="pages" required'),
  )}${task(
    'hide',
    '藏一页',
    '只有您这一版不要的共同的页。会先说哪些跟着藏起来，以后随时能放出来。您自己加的页不用藏，删掉就行。',
    box('hide', 'pointer', '藏哪一页', PAGE_HINT, 'list="pages" required'),
  )}${list}`;
}

/** @param note whose content it is */
export function entriesPage(library: Library, token: string, note: string): string {
  const option = (named: NamedEntry, mark = '') => {
    const { folder, kind, pointer } = named;
    const value = escapeXml(choiceOf(titleOf(library, named), pointer));
    return `<option value="${value}">${escapeXml(folder.label ?? kind.label)}${mark}</option>`;
  };
  const open = ({ folder }: NamedEntry) => folder.closed === undefined;
  const published = everyNamed(library).filter(open);
  const drafts = draftsNamed(library).filter(
    (draft) => open(draft) && !published.some(({ pointer }) => pointer === draft.pointer),
  );
  const pages = [...published.map((page) => option(page)), ...drafts.map((draft) => option(draft, '（草稿）'))];
  const kinds = kindsToWrite(library.kinds).map(
    ({ label, name }) => `<option value="${escapeXml(name)}">${escapeXml(label)}</option>`,
  );
  const main = `<h1>加一页、改名、删掉、藏起来</h1>
<p>先给您看要改哪些文件、哪几行，您点“照这样做”才动手。改完的样子先检查一遍，有错就一个字也不动。</p>
${task(
  'new',
  '加一页',
  '新的一页是草稿，网站上看不到。每一格写着填什么；写好了，把“草稿”关上，就公布。短链接代码自己排好。',
  `<label for="new-kind">哪一类</label><select id="new-kind" name="kind">${kinds.join('')}</select>${box('new', 'name', '文件名', NAME_HINT, 'required')}${box('new', 'like', '照哪一页的样子（可以不写）', '印刷品、活动有好几种样子，挑一页像的', 'list="pages"')}`,
)}
${task(
  'rename',
  '改名',
  '指着它的每一处都跟着改，旧网址自己跳到新网址，短链接代码照旧。',
  `${box('rename', 'from', '改哪一页', PAGE_HINT, 'list="pages" required')}${box('rename', 'to', '新名字', NAME_HINT, 'required')}`,
)}
${task(
  'remove',
  '删掉一页',
  '列着它的地方自己去掉。哪里少不了它，会说是哪个文件第几行，一个字也不动。',
  `${box('remove', 'pointer', '删哪一页', PAGE_HINT, 'list="pages" required')}${box('remove', 'to', '谁来接替（可以不写）', '旧网址和二维码跳到那一页；不写，就跳到它的栏目', 'list="pages"')}`,
)}
${hiding(library)}
<datalist id="pages">${pages.join('')}</datalist>
<dialog id="plan" aria-labelledby="plan-title"><h2 id="plan-title"></h2><div id="plan-words"></div><p id="plan-state" role="status"></p><div class="choice"><button id="agree" class="button">照这样做</button><a id="open" class="button" hidden>打开来填</a><button id="leave">不做了</button></div></dialog>`;
  return deskPage('entries', { token, title: '加页、改名、删掉', note, main, script: 'entries' });
}
