/** What the editor lists: every kind of content that a person writes, grouped as the site is, each with its form. */

import type { Library } from '../../library/assemble.ts';
import { firstNote } from '../../library/first-note.ts';
import { ofEdition } from '../../library/layers.ts';
import type { Source } from '../../library/sources.ts';
import { type FormField, formOf, type Offers, type Option } from './form-fields.ts';

/** A folder of entries, or a few single files, as the editor's program understands it. */
export type Collection =
  | { divider: true; name: string }
  | {
      name: string;
      label: string;
      description?: string;
      folder: string;
      extension: string;
      format: string;
      identifier_field: string;
      summary: string;
      slug: Record<string, unknown>;
      create: boolean;
      delete: boolean;
      fields: FormField[];
      editor: { preview: boolean };
      preview_path?: string;
    }
  | {
      name: string;
      label: string;
      format: string;
      files: { name: string; label: string; file: string; fields: FormField[] }[];
      editor: { preview: boolean };
    };

/** How the forms of files are told apart from files: the folder that is served holds forms (entry-files.ts). */
export const FORMATS = { '.mdx': 'form-frontmatter', '.yaml': 'form-yaml' } as const;

/** The official wording and what a command writes: nobody edits these by hand. */
const CLOSED = ['content/regulations/text.yaml', 'content/addresses.yaml'];

/** Files that lie together in the list, by the folder or the word that they have in common. */
function isFile(source: Source<unknown>): source is Extract<Source<unknown>, { file: string }> {
  return 'file' in source;
}

const SLUG_HINT = '小写英文字母、数字和减号，字母开头，比如 unpaid-wages；公布以后，改名用 npm run rename';

/** What a form can offer of this library: pages by their titles, pictograms by a page that has them. */
export function offersOf(library: Library): Offers {
  const cards = library.cards.filter(({ path }) => !path.includes('#'));
  const option = (value: string, title: string): Option => ({ value, label: `${title}（${value}）` });
  const used = new Map<string, string>();
  for (const { data } of library.shelves.flatMap(({ entries }) => entries)) {
    const { picture, title } = data as { picture?: unknown; title?: unknown };
    if (typeof picture === 'string' && !used.has(picture)) used.set(picture, typeof title === 'string' ? title : '');
  }
  return {
    entries: (folder) =>
      folder === undefined
        ? cards.map(({ pointer, title }) => option(pointer, title))
        : library.cards
            .filter(({ pointer }) => pointer.startsWith(`${folder}/`))
            .map(({ pointer, title }) => option(pointer.slice(folder.length + 1), title)),
    pictures: [...used].sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, title]) => option(value, title)),
  };
}

/** The name of a source among the collections: its folder or file below content/, without signs. */
export function collectionName(place: string): string {
  return place
    .replace(/^content\//, '')
    .replace(/\.yaml$/, '')
    .replaceAll('/', '_');
}

/** @param home the edition whose files are edited; its own copies of common files are edited as common ones are */
export function collectionsOf(library: Library): Collection[] {
  const offers = offersOf(library);
  const all = library.kinds.flatMap(({ label, sources }) => sources.map((source) => ({ label, source })));
  const titleField = (fields: readonly FormField[]) =>
    (fields.find(({ name }) => /^(?:title|term|name)$/.test(name)) ?? fields[0])?.name ?? 'title';
  const folders = all.flatMap(({ label, source }): Collection[] => {
    if (isFile(source) || CLOSED.includes(source.folder)) return [];
    const fields = formOf(source.schema, offers, source.files === '.mdx');
    const page = library.cards.find(({ pointer }) => pointer.startsWith(`${collectionName(source.folder)}/`));
    return [
      {
        name: collectionName(source.folder),
        label,
        description: `content 里的 ${source.folder.slice('content/'.length)} 文件夹，一个文件一份`,
        folder: source.folder,
        extension: source.files.slice(1),
        format: FORMATS[source.files],
        identifier_field: titleField(fields),
        summary: `{{${titleField(fields)}}}`,
        slug: {
          template: fields.some(({ name }) => name === 'code') ? '{{fields.code}}' : 'new',
          editable: ['create'],
          pattern: ['^[a-z0-9][a-z0-9-]*$', '文件名用小写英文字母、数字和减号'],
          hint: SLUG_HINT,
        },
        create: true,
        delete: false,
        fields,
        editor: { preview: page !== undefined },
        ...(page ? { preview_path: `/${collectionName(source.folder)}/{{slug}}/` } : {}),
      },
    ];
  });
  const files = all.flatMap(({ label, source }) => {
    if (!isFile(source) || CLOSED.includes(source.file)) return [];
    const file = source.file.replace('{edition}', library.edition);
    return [
      {
        name: collectionName(file),
        label: labelOfFile(library, label, file),
        file,
        fields: formOf(source.schema, offers, false),
      },
    ];
  });
  const own = files.filter(
    ({ file }) => file === ofEdition(library.edition, 'content/edition.yaml') || file.includes(`/editions/`),
  );
  return [
    {
      name: 'office',
      label: '本单位',
      format: FORMATS['.yaml'],
      files: own,
      editor: { preview: false },
    },
    { divider: true, name: '-pages' },
    ...folders,
    { divider: true, name: '-files' },
    {
      name: 'single',
      label: '单个文件',
      format: FORMATS['.yaml'],
      files: files.filter((one) => !own.includes(one)),
      editor: { preview: false },
    },
  ];
}

/** What a single file is called: by its first note, or else by its kind. */
function labelOfFile(library: Library, label: string, file: string): string {
  return `${firstNote(library, file) ?? label}（${file.slice(file.lastIndexOf('/') + 1)}）`;
}
