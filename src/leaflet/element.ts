/** The leaflet check in the page: nothing that is pasted or opened leaves it. */

import { element } from '../browser/elements.ts';
import { inWeChat, save, WECHAT_HINT } from '../browser/save.ts';
import { chinaDay } from '../law/china-day.ts';
import { leafletContext } from './data.ts';
import { type Finding, type LeafletContext, readLeaflet } from './findings.ts';
import { loadLaws } from './laws-script.ts';
import { reportLines, reportOf } from './report.ts';

/** Characters; more than this is a book. */
const LONGEST = 200_000;

function button(words: string, act: () => void): HTMLButtonElement {
  const made = element('button', 'quiet no-print', words);
  made.type = 'button';
  made.onclick = act;
  return made;
}

/** What may be done with a report. */
function tools(findings: readonly Finding[], unread: readonly string[]): HTMLElement {
  const row = element('p', 'tools');
  const word = button('下载 Word 文件', async () => {
    const { wordFile } = await import('../browser/word-file.ts');
    const day = chinaDay();
    save(`材料核对结果${day}.docx`, await wordFile('材料核对结果', reportLines(findings, unread, day)));
    if (inWeChat()) row.append(element('span', 'soft', WECHAT_HINT));
  });
  row.append(
    button('打印这份结果', () => window.print()),
    word,
  );
  return row;
}

/** @param root the form, as Page.astro writes it */
export function attach(root: HTMLElement): void {
  const area = root.querySelector('textarea');
  const file = root.querySelector<HTMLInputElement>('input[type=file]');
  const report = document.getElementById('report');
  const article = root.closest('article');
  if (!area || !file || !report || !article) return;
  let context: LeafletContext | undefined;

  const show = (...children: (Node | string)[]) => {
    report.replaceChildren(...children);
    report.hidden = false;
    article.classList.add('reported');
    report.focus();
  };
  const say = (...words: string[]) => show(...words.map((one) => element('p', 'sum', one)));
  const check = async (unread: readonly string[] = []) => {
    const text = area.value;
    if (text.trim() === '') return say('还没有文字。请把材料贴进上面的框里，或者打开文件。');
    if (text.length > LONGEST) return say('文字太长了，没有查。请分几次查，每次不超过二十万字。');
    try {
      context ??= leafletContext(await loadLaws(), chinaDay());
    } catch {
      return say('法律目录没有取到，可能断网了。连上网再按一次“查一遍”，框里的文字还在。');
    }
    const findings = readLeaflet(text, context);
    return show(...reportOf(text, findings, unread), tools(findings, unread));
  };
  const open = async () => {
    const chosen = [...(file.files ?? [])];
    if (chosen.length === 0) return;
    // Unpacking and encodings are for those who open a file; most paste.
    const { openFiles } = await import('./opened-files.ts');
    const { text, read, unread } = await openFiles(chosen);
    file.value = '';
    if (!read) return say(...unread);
    area.value = text;
    return check(unread);
  };
  const start = root.querySelector<HTMLButtonElement>('[data-check]');
  if (start) {
    start.addEventListener('click', () => void check());
    // This was loaded because somebody pressed it.
    if (document.activeElement === start) void check();
  }
  root.querySelector('[data-clear]')?.addEventListener('click', () => {
    area.value = '';
    report.hidden = true;
    article.classList.remove('reported');
    area.focus();
  });
  file.addEventListener('change', () => void open());
}
