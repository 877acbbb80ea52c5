/** The one way from an edition's sheets to PDF files: pages are rendered, printed, measured and finished. */

import { impose } from '../faces/print/book/impose.ts';
import { finishPdf } from '../faces/print/finish-pdf.ts';
import { cutFonts, lettersOf } from '../faces/print/fonts.ts';
import { BLEED } from '../faces/print/marks.ts';
import { type Press, startPress } from '../faces/print/press.ts';
import { type Sheet, sheets } from '../faces/print/sheets.ts';
import { ContentError, type Problem } from '../law/problem.ts';
import type { Library } from '../library/assemble.ts';
import { filesBeside } from './files-beside.ts';
import { type RenderedBody, renderedFiles } from './rendered-files.ts';

/** Millimetres that a line of a leaflet takes; and the height of a line on what is hung up, by that of its letters. */
const LINE = 6;
const LEADING = 1.45;

/** Every file that the sheets ask for, rendered. */
function renderedFor(known: Library, wanted: readonly Sheet[], name: string): Promise<Map<string, RenderedBody>> {
  const pages = new Set(wanted.map(({ id }) => `print/${id}/`));
  return renderedFiles(known, (path) => pages.has(path), name);
}

const HUNG: readonly Sheet['as'][] = ['海报', '条幅', '大牌'];

/** Whose ground goes to the edge of the paper: a press needs more of it than is seen. */
function fills({ as, folds }: Sheet): boolean {
  return folds !== undefined || HUNG.includes(as);
}

/** What a workshop prints that has not our fonts. A book of outlines would weigh 33 MB. */
export function isHung({ as }: Sheet): boolean {
  return HUNG.includes(as);
}

/** What a printing house asks for. */
export interface Asked {
  /** A bleed, and marks where it is cut and folded. */
  marks: boolean;
  /** Its colours. */
  inks: boolean;
  /** How Ghostscript is called, where letters become drawings. */
  outliner: string | undefined;
}

/** What an office prints by itself. */
const PLAIN: Asked = { marks: false, inks: false, outliner: undefined };

/** What the names of files say of that. */
const [MARKED, INKED, OUTLINED] = ['-带裁切线', '-印刷色', '-文字转曲'];

/** A sheet with the files that it becomes, by their names. */
export interface Printed {
  sheet: Sheet;
  files: ReadonlyMap<string, Uint8Array>;
  pages: number;
  /** Its PDF; nothing of what is for a press. */
  toRead: Uint8Array | undefined;
}

/** A sheet as the browser writes it. */
interface Pressed {
  sheet: Sheet;
  pressed: Awaited<ReturnType<Press['pdf']>>;
}

function isMarked(sheet: Sheet, { marks }: Asked): boolean {
  return marks && fills(sheet);
}

/** Sheet after sheet; the browser is at the next one while this one is finished. */
async function* pressedAhead(press: Press, wanted: readonly Sheet[], asked: Asked): AsyncGenerator<Pressed> {
  const start = (sheet: Sheet | undefined) => {
    const pressing = sheet && press.pdf(sheet, isMarked(sheet, asked) ? BLEED : 0);
    // Whoever waits for it hears of it; if nobody does any more, nobody needs to.
    pressing?.catch(() => undefined);
    return pressing;
  };
  let next = start(wanted[0]);
  for (const [index, sheet] of wanted.entries()) {
    const pressed = await next;
    next = start(wanted[index + 1]);
    if (pressed) yield { sheet, pressed };
  }
}

/** @returns the sheet's files, and why it cannot be printed */
async function printed(
  { sheet, pressed: { bytes, naming, letters, over } }: Pressed,
  known: Library,
  asked: Asked,
): Promise<Printed & { problems: Problem[] }> {
  const marks = isMarked(sheet, asked);
  const outliner = isHung(sheet) ? asked.outliner : undefined;
  const { file, pages, lacking } = await finishPdf(
    bytes,
    { ...sheet, ...naming },
    { folds: marks ? (sheet.folds ?? []) : undefined, inks: asked.inks, outliner },
  );
  const version = sheet.version ? `（${sheet.version}）` : '';
  const problems = over.map(({ panel, millimetres }) => {
    const lines = Math.ceil(millimetres / (letters === undefined ? LINE : letters * LEADING));
    const least = letters === undefined ? '' : `字已经小到 ${letters.toFixed(1)} 毫米，再小就看不清了。`;
    return `《${sheet.title}》${version}的“${panel}”放不下，多出 ${millimetres} 毫米，大约 ${lines} 行。${least}请删短一点，或者少放一样`;
  });
  if (pages > sheet.pages)
    problems.push(`《${sheet.title}》${version}要印 ${pages} 面，最多 ${sheet.pages} 面。请删短一点`);
  if (lacking.length > 0)
    problems.push(
      `《${sheet.title}》${version}用了${lacking.join('、')}，换不成印刷色。请换成单一的颜色，或者去掉 --press`,
    );
  const ending = `${marks ? MARKED : ''}${asked.inks ? INKED : ''}${outliner === undefined ? '' : OUTLINED}.pdf`;
  const files = new Map([[`${sheet.file}${ending}`, file]]);
  if (sheet.as === '手册' && !sheet.large) {
    for (const one of await impose(file, sheet)) files.set(`${sheet.file}-骑马钉-第${one.part}册${ending}`, one.file);
  }
  for (const [other, content] of await filesBeside(sheet, known, file)) files.set(other, content);
  const toRead = ending === '.pdf' ? file : undefined;
  return { sheet, files, pages, toRead, problems: problems.map((message) => ({ file: sheet.source, message })) };
}

/**
 * Prints sheet after sheet; whoever takes them keeps them apart until the last one is there.
 * @param name tells what two runs at a time write apart
 * @throws ContentError after the last one, with everything that does not fit
 */
export async function* pressRun(
  known: Library,
  wanted: readonly Sheet[],
  { name, asked = PLAIN }: { name: string; asked?: Asked },
): AsyncGenerator<Printed> {
  // The browser starts while pages are rendered.
  const starting = startPress();
  starting.catch(() => undefined);
  const wrong: Problem[] = [];
  try {
    const files = await renderedFor(known, wanted, name);
    const shown = [...files].flatMap(([page, html]) =>
      page.endsWith('.html') ? Buffer.from(html).toString('utf8') : [],
    );
    // From all of them, whichever are wanted: a file is the same whatever else is printed with it.
    const faces = await cutFonts([lettersOf(sheets(known)), ...shown].join(''));
    const press = await starting;
    press.load(files, faces);
    for await (const pressed of pressedAhead(press, wanted, asked)) {
      const { problems, ...one } = await printed(pressed, known, asked);
      wrong.push(...problems);
      yield one;
    }
  } finally {
    await starting.then((press) => press.close());
  }
  if (wrong.length > 0) throw new ContentError(wrong);
}
