/**
 * Which printed sheets a site lets people take. An edition says which; by default those that anybody's printer prints
 * and an old phone's line carries. What was printed of other words than the pages have is not offered.
 */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Edition, edition } from '../../kinds/edition/schema.ts';
import type { OfferedFile, OfferedSheet } from '../../kinds/material/offered.ts';
import type { Library } from '../../library/assemble.ts';
import { keptWith } from '../../text/kept-results.ts';
import { paperName } from './handling.ts';
import { keysOf, pictureFile, printedFolder, readList } from './print-list.ts';
import { type Sheet, sheets } from './sheets.ts';

/** The largest that is offered where an edition says nothing of it: bytes, and millimetres of the longer side (A3). */
const SMALL = { bytes: 300_000, side: 420 };

export interface Offer {
  sheets: readonly OfferedSheet[];
  /** Chosen and printed, but the content was changed since, or what prints it. */
  stale: readonly string[];
}

function isChosen({ material, as, paper }: Sheet, bytes: number, { also, without }: Edition['papers']): boolean {
  const isIn = (names: readonly string[]) => names.includes(as) || names.includes(material);
  if (isIn(without)) return false;
  return isIn(also) || (bytes <= SMALL.bytes && Math.max(paper.width, paper.height) <= SMALL.side);
}

/** What people print or read on a phone, the ending of each; the other files are for a press, or for the office. */
function filesOf(sheet: Sheet): { ending: string; name: string }[] {
  const paper = { ending: '.pdf', name: `${sheet.file}.pdf` };
  return sheet.as === '手册' && !sheet.large ? [paper, { ending: '.epub', name: `${sheet.name}.epub` }] : [paper];
}

function offerOf(library: Library): Offer {
  const folder = printedFolder(library.edition);
  const listed = new Map(readList(folder).map((one) => [one.id, one]));
  if (listed.size === 0) return { sheets: [], stale: [] };
  const keyOf = keysOf(library);
  const chosen = library.of(edition).data.papers;
  const stale: string[] = [];
  const offered = sheets(library).flatMap((sheet): OfferedSheet[] => {
    const found = listed.get(sheet.id);
    const [main] = found?.files ?? [];
    if (!found || !main || !isChosen(sheet, main.bytes, chosen)) return [];
    if (found.key !== keyOf(sheet)) {
      stale.push(sheet.file);
      return [];
    }
    const files = filesOf(sheet).flatMap(({ ending, name }): OfferedFile[] => {
      const bytes = found.files.find((file) => file.name === name)?.bytes;
      const path = join(folder, name);
      const isThere = existsSync(path) && statSync(path).size === bytes;
      return isThere && bytes !== undefined ? [{ path: `/materials/${sheet.id}${ending}`, name, bytes }] : [];
    });
    const [first, ...further] = files;
    if (!first || !existsSync(pictureFile(folder, sheet.id))) return [];
    const { id, title, as, reviewed } = sheet;
    return [
      {
        id,
        title,
        as,
        paper: paperName(sheet),
        pages: found.pages,
        version: sheet.as === '手册' && sheet.large ? '大字' : sheet.version,
        about: sheet.about,
        reviewed,
        files: [first, ...further],
        picture: { path: `/materials/${id}.webp`, ...found.picture },
      },
    ];
  });
  return { sheets: offered, stale };
}

/** Looked for once a library. */
export function offered(library: Library): Offer {
  return keptWith(library, 'offered', () => offerOf(library));
}

/** The files of all that is offered, by their names below the site. */
export function offeredFiles(library: Library): Map<string, () => Buffer> {
  const folder = printedFolder(library.edition);
  return new Map(
    offered(library).sheets.flatMap(({ id, files, picture }) => [
      ...files.map(({ path, name }) => [path.slice(1), () => readFileSync(join(folder, name))] as const),
      [picture.path.slice(1), () => readFileSync(pictureFile(folder, id))] as const,
    ]),
  );
}
