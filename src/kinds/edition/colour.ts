/** An office's own colour, held to the contrast that the rest of the site keeps, and what it is in the dark. */

/** The ground of the light and of the dark scheme: --color-paper in styles/tokens. */
export const PAPER = { light: '#fbfaf6', dark: '#171512' } as const;

/** What people over 60 read without effort: WCAG 2.2, 1.4.6. */
const LEAST = 7;

const WHITE = 255;

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** Relative luminance as WCAG 2.2 defines it, 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / WHITE;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours such as #8f2419, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

export function contrastOnPaper(colour: string): number {
  return contrast(colour, PAPER.light);
}

/** Whether a colour is one, and can be read on the page. */
export function isReadable(colour: string): boolean {
  return /^#[\da-f]{6}$/i.test(colour) && contrastOnPaper(colour) >= LEAST;
}

/** The same colour with as much white in it as the dark ground asks for. */
export function inTheDark(colour: string): string {
  for (let share = 0; ; share += 0.02) {
    const lighter = `#${channels(colour)
      .map((value) =>
        Math.round(value + (WHITE - value) * Math.min(share, 1))
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
    if (share >= 1 || contrast(lighter, PAPER.dark) >= LEAST) return lighter;
  }
}

/** The sheet that gives an edition its colour; high contrast and print keep their own. */
export function colourSheet(colour: string): string {
  const tokens = (value: string) => `{--color-cinnabar:${value};--color-seal:${colour}}`;
  const own = '@media screen{:root:not([data-contrast=high])';
  return `${own}${tokens(colour)}}@media screen and (prefers-color-scheme:dark){:root:not([data-contrast=high])${tokens(inTheDark(colour))}}`;
}
