/** An edition hides a common page, or shows it again; what goes with it is said before. */

import { edition as editionFile } from '../../kinds/edition/schema.ts';
import { distance } from '../../law/edit-distance.ts';
import { formatProblem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { withoutHidden } from '../../library/hide.ts';
import { editionNames, editionOf } from '../../library/layers.ts';
import { rewritten } from '../../library/rewrite.ts';
import { CommandError } from '../../machine/command.ts';
import { contentFile } from './content-files.ts';
import { everyNamed, needEntry } from './entry-names.ts';
import { choiceOf, chosen, titleOf } from './entry-titles.ts';
import type { EntryPlan } from './plan.ts';

export interface Hide {
  /** warnings/swindling */
  pointer: string;
  /** Shows it again. */
  show: boolean;
}

/** @throws CommandError where the library is of the common edition */
function needOwn({ root, edition }: Library): void {
  if (edition !== 'default') return;
  const names = editionNames(root).filter((name) => name !== 'default');
  throw new CommandError(
    `藏哪一页，是各单位自己那一版的事。请加上是哪一版，比如 --edition ${names[0] ?? 'mycounty'}${names.length > 1 ? `；现有的是 ${names.join('、')}` : ''}`,
  );
}

/** The plan that leaves edition.yaml with this list. */
function withList(library: Library, hide: readonly string[]): EntryPlan['files'] {
  const { file } = library.of(editionFile);
  const one = contentFile(library.root, library.kinds, file);
  const data = { ...(one.yaml?.value as Record<string, unknown>), hide };
  return [{ file, before: one.text, after: rewritten(one, { data }, editionFile.schema) }];
}

/** The hidden page that somebody means, by its title too; else what was typed. */
function hiddenMeant(library: Library, typed: string): string {
  const word = chosen(typed).replace(/^\/|\/$/g, '');
  const titled = library.hidden.filter((one) => titleOf(library, one) === word);
  return (titled.length === 1 ? titled[0]?.pointer : undefined) ?? word;
}

/** As the list of pages calls it, where it is known by a title. */
function called(library: Library, pointer: string): string {
  const { hidden } = library;
  const one = [...hidden, ...everyNamed(library)].find((other) => other.pointer === pointer);
  return choiceOf(one && titleOf(library, one), pointer);
}

function shown(library: Library, typed: string): EntryPlan {
  const { edition, hidden } = library;
  const { data } = library.of(editionFile);
  const { hide } = data;
  const pointer = hiddenMeant(library, typed);
  const because = hidden.find((one) => one.pointer === pointer)?.because;
  if (!hide.includes(pointer)) {
    const [like] = [...hide].sort((a, b) => distance(a, pointer) - distance(b, pointer));
    throw new CommandError(
      because !== undefined
        ? `${pointer} 是跟着 ${because} 藏起来的。请先放出 ${because}：npm run hide -- ${because} --show --edition ${edition}`
        : hide.length === 0
          ? `“${edition}”这一版什么也没有藏。`
          : `“${edition}”这一版没有藏“${pointer}”，藏着的里面名字最像的是“${like}”。`,
    );
  }
  const along: string[] = [pointer];
  for (const one of hidden) if (one.because !== undefined && along.includes(one.because)) along.push(one.pointer);
  return {
    title: `放出来：${called(library, pointer)}`,
    files: withList(
      library,
      hide.filter((one) => one !== pointer),
    ),
    notes:
      along.length > 1
        ? [
            `跟着它藏起来的也会出来：${along
              .slice(1)
              .map((one) => called(library, one))
              .join('、')}。`,
          ]
        : [],
    editions: [edition],
  };
}

/** @throws CommandError where there is no such page, it is the office's own, or something cannot do without it */
export function hideEntry(library: Library, { pointer: typed, show }: Hide): EntryPlan {
  const { edition, hidden, shelves } = library;
  needOwn(library);
  if (show) return shown(library, typed);
  const { data } = library.of(editionFile);
  const { hide } = data;
  const asked = hiddenMeant(library, typed);
  const before = hidden.find(({ pointer }) => pointer === asked);
  if (before) {
    const why = before.because === undefined ? '' : `，是跟着 ${called(library, before.because)} 藏的`;
    throw new CommandError(
      `“${edition}”这一版已经藏了 ${called(library, asked)}${why}。要放出来，点“藏着的”里的“放出来”；用命令的，加上 --show`,
    );
  }
  const { pointer, entry } = needEntry(library, typed);
  if (editionOf(entry.file) !== undefined) {
    throw new CommandError(
      `${entry.file} 是您自己的一页，不用藏。不要了，就删掉：npm run remove -- ${pointer} --edition ${edition}`,
    );
  }
  const list = editionFile.schema.safeParse({ ...data, hide: [...hide, pointer] });
  const refused = list.error?.issues.find(({ path }) => path[0] === 'hide');
  if (refused) throw new CommandError(`${pointer} 藏不得：${refused.message}。`);
  const hiding = withoutHidden(shelves, [pointer]);
  if (hiding.problems.length > 0) {
    const list = hiding.problems.map(({ file, line }) =>
      formatProblem({ file, line, message: `这里少不了“${pointer}”` }),
    );
    throw new CommandError(`${pointer} 藏不得：\n${list.map((one) => `  ${one}`).join('\n')}\n什么都没有动`);
  }
  const along = hiding.hidden.filter(({ because }) => because !== undefined);
  return {
    title: `藏起来：${called(library, pointer)}`,
    files: withList(library, [...hide, pointer]),
    notes: [
      ...along.map(
        (one) => `${choiceOf(titleOf(library, one), one.pointer)}也跟着藏起来：少了 ${one.because}，它就不成样子了。`,
      ),
      '别的页上指着它的地方，这一版里自己就没有了。',
    ],
    editions: [edition],
  };
}
