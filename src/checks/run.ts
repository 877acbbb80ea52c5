/** `npm run check:content`: everything an editor should mend before publishing. */

import { depths, medianDepth, walkGuide } from '../guide/tree.ts';
import { optionsFrom } from '../library/index.ts';
import { loadLibrary } from '../library/library.ts';
import { ContentError } from '../library/problem.ts';
import { checkContent } from './content.ts';
import { reviewsDue } from './reviews.ts';
import { checkStyle } from './style.ts';

try {
  const library = loadLibrary(optionsFrom(process.env));
  const problems = [...checkContent(library), ...checkStyle(library)];
  if (problems.length > 0) throw new ContentError(problems);
  for (const note of reviewsDue(library)) console.log(note);
  const { readings, laws, terms, routes, letters, guide, rights, warnings, myths, cases, quizzes } = library;
  const { ways } = walkGuide(guide.data, new Set(routes.map(({ id }) => id)));
  console.log(
    `内容检查通过：解读 ${readings.length} 条，法律 ${laws.length} 部，术语 ${terms.length} 个，` +
      `路线 ${routes.length} 条，文书 ${letters.length} 种，权利 ${rights.length} 项，警示 ${warnings.length} 张，` +
      `误传 ${myths.length} 条，案例 ${cases.length} 个，题目 ${quizzes.flatMap(({ data }) => data.questions).length} 道。`,
  );
  const answers = depths(ways).map((count, index) => `答 ${index + 1} 题到的 ${count} 种`);
  console.log(`该找谁：一共 ${ways.length} 种走法，${answers.join('，')}，中位数 ${medianDepth(ways)} 题。`);
} catch (error) {
  console.error(error instanceof ContentError ? error.message : error);
  process.exitCode = 1;
}
