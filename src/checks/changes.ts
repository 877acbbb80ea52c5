/**
 * What an edition changes of the common content, and which of its texts stand over a common one that has changed
 * since. A copy of each common text that is stood over is kept in the edition's folder, as it was when somebody
 * last read it; `npm run upgraded` renews the copies.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addresses } from '../kinds/address/schema.ts';
import { reviewers } from '../kinds/reviewer/schema.ts';
import type { Library } from '../library/assemble.ts';
import { commonOf } from '../library/layers.ts';
import { loadLibrary, optionsFrom } from '../library.ts';
import { CommandError, runCommand } from '../machine/command.ts';
import { copyOf } from './edition.ts';
import { ownFiles } from './stray-files.ts';

interface Standing {
  /** The edition's own. */
  file: string;
  /** The common one, over which it stands. */
  common: string;
  /** The copy of that. */
  copy: string;
}

/** Who reviews what is an office's own affair, and published addresses are only added to the common ones, by a command. */
const UNREAD = [addresses.file, reviewers.file];

/** Whether a text only adds to lists: `changes+:`. Whatever an upgrade changes of the common ones is shown beside. */
function onlyAdds(root: string, file: string): boolean {
  if (!file.endsWith('.yaml')) return false;
  const fields = text(root, file).match(/^[^\s#-].*$/gm) ?? [];
  return fields.length > 0 && fields.every((line) => /^[\w-]+\+:/.test(line));
}

/** The edition's own texts that stand over common ones. Pictures and edition.yaml stand over nothing. */
function standing({ root, edition }: Pick<Library, 'root' | 'edition'>): Standing[] {
  return ownFiles({ root, edition })
    .map((file) => ({ file, common: commonOf(file), copy: copyOf(edition, file) }))
    .filter(({ file, common }) => common !== file && !UNREAD.includes(common) && existsSync(join(root, common)))
    .filter(({ file }) => !onlyAdds(root, file));
}

const text = (root: string, file: string) => readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');

/** Lines that one text has and the other has not, as an editor has to see them. */
export function changedLines(before: string, after: string, most = 6): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const [were, are] = [new Set(old), new Set(now)];
  const gone = old.filter((line) => !are.has(line) && line.trim() !== '').map((line) => `原来是：${line.trim()}`);
  const come = now.flatMap((line, index) =>
    were.has(line) || line.trim() === '' ? [] : [`第 ${index + 1} 行现在是：${line.trim()}`],
  );
  const all = [...gone, ...come];
  return all.length <= most ? all : [...all.slice(0, most), `还有 ${all.length - most} 处`];
}

/** What the check says of an edition; nothing for one that changes nothing. */
export function changesOf(library: Library): string[] {
  const { root, edition, hidden } = library;
  const over = standing(library);
  const stood = new Set(over.map(({ file }) => file));
  const added = ownFiles(library).filter(
    (file) => !stood.has(file) && !/\/(?:edition|addresses|reviewers)\.yaml$/.test(file),
  );
  const short = (file: string) => file.split('/').slice(3).join('/');
  const list = (files: readonly string[]) => files.map(short).join('、');
  const isStale = ({ common, copy }: Standing) =>
    existsSync(join(root, copy)) && text(root, copy) !== text(root, common);
  const unread = over.filter(({ copy }) => !existsSync(join(root, copy)));
  return [
    ...(added.length > 0 ? [`“${edition}”这一版自己加的 ${added.length} 个：${list(added)}`] : []),
    ...(over.length > 0
      ? [`“${edition}”这一版换掉、改动共同内容的 ${over.length} 个：${list(over.map(({ file }) => file))}`]
      : []),
    ...(hidden.length > 0
      ? [
          `“${edition}”这一版藏起来的 ${hidden.length} 页：${hidden.map(({ pointer, because }) => (because === undefined ? pointer : `${pointer}（跟着 ${because}）`)).join('、')}`,
        ]
      : []),
    ...over
      .filter(isStale)
      .flatMap(({ file, common, copy }) => [
        `请看：${common} 升级以后变了，可是 ${file} 还盖在它上面。变的是：`,
        ...changedLines(text(root, copy), text(root, common)).map((line) => `    ${line}`),
      ]),
    ...(unread.length > 0
      ? [
          `请看：${list(unread.map(({ file }) => file))} 盖在共同内容的同名文件上。要是升级带来了同名的，给自己的改个名字；是有意的，运行 npm run upgraded 记下来，共同的那一份以后变了会告诉您`,
        ]
      : []),
    ...(over.some(isStale) ? ['照着改好、看过了，运行 npm run upgraded 记下来，就不再提醒'] : []),
  ];
}

/** Notes that the common texts have been read as they are now. */
function remember({ root, edition }: Library): number {
  const over = standing({ root, edition });
  for (const { common, copy } of over) {
    mkdirSync(dirname(join(root, copy)), { recursive: true });
    writeFileSync(join(root, copy), readFileSync(join(root, common)));
  }
  return over.length;
}

if (import.meta.main) {
  await runCommand('什么也不用写，或者 --edition mycounty', () => {
    const library = loadLibrary(optionsFrom(process.env));
    if (library.edition === 'default') {
      throw new CommandError(
        '默认的一版不改共同内容，没有要记的。用哪一版，写在 --edition 后面，或者写在 content/settings.yaml 里',
      );
    }
    for (const line of changesOf(library)) console.log(line);
    console.log(`记下了：“${library.edition}”盖着的 ${remember(library)} 个共同文件，照现在的样子看过了。`);
  });
}
