/** What `npm run …` commands for an office share: a slip gets a sentence and writes nothing. */

import { ContentError } from '../law/problem.ts';

/** A sentence for whoever typed the command. */
export class CommandError extends Error {}

/** What was wrong with what was typed, by Node's own code of it; its sentence holds the word between quotation marks. */
function slipOf(error: unknown): string | undefined {
  if (!(error instanceof TypeError) || !('code' in error)) return undefined;
  const [, typed = ''] = /'(?:-\w, )?([^']*?)(?: <value>)?'/.exec(error.message) ?? [];
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `没有“${typed}”这个选项`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `“${typed}”多写了`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return / does not take /.test(error.message) ? `“${typed}”后面不用写什么` : `“${typed}”后面少写了一样`;
    default:
      return undefined;
  }
}

/**
 * Takes `--edition mycounty` out of what was typed and into the environment, where the library looks for it: every
 * command knows it, on every system, and none has to say so.
 * @throws CommandError where nothing follows it
 */
export function takeEdition(typed = process.argv, env = process.env): void {
  const at = typed.findIndex((word) => word === '--edition' || word.startsWith('--edition='));
  if (at < 0) return;
  const [option = '', next = ''] = typed.slice(at, at + 2);
  const joined = option.includes('=');
  const value = joined ? option.slice(option.indexOf('=') + 1) : next;
  if (value === '' || value.startsWith('-')) {
    throw new CommandError('--edition 后面要写哪一版：content/editions/ 里的文件夹名，比如 --edition mycounty');
  }
  typed.splice(at, joined ? 1 : 2);
  env['XUNFA_EDITION'] = value;
}

/**
 * Runs a command; a CommandError, a problem of the content or an option that does not exist becomes a sentence and exit code 1.
 * @param options what is understood, with an example, for whoever mistyped
 */
export async function runCommand(options: string, work: () => void | Promise<void>): Promise<void> {
  try {
    takeEdition();
    await work();
  } catch (error) {
    const slip = slipOf(error);
    if (slip !== undefined) console.error(`${slip}。只认这几个选项：${options}；--edition 用哪一版`);
    else if (error instanceof CommandError || error instanceof ContentError) console.error(error.message);
    else throw error;
    process.exitCode = 1;
  }
}

/**
 * A number that was typed as an option.
 * @throws CommandError where it is not a whole number from `least` to `most`
 */
export function wholeNumber(option: string, typed: string, least: number, most: number): number {
  const value = Number(typed);
  if (/^\d+$/.test(typed) && value >= least && value <= most) return value;
  throw new CommandError(`--${option} 要写 ${least} 到 ${most} 之间的整数，现在写的是“${typed}”`);
}
