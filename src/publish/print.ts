/**
 * `npm run print`: everything that an edition hands out, hangs up and sends to a printer, as PDF files made of the
 * checked content; books as EPUB and Word files, too.
 */

import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileFor } from '../build/collection.ts';
import { startRenderer } from '../build/renderer.ts';
import { checkContent } from '../checks/content.ts';
import { impose } from '../faces/print/book/impose.ts';
import { finishPdf } from '../faces/print/finish-pdf.ts';
import { firstPage, type Picture } from '../faces/print/first-page.ts';
import { cutFonts } from '../faces/print/fonts.ts';
import { BLEED } from '../faces/print/marks.ts';
import { ghostscript } from '../faces/print/outlines.ts';
import { type Press, startPress } from '../faces/print/press.ts';
import { keysOf, type Listed, printedFolder, readList, writeList, writePicture } from '../faces/print/print-list.ts';
import { type Sheet, sheets } from '../faces/print/sheets.ts';
import { smallFiles } from '../faces/web/short-links.ts';
import { materials } from '../kinds/material/schema.ts';
import { ContentError, type Problem } from '../law/problem.ts';
import type { Library } from '../library/assemble.ts';
import { library } from '../library.ts';
import { CommandError, runCommand } from '../machine/command.ts';
import { markFolder, needFolder, swapFolder } from '../machine/folder.ts';
import { filesBeside } from './files-beside.ts';

/** Millimetres that a line of a leaflet takes. */
const LINE = 6;

/** @throws CommandError where nothing is called that, or the edition has nothing to put on it */
function chosen(all: readonly Sheet[], only: string | undefined, known: Library): readonly Sheet[] {
  if (only === undefined) return all;
  const wanted = only.split(/[,，]/).map((one) => one.trim());
  const found = all.filter((sheet) =>
    wanted.some((one) => [sheet.id, sheet.as, sheet.version].includes(one) || sheet.id.startsWith(`${one}/`)),
  );
  if (found.length > 0) return found;
  const empty = known.of(materials).find(({ id }) => wanted.some((one) => one === id || one.endsWith(`/${id}`)));
  if (empty) {
    const own = `content/editions/${known.edition}/`;
    throw new CommandError(
      `这一版印不了“${only}”：${empty.file} 里有一面全是本单位的做法或者联系办法，这一版还没有写。做法写在 ${own}practices/，联系办法写在 ${own}edition.yaml，写好再印`,
    );
  }
  const kinds = [...new Set(all.map(({ as }) => as))].join('、');
  throw new CommandError(`没有叫“${only}”的印刷品。可以写一类：${kinds}；也可以写一件，比如 ${all[0]?.id ?? ''}`);
}

/**
 * Every file that any sheet shows, rendered.
 * @param name tells what two runs at a time write apart
 */
async function renderedFor(known: Library, name: string): Promise<Map<string, Uint8Array | string>> {
  compileFor([known.edition]);
  const renderer = await startRenderer(join('.build', `common-${name}`), join('.build', `cache-${name}`));
  try {
    const files = await renderer.render((path) => path.startsWith('print/'));
    const small = [...smallFiles(known)]
      .filter(([name]) => name.startsWith('qr/'))
      .map(([name, make]): [string, string | Uint8Array] => [name, make()]);
    return new Map<string, Uint8Array | string>([
      ...files.map(({ name, bytes }): [string, Uint8Array] => [name, bytes]),
      ...small,
    ]);
  } finally {
    renderer.close();
  }
}

/** Whose ground goes to the edge of the paper: a press needs more of it than is seen. */
function fills({ as, folds }: Sheet): boolean {
  return folds !== undefined || as === '海报' || as === '条幅';
}

/** What a workshop prints that has not our fonts. A book of outlines would weigh 33 MB. */
function isHung({ as }: Sheet): boolean {
  return as === '海报' || as === '条幅';
}

/** The files that a sheet becomes, by their names, and why it cannot be printed. */
interface Printed {
  files: Map<string, Uint8Array>;
  problems: Problem[];
  pages: number;
  /** Of its first page, for a site; nothing of what is for a press. */
  picture?: Promise<Picture>;
}

/** What a printing house asks for. */
interface Asked {
  /** A bleed, and marks where it is cut and folded. */
  marks: boolean;
  /** Its colours. */
  inks: boolean;
  /** How Ghostscript is called, where letters become drawings. */
  outliner: string | undefined;
}

/** What the names of files say of that. */
const [MARKED, INKED, OUTLINED] = ['-带裁切线', '-印刷色', '-文字转曲'];

