/** A playlist or a lesson as slides for PowerPoint and WPS: real text, pictures with words, notes for whoever speaks. */

import pptxgen from 'pptxgenjs';
import { edition } from '../../kinds/edition/schema.ts';
import { stripModels } from '../../kinds/strip/model.ts';
import type { Library } from '../../library/assemble.ts';
import type { Playlist, PlaylistSlide } from '../screen/playlist.ts';
import { SIDE } from '../screen/room.ts';
import { qrPng } from '../web/qr.ts';
import { deckFile, LAW_FACE, TITLE_NAME } from './deck-file.ts';
import type { Area, DrawnShape, Pictured, SlideParagraph, WordsShape } from './shapes.ts';
import { FOOT, HEAD, HEIGHT, MARK, OFFICE_X, officeWidth, pageOf, WIDTH } from './slide-page.ts';
import { panelPng, pictogramPng } from './slide-pictures.ts';
import { type Tint, tintOf } from './tints.ts';

/** Inches of a wide page of PowerPoint's, and of a unit. */
const INCHES = 7.5;
const UNIT = INCHES / HEIGHT;
const POINTS = 72 * UNIT;
const EMU = 914_400 * UNIT;

const inches = ({ x, y, width, height }: Area) => ({ x: x * UNIT, y: y * UNIT, w: width * UNIT, h: height * UNIT });

/** Radius of the round ground in the corner (screen.css). */
const SUN = 0.46 * HEIGHT;

/** Sizes without a third digit, as people read them in the list of sizes; never larger than what was reckoned with. */
const points = (units: number) => Math.floor(units * POINTS * 10) / 10;

function runsFor(
  { runs, size, line, align = 'left', after = 0, law }: SlideParagraph,
  tint: Tint,
): pptxgen.TextProps[] {
  return runs.map((run, index) => ({
    text: run.text,
    options: {
      color: tint[run.colour ?? 'ink'],
      fontSize: points(run.size ?? size),
      bold: run.bold ?? false,
      align,
      lineSpacing: points(size * line),
      paraSpaceAfter: points(after),
      breakLine: index === runs.length - 1,
      softBreakBefore: run.breaks ?? false,
      ...(law ? { fontFace: LAW_FACE } : {}),
    },
  }));
}

function addWords(slide: pptxgen.Slide, shape: WordsShape, tint: Tint): void {
  const { name, at, paragraphs, anchor, fill, round, inset = [0, 0, 0, 0], turned, title } = shape;
  const [left, top, right, bottom] = inset.map((one) => one * POINTS);
  slide.addText(
    paragraphs.flatMap((one) => runsFor(one, tint)),
    {
      ...inches(at),
      objectName: title ? [TITLE_NAME, name === TITLE_NAME ? '' : `：${name}`].join('') : name,
      valign: anchor,
      // The library takes them in this order.
      margin: [left, right, bottom, top] as [number, number, number, number],
      shape: round === undefined ? 'rect' : 'roundRect',
      ...(round === undefined ? {} : { rectRadius: round * UNIT }),
      ...(fill === undefined ? { isTextBox: true } : { fill: { color: tint[fill] } }),
      ...(turned === undefined ? {} : { rotate: turned }),
    },
  );
}

/** What the pictures of a deck are drawn from. */
interface Drawn {
  panels: ReadonlyMap<string, string>;
  absolute: (path: string) => string;
}

function pngOf(of: Pictured, tint: Tint, { panels, absolute }: Drawn): Uint8Array | Promise<Uint8Array> {
  if ('pictogram' in of) return pictogramPng(of.pictogram, tint[of.colour]);
  if ('code' in of) return qrPng(absolute(of.code));
  return panelPng(panels.get(of.panel) ?? '');
}

async function addShape(slide: pptxgen.Slide, shape: DrawnShape, tint: Tint, drawn: Drawn): Promise<void> {
  if (shape.is === 'words') return addWords(slide, shape, tint);
  const place = { ...inches(shape.at), objectName: shape.name };
  if (shape.is === 'picture') {
    const bytes = await pngOf(shape.of, tint, drawn);
    slide.addImage({
      ...place,
      data: `image/png;base64,${Buffer.from(bytes).toString('base64')}`,
      altText: shape.alt,
    });
    return;
  }
  const { form, fill, edge, round = 0 } = shape;
  slide.addShape(form === 'round' ? 'roundRect' : form, {
    ...place,
    fill: { color: tint[fill] },
    ...(form === 'round' ? { rectRadius: round * UNIT } : {}),
    ...(edge === undefined ? {} : { line: { color: tint[edge], width: 2 } }),
  });
}

