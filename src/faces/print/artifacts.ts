/**
 * Heads, folios, grounds and lines of a page, marked as such: whoever hears the page read passes them over. The browser
 * leaves some of them unmarked, and takes others for a part of the text.
 */

import type { PDFArray, PDFDict, PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { mayBeLeftOut } from '../../machine/left-out.ts';
import { type Edit, editContent, operations } from './content-stream.ts';

const TEXT = new Set(['Tj', 'TJ', "'", '"']);
/** A drawing or a picture of its own. */
const PICTURE = 'Do';
const PAINTED = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', PICTURE, ...TEXT]);

const [OPEN, CLOSE] = ['/Artifact BMC', 'EMC'];

/**
 * @param isFigure whether what stands under that number is a picture, drawn by lines and grounds
 * @returns what to write into the content, and the numbers of what is no longer a part of the text
 * @see ISO 32000-1, 14.8.2.2
 */
export function artifactsIn(content: string, isFigure: (number: number) => boolean): { edits: Edit[]; gone: number[] } {
  const edits: Edit[] = [];
  const gone: number[] = [];
  /** What is marked at the moment; undefined between. */
  let marked: { start: number; end: number; number: number; says: boolean } | undefined;
  let depth = 0;
  /** Where the last mark ended, and whether something was painted since. */
  let [between, isPainted] = [0, false];
  const closeGap = (end: number) => {
    if (isPainted)
      edits.push({ start: between, end: between, text: `\n${OPEN}\n` }, { start: end, end, text: `\n${CLOSE}\n` });
    isPainted = false;
  };
  for (const { operator, operands, start, end } of operations(content)) {
    if (operator === 'BDC' || operator === 'BMC') {
      depth += 1;
      if (depth > 1) continue;
      closeGap(start);
      const at = operands.indexOf('/MCID');
      marked = { start, end, number: at < 0 ? -1 : Number(operands[at + 1]), says: false };
    } else if (operator === 'EMC') {
      depth -= 1;
      if (depth > 0 || !marked) continue;
      if (marked.number >= 0 && !marked.says && !isFigure(marked.number)) {
        edits.push({ start: marked.start, end: marked.end, text: OPEN });
        gone.push(marked.number);
      }
      marked = undefined;
      between = end;
    } else if (marked) marked.says ||= TEXT.has(operator) || operator === PICTURE;
    else isPainted ||= PAINTED.has(operator);
  }
  closeGap(content.length);
  return { edits, gone };
}

/** Writes the marks into each page, and takes what is marked so out of the structure. */
export async function markArtifacts(document: PDFDocument): Promise<void> {
  const pdf = await mayBeLeftOut(() => import('@cantoo/pdf-lib'));
  const name = (text: string) => pdf.PDFName.of(text);
  const [kids, parent, role] = [name('K'), name('P'), name('S')];
  const { context, catalog } = document;
  const numbers = catalog.lookup(name('StructTreeRoot'), pdf.PDFDict).lookup(name('ParentTree'), pdf.PDFDict);
  const byPage = new Map<string, PDFArray>();
  const pairs = numbers.lookup(name('Nums'), pdf.PDFArray).asArray();
  for (let at = 0; at < pairs.length; at += 2) {
    const elements = context.lookup(pairs[at + 1]);
    if (elements instanceof pdf.PDFArray) byPage.set(String(pairs[at]), elements);
  }
  const element = (ref: PDFObject | undefined) => context.lookupMaybe(ref, pdf.PDFDict);
  const isIn = (figure: PDFObject, ref: PDFObject | undefined): boolean => {
    const found = element(ref);
    return found !== undefined && (found.get(role) === figure || isIn(figure, found.get(parent)));
  };
  /** Leaves out the kids of which that is true; an element of no meaning that holds nothing else goes, too. */
  const leaveOut = (ref: PDFRef, isGone: (kid: PDFObject, of: PDFDict) => boolean): void => {
    const found = element(ref);
    const held = found?.lookup(kids);
    if (!found || !held) return;
    const all = held instanceof pdf.PDFArray ? held.asArray() : [found.get(kids) ?? held];
    const left = all.filter((kid) => !isGone(kid, found));
    found.set(kids, context.obj(left as never));
    const above = found.get(parent);
    if (left.length > 0 || found.get(role) !== name('NonStruct') || !(above instanceof pdf.PDFRef)) return;
    context.delete(ref);
    leaveOut(above, (kid) => kid === ref);
  };
  for (const { node, ref: page } of document.getPages()) {
    const elements = byPage.get(String(node.get(name('StructParents'))));
    const stream = node.Contents();
    if (!(stream instanceof pdf.PDFRawStream)) throw new Error('A page is drawn by several streams');
    const figure = name('Figure');
    const gone: number[] = [];
    await editContent(stream, (content) => {
      const found = artifactsIn(content, (number) => isIn(figure, elements?.get(number)));
      gone.push(...found.gone);
      return found.edits;
    });
    for (const number of gone) {
      const owner = elements?.get(number);
      if (!(owner instanceof pdf.PDFRef)) continue;
      elements?.set(number, pdf.PDFNull);
      leaveOut(owner, (kid, of) => {
        const marked = context.lookup(kid);
        const [on, its] =
          marked instanceof pdf.PDFDict
            ? [marked.get(name('Pg')) ?? of.get(name('Pg')), marked.get(name('MCID'))]
            : [of.get(name('Pg')), marked];
        return on === page && its instanceof pdf.PDFNumber && its.asNumber() === number;
      });
    }
  }
}
