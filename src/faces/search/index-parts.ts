/**
 * Pagefind's index in two files instead of a thousand: its pieces one after another, the words in one file and
 * the texts of the pages in the other. A piece is called by where it lies, so that no list of places has to be
 * loaded, and is asked for by its bytes alone. src/build/page-index.ts puts this in the place of Pagefind's fetch.
 */

/** Pieces begin at multiples of it, so that four characters tell where: a quarter of a gigabyte in all. */
export const STEP = 16;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const FROM_DIGITS = 4;
const LENGTH_DIGITS = 3;
export const NAME_LENGTH = FROM_DIGITS + LENGTH_DIGITS;

const PIECE = new RegExp(`(?:index|fragment)/[^/]*_([\\w-]{${NAME_LENGTH}})\\.(pf_index|pf_fragment)$`);

function written(value: number, digits: number): string | undefined {
  if (value >= DIGITS.length ** digits) return undefined;
  let text = '';
  for (let rest = value; text.length < digits; rest = Math.floor(rest / DIGITS.length)) {
    text = (DIGITS[rest % DIGITS.length] ?? '') + text;
  }
  return text;
}

function read(text: string): number {
  return [...text].reduce((value, digit) => value * DIGITS.length + DIGITS.indexOf(digit), 0);
}

/** @returns what a piece is called, as long as the name that Pagefind gave it; undefined where it has no name */
export function pieceName(from: number, length: number): string | undefined {
  const [first, second] = [written(from / STEP, FROM_DIGITS), written(length, LENGTH_DIGITS)];
  return first === undefined || second === undefined ? undefined : first + second;
}

/** Where a piece lies: the ending of its file, the first byte and the one after the last. */
export function placeOfPiece(address: string): { ending: string; from: number; to: number } | undefined {
  const [, name, ending = ''] = PIECE.exec(address) ?? [];
  if (name === undefined) return undefined;
  const from = read(name.slice(0, FROM_DIGITS)) * STEP;
  return { ending, from, to: from + read(name.slice(FROM_DIGITS)) };
}

/** The file that says which pieces there are; the two others are called as it is. */
let list = '';
/** What a server sends whole though it was asked for a part: once, not for every piece. */
const whole = new Map<string, Promise<ArrayBuffer>>();

/** fetch, as Pagefind uses it. */
export async function fetchPiece(address: string): Promise<Response> {
  if (address.endsWith('.pf_meta')) list = address;
  const place = placeOfPiece(address);
  if (!place) return globalThis.fetch(address);
  const { ending, from, to } = place;
  const file = list.replace(/pf_meta$/, ending);
  const part = (all: ArrayBuffer) => new Response(all.slice(from, to));
  const had = whole.get(file);
  if (had) return part(await had);
  const response = await globalThis.fetch(file, { headers: { Range: `bytes=${from}-${to - 1}` } });
  if (response.status !== 200) return response;
  const other = whole.get(file);
  // Another piece was asked for at the same time, and its answer came first.
  if (other) void response.body?.cancel();
  const all = other ?? response.arrayBuffer();
  whole.set(file, all);
  all.catch(() => whole.delete(file));
  return part(await all);
}

export { fetchPiece as fetch };
