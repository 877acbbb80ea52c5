/** A book as an EPUB 3 file, for phones: the same bytes for the same content. */

import { createHash } from 'node:crypto';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Booklet } from '../../kinds/material/book-text.ts';
import { escapeXml } from '../../text/xml.ts';
import { addressesOf, chapterPage, contentsPage, coverPage, fileOf, LOOK } from './epub-page.ts';

/** What stands in every entry of the packed file as its time: the earliest that the format knows. */
const EPOCH = new Date(1980, 0, 1);

/** What a reader's shelf shows; the book itself begins with its cover in words. */
const COVER = 'cover.png';

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** An address of the book that stays the same from print to print: a UUID made of whose it is and what it is called. */
function identifierOf({ name, who, title }: Booklet): string {
  const hex = createHash('sha256').update([name, who, title].join('\n')).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20)];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`;
}

/** What the book is, its files, and their order. */
function packageOf(booklet: Booklet): string {
  const { title, lead, who, reviewed, chapters } = booklet;
  const meta = (property: string, value: string) => `<meta property="${property}">${value}</meta>`;
  const pages = ['cover.xhtml', 'contents.xhtml', ...chapters.map(fileOf)];
  const idOf = (file: string) => file.replace('.xhtml', '');
  const item = (file: string) =>
    `<item id="${idOf(file)}" href="${file}" media-type="application/xhtml+xml"${file === 'contents.xhtml' ? ' properties="nav"' : ''}/>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="zh-CN">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${identifierOf(booklet)}</dc:identifier>
<dc:title>${escapeXml(title)}</dc:title>
<dc:language>zh-CN</dc:language>
<dc:description>${escapeXml(lead)}</dc:description>
${who === undefined ? '' : `<dc:publisher>${escapeXml(who)}</dc:publisher>\n`}<dc:date>${reviewed}</dc:date>
${[
  meta('dcterms:modified', `${reviewed}T00:00:00Z`),
  meta('schema:accessMode', 'textual'),
  meta('schema:accessModeSufficient', 'textual'),
  ...['tableOfContents', 'structuralNavigation', 'readingOrder'].map((one) => meta('schema:accessibilityFeature', one)),
  meta('schema:accessibilityHazard', 'none'),
].join('\n')}
</metadata>
<manifest>
${pages.map(item).join('\n')}
<item id="look" href="look.css" media-type="text/css"/>
<item id="shelf" href="${COVER}" media-type="image/png" properties="cover-image"/>
</manifest>
<spine>
${pages.map((file) => `<itemref idref="${idOf(file)}"/>`).join('\n')}
</spine>
</package>
`;
}

/**
 * @param cover a picture of it, as PNG
 * @returns the file: the same for the same book and cover, on any day
 */
export function epubBook(booklet: Booklet, cover: Uint8Array): Uint8Array {
  const { chapters } = booklet;
  const addresses = addressesOf(chapters);
  const files: [string, string][] = [
    ['META-INF/container.xml', CONTAINER],
    ['EPUB/book.opf', packageOf(booklet)],
    ['EPUB/cover.xhtml', coverPage(booklet)],
    ['EPUB/contents.xhtml', contentsPage(booklet)],
    ...chapters.map((chapter): [string, string] => [`EPUB/${fileOf(chapter)}`, chapterPage(chapter, addresses)]),
    ['EPUB/look.css', LOOK],
  ];
  // A reader knows the format by its first bytes: the type comes first, and is not compressed.
  const entries: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0, mtime: EPOCH }] };
  for (const [name, text] of files) entries[name] = [strToU8(text), { level: 9, mtime: EPOCH }];
  entries[`EPUB/${COVER}`] = [cover, { level: 0, mtime: EPOCH }];
  return zipSync(entries);
}
