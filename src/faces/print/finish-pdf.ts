/** What the browser leaves to do on a PDF: tags, who made it and when, the same each time; what a press asks for. */

import { createHash } from 'node:crypto';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { mayBeLeftOut } from '../../machine/left-out.ts';
import { joinLetters } from './light-text.ts';
import { addMarks } from './marks.ts';
import { LANGUAGE, MAKER, metadata } from './metadata.ts';
import { asOutlines } from './outlines.ts';
import { printersColours } from './printers-colours.ts';
import { renameHeads } from './renamed.ts';
import { completeTags, type TagNames } from './tags.ts';

/** Objects written before others may work; and those that are packed together: a book has eight thousand small ones. */
const TICK = 5000;
const TOGETHER = 1000;

/** A sheet's title, and the day of its law, which is the day of the file. */
interface About {
  title: string;
  reviewed: string;
}

/** The bytes of a document that was made here: nothing in them tells when, or how often. */
export async function fixed(document: PDFDocument, { title, reviewed }: About): Promise<Uint8Array> {
  const lib = await mayBeLeftOut(() => import('@cantoo/pdf-lib'));
  const { PDFHeader, PDFHexString, PDFName, PDFRef, PDFStreamWriter } = lib;
  const { context, catalog } = document;
  const day = new Date(`${reviewed}T00:00:00Z`);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage(LANGUAGE);
  document.setProducer(MAKER);
  document.setCreator(MAKER);
  document.setCreationDate(day);
  document.setModificationDate(day);
  // What packs objects together is younger than what the browser writes at the head of a file.
  context.header = PDFHeader.forVersion(1, 7);
  const place = PDFName.of('Metadata');
  const before = catalog.get(place);
  if (before instanceof PDFRef) context.delete(before);
  const own = metadata(title, day.toISOString());
  catalog.set(place, context.register(context.stream(Buffer.from(own), { Type: 'Metadata', Subtype: 'XML' })));
  await document.flush();
  const name = createHash('sha256')
    .update(`${title} ${document.getPageCount()} ${reviewed}`)
    .digest('hex')
    .slice(0, 32);
  const id = PDFHexString.of(name);
  context.trailerInfo.ID = context.obj([id, id]);
  return PDFStreamWriter.forContext(context, TICK, true, TOGETHER).serializeToBuffer();
}

/** What a printing house asks for. */
interface ForPress {
  /** Millimetres at which each side is folded, of a sheet that has a bleed around it; undefined without bleed. */
  folds: readonly (readonly number[])[] | undefined;
  /** In the colours of a press. */
  inks: boolean;
  /** How Ghostscript is called, where letters become drawings. */
  outliner: string | undefined;
}

interface Finished {
  file: Uint8Array;
  pages: number;
  /** Colours that have no ink, as an editor calls them. */
  lacking: string[];
}

/** @param bytes as the browser wrote them */
export async function finishPdf(
  bytes: Uint8Array,
  about: About & TagNames,
  { folds, inks, outliner }: ForPress,
): Promise<Finished> {
  const { PDFDocument } = await mayBeLeftOut(() => import('@cantoo/pdf-lib'));
  const load = (file: Uint8Array) => PDFDocument.load(file, { updateMetadata: false });
  const document = await load(bytes);
  await joinLetters(document);
  await renameHeads(document);
  await completeTags(document, about);
  const lacking = inks ? await printersColours(document) : [];
  if (folds) for (const [index, page] of document.getPages().entries()) await addMarks(page, folds[index] ?? []);
  let file = await fixed(document, about);
  if (outliner !== undefined) file = await fixed(await load(asOutlines(file, outliner)), about);
  return { file, pages: document.getPageCount(), lacking };
}
