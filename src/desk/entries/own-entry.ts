/** A common page is copied into an edition: there it is changed, and an upgrade leaves it alone. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { copyOf } from '../../checks/edition.ts';
import type { Library } from '../../library/assemble.ts';
import { editionOf, ofEdition } from '../../library/layers.ts';
import { CommandError } from '../../machine/command.ts';
import { contentFile } from './content-files.ts';
import { needEntry } from './entry-names.ts';
import { choiceOf, titleOf } from './entry-titles.ts';
import type { EntryPlan, PlannedFile } from './plan.ts';

/**
 * @param typed routes/debt
 * @throws CommandError where there is no such page, it is the office's own already, or no edition is asked for
 */
export function ownEntry(library: Library, typed: string): EntryPlan {
  const { root, kinds, edition } = library;
  if (edition === 'default') {
    throw new CommandError(
      '拷一页来改，是各单位自己那一版的事。请先照编辑手册“给您的单位做一版”建一版，或者加上是哪一版，比如 --edition mycounty',
    );
  }
  const named = needEntry(library, typed);
  const { pointer, folder, entry } = named;
  if (editionOf(entry.file) !== undefined) {
    throw new CommandError(`${entry.file} 已经是您自己的一页了。直接改它就行，升级不会动它`);
  }
  if (folder.closed !== undefined) throw new CommandError(`${folder.closed}。`);
  const own = ofEdition(edition, entry.file);
  if (existsSync(join(root, own))) throw new CommandError(`已经有 ${own} 了：它还是草稿。直接改它就行`);
  const { text } = contentFile(root, kinds, entry.file);
  // As somebody read it on this day: the check says when an upgrade has changed it.
  const copy = copyOf(edition, entry.file);
  const read: PlannedFile = {
    file: copy,
    before: existsSync(join(root, copy)) ? contentFile(root, kinds, copy).text : undefined,
    after: text,
  };
  return {
    title: `拷一页来改：${choiceOf(titleOf(library, named), pointer)}`,
    files: [{ file: own, before: undefined, after: text }, read],
    notes: [
      `以后改 ${own}，升级不会动它。短链接代码照旧。`,
      '升级以后共同的那一页变了，检查会说变的是哪几行。不要自己的了，就删掉它，共同的那一页又会出来。',
    ],
    editions: [edition],
  };
}
