/**
 * What every file of slides of ours has and the library that writes it has not: Chinese as its language, Chinese faces
 * in its theme, titles that outlines and screen readers find, each picture once, and the same bytes each time.
 * @see https://ecma-international.org/publications-and-standards/standards/ecma-376/
 */

import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeXml } from '../../text/xml.ts';
import type { Tint } from './tints.ts';

/** On every Windows. Where they lack, systems have one as wide as Arial for it, and their own sans-serif for the other. */
const FACE = { latin: 'Arial', eastAsia: '微软雅黑' };
/** The law's own words, as official papers quote: on every Windows, too. */
export const LAW_FACE = '楷体';

/** What stands in every entry of the packed file as its time: the earliest that the format knows. */
const EPOCH = new Date(1980, 0, 1);

/** What the box that is the title is called in the file, so that it can be found here. */
export const TITLE_NAME = '标题';

export interface DeckFacts {
  title: string;
  office: string;
  /** ISO day that stands in the file as that of its making. */
  made: string;
  /** EMU: where a layout has its title. */
  titleAt: { x: number; y: number; cx: number; cy: number };
  tint: Tint;
}

function themed(xml: string, tint: Tint): string {
  const colours = { accent1: 'do', accent2: 'cinnabar', accent3: 'clock', accent4: 'field', accent5: 'seal' } as const;
  const recoloured = Object.entries(colours).reduce(
    (text, [name, colour]) => text.replace(new RegExp(`(<a:${name}><a:srgbClr val=")[^"]+`), `$1${tint[colour]}`),
    xml,
  );
  return recoloured
    .replace(/(<a:theme [^>]*name=")[^"]*/, '$1循法')
    .replaceAll(/<a:(major|minor)Font>.*?<\/a:\1Font>/gs, (_, which: string) => {
      const { latin, eastAsia } = FACE;
      return `<a:${which}Font><a:latin typeface="${latin}"/><a:ea typeface="${eastAsia}"/><a:cs typeface=""/><a:font script="Hans" typeface="${eastAsia}"/></a:${which}Font>`;
    });
}

/** A title that is empty, where the slides of this layout have theirs. */
function titlePlace({ x, y, cx, cy }: DeckFacts['titleAt']): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="9002" name="${TITLE_NAME}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="zh-CN"/><a:t>${TITLE_NAME}</a:t></a:r></a:p></p:txBody></p:sp>`;
}

/** The title of a slide is one for outlines; a paragraph says once, and first, how it is set; no two shapes have one number. */
function mendedSlide(xml: string): string {
  return xml
    .replace('<p:cNvPr id="25" name="Slide Number Placeholder 0"/>', '<p:cNvPr id="9001" name="页码"/>')
    .replace(
      new RegExp(`(name="${TITLE_NAME}[^"]*">.*?)<p:cNvSpPr[^>]*/><p:nvPr></p:nvPr>`, 's'),
      '$1<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr>',
    )
    .replaceAll(/(<\/a:r>|<a:br\/>)<a:pPr [^>]*>.*?<\/a:pPr>/gs, '$1');
}

/** Notes of some lines are some paragraphs. */
function mendedNotes(xml: string): string {
  return xml.replace(
    /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/,
    (_, look, text) =>
      String(text)
        .split(/\s*\n\s*/)
        .map((line) => `<a:p><a:r>${look}<a:t>${line}</a:t></a:r></a:p>`)
        .join(''),
  );
}

/** Beside what belongs to them, the library lists parts that there are not. */
function onlyPresent(xml: string, names: ReadonlySet<string>): string {
  return xml.replaceAll(/\s*<Override PartName="\/([^"]+)"[^>]*\/>/g, (all, name) =>
    names.has(name) ? all.trim() : '',
  );
}

function appProperties({ office }: DeckFacts, slides: number): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Slides>${slides}</Slides><Notes>${slides}</Notes><Company>${escapeXml(office)}</Company></Properties>`;
}

/**
 * @param written the file as the library writes it
 * @returns the same for the same slides, on any day
 */
export function deckFile(written: Uint8Array, facts: DeckFacts): Uint8Array {
  const files = new Map<string, Uint8Array>();
  const media = new Map<string, string>();
  const unpacked = Object.entries(unzipSync(written)).filter(([name]) => !name.endsWith('/'));
  for (const [name, bytes] of unpacked) {
    if (!name.startsWith('ppt/media/')) continue;
    const kept = `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.png`;
    media.set(name.slice('ppt/media/'.length), kept);
    files.set(`ppt/media/${kept}`, bytes);
  }
  const slides = unpacked.filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  const names = new Set(unpacked.map(([name]) => name));
  for (const [name, bytes] of unpacked) {
    if (name.startsWith('ppt/media/')) continue;
    let xml = strFromU8(bytes).replaceAll(' lang="en-US"', ' lang="zh-CN"');
    if (name === '[Content_Types].xml') xml = onlyPresent(xml, names);
    if (name === 'docProps/app.xml') xml = appProperties(facts, slides);
    if (name === 'docProps/core.xml') {
      xml = xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${facts.made}T00:00:00Z`);
    }
    if (name.startsWith('ppt/theme/')) xml = themed(xml, facts.tint);
    if (name.startsWith('ppt/slides/slide')) xml = mendedSlide(xml);
    if (name.startsWith('ppt/notesSlides/notesSlide')) xml = mendedNotes(xml);
    if (name.startsWith('ppt/slideLayouts/slideLayout')) {
      xml = mendedSlide(xml).replace('</p:spTree>', `${titlePlace(facts.titleAt)}</p:spTree>`);
    }
    if (name.endsWith('.rels')) {
      xml = xml.replaceAll(/(\.\.\/media\/)([^"]+)/g, (_, folder, file) => folder + (media.get(file) ?? file));
    }
    files.set(name, strToU8(xml));
  }
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map(([name, bytes]) => [name, [bytes, { mtime: EPOCH, level: 9 }]])));
}
