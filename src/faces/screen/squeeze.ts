/** A screen that fit.ts does not know: words that would run over are made smaller until they do not. */

import { standStill } from './passing.ts';

const SIZES = ['size-76', 'size-60', 'size-46', 'size-34'] as const;

export function squeeze(slide: HTMLElement): void {
  const said = slide.querySelector<HTMLElement>('.said');
  if (!said) return;
  standStill(slide);
  said.classList.remove(...SIZES);
  for (const size of SIZES) {
    if (said.scrollHeight <= said.clientHeight + 1) return;
    said.classList.remove(...SIZES);
    said.classList.add(size);
  }
}
