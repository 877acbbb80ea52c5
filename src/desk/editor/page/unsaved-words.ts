/**
 * What somebody wrote and did not save is put back into the text over which it was written, and into no other: the
 * program would put it over what a colleague has saved since, and forgets it when a day, a code or a page is new.
 */

import { alarm } from './alarm.ts';
import type { ServedFile } from './served-folder.ts';

/** What the program keeps of a form that nobody has saved. */
interface KeptForm {
  collectionName: string;
  slug: string;
  /** By language, and by the place of a field. */
  currentValues: Record<string, Record<string, unknown>>;
}

/** As much of the settings as says where files are. */
export interface FormCollections {
  collections: {
    name?: string;
    folder?: string;
    extension?: string;
    files?: { name: string; file: string }[];
  }[];
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

/**
 * Tells the program (program-changes.ts) of which text a form is.
 * @param files with their hashes as they were read last
 */
export function keepUnsaved({ collections }: FormCollections, files: ReadonlyMap<string, ServedFile>): void {
  const fileOf = (collection: string, slug: string) => {
    const { folder, extension, files: single } = collections.find(({ name }) => name === collection) ?? {};
    return folder === undefined ? single?.find(({ name }) => name === slug)?.file : `${folder}/${slug}.${extension}`;
  };
  const servedOf = (collection: string, slug: string) => files.get(fileOf(collection, slug) ?? '');
  /** Nobody can put these words back for her: she is shown them. */
  const aside = ({ collectionName, slug, currentValues }: KeptForm) => {
    const served = servedOf(collectionName, slug);
    const now = new Set(wordsIn(JSON.parse(served?.text || 'null')));
    const words = [...new Set(wordsIn(currentValues))].filter((one) => one !== '' && !now.has(one));
    if (words.length === 0) return;
    alarm('您上次没有存的字，没有放回去', ['这一页后来改过。您写的在下面，要用的，先拷下来', ...words]);
  };
  const version = (collection: string, slug: string) => servedOf(collection, slug)?.hash ?? '';
  Object.assign(globalThis, { xunfaUnsaved: { version, aside } });
}
