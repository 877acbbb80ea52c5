/** Large letters break between words, 今天下午 | 停电, where the browser knows the words (notice.css). */

/** Begins no line. */
const CLINGS = /^[\p{Pe}\p{Pf}\p{Po}\s]/u;
/** Ends no line. */
const LEADS = /[\p{Ps}\p{Pi}]$/u;

/** Made when it is first needed, and once: to make one takes longer than to part a title. */
let segmenter: Intl.Segmenter | undefined;

/** A text as pieces between which a line may end; one piece where the browser cannot tell. */
export function breakable(text: string): string[] {
  if (!('Segmenter' in Intl)) return [text];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = pieces[pieces.length - 1];
    if (last === undefined || !(CLINGS.test(segment) || LEADS.test(last))) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}

/** Ends a clause. */
const CLAUSE = /\p{Po}$/u;

/** The same for a title, where no word of one character stands on a line of its own: 村里的事， | 该找谁. */
export function titlePieces(title: string): string[] {
  const pieces: string[] = [];
  for (const piece of breakable(title)) {
    const last = pieces[pieces.length - 1];
    const alone = [...piece].filter((char) => !/\p{P}/u.test(char)).length < 2;
    if (last !== undefined && alone && !CLAUSE.test(last)) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** Writes a text into an element, with a place to break between its words. */
export function writeBreakable(element: HTMLElement, text: string): void {
  const pieces = breakable(text);
  element.classList.toggle('worded', pieces.length > 1);
  element.replaceChildren(
    ...pieces.flatMap((piece, index) => (index === 0 ? [piece] : [document.createElement('wbr'), piece])),
  );
}
