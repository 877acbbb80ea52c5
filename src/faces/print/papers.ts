/** Papers that sheets are printed on, and what is hung up: their sizes, in millimetres. */

import type { FormModel } from '../../kinds/material/form-model.ts';
import type { Format } from '../../kinds/material/schema.ts';

/** A page, in millimetres. */
export interface Paper {
  width: number;
  height: number;
}

export const A5: Paper = { width: 148, height: 210 };
export const A4: Paper = { width: 210, height: 297 };
export const A4_WIDE: Paper = { width: 297, height: 210 };

/** What is hung up: its paper, its name in an address, and in how many columns its parts stand. */
export const HUNG: Record<Format, { name: string; paper: Paper; columns: number }> = {
  A3: { name: 'a3', paper: { width: 297, height: 420 }, columns: 1 },
  A3横: { name: 'a3-wide', paper: { width: 420, height: 297 }, columns: 2 },
  A2: { name: 'a2', paper: { width: 420, height: 594 }, columns: 1 },
  A2横: { name: 'a2-wide', paper: { width: 594, height: 420 }, columns: 2 },
  A1: { name: 'a1', paper: { width: 594, height: 841 }, columns: 1 },
  A1横: { name: 'a1-wide', paper: { width: 841, height: 594 }, columns: 2 },
  '展板90×120': { name: 'board', paper: { width: 900, height: 1200 }, columns: 1 },
  '展板240×120': { name: 'board-wide', paper: { width: 2400, height: 1200 }, columns: 3 },
  易拉宝: { name: 'roll-up', paper: { width: 800, height: 2000 }, columns: 1 },
};

/** Where an A4 sheet is folded in three, outside and inside: what is folded in is a little narrower. */
export const FOLDS = [
  [97, 197],
  [100, 200],
] as const;

/** A banner is 70 cm high; a character with its share of the space between takes 58 cm, and each end 60 cm. */
const BANNER = { height: 700, character: 580, end: 600 };

/** @param say its words, in one line */
export function bannerPaper(say: string): Paper {
  return { width: [...say].length * BANNER.character + 2 * BANNER.end, height: BANNER.height };
}

/** A billboard is 6 m wide and 2 m high. */
export const BILLBOARD: Paper = { width: 6000, height: 2000 };

/** Over five metres Acrobat shows nothing: one tenth, and the file's name says so. */
export function tenth({ width, height }: Paper): { paper: Paper; size: string } {
  const metres = (length: number) => (length / 1000).toFixed(1).replace('.0', '');
  return {
    paper: { width: width / 10, height: height / 10 },
    size: `${metres(width)}米乘${metres(height)}米-按1比10`,
  };
}

/** Small sheets: their paper, what a printer calls it, and how many pages they have at most. */
export const FORMS: Record<FormModel['as'], { paper: Paper; size: string; pages: number }> = {
  试卷: { paper: A4, size: 'A4', pages: 16 },
  讲稿: { paper: A4, size: 'A4', pages: 16 },
  签到表: { paper: A4, size: 'A4', pages: 1 },
  反馈单: { paper: A5, size: 'A5', pages: 1 },
  播音稿: { paper: A4, size: 'A4', pages: 6 },
  数字表: { paper: A4, size: 'A4', pages: 1 },
  口袋卡: { paper: A4, size: '双面A4', pages: 2 },
};

/** A book that nobody carries home is no book. */
export const MOST_PAGES = 300;
