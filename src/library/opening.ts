/** The beginning of a text, by whole sentences. */

/** A sentence with its mark, and what closes after it. */
const SENTENCE = /[^。？！]+[。？！]?[”》）]*/gu;

/**
 * @param most characters; the first sentence is there however long it is
 */
export function opening(text: string, most: number): string {
  const [first = '', ...further] = text.match(SENTENCE) ?? [text];
  let begun = first;
  for (const sentence of further) {
    if ([...begun, ...sentence].length > most) break;
    begun += sentence;
  }
  return begun.trim();
}
