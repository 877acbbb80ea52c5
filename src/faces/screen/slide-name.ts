/** What a slide in the page is called; the one place that knows where its words stand (Slide.astro). */

/** 信访工作条例 · 第二十六条 */
export function eyebrowIn(slide: Element | undefined): string {
  return slide?.querySelector('header span:not(.mark):not(.part)')?.textContent?.trim() ?? '';
}

/** The title; of a slide without one, what stands over it. */
export function titleIn(slide: Element | undefined): string {
  return slide?.getAttribute('aria-label') ?? '';
}

/** Both, and nothing twice. */
export function fullNameIn(slide: Element | undefined): string {
  return [...new Set([eyebrowIn(slide), titleIn(slide)])].filter((part) => part !== '').join('：');
}
