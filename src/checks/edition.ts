/** What an edition's folder may hold, so that nothing in it is silently not read, or comes into the way of an upgrade. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { addresses } from '../kinds/address/schema.ts';
import { edition as editionFile, runnerOf } from '../kinds/edition/schema.ts';
import { ENDINGS } from '../kinds/photo/model.ts';
import { PHOTO_FOLDER } from '../kinds/photo/schema.ts';
import { distance } from '../law/edit-distance.ts';
import type { Problem } from '../law/problem.ts';
import { allEntries, type Library } from '../library/assemble.ts';
import { type ContentFolder, filesBelow, isThere, wordsOf } from '../library/content-folder.ts';
import { CONTENT, commonOf, EDITIONS, editionFolder, editionOf, REPLACED } from '../library/layers.ts';
import { freeCode } from '../text/look-alike.ts';

/** Codes of an office's own: nothing common is ever given one, so that no upgrade takes what is printed. */
const LOCAL = /^[a-z]9\d{2,3}$/;
/** The first of their numbers in which nothing can be misread. */
export const FIRST_LOCAL = 922;

/** Common files in whose place no edition's may stand, and why. */
const FIXED: Readonly<Record<string, string>> = {
  'content/regulations/text.yaml': '条例的官方原文，谁也不能换',
  'content/settings.yaml': '设置只有一份，在 content/settings.yaml',
};

/** Files that Windows, macOS, Word and Notepad leave behind, and notes of an office's own. */
const ASIDE = /^(?:Thumbs\.db|desktop\.ini|~\$.*|.*\.md)$/i;

/** Every file that stands in an edition's folder for what readers see, its copies of common texts left out. */
export function ownFiles({ edition, ...content }: ContentFolder & Pick<Library, 'edition'>): string[] {
  const folder = editionFolder(edition);
  return filesBelow(content, folder).filter(
    (file) => !file.startsWith(`${folder}/${REPLACED}/`) && !ASIDE.test(file.slice(file.lastIndexOf('/') + 1)),
  );
}

/** Where the content may lie: its folders, with what a file in each ends with, and its single files. */
interface Places {
  folders: ReadonlyMap<string, readonly string[]>;
  files: ReadonlySet<string>;
}

function placesOf({ kinds, edition }: Library): Places {
  const sources = kinds.flatMap((kind) => kind.sources);
  const folders = new Map<string, readonly string[]>(
    sources.flatMap((source) => ('folder' in source ? [[source.folder, [source.files]] as const] : [])),
  );
  folders.set(PHOTO_FOLDER, ['.yaml', ...ENDINGS.map((ending) => `.${ending}`)]);
  const files = sources.flatMap((source) => ('file' in source ? source.file.replace('{edition}', edition) : []));
  return { folders, files: new Set(files) };
}

/** @returns why a file of an edition is not read */
function unread({ folders, files }: Places, file: string): string | undefined {
  const common = commonOf(file);
  const fixed = FIXED[common];
  if (fixed !== undefined) return `${fixed}。请删掉这个文件`;
  if (files.has(file) || files.has(common)) return undefined;
  const folder = common.slice(0, common.lastIndexOf('/'));
  const endings = folders.get(folder);
  if (endings?.some((ending) => common.endsWith(ending))) return undefined;
  if (endings)
    return `这样的文件不会被读：${folder.slice(CONTENT.length + 1)}/ 里的文件要以 ${endings.join('、')} 结尾`;
  const known = [...folders.keys(), ...files].map((place) => place.slice(CONTENT.length + 1));
  const here = (folder === CONTENT ? common : folder).slice(CONTENT.length + 1);
  const [like] = known.sort((a, b) => distance(a, here) - distance(b, here));
  return `这样的文件不会被读：共同内容里没有“${here}”，名字最像的是“${like}”。请改名，或者挪走`;
}

