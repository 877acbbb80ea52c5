/**
 * `npm run law -- 治安管理处罚法`: what stands on a law, article by article. `npm run law -- --new FILE`: what a new text
 * of it changes, and what has to be done.
 */

import { parseArgs } from 'node:util';
import { ContentError } from '../law/problem.ts';
import { loadLibrary, optionsFrom } from '../library.ts';
import { CommandError, runCommand } from '../machine/command.ts';
import { derivedFrom } from './derived.ts';
import { needLaw } from './find-law.ts';
import { standingOn } from './standing.ts';
import { standingList } from './standing-list.ts';

const USAGE = '法律的名称，--article，比如：npm run law -- 治安管理处罚法 --article 26';

if (import.meta.main) {
  await runCommand(USAGE, () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { article: { type: 'string' } },
    });
    const [name] = positionals;
    if (name === undefined) throw new CommandError(`要写是哪一部法律。${USAGE}`);
    const article = values.article?.replace(/^第|条$/g, '');
    if (article !== undefined && !/^\d{1,4}(?:-\d{1,2})?$/.test(article)) {
      throw new CommandError(`--article 写条号，比如 26；第二百九十一条之一写成 291-1。现在写的是“${values.article}”`);
    }
    const library = loadLibrary(optionsFrom(process.env));
    if (library.problems.length > 0) throw new ContentError(library.problems);
    const law = needLaw(library.registry, name);
    const standing = standingOn(library, law);
    const derived = derivedFrom(library, law);
    for (const line of standingList({ law, day: library.day, standing, derived }, article)) console.log(line);
  });
}
