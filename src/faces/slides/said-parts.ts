import type { Block, Tone } from '../../library/draft.ts';
import { emphasised } from '../screen/emphasis.ts';
import type { PlaylistSlide } from '../screen/playlist.ts';
import {
  ASK,
  BAR,
  CARD,
  FIGURE,
  FOUR,
  GAP,
  LAW_LINE,
  LINE,
  LINE_INDENT,
  linesOf,
  OPTION,
  PANEL,
  PANELS,
  RUNG,
  SCALE,
  squares,
  TITLE,
  VERDICT,
} from '../screen/room.ts';
import { evenColumns, titleRows } from './lines.ts';
import type { Area, DrawnShape, SlideParagraph, SlideRun, WordsShape } from './shapes.ts';
import { panelHeight } from './slide-pictures.ts';
import type { Colour } from './tints.ts';

/** Where the words are. */
export interface SaidRoom {
  x: number;
  width: number;
  /** How large a letter of the text is, in units. */
  em: number;
}

/** A part of what is said, one below the other; heights in units. */
export interface SaidPart {
  height: number;
  /** Free below it, where something follows. */
  after: number;
  shapes: (y: number) => DrawnShape[];
}

const COLOUR_OF: Readonly<Record<Tone, Colour>> = {
  原文: 'ink',
  说明: 'ink',
  选项: 'ink',
  可以: 'do',
  不能: 'cinnabar',
};

/** Time limits stand out. */
function runsOf({ label, text, tone }: Block, bold = false, colour = COLOUR_OF[tone]): SlideRun[] {
  const said = emphasised(text).map(
    (one): SlideRun => (one.limit ? { text: one.text, colour: 'clock', bold: true } : { text: one.text, colour, bold }),
  );
  return label ? [{ text: label, colour: 'clock', bold: true }, ...said] : said;
}

const rowsOf = (lines: readonly string[], look: Omit<SlideRun, 'text'>): SlideRun[] =>
  lines.map((text, index) => ({ ...look, text, breaks: index > 0 }));

/** A title's box reaches over the edge of the text, since its lines are ours: a digit may be wider in another face. */
const spare = (em: number) => Math.min(0.8 * em, 1.2);

function titlePart(
  title: string,
  { x, width, em }: SaidRoom,
  look: Omit<SlideRun, 'text'>,
  align?: 'center',
): SaidPart {
  const size = TITLE.size * em;
  const rows = titleRows(title, width / size);
  const height = rows.length * size * TITLE.line;
  const paragraphs = [{ runs: rowsOf(rows, look), size, line: TITLE.line, align }];
  return {
    height,
    after: TITLE.gap * em,
    shapes: (y) => [
      {
        is: 'words',
        name: '标题',
        title: true,
        at: { x, y, width: align ? width : width + spare(em), height },
        paragraphs,
        anchor: 'bottom',
      },
    ],
  };
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
function saidParts(blocks: readonly Block[], room: SaidRoom, bars: boolean, look: TextLook = {}): SaidPart[] {
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
function stampPart({ text, tone }: Block, { x, em }: SaidRoom): SaidPart {
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

/** The question, which is what the slide is called. */
function askPart({ text }: Block, { x, width, em }: SaidRoom): SaidPart {
  const size = ASK.size * em;
  const rows = titleRows(text, width / size);
  const height = rows.length * size * ASK.line;
  const paragraphs = [{ runs: rowsOf(rows, { colour: 'ink', bold: true }), size, line: ASK.line }];
  return {
    height,
    after: ASK.gap * em,
    shapes: (y) => [
      {
        is: 'words',
        name: '题目',
        title: true,
        at: { x, y, width: width + spare(em), height },
        paragraphs,
        anchor: 'bottom',
      },
    ],
  };
}

function optionPart({ label, text }: Block, { x, width, em }: SaidRoom): SaidPart {
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

/** Steps as cards: side by side, or two by two. Their lines are ours, and have some of the edge to spare. */
function cardsPart(blocks: readonly Block[], { x, width, em }: SaidRoom): SaidPart {
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

/** A pictogram repeats the words beside it, so that is all that is said of it. */
export function pictogram(name: string, at: Area): DrawnShape {
  return { is: 'picture', name: '图', at, of: { pictogram: name, colour: 'clock' }, alt: '配图，意思见旁边的文字' };
}

/** Steps along a line. */
function lineParts(blocks: readonly Block[], { x, width, em }: SaidRoom): SaidPart[] {
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
function panelsPart(blocks: readonly Block[], { x, width, em }: SaidRoom, free: number): SaidPart {
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
function barsParts(blocks: readonly Block[], layout: '尺' | '梯', { x, width, em }: SaidRoom): SaidPart[] {
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
function figureParts(blocks: readonly Block[], { x, width, em }: SaidRoom): SaidPart[] {
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