/** The code that a common file gives its page; undefined where it gives none. */
function codeOfCommon(content: ContentFolder, file: string): string | undefined {
  const common = commonOf(file);
  return isThere(content, common) ? /^code:\s*["']?(\w+)/m.exec(wordsOf(content, common))?.[1] : undefined;
}

/** Local codes keep to their range, common ones out of it; who replaces a page keeps what is printed of it. */
function checkRanges(library: Library): Problem[] {
  const { of } = library;
  const published = new Set(of(addresses).data.published);
  const coded = allEntries(library).flatMap((entry) => {
    const { code } = entry.data as { code?: unknown };
    return typeof code === 'string' ? [{ code, entry }] : [];
  });
  const taken = new Set(coded.map(({ code }) => code));
  return coded.flatMap(({ code, entry: { file, lineOf } }): Problem[] => {
    const problem = (message: string) => [{ file, line: lineOf(['code']), message }];
    if (editionOf(file) === undefined) {
      return LOCAL.test(code) && !published.has(`/${code}/`)
        ? problem(`短链接代码 ${code} 是留给各单位自己的（一个字母加 9 开头的三四位数），共同内容不用`)
        : [];
    }
    const before = codeOfCommon(library, file);
    if (before !== undefined) {
      if (code === before) return [];
      // It was there before the common one came: what is printed of it goes on.
      return LOCAL.test(code)
        ? problem(
            `升级带来了同名的 ${commonOf(file)}。您自己的这一页请改个文件名，代码 ${code} 照旧；真要用它替换共同的那一页，代码才写 ${before}`,
          )
        : problem(`这一页替换了 ${commonOf(file)}，短链接代码要照旧写 ${before}：它可能已经印出去了`);
    }
    return LOCAL.test(code)
      ? []
      : problem(
          `单位自己的短链接代码用一个字母加 9 开头的三四位数，比如 ${freeCode(code, taken, FIRST_LOCAL)}：这一段是留给各单位的，升级也不会撞上`,
        );
  });
}

/** What stands in `hide` and is not there to be hidden. */
function checkHidden({ of, hidden, pointers }: Library): Problem[] {
  const { file, data, lineOf } = of(editionFile);
  const gone = new Set(hidden.map(({ pointer }) => pointer));
  return data.hide.flatMap((pointer, index): Problem[] => {
    if (gone.has(pointer)) return [];
    const [like] = [...pointers.keys()].sort((a, b) => distance(a, pointer) - distance(b, pointer));
    const message = pointers.has(pointer)
      ? `“${pointer}”不能藏：它不是单独的一页内容。不想放进菜单，就写 menu`
      : `没有“${pointer}”这一页可藏，名字最像的是“${like}”`;
    return [{ file, line: lineOf(['hide', index]), message }];
  });
}

const EMBLEM = /国徽|党徽|警徽|检徽|法徽|军徽|国旗|党旗|军旗|guohui|danghui|emblem/i;

/** Who puts a site on the web says whose it is: without that, every page says that it is for trial only. */
function checkRunner({ of }: Library): Problem[] {
  const { file, data, lineOf } = of(editionFile);
  return data.address !== undefined && runnerOf(data) === undefined
    ? [
        {
          file,
          line: lineOf(['address']),
          message:
            '写了网址，是要公布的，可是没有写明谁办的，老百姓不敢信。请写上 office（单位全称）或者 footer.sponsor（主办单位）；只是试用，就先不写 address',
        },
      ]
    : [];
}

function checkLogo({ of }: Library): Problem[] {
  const { file, data, lineOf } = of(editionFile);
  return data.logo !== undefined && EMBLEM.test(data.logo)
    ? [
        {
          file,
          line: lineOf(['logo']),
          message: '国徽、国旗、党徽、警徽有专门的法律管，不能做网站的标志。请换单位自己的标志，或者不写',
        },
      ]
    : [];
}

export function checkEdition(library: Library): Problem[] {
  const { root } = library;
  const places = placesOf(library);
  const old = existsSync(join(root, EDITIONS))
    ? readdirSync(join(root, EDITIONS)).filter((name) => /\.ya?ml$/.test(name))
    : [];
  return [
    ...old.map((name) => ({
      file: `${EDITIONS}/${name}`,
      message: `一版现在是一个文件夹。请建 ${editionFolder(name.replace(/\.ya?ml$/, ''))}/，把这个文件移进去，改名 edition.yaml`,
    })),
    ...ownFiles(library).flatMap((file): Problem[] => {
      const message = unread(places, file);
      return message === undefined ? [] : [{ file, message }];
    }),
    ...checkRanges(library),
    ...checkHidden(library),
    ...checkLogo(library),
    ...checkRunner(library),
  ];
}

/** The copy of the common text over which an edition's own stood when somebody last read it. */
export function copyOf(edition: string, file: string): string {
  return commonOf(file).replace(CONTENT, `${editionFolder(edition)}/${REPLACED}`);
}
