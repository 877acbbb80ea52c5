/** `npm run check:content`: everything an editor should mend before publishing. */

import { parseArgs } from 'node:util';
import { routeNames } from '../guide/routes.ts';
import { guide } from '../guide/schema.ts';
import { depths, medianDepth, walkGuide } from '../guide/tree.ts';
import { openedPhotos } from '../kinds/photo/check.ts';
import { unusedPhotos } from '../kinds/photo/used.ts';
import { ContentError } from '../law/problem.ts';
import { editionFolder } from '../library/layers.ts';
import { loadLibrary, optionsFrom } from '../library.ts';
import { runCommand } from '../machine/command.ts';
import { changesOf } from './changes.ts';
import { checkContent } from './content.ts';
import { checkHouse } from './house.ts';
import { citationCounts, unreadInterpretations } from './interpretations.ts';
import { reviewsDue } from './reviews.ts';
import { checkStyle } from './style.ts';

/** Laws that the count of citations names. */
const MOST_CITED = 8;

await runCommand('什么也不用写，或者 --edition mycounty', async () => {
  parseArgs({ options: {} });
  const library = loadLibrary(optionsFrom(process.env));
  const problems = [
    ...checkHouse(),
    ...checkContent(library),
    ...(await openedPhotos(library)),
    ...checkStyle(library),
  ];
  if (problems.length > 0) throw new ContentError(problems);
  const notes = [...reviewsDue(library), ...unreadInterpretations(library), ...unusedPhotos(library)];
  // What an office can do nothing about is for those who keep the common content.
  const isOwn = (note: string) => note.includes(editionFolder(library.edition)) || note.includes('这一版');
  const shown = library.edition === 'default' ? notes : notes.filter(isOwn);
  for (const note of [...shown, ...changesOf(library)]) console.log(note);
  const { ways } = walkGuide(library.of(guide).data, routeNames(library));
  console.log(`内容检查通过：${library.kinds.flatMap(({ tally }) => tally?.(library) ?? []).join('，')}。`);
  const counts = citationCounts(library);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const most = counts.slice(0, MOST_CITED).map(({ title, count }) => `《${title}》${count} 处`);
  console.log(`引用法条 ${total} 处，其中${most.join('，')}，其余 ${counts.length - most.length} 部。`);
  const answers = depths(ways).map((count, index) => `答 ${index + 1} 题到的 ${count} 种`);
  console.log(`该找谁：一共 ${ways.length} 种走法，${answers.join('，')}，中位数 ${medianDepth(ways)} 题。`);
});
