/**
 * `npm run print`: everything that an edition hands out, hangs up and sends to a printer, as PDF files made of the
 * checked content.
 */

import { rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileFor } from '../build/collection.ts';
import { startRenderer } from '../build/renderer.ts';
import { checkContent } from '../checks/content.ts';
import { finishPdf } from '../faces/print/finish-pdf.ts';
import { cutFonts } from '../faces/print/fonts.ts';
import { startPress } from '../faces/print/press.ts';
import { type Sheet, sheets } from '../faces/print/sheets.ts';
import { smallFiles } from '../faces/web/short-links.ts';
import { ContentError } from '../law/problem.ts';
import type { Library } from '../library/assemble.ts';
import { library } from '../library.ts';
import { CommandError, runCommand } from '../machine/command.ts';
import { markFolder, needFolder, swapFolder } from '../machine/folder.ts';

/** @throws CommandError where nothing is called that */
function chosen(all: readonly Sheet[], only: string | undefined): readonly Sheet[] {
  if (only === undefined) return all;
  const wanted = only.split(/[,，]/).map((one) => one.trim());
  const found = all.filter((sheet) =>
    wanted.some((one) => sheet.id === one || sheet.id.startsWith(`${one}/`) || sheet.as === one),
  );
  if (found.length > 0) return found;
  const kinds = [...new Set(all.map(({ as }) => as))].join('、');
  throw new CommandError(`没有叫“${only}”的印刷品。可以写一类：${kinds}；也可以写一件，比如 ${all[0]?.id ?? ''}`);
}

/**
 * Every file that any sheet shows, rendered: the pages and the drawings on them.
 * @param name tells what two runs at a time write apart
 */
async function renderedFor(known: Library, name: string): Promise<Map<string, Uint8Array | string>> {
  compileFor([known.edition]);
  const renderer = await startRenderer(join('.build', `common-${name}`), join('.build', `cache-${name}`));
  try {
    const files = await renderer.render((path) => /^(?:print|strips)\//.test(path));
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

if (import.meta.main) {
  await runCommand('--only、--out，比如：npm run print -- --only 三折页 --out out/paper', async () => {
    const { values } = parseArgs({ options: { only: { type: 'string' }, out: { type: 'string' } } });
    const known = library();
    const problems = checkContent(known);
    if (problems.length > 0) throw new ContentError(problems);
    const out = values.out ?? join('out/print', known.edition);
    needFolder(out, '印刷品');
    const wanted = chosen(sheets(known), values.only);
    const started = performance.now();
    const name = `print-${basename(out)}`;
    const files = await renderedFor(known, name);
    // From all of them, whichever are wanted: a file is the same whatever else is printed with it.
    const text = [...files]
      .map(([page, html]) => (page.endsWith('.html') ? Buffer.from(html).toString('utf8') : ''))
      .join('');
    const press = await startPress(files, await cutFonts(text));
    const next = join('.build', `next-${name}`);
    rmSync(next, { recursive: true, force: true });
    markFolder(next, '印刷品');
    try {
      for (const sheet of wanted) {
        const { bytes, over } = await press.pdf(sheet.id);
        for (const { panel, millimetres } of over) {
          problems.push({
            file: sheet.source,
            message: `《${sheet.title}》的“${panel}”放不下，多出 ${millimetres} 毫米，大约 ${Math.ceil(millimetres / 6)} 行。请删短一点，或者少放一样`,
          });
        }
        const { file, pages } = await finishPdf(bytes, sheet);
        if (pages > sheet.pages) {
          problems.push({
            file: sheet.source,
            message: `《${sheet.title}》要印 ${pages} 面，最多 ${sheet.pages} 面。请删短一点`,
          });
        }
        writeFileSync(join(next, `${sheet.file}.pdf`), file);
      }
    } finally {
      await press.close();
    }
    if (problems.length > 0) throw new ContentError(problems);
    const last = join('.build', `last-${name}`);
    rmSync(last, { recursive: true, force: true });
    swapFolder(next, out, last);
    rmSync(last, { recursive: true, force: true });
    console.log(
      `印好了 ${wanted.length} 件，在 ${out}/，用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒。`,
    );
    if (known.site.preview) console.log('提示：没有填网址（edition.yaml 里的 address），纸上就没有二维码。');
  });
}
