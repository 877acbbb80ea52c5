/** A book beside its pages: to be read on a phone, to be changed in Word. */

import { epubBook } from '../faces/epub/epub-book.ts';
import { printerOf, type Sheet } from '../faces/print/sheets.ts';
import { bookPaper } from '../faces/word/book-paper.ts';
import { edition } from '../kinds/edition/schema.ts';
import { type Booklet, bookText } from '../kinds/material/book-text.ts';
import type { Library } from '../library/assemble.ts';

function bookletOf({ title, lead, reviewed, book }: Extract<Sheet, { as: '手册' }>, library: Library): Booklet {
  const { name } = library.of(edition).data;
  return { title, lead, name, who: printerOf(library), reviewed, chapters: bookText(book) };
}

/**
 * The files of a book that have no pages; its words are the same in whatever size it is printed, so once.
 * @returns names with their content; none for what is no book
 */
export async function bookFiles(sheet: Sheet, library: Library): Promise<[string, Uint8Array][]> {
  if (sheet.as !== '手册' || sheet.large) return [];
  const booklet = bookletOf(sheet, library);
  return [
    [`${sheet.name}.epub`, epubBook(booklet)],
    [`${sheet.name}.docx`, await bookPaper(booklet)],
  ];
}
