/** A file of slides as another program reads it: of each slide, in their order, what its boxes say, its pictures, its notes. */

import { strFromU8, unzipSync } from 'fflate';

export interface ReadSlide {
  xml: string;
  /** What each box says; the number of the slide, which the program fills in, is none. */
  boxes: string[];
  /** What outlines and screen readers call it. */
  titles: string[];
  /** What is said of each picture to those who do not see it. */
  alts: string[];
  /** A line a paragraph. */
  notes: string;
}

export interface ReadPptx {
  names: string[];
  xml(name: string): string;
  slides: ReadSlide[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(xml: string): string {
  return xml
    .replaceAll(/&#x([\da-f]+);/gi, (_, hex) => String.fromCodePoint(Number.parseInt(String(hex), 16)))
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(\w+);/g, (all, name) => ENTITIES[String(name)] ?? all);
}

const texts = (xml: string) => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => plain(text)).join('');

/** Follows the relations of the presentation, as programs do. */
export function readPptx(bytes: Uint8Array): ReadPptx {
  const files = unzipSync(bytes);
  const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const targets = (name: string) =>
    new Map(
      [...xml(name).matchAll(/<Relationship [^>]*>/g)].map(([one]) => [
        /Id="([^"]+)"/.exec(one)?.[1],
        /Target="([^"]+)"/.exec(one)?.[1] ?? '',
      ]),
    );
  const ofPresentation = targets('ppt/_rels/presentation.xml.rels');
  const order = [...xml('ppt/presentation.xml').matchAll(/<p:sldId [^>]*r:id="([^"]+)"/g)].map(
    ([, id = '']) => ofPresentation.get(id) ?? '',
  );
  const slides = order.map((target): ReadSlide => {
    const slide = xml(`ppt/${target}`);
    const shapes = [...slide.matchAll(/<p:(sp|pic)>.*?<\/p:\1>/gs)].map(([shape]) => shape);
    const boxes = shapes.filter((shape) => !shape.includes('type="sldNum"'));
    const notesTarget = [...targets(`ppt/${target.replace('slides/', 'slides/_rels/')}.rels`).values()].find((one) =>
      one.includes('notesSlide'),
    );
    const notes = xml(`ppt/${(notesTarget ?? '').replace('../', '')}`);
    const body = /<p:ph type="body".*?<\/p:sp>/s.exec(notes)?.[0] ?? '';
    return {
      xml: slide,
      boxes: boxes.map(texts).filter((text) => text !== ''),
      titles: boxes.filter((shape) => shape.includes('<p:ph type="title"')).map(texts),
      alts: shapes
        .filter((shape) => shape.startsWith('<p:pic>'))
        .map((shape) => plain(/ descr="([^"]*)"/.exec(shape)?.[1] ?? '')),
      notes: [...body.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([one]) => texts(one)).join('\n'),
    };
  });
  return { names: Object.keys(files), xml, slides };
}
