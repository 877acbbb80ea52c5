/** What stands beside the pages of a sheet: a book to be read on a phone, books and leaflets to be changed in Word. */

import { epubBook } from '../faces/epub/epub-book.ts';
import { coverOf } from '../faces/print/first-page.ts';
import { printerOf, type Sheet } from '../faces/print/sheets.ts';
import { qrPng } from '../faces/web/qr.ts';
import { bookPaper, leafletPaper } from '../faces/word/book-paper.ts';
import { edition } from '../kinds/edition/schema.ts';
import { type Booklet, bookText, type ChapterText } from '../kinds/material/book-text.ts';
import { leafletText, routeText } from '../kinds/material/leaflet-text.ts';
import { addressOf, type Scan } from '../kinds/material/model.ts';
import type { Library } from '../library/assemble.ts';

/** The words of a sheet that has some beside its pages: those of its versions are the same, so once. */
function wordsOf(sheet: Sheet): { lead: string; chapters: ChapterText[] } | undefined {
  switch (sheet.as) {
    case '手册':
      return sheet.large ? undefined : { lead: sheet.lead, chapters: bookText(sheet.book) };
    case '三折页':
      return sheet.version ? undefined : { lead: sheet.lead, chapters: leafletText(sheet) };
    case '路线单':
      return sheet.version ? undefined : { lead: sheet.route.claim, chapters: routeText(sheet.route, sheet.scan) };
    default:
      return undefined;
  }
}

/**
 * @param pdf its pages, the cover first
 * @returns names with their content; none for what has pages only
 */
export async function filesBeside(sheet: Sheet, library: Library, pdf: Uint8Array): Promise<[string, Uint8Array][]> {
  const words = wordsOf(sheet);
  if (!words || !('name' in sheet)) return [];
  const { site } = library;
  const { title, reviewed, name: file } = sheet;
  const booklet: Booklet = {
    ...words,
    title,
    name: library.of(edition).data.name,
    who: printerOf(library),
    reviewed,
  };
  const codeOf = (scan: Scan) => {
    const address = addressOf(scan, site);
    return site.preview ? undefined : { address, png: qrPng(address) };
  };
  if (sheet.as !== '手册') return [[`${file}.docx`, await leafletPaper(booklet, codeOf)]];
  return [
    [`${file}.epub`, epubBook(booklet, await coverOf(pdf))],
    [`${file}.docx`, await bookPaper(booklet)],
  ];
}
