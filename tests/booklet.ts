/** The handbook of an edition, in words, as every file of it is made. */

import { edition } from '../src/kinds/edition/schema.ts';
import { bookModel } from '../src/kinds/material/book.ts';
import { type Booklet, bookText } from '../src/kinds/material/book-text.ts';
import { materials } from '../src/kinds/material/schema.ts';
import type { Library } from '../src/library/assemble.ts';

export function bookletOf(library: Library): Booklet {
  const data = library.of(materials).find(({ id }) => id === 'handbook')?.data;
  if (data?.as !== '手册') throw new Error('no handbook');
  const { title, lead, reviewed, chapters } = data;
  const { name, office } = library.of(edition).data;
  return { title, lead, name, who: office, reviewed, chapters: bookText(bookModel(library, chapters)) };
}
