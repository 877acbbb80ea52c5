/** A notice fills the screen: its letters grow until the field is full, found by measuring. */

import { standStill } from './passing.ts';

/** Text sizes, in units of the screen (screen.css): never larger, never smaller. */
const LARGEST = 6.5;
const SMALLEST = 0.34;
/** So much smaller the letters may get so that no line ends with one of them alone. */
const SPARED = 0.75;
const STEP = 0.97;

/** Whether the last line of a paragraph is one character, punctuation apart. */
function endsAlone(paragraph: Element): boolean {
  const letters = [...paragraph.childNodes].flatMap((node) =>
    node instanceof Text
      ? [...node.data.matchAll(/[\p{L}\p{N}]/gu)].map(({ index, 0: letter }) => ({
          node,
          index,
          length: letter.length,
        }))
      : [],
  );
  const [before, last] = letters.slice(-2).map(({ node, index, length }) => {
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + length);
    return range.getBoundingClientRect().top;
  });
  return before !== undefined && last !== undefined && last > before + 1;
}

/** @param slide whose words, in `.said`, get the size */
export function grow(slide: HTMLElement): void {
  const said = slide.querySelector<HTMLElement>('.said');
  if (!said) return;
  standStill(slide);
  const unit = Math.min(innerHeight / 19, innerWidth / 20);
  const fits = (size: number) => {
    said.style.fontSize = `${size}px`;
    return said.scrollHeight <= said.clientHeight + 1 && said.scrollWidth <= said.clientWidth + 1;
  };
  let [low, high] = [Math.floor(unit * SMALLEST), Math.ceil(unit * LARGEST)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  for (let size = low; size > low * SPARED; size *= STEP) {
    if (fits(size) && ![...said.children].some(endsAlone)) return;
  }
  fits(low);
}

/** The size is the style sheet's again. */
export function shrinkBack(slide: HTMLElement): void {
  slide.querySelector<HTMLElement>('.said')?.style.removeProperty('font-size');
}
