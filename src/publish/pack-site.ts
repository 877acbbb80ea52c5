/**
 * `npm run pack:site`: a built site as whoever runs the server needs it: one zip, only what changed since the last
 * pack in the order of upload, and settings for the servers that offices have. It reads the built site and nothing else.
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { SEVERAL } from '../build/several.ts';
import { CommandError, runCommand } from '../machine/command.ts';
import { markFolder, needFolder } from '../machine/folder.ts';
import { folderOf, isPreview, settingsBeside, settingsInSite } from './hosting.ts';
import { CHANGES, changesText, forNotepad, PREVIEW, packText, SETTINGS, ZIP } from './pack-words.ts';
import {
  type Changes,
  changesBetween,
  manifestOf,
  type PackState,
  readState,
  STEPS,
  since,
  stepOf,
} from './site-changes.ts';
import { wholeSite } from './whole-site.ts';
import { zipOf } from './zip.ts';

const STATE = '清单.json';

/** The site with the settings that lie in it, by names below the server's root. */
function filesBelowRoot(built: string): ReturnType<typeof wholeSite> {
  const { site, name, files } = wholeSite(built);
  const settings = [...settingsInSite(site, built)].map(([file, text]): [string, Uint8Array] => [
    file,
    new Uint8Array(Buffer.from(text)),
  ]);
  const all = [...new Map([...files, ...settings])].map(([file, bytes]): [string, Uint8Array] => [
    folderOf(site) + file,
    bytes,
  ]);
  return { site, name, files: new Map(all.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Takes away what an earlier pack put into the steps, and nothing that somebody else put beside it. */
function clearSteps(out: string, names: Iterable<string>): void {
  for (const name of names) {
    for (const step of STEPS) rmSync(join(out, CHANGES, step, name), { force: true });
  }
  const prune = (folder: string): void => {
    if (!existsSync(folder)) return;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) prune(join(folder, entry.name));
    }
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  };
  for (const step of STEPS) prune(join(out, CHANGES, step));
}

export interface Packed {
  /** What the site calls itself, and its address: whoever has several sees which one it was. */
  name: string;
  address: string;
  changes: Changes;
  /** There was no pack of this site before. */
  first: boolean;
  /** The address of the site that was packed here before, where it was another. */
  other: string | undefined;
  preview: boolean;
  /** Every file of the pack by its name; the last says what it was made from. */
  pack: Map<string, string | Uint8Array>;
}

/**
 * What a pack of a built site holds.
 * @param built its folder
 * @param last what the pack before it says
 * @param unsent the last pack never got to the server: changes are counted from the one before it
 * @throws CommandError where the site is not whole
 */
export function packOf(built: string, last: PackState | undefined, unsent: boolean): Packed {
  const { site, name, files } = filesBelowRoot(built);
  const address = site.origin + site.base;
  const manifest = manifestOf(files);
  const before = since(last, address, manifest, unsent);
  const changes = changesBetween(before, manifest);
  const folder = folderOf(site);
  const zip = zipOf(files);
  const steps = [...changes.added, ...changes.changed].map((name): [string, Uint8Array] => [
    `${CHANGES}/${stepOf(name, folder)}/${name}`,
    files.get(name) ?? new Uint8Array(),
  ]);
  const pack = new Map<string, string | Uint8Array>([
    ...steps,
    ...[...settingsBeside(site, built)].map(([name, text]): [string, string] => [`${SETTINGS}/${name}`, text]),
    [ZIP, zip],
    [`${CHANGES}.txt`, forNotepad(changesText(changes, folder, before === null))],
    ['说明.txt', forNotepad(packText(site, name, files.size, (zip.length / 1e6).toFixed(1)))],
    // Last: a pack that broke off is made again from what it was made from.
    [STATE, `${JSON.stringify({ address, files: manifest, before })}\n`],
  ]);
  const other = last?.address === address ? undefined : last?.address;
  return { name, address, changes, first: before === null, other, preview: isPreview(site), pack };
}

/**
 * Packs a built site into a folder; the other arguments are those of packOf.
 * @throws CommandError where the site is not whole, or `out` holds anything else; nothing is written then
 */
export function packSite(built: string, out: string, unsent: boolean): Packed {
  const again = needFolder(out, '网站包');
  if (`${resolve(out)}${sep}`.startsWith(`${resolve(built)}${sep}`)) {
    throw new CommandError(
      `包不能放进网站自己的文件夹 ${built} 里，不然会跟着网站一起发布。请换一个 --out。什么都没有写。`,
    );
  }
  const statePath = join(out, STATE);
  const known = again && existsSync(statePath);
  const last = known ? readState(readFileSync(statePath, 'utf8')) : undefined;
  if (known && !last) {
    throw new CommandError(
      `${statePath} 读不出来，不知道上次打的包里有什么。请把整个 ${out} 挪到别处，再运行一次，就当第一次打包。什么都没有写。`,
    );
  }
  const packed = packOf(built, last, unsent);
  markFolder(out, '网站包');
  clearSteps(out, Object.keys({ ...last?.files, ...last?.before }));
  for (const [name, bytes] of packed.pack) {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), bytes);
  }
  return packed;
}

/**
 * The built site to pack: what --site names, or the edition's of a build of several, or dist.
 * @param edition as it was typed
 * @throws CommandError where the edition was not built among several: which one dist holds, nobody can tell
 */
export function siteToPack(site: string | undefined, edition: string | undefined): string {
  if (site !== undefined || edition === undefined) return site ?? 'dist';
  const built = join(SEVERAL, edition);
  if (existsSync(built)) return built;
  throw new CommandError(
    `${built} 还没有生成。只做了这一版的，网站在 dist，打包不用写 --edition；一次做几版的，先运行 npm run build -- --all。什么都没有写。`,
  );
}

if (import.meta.main) {
  const typed = process.argv.some((word) => word === '--edition' || word.startsWith('--edition='));
  await runCommand('--site、--out 和 --unsent，比如：npm run pack:site -- --site out/xunfa', () => {
    const { values } = parseArgs({
      options: { site: { type: 'string' }, out: { type: 'string' }, unsent: { type: 'boolean', default: false } },
    });
    const built = siteToPack(values.site, typed ? process.env['XUNFA_EDITION'] : undefined);
    const out = values.out ?? join('out', 'site', basename(resolve(built)));
    const { name, address, changes, first, other, preview } = packSite(built, out, values.unsent);
    const { added, changed, removed } = changes;
    const count = added.length + changed.length;
    console.log(
      `${built} 里的“${name}”（${preview ? '没有填网址' : address}）已打包：${out}。管服务器的人先看里面的 说明.txt。\n` +
        (first
          ? `第一次打包，${count} 个文件都要传：传 ${ZIP}，在网站根目录解开。`
          : count + removed.length === 0
            ? '和上次打的包一样，没有要传的。'
            : `要传 ${count} 个文件，删 ${removed.length} 个，照 ${CHANGES}.txt 的顺序。`),
    );
    if (other) console.warn(`\n【注意】上次在这里打的包是 ${other} 的，网址不同，这次当作第一次打包。\n`);
    if (preview) console.warn(`\n【注意】${PREVIEW}\n`);
  });
}
