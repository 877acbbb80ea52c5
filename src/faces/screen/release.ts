/** What one screen is made of at one time: every file by its hash, in release.json beside its page. */

export interface Release {
  /** The same for the same files. */
  version: string;
  /** Files of the screen by their addresses below the site's root: SHA-256 in hex. */
  files: Record<string, string>;
}

/** Stands in a page, in place of the version of its release, until all files of it are there. */
export const VERSION_MARK = '~version~';

/**
 * What the page asks of the worker, saying which release it is of, and what the worker tells the page:
 * that another release than its own lies ready, and whether all of the one that is held is there.
 */
export type Ask = { ask: 'check' | 'playing'; page: string; version: string };
export type Tell = { tell: 'new' | 'whole' | 'lacking' };

/** @returns undefined for whatever is no release: half a file, or a server's page of its own */
export function readRelease(text: string): Release | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null || !('version' in data) || !('files' in data)) return undefined;
  const { version, files } = data;
  if (typeof version !== 'string' || typeof files !== 'object' || files === null) return undefined;
  const hashes = Object.entries(files);
  const sound =
    hashes.length > 0 && hashes.every(([, hash]) => typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash));
  return sound ? { version, files: Object.fromEntries(hashes) as Record<string, string> } : undefined;
}
