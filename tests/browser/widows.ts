/** Lines that end with one character alone, in whichever browser lays them out. */

export interface Kept {
  address: string;
  /** What stands inside its `<main>`. */
  html: string;
}

/**
 * Runs in the page: puts one text after the other where the page's own stands, and names what ends badly. Looked at
 * are headings, and every other run of at most three lines: titles of cards and links, leads, labels. A mark beside
 * a character does not count as a second one. Papers to be filled in are as long as what is written there, and lines
 * of the law end with the mark of their link.
 */
export function endingAlone({ pages, large }: { pages: readonly Kept[]; large: boolean }): string[] {
  const MOST_LINES = 3;
  const main = document.querySelector('main');
  if (!main) throw new Error(`${location.pathname} has no main`);
  if (large) document.documentElement.dataset['size'] = 'large';
  const range = document.createRange();

  const inline = (node: Node): boolean => {
    if (node instanceof Text) return true;
    return node instanceof Element && getComputedStyle(node).display === 'inline';
  };
  /** Neighbours in one flow of lines. */
  const runsOf = (block: Element): Node[][] => {
    const runs: Node[][] = [[]];
    for (const node of block.childNodes) {
      if (inline(node)) runs.at(-1)?.push(node);
      else runs.push([]);
    }
    return runs.filter((run) => run.some(({ textContent }) => /\S/.test(textContent ?? '')));
  };
  const textsOf = (node: Node): Text[] => {
    if (node instanceof Text) return [node];
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    return texts;
  };
  /** The last line of a run, if it has several but not many. */
  const lastLine = (block: Element, run: readonly Node[]): string | undefined => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return undefined;
    range.setStartBefore(first);
    range.setEndAfter(last);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const line = Number.parseFloat(getComputedStyle(block).lineHeight);
    const middles = rects.map(({ top, height }) => top + height / 2);
    const lines = Math.round((Math.max(...middles) - Math.min(...middles)) / line) + 1;
    if (rects.length === 0 || lines < 2 || (lines > MOST_LINES && !block.closest('h1, h2, h3'))) return undefined;
    let words = '';
    let bottom: number | undefined;
    for (const text of run.flatMap(textsOf).reverse()) {
      for (let at = text.data.length - 1; at >= 0; at -= 1) {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const { top, width, height } = range.getBoundingClientRect();
        if (width === 0 || height === 0) continue;
        bottom ??= top + height / 2;
        if (Math.abs(top + height / 2 - bottom) > line * 0.6) return words;
        words = text.data.charAt(at) + words;
      }
    }
    return undefined;
  };

  return pages.flatMap(({ address, html }) => {
    main.innerHTML = html;
    return [...main.querySelectorAll('*')].flatMap((block) => {
      if (block.closest('.paper, .law, svg, table') || inline(block)) return [];
      return runsOf(block).flatMap((run) => {
        const words = lastLine(block, run);
        const said = run.map(({ textContent }) => textContent).join('');
        if (words === undefined || !/\p{Script=Han}/u.test(said)) return [];
        const signs = words.replaceAll(/[\p{P}\p{S}\s]/gu, '');
        const { localName, className } = block;
        return [...signs].length > 1 ? [] : [`${address} ${localName}.${className}: ${said.trim()} | ${words}`];
      });
    });
  });
}
