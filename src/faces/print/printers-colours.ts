/** A document in the colours of a press: light becomes ink, and everything else stays, tags and text among it. */

import type { PDFDocument } from '@cantoo/pdf-lib';
import { mayBeLeftOut } from '../../machine/left-out.ts';
import { type Edit, editContent, operations, pack, unpacked } from './content-stream.ts';
import { inksOf, type Light } from './inks.ts';

/** Operators that set a colour of light, and those that set the same of inks: of what is filled, of lines. */
const IN_INKS: Record<string, string> = { rg: 'k', RG: 'K' };

/** Spaces in which a colour is ink already. */
const OF_INKS = ['/DeviceGray', '/DeviceCMYK'];

/** What a content stream can hold that has no ink, as an editor calls it. */
const GRADIENT = '渐变色、花纹';
const UNKNOWN = '少见的颜色写法';
const FADED = '渐隐';

/** @param lacking takes what has no ink */
async function inInks(content: string, lacking: Set<string>): Promise<Edit[]> {
  const found: (Edit & { light: Light })[] = [];
  for (const { operator, operands, start, end } of operations(content)) {
    const text = IN_INKS[operator];
    if (text) {
      const [red = 0, green = 0, blue = 0] = operands.map(Number);
      found.push({ start, end, text, light: [red, green, blue] });
    } else if (operator === 'sh') lacking.add(GRADIENT);
    else if ((operator === 'cs' || operator === 'CS') && !OF_INKS.includes(operands[0] ?? ''))
      lacking.add(operands[0] === '/Pattern' ? GRADIENT : UNKNOWN);
  }
  const inks = await inksOf(found.map(({ light }) => light));
  return found.map(({ start, end, text }, at) => ({ start, end, text: `${inks[at]?.join(' ')} ${text}` }));
}

/** @returns a byte for each of `count` pixels where all are grey: a profile would spread them over four inks, codes above all */
function greyOf(pixels: Uint8Array, count: number): Uint8Array | undefined {
  if (pixels.length !== 3 * count) return undefined;
  const isGrey = pixels.every((light, at) => light === pixels[at - (at % 3)]);
  return isGrey ? pixels.filter((_, at) => at % 3 === 0) : undefined;
}

/**
 * Pictures made of pixels keep their colours, except grey ones, which become black alone.
 * @returns what has no ink, as an editor calls it; empty where everything has
 * @see ISO 32000-1, 8.6
 */
export async function printersColours(document: PDFDocument): Promise<string[]> {
  const pdf = await mayBeLeftOut(() => import('@cantoo/pdf-lib'));
  const name = (text: string) => pdf.PDFName.of(text);
  const { context } = document;
  const lacking = new Set<string>();
  const pages = new Set<unknown>();
  for (const { node } of document.getPages()) {
    const contents = node.Contents();
    for (const one of contents instanceof pdf.PDFArray ? contents.asArray() : [contents])
      pages.add(context.lookup(one));
    // What is half transparent mixes as inks do.
    node.set(name('Group'), context.obj({ Type: 'Group', S: 'Transparency', CS: 'DeviceCMYK' }));
  }
  for (const [, object] of context.enumerateIndirectObjects()) {
    const mask = object instanceof pdf.PDFDict ? object.lookup(name('SMask')) : undefined;
    if (mask instanceof pdf.PDFDict && mask.get(name('S')) === name('Luminosity')) lacking.add(FADED);
    if (!(object instanceof pdf.PDFRawStream)) continue;
    const kind = object.dict.get(name('Subtype'));
    if (kind === name('Image')) {
      const [width, height] = ['Width', 'Height'].map((one) => object.dict.lookup(name(one), pdf.PDFNumber).asNumber());
      const grey = greyOf((await unpacked(object)) ?? new Uint8Array(), (width ?? 0) * (height ?? 0));
      if (!grey) continue;
      await pack(object, grey);
      object.dict.set(name('ColorSpace'), name('DeviceGray'));
    } else if (kind === name('Form') || pages.has(object)) {
      await editContent(object, (content) => inInks(content, lacking));
    }
  }
  return [...lacking];
}
