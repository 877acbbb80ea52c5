/** A book in words: chapters, headings, paragraphs and lists as data, for whatever sets them: paper, EPUB, Word. */

import { toChinese } from '../../law/numerals.ts';
import { type BlockLine, list } from '../../library/word-blocks.ts';
import { dayInWords } from '../practice/notes.ts';
import type { BookChapter, BookModel } from './book.ts';
import { type BookPassage, oldBlocks, passagesOf } from './book-passages.ts';

export interface ChapterText {
  id: string;
  title: string;
  /** What the old paper was called that people may still hold. */
  old?: string | undefined;
  lead?: string | undefined;
  passages: BookPassage[];
}

/** A book or a leaflet for whoever reads it on a phone or changes it in Word. */
export interface Booklet {
  title: string;
  lead: string;
  /** The name of the edition, which stands over the title. */
  name: string;
  /** Who gives it out. */
  who: string | undefined;
  /** The day of its law. */
  reviewed: string;
  chapters: ChapterText[];
}

/** What the index is called. */
export const INDEX_TITLE = '想到什么词，就查什么词';

/** 第二编　信访怎么走 */
export function chapterName({ number, title }: Pick<BookChapter, 'number' | 'title'>): string {
  return `第${toChinese(number)}编　${title}`;
}

/** What stands under a chapter in the contents, for whoever looks for the old title. */
export function oldName(title: string): string {
  return `旧册子里叫${title}`;
}

/** 法律核对到 2026 年 11 月 30 日 */
export function lawDay(reviewed: string): string {
  return `法律核对到 ${dayInWords(reviewed)}`;
}

/** A word, and the headings to which it leads; a heading that is the word itself is said once. */
function indexLine(word: string, places: readonly string[], titles: ReadonlyMap<string, string>): BlockLine {
  const found = places.flatMap((to) => {
    const text = titles.get(to);
    return text === undefined ? [] : [{ text, to }];
  });
  const [own] = found;
  if (found.length === 1 && own?.text === word) return { as: 'words', words: [own] };
  return {
    as: 'words',
    words: [{ text: `${word}：` }, ...found.flatMap((one, at) => (at > 0 ? [{ text: '、' }, one] : [one]))],
  };
}

/** @returns every chapter in words, the index as the last of them */
export function bookText({ chapters, index }: BookModel): ChapterText[] {
  const texts = chapters.map(({ number, title, lead, old, pieces }) => ({
    id: `chapter-${number}`,
    title: chapterName({ number, title }),
    old: old && oldName(old.title),
    lead,
    passages: [...(old ? [{ blocks: oldBlocks(old) }] : []), ...pieces.flatMap(passagesOf)],
  }));
  const titles = new Map(
    texts.flatMap(({ passages }) =>
      passages.flatMap(({ heading }): [string, string][] => (heading ? [[heading.id, heading.title]] : [])),
    ),
  );
  const items = index.map(({ word, places }) => [indexLine(word, places, titles)]);
  return [...texts, { id: 'index', title: INDEX_TITLE, passages: [{ blocks: [list('index', items)] }] }];
}
