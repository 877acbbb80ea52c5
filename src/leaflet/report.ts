/** What the check says of a leaflet: on the page, and as the lines of a Word file. */

import { element, link } from '../browser/elements.ts';
import { siteLink } from '../browser/site-link.ts';
import type { SheetLine } from '../browser/word-file.ts';
import type { Finding } from './findings.ts';
import { isComplaint, TONES } from './verdicts.ts';

const LONGEST_WORDS = 60;

function quoted(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return `“${line.length > LONGEST_WORDS ? `${line.slice(0, LONGEST_WORDS)}……` : line}”`;
}

/** @param unread sentences on what was not read; where there are any, nobody says that all is well */
export function summaryOf(findings: readonly Finding[], unread: readonly string[]): string {
  const missing = unread.length > 0 ? '有的内容没有读到，见下面。' : '';
  if (findings.length === 0) {
    return `${missing}读到的文字里，没有找到引用的法律，也没有碰到不能印的话。要紧的内容，还是请人再看一遍。`;
  }
  const count = (tone: 'bad' | 'doubt' | 'good') => findings.filter(({ verdict }) => TONES[verdict] === tone).length;
  const told = findings.filter(({ verdict }) => verdict === '讲的是旧法').length;
  const old = told > 0 ? `，讲旧法 ${told} 处` : '';
  return `一共 ${findings.length} 处：要改 ${count('bad')} 处，要核对 ${count('doubt')} 处，现行有效 ${count('good') - told} 处${old}。${missing}机器只认条号和说法，意思对不对，还要人看。`;
}

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

function field(name: string, words: string | undefined, className = ''): HTMLElement[] {
  return words ? [element('p', className, element('b', '', `${name}：`), words)] : [];
}

function listed(findings: readonly Finding[]): HTMLElement {
  const list = element('ol', '');
  for (const [index, { verdict, words, sentence, say, instead, law, path }] of findings.entries()) {
    const tone = TONES[verdict];
    const item = element(
      'li',
      `is-${tone}`,
      element('b', 'verdict', verdict),
      quoted(words),
      ...(tone === 'good' ? [] : field('原句', sentence === words ? undefined : sentence)),
      element('p', '', say),
      ...(tone === 'good' ? [] : field('今天的法律', law)),
      ...field('改成', instead, 'instead'),
      ...(path ? [element('p', 'meta', link(siteLink(path), '', '看本站这一条'))] : []),
    );
    item.id = `finding-${index + 1}`;
    list.append(item);
  }
  return list;
}

export function reportOf(text: string, findings: readonly Finding[], unread: readonly string[]): HTMLElement[] {
  return [
    element('h2', '', '结果'),
    element('p', 'sum', summaryOf(findings, unread)),
    ...(unread.length > 0 ? [unreadList(unread)] : []),
    ...(findings.length > 0 ? [markedText(text, findings), listed(findings)] : []),
  ];
}

function unreadList(unread: readonly string[]): HTMLElement {
  return element(
    'div',
    'unread',
    element('p', '', element('b', '', '没有读到的：')),
    element('ul', '', ...unread.map((words) => element('li', '', words))),
  );
}

/** The same for a Word file: what has to be mended or looked at, each with a sentence that may be printed. */
export function reportLines(findings: readonly Finding[], unread: readonly string[], day: string): SheetLine[] {
  const line = (style: string, text: string): SheetLine => ({ style, text, ending: false });
  const complaints = findings.filter(({ verdict }) => isComplaint(verdict));
  return [
    line('title', '材料核对结果'),
    line('body', `按 ${day} 的法律核对。${summaryOf(findings, unread)}`),
    ...(unread.length > 0 ? [line('head', '没有读到的'), ...unread.map((words) => line('body', words))] : []),
    ...complaints.flatMap(({ verdict, words, sentence, say, instead, law }, index) => [
      line('head', `${index + 1}. ${verdict}：${quoted(words)}`),
      line('body', `原句：${sentence}`),
      line('body', `错在哪里：${say}`),
      ...(law ? [line('body', `今天的法律：${law}`)] : []),
      ...(instead ? [line('body', `可以改成：${instead}`)] : []),
    ]),
  ];
}
