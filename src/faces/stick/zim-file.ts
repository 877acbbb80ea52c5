/** The folder as a ZIM, the one file that Kiwix reads, by Debian's `zimwriterfs`. */

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';
import { formatDay } from '../../law/deadline.ts';
import { CommandError } from '../../machine/command.ts';
import { START, sitePlace } from './index.ts';
import type { WholePack } from './whole-site-pack.ts';

const PROGRAM = 'zimwriterfs';
/** What readers show beside the name, by its rules a PNG of 48 pixels. */
const PICTURE = 'site/kiwix.png';
const PIXELS = 48;
const NO_ICON = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/** @throws CommandError where it is not installed */
export function needZimwriter(): void {
  const { error } = spawnSync(PROGRAM, ['--version']);
  if (error) {
    throw new CommandError(
      `没有找到 ${PROGRAM}，做不了 Kiwix 的文件，什么都没有写。Debian、Ubuntu、统信 UOS 运行 sudo apt install zim-tools 装上；别的系统请去掉 --zim，文件夹照样能用。`,
    );
  }
}

/**
 * @param zim the file; what is there stays until the new one is whole
 * @param copied files that are not in the pack, by where they lie now
 * @throws CommandError with the program's own words
 */
export async function writeZim(
  zim: string,
  { name, files, checked, preview, site }: WholePack,
  copied: readonly { place: string; from: string }[],
): Promise<void> {
  // A folder of its own: the program takes whatever lies in the folder, our mark and what systems put there, too.
  const folder = join('.build', `zim-${basename(zim)}`);
  const part = `${zim}.part`;
  const clear = () => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(part, { force: true });
  };
  clear();
  try {
    const placed = (place: string) => {
      mkdirSync(dirname(join(folder, place)), { recursive: true });
      return join(folder, place);
    };
    for (const [place, bytes] of files) writeFileSync(placed(place), bytes);
    for (const { place, from } of copied) copyFileSync(from, placed(place));
    const icon = Buffer.from(files.get(sitePlace('/favicon.svg')) ?? NO_ICON);
    writeFileSync(placed(PICTURE), await sharp(icon).resize(PIXELS, PIXELS).png().toBuffer());
    const { status, stdout, stderr } = spawnSync(
      PROGRAM,
      [
        ...['--welcome', START, '--illustration', PICTURE, '--language', 'zho'],
        ...['--title', name, '--description', `内容核对到 ${formatDay(checked)}`],
        ...['--creator', name, '--publisher', name, '--name', 'xunfa'],
        ...(preview ? [] : ['--source', site.absolute('/')]),
        ...[folder, part],
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0 || !existsSync(part)) {
      throw new CommandError(`${PROGRAM} 没有做成，下面是它说的原因。原来的 ${zim} 没有动。\n${stdout}${stderr}`);
    }
    renameSync(part, zim);
  } finally {
    clear();
  }
}
