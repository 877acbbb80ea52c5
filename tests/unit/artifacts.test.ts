/** What a screen reader passes over on a page: what the browser left unmarked, and grounds that it took for text. */

import { expect, test } from 'vitest';
import { artifactsIn } from '../../src/faces/print/artifacts.ts';

const TEXT = 'BT /F1 9 Tf <0036> Tj ET';
const GROUND = '0 0 9 9 re f';
const P = '/P <</MCID 3 >>BDC';

/** What becomes of a page, in one line. */
function marked(content: string, isFigure = false): { text: string; gone: number[] } {
  const { edits, gone } = artifactsIn(content, () => isFigure);
  const text = edits.reduceRight((all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end), content);
  return { text: text.replace(/\s+/g, ' ').trim(), gone };
}

test.each([
  ['a folio', `${P} ${TEXT} EMC q ${TEXT} Q`, `${P} ${TEXT} EMC /Artifact BMC q ${TEXT} Q EMC`, []],
  ['a running head', `q ${TEXT} Q ${P} ${TEXT} EMC`, `/Artifact BMC q ${TEXT} Q EMC ${P} ${TEXT} EMC`, []],
  ['the ground of a paragraph', `${P} ${GROUND} EMC`, `/Artifact BMC ${GROUND} EMC`, [3]],
  ['a drawing without a word', `${P} ${TEXT} EMC /X7 Do`, `${P} ${TEXT} EMC /Artifact BMC /X7 Do EMC`, []],
])('%s is passed over', (_, content, expected, gone) => {
  expect(marked(content)).toEqual({ text: expected, gone });
});

test.each([
  ['text', `${P} ${TEXT} EMC`, false],
  ['a picture', `${P} /X7 Do EMC`, false],
  ['the lines of a drawing that has a name', `${P} ${GROUND} EMC`, true],
  ['a colour that is set between', `${P} ${TEXT} EMC 0 0 1 rg ${P} ${TEXT} EMC`, false],
  ['what is passed over already', `/Artifact BMC ${GROUND} EMC`, false],
  ['a string that looks like an end', '/P <</MCID 3 >>BDC BT (EMC \\) f) Tj ET EMC', false],
])('%s stays as it is', (_, content, isFigure) => {
  expect(marked(content, isFigure)).toEqual({ text: content, gone: [] });
});
