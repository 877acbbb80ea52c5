/** On which page of a PDF each place lies to which a link leads; the browser writes down no others. */

import { mayBeLeftOut } from '../../machine/left-out.ts';

/** @returns pages from 1, by the id of the place */
export async function pagesOfPlaces(pdf: Uint8Array): Promise<Map<string, number>> {
  const { getDocument } = await mayBeLeftOut(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
  // It takes the bytes away from whoever gives them.
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  try {
    const places = (await document.getDestinations()) as unknown as Map<string, [{ num: number; gen: number }]>;
    const pages = new Map<string, number>();
    for (const [id, [page]] of places) pages.set(id, (await document.getPageIndex(page)) + 1);
    return pages;
  } finally {
    await task.destroy();
  }
}
