/** The library of this build: all kinds of content, read as the environment says, once. */

import { resolve } from 'node:path';
import { edition } from './kinds/edition/schema.ts';
import { KINDS } from './kinds/index.ts';
import { REGULATIONS_ID } from './kinds/law/citable.ts';
import { chinaDay } from './law/china-day.ts';
import { ContentError } from './law/problem.ts';
import { assemble, type Library } from './library/assemble.ts';
import type { ContentFolder } from './library/content-folder.ts';
import type { Kept } from './library/files.ts';
import { editionOfSettings, needEdition } from './library/settings.ts';
import { siteAt } from './site.ts';

export interface LibraryOptions extends ContentFolder {
  /** The name of a folder of content/editions/; by default the one that content/settings.yaml names. */
  edition?: string | undefined;
  /** Whether drafts are read, too, as if they were published. */
  drafts?: boolean | undefined;
  /** What editions built in the same run have read before. */
  kept?: Kept | undefined;
  /** Overrides the edition's address. */
  address?: string | undefined;
  /** ISO day for which the content is judged. */
  day: string;
}

/**
 * Reads and checks everything. Mistakes are collected in `problems`.
 * @throws ContentError when a file of which there is one, such as the official text, cannot be read at all
 */
export function loadLibrary({ root, unsaved, edition: asked, drafts, kept, address, day }: LibraryOptions): Library {
  const content = { root, unsaved };
  const id = asked ?? editionOfSettings(content);
  needEdition(content, id);
  return assemble({
    ...content,
    edition: id,
    drafts,
    kept,
    day,
    kinds: KINDS,
    home: REGULATIONS_ID,
    siteOf: ({ of }) => siteAt(address ?? of(edition).data.address),
    hideOf: ({ of }) => of(edition).data.hide,
  });
}

/**
 * XUNFA_ROOT: folder that holds content/ (this project by default).
 * XUNFA_EDITION: a folder of content/editions/, which `--edition` says on every system. XUNFA_ADDRESS: overrides the edition's address.
 * SOURCE_DATE_EPOCH: seconds; judges the law as of that day instead of today.
 */
export function optionsFrom(env: NodeJS.ProcessEnv): LibraryOptions {
  const epoch = env['SOURCE_DATE_EPOCH'];
  return {
    root: resolve(env['XUNFA_ROOT'] ?? '.'),
    edition: env['XUNFA_EDITION'] || undefined,
    address: env['XUNFA_ADDRESS'] || undefined,
    day: epoch ? chinaDay(Number(epoch) * 1000) : chinaDay(),
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