/** The ground of a kind's slides: its colours, the mark, the office, the number of the slide. */
function addLayout(deck: pptxgen, kind: string, office: string): void {
  const tint = tintOf(kind);
  const sun = { x: 0.97 * WIDTH - SUN, y: -0.08 * HEIGHT - SUN, width: 2 * SUN, height: 2 * SUN };
  const foot = {
    fontSize: points(FOOT.size),
    color: tint['ink-soft'],
    margin: 0,
    align: 'left',
    valign: 'bottom',
  } as const;
  deck.defineSlideMaster({
    title: kind,
    background: { color: tint.paper },
    objects: [
      {
        text: {
          text: '',
          options: { ...inches(sun), objectName: '底纹', shape: 'ellipse', fill: { color: tint.sheet } },
        },
      },
      {
        text: {
          text: '循法',
          options: {
            ...inches({ x: SIDE, y: HEAD.y + (HEAD.height - MARK.height) / 2, width: MARK.width, height: MARK.height }),
            objectName: '标志',
            shape: 'roundRect',
            rectRadius: 0.15 * UNIT,
            fill: { color: tint.seal },
            color: tint['on-seal'],
            fontSize: points(0.66),
            bold: true,
            align: 'center',
            valign: 'middle',
            margin: 0,
          },
        },
      },
      {
        text: {
          text: office,
          options: {
            ...inches({ x: OFFICE_X, y: FOOT.y, width: officeWidth(office), height: FOOT.height }),
            ...foot,
            objectName: '单位',
          },
        },
      },
    ],
    slideNumber: { ...inches({ x: SIDE, y: FOOT.y, width: OFFICE_X - SIDE, height: FOOT.height }), ...foot },
  });
}

export interface Deck {
  /** Its slides, in order. */
  slides: readonly PlaylistSlide[];
  bytes: Uint8Array;
}

/** A slide that is there only for its code says nothing where codes lead nowhere. */
function isForCode({ layout, blocks }: PlaylistSlide): boolean {
  return blocks.length === 0 && layout !== '题头' && layout !== '歇';
}

/**
 * The file of some slides of a playlist.
 * @param slides those of its day, in order
 * @returns the same bytes for the same slides, as long as the machine's fonts are the same
 */
export async function deckOf(library: Library, playlist: Playlist, slides: readonly PlaylistSlide[]): Promise<Deck> {
  const office = library.of(edition).data.name;
  const linked = !library.site.preview;
  const shown = linked ? slides : slides.filter((slide) => !isForCode(slide));
  const strips = [...stripModels(library).values()];
  const drawn: Drawn = {
    panels: new Map(strips.flatMap(({ panels }) => panels.map(({ path, svg }) => [path, svg]))),
    absolute: library.site.absolute,
  };
  const deck = new pptxgen();
  deck.layout = 'LAYOUT_WIDE';
  Object.assign(deck, { title: playlist.title, subject: playlist.about, author: office, company: office });
  for (const kind of new Set(shown.map((slide) => slide.kind))) addLayout(deck, kind, office);
  for (const slide of shown) {
    const page = deck.addSlide({ masterName: slide.kind });
    const tint = tintOf(slide.kind);
    for (const shape of pageOf(slide, { distance: playlist.distance, office, linked }))
      await addShape(page, shape, tint, drawn);
    if (slide.notes) page.addNotes(slide.notes);
  }
  const written = await deck.write({ outputType: 'uint8array' });
  if (!(written instanceof Uint8Array)) throw new Error('the library gave no bytes');
  const at = { x: SIDE, y: HEAD.y + HEAD.height, width: WIDTH - 2 * SIDE, height: 3 };
  const bytes = deckFile(written, {
    title: playlist.title,
    office,
    made: playlist.reviewed,
    titleAt: {
      x: Math.round(at.x * EMU),
      y: Math.round(at.y * EMU),
      cx: Math.round(at.width * EMU),
      cy: Math.round(at.height * EMU),
    },
    tint: tintOf('own'),
  });
  return { slides: shown, bytes };
}
