/** A new page: its file with the next free code, everything in it to be filled in, a draft until it is. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FIRST_LOCAL } from '../../checks/edition.ts';
import { addresses } from '../../kinds/address/schema.ts';
import type { Library } from '../../library/assemble.ts';
import { editionFolder, editionNames, ofEdition } from '../../library/layers.ts';
import { folderName } from '../../library/texts.ts';
import { CommandError } from '../../machine/command.ts';
import { freeCode } from '../../text/look-alike.ts';
import { type ContentFile, contentFiles } from './content-files.ts';
import { everyNamed, type Folder, type NamedEntry, needEntry, needKind, needName } from './entry-names.ts';
import type { EntryPlan } from './plan.ts';
import { template } from './template.ts';

export interface NewEntry {
  /** 案例, or cases. */
  kind: string;
  /** The name of its file, without the ending. */
  name: string;
  /** A page of the kind to whose pattern it is written: there are several sorts of leaflets. */
  like?: string | undefined;
}

function codeIn({ yaml }: ContentFile): string | undefined {
  const code = (yaml?.value as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** Every code that anybody has, in any edition, or has had: what was printed is never given again. */
export function takenCodes(files: readonly ContentFile[], { of }: Pick<Library, 'of'>): Set<string> {
  const { published, redirects } = of(addresses).data;
  const old = [...published, ...Object.keys(redirects)].flatMap((path) => /^\/([a-z]\d+)\/$/.exec(path)?.[1] ?? []);
  return new Set([...files.flatMap((file) => codeIn(file) ?? []), ...old]);
}

/** A page that somebody may have to hide is no example of all others. */
function isDiscreet(fields: unknown): boolean {
  return typeof fields === 'object' && fields !== null && 'discreet' in fields;
}

/** The page that says most, the shorter of two: what all pages of its kind may say can be seen in it. */
function sampleOf(files: readonly ContentFile[], folder: Folder): ContentFile | undefined {
  const size = ({ yaml }: ContentFile) => Object.keys((yaml?.value ?? {}) as object).length;
  return files
    .filter(({ source, yaml }) => source === folder && yaml !== undefined && !isDiscreet(yaml.value))
    .sort((a, b) => size(b) - size(a) || a.text.length - b.text.length)[0];
}

/** The page to whose pattern one is written: of its own folder, by the name of its file as well. */
function patternOf(library: Library, folder: Folder, like: string): NamedEntry {
  const { shelves, pointers } = library;
  const pages = { pointers, shelves: shelves.filter(({ source }) => source === folder) };
  const isFile = everyNamed(pages).some(({ entry }) => entry.id === like.trim());
  return needEntry(pages, isFile ? `${folderName(folder)}/${like.trim()}` : like);
}

/**
 * What has to be done for a new page of the library's edition.
 * @throws CommandError where there is no such kind, or the name is taken or not allowed
 */
export function newEntry(library: Library, { kind: word, name, like }: NewEntry): EntryPlan {
  const { root, edition, kinds, day } = library;
  const { kind, folder } = needKind(kinds, word);
  if (folder.closed !== undefined) throw new CommandError(`${folder.closed}。`);
  needName(name);
  const files = contentFiles(root, kinds);
  const own = edition !== 'default';
  if (!own && !existsSync(join(root, folder.folder))) {
    const [example = 'mycounty'] = editionNames(root).filter((one) => one !== 'default');
    throw new CommandError(`“${kind.label}”只写在各单位自己的那一版里。请加上是哪一版，比如 --edition ${example}`);
  }
  const common = `${folder.folder}/${name}${folder.files}`;
  const file = own ? ofEdition(edition, common) : common;
  for (const taken of [file, common]) {
    if (!existsSync(join(root, taken))) continue;
    throw new CommandError(
      taken === file
        ? `已经有 ${taken} 了。请换一个文件名`
        : `共同内容里已经有 ${taken}。自己加一页，请换一个文件名；想替换共同的那一页，把它拷到 ${file}，再改`,
    );
  }
  const wanted = like === undefined ? undefined : patternOf(library, folder, like);
  const sample = wanted ? files.find(({ file: one }) => one === wanted.entry.file) : sampleOf(files, folder);
  if (!sample)
    throw new CommandError(
      `还没有一份“${kind.label}”可以照着写。请照 content/handbook/参考手册.md 里的样子新建 ${file}`,
    );
  const example = codeIn(sample);
  const code =
    example === undefined ? undefined : freeCode(example, takenCodes(files, library), own ? FIRST_LOCAL : undefined);
  const after = template(
    folder.schema,
    {
      fields: (sample.yaml?.value ?? {}) as Record<string, unknown>,
      body: sample.body === undefined ? 'none' : sample.body.trim() === '' ? 'empty' : 'written',
    },
    { code, day },
  );
  return {
    title: `新写一份${kind.label}：${folderName(folder)}/${name}`,
    files: [{ file, before: undefined, after }],
    notes: [
      `打开它来填：编辑台里每一格下面、文件里每一行上面，都写着填什么。文件里的例子取自 ${sample.file}。`,
      ...(code === undefined ? [] : [`短链接代码是 ${code}，以后印在纸上，公布以后不要改。`]),
      '它现在是草稿，网站上看不到。编辑台的“检查”（或者 npm run check:content）会说还有几处要写；都写好了，在编辑台里把“草稿”关上，或者在文件里删掉 draft: true 那一行。',
      ...(own ? [`它在 ${editionFolder(edition)}/ 里，只有这一版有。`] : []),
    ],
    editions: [edition],
  };
}
