/** The leaflet check in the page: nothing that is pasted or opened leaves it. */

import { element, link } from '../browser/elements.ts';
import { chinaDay } from '../law/china-day.ts';
import { type LeafletData, leafletContext } from './data.ts';
import { textOfFile, UnreadableFile } from './docx-text.ts';
import { type Finding, type LeafletContext, readLeaflet } from './findings.ts';
import { TONES } from './verdicts.ts';

/** Characters; more than this is a book. */
const LONGEST = 200_000;

/** The text with a mark at each finding; where two overlap, the graver one is marked. */
function markedText(text: string, findings: readonly Finding[]): HTMLElement {
  const box = element('div', 'text');
  let at = 0;
  for (const [index, { start, end, verdict }] of findings.entries()) {
    if (start < at) continue;
    box.append(text.slice(at, start), link(`#finding-${index + 1}`, TONES[verdict], text.slice(start, end)));
    at = end;
  }
  box.append(text.slice(at));
  return box;
}

function listed(findings: readonly Finding[], base: string): HTMLElement {
  const list = element('ol', '');
  for (const [index, { verdict, words, say, instead, path }] of findings.entries()) {
    const item = element(
      'li',
      `is-${TONES[verdict]}`,
      element('b', 'verdict', verdict),
      `“${words.length > 60 ? `${words.slice(0, 60)}……` : words}”`,
      element('p', '', say),
      ...(instead ? [element('p', 'instead', element('b', '', '改成：'), instead)] : []),
      ...(path ? [element('p', 'meta', link(base + path.slice(1), '', '看本站这一条'))] : []),
    );
    item.id = `finding-${index + 1}`;
    list.append(item);
  }
  return list;
}

function summary(findings: readonly Finding[]): string {
  if (findings.length === 0) return '没有找到引用的法律，也没有碰到不能印的话。要紧的内容，还是请人再看一遍。';
  const count = (tone: 'bad' | 'doubt' | 'good') => findings.filter(({ verdict }) => TONES[verdict] === tone).length;
  return `一共 ${findings.length} 处：要改 ${count('bad')} 处，要核对 ${count('doubt')} 处，现行有效 ${count('good')} 处。机器只认条号和说法，意思对不对，还要人看。`;
}

/** @param root the form, as Page.astro writes it */
export function attach(root: HTMLElement): void {
  const area = root.querySelector('textarea');
  const file = root.querySelector<HTMLInputElement>('input[type=file]');
  const report = document.getElementById('report');
  const article = root.closest('article');
  if (!area || !file || !report || !article) return;
  let context: LeafletContext | undefined;

  const load = async (): Promise<LeafletContext> => {
    const response = await fetch(root.dataset['laws'] ?? '');
    if (!response.ok) throw new Error(String(response.status));
    return leafletContext((await response.json()) as LeafletData, chinaDay());
  };
  const show = (...children: (Node | string)[]) => {
    report.replaceChildren(...children);
    report.hidden = false;
    article.classList.add('reported');
    report.focus();
  };
  const check = async () => {
    const text = area.value;
    if (text.trim() === '') return show(element('p', 'sum', '还没有文字。请把材料贴进上面的框里，或者打开文件。'));
    if (text.length > LONGEST) return show(element('p', 'sum', '文字太长了。请分几次查，每次不超过二十万字。'));
    try {
      context ??= await load();
    } catch {
      return show(element('p', 'sum', '法律目录没有取到，可能断网了。连上网再按一次“查一遍”，框里的文字还在。'));
    }
    const findings = readLeaflet(text, context);
    const print = element('button', 'quiet no-print', '打印这份结果');
    print.type = 'button';
    print.onclick = () => window.print();
    return show(
      element('h2', '', '结果'),
      element('p', 'sum', summary(findings)),
      ...(findings.length > 0 ? [markedText(text, findings), listed(findings, root.dataset['base'] ?? '/')] : []),
      element('p', 'tools', print),
    );
  };
  const open = async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    try {
      area.value = textOfFile(chosen.name, new Uint8Array(await chosen.arrayBuffer()));
      await check();
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      show(element('p', 'sum', error.message));
    }
    file.value = '';
  };
  const button = root.querySelector<HTMLButtonElement>('[data-check]');
  if (button) {
    button.disabled = false;
    button.addEventListener('click', () => void check());
  }
  root.querySelector('[data-clear]')?.addEventListener('click', () => {
    area.value = '';
    report.hidden = true;
    article.classList.remove('reported');
    area.focus();
  });
  file.addEventListener('change', () => void open());
}
