/** A page under a new name: whoever points to it is mended, and its old address leads to the new one. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { copyOf } from '../../checks/edition.ts';
import type { Library } from '../../library/assemble.ts';
import { commonOf, editionFolder, editionNames, editionOf, ofEdition } from '../../library/layers.ts';
import { rewritten } from '../../library/rewrite.ts';
import { folderName } from '../../library/texts.ts';
import { CommandError } from '../../machine/command.ts';
import { type ContentFile, contentFile, contentFiles } from './content-files.ts';
import { draftsNamed, type NamedEntry, needEntry, needName } from './entry-names.ts';
import { choiceOf, titleOf } from './entry-titles.ts';
import type { EntryPlan, PlannedFile } from './plan.ts';
import { type EntryName, pointingPlaces, repointed, repointedFields } from './pointing.ts';
import { addressesOf, redirected, redirectsFile } from './published-addresses.ts';

export interface Rename {
  /** cases/earlier-bus */
  from: string;
  /** cases/first-bus, or first-bus */
  to: string;
}

/** The names of an entry that other files know. */
export function nameOfEntry({ pointer, folder, entry }: NamedEntry): EntryName {
  return { pointer, folder: folderName(folder), id: entry.id };
}

/** Whether there is a page of the same bare name in a folder. */
export function sameNameIn({ pointers }: Library, { id }: EntryName): (folder: string) => boolean {
  return (folder) => pointers.has(`${folder}/${id}`);
}

/** The files that may name an entry: an office's own page is known to nobody else. */
export function filesThatMayPoint(library: Library, entry: NamedEntry): ContentFile[] {
  const edition = editionOf(entry.entry.file);
  return contentFiles(library.root, library.kinds).filter(
    ({ file }) => edition === undefined || editionOf(file) === edition,
  );
}

/** What an office is told that changes a common page: the next upgrade brings it back as it was. */
export function comesBack({ edition }: Library, { entry, pointer }: NamedEntry): string[] {
  return edition === 'default' || editionOf(entry.file) !== undefined
    ? []
    : [
        `${pointer} 是共同的一页，升级会把它带回来。只有“${edition}”不要它的，藏起来就行：编辑台的“藏一页”，或者 npm run hide -- ${pointer} --edition ${edition}`,
      ];
}

/** The editions that a change of an entry reaches, that of whoever asks for it first. */
export function editionsReached({ root, edition }: Library, { entry }: NamedEntry): string[] {
  return editionOf(entry.file) === undefined ? [...new Set([edition, ...editionNames(root)])] : [edition];
}

/** An entry's file, and those of the same name that stand over it in editions, with the copies of what they stand over. */
function filesOfEntry(root: string, { entry: { file } }: NamedEntry): string[] {
  if (editionOf(file) !== undefined) return [file];
  const over = editionNames(root).flatMap((edition) => [
    ofEdition(edition, file),
    file.replace(/^content/, `${editionFolder(edition)}/replaced`),
  ]);
  return [file, ...over.filter((one) => existsSync(join(root, one)))];
}

/** Whether an upgrade brought a common page of an office's own page's name: they are two by their codes. */
function bringsAnother({ root, kinds }: Library, { entry: { file, data } }: NamedEntry): boolean {
  const common = commonOf(file);
  if (common === file || !existsSync(join(root, common))) return false;
  const codes = [data, contentFile(root, kinds, common).yaml?.value].map((one) => (one as { code?: unknown })?.code);
  return codes[0] !== undefined && codes[1] !== undefined && codes[0] !== codes[1];
}

