/**
 * A slide of the hall screen as shapes of a file: the same words in the same places and sizes, by the same numbers
 * (room.ts), on 16:9.
 */

import { DISTANCE } from '../../kinds/playlist/distance.ts';
import { eyebrowOf } from '../../library/draft.ts';
import type { PlaylistSlide } from '../screen/playlist.ts';
import {
  ART,
  ART_BY_CODE,
  BESIDE,
  CODE,
  EDGE,
  FOOTER,
  HEADER,
  LINES_IN_HEIGHT,
  SIDE,
  squares,
} from '../screen/room.ts';
import { partsOf } from './said-parts.ts';
import type { DrawnShape, SlideParagraph } from './shapes.ts';
import { pictogram } from './slide-part.ts';

/** In units. */
export const HEIGHT = LINES_IN_HEIGHT;
export const WIDTH = (HEIGHT * 16) / 9;
/** Where the words of the head and of the foot are, and how large. */
export const HEAD = { y: EDGE, height: HEADER, size: 0.68 };
export const FOOT = { y: HEIGHT - EDGE - FOOTER.wide, height: FOOTER.wide, size: 0.62, line: 1.5 };
/** The mark in front of the head; the number of the slide at the left of the foot, the office behind it. */
export const MARK = { width: 1.9, height: 1.15 };
const NUMBER = 1.6;
export const OFFICE_X = SIDE + NUMBER;

/** From the left edge of the foot to the end of the office's name, with what is free beside it. */
export function officeWidth(office: string): number {
  return NUMBER + (squares(office) + 1.5) * FOOT.size;
}

const BODY = { y: EDGE + HEADER, height: FOOT.y - EDGE - HEADER };

/** Where it belongs, and which part of it this is. Without a title it is what the slide is called. */
function headShapes(slide: PlaylistSlide, titled: boolean): DrawnShape[] {
  const { part, parts } = slide;
  const left = SIDE + MARK.width + 0.4;
  const right = WIDTH - SIDE;
  const words = (text: string, align: 'left' | 'right'): SlideParagraph[] => [
    { runs: [{ text, colour: 'ink-soft' }], size: HEAD.size, line: 1.3, align },
  ];
  return [
    {
      is: 'words',
      name: '出处',
      title: titled ? undefined : true,
      at: { x: left, y: HEAD.y, width: right - left - 3, height: HEAD.height },
      paragraphs: words(eyebrowOf(slide), 'left'),
      anchor: 'middle',
    },
    ...(parts > 1
      ? [
          {
            is: 'words' as const,
            name: '第几张',
            at: { x: right - 3, y: HEAD.y, width: 3, height: HEAD.height },
            paragraphs: words(`${part}/${parts}`, 'right'),
            anchor: 'middle' as const,
          },
        ]
      : []),
  ];
}

function codeShapes({ path, title }: PlaylistSlide, eyebrow: string): DrawnShape[] {
  const x = WIDTH - SIDE - CODE.width;
  const y = BODY.y + (BODY.height - CODE.height) / 2;
  const size = 0.7;
  return [
    {
      is: 'picture',
      name: '二维码',
      at: { x, y, width: CODE.width, height: CODE.width },
      of: { code: path },
      alt: `扫码看“${title || eyebrow}”`,
    },
    {
      is: 'words',
      name: '二维码下的话',
      at: { x, y: y + CODE.width, width: CODE.width, height: CODE.height - CODE.width },
      paragraphs: [{ runs: [{ text: '走近扫一扫', colour: 'ink-soft' }], size, line: 1.3, align: 'center' }],
      anchor: 'middle',
    },
  ];
}

/** @param office its name, which stands at the left */
function footShapes({ small, basis }: PlaylistSlide, office: string): DrawnShape[] {
  const text = small ?? basis;
  if (text === undefined) return [];
  const x = SIDE + officeWidth(office);
  return [
    {
      is: 'words',
      name: '脚注',
      at: { x, y: FOOT.y, width: WIDTH - SIDE - x, height: FOOT.height },
      paragraphs: [{ runs: [{ text, colour: 'ink-soft' }], size: FOOT.size, line: FOOT.line, align: 'right' }],
      anchor: 'bottom',
    },
  ];
}

export interface PageOptions {
  /** Metres to the farthest reader, as its playlist says. */
  distance: number;
  office: string;
  /** Whether codes lead anywhere: without an address of the site there are none. */
  linked: boolean;
}

/**
 * What stands on the page of a slide, in the order in which it is read.
 */
export function pageOf(slide: PlaylistSlide, { distance, office, linked }: PageOptions): DrawnShape[] {
  const { layout, picture, size, near, title } = slide;
  const coded = slide.coded && linked;
  const em = ((near ? 1 : distance / DISTANCE) * size.wide) / 100;
  const art = layout === '图' && picture !== undefined;
  const box = slide.coded ? ART_BY_CODE : ART.wide;
  const x = SIDE + (art ? box + BESIDE : 0);
  const width = WIDTH - SIDE - x - (coded ? CODE.width + BESIDE : 0);
  const parts = partsOf(slide, { x, width, em }, BODY.height);
  const high = parts.reduce(
    (sum, { height, after }, index) => sum + height + (index < parts.length - 1 ? after : 0),
    0,
  );
  let y = BODY.y + Math.max((BODY.height - high) / 2, 0);
  const said = parts.flatMap((part) => {
    const shapes = part.shapes(y);
    y += part.height + part.after;
    return shapes;
  });
  const titled = title !== '' || said.some((shape) => shape.is === 'words' && shape.title);
  const ground = { x: SIDE, y: BODY.y + (BODY.height - box) / 2, width: box, height: box };
  const drawn = box * 0.74;
  const artShapes: DrawnShape[] = art
    ? [
        { is: 'ground', name: '图的底', at: ground, fill: 'sheet', form: 'round', round: 0.8 },
        pictogram(picture, {
          x: ground.x + (box - drawn) / 2,
          y: ground.y + (box - drawn) / 2,
          width: drawn,
          height: drawn,
        }),
      ]
    : [];
  return [
    ...headShapes(slide, titled),
    ...artShapes,
    ...said,
    ...(coded ? codeShapes(slide, eyebrowOf(slide)) : []),
    ...footShapes(slide, office),
  ];
}
