/** What lies in the content's folders: nothing in them is silently not read, and every file can be pointed to. */

import { pinyin } from 'pinyin-pro';
import { ENDINGS } from '../kinds/photo/model.ts';
import { PHOTO_FOLDER } from '../kinds/photo/schema.ts';
import type { Problem } from '../law/problem.ts';
import type { Library } from '../library/assemble.ts';
import { type ContentFolder, filesBelow, wordsOf } from '../library/content-folder.ts';
import { isDeviceName, isFileName } from '../library/file-name.ts';
import { CONTENT, commonOf, EDITIONS, editionFolder, REPLACED } from '../library/layers.ts';
import { byLikeness } from '../library/like-names.ts';

/** Common files in whose place no edition's may stand, and why. */
const FIXED: Readonly<Record<string, string>> = {
  'content/regulations/text.yaml': '条例的官方原文，谁也不能换',
  'content/settings.yaml': '设置只有一份，在 content/settings.yaml',
};

/** Files that Windows, macOS, Word and Notepad leave behind, and notes of an office's own. */
const ASIDE = /^(?:Thumbs\.db|desktop\.ini|~\$.*|.*\.(?:md|tmp|bak))$/i;

/** What is double-clicked, and the handbook with its reference and its pictures: no content, and in its place. */
const TOOLS =
  /^content\/(?:README\.md|handbook\/[^/]+\.(?:md|webp)|[^/]+\.(?:cmd|sh))$|^content\/pictures\/README\.md$/;

const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1);
const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/'));

/** Every file that stands in an edition's folder, its copies of common texts left out. */
function inEdition({ edition, ...content }: ContentFolder & Pick<Library, 'edition'>): string[] {
  const folder = editionFolder(edition);
  return filesBelow(content, folder).filter((file) => !file.startsWith(`${folder}/${REPLACED}/`));
}

/** Those of them that are there for what readers see. */
export function ownFiles(library: ContentFolder & Pick<Library, 'edition'>): string[] {
  return inEdition(library).filter((file) => !ASIDE.test(nameOf(file)));
}

/** Every file that is there for this edition: the common ones and its own. */
function everyFile(library: Library): string[] {
  const common = filesBelow(library, CONTENT).filter((file) => !file.startsWith(`${EDITIONS}/`));
  return [...common.filter((file) => !TOOLS.test(file)), ...inEdition(library)];
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
  return { folders, files: new Set([...files, ...Object.keys(FIXED)]) };
}

/** A name that other files can write: you-ren-pei for 有人陪, companion for Companion. */
function plainName(name: string): string {
  const sounds = pinyin(name.replaceAll(/副本|复制|拷贝|copy/giu, ''), {
    toneType: 'none',
    nonZh: 'consecutive',
    v: true,
  });
  const plain = sounds
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  return plain === '' ? 'new-page' : plain;
}

/** What is wrong with a file's name or place. */
function problemOf(
  { folders, files }: Places,
  library: Library,
  file: string,
): Pick<Problem, 'message' | 'remedy'> | undefined {
  const common = commonOf(file);
  const fixed = common === file ? undefined : FIXED[common];
  if (fixed !== undefined) return { message: `这个文件不会用到：${fixed}`, remedy: '请删掉它' };
  if (files.has(file) || files.has(common)) return undefined;
  const [folder, name] = [folderOf(common), nameOf(common)];
  // Pictures and their words are looked at by their own kind.
  if (folder === PHOTO_FOLDER) return undefined;
  const endings = folders.get(folder);
  if (endings === undefined) return misplaced({ folders, files }, folder, common);
  const ending = endings.find((one) => name.endsWith(one));
  const bare =
    ending === undefined ? name.replace(/(?:\.(?:mdx?|ya?ml|txt|docx?|wps))+$/iu, '') : name.slice(0, -ending.length);
  const plain = isFileName(bare) ? bare : plainName(bare);
  const better = `${isDeviceName(plain) ? `${plain}-1` : plain}${ending ?? endings[0] ?? ''}`;
  if (ending === undefined) {
    return {
      message: `这样的文件不会被读：${folder.slice(CONTENT.length + 1)}/ 里的文件要以 ${endings.join('、')} 结尾`,
      remedy: /\.(?:docx?|wps|pdf|xlsx?)$/iu.test(name)
        ? '请挪到 content 外面去'
        : `请改名：${better}；不是给网站的，请挪到 content 外面去`,
    };
  }
  if (isDeviceName(bare.toLowerCase())) {
    return {
      message: `文件名“${name}”Windows 自己要用，放不进 Windows 电脑`,
      remedy: `请改名，比如 ${better}`,
    };
  }
  if (isFileName(bare)) return undefined;
  const taken = files.has(`${folder}/${better}`) || filesBelow(library, folder).includes(`${folder}/${better}`);
  const free = taken ? better.replace(/(?=\.\w+$)/u, '-2') : better;
  return {
    message: `文件名“${name}”别的文件没法引用：只能用小写英文字母、数字和减号`,
    remedy: `请改名，比如 ${free}${/副本|复制|copy/iu.test(bare) ? '；是备份，请挪到 content 外面去' : ''}`,
  };
}

/** What is said of a file in a folder of which no kind knows. */
function misplaced({ folders, files }: Places, folder: string, common: string): Pick<Problem, 'message' | 'remedy'> {
  const within = [...folders.keys()].find((known) => folder.startsWith(`${known}/`));
  if (within !== undefined) {
    return {
      message: `${within.slice(CONTENT.length + 1)}/ 里面再建的文件夹不会被读`,
      remedy: `请把这个文件挪到 ${within}/ 里`,
    };
  }
  const here = (folder === CONTENT ? common : folder).slice(CONTENT.length + 1);
  const [like = ''] = byLikeness(
    here,
    [...folders.keys(), ...files].map((place) => place.slice(CONTENT.length + 1)),
  );
  return { message: `这样的文件不会被读：共同内容里没有“${here}”`, remedy: `名字最像的是“${like}”。请改名，或者挪走` };
}

/** An entry that was saved as a note. */
function isEntry(library: Library, places: Places, file: string): boolean {
  return (
    places.folders.get(folderOf(commonOf(file)))?.includes('.mdx') === true && wordsOf(library, file).startsWith('---')
  );
}

export function checkFiles(library: Library): Problem[] {
  const places = placesOf(library);
  return everyFile(library)
    .filter((file) => !ASIDE.test(nameOf(file)) || (file.endsWith('.md') && isEntry(library, places, file)))
    .flatMap((file): Problem[] => {
      const problem = problemOf(places, library, file);
      return problem ? [{ file, ...problem }] : [];
    });
}

/** Reminds of what lies in the folders and is no content: somebody may think that it is. */
export function leftAside(library: Library): string[] {
  const aside = everyFile(library).filter((file) => ASIDE.test(nameOf(file)) && !/Thumbs\.db|desktop\.ini/i.test(file));
  return aside.length === 0 ? [] : [`提醒：这些文件网站不用，不会显示：${aside.join('、')}`];
}
