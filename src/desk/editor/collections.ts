/** What the editor lists: every kind of content that a person writes, grouped as the site is, each with its form. */

import { FIRST_LOCAL } from '../../checks/edition.ts';
import { addresses } from '../../kinds/address/schema.ts';
import { PHOTO_FOLDER } from '../../kinds/photo/schema.ts';
import type { Library } from '../../library/assemble.ts';
import { firstNote } from '../../library/first-note.ts';
import { type AnyEntry, pointerOf } from '../../library/graph.ts';
import { commonOf } from '../../library/layers.ts';
import type { Source } from '../../library/sources.ts';
import { freeCode } from '../../text/look-alike.ts';
import { type FormField, formOf, type Offers, type Option } from './form-fields.ts';
import { collectionName, type FormPlace, formPlaces, isOwn } from './form-places.ts';
import { WHOLE } from './form-value.ts';
import { pictureFolder } from './picture-files.ts';

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
    }
  | {
      name: string;
      label: string;
      description?: string;
      format: string;
      files: { name: string; label: string; file: string; fields: FormField[] }[];
      editor: { preview: boolean };
    };

/** How the forms of files are told apart from files: the folder that is served holds forms (entry-files.ts). */
export const FORMATS = { '.mdx': 'form-frontmatter', '.yaml': 'form-yaml' } as const;

const SLUG_HINT = '小写英文字母、数字和减号，字母开头，比如 unpaid-wages；公布以后要改名，在“加页、改名”里改';

/** What a form can offer of this library: pages by their titles, pictograms by a page that has them. */
export function offersOf(library: Library): Offers {
  const option = (value: string, title: string): Option => ({ value, label: `${title}（${value}）` });
  const used = new Map<string, string>();
  for (const { data } of library.shelves.flatMap(({ entries }) => entries)) {
    const { picture, title } = data as { picture?: unknown; title?: unknown };
    if (typeof picture === 'string' && !used.has(picture)) used.set(picture, typeof title === 'string' ? title : '');
  }
  return {
    entries: (folder) =>
      folder === undefined
        ? library.cards.map(({ pointer, title }) => option(pointer, title))
        : library.cards
            .filter(({ pointer }) => pointer.startsWith(`${folder}/`))
            .map(({ pointer, title }) => option(pointer.slice(folder.length + 1), title)),
    pictures: [...used].sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, title]) => option(value, title)),
  };
}

/** The code that the next page of a place gets: nobody has it, and nobody had. */
function nextCode(library: Library, place: FormPlace): string | undefined {
  const codes = library.shelves.flatMap(({ source, entries }) =>
    entries.flatMap(({ data }) => {
      const { code } = data as { code?: unknown };
      return typeof code === 'string' ? [{ source, code }] : [];
    }),
  );
  const like = codes.find(({ source }) => source === place.source)?.code;
  const old = library.of(addresses).data.published.flatMap((path) => /^\/([a-z]\d+)\/$/.exec(path)?.[1] ?? []);
  const taken = new Set([...codes.map(({ code }) => code), ...old]);
  return like === undefined ? undefined : freeCode(like, taken, isOwn(place) ? FIRST_LOCAL : undefined);
}

/** What stands in a form of a new page from the start, and what its text says. */
function withFirstValues(fields: readonly FormField[], library: Library, place: FormPlace): FormField[] {
  const { source } = place;
  const code = nextCode(library, place);
  return fields.map((field) => {
    if (field.name === 'code' && code !== undefined) {
      const hint = `短链接代码，排好的，不用改。本单位自己的页用 9 开头的，比如 ${code}；换掉共同的一页，照旧`;
      return { ...field, default: code, ...(isOwn(place) ? { hint } : {}) };
    }
    if (field.name === 'body' && 'says' in source && source.says !== undefined)
      return { ...field, hint: `写${source.says}。${String(field['hint'])}` };
    return field.name === 'reviewed' ? { ...field, default: library.day } : field;
  });
}

const DRAFT: FormField = {
  name: 'draft',
  label: '草稿',
  widget: 'boolean',
  required: false,
  default: true,
  hint: '开着，网站上就没有这一页，没写完也能存。名字后面有 ＊ 的都写好了，再关上，存一次，就公布',
};

/** What becomes of a common page that an office changes in place. */
const OVERWRITTEN =
  '这是共同的内容，改了，升级会盖掉。要留住，先到“加页、改名、删掉”里“拷一页来改”，再改带“（本单位）”的那一份';

const FILE_OVERWRITTEN =
  '这些是共同的，改了，升级会盖掉。要留住，在您那一版的文件夹里建同名的文件，只写要改的那几行，它就在“本单位”里';

const TITLE = /^(?:title|term|name|of|alt)$/;

/** The field by which a person knows an entry; undefined where none does and its file's name has to. */
function titleOf(fields: readonly FormField[]): string | undefined {
  const [first] = fields;
  const types = first?.name === WHOLE ? (first['types'] as { fields: FormField[] }[]) : undefined;
  const inside = (types?.[0]?.fields ?? fields).find(({ name }) => TITLE.test(name))?.name;
  return inside === undefined || !types ? inside : `${WHOLE}.${inside}`;
}

