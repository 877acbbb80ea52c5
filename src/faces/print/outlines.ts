/** Letters as drawings, for a press that has not our fonts, or trusts none: by Ghostscript, where it is. */

import { spawnSync } from 'node:child_process';
import { CommandError } from '../../machine/command.ts';

/** What it is called on this or that system. */
const PROGRAMS = ['gs', 'gswin64c', 'gswin32c'];

const MISSING =
  '文字转曲要用 Ghostscript，这台电脑上没有，什么都没有印。统信 UOS、麒麟、Debian、Ubuntu：sudo apt install ghostscript；' +
  'Windows：到 ghostscript.com 下载安装，把它的 bin 文件夹加进 PATH；苹果电脑：brew install ghostscript。' +
  '装好再运行一次。也可以去掉 --outlines：字体已经放在文件里，多数印刷厂能直接印';

/** Megabytes that it may write: a board with long texts takes one. */
const MOST = 256;

/**
 * @returns how the program is called
 * @throws CommandError with where to get it, where there is none
 */
export function ghostscript(programs: readonly string[] = PROGRAMS): string {
  const found = programs.find((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0);
  if (found === undefined) throw new CommandError(MISSING);
  return found;
}

/**
 * Colours, boxes and what is half transparent stay; tags are lost, as no text is left that they could be of.
 * @param program as `ghostscript` found it
 * @throws CommandError with what the program says, where it cannot
 */
export function asOutlines(pdf: Uint8Array, program: string): Uint8Array {
  const { status, stdout, stderr } = spawnSync(
    program,
    [
      '-q',
      '-dBATCH',
      '-dNOPAUSE',
      '-dSAFER',
      '-sDEVICE=pdfwrite',
      '-dNoOutputFonts',
      '-sColorConversionStrategy=LeaveColorUnchanged',
      '-dCompatibilityLevel=1.6',
      '-dAutoRotatePages=/None',
      '-sstdout=%stderr',
      '-sOutputFile=-',
      '-',
    ],
    { input: pdf, maxBuffer: MOST * 1024 * 1024 },
  );
  if (status === 0 && stdout.length > 0) return stdout;
  throw new CommandError(
    `文字转曲没有做成，什么都没有印。下面是给信息科看的：${stderr?.toString().trim().slice(0, 300)}`,
  );
}
