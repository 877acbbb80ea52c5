/** What changed since the site was last packed, and in which order it goes to a server that people are reading from. */

import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { SiteFiles } from './whole-site.ts';

/** Every file by its name below the server's root, with the hash of its bytes. */
export type Manifest = Record<string, string>;

const manifest = z.record(z.string(), z.string());

/** What is kept beside a pack: of which site it is, and what the list of changes was made from. */
const state = z.strictObject({ address: z.string(), files: manifest, before: manifest.nullable() });
export type PackState = z.infer<typeof state>;

/** @returns undefined for whatever is none: half a file, or somebody else's */
export function readState(text: string): PackState | undefined {
  try {
    return state.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function manifestOf(files: SiteFiles): Manifest {
  return Object.fromEntries(
    [...files].map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex').slice(0, 32)]),
  );
}

export interface Changes {
  added: string[];
  changed: string[];
  removed: string[];
}

/** @param before null where the site was never packed: everything is new */
export function changesBetween(before: Manifest | null, after: Manifest): Changes {
  const old = before ?? {};
  const names = Object.keys(after).sort();
  return {
    added: names.filter((name) => !(name in old)),
    changed: names.filter((name) => name in old && old[name] !== after[name]),
    removed: Object.keys(old)
      .filter((name) => !(name in after))
      .sort(),
  };
}

/**
 * What the changes are counted from: the last pack, since it is on the server. One that never got there, or the same
 * site packed again, is counted from what it was counted from itself.
 * @param unsent whoever packs says that the last pack was not uploaded
 */
export function since(last: PackState | undefined, address: string, files: Manifest, unsent: boolean): Manifest | null {
  if (last?.address !== address) return null;
  const { added, changed, removed } = changesBetween(last.files, files);
  const same = added.length + changed.length + removed.length === 0;
  return same || unsent ? last.before : last.files;
}

/** Steps of an upload: whatever happens in between, each page finds what it needs. */
export const STEPS = ['1 先传', '2 再传网页', '3 最后传首页'] as const;
export type Step = (typeof STEPS)[number];

/** Files that tell of other files go with the pages, not before what they tell of. */
const TELLS =
  /(?:^|\/)(?:feed\.xml|sitemap[^/]*\.xml|release\.json|notice\.txt|offline\/\w+\.(?:json|bin)|pagefind\.js|pagefind-entry\.json)$/;

/**
 * @param name of a file below the server's root
 * @param folder in which the site lies there
 */
export function stepOf(name: string, folder: string): Step {
  if (name === `${folder}index.html`) return STEPS[2];
  return name.endsWith('.html') || TELLS.test(name) ? STEPS[1] : STEPS[0];
}
