/** The library of this build, from the environment; read on first use. */

import { resolve } from 'node:path';
import { type Library, type LibraryOptions, loadLibrary } from './library.ts';
import { ContentError } from './problem.ts';

/** Today in China, where the law's days are counted. */
function chinaDay(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}

/**
 * XUNFA_ROOT: folder that holds content/ (this project by default).
 * XUNFA_EDITION: a file of content/editions/. XUNFA_ADDRESS: overrides the edition's address.
 * SOURCE_DATE_EPOCH: seconds; judges the law as of that day instead of today.
 */
export function optionsFrom(env: NodeJS.ProcessEnv): LibraryOptions {
  const epoch = env['SOURCE_DATE_EPOCH'];
  return {
    root: resolve(env['XUNFA_ROOT'] ?? '.'),
    edition: env['XUNFA_EDITION'] || undefined,
    address: env['XUNFA_ADDRESS'] || undefined,
    day: chinaDay(epoch ? new Date(Number(epoch) * 1000) : new Date()),
  };
}

/** Kept on the process: the site generator bundles its own copy of this module, the content is read once. */
const kept = globalThis as { xunfaLibrary?: Library | undefined };

/** @throws ContentError when any content has a problem */
export function library(): Library {
  kept.xunfaLibrary ??= loadLibrary(optionsFrom(process.env));
  if (kept.xunfaLibrary.problems.length > 0) throw new ContentError(kept.xunfaLibrary.problems);
  return kept.xunfaLibrary;
}

/** Makes a library that has been read already the one that pages use. */
export function keepLibrary(library: Library): void {
  kept.xunfaLibrary = library;
}

/** Forgets what was read; the next call reads again. For the development server. */
export function reloadLibrary(): void {
  kept.xunfaLibrary = undefined;
}
