/** Which posts are wanted: codes as they stand on paper and under codes, pointers, or the occasions of a month. */

import { occasions, occasionsIn } from '../../kinds/occasion/model.ts';
import { distance } from '../../law/edit-distance.ts';
import type { Library } from '../../library/assemble.ts';
import { type ToldPage, toldPages } from '../../library/page-text.ts';
import { CommandError } from '../../machine/command.ts';
import { occasionPost, type PlannedPost, pagePost } from './post-of.ts';

/** Suggested of many. */
const NEAREST = 3;

/** A code as it was read off paper: what looks like a digit behind its letter is one. */
function seenAs(typed: string): string {
  return typed.slice(0, 1) + typed.slice(1).replace(/[li|]/g, '1').replace(/o/g, '0');
}

/**
 * @param typed l01,t26 routes/unpaid-wages: codes or pointers, parted by commas or spaces
 * @throws CommandError where there is none of that code, with the nearest; where it cannot be told in a post
 */
export function postsOf(library: Library, typed: readonly string[]): PlannedPost[] {
  const names = typed.flatMap((one) => one.split(/[,，、\s]+/u)).filter((one) => one !== '');
  const wanted = new Set(names.map((name) => wantedPage(library, name)));
  return [...wanted].map((page) => pagePost(library, page));
}

/** @throws CommandError with the nearest where there is none; where it cannot be told in a post */
function wantedPage(library: Library, name: string): ToldPage {
  const told = toldPages(library);
  const wanted = name.toLowerCase();
  const card = library.cards.find(({ code, pointer }) => code === wanted || pointer === wanted);
  const page = card && told.get(card.pointer);
  if (page) return page;
  if (card) {
    throw new CommandError(
      `“${name}”是“${card.title}”，那一页是查东西用的，没有能讲成推文的内容。请写路线、权利、条文、警示、案例这些页的代码。什么都没有写`,
    );
  }
  const keys = [...told.values()].map((one) => ({
    title: one.card.title,
    key: wanted.includes('/') ? one.pointer : (one.card.code ?? one.pointer),
  }));
  const near = keys
    .map((one) => ({ ...one, off: distance(wanted, one.key), seen: distance(seenAs(wanted), one.key) }))
    .sort((one, other) => one.off - other.off || one.seen - other.seen)
    .slice(0, NEAREST)
    .map(({ key, title }) => `${key}（${title}）`);
  throw new CommandError(`没有代码是“${name}”的页。最像的是：${near.join('、')}。什么都没有写`);
}

/**
 * @param month 1 to 12
 * @throws CommandError where the month has no occasion, with those that there are
 */
export function monthPosts(library: Library, month: number): PlannedPost[] {
  const found = occasionsIn(library, month);
  if (found.length > 0) return found.map((occasion) => occasionPost(library, occasion, month));
  const all = occasions(library).map(({ name, when }) => `${name}（${when}）`);
  throw new CommandError(
    `content/calendar.yaml 里，${month} 月没有日子。有的是：${all.join('、')}。要加，照那里的写法写一个。什么都没有写`,
  );
}
