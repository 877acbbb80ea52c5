/** Shortens without cutting a sentence. */

/**
 * As many whole sentences as there is room for; of a first one that is too long, as many clauses.
 * @param most characters
 */
export function shortSummary(text: string, most: number): string {
  const count = (one: string) => [...one].length;
  if (count(text) <= most) return text;
  const fill = (pieces: readonly string[], room: number) => {
    let kept = '';
    for (const piece of pieces) {
      if (count(kept + piece) > room) break;
      kept += piece;
    }
    return kept;
  };
  const sentences = fill(text.match(/[^。！？]+[。！？]?[”）]?/gu) ?? [], most);
  if (sentences !== '') return sentences;
  const clauses = fill(text.match(/[^，；：]+[，；：]?/gu) ?? [], most - 1).replace(/[，；：]$/u, '');
  return `${clauses === '' ? [...text].slice(0, most - 1).join('') : clauses}…`;
}
