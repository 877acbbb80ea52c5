/** A year's report as a table: every single thing with its days, to sort and to filter. */

import { unzipSync } from 'fflate';
import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import { packedAlike } from '../faces/word/docx-file.ts';
import { isOverdue, kindOf, type Review } from '../kinds/reviewer/model.ts';
import type { IsoDay } from '../law/status.ts';
import type { YearReport } from './year-report.ts';

/** What the writer takes for several sheets, as it is for Node: of its exported types the content of files is left open. */
type Asked = Parameters<typeof writeXlsxFile>;
type SheetAsked = Asked[0][number];
type Feature = NonNullable<NonNullable<Asked[1]>['features']>[number];

/** What a sheet holds below its head. */
interface Listed {
  name: string;
  head: readonly string[];
  /** Of each column, in characters of the default size. */
  widths: readonly number[];
  rows: readonly (readonly (string | number | { day: IsoDay })[])[];
}

type Value = Listed['rows'][number][number];

/** Points. */
const SIZE = 11;
const PALE = '#EDEDED';
const RULE = '#8C8C8C';
const FRAME = { borderStyle: 'thin', borderColor: RULE, alignVertical: 'center', wrap: true } as const;

function cell(value: Value): CellObject {
  if (typeof value === 'number') return { ...FRAME, type: Number, value };
  if (typeof value === 'string') return { ...FRAME, type: String, value };
  return { ...FRAME, type: Date, value: new Date(`${value.day}T00:00:00Z`), format: 'yyyy-mm-dd', align: 'left' };
}

const HEAD = { ...FRAME, type: String, fontFamily: '黑体', backgroundColor: PALE };

function sheetOf({ name, head, widths, rows }: Listed): SheetAsked {
  const first: Row = head.map((value) => ({ ...HEAD, value }));
  return {
    sheet: name,
    orientation: 'landscape',
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
    data: [first, ...rows.map((row) => row.map(cell))],
  };
}

/** A column by its number from 0; no sheet of ours has more than 26. */
const letter = (column: number) => String.fromCharCode('A'.charCodeAt(0) + column);

/** On paper as wide as the sheet, with the head on every page; on the screen with a filter on each column. */
function printed(sheets: readonly Listed[]): Feature {
  const known = (name: string | undefined) => sheets.find((one) => one.name === name);
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, { sheet }) => {
            const { head, rows } = known(sheet) ?? { head: [], rows: [] };
            const filter = `<autoFilter ref="A1:${letter(head.length - 1)}${rows.length + 1}"/>`;
            return xml
              .replace(/<sheetPr\/>|(?=<sheetViews)/, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace('</sheetData>', `</sheetData>${filter}`)
              .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ');
          },
        },
        'xl/workbook.xml': {
          transform: (xml) => {
            const names = sheets.map(
              ({ name }, at) =>
                `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${name}'!$1:$1</definedName>`,
            );
            return xml.replace(/<definedNames\/>|(?=<calcPr)/, `<definedNames>${names.join('')}</definedNames>`);
          },
        },
      },
    },
  };
}

function stands(review: Review, day: IsoDay): string {
  return isOverdue(review, day) ? `过期：${review.because ?? '到期没有核对'}` : '按时';
}

function listed(report: YearReport): Listed[] {
  const { year, day, all, kinds, people, changes } = report;
  const counts = ['一共', `${year} 年核对过`, '已经过期', `${year + 1} 年底以前到期`];
  const tallies = (list: YearReport['kinds']) =>
    list.map(({ name, all: count, reviewed, overdue, next }) => [name, count, reviewed, overdue, next]);
  return [
    { name: '按类', head: ['类', ...counts], widths: [18, 10, 16, 12, 22], rows: tallies(kinds) },
    { name: '按人', head: ['谁', ...counts], widths: [18, 10, 16, 12, 22], rows: tallies(people) },
    {
      name: '每一份',
      head: ['最晚', '上次核对', '谁', '类', '名称', '文件', '网址', '情况'],
      widths: [12, 12, 12, 12, 32, 40, 32, 30],
      rows: all.map((review) => [
        { day: review.due },
        { day: review.reviewed },
        review.who ?? '没有人管',
        kindOf(review),
        review.title,
        review.file,
        review.path ?? '',
        stands(review, day),
      ]),
    },
    {
      name: '改了什么',
      head: ['日期', '哪一种', '改了什么', '现在怎样', '哪几页'],
      widths: [12, 10, 28, 70, 32],
      rows: changes.map(({ day: on, kind, title, says, pages }) => [
        { day: on },
        kind,
        title,
        says.join('\n'),
        pages.map((page) => page.title).join('、'),
      ]),
    },
  ];
}

/** @returns the file: the same for the same report, on any day and any computer */
export async function reviewSheets(report: YearReport): Promise<Uint8Array> {
  const sheets = listed(report);
  const packed = await writeXlsxFile(sheets.map(sheetOf), {
    fontFamily: '宋体',
    fontSize: SIZE,
    features: [printed(sheets)],
  }).toBuffer();
  return packedAlike(unzipSync(packed));
}
