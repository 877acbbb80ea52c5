/**
 * The questions of a letter: fills the paper as somebody types, keeps what was typed on this device,
 * prints it and hands it out as a Word file. Nothing is sent anywhere: there is no <form>, so that no
 * key can put what was typed into an address.
 */

import { element } from '../../browser/elements.ts';
import { inWeChat, save, WECHAT_HINT } from '../../browser/save.ts';
import { readDate } from '../../deadlines/date-field.ts';
import { chinaDay } from '../../law/china-day.ts';
import { formatDay } from '../../law/deadline.ts';
import { sheetOf } from './sheet.ts';

type Box = HTMLInputElement | HTMLTextAreaElement;

/** page.ts looks for the same. */
const storageKey = (form: HTMLElement) => `xf-${form.id}`;

/** Asked before a form leaves that nobody has filled. */
const BLANK = '还什么都没有填。要一张空白的，拿回去手写吗？';

function empty(form: HTMLElement): boolean {
  return boxesOf(form).every(({ value }) => value.trim() === '');
}

function boxesOf(form: HTMLElement): Box[] {
  return [...form.querySelectorAll<Box>('input, textarea')];
}

/** Storage may be off or full: then the words live as long as the page. */
function keep(form: HTMLElement): void {
  const filled = boxesOf(form).flatMap(({ name, value }) => (value === '' ? [] : [[name, value]]));
  try {
    if (filled.length > 0) localStorage.setItem(storageKey(form), JSON.stringify(Object.fromEntries(filled)));
    else localStorage.removeItem(storageKey(form));
  } catch {
    // See above.
  }
}

function restore(form: HTMLElement): void {
  let kept: unknown;
  try {
    kept = JSON.parse(localStorage.getItem(storageKey(form)) ?? '{}');
  } catch {
    return;
  }
  if (typeof kept !== 'object' || kept === null) return;
  for (const box of boxesOf(form)) {
    const value = (kept as Record<string, unknown>)[box.name];
    if (typeof value === 'string' && box.value === '') box.value = value;
  }
}

/** The three boxes of a date field. */
function dateBoxes(group: HTMLElement): [string, string, string] {
  const [year = '', month = '', date = ''] = [...group.querySelectorAll('input')].map(({ value }) => value);
  return [year, month, date];
}

/** What goes into each blank of the paper, by field. */
function valuesOf(form: HTMLElement): Map<string, string> {
  const values = new Map(boxesOf(form).map((box): [string, string] => [box.name, box.value.trim()]));
  for (const group of form.querySelectorAll<HTMLElement>('[data-date]')) {
    const read = readDate(dateBoxes(group), { today: chinaDay(), past: false });
    values.set(group.dataset['date'] ?? '', 'day' in read ? formatDay(read.day) : '');
  }
  return values;
}

/** One line of what was typed; each begins with the indent of its paragraph. */
function row(words: string): HTMLElement {
  return element('span', 'row', words);
}

/** Puts what was typed on the paper, and leaves out the lines that nothing was typed for. */
function fill(form: HTMLElement, paper: HTMLElement): void {
  const values = valuesOf(form);
  const filled = [...values.values()].some((value) => value !== '');
  for (const blank of paper.querySelectorAll<HTMLElement>('[data-fill]')) {
    const value = values.get(blank.dataset['fill'] ?? '') ?? '';
    blank.replaceChildren(...(value === '' ? [] : value.split('\n').map(row)));
  }
  for (const line of paper.querySelectorAll<HTMLElement>('[data-needs]')) {
    const needs = line.dataset['needs']?.split(' ') ?? [];
    line.hidden = filled && needs.every((name) => !values.get(name));
  }
  // What prints a blank form would print the filled one now.
  for (const button of document.querySelectorAll<HTMLElement>('[data-unfilled]')) button.hidden = filled;
}

/** Puts a sentence beside a field that is empty or wrong, and takes it away from one that is right. */
function checkField(field: HTMLElement): Box | undefined {
  const group = field.querySelector<HTMLElement>('[data-date]');
  const boxes = [...field.querySelectorAll<Box>('input, textarea')];
  const [first] = boxes;
  const note = field.querySelector<HTMLElement>('.problem');
  if (!first || !note) return undefined;
  let problem = '';
  if (boxes.every(({ value }) => value.trim() === '')) problem = first.required ? '这一项要填' : '';
  else if (group) {
    const past = group.dataset['past'] !== undefined;
    const read = readDate(dateBoxes(group), { today: chinaDay(), past });
    problem = 'problem' in read ? read.problem : '';
  }
  note.textContent = problem;
  for (const box of boxes) {
    if (problem) box.setAttribute('aria-invalid', 'true');
    else box.removeAttribute('aria-invalid');
  }
  return problem ? first : undefined;
}

/** Checks every field and goes to the first that is not right. */
function check(form: HTMLElement): boolean {
  const wrong = [...form.querySelectorAll<HTMLElement>('.field')].flatMap((field) => checkField(field) ?? []);
  wrong[0]?.focus();
  return wrong.length === 0;
}

async function download(title: string, paper: HTMLElement): Promise<void> {
  const { wordFile } = await import('../../browser/word-file.ts');
  save(`${title}.docx`, await wordFile(title, sheetOf(paper)));
}

/** Brings a form to life; does nothing the second time. */
export function attach(form: HTMLElement): void {
  const paper = document.querySelector<HTMLElement>('[data-paper]');
  if (!paper || form.dataset['alive'] !== undefined) return;
  form.dataset['alive'] = '';
  restore(form);
  fill(form, paper);
  // Something may have been typed while this was on its way.
  keep(form);
  const hint = form.querySelector('[data-hint]');
  if (hint && inWeChat()) hint.textContent = WECHAT_HINT;
  form.addEventListener('input', () => {
    fill(form, paper);
    keep(form);
  });
  form.addEventListener('change', ({ target }) => {
    const field = target instanceof Element ? target.closest<HTMLElement>('.field') : null;
    if (field?.querySelector('.problem')?.textContent) checkField(field);
  });
  form.addEventListener('click', ({ target }) => {
    const act = target instanceof HTMLElement ? target.dataset['act'] : undefined;
    if (act === 'clear') clear(form, paper);
    else if (act !== undefined && (empty(form) ? confirm(BLANK) : check(form))) {
      if (act === 'docx') download(form.dataset['title'] ?? '', paper);
      else print();
    }
  });
}

function clear(form: HTMLElement, paper: HTMLElement): void {
  if (!confirm('清空这一页填的所有内容？清空以后找不回来。')) return;
  for (const note of form.querySelectorAll('.problem')) note.textContent = '';
  for (const box of boxesOf(form)) {
    box.value = '';
    box.removeAttribute('aria-invalid');
  }
  fill(form, paper);
  keep(form);
}
