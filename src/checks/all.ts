/** Everything that an editor should mend before publishing, and what the check says where nothing is wrong. */

import { routeNames } from '../guide/routes.ts';
import { guide } from '../guide/schema.ts';
import { depths, medianDepth, walkGuide } from '../guide/tree.ts';
import { openedPhotos } from '../kinds/photo/check.ts';
import { unusedPhotos } from '../kinds/photo/used.ts';
import { reportsDue } from '../kinds/report/check.ts';
import { ContentError } from '../law/problem.ts';
import { editionFolder } from '../library/layers.ts';
import { type LibraryOptions, loadLibrary } from '../library.ts';
import { changesOf } from './changes.ts';
import { checkContent } from './content.ts';
import { checkHouse } from './house.ts';
import { citationCounts, unreadInterpretations } from './interpretations.ts';
import { reviewsDue } from './reviews.ts';
import { checkStyle } from './style.ts';
import { draftNotes } from './unpublished.ts';

/** Laws that the count of citations names. */
const MOST_CITED = 8;

/**
 * @returns reminders, what an edition changes, then what there is
 * @throws ContentError with every problem found
 */
export async function checkAll(options: LibraryOptions): Promise<string[]> {
  const library = loadLibrary(options);
  const problems = [
    ...checkHouse(),
    ...checkContent(library),
    ...(await openedPhotos(library)),
    ...checkStyle(library),
  ];
  if (problems.length > 0) throw new ContentError(problems);
  const { ways } = walkGuide(library.of(guide).data, routeNames(library));
  const counts = citationCounts(library);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const most = counts.slice(0, MOST_CITED).map(({ title, count }) => `《${title}》${count} 处`);
  const answers = depths(ways).map((count, index) => `答 ${index + 1} 题到的 ${count} 种`);
  const notes = [
    ...reviewsDue(library),
    ...unreadInterpretations(library),
    ...unusedPhotos(library),
    ...reportsDue(library),
  ];
  // What an office can do nothing about is for those who keep the common content.
  const isOwn = (note: string) => note.includes(editionFolder(library.edition)) || note.includes('这一版');
  return [
    ...(library.edition === 'default' ? notes : notes.filter(isOwn)),
    ...draftNotes(options, library),
    ...changesOf(library),
    `内容检查通过：${library.kinds.flatMap(({ tally }) => tally?.(library) ?? []).join('，')}。`,
    `引用法条 ${total} 处，其中${most.join('，')}，其余 ${counts.length - most.length} 部。`,
    `该找谁：一共 ${ways.length} 种走法，${answers.join('，')}，中位数 ${medianDepth(ways)} 题。`,
  ];
}
