/** A book of an edition, in words, as every file of it is made. */

import { edition } from '../src/kinds/edition/schema.ts';
import { bookModel } from '../src/kinds/material/book.ts';
import { type Booklet, bookText } from '../src/kinds/material/book-text.ts';
import { materials } from '../src/kinds/material/schema.ts';
import type { Library } from '../src/library/assemble.ts';

/** @param file the name of the book in content/materials */
export function bookletOf(library: Library, file = 'handbook'): Booklet {
  const data = library.of(materials).find(({ id }) => id === file)?.data;
  if (data?.as !== '手册') throw new Error(`no book ${file}`);
  const { title, lead, reviewed, chapters } = data;
  const { name, office } = library.of(edition).data;
  return { title, lead, name, who: office, reviewed, chapters: bookText(bookModel(library, chapters)) };
}
