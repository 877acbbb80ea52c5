/** Parts that are words: a title or a question, text and bars, a verdict, what one may choose from. */

import type { Block } from '../../library/draft.ts';
import { ASK, BAR, GAP, LAW_LINE, LINE, linesOf, OPTION, squares, TITLE, VERDICT } from '../screen/room.ts';
import { evenColumns, titleRows } from './lines.ts';
import type { SlideParagraph, SlideRun } from './shapes.ts';
import { rowsOf, runsOf, type SaidPart, type SaidRoom, spare } from './slide-part.ts';
import type { Colour } from './tints.ts';

/** What is set larger than the text, and called the slide's title: the screen's TITLE and ASK. */
interface Heading {
  name: string;
  size: number;
  line: number;
  gap: number;
}

/** Lines of our own, in the place of the title, so that outlines and readers name the slide by them. */
function headingPart(
  text: string,
  { x, width, em }: SaidRoom,
  { name, size: large, line, gap }: Heading,
  look: Omit<SlideRun, 'text'>,
  align?: 'center',
): SaidPart {
  const size = large * em;
  const rows = titleRows(text, width / size);
  const height = rows.length * size * line;
  const paragraphs = [{ runs: rowsOf(rows, look), size, line, align }];
  return {
    height,
    after: gap * em,
    shapes: (y) => [
      {
        is: 'words',
        name,
        title: true,
        at: { x, y, width: align ? width : width + spare(em), height },
        paragraphs,
        anchor: 'bottom',
      },
    ],
  };
}

export function titlePart(title: string, room: SaidRoom, look: Omit<SlideRun, 'text'>, align?: 'center'): SaidPart {
  return headingPart(title, room, { ...TITLE, name: '标题' }, look, align);
}

/** The question, which is what the slide is called. */
export function askPart({ text }: Block, room: SaidRoom): SaidPart {
  return headingPart(text, room, { ...ASK, name: '题目' }, { colour: 'ink', bold: true });
}

interface TextLook {
  align?: 'center' | undefined;
  colour?: Colour | undefined;
}

/** Paragraphs in one box, so that they flow on where somebody changes them. */
function textPart(blocks: readonly Block[], { x, width, em }: SaidRoom, { align, colour }: TextLook): SaidPart {
  const paragraphs = blocks.map((block, index): SlideParagraph => {
    const law = block.tone === '原文';
    return {
      size: em,
      line: law ? LAW_LINE : LINE,
      law,
      after: index < blocks.length - 1 ? GAP * em : 0,
      align,
      runs: runsOf(block, false, colour),
    };
  });
  const height = blocks.reduce((sum, { label = '', text }, index) => {
    const { line, after = 0 } = paragraphs[index] ?? { line: LINE };
    return sum + linesOf(label + text, width / em) * line * em + after;
  }, 0);
  const texts = blocks.map(({ label = '', text }) => label + text);
  const even = align === 'center' ? width : evenColumns(texts, width / em) * em;
  return {
    height,
    after: GAP * em,
    shapes: (y) => [{ is: 'words', name: '正文', at: { x, y, width: even, height }, paragraphs, anchor: 'top' }],
  };
}

/** What to do instead: a bar of its own. */
function barPart(block: Block, { x, width, em }: SaidRoom): SaidPart {
  const height = (linesOf((block.label ?? '') + block.text, width / em - BAR.side) * BAR.line + BAR.pad) * em;
  const { label, ...plain } = block;
  const runs = runsOf(plain, true, 'ink');
  if (label) runs.unshift({ text: label, colour: 'do', bold: true });
  const even = evenColumns([(block.label ?? '') + block.text], width / em - BAR.side);
  return {
    height,
    after: BAR.gap * em,
    shapes: (y) => [
      {
        is: 'words',
        name: '可以这样',
        at: { x, y, width, height },
        paragraphs: [{ runs, size: em, line: BAR.line }],
        anchor: 'middle',
        fill: 'do-bg',
        round: 0.4 * em,
        inset: [(BAR.side / 2) * em, 0, width - (BAR.side / 2 + even) * em, 0],
      },
    ],
  };
}

/** Text, and where it may be, bars; text that stands together in one box. */
export function saidParts(blocks: readonly Block[], room: SaidRoom, bars: boolean, look: TextLook = {}): SaidPart[] {
  const parts: SaidPart[] = [];
  let open: Block[] = [];
  const close = () => {
    if (open.length > 0) parts.push(textPart(open, room, look));
    open = [];
  };
  for (const block of blocks) {
    if (bars && block.tone === '可以') {
      close();
      parts.push(barPart(block, room));
    } else open.push(block);
  }
  close();
  return parts;
}

/** A verdict as a stamp. */
export function stampPart({ text, tone }: Block, { x, em }: SaidRoom): SaidPart {
  const said = text.replace(/。$/, '');
  const size = 1.5 * em;
  const height = VERDICT.height * em;
  const width = squares(said) * size + 1.4 * em;
  const may = tone === '可以';
  return {
    height,
    after: VERDICT.gap * em,
    shapes: (y) => [
      {
        is: 'words',
        name: '判断',
        at: { x, y, width, height },
        paragraphs: [
          { runs: [{ text: said, colour: may ? 'paper' : 'on-seal', bold: true }], size, line: 1.25, align: 'center' },
        ],
        anchor: 'middle',
        fill: may ? 'do' : 'seal',
        round: 0.2 * em,
        turned: 358,
      },
    ],
  };
}

export function optionPart({ label, text }: Block, { x, width, em }: SaidRoom): SaidPart {
  const { line, pad, gap, letter, side } = OPTION;
  const mark: SlideRun[] = label ? [{ text: label, colour: 'clock', bold: true }] : [];
  const height = (linesOf(text, width / em - side - letter) * line + pad) * em;
  return {
    height,
    after: gap * em,
    shapes: (y) => [
      {
        is: 'words',
        name: '选项',
        at: { x, y, width, height },
        paragraphs: [{ runs: [...mark, { text, colour: 'ink' }], size: em, line }],
        anchor: 'middle',
        fill: 'sheet',
        round: 0.4 * em,
        inset: [(side / 2) * em, 0, (side / 2) * em, 0],
      },
    ],
  };
}
