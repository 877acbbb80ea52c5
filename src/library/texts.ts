/** The texts below the fields of MDX files, by the folder and the file of each. */

import type { Library } from './assemble.ts';
import type { ContentFolder } from './content-folder.ts';
import { editionOf, layeredFiles, textKey } from './layers.ts';
import type { Source, WrittenSource } from './sources.ts';

/** The last part of a source's folder: routes. */
export function folderName({ folder }: { folder: string }): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}

export function isWritten(source: Source<unknown>): source is WrittenSource<unknown> {
  return 'folder' in source && source.files === '.mdx';
}

/**
 * Under which name the text of an entry is compiled.
 * @param folder routes
 * @param id the entry's
 */
export function textOf({ shelves }: Pick<Library, 'shelves'>, folder: string, id: string): string {
  const shelf = shelves.find(({ source }) => isWritten(source) && folderName(source) === folder);
  const entry = shelf?.entries.find((one) => one.id === id);
  if (!entry) throw new Error(`there is no ${folder}/${id}`);
  return textKey(entry.file);
}

/** Every file of a source that one of the editions shows. */
export function textFiles(
  content: ContentFolder,
  { folder }: WrittenSource<unknown>,
  editions: readonly string[],
): string[] {
  const files = editions.flatMap((edition) =>
    layeredFiles(content, folder, '.mdx', edition).flatMap(({ common, own }) => own ?? common ?? []),
  );
  return [...new Set(files)];
}

/**
 * Tells libraries apart whose texts are not compiled alike: a law or a term of an office's own is linked and explained
 * in the common texts, too. The same for all editions that have none.
 */
export function proseSignature({
  kinds,
  shelves,
  hidden,
  edition,
}: Pick<Library, 'kinds' | 'shelves' | 'hidden' | 'edition'>): string {
  const said = new Set(kinds.filter(({ laws, glossary }) => laws || glossary).map(({ name }) => name));
  const own = shelves.some(
    ({ kind, entries }) => said.has(kind.name) && entries.some(({ file }) => editionOf(file) !== undefined),
  );
  const gone = hidden.some(({ pointer }) =>
    kinds.some(
      ({ name, sources }) =>
        said.has(name) && sources.some((source) => 'folder' in source && pointer.startsWith(`${folderName(source)}/`)),
    ),
  );
  return own || gone ? edition : '';
}
