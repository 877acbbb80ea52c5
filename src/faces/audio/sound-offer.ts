/**
 * Which recordings a site lets people hear: those that its edition names, and none by itself. What was recorded of
 * other words than the page has is not offered, nor is anything on a page that somebody may have to leave in a hurry.
 */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { OfferedSound } from '../../aloud/offered-sound.ts';
import { edition } from '../../kinds/edition/schema.ts';
import type { Library } from '../../library/assemble.ts';
import { keptWith } from '../../text/kept-results.ts';
import { type Script, scripts } from './scripts.ts';
import { readingsOf, readSoundList, recordedFolder, wordsKey } from './sound-list.ts';

interface SoundOffer {
  /** By the page's path. */
  sounds: ReadonlyMap<string, OfferedSound & { file: string }>;
  /** Titles of what is named and recorded, but says something else by now. */
  stale: readonly string[];
}

/** Paths of pages that somebody else may look at over one's shoulder. */
function discreetPaths({ shelves }: Library): Set<string> {
  return new Set(
    shelves.flatMap(({ source, entries }) =>
      'folder' in source
        ? entries.flatMap(({ id, data }) =>
            typeof data === 'object' && data !== null && 'discreet' in data && data.discreet === true
              ? [`/${source.folder.replace(/^content\//, '')}/${id}/`]
              : [],
          )
        : [],
    ),
  );
}

function isNamed({ group, path = '' }: Script, named: readonly string[]): boolean {
  return named.some((name) => name === group || `/${name}/` === path);
}

function offerOf(library: Library): SoundOffer {
  const { sound: named } = library.of(edition).data;
  const sounds = new Map<string, OfferedSound & { file: string }>();
  const stale: string[] = [];
  // Nobody who publishes nothing waits for anything.
  if (named.length === 0) return { sounds, stale };
  const folder = recordedFolder(library.edition);
  const listed = new Map(readSoundList(folder).map((one) => [one.id, one]));
  const hidden = discreetPaths(library);
  for (const script of scripts(library)) {
    const { id, path, title, parts } = script;
    const found = listed.get(id);
    if (!found || path === undefined || hidden.has(path) || !isNamed(script, named)) continue;
    const file = join(folder, found.file);
    const isThere = existsSync(file) && statSync(file).size === found.bytes;
    if (!isThere || found.words !== wordsKey(script, readingsOf(library))) {
      stale.push(title);
      continue;
    }
    const { bytes, seconds, mark } = found;
    const text = parts.map(({ sentences }) => sentences.map(({ written }) => written).join(''));
    sounds.set(path, { path: `/audio/${id}.mp3`, name: `${title}-${mark}.mp3`, bytes, seconds, mark, text, file });
  }
  return { sounds, stale };
}

/** A recording for a loudspeaker that still says what its script says; undefined where there is none. */
export function spotRecording(
  library: Library,
  material: string,
): { name: string; seconds: number; mark: string; file: string } | undefined {
  const script = scripts(library).find(({ id }) => id === `spot-${material}`);
  const folder = recordedFolder(library.edition);
  const found = script && readSoundList(folder).find(({ id }) => id === script.id);
  if (!found || found.words !== wordsKey(script, readingsOf(library))) return undefined;
  const file = join(folder, found.file);
  const { seconds, mark } = found;
  return existsSync(file) ? { name: `${script.file}-${mark}.mp3`, seconds, mark, file } : undefined;
}

/** Looked for once a library. */
export function soundOffer(library: Library): SoundOffer {
  return keptWith(library, 'sound offer', () => offerOf(library));
}

/** The files of all that is offered, by their names below the site. */
export function soundFiles(library: Library): Map<string, () => Buffer> {
  return new Map(
    [...soundOffer(library).sounds.values()].map(({ path, file }) => [path.slice(1), () => readFileSync(file)]),
  );
}
