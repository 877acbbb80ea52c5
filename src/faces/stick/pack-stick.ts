/**
 * `npm run pack:stick`: the whole site in one folder that is opened from a stick or a disk, without a server and without
 * a network; with --zim the same as one file for Kiwix, which telephones read, too.
 */

import { copyFileSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { needBuiltFor } from '../../kinds/edition/built.ts';
import { library } from '../../library.ts';
import { CommandError, runCommand } from '../../machine/command.ts';
import { markFolder, needFolder, swapFolder } from '../../machine/folder.ts';
import { offered } from '../print/offer.ts';
import { filmKey } from '../video/film-key.ts';
import { currentFilms } from '../video/film-list.ts';
import { flawsOnFat32 } from './fat32.ts';
import { sitePlace } from './index.ts';
import { stickReadme } from './stick-words.ts';
import { packWholeSite, type WholePack } from './whole-site-pack.ts';
import { needZimwriter, writeZim } from './zim-file.ts';

const README = '说明.txt';
const FILM_FOLDER = '影片/';
/** Bytes without films: what a stick of an office takes in a minute. */
const MOST = 60_000_000;
/** What one file takes at least on a stick: https://support.microsoft.com/help/140365 */
const CLUSTER = 32_768;

/** A file that is copied, not made. */
interface Copied {
  place: string;
  from: string;
  bytes: number;
}

interface Stick extends WholePack {
  films: readonly (Copied & { title: string })[];
  /** Films and what belongs to them. */
  copied: readonly Copied[];
}

/** What of a title may be the name of a file. */
function fileName(title: string): string {
  return title.replace(/[<>:"/\\|?*]/g, '，').replace(/[. ]+$/, '');
}

/**
 * Everything that goes onto a stick.
 * @param filmFolder where `npm run video` wrote
 * @param keyOf what a page shows today
 * @throws CommandError where something of it cannot
 */
export async function stickOf(
  built: string,
  filmFolder: string,
  edition: string,
  keyOf: (page: string) => string | undefined,
): Promise<Stick & { old: readonly string[] }> {
  const { films: current, old } = currentFilms(filmFolder, keyOf, edition);
  const films = current.map(({ title, path, bytes, subtitles }) => ({
    title,
    place: `${FILM_FOLDER}${fileName(title)}.mp4`,
    from: path,
    bytes,
    subtitles,
  }));
  const copied = films.flatMap(({ place, from, bytes, subtitles }): Copied[] => [
    { place, from, bytes },
    // Players look for subtitles beside the film, by its name.
    ...(subtitles === undefined ? [] : [{ place: place.replace(/mp4$/, 'srt'), from: subtitles, bytes: 0 }]),
  ]);
  const flaws = flawsOnFat32(copied.map(({ place, bytes }) => [place, bytes] as const));
  if (flaws.length > 0) throw new CommandError(`影片拷不进 U 盘，什么都没有写。\n${flaws.join('\n')}`);
  const pack = await packWholeSite(built, films);
  const { name, checked, site, preview, sheets } = pack;
  const readme = stickReadme({
    name,
    checked,
    address: preview ? undefined : site.absolute('/'),
    sheets: sheets.length,
    films: films.map(({ title }) => title),
    screen: pack.files.has(sitePlace('/screen/')),
  });
  const files = new Map([...pack.files, [README, new Uint8Array(Buffer.from(readme))] as const]);
  return { ...pack, files, films, copied, old };
}

/** Grown beside the folder, so that it is put in its place by one rename, or not at all. */
export function writeStick(out: string, { files, copied }: Pick<Stick, 'files' | 'copied'>): void {
  const [next, last] = ['next', 'last'].map((name) => join(dirname(resolve(out)), `.xunfa-${name}-${basename(out)}`));
  if (next === undefined || last === undefined) return;
  const clear = () => {
    for (const folder of [next, last]) rmSync(folder, { recursive: true, force: true });
  };
  clear();
  try {
    const place = (name: string) => {
      mkdirSync(dirname(join(next, name)), { recursive: true });
      return join(next, name);
    };
    for (const [name, bytes] of files) writeFileSync(place(name), bytes);
    for (const { place: name, from } of copied) copyFileSync(from, place(name));
    markFolder(next, '整站');
    swapFolder(next, out, last);
  } finally {
    clear();
  }
}

/** @returns what the folder weighs, and what it takes on a stick */
function weigh({ files }: Stick): { bytes: number; onStick: number } {
  const sizes = [...files.values()].map(({ length }) => length);
  const folders = new Set([...files.keys()].map((name) => dirname(name)));
  return {
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    onStick: [...sizes, ...Array(folders.size).fill(1)].reduce(
      (sum, size) => sum + Math.ceil(size / CLUSTER) * CLUSTER,
      0,
    ),
  };
}

/**
 * The folder is put in its place by a rename beside it: of a stick itself there is no beside.
 * @throws CommandError where `out` is one
 */
function needBeside(out: string): void {
  const folder = resolve(out);
  const parent = dirname(folder);
  if (!existsSync(folder) || (parent !== folder && statSync(folder).dev === statSync(parent).dev)) return;
  throw new CommandError(
    `${folder} 是整个 U 盘，请写上面的一个文件夹，比如 --out ${join(folder, '循法')}。什么都没有写。`,
  );
}

const mega = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

if (import.meta.main) {
  await runCommand('--out、--site、--films 和 --zim，比如：npm run pack:stick -- --out out/给村里 --zim', async () => {
    const { values } = parseArgs({
      options: {
        out: { type: 'string' },
        site: { type: 'string', default: 'dist' },
        films: { type: 'string', default: 'out/video' },
        zim: { type: 'boolean', default: false },
      },
    });
    const out = values.out ?? join('out', 'stick', library().edition);
    const zim = `${resolve(out)}.zim`;
    const again = needFolder(out, '整站');
    needBeside(out);
    if (values.zim) {
      needZimwriter();
      if (!again && existsSync(zim)) {
        throw new CommandError(`${zim} 已经有了，没有动它。请先把它挪走，再运行一次。`);
      }
    }
    const known = library();
    needBuiltFor(known, values.site);
    const stick = await stickOf(values.site, values.films, known.edition, (page) => filmKey(known, page));
    writeStick(out, stick);
    const { bytes, onStick } = weigh(stick);
    const { files, films, copied, sheets, pages, preview, old } = stick;
    const filmBytes = copied.reduce((sum, film) => sum + film.bytes, 0);
    console.log(
      `整站已打包：${out}/，双击 开始.html 就看。${pages} 页，${files.size} 个文件，${mega(bytes)}（U 盘上占 ${mega(onStick)}）` +
        `${sheets.length > 0 ? `，印刷品 ${sheets.length} 件` : ''}${films.length > 0 ? `；另有影片 ${films.length} 部，${mega(filmBytes)}` : ''}。`,
    );
    const printed = offered(known).sheets.flatMap((sheet) => sheet.files).length;
    if (printed > sheets.length) {
      console.log(
        `提示：有 ${printed - sheets.length} 件印刷品是生成网站以后才印的，没有带。请先 npm run build，再打包。`,
      );
    } else if (sheets.length === 0) {
      console.log('提示：没有带印刷品。要带，先运行 npm run print，再 npm run build，再打包。');
    }
    for (const title of old) console.log(`提示：影片“${title}”和现在的内容对不上，没有带。请运行 npm run video 重做。`);
    if (bytes > MOST) console.log(`提示：超过 ${mega(MOST)}。可以在 edition.yaml 的 papers 里少放几件印刷品。`);
    if (preview) {
      console.warn(
        '\n【注意】没有填网址（edition.yaml 里的 address），页上就没有二维码，也不能复制网址。填了再打包一次。\n',
      );
    }
    if (values.zim) {
      await writeZim(zim, stick, copied);
      console.log(`Kiwix 用的也做好了：${zim}。手机、电脑装上 Kiwix，打开它就看，不用联网。`);
    }
  });
}
