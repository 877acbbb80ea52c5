/** A published address never dies: it may be on paper, in a QR code, in somebody's WeChat post. */

import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { boxPath } from '../faces/data/box.ts';
import { misreadLinks } from '../faces/web/codes.ts';
import { guide } from '../guide/schema.ts';
import { addresses } from '../kinds/address/schema.ts';
import { needBuiltFor } from '../kinds/edition/built.ts';
import { lessonScreen } from '../kinds/lesson/model.ts';
import type { Problem } from '../law/problem.ts';
import type { Library } from '../library/assemble.ts';
import { ofEdition } from '../library/layers.ts';
import { locateText } from '../library/locate.ts';
import { loadLibrary, optionsFrom } from '../library.ts';
import { runCommand } from '../machine/command.ts';
import { literal } from '../text/pattern.ts';
import { addressOf } from './finish.ts';

const COMMON = addresses.file;

/** Where an address is written down: an edition keeps its own list of what only it has. */
function placeOf(root: string, edition: string, words: string): { file: string; line?: number } {
  const files = [ofEdition(edition, COMMON), COMMON];
  for (const file of files) {
    const line = locateText({ root }, file, new RegExp(`^\\s*${words}`, 'm'));
    if (line !== undefined) return { file, line };
  }
  return { file: COMMON };
}

/** Every address of the built site below its base, in order; files count by name, pages by folder. */
export function addressesIn(folder: string): string[] {
  return globSync(
    ['**/*.html', 'regulations/regulations.*', 'feed.{xml,json}', 'llms.txt', 'calendar.ics', 'data/v*/*'],
    { cwd: folder },
  )
    .map(addressOf)
    .filter((address) => address !== '/404.html')
    .sort();
}

function answers(folder: string, address: string): boolean {
  return existsSync(join(folder, address.endsWith('/') ? `${address}index.html` : address));
}

/**
 * What belongs to pages that an edition hides: it never showed them and never printed their addresses. A question of the
 * finder that leaves no choice is not asked, a lesson's screen goes with the lesson.
 */
function unshownIn({ of, hidden }: Library): (address: string) => boolean {
  const paths = hidden.flatMap(({ pointer, entry: { id, data } }) => {
    const { code } = data as { code?: unknown };
    return [
      `/${pointer}/`,
      `/screen/${lessonScreen(id)}/`,
      ...(typeof code === 'string' ? [`/${code}/`, boxPath(code)] : []),
    ];
  });
  const { questions } = of(guide).data;
  const isAsked = (address: string) => {
    const question = /^\/guide\/([^/]+)\/$/.exec(address)?.[1];
    return question === undefined || questions[question] !== undefined;
  };
  return (address) => paths.length > 0 && (!isAsked(address) || paths.some((path) => address.startsWith(path)));
}

/** Addresses that were published and are gone, and redirects that lead nowhere. */
export function checkAddresses(folder: string, library: Library): Problem[] {
  const { of, root, edition } = library;
  const { published, redirects } = of(addresses).data;
  const unshown = unshownIn(library);
  const gone = published
    .filter((address) => !answers(folder, address) && !unshown(address))
    .map((address) => ({
      ...placeOf(root, edition, `- ${literal(address)}$`),
      message: `网址 ${address} 公布过，现在打不开了。请恢复它，或者在 redirects 里写明它改到哪里，比如“${address}: /新网址/”`,
    }));
  const lost = Object.entries(redirects)
    .filter(([, to]) => !answers(folder, to.split('#')[0] ?? to))
    .map(([from, to]) => ({
      ...placeOf(root, edition, `${literal(from)}:`),
      message: `${from} 要跳到 ${to}，可是 ${to} 打不开，请改成现有的网址`,
    }));
  return [...gone, ...lost];
}

/**
 * `npm run addresses`: adds the addresses of the last build to the list, an edition's own to a list in its folder.
 * Nothing is ever taken out.
 * @throws CommandError where the last build was of another edition
 */
function record(folder: string): void {
  const library = loadLibrary(optionsFrom(process.env));
  const { root, edition } = library;
  needBuiltFor(library, folder);
  const { published, redirects } = library.of(addresses).data;
  // Nobody prints a misreading: it follows its code.
  const misread = misreadLinks(library).map(({ code }) => `/${code}/`);
  const known = new Set([...published, ...Object.keys(redirects), ...misread]);
  const added = addressesIn(folder).filter((address) => !known.has(address));
  const isCommon = edition === 'default';
  const file = isCommon ? COMMON : ofEdition(edition, COMMON);
  const key = isCommon ? 'published' : 'published+';
  const own = ownAddresses(root, ofEdition(edition, COMMON));
  const before = isCommon ? published.filter((address) => !own.includes(address)) : own;
  const list = `${key}:\n${[...before, ...added]
    .sort()
    .map((address) => `  - ${address}\n`)
    .join('')}`;
  const path = join(root, file);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : `${OWN_NOTE}${key}:\n`;
  if (added.length > 0)
    writeFileSync(
      path,
      text.replace(/^published\+?:[^\n]*\n(?:[ \t]+-[^\n]*\n)*/m, () => list),
    );
  console.log(`${file}：新记下 ${added.length} 个网址，一共 ${before.length + added.length} 个。`);
}

/** What stands in an edition's own list. */
function ownAddresses(root: string, file: string): string[] {
  const text = existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
  return [...text.matchAll(/^[ \t]+- (\/\S*)$/gm)].map(([, address = '']) => address);
}

const OWN_NOTE = '# 只有这一版有的、公布过的网址，不能失效。新的运行 npm run addresses 自动记进来。\n';

if (import.meta.main) await runCommand('什么也不用写，或者 --edition mycounty', () => record('dist'));
