/** Parts with something drawn beside the words: steps, a line, panels, bars to scale, figures. */

import type { Block } from '../../library/draft.ts';
import {
  CARD,
  FIGURE,
  FOUR,
  GAP,
  LINE,
  LINE_INDENT,
  linesOf,
  PANEL,
  PANELS,
  RUNG,
  SCALE,
  squares,
} from '../screen/room.ts';
import { titleRows } from './lines.ts';
import type { Area, DrawnShape, SlideParagraph, SlideRun, WordsShape } from './shapes.ts';
import { pictogram, rowsOf, runsOf, type SaidPart, type SaidRoom } from './slide-part.ts';
import { panelHeight } from './slide-pictures.ts';

/** Steps as cards: side by side, or two by two. Their lines are ours, and have some of the edge to spare. */
export function cardsPart(blocks: readonly Block[], { x, width, em }: SaidRoom): SaidPart {
  const four = blocks.length >= FOUR;
  const across = four ? 2 : blocks.length;
  const gap = CARD.gap * em;
  const wide = (width - gap * (across - 1)) / across;
  const picture = CARD.picture * em;
  const side = CARD.side * em;
  const loose = side / 2;
  const beside = four ? picture + CARD.beside * em : 0;
  const cards = blocks.map(({ text, step }) => {
    const lines: [string | undefined, number, Omit<SlideRun, 'text'>][] = [
      [text, CARD.title, { colour: 'ink', bold: true }],
      [step?.to, CARD.to, { colour: 'ink-soft' }],
      [step?.within, CARD.within, { colour: 'clock', bold: true }],
    ];
    const inner = wide - 2 * side - beside;
    const paragraphs = lines.flatMap(([one, size, look]): SlideParagraph[] =>
      one
        ? [
            {
              runs: rowsOf(titleRows(one, inner / em / size), look),
              size: size * em,
              line: CARD.line,
              align: four ? 'left' : 'center',
            },
          ]
        : [],
    );
    const words = paragraphs.reduce(
      (sum, { runs, size, line }) => sum + runs.filter(({ breaks }, at) => breaks || at === 0).length * size * line,
      0,
    );
    return { picture: step?.picture, paragraphs, words };
  });
  const pad = CARD.pad * em;
  const tallest = Math.max(...cards.map(({ words }) => words));
  const height = four ? pad + Math.max(tallest, picture) : pad + tallest + picture + (CARD.gap / 2) * em;
  const down = Math.ceil(blocks.length / across);
  const pictured = cards.some((card) => card.picture);
  const top = four || !pictured ? 0 : pad / 2 + picture + (CARD.gap / 2) * em;
  return {
    height: down * height + (down - 1) * gap,
    after: 0,
    shapes: (y) =>
      cards.flatMap((card, index): DrawnShape[] => {
        const at: Area = {
          x: x + (index % across) * (wide + gap),
          y: y + Math.floor(index / across) * (height + gap),
          width: wide,
          height,
        };
        const words: WordsShape = {
          is: 'words',
          name: `第 ${index + 1} 步`,
          at,
          paragraphs: card.paragraphs,
          anchor: four || !pictured ? 'middle' : 'top',
          fill: 'sheet',
          round: 0.6 * em,
          inset: [(card.picture ? beside + side : side) - (four ? 0 : loose), top, side - loose, 0],
        };
        if (!card.picture) return [words];
        const drawing = four
          ? { x: at.x + side, y: at.y + (height - picture) / 2 }
          : { x: at.x + (wide - picture) / 2, y: at.y + pad / 2 };
        return [words, pictogram(card.picture, { ...drawing, width: picture, height: picture })];
      }),
  };
}

/** Steps along a line. */
export function lineParts(blocks: readonly Block[], { x, width, em }: SaidRoom): SaidPart[] {
  const dot = 1.2 * em;
  const size = 0.8 * em;
  const indent = LINE_INDENT * em;
  return blocks.map(({ label = '', text, tone }, index): SaidPart => {
    const height = linesOf(text, (width - indent) / em) * LINE * em;
    const last = index === blocks.length - 1;
    return {
      height,
      after: GAP * em,
      shapes: (y) => {
        const down = y + (LINE * em - dot) / 2;
        const way = { x: x + dot / 2 - 0.05 * em, y: down + dot, width: 0.1 * em, height: height + GAP * em - dot };
        return [
          ...(last ? [] : [{ is: 'ground', name: '连线', at: way, fill: 'field', form: 'rect' } satisfies DrawnShape]),
          {
            is: 'words',
            name: '第几步',
            at: { x, y: down, width: dot, height: dot },
            paragraphs: [{ runs: [{ text: label, colour: 'paper', bold: true }], size, line: 1.2, align: 'center' }],
            anchor: 'middle',
            fill: 'clock',
            round: dot / 2,
          },
          {
            is: 'words',
            name: '这一步',
            at: { x: x + indent, y, width: width - indent, height },
            paragraphs: [{ runs: runsOf({ text, tone }), size: em, line: LINE }],
            anchor: 'top',
          },
        ];
      },
    };
  });
}

