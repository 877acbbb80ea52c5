/**
 * The pages of a book in the order in which they lie on sheets that are folded once, put into each other and stapled in
 * the fold (saddle stitch).
 */

/** Pages of one stapled part at the most: staples hold no more. */
export const MOST_IN_PART = 64;

/** A side of a sheet: the pages that lie on it, left and right, from 1; undefined where a side is empty. */
export interface Side {
  left: number | undefined;
  right: number | undefined;
  /** From the outermost sheet, 0. */
  sheet: number;
}

/**
 * Parts of about the same thickness, each of whole sheets of four pages.
 * @param pages of the book
 * @returns first and last page of each part, from 1; the last one may end with empty pages
 */
export function partsOf(pages: number): { first: number; last: number }[] {
  const sheets = Math.ceil(pages / 4);
  const count = Math.max(1, Math.ceil(sheets / (MOST_IN_PART / 4)));
  let first = 1;
  return Array.from({ length: count }, (_, index) => {
    const own = Math.ceil((sheets - (first - 1) / 4) / (count - index)) * 4;
    const part = { first, last: first + own - 1 };
    first += own;
    return part;
  });
}

/**
 * The sides of the sheets of one part, front and back of each sheet after the other, the outermost first: printed on both
 * sides, turned over the short edge.
 * @param pages of the whole book, the last of which is its back cover: where sheets have more, they are empty before it
 */
export function sidesOf({ first, last }: { first: number; last: number }, pages: number): Side[] {
  const all = Math.ceil(pages / 4) * 4;
  const page = (number: number) => {
    if (number === all) return pages;
    return number < pages ? number : undefined;
  };
  const sheets = (last - first + 1) / 4;
  return Array.from({ length: sheets }, (_, sheet) => {
    const [low, high] = [first + 2 * sheet, last - 2 * sheet];
    return [
      { left: page(high), right: page(low), sheet },
      { left: page(low + 1), right: page(high - 1), sheet },
    ];
  }).flat();
}
