/** What is drawn in a PDF: every operator of its pages and of the drawings on them. */

import { PDFArray, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { type Operation, operations, unpacked } from '../src/faces/print/content-stream.ts';

export async function operatorsOf(document: PDFDocument): Promise<Operation[]> {
  const { context } = document;
  const pages = document.getPages().flatMap(({ node }) => {
    const contents = node.Contents();
    return contents instanceof PDFArray ? contents.asArray() : [contents];
  });
  const streams = [
    ...pages.map((one) => context.lookup(one)),
    ...context.enumerateIndirectObjects().map(([, one]) => one),
  ];
  const isForm = ({ dict }: PDFRawStream) => dict.get(PDFName.of('Subtype')) === PDFName.of('Form');
  const drawn = streams.flatMap((one, at) =>
    one instanceof PDFRawStream && (at < pages.length || isForm(one)) ? one : [],
  );
  const texts = await Promise.all(drawn.map(async (stream) => (await unpacked(stream))?.toString('latin1') ?? ''));
  return texts.flatMap((text) => [...operations(text)]);
}

/** Operators that set a colour, each with its shares of light or ink, in hundredths. */
export async function coloursOf(document: PDFDocument): Promise<string[]> {
  const share = (text: string) => (/^[\d.]+$/.test(text) ? Number(Number(text).toFixed(2)) : text);
  return (await operatorsOf(document)).flatMap(({ operator, operands }) =>
    /^(?:rg|k|g|sc|scn|cs|sh)$/i.test(operator) ? [...operands.map(share), operator].join(' ') : [],
  );
}
