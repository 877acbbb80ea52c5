/** Beside films: of which page of which edition each was made, so that only what still says the same is handed on. */

import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const LIST = '清单.json';

const filmSchema = z.strictObject({
  /** Its name in the folder, without the ending. */
  file: z.string(),
  title: z.string(),
  edition: z.string(),
  /** The page that it shows, below the base: /screen/hall/ */
  page: z.string(),
  /** Of what that page showed. */
  key: z.string(),
});

export type ListedFilm = z.infer<typeof filmSchema>;

/** @returns nothing where no film was listed, or by a version that wrote another list */
export function readFilms(folder: string): ListedFilm[] {
  const file = join(folder, LIST);
  if (!existsSync(file)) return [];
  const read = z.array(filmSchema).safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return read.success ? read.data : [];
}

/** Puts a film on the list of its folder, in the place of an older one of the same name. */
export function listFilm(folder: string, film: ListedFilm): void {
  const others = readFilms(folder).filter(({ file }) => file !== film.file);
  const all = [...others, film].sort((a, b) => (a.file < b.file ? -1 : 1));
  writeFileSync(join(folder, LIST), `${JSON.stringify(all, null, 1)}\n`);
}

/** A film that may be handed on. */
export interface CurrentFilm {
  title: string;
  /** Its file, and the subtitles beside it where there are any. */
  path: string;
  bytes: number;
  subtitles: string | undefined;
}

/**
 * The films of an edition that show what its pages show today.
 * @param folder where `npm run video` wrote them
 * @param keyOf what a page shows today (film-key.ts)
 * @returns besides, the titles of those that show something else
 */
export function currentFilms(
  folder: string,
  keyOf: (page: string) => string | undefined,
  edition: string,
): { films: CurrentFilm[]; old: string[] } {
  const films: CurrentFilm[] = [];
  const old: string[] = [];
  for (const film of readFilms(folder)) {
    const path = join(folder, `${film.file}.mp4`);
    if (film.edition !== edition || !existsSync(path)) continue;
    if (film.key !== keyOf(film.page)) {
      old.push(film.title);
      continue;
    }
    const words = join(folder, `${film.file}.srt`);
    films.push({
      title: film.title,
      path,
      bytes: statSync(path).size,
      subtitles: existsSync(words) ? words : undefined,
    });
  }
  return { films, old };
}
