/** A table that is copied in Word, WPS or Excel and put into a form: rows and cells stay apart. */

import { alarm } from './alarm.ts';

/** The cells of the first table of what was copied, row by row; none where there is no table. */
function rowsOf(html: string): string[][] {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  const rows = [...(table?.rows ?? [])].map((row) =>
    [...row.cells].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
  );
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

/** As a text below the fields has tables. */
function asMarkdown(rows: readonly string[][]): string {
  const width = Math.max(...rows.map(({ length }) => length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => (cells[at] ?? '').replaceAll('|', '｜')).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return ['', line(head), line(Array<string>(width).fill('---')), ...rest.map(line), ''].join('\n');
}

/** As a sentence. */
const asWords = (rows: readonly string[][]) => rows.map((row) => row.filter(Boolean).join('，')).join('；');

function paste(event: ClipboardEvent): void {
  const { target, clipboardData } = event;
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
  const rows = rowsOf(clipboardData?.getData('text/html') ?? '');
  if (rows.length === 0) return;
  event.preventDefault();
  event.stopPropagation();
  const isText = target.closest('[data-key-path="body"]') !== null;
  // As if it were typed: the program hears of it, and it can be undone.
  document.execCommand('insertText', false, isText ? asMarkdown(rows) : asWords(rows));
  if (!isText) alarm('这一格里放不了表格', ['字都放进去了，用逗号、分号隔开，请看一看。要表格，请放到“正文”里']);
}

/** Listens wherever somebody pastes. */
export function takeTables(): void {
  document.addEventListener('paste', paste, { capture: true });
}
