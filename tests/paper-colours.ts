/** What colours a PDF paints with, and what a grey copy of a page leaves of its text. */

import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PNG } from 'pngjs';
import type { Run } from './pdf-text.ts';

/** @returns every colour with which text, lines and grounds are painted, and every transparency */
export async function paintsOf(bytes: Uint8Array): Promise<Set<string>> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const paints = new Set<string>();
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
      for (const [index, operator] of fnArray.entries()) {
        const args: unknown = argsArray[index];
        if (operator === OPS.setFillRGBColor || operator === OPS.setStrokeRGBColor) paints.add(String(args));
        if (operator !== OPS.setGState) continue;
        for (const [key, value] of (args as [[string, unknown][]])[0]) {
          if ((key === 'ca' || key === 'CA') && value !== 1) paints.add(`${key} ${value}`);
        }
      }
    }
  } finally {
    await task.destroy();
  }
  return paints;
}

const PER_MILLIMETRE = 100 / 25.4;

/** Relative luminance of a grey from 0 to 255, as WCAG 2.2 defines it. */
function luminance(grey: number): number {
  const share = grey / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Of the commonest grey of a box, its ground, and that of its letters: the one farthest from it that is no speck. */
function contrastIn(page: PNG, { left, right, top, size }: Run): number {
  const height = (size * 25.4) / 72;
  const [x1, x2] = [left, right].map((at) => Math.round(at * PER_MILLIMETRE));
  const [y1, y2] = [top - 0.85 * height, top + 0.1 * height].map((at) => Math.round(at * PER_MILLIMETRE));
  const greys = new Map<number, number>();
  let count = 0;
  for (let y = y1 ?? 0; y < (y2 ?? 0); y++) {
    for (let x = x1 ?? 0; x < (x2 ?? 0); x++) {
      const grey = page.data[(y * page.width + x) * 4];
      if (grey === undefined) continue;
      greys.set(grey, (greys.get(grey) ?? 0) + 1);
      count += 1;
    }
  }
  const common = [...greys].filter(([, times]) => times > count * 0.04).sort((a, b) => b[1] - a[1]);
  const [ground = 0] = common[0] ?? [];
  const ratios = common.map(([grey]) => {
    const [light = 0, dark = 0] = [luminance(grey), luminance(ground)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  });
  return Math.max(...ratios);
}

/**
 * Drawn by poppler without greys at the edges of letters.
 * @returns the runs of a PDF that a grey copy shows with less than this contrast
 */
export function faintIn(path: string, pages: readonly Run[][], least: number): string[] {
  const start = join(dirname(path), `grey-${basename(path, '.pdf')}`);
  spawnSync('pdftoppm', ['-gray', '-aa', 'no', '-aaVector', 'no', '-r', '100', '-png', path, start]);
  const pictures = globSync(`${start}-*.png`).sort();
  return pictures.flatMap((name, index) => {
    const page = PNG.sync.read(readFileSync(name));
    rmSync(name);
    return (pages[index] ?? [])
      .filter((run) => /[\p{L}\p{N}]/u.test(run.text) && contrastIn(page, run) < least)
      .map(({ text }) => `${basename(path)} ${index + 1}: ${text}`);
  });
}