function folderOf(library: Library, offers: Offers, place: FormPlace): Collection[] {
  const { at, kind, source, schema, written, mayBeDraft } = place;
  if (!('folder' in at)) return [];
  const own = isOwn(place);
  const isAtRisk = !own && library.edition !== 'default';
  const fields = withFirstValues(formOf(schema, offers, written), library, place);
  const hasPages = library.shelves.some(
    (shelf) => shelf.source === source && shelf.entries.some((entry) => pageOf(library, shelf.source, entry)),
  );
  const title = titleOf(fields);
  return [
    {
      name: collectionName(at.folder),
      label: `${source.label ?? kind.label}${own ? '（本单位）' : ''}`,
      description: own
        ? `只有“${library.edition}”这一版有的，在 ${at.folder.slice('content/'.length)} 文件夹里`
        : isAtRisk
          ? OVERWRITTEN
          : `content 里的 ${at.folder.slice('content/'.length)} 文件夹，一个文件一份`,
      folder: at.folder,
      extension: at.files.slice(1),
      format: FORMATS[at.files],
      identifier_field: title ?? fields[0]?.name ?? 'title',
      summary: title === undefined ? '{{slug}}' : `{{${title}}}`,
      slug: {
        template: fields.some(({ name }) => name === 'code') ? '{{fields.code}}' : 'new',
        editable: ['create'],
        pattern: ['^[a-z0-9][a-z0-9-]*$', '文件名用小写英文字母、数字和减号'],
        hint: SLUG_HINT,
      },
      // A new page of an office is its own: the desk's page for new ones puts it there.
      create: !isAtRisk && (source.closed === undefined || kind.name === photoKind(library)),
      delete: false,
      fields: mayBeDraft ? [isAtRisk ? { ...DRAFT, hint: `${OVERWRITTEN}。${DRAFT.hint}` } : DRAFT, ...fields] : fields,
      editor: { preview: hasPages },
    },
  ];
}

/** Words for a picture are written beside it: they are the one thing that is made here and not by `new`. */
function photoKind({ kinds }: Library): string | undefined {
  return kinds.find(({ sources }) => sources.some((source) => 'folder' in source && source.folder === PHOTO_FOLDER))
    ?.name;
}

/** The page of an entry on the site, where it has one of its own. */
function pageOf({ pointers, site }: Library, source: Source<unknown>, entry: AnyEntry): string | undefined {
  const pointer = pointerOf(source, entry);
  const path = pointer === undefined ? undefined : pointers.get(pointer)?.path;
  return path === undefined || path.includes('#') ? undefined : site.href(path);
}

/** The pages of entries on the site, by collection and name of file: routes/unpaid-wages. */
export function pagesOf(library: Library): Record<string, string> {
  const pages = library.shelves.flatMap(({ source, entries }) =>
    'folder' in source
      ? entries.flatMap((entry): [string, string][] => {
          const page = pageOf(library, source, entry);
          const folder = entry.file.slice(0, entry.file.lastIndexOf('/'));
          return page === undefined ? [] : [[`${collectionName(folder)}/${entry.id}`, page]];
        })
      : [],
  );
  return Object.fromEntries(pages);
}

/** Everything that the editor lists; what is the edition's own first, where there is an edition. */
export function collectionsOf(library: Library): Collection[] {
  const offers = offersOf(library);
  const places = formPlaces(library);
  const folders = (own: boolean) =>
    places.filter((place) => isOwn(place) === own).flatMap((place) => folderOf(library, offers, place));
  const files = (own: boolean) =>
    places.flatMap((place) =>
      'file' in place.at && isOwn(place) === own
        ? [
            {
              name: collectionName(place.at.file),
              label: labelOfFile(library, place, place.at.file),
              file: place.at.file,
              fields: formOf(place.schema, offers, false),
            },
          ]
        : [],
    );
  const several = (name: string, label: string, own: boolean): Collection => ({
    name,
    label,
    format: FORMATS['.yaml'],
    ...(own || library.edition === 'default' ? {} : { description: FILE_OVERWRITTEN }),
    files: files(own),
    editor: { preview: false },
  });
  return [
    several('office', '本单位', true),
    ...folders(true),
    { divider: true, name: '-pages' },
    ...folders(false),
    { divider: true, name: '-files' },
    several('single', '单个文件', false),
  ];
}

/** What a single file is called: as its source says, or its first line, or that of the common file which it changes, or its kind. */
function labelOfFile(library: Library, { source, kind }: FormPlace, file: string): string {
  const label = source.label ?? firstNote(library, commonOf(file)) ?? firstNote(library, file) ?? kind.label;
  return `${label}（${file.slice(file.lastIndexOf('/') + 1)}）`;
}

/** What the program is told whatever keeps its files. */
export function editorConfig(library: Library): { collections: Collection[]; [setting: string]: unknown } {
  return {
    load_config_file: false,
    media_folder: `/${pictureFolder(library)}`,
    public_folder: '',
    app_title: '循法编辑台',
    show_preview_links: false,
    collections: collectionsOf(library),
  };
}
