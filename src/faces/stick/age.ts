/** A stick lies in a drawer for years, and its words do not change with the law: an old one says so on every page. */

import { element } from '../../browser/elements.ts';
import { chinaDay } from '../../law/china-day.ts';
import { daysBetween, formatDay } from '../../law/deadline.ts';
import type { IsoDay } from '../../law/status.ts';

/** After so many days somebody should bring a new one. */
const OLD = 365;

/** @param checked the day up to which the content was checked */
export function tellAge(checked: IsoDay): void {
  if (daysBetween(checked, chinaDay()) <= OLD) return;
  const said = `这里的内容只核对到 ${formatDay(checked)}，放了一年多，法律可能改过。要办事，先打 12348 问一句；也请向发给您的单位换一份新的。`;
  const note = element('p', '', said);
  // No sheet of ours is on every page for this.
  note.style.cssText = 'border:3px solid var(--color-clock);padding:.6rem .8rem;font-weight:700';
  document.querySelector('main')?.prepend(note);
}
