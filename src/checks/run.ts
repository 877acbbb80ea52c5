/** `npm run check:content`: says everything that an editor should mend before publishing. */

import { ContentError } from '../law/problem.ts';
import { optionsFrom } from '../library.ts';
import { checkAll } from './all.ts';

try {
  for (const line of await checkAll(optionsFrom(process.env))) console.log(line);
} catch (error) {
  console.error(error instanceof ContentError ? error.message : error);
  process.exitCode = 1;
}