/** @throws CommandError where there is no such page, or the new name is taken or not allowed */
export function renameEntry(library: Library, { from: typed, to: wish }: Rename): EntryPlan {
  const { root, kinds } = library;
  const named = needEntry(library, typed, draftsNamed(library));
  const { folder, entry } = named;
  if (folder.closed !== undefined) throw new CommandError(`${folder.closed}。`);
  const from = nameOfEntry(named);
  const [id = '', ...way] = wish
    .replace(/^\/|\/$/g, '')
    .split('/')
    .reverse();
  if (way.length > 0 && way[0] !== from.folder) {
    throw new CommandError(`“${wish}”换了文件夹：${from.pointer} 只能改名，写成 ${from.folder}/${id} 这样`);
  }
  needName(id);
  if (id === from.id) throw new CommandError(`它现在就叫 ${from.pointer}。`);
  const to: EntryName = { pointer: `${from.folder}/${id}`, folder: from.folder, id };
  const ending = folder.files;
  const moved = (file: string) => `${file.slice(0, file.lastIndexOf('/'))}/${id}${ending}`;
  const common = commonOf(entry.file);
  const isAnother = bringsAnother(library, named);
  if (common !== entry.file && existsSync(join(root, common)) && !isAnother) {
    throw new CommandError(
      `${entry.file} 替换了共同的 ${common}，改了名，共同的那一页又会出来。要改名，请改共同的那一页：加上 --edition default`,
    );
  }
  const own = filesOfEntry(root, named);
  const taken = [...own, common].map(moved).find((file) => existsSync(join(root, file)));
  if (taken !== undefined) throw new CommandError(`已经有 ${taken} 了。请换一个名字`);

  const isIn = sameNameIn(library, from);
  const notes: string[] = [];
  const files: PlannedFile[] = [];
  for (const one of filesThatMayPoint(library, named)) {
    const all = pointingPlaces(one, from, isIn);
    const sure = all.filter(({ isUnsure }) => !isUnsure);
    for (const { line } of all.filter(({ isUnsure }) => isUnsure)) {
      notes.push(`${one.file} 第 ${line} 行写着“${from.id}”，别的文件夹里也有叫这个的。说的要是它，请改成“${id}”`);
    }
    const isOwn = own.includes(one.file);
    if (sure.length === 0 && !isOwn) continue;
    const data = repointedFields(one.yaml?.value, sure, from, to);
    const body = one.body === undefined ? undefined : repointed(one.body, from, to);
    const after = sure.length === 0 ? one.text : rewritten(one, { data, body });
    files.push({
      file: isOwn ? moved(one.file) : one.file,
      before: one.text,
      after,
      ...(isOwn ? { was: one.file } : {}),
    });
  }
  for (const file of own.filter((one) => !files.some(({ was }) => was === one))) {
    const { text } = contentFile(root, kinds, file);
    files.push({ file: moved(file), before: text, after: text, was: file });
  }
  if (isAnother) {
    const copy = copyOf(library.edition, entry.file);
    if (existsSync(join(root, copy))) {
      files.push({ file: copy, before: contentFile(root, kinds, copy).text, after: undefined });
    }
    notes.push(`${common} 是升级带来的，和您的不是一页，原来的网址以后是它。您这一页的短链接代码照旧。`);
  }
  const redirects = isAnother ? undefined : redirection(library, named, to);
  if (redirects) files.push(redirects);
  notes.push(
    ...(redirects
      ? [`原来的网址会自动跳到新的；短链接代码照旧。公布以后运行 npm run addresses，把新网址记下来。`]
      : []),
  );
  notes.push(...comesBack(library, named));
  return {
    title: `改名：${choiceOf(titleOf(library, named), from.pointer)} → ${to.pointer}`,
    files,
    notes,
    editions: editionsReached(library, named),
  };
}

/** The published addresses lead on; undefined where none was published. */
function redirection(library: Library, named: NamedEntry, to: EntryName): PlannedFile | undefined {
  const { root, kinds, pointers } = library;
  const { folder, entry, pointer } = named;
  const path = pointers.get(pointer)?.path ?? `/${pointer}/`;
  const own = [path, ...(folder.addresses?.(entry.id) ?? [])];
  const then = [path.replace(`/${entry.id}/`, `/${to.id}/`), ...(folder.addresses?.(to.id) ?? [])];
  const moved = new Map(
    addressesOf(library, named).flatMap((address): [string, string][] => {
      const at = own.findIndex((one) => address.startsWith(one));
      const [before = '', after = ''] = [own[at], then[at]];
      return at < 0 ? [] : [[address, after + address.slice(before.length)]];
    }),
  );
  if (moved.size === 0) return undefined;
  const file = redirectsFile(editionOf(entry.file));
  if (!existsSync(join(root, file))) return undefined;
  const list = contentFile(root, kinds, file);
  return { file, before: list.text, after: rewritten(list, { data: redirected(list.yaml?.value, moved) }) };
}
