/** Colours as a press prints them, of four inks. */

import sharp from 'sharp';

/** Shares of light, 0 to 1, in sRGB. */
export type Light = readonly [red: number, green: number, blue: number];
/** Shares of an ink, 0 to 1. */
export type Inks = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** Ink that one spot of paper takes before a sheet sticks to the next: of any paper. */
export const MOST_INK = 2.8;

/** Between its strongest and its weakest light, up to which a colour is taken for grey; light grounds keep their tint. */
const GREY = { most: 0.1, lightest: 0.9 };
/** Lightness of solid black on paper; and how its dots grow in a press, as an exponent. */
const BLACK = { solid: 14, gain: 0.75 };

/** A light ground is a tint of colours alone: single dots of black in it are seen. Equal shares of inks print reddish. */
const PALE = { least: 0.75, weights: [1, 0.7, 0.9] } as const;

/** CIE 1976, 0 to 100. */
function lightness(colour: Light): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return light > 216 / 24389 ? 116 * Math.cbrt(light) - 16 : (light * 24389) / 27;
}

const round = (share: number) => Math.round(share * 100) / 100;

/** @returns undefined for what neither is grey nor pale */
function plain(colour: Light): Inks | undefined {
  const [most, least] = [Math.max(...colour), Math.min(...colour)];
  if (most - least < 0.01 || (most - least <= GREY.most && most < GREY.lightest)) {
    const share = Math.max(0, (100 - lightness(colour)) / (100 - BLACK.solid));
    return [0, 0, 0, round(Math.min(1, share ** BLACK.gain))];
  }
  if (least < PALE.least) return undefined;
  const [cyan, magenta, yellow] = PALE.weights.map((weight, at) => round((1 - (colour[at] ?? 1)) * weight));
  return [cyan ?? 0, magenta ?? 0, yellow ?? 0, 0];
}

/**
 * Text, lines and whatever else is black or grey is printed with black alone: four inks never lie exactly on each other,
 * and small letters get coloured seams. Other colours are what libvips' profile of a press makes of them.
 * @returns as many as there are colours
 */
export async function inksOf(colours: readonly Light[]): Promise<Inks[]> {
  if (colours.length === 0) return [];
  const light = Buffer.from(colours.flat().map((share) => Math.round(share * 255)));
  const raw = { width: colours.length, height: 1, channels: 3 } as const;
  const inks = await sharp(light, { raw }).toColourspace('cmyk').raw().toBuffer();
  return colours.map((colour, at) => {
    const known = plain(colour);
    if (known) return known;
    const [cyan = 0, magenta = 0, yellow = 0, black = 0] = [...inks.subarray(4 * at, 4 * at + 4)].map(
      (ink) => ink / 255,
    );
    const kept = Math.min(1, (MOST_INK - black) / (cyan + magenta + yellow || 1));
    return [round(cyan * kept), round(magenta * kept), round(yellow * kept), round(black)];
  });
}
