/**
 * `npm run print`: everything that an edition hands out, hangs up and sends to a printer, as PDF files made of the
 * checked content; books as EPUB and Word files, too.
 */

import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../checks/content.ts';
import { firstPage } from '../faces/print/first-page.ts';
import { ghostscript } from '../faces/print/outlines.ts';
import { keysOf, type Listed, printedFolder, readList, writeList, writePicture } from '../faces/print/print-list.ts';
import { type Sheet, sheets } from '../faces/print/sheets.ts';
import { materials } from '../kinds/material/schema.ts';
import { ContentError } from '../law/problem.ts';
import type { Library } from '../library/assemble.ts';
import { library } from '../library.ts';
import { CommandError, runCommand } from '../machine/command.ts';
import { markFolder, needFolder, swapFolder } from '../machine/folder.ts';
import { oneAtATime } from '../machine/one-at-a-time.ts';
import { type Asked, isHung, pressRun } from './press-run.ts';

/** @throws CommandError where nothing is called that, or the edition has nothing to put on it */
function chosen(all: readonly Sheet[], only: string | undefined, known: Library): readonly Sheet[] {
  if (only === undefined) return all;
  const wanted = only.split(/[,，]/).map((one) => one.trim());
  const found = all.filter((sheet) =>
    wanted.some(
      (one) => [sheet.id, sheet.as, sheet.version, sheet.material].includes(one) || sheet.id.startsWith(`${one}/`),
    ),
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

/** @throws ContentError with everything that does not fit; what stood in the folder before stays */
async function print(
  known: Library,
  wanted: readonly Sheet[],
  { out, asked, onlySome }: { out: string; asked: Asked; onlySome: boolean },
): Promise<void> {
  const name = `print-${basename(out)}`;
  const [next, last] = [join('.build', `next-${name}`), join('.build', `last-${name}`)];
  for (const folder of [next, last]) rmSync(folder, { recursive: true, force: true });
  markFolder(next, '印刷品');
  const keyOf = keysOf(known);
  // Drawn here while the browser prints the next sheet.
  const drawing: Promise<Listed>[] = [];
  for await (const { sheet, files, pages, toRead } of pressRun(known, wanted, { name, asked })) {
    for (const [file, content] of files) writeFileSync(join(next, file), content);
    if (!toRead) continue;
    const drawn = firstPage(toRead).then((picture): Listed => {
      writePicture(next, sheet.id, picture);
      const named = [...files].map(([name, { length }]) => ({ name, bytes: length }));
      const { width, height } = picture;
      return { id: sheet.id, key: keyOf(sheet), files: named, pages, picture: { width, height } };
    });
    drawn.catch(() => undefined);
    drawing.push(drawn);
  }
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
      const order = { out, asked, onlySome: values.only !== undefined };
      await oneAtATime([`print-${basename(out)}`], '印', () => print(known, wanted, order));
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`印好了 ${wanted.length} 件，在 ${out}/，用时 ${seconds} 秒。`);
      if (known.site.preview) console.log('提示：没有填网址（edition.yaml 里的 address），纸上就没有二维码。');
    },
  );
}
