/** What a person types to name a kind or a page, and what to type instead where there is none of that name. */

import { distance } from '../../law/edit-distance.ts';
import type { Library } from '../../library/assemble.ts';
import { isDeviceName, isFileName } from '../../library/file-name.ts';
import { type AnyEntry, pointerOf } from '../../library/graph.ts';
import type { Kind } from '../../library/kind.ts';
import { isDraft, layeredFiles } from '../../library/layers.ts';
import type { FolderSource, Source, WrittenSource } from '../../library/sources.ts';
import { folderName } from '../../library/texts.ts';
import { CommandError } from '../../machine/command.ts';
import { contentFile } from './content-files.ts';
import { chosen, entryByTitle, noSuchEntry } from './entry-titles.ts';

/** A source whose entries are files of a folder. */
export type Folder = WrittenSource<unknown> | FolderSource<unknown>;

const isFolder = (source: Source<unknown>): source is Folder => 'folder' in source;

/** Of one name there may be several; the label that kinds without a name of their own share is nobody's. */
const NO_NAME = '页面';

function namesOf(kind: Kind, folder: Folder): string[] {
  const first = kind.sources.find(isFolder) === folder;
  const own = first
    ? [kind.label, kind.heading ?? '', kind.name].filter((name) => name !== '' && name !== NO_NAME)
    : [];
  return [...own, folderName(folder), folder.folder];
}

/** @throws CommandError with what to write */
export function needName(name: string): void {
  if (isDeviceName(name)) {
    throw new CommandError(`文件名“${name}”不行：Windows 自己要用这个名字。请在后面加点什么，比如 ${name}-1`);
  }
  if (isFileName(name)) return;
  const why = /[\u3400-\u9fff]/.test(name)
    ? '不能有汉字'
    : /[A-Z]/.test(name)
      ? '不能有大写字母'
      : /\s/.test(name)
        ? '不能有空格'
        : '只能有小写英文字母、数字和减号，字母或者数字开头';
  const like = name
    .toLowerCase()
    .replace(/\.\w+$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  throw new CommandError(
    `文件名“${name}”不行：${why}。它会写进网址。请用小写英文字母、数字和减号，比如 ${isFileName(like) ? like : 'earlier-bus'}`,
  );
}

/** The kind that somebody means: 案例, cases, case. @throws CommandError with those that there are */
export function needKind(kinds: readonly Kind[], word: string): { kind: Kind; folder: Folder } {
  const all = kinds.flatMap((kind) =>
    kind.sources.filter(isFolder).map((folder) => ({ kind, folder, names: namesOf(kind, folder) })),
  );
  const found = all.find(({ names }) => names.includes(word.trim().replace(/\/$/, '')));
  if (found) return found;
  const [like] = all
    .flatMap(({ names }) => names)
    .sort((a, b) => distance(a, word) - distance(b, word) || a.length - b.length);
  const list = all
    .filter(({ folder }) => folder.closed === undefined)
    .map(({ names, folder }) => `${names[0]}（${folderName(folder)}）`);
  throw new CommandError(`没有“${word}”这一类，名字最像的是“${like}”。能写的有：${list.join('、')}`);
}

/** The kinds of which somebody may write a new page: as they are called, and the name that is typed for each. */
export function kindsToWrite(kinds: readonly Kind[]): { label: string; name: string }[] {
  return kinds.flatMap((kind) =>
    kind.sources
      .filter(isFolder)
      .filter(({ closed }) => closed === undefined)
      .map((folder) => ({ label: folder.label ?? kind.label, name: folderName(folder) })),
  );
}

/** An entry by the way in which other files point to it. */
export interface NamedEntry {
  pointer: string;
  kind: Kind;
  folder: Folder;
  entry: AnyEntry;
}

/** Every entry that has a file of its own in a folder. */
export function everyNamed({ shelves }: Pick<Library, 'shelves'>): NamedEntry[] {
  return shelves.flatMap(({ kind, source, entries }) =>
    isFolder(source)
      ? entries.map((entry) => ({
          kind,
          folder: source,
          entry,
          pointer: pointerOf(source, entry) ?? `${folderName(source)}/${entry.id}`,
        }))
      : [],
  );
}

/** Every draft, the edition's own and the common ones, as far as it is written. */
export function draftsNamed({ root, kinds, edition }: Pick<Library, 'root' | 'kinds' | 'edition'>): NamedEntry[] {
  return kinds.flatMap((kind) =>
    kind.sources.filter(isFolder).flatMap((folder) =>
      layeredFiles({ root }, folder.folder, folder.files, edition, true)
        .flatMap(({ common, own }) => [own, common].filter((file) => file !== undefined))
        .filter((file) => isDraft({ root }, file))
        .map((file) => {
          const id = file.slice(file.lastIndexOf('/') + 1, -folder.files.length);
          const { yaml, body = '', bodyLine } = contentFile(root, kinds, file);
          const nowhere = () => ({ line: 1, column: 1 });
          const entry: AnyEntry = {
            id,
            file,
            schema: folder.schema,
            data: yaml?.value ?? {},
            lineOf: yaml?.lineOf ?? (() => 1),
            spotOf: yaml?.spotOf ?? nowhere,
            body,
            bodyLine,
          };
          return { kind, folder, entry, pointer: `${folderName(folder)}/${id}` };
        }),
    ),
  );
}

/**
 * The page that somebody means: cases/earlier-bus, its file, its short code, its title or a part of that.
 * @param drafts pages that are not published and meant as well
 * @throws CommandError with the likeliest, or with all where a title is that of several
 */
export function needEntry(
  library: Pick<Library, 'shelves' | 'pointers'>,
  typed: string,
  drafts: readonly NamedEntry[] = [],
): NamedEntry {
  const published = everyNamed(library);
  const all = [...published, ...drafts.filter(({ entry }) => !published.some((one) => one.entry.file === entry.file))];
  const word = chosen(typed).replace(/^\.?\/|\/$/g, '');
  const found = all.find(
    ({ pointer, entry }) => pointer === word || entry.file === word || (entry.data as { code?: unknown }).code === word,
  );
  return found ?? entryByTitle(library, all, word) ?? noSuchEntry(library, all, typed);
}
