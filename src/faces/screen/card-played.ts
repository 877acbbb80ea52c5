/** The test card's list of what was shown on this machine, to be looked at, copied and saved. */

import { save } from '../../browser/save.ts';
import { daysPlayed, playedOn, todayPlayed } from './play-log.ts';
import { dayText, summaryOf } from './played.ts';

/** 11 条，共 36 次 */
export function playedToday(): string {
  return summaryOf(playedOn(todayPlayed(new Date())));
}

/** Wires the button on the card and the list that it opens. */
export function listPlayed(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#played');
  const text = dialog?.querySelector('textarea');
  const days = dialog?.querySelector('select');
  const told = dialog?.querySelector('[role=status]');
  const opener = document.querySelector<HTMLButtonElement>('[data-do=played]');
  if (!dialog || !text || !days || !told || !opener) return;
  const tell = () => {
    text.value = dayText(days.value, playedOn(days.value));
    told.textContent = '';
  };
  opener.hidden = false;
  opener.addEventListener('click', () => {
    const today = todayPlayed(new Date());
    const all = [...new Set([today, ...daysPlayed()])];
    days.replaceChildren(...all.map((day) => new Option(day === today ? `今天 ${day}` : day, day)));
    tell();
    dialog.showModal();
  });
  days.addEventListener('change', tell);
  dialog.querySelector('[data-do=close]')?.addEventListener('click', () => dialog.close());
  dialog.querySelector('[data-do=save]')?.addEventListener('click', () => {
    // Notepad of old takes a file for GBK unless it begins with this mark.
    save(`大厅屏-${days.value}.txt`, new Blob(['\uFEFF', text.value.replaceAll('\n', '\r\n')], { type: 'text/plain' }));
    told.textContent = '存好了，在浏览器的下载里';
  });
  dialog.querySelector('[data-do=copy]')?.addEventListener('click', () => {
    text.select();
    // The clipboard of today's browsers needs https; this does not.
    told.textContent = document.execCommand('copy') ? '复制好了' : '字已经选中，请按 Ctrl 和 C';
  });
}
