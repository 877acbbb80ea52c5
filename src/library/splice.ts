/** Small changes of a YAML text, so that all else in it stays as it was written. */

/** What stands from `from` to `to` becomes `text`. */
export interface Splice {
  from: number;
  to: number;
  text: string;
}

/** Does all of them; of two at one place the one that only adds goes first, then the one that was named first. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const ordered = splices
    .map((splice, index) => ({ ...splice, index }))
    .sort((a, b) => a.from - b.from || Number(a.to > a.from) - Number(b.to > b.from) || a.index - b.index);
  let result = '';
  let at = 0;
  for (const { from, to, text: put } of ordered) {
    result += text.slice(at, Math.max(at, from)) + put;
    at = Math.max(at, to);
  }
  return result + text.slice(at);
}
