/** Which editions a build makes, and where each goes, by what was typed. */

import { join } from 'node:path';
import { editionNames } from '../library/layers.ts';
import { editionOfSettings, needEdition } from '../library/settings.ts';
import { CommandError, wholeNumber } from '../machine/command.ts';

/** One site to build. */
export interface Order {
  edition: string;
  /** The folder that holds it afterwards. */
  out: string;
}

export interface Typed {
  /** What stood after --edition: one name, or several with commas. */
  editions?: string | undefined;
  /** Every edition but the default one. */
  all?: boolean | undefined;
  /** 2/5: the second of five machines takes every fifth. */
  shard?: string | undefined;
  out?: string | undefined;
}

const ONE = 'dist';
/** Holds a folder for each edition of a build of several. */
export const SEVERAL = join('out', 'sites');

/** The part of a list that one of several machines takes. @throws CommandError where it is not i/n with i up to n */
export function shardOf<T>(list: readonly T[], shard: string): T[] {
  const [, number = '', of = ''] = /^(\d+)\/(\d+)$/.exec(shard) ?? [];
  if (of === '') throw new CommandError(`--shard 写成 2/5 这样：一共五台机器，这是第二台。现在写的是“${shard}”`);
  const count = wholeNumber('shard', of, 1, 10_000);
  const which = wholeNumber('shard', number, 1, count);
  return list.filter((_, index) => index % count === which - 1);
}

/**
 * @param root the folder that holds content/
 * @throws CommandError, ContentError where an edition is not there
 */
export function ordersFrom(root: string, { editions, all, shard, out }: Typed): Order[] {
  if (all && editions !== undefined) throw new CommandError('--all 是每一版都做，不用再写 --edition');
  const named = editions
    ?.split(/[,，]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const chosen = all
    ? editionNames(root).filter((name) => name !== 'default')
    : [...new Set(named ?? [editionOfSettings({ root })])];
  for (const edition of chosen) needEdition({ root }, edition);
  const several = all === true || (named?.length ?? 0) > 1 || shard !== undefined;
  if (!several) return chosen.map((edition) => ({ edition, out: out ?? ONE }));
  const mine = shard === undefined ? chosen : shardOf(chosen, shard);
  if (mine.length === 0) throw new CommandError('没有要做的版本：content/editions/ 里除了 default 还没有别的');
  return mine.map((edition) => ({ edition, out: join(out ?? SEVERAL, edition) }));
}
