/** A strip of lights, too low for slides: the words of a slide pass by in one line. */

/** A screen lower than this is a strip, in pixels (screen.css). */
const STRIP = 240;
/** Characters a second that pass by, and their size as a share of the height (screen.css). */
const PASSING = 3;
const PASSING_SIZE = 0.55;

export function isStrip(): boolean {
  return innerHeight < STRIP;
}

/** The words stand still again, where the window grew. */
export function standStill(slide: HTMLElement): void {
  for (const running of slide.querySelector('.said')?.getAnimations() ?? []) running.cancel();
}

/** @returns milliseconds until the last word is gone */
export function passBy(slide: HTMLElement): number {
  const said = slide.querySelector<HTMLElement>('.said');
  if (!said) return 0;
  standStill(slide);
  const way = said.scrollWidth + innerWidth;
  const duration = (way / (innerHeight * PASSING_SIZE) / PASSING) * 1000;
  const from = `translateX(${innerWidth}px)`;
  said.animate([{ transform: from }, { transform: `translateX(-${said.scrollWidth}px)` }], { duration, fill: 'both' });
  return duration;
}
