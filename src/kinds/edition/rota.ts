/** Takes out of the rota what is over today in China: the page may have been built days ago. */

import { chinaDay } from '../../law/china-day.ts';

export function attach(list: HTMLElement): void {
  const today = chinaDay();
  for (const item of list.querySelectorAll<HTMLElement>('[data-day]')) {
    if ((item.dataset['day'] ?? '') < today) item.remove();
  }
  const over = list.nextElementSibling;
  if (list.childElementCount === 0 && over instanceof HTMLElement) over.hidden = false;
}
