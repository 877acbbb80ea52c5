/** A published address never dies: it may be on paper, in a QR code, in somebody's WeChat post. */

import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { misreadLinks } from '../faces/web/codes.ts';
import { addresses } from '../kinds/address/schema.ts';
import type { Problem } from '../law/problem.ts';
import type { Library } from '../library/assemble.ts';
import { locateText } from '../library/locate.ts';
import { loadLibrary, optionsFrom } from '../library.ts';
import { runCommand } from '../machine/command.ts';
import { literal } from '../text/pattern.ts';
import { addressOf } from './finish.ts';

const FILE = 'content/addresses.yaml';

/** Every address of the built site below its base, in order; files count by name, pages by folder. */
export function addressesIn(folder: string): string[] {
  return globSync(['**/*.html', 'regulations/regulations.*', 'feed.xml'], { cwd: folder })
    .map(addressOf)
    .filter((address) => address !== '/404.html')
    .sort();
}

function answers(folder: string, address: string): boolean {
  return existsSync(join(folder, address.endsWith('/') ? `${address}index.html` : address));
}

/** Addresses that were published and are gone, and redirects that lead nowhere. */
export function checkAddresses(folder: string, { of, root, hidden }: Library): Problem[] {
  const { published, redirects } = of(addresses).data;
  // An edition that never showed a page never printed its address.
  const unshown = hidden.flatMap(({ pointer, entry: { data } }) => {
    const { code } = data as { code?: unknown };
    return [`/${pointer}/`, ...(typeof code === 'string' ? [`/${code}/`] : [])];
  });
  const gone = published
    .filter((address) => !answers(folder, address) && !unshown.some((path) => address.startsWith(path)))
    .map((address) => ({
      file: FILE,
      line: locateText(root, FILE, new RegExp(`^\\s*- ${literal(address)}$`, 'm')),
      message: `网址 ${address} 公布过，现在打不开了。请恢复它，或者在 redirects 里写明它改到哪里，比如“${address}: /新网址/”`,
    }));
  const lost = Object.entries(redirects)
    .filter(([, to]) => !answers(folder, to.split('#')[0] ?? to))
    .map(([from, to]) => ({
      file: FILE,
      line: locateText(root, FILE, new RegExp(`^\\s*${literal(from)}:`, 'm')),
      message: `${from} 要跳到 ${to}，可是 ${to} 打不开，请改成现有的网址`,
    }));
  return [...gone, ...lost];
}

/** `npm run addresses`: adds the addresses of the last build to the list. Nothing is ever taken out. */
function record(folder: string): void {
  const options = optionsFrom(process.env);
  const library = loadLibrary(options);
  const { published, redirects } = library.of(addresses).data;
  // Nobody prints a misreading: it follows its code.
  const misread = misreadLinks(library).map(({ code }) => `/${code}/`);
  const known = new Set([...published, ...Object.keys(redirects), ...misread]);
  const added = addressesIn(folder).filter((address) => !known.has(address));
  const path = join(options.root, FILE);
  const all = [...published, ...added].sort();
  const text = readFileSync(path, 'utf8').replace(
    /^published:[^\n]*\n(?:[ \t]+-[^\n]*\n)*/m,
    `published:\n${all.map((address) => `  - ${address}\n`).join('')}`,
  );
  writeFileSync(path, text);
  console.log(`${FILE}：新记下 ${added.length} 个网址，一共 ${all.length} 个。`);
}

if (import.meta.main) await runCommand('什么也不用写，或者 --edition mycounty', () => record('dist'));