async function printed(press: Press, sheet: Sheet, known: Library, asked: Asked): Promise<Printed> {
  const marks = asked.marks && fills(sheet);
  const outliner = isHung(sheet) ? asked.outliner : undefined;
  const { bytes, naming, over } = await press.pdf(sheet, marks ? BLEED : 0);
  const { file, pages, lacking } = await finishPdf(
    bytes,
    { ...sheet, ...naming },
    { folds: marks ? (sheet.folds ?? []) : undefined, inks: asked.inks, outliner },
  );
  const version = sheet.version ? `（${sheet.version}）` : '';
  const problems = over.map(({ panel, millimetres }) => {
    const lines = Math.ceil(millimetres / LINE);
    return `《${sheet.title}》${version}的“${panel}”放不下，多出 ${millimetres} 毫米，大约 ${lines} 行。请删短一点，或者少放一样`;
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
  for (const [other, content] of await filesBeside(sheet, known)) files.set(other, content);
  return {
    files,
    problems: problems.map((message) => ({ file: sheet.source, message })),
    pages,
    ...(ending === '.pdf' ? { picture: firstPage(file) } : {}),
  };
}

/** @throws ContentError with everything that does not fit; what stood in the folder before stays */
async function print(
  known: Library,
  wanted: readonly Sheet[],
  { out, asked, onlySome }: { out: string; asked: Asked; onlySome: boolean },
): Promise<void> {
  const name = `print-${basename(out)}`;
  const files = await renderedFor(known, name);
  // From all of them, whichever are wanted: a file is the same whatever else is printed with it.
  const text = [...files]
    .map(([page, html]) => (page.endsWith('.html') ? Buffer.from(html).toString('utf8') : ''))
    .join('');
  const press = await startPress(files, await cutFonts(text));
  const [next, last] = [join('.build', `next-${name}`), join('.build', `last-${name}`)];
  for (const folder of [next, last]) rmSync(folder, { recursive: true, force: true });
  markFolder(next, '印刷品');
  const problems: Problem[] = [];
  const keyOf = keysOf(known);
  // Drawn here while the browser prints the next sheet.
  const drawing: Promise<Listed>[] = [];
  try {
    for (const sheet of wanted) {
      const { files: made, pages, picture, ...one } = await printed(press, sheet, known, asked);
      problems.push(...one.problems);
      for (const [file, content] of made) writeFileSync(join(next, file), content);
      if (!picture) continue;
      const drawn = picture.then((its): Listed => {
        writePicture(next, sheet.id, its);
        const named = [...made].map(([name, { length }]) => ({ name, bytes: length }));
        const { width, height } = its;
        return { id: sheet.id, key: keyOf(sheet), files: named, pages, picture: { width, height } };
      });
      drawn.catch(() => undefined);
      drawing.push(drawn);
    }
  } finally {
    await press.close();
  }
  if (problems.length > 0) throw new ContentError(problems);
  writeList(next, await Promise.all(drawing), onlySome ? readList(out) : []);
  // Who asks for one thing keeps what was printed before.
  if (onlySome && existsSync(out)) cpSync(out, next, { recursive: true, force: false });
  swapFolder(next, out, last);
  rmSync(last, { recursive: true, force: true });
}

if (import.meta.main) {
  await runCommand(
    '--only、--out、--press（给印刷厂：出血、裁切线、印刷色）、--marks（只要出血和裁切线）、--outlines（海报、展板、条幅的文字转曲），比如：npm run print -- --only 三折页 --out out/paper',
    async () => {
      const flag = { type: 'boolean', default: false } as const;
      const { values } = parseArgs({
        options: { only: { type: 'string' }, out: { type: 'string' }, press: flag, marks: flag, outlines: flag },
      });
      const started = performance.now();
      const known = library();
      const problems = checkContent(known);
      if (problems.length > 0) throw new ContentError(problems);
      const out = values.out ?? printedFolder(known.edition);
      needFolder(out, '印刷品');
      const wanted = chosen(sheets(known), values.only, known);
      if (values.outlines && !wanted.some(isHung))
        throw new CommandError('文字转曲（--outlines）只用在海报、展板、易拉宝和条幅上，选中的没有这些。请去掉它');
      const outliner = values.outlines ? ghostscript() : undefined;
      const asked = { marks: values.marks || values.press, inks: values.press, outliner };
      await print(known, wanted, { out, asked, onlySome: values.only !== undefined });
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`印好了 ${wanted.length} 件，在 ${out}/，用时 ${seconds} 秒。`);
      if (known.site.preview) console.log('提示：没有填网址（edition.yaml 里的 address），纸上就没有二维码。');
    },
  );
}
