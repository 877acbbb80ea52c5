/** Some pages of an edition for a command that shows them to a browser of its own, with the codes that stand on them. */

import { join } from 'node:path';
import { compileFor } from '../build/collection.ts';
import { startRenderer } from '../build/renderer.ts';
import { smallFiles } from '../faces/web/short-links.ts';
import type { Library } from '../library/assemble.ts';

export type RenderedBody = Uint8Array | string;

/**
 * Renders what is wanted; nothing of a site that was built is read or changed.
 * @param isWanted by the path below the site, with a slash at its end: print/right-hearing/
 * @param name tells what two runs at a time write apart
 * @returns by the name below the site, whose base is `/` here
 */
export async function renderedFiles(
  known: Library,
  isWanted: (path: string) => boolean,
  name: string,
): Promise<Map<string, RenderedBody>> {
  compileFor([known.edition]);
  const renderer = await startRenderer(join('.build', `common-${name}`), join('.build', `cache-${name}`));
  try {
    const files = await renderer.render((path) => isWanted(path.replace(/\/?$/, '/')));
    const small = [...smallFiles(known)]
      .filter(([file]) => file.startsWith('qr/'))
      .map(([file, make]): [string, RenderedBody] => [file, make()]);
    return new Map<string, RenderedBody>([
      ...files.map(({ name: file, bytes }): [string, Uint8Array] => [file, bytes]),
      ...small,
    ]);
  } finally {
    renderer.close();
  }
}
