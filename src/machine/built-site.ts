/** What a built site says of itself, so that commands on it need no settings of the build. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Site, siteAt } from '../site.ts';
import { CommandError } from './command.ts';
import { readHtml } from './html.ts';

export type BuiltSite = Pick<Site, 'base' | 'origin' | 'href' | 'absolute'>;

/**
 * Where a site lives, by its home page, which names its own address.
 * @param home index.html as it was built
 * @throws CommandError where it does not
 */
export function siteOfHome(home: string): BuiltSite {
  const address = readHtml(home).querySelector('link[rel=canonical]')?.getAttribute('href');
  if (address !== undefined && /^https?:\/\/.+\/$/.test(address)) return siteAt(address);
  throw new CommandError(
    '首页 index.html 里没有写网站的网址（canonical），看不出它放在哪个目录下：它不是循法生成的，或者不完整。请重新运行 npm run build',
  );
}

/**
 * @param folder the built site
 * @throws CommandError where there is none, or it does not tell
 */
export function builtSite(folder: string): BuiltSite {
  const home = join(folder, 'index.html');
  if (!existsSync(home)) throw new CommandError(`${home} 还没有生成，请先运行 npm run build`);
  return siteOfHome(readFileSync(home, 'utf8'));
}
