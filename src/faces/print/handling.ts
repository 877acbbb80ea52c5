/** What whoever prints a sheet has to know: which paper, which sides, what is done with it afterwards. */

import { A4, A5, type Paper } from './papers.ts';
import type { Sheet } from './sheets.ts';

/** Cards that are cut from one sheet. */
export const CARDS_A_SHEET = 8;

const NAMED: readonly [name: string, paper: Paper][] = [
  ['A1', { width: 594, height: 841 }],
  ['A2', { width: 420, height: 594 }],
  ['A3', { width: 297, height: 420 }],
  ['A4', A4],
  ['A5', A5],
];

/** A4, or 90 × 120 厘米; of what is printed at a tenth, the true size. */
export function paperName({ as, paper: { width, height } }: Sheet): string {
  if (as === '条幅' || as === '大牌') return `${(width / 100).toFixed(1)} × ${height / 100} 米`;
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const known = NAMED.find(([, { width: its, height: tall }]) => its === short && tall === long);
  return known?.[0] ?? `${width / 10} × ${height / 10} 厘米`;
}

const FLAT = '实际大小';

/**
 * @param pages of its PDF
 * @returns A4 双面，短边翻转，照折痕折三折
 */
export function handlingOf(sheet: Sheet, pages: number): string {
  const paper = paperName(sheet);
  switch (sheet.as) {
    case '三折页':
      if (sheet.version === '大字') return `${paper} 双面，${pages} 面，不折，左边订一针`;
      return `${paper} 双面，短边翻转，${FLAT}，照折痕折三折`;
    case '路线单':
      return pages > 1 ? `${paper} 双面` : paper;
    case '口袋卡':
      return `${paper} 双面，长边翻转，${FLAT}，一张裁 ${CARDS_A_SHEET} 张卡`;
    case '手册':
      return sheet.large
        ? `${paper} 双面，${pages} 面`
        : `A4 双面，短边翻转，对折，骑马订（成品 ${paper}，${pages} 面）`;
    case '条幅':
      return `布，${paper}；文件按 1 比 10 做`;
    case '大牌':
      return `喷绘，${paper}；文件按 1 比 10 做`;
    case '海报':
      return sheet.format === 'A3' || sheet.format === 'A3横' ? `${paper} 单面` : `喷绘，${paper}`;
    case '讲稿':
    case '试卷':
    case '播音稿':
      return `${paper}，${pages} 面`;
    default:
      return `${paper} 单面`;
  }
}
