/** Printed sheets that a site lets people take: what they are called, how large they are, and for which page they are. */

import type { Version } from './schema.ts';

/** A file of a sheet: the PDF that is printed, and what else there is of it. */
export interface OfferedFile {
  /** Below the site: /materials/leaflet/wages.pdf */
  path: string;
  /** What it is saved as. */
  name: string;
  bytes: number;
}

export interface OfferedSheet {
  id: string;
  title: string;
  /** What it is: 三折页. */
  as: string;
  /** Its paper as people call it: A4. */
  paper: string;
  pages: number;
  /** For eyes that see little: 大字 or 高对比. */
  version: Version | undefined;
  /** The page of which it is the paper. */
  about: string | undefined;
  /** The day of its law. */
  reviewed: string;
  files: [OfferedFile, ...OfferedFile[]];
  /** Its first page, in pixels. */
  picture: { path: string; width: number; height: number };
}

/** Where on /materials/ they stand, most wanted first. */
export const OFFERED_GROUPS = [
  { id: 'leaflets', title: '三折页、口袋卡', of: ['三折页', '口袋卡'], picture: 'files' },
  { id: 'routes', title: '路线单，一件事一张', of: ['路线单'], picture: 'signpost' },
  { id: 'posters', title: '海报、展板、条幅', of: ['海报', '条幅', '大牌'], picture: 'image' },
  { id: 'books', title: '手册', of: ['手册'], picture: 'book-open-text' },
  {
    id: 'events',
    title: '办活动用的',
    of: ['讲稿', '试卷', '签到表', '反馈单', '播音稿', '数字表'],
    picture: 'users-three',
  },
] as const;

/** What a page offers first, where several sheets are about it. */
const FOR_A_PAGE: readonly string[] = ['路线单', '海报', '讲稿', '试卷'];

/** What can be taken of a page: of one kind of sheet, what is for other eyes last. */
export function offeredFor(sheets: readonly OfferedSheet[], path: string): OfferedSheet[] {
  const about = sheets.filter((sheet) => sheet.about === path);
  const kind = FOR_A_PAGE.find((as) => about.some((sheet) => sheet.as === as));
  return about
    .filter(({ as }) => as === kind)
    .sort((a, b) => Number(a.version !== undefined) - Number(b.version !== undefined));
}

/** 83 KB, 1.1 MB: as a person who pays for a line wants to know it. */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A4，两页 */
export function paperWords({ paper, pages }: Pick<OfferedSheet, 'paper' | 'pages'>): string {
  if (pages === 1) return paper;
  return `${paper}，${pages === 2 ? '两页' : `${pages} 页`}`;
}
