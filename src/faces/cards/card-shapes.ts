/** The shapes in which a share card is drawn, by the name of its file. Lengths in pixels. */

export const SHAPES = {
  /** og:image and twitter:card. */
  link: { width: 1200, height: 630 },
  /** The cover of a post of the 公众号, 2.35 to 1. */
  wide: { width: 900, height: 383 },
  /** The covers of further posts, and what a forwarded post shows. */
  square: { width: 500, height: 500 },
  /** For Moments and groups: with the code, 3 to 4. */
  poster: { width: 1080, height: 1440 },
} as const;

export type CardShape = keyof typeof SHAPES;

export const CARD_SHAPES = Object.keys(SHAPES) as CardShape[];

/** Bytes of one card, at most. */
export const MOST_BYTES = 60_000;
