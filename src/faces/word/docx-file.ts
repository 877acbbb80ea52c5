/** What every Word file of ours has: Chinese faces with what stands in for them, and the same bytes each time. */

import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export const CHINESE = { value: 'zh-CN', eastAsia: 'zh-CN' };

/** A face for Chinese, with one for letters and digits. */
export function face(eastAsia: string, ascii = 'Times New Roman') {
  return { ascii, hAnsi: ascii, cs: ascii, eastAsia, hint: 'eastAsia' };
}

/** What stands in for a face that a computer lacks, as Word and WPS ask the file for it. */
const ALTERNATIVES: Readonly<Record<string, string>> = {
  方正小标宋_GBK: '方正小标宋简体',
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  黑体: 'SimHei',
  宋体: 'SimSun',
  'Times New Roman': 'Liberation Serif',
};

/** Names the stand-ins for faces that few computers have. */
function fontTable(): string {
  const fonts = Object.entries(ALTERNATIVES).map(
    ([name, alternative]) => `<w:font w:name="${name}"><w:altName w:val="${alternative}"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}

/** What stands in every entry of the packed file as its time: the earliest that the format knows. */
const EPOCH = new Date(1980, 0, 1);

/** @returns a packed file of an office program: the same for the same parts, on any day and any computer */
export function packedAlike(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map(([name, bytes]) => [name, [bytes, { mtime: EPOCH, level: 9 }]])));
}

/**
 * @param made ISO day that stands in the file as that of its making
 * @param mend what the document's own text needs beyond what was asked for
 * @returns the file: the same for the same document, on any day and any computer
 */
export async function docxFile(
  document: Document,
  made: string,
  mend: (xml: string) => string = (xml) => xml,
): Promise<Uint8Array> {
  const files = unzipSync(await Packer.toBuffer(document));
  const change = (name: string, to: (xml: string) => string) => {
    files[name] = strToU8(to(strFromU8(files[name] ?? new Uint8Array())));
  };
  change('word/fontTable.xml', fontTable);
  change('word/document.xml', mend);
  change('docProps/core.xml', (xml) =>
    xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${made}T00:00:00Z`),
  );
  return packedAlike(files);
}
