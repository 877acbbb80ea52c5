/** `npm run check:content`: everything an editor should mend before publishing. */

import { optionsFrom } from '../library/index.ts';
import { loadLibrary } from '../library/library.ts';
import { ContentError } from '../library/problem.ts';
import { checkContent } from './content.ts';
import { reviewsDue } from './reviews.ts';

try {
  const library = loadLibrary(optionsFrom(process.env));
  const problems = checkContent(library);
  if (problems.length > 0) throw new ContentError(problems);
  for (const note of reviewsDue(library)) console.log(note);
  const { readings, laws, terms } = library;
  console.log(`内容检查通过：解读 ${readings.length} 条，法律 ${laws.length} 部，术语 ${terms.length} 个。`);
} catch (error) {
  console.error(error instanceof ContentError ? error.message : error);
  process.exitCode = 1;
}
