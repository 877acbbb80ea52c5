/** Every file of the content as the editor's page takes it, worked out again only where the file is another. */

import { ContentError, type Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { fileHash, readForm } from './entry-files.ts';
import { formNames } from './form-places.ts';

export interface ServedForm {
  file: string;
  hash: string;
  /** What the form holds, as JSON. */
  text: string;
}

export class ServedForms {
  readonly #known = new Map<string, ServedForm>();

  /** @returns the forms, and what is wrong with files that cannot be read as they stand */
  of(library: Library): { files: ServedForm[]; broken: Problem[] } {
    const files: ServedForm[] = [];
    const broken: Problem[] = [];
    for (const name of formNames(library)) {
      try {
        files.push(this.#form(library, name));
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
        broken.push(...error.problems);
      }
    }
    return { files, broken };
  }

  #form(library: Library, name: string): ServedForm {
    const known = this.#known.get(name);
    if (known && known.hash === fileHash(library, name)) return known;
    const { file, hash, form } = readForm(library, name);
    const served = { file, hash, text: JSON.stringify(form) };
    this.#known.set(name, served);
    return served;
  }
}
