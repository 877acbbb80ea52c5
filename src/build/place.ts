/** Rendered pages become a site: written, indexed for search, checked, and only then put into the place of the last one. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { soundFiles } from '../faces/audio/sound-offer.ts';
import { type CardRun, writeCards } from '../faces/cards/card-run.ts';
import { boxFiles } from '../faces/data/box.ts';
import { LLMS_PATH, llmsText } from '../faces/data/llms.ts';
import { hasTwin, TWIN, type Twin, twinOf } from '../faces/data/markdown-twin.ts';
import { offeredFiles } from '../faces/print/offer.ts';
import { writeReleases } from '../faces/screen/releases.ts';
import { smallFiles } from '../faces/web/short-links.ts';
import { ContentError, type Problem } from '../law/problem.ts';
import type { Library } from '../library/assemble.ts';
import { markFolder, swapFolder } from '../machine/folder.ts';
import { textOfSite } from '../offline/pack-text.ts';
import { OFFER, TEXT } from '../offline/saved-site.ts';
import { checkAddresses } from './addresses.ts';
import { checkLinks } from './dead-links.ts';
import { addressOf, finishRendered, readPage } from './finish.ts';
import { startIndex } from './page-index.ts';
import type { RenderedFile } from './renderer.ts';
import { writeSitemap } from './sitemap.ts';
import { type FilesByName, writerInto } from './write-files.ts';

/** An edition's pages on their way into its folder. */
export interface Growing {
  out: string;
  /** Holds what is common to all editions; grown on the same disk as `out`, so that the swap is one rename. */
  next: string;
  /** Where the site is afterwards that stood there before. */
  last: string;
  rendered: readonly RenderedFile[];
}

/** What became of an edition. */
export interface PlacedSite {
  /** Pages that can be searched. */
  found: number;
  cards: CardRun;
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ContentError(problems);
}

/** Pages as Markdown beside them, and the list of these: of the very pages that were just written. */
function twinsOf(files: FilesByName, library: Library): FilesByName {
  const twins = [...files].flatMap(([name, html]): Twin[] =>
    typeof html === 'string' && hasTwin(html) ? [twinOf(library, addressOf(name), html)] : [],
  );
  const written = twins.map(({ address, markdown }): [string, string] => [`${address.slice(1)}${TWIN}`, markdown]);
  return new Map([...written, [LLMS_PATH.slice(1), llmsText(library, twins)]]);
}

/** The text of the site for where there is no network, and what is said of it. */
function savedText(library: Library, folder: string, rendered: FilesByName): FilesByName {
  const beside = globSync('**/*.{js,css,svg}', { cwd: folder, exclude: ['pagefind', 'qr', 'screen'] })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !rendered.has(name))
    .map((name): [string, Uint8Array] => [name, readFileSync(join(folder, name))]);
  const all = [...rendered, ...beside].sort(([a], [b]) => (a < b ? -1 : 1));
  const { text, offer } = textOfSite(all, library);
  return new Map<string, string | Uint8Array>([
    [TEXT, text],
    [OFFER, `${JSON.stringify(offer)}\n`],
  ]);
}

/**
 * @returns how many of its pages can be searched, and what its share cards took
 * @throws ContentError where only the finished pages tell that something is wrong; CommandError where the folder
 *   cannot be put in its place. What stands there is then as it was.
 */
export async function place(library: Library, { out, next, last, rendered }: Growing): Promise<PlacedSite> {
  const { files, pages } = finishRendered(rendered, library.site);
  const write = writerInto(next);
  write(files);
  const searchable = [...pages.values()].filter((page) => page.searchable).map(({ name }) => name);
  const { found } = await startIndex(next, searchable);
  // Should anything else stop the build, nobody waits for this any more.
  found.catch(() => undefined);
  const small = new Map([...smallFiles(library), ...boxFiles(library)].map(([name, make]) => [name, make()]));
  write(small);
  // One after the other: they are not all held at once.
  for (const [name, read] of [...offeredFiles(library), ...soundFiles(library)]) write(new Map([[name, read()]]));
  for (const [name, content] of small) if (typeof content === 'string') pages.set(...readPage(name, content));
  const cards = await writeCards(next, library);
  write(twinsOf(files, library));
  await writeSitemap(
    next,
    rendered.filter(({ name }) => name.endsWith('.html')).map(({ name }) => addressOf(name)),
    library,
  );
  writeReleases(
    next,
    [...pages.values()].map((page) => page.name),
    library.site,
  );
  write(savedText(library, next, files));
  stopAt(checkLinks(next, pages, library.site));
  stopAt(checkAddresses(next, library));
  const count = await found;
  markFolder(next, '网站');
  swapFolder(next, out, last);
  return { found: count, cards };
}
