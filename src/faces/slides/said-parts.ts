/** What a slide says, by its layout. */

import type { PlaylistSlide } from '../screen/playlist.ts';
import { barsParts, cardsPart, figureParts, lineParts, panelsPart } from './drawn-parts.ts';
import type { SaidPart, SaidRoom } from './slide-part.ts';
import { askPart, optionPart, saidParts, stampPart, titlePart } from './words-parts.ts';

/**
 * What the slide says, part by part.
 * @param free height for all of them, in units
 */
export function partsOf(slide: PlaylistSlide, room: SaidRoom, free: number): SaidPart[] {
  const { layout, title, blocks } = slide;
  const centred = layout === '题头' || layout === '歇';
  const heading =
    title === ''
      ? []
      : [
          titlePart(
            title,
            room,
            layout === '歇' ? { colour: 'ink-soft' } : { colour: 'ink', bold: true },
            centred ? 'center' : undefined,
          ),
        ];
  switch (layout) {
    case '步':
      return [...heading, cardsPart(blocks, room)];
    case '画':
      return [
        ...heading,
        panelsPart(blocks, room, free - heading.reduce((sum, one) => sum + one.height + one.after, 0)),
      ];
    case '线':
      return [...heading, ...lineParts(blocks, room)];
    case '尺':
    case '梯':
      return [...heading, ...barsParts(blocks, layout, room)];
    case '数':
      return [...heading, ...figureParts(blocks, room)];
    case '判': {
      const [verdict, ...others] = blocks;
      return [...heading, ...(verdict ? [stampPart(verdict, room)] : []), ...saidParts(others, room, false)];
    }
    case '题':
      return [
        ...heading,
        ...blocks.map((block) => (block.tone === '选项' ? optionPart(block, room) : askPart(block, room))),
      ];
    default:
      return [
        ...heading,
        ...saidParts(blocks, room, layout === '图', centred ? { align: 'center', colour: 'ink-soft' } : {}),
      ];
  }
}
