/** What a screen reader needs beyond what the browser tags: names of chapters and of links, kinds that every reader knows. */

import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { mayBeLeftOut } from '../../machine/left-out.ts';
import { markArtifacts } from './artifacts.ts';

/** What a sheet calls itself, as it stands on the page. */
export interface TagNames {
  /** Its headings, from the first to the last. */
  headings: readonly string[];
  /** What stands at each place to which a link leads, by its id. */
  places: Readonly<Record<string, string>>;
}

/** Kinds of text that readers of today's PDF do not know, and what they are to them. */
const ROLES = { Em: 'Span', Strong: 'Span' };

const close = (text: string) => text.replace(/\s/gu, '');

/**
 * @throws Error where the outline is not that of the page
 * @see ISO 32000-1, 12.3.3, 12.5.6.5, 14.8.4
 */
export async function completeTags(document: PDFDocument, { headings, places }: TagNames): Promise<void> {
  const pdf = await mayBeLeftOut(() => import('@cantoo/pdf-lib'));
  const name = (text: string) => pdf.PDFName.of(text);
  const text = (words: string) => pdf.PDFHexString.fromText(words);
  const { context, catalog } = document;
  await markArtifacts(document);
  catalog.lookup(name('StructTreeRoot'), pdf.PDFDict).set(name('RoleMap'), context.obj(ROLES));

  // The browser writes some titles, or their first words, twice, and runs a small line above a title into it.
  const left = [...headings];
  const nameChapters = (ref: PDFObject | undefined): void => {
    const chapter = context.lookupMaybe(ref, pdf.PDFDict);
    if (!chapter) return;
    const written = chapter.lookup(name('Title'), pdf.PDFString, pdf.PDFHexString).decodeText();
    const heading = left.shift() ?? '';
    if (heading === '' || !close(written).includes(close(heading)))
      throw new Error(`The outline says “${written}” where the page says “${heading}”`);
    chapter.set(name('Title'), text(heading));
    nameChapters(chapter.get(name('First')));
    nameChapters(chapter.get(name('Next')));
  };
  nameChapters(catalog.lookupMaybe(name('Outlines'), pdf.PDFDict)?.get(name('First')));
  if (left.length > 0) throw new Error(`The outline lacks “${left.join('”, “')}”`);

  for (const { node } of document.getPages()) {
    for (const link of node.Annots()?.asArray() ?? []) {
      const annotation = context.lookup(link, pdf.PDFDict);
      const to = annotation.lookup(name('Dest'));
      const place = to instanceof pdf.PDFName ? places[to.decodeText()] : undefined;
      if (!place) throw new Error(`A link leads to ${to}, where nothing stands`);
      annotation.set(name('Contents'), text(place));
    }
  }
}
