/** What stands on a share card, in whatever shape it is drawn. */

/** A picture by its pictogram's name, or panels of a strip as SVG files (pictures/panel.ts). */
export type CardPicture = { pictogram: string } | { panels: readonly { svg: string; caption: string }[] };

export type CardTone = '平' | '可以' | '不行';

export interface CardFace {
  /** Above the title: 您的权利. */
  over: string;
  title: string;
  /** A sentence or two: all of it, or, on covers without room, none. */
  line: string;
  picture?: CardPicture | undefined;
  /** A verdict on the title: 不对. */
  stamp?: string | undefined;
  /** Stands on every shape: that a story is made up. */
  note?: string | undefined;
  tone: CardTone;
  /** Who says it. */
  office: string;
  /** ISO day of the last review; none where nothing was to be reviewed. */
  day?: string | undefined;
  /** What the code on a poster opens, in full; as short as there is. */
  address: string;
  /** An office's own colour, such as #0b4a6f, in the place of the theme's. */
  colour?: string | undefined;
  /** Where whoever mends it finds it: content/routes/unpaid-wages.mdx. */
  from: string;
}
