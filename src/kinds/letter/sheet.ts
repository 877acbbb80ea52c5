/** The paper as data, for whatever writes it to a file. */

import type { SheetLine } from '../../browser/word-file.ts';
import { BLANK } from './blank.ts';

/** Reads the paper that is on the page; lines that were left out are left out. */
export function sheetOf(paper: HTMLElement): SheetLine[] {
  return [...paper.querySelectorAll<HTMLElement>('[data-style]')]
    .filter((line) => !line.hidden)
    .map((line) => ({
      style: line.dataset['style'] ?? 'body',
      ending: line.dataset['ending'] !== undefined,
      text: [...line.childNodes]
        .map((node) => {
          if (!(node instanceof HTMLElement)) return node.textContent ?? '';
          if (node.dataset['words'] !== undefined) return node.textContent ?? '';
          if (node.dataset['fill'] === undefined) return '';
          const rows = [...node.children].map(({ textContent }) => textContent ?? '');
          return rows.length > 0 ? rows.join('\n') : BLANK;
        })
        .join('')
        .replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''),
    }));
}