/** Panels of a strip above their captions; a drawing takes what its caption leaves. */
export function panelsPart(blocks: readonly Block[], { x, width, em }: SaidRoom, free: number): SaidPart {
  const gap = PANEL.gap * em;
  const wide = (width - gap * (PANELS - 1)) / PANELS;
  const caption = Math.max(...blocks.map(({ text }) => linesOf(text, wide / em))) * PANEL.line * em;
  const below = PANEL.beside * em;
  const drawing = Math.min(panelHeight(wide), free - caption - below);
  const drawn = drawing / panelHeight(1);
  return {
    height: drawing + below + caption,
    after: 0,
    shapes: (y) =>
      blocks.flatMap(({ text, panel }, index): DrawnShape[] => {
        const left = x + index * (wide + gap);
        const words: WordsShape = {
          is: 'words',
          name: '图下的话',
          at: { x: left, y: y + drawing + below, width: wide, height: caption },
          paragraphs: [
            {
              runs: rowsOf(titleRows(text, wide / em), { colour: 'ink', bold: true }),
              size: em,
              line: PANEL.line,
              align: 'center',
            },
          ],
          anchor: 'top',
        };
        if (!panel) return [words];
        const at = { x: left + (wide - drawn) / 2, y, width: drawn, height: drawing };
        return [{ is: 'picture', name: '连环画', at, of: { panel: panel.path }, alt: panel.alt }, words];
      }),
  };
}

/** Names with bars to scale beside them, or periods with what they are for beside them. */
export function barsParts(blocks: readonly Block[], layout: '尺' | '梯', { x, width, em }: SaidRoom): SaidPart[] {
  const { line, gap } = layout === '尺' ? SCALE : RUNG;
  const pad = layout === '尺' ? SCALE.pad.wide : RUNG.pad;
  const name = 6 * em;
  const rest = width - name - 0.4 * em;
  return blocks.map(({ text, bar }): SaidPart => {
    const [said, period] = layout === '尺' ? [name, rest] : [rest, name];
    const height = (linesOf(text, said / em, 0) * line + pad) * em;
    const inset = [0, (pad / 2) * em, 0, 0] as const;
    return {
      height,
      after: gap * em,
      shapes: (y) => {
        const left = layout === '尺' ? x : x + name + 0.4 * em;
        const at = { x: layout === '尺' ? x + name + 0.4 * em : x, y, width: period, height };
        const yours = layout === '尺' && bar?.yours;
        const words: WordsShape = {
          is: 'words',
          name: '是什么',
          at: { x: left, y, width: said + (layout === '尺' ? 0.3 * em : 0), height },
          paragraphs: [{ runs: [{ text, colour: yours ? 'clock' : 'ink', bold: yours }], size: em, line }],
          anchor: 'top',
          inset,
        };
        if (!bar) return [words];
        const strip: DrawnShape = {
          is: 'ground',
          name: '长短',
          at: { ...at, width: Math.max(period * bar.share, 0.1 * em) },
          fill: 'rule',
          edge: yours ? 'clock' : undefined,
          form: 'rect',
        };
        const time: WordsShape = {
          is: 'words',
          name: '多久',
          at,
          paragraphs: [
            {
              runs: [{ text: bar.period, colour: layout === '尺' && !yours ? 'ink' : 'clock', bold: true }],
              size: em,
              line,
            },
          ],
          anchor: 'top',
          inset: [0.3 * em, inset[1], 0, 0],
        };
        return layout === '尺' ? [words, strip, time] : [strip, time, words];
      },
    };
  });
}

/** Figures in large type, each after its name, and what is said of it: in a line, or in the next where that is full. */
export function figureParts(blocks: readonly Block[], { x, width, em }: SaidRoom): SaidPart[] {
  const { name, size, small, apart, line, gap } = FIGURE;
  return blocks.map(({ text, figure }): SaidPart => {
    const piece = (shape: string, text: string, size: number, look: Omit<SlideRun, 'text'>, least = 0) => ({
      shape,
      text,
      size: size * em,
      look,
      wide: Math.max(squares(text) * size, least) * em,
    });
    const pieces = [
      piece('是什么', text, 1, { colour: 'ink' }, name),
      piece('多少', figure?.said ?? '', size, { colour: 'clock', bold: true }),
      piece('怎么变', figure?.beside ?? '', small, { colour: 'clock' }),
    ].filter((one) => one.text !== '');
    const rows: (typeof pieces)[] = [];
    let left = 0;
    for (const one of pieces) {
      if (one.wide + apart * em > left) {
        rows.push([]);
        left = width;
      }
      rows.at(-1)?.push(one);
      left -= one.wide + apart * em;
    }
    const heights = rows.map((row) => Math.max(...row.map((one) => one.size)) * line);
    return {
      height: heights.reduce((sum, one) => sum + one, 0),
      after: gap * em,
      shapes: (y) => {
        let down = y;
        return rows.flatMap((row, index) => {
          const height = heights[index] ?? 0;
          const top = down;
          down += height;
          let across = x;
          return row.map(({ shape, text, size, look, wide }): WordsShape => {
            const at = { x: across, y: top, width: wide + apart * em, height };
            across += at.width;
            return {
              is: 'words',
              name: shape,
              at,
              paragraphs: [{ runs: [{ ...look, text }], size, line }],
              anchor: 'bottom',
            };
          });
        });
      },
    };
  });
}
