/**
 * `npm run law -- 治安管理处罚法`: what stands on a law, article by article. `npm run law -- --new FILE`: what a new text
 * of it changes and what has to be done, as a draft. `npm run law -- 治安管理处罚法 --write`: the draft becomes content.
 */

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ContentError } from '../law/problem.ts';
import type { Law } from '../law/registry.ts';
import type { Library } from '../library/assemble.ts';
import { loadLibrary, optionsFrom } from '../library.ts';
import { CommandError, runCommand } from '../machine/command.ts';
import { derivedFrom } from './derived.ts';
import { needLaw } from './find-law.ts';
import { takeDraft, writeDraft } from './new-text.ts';
import { readLawFile } from './read-law-file.ts';
import { standingOn } from './standing.ts';
import { standingList } from './standing-list.ts';

const USAGE =
  '法律的名称，--article，--new 新文本，--old 旧文本，--law，--from 施行日，--out，--write，比如：npm run law -- 治安管理处罚法 --article 26，或者 npm run law -- --new 新文本.txt --old 旧文本.txt';

function writeList(library: Library, law: Law, typed: string | undefined): void {
  const article = typed?.replace(/^第|条$/g, '');
  if (article !== undefined && !/^\d{1,4}(?:-\d{1,2})?$/.test(article)) {
    throw new CommandError(`--article 写条号，比如 26；第二百九十一条之一写成 291-1。现在写的是“${typed}”`);
  }
  const standing = standingOn(library, law);
  const derived = derivedFrom(library, law);
  for (const line of standingList({ law, day: library.day, standing, derived }, article)) console.log(line);
}

if (import.meta.main) {
  await runCommand(USAGE, () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        article: { type: 'string' },
        new: { type: 'string' },
        old: { type: 'string' },
        law: { type: 'string' },
        from: { type: 'string' },
        out: { type: 'string' },
        write: { type: 'boolean' },
      },
    });
    const name = positionals[0] ?? values.law;
    if (name === undefined && values.new === undefined)
      throw new CommandError(`要写是哪一部法律，或者用 --new 写新文本。${USAGE}`);
    // A file that is none is told before all content is read.
    const now = values.new === undefined ? undefined : readLawFile(values.new);
    const library = loadLibrary(optionsFrom(process.env));
    if (now && values.new !== undefined) {
      if (library.problems.length > 0) throw new ContentError(library.problems);
      writeDraft(library, now, { ...values, new: values.new, law: name }, console.log);
      return;
    }
    const law = needLaw(library.registry, name ?? '');
    if (values.write) takeDraft(library, law, values.out ?? join('out', 'law', law.id), console.log);
    else writeList(library, law, values.article);
  });
}
