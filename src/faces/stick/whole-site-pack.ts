/**
 * The whole site for a folder on a disk, from the site as it was built. What is taken along is what somebody who sits
 * before it can use: from the home page on every page that a page leads to, what it shows and plays, and what it gives
 * to read, print and fill in. What only other programs read (feeds, data, the map of the site, pictures for chats) and
 * what only an address needs (short links, a page for wrong addresses) stays on the web.
 */

import { join } from 'node:path';
import { type BuiltSite, builtSite } from '../../machine/built-site.ts';
import { CommandError } from '../../machine/command.ts';
import { flawsOnFat32 } from './fat32.ts';
import { SITE_FOLDER } from './index.ts';
import { startBox } from './start-box.ts';
import { stickScripts } from './stick-scripts.ts';
import { WholeSitePacker } from './whole-site-packer.ts';

export interface WholePack {
  /** What the site calls itself. */
  name: string;
  site: BuiltSite;
  /** Nobody gave it an address: nothing on it may lead to the web. */
  preview: boolean;
  /** The day up to which its content was checked. */
  checked: string;
  pages: number;
  /** Printed sheets, by their names in the folder. */
  sheets: readonly string[];
  /** Every file by its name in the folder, in order. */
  files: ReadonlyMap<string, Uint8Array>;
}

/**
 * @param built the folder of the site
 * @param films what lies beside it, by their names in the folder and with their titles
 * @throws CommandError where the site is not whole, or what it holds does not go onto a stick
 */
export async function packWholeSite(
  built: string,
  films: readonly { title: string; place: string }[],
): Promise<WholePack> {
  const site = builtSite(built);
  const preview = new URL(site.origin).hostname === 'localhost';
  const packer = new WholeSitePacker(built, site, preview);
  packer.fill();
  const { checked, pages, files } = packer;
  const sheets = [...packer.sheets].sort();
  const scripts = [...packer.modules].map(([address, name], at) => ({
    module: join(built, address),
    name,
    // The first is that of the home page, and of all pages but a test card.
    ...(at === 0 ? { also: `import { tellAge } from './age.ts'; tellAge('${checked}');` } : {}),
  }));
  for (const [name, text] of await stickScripts(join(built, 'assets'), scripts)) {
    files.set(SITE_FOLDER + name, new Uint8Array(Buffer.from(text)));
  }
  let name = '';
  packer.start((document) => {
    name = document.querySelector('meta[name=SiteName]')?.getAttribute('content') ?? '';
    startBox(document, { checked, sheets: sheets.length, films, has: (place) => files.has(place) });
  });
  const flaws = flawsOnFat32([...files].map(([place, { length }]) => [place, length] as const));
  if (flaws.length > 0) {
    throw new CommandError(
      `有 ${flaws.length} 个文件拷不进 U 盘，请改了名字再打包。什么都没有写。\n${flaws.slice(0, 5).join('\n')}`,
    );
  }
  return {
    name,
    site,
    preview,
    checked,
    pages,
    sheets,
    files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
