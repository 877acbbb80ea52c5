/** What a printed sheet looks like to those who read it: folds, ends of pages, codes to scan, letters in a grey copy. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { type Sheet, sheets } from '../../src/faces/print/sheets.ts';
import { procedureModel } from '../../src/kinds/procedure/model.ts';
import { routeModels } from '../../src/kinds/route/model.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';
import type { ReadPdf, Run } from '../pdf-text.ts';
import { printedSet, readPrinted, sampleOf } from '../printed.ts';
import { plain } from '../said-numbers.ts';
import { isInstalled } from '../servers.ts';

const library = loadLibrary(optionsFrom({}));
const all = sampleOf(sheets(library));
const folder = await printedSet();
const printed = await readPrinted();

function fileOf({ file }: Sheet): ReadPdf {
  const found = printed.get(`${file}.pdf`);
  if (!found) throw new Error(`${file} was not printed`);
  return found;
}

/** The size in which most of a file is set, in points. */
function bodySize({ pages }: ReadPdf): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pages.flat()) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

/** Half of such a sign is white: the ink of a line that begins with one begins there. */
const OPENING = /^[《“（‘]/u;
const MILLIMETRES_PER_POINT = 25.4 / 72;

function inkOf({ text, left, right, size }: Run): { from: number; to: number } {
  return { from: left + (OPENING.test(text) ? (size / 2) * MILLIMETRES_PER_POINT : 0), to: right };
}

test('nothing of a folded sheet stands within 8 mm of a fold or of an edge', () => {
  const folded = all.filter(({ folds }) => folds);
  expect(folded.length).toBeGreaterThan(5);
  for (const sheet of folded) {
    const near = fileOf(sheet).pages.flatMap((runs, side) =>
      runs.filter((run) => {
        const { from, to } = inkOf(run);
        return [0, ...(sheet.folds?.[side] ?? []), sheet.paper.width].some((fold) => to > fold - 8 && from < fold + 8);
      }),
    );
    expect([sheet.id, near.map(({ text }) => text)]).toEqual([sheet.id, []]);
  }
});

test('a sheet of A5 is set in 10.5 points or more', () => {
  const small = all.filter(({ paper }) => paper.width === 148);
  expect(small.length).toBeGreaterThan(15);
  for (const sheet of small) expect([sheet.id, bodySize(fileOf(sheet)) >= 10.45]).toEqual([sheet.id, true]);
});

test('no heading stands at the end of a page, with what it is about on the next', () => {
  const names = new Set(
    [
      ...[...routeModels(library).values()].flatMap(({ steps }) => steps.map(({ title }) => title)),
      ...procedureModel(library).stages.map(({ name }) => name),
    ].map(plain),
  );
  const long = all.filter((sheet) => sheet.as !== '三折页' && sheet.as !== '口袋卡' && fileOf(sheet).pages.length > 1);
  expect(long.length).toBeGreaterThan(5);
  const alone = long.flatMap((sheet) => {
    const file = fileOf(sheet);
    const body = bodySize(file);
    return file.pages.slice(0, -1).flatMap((runs, index) => {
      const own = runs.filter(({ piece }) => piece !== undefined);
      // The cover, and chapters of one heading that fill their page, are no ends.
      const last = own.reduce<Run | undefined>((low, run) => (low && low.top >= run.top ? low : run), undefined);
      if (!last || index === 0) return [];
      const text = own.flatMap((run) => (run.piece === last.piece ? run.text : [])).join('');
      return last.size > body * 1.15 || names.has(plain(text)) ? `${sheet.id} ${index + 1}: ${text}` : [];
    });
  });
  expect(alone).toEqual([]);
});

/** A page as it comes out of a grey printer: one byte a dot, 255 is white. */
interface Grey {
  width: number;
  height: number;
  dots: Uint8Array;
  /** Dots an inch. */
  resolution: number;
}

/** @param page from 1 */
function greyPage({ file }: Sheet, page: number, resolution: number): Grey {
  const at = ['-f', String(page), '-l', String(page)];
  const { stdout } = spawnSync('pdftoppm', ['-gray', '-r', String(resolution), ...at, join(folder, `${file}.pdf`)], {
    maxBuffer: 1 << 28,
  });
  const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.toString('latin1', 0, 40)) ?? [];
  return { width: Number(width), height: Number(height), dots: stdout.subarray(head.length), resolution };
}

/** @param place in millimetres; what of it lies beyond the page is left out */
function partOf(
  { width, height, dots, resolution }: Grey,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
): Grey {
  const dot = (millimetres: number, most: number) =>
    Math.min(most, Math.max(0, Math.round((millimetres * resolution) / 25.4)));
  const [x, y, across, down] = [dot(left, width), dot(top, height), dot(right, width), dot(bottom, height)];
  const rows = Array.from({ length: down - y }, (_, row) =>
    dots.subarray((y + row) * width + x, (y + row) * width + across),
  );
  return { width: across - x, height: down - y, dots: Buffer.concat(rows), resolution };
}

/** One sheet of each kind that is given to people. */
const firsts = [...Map.groupBy(all, ({ as }) => as).values()].flatMap(([first]) => first ?? []);

describe.skipIf(!isInstalled('pdftoppm', '-v'))('drawn by another program,', () => {
  const RESOLUTION = 150;
  /** Whoever scans holds the phone before one code: as far around its words as a code is large, in their letters. */
  const AROUND = 15;

  function readCode({ dots, width, height }: Grey): ReturnType<typeof jsQR> {
    const colours = new Uint8ClampedArray(dots.length * 4).fill(255);
    for (const [at, dot] of dots.entries()) colours.fill(dot, at * 4, at * 4 + 3);
    return jsQR(colours, width, height, { inversionAttempts: 'dontInvert' });
  }

  test('every code is read at 150 dots an inch, opens the site, and is 20 mm across', () => {
    // A code on the questions would open their answers.
    const codes = all.filter((sheet) => 'scan' in sheet && !(sheet.as === '试卷' && !sheet.answers));
    const coded = [...Map.groupBy(codes, ({ as }) => as).values()].flatMap(([first]) => first ?? []);
    expect(coded.length).toBeGreaterThan(4);
    for (const sheet of coded) {
      const found = fileOf(sheet).pages.flatMap((runs, index) => {
        const said = runs.filter(({ text }) => text.startsWith('扫码看'));
        if (said.length === 0) return [];
        const page = greyPage(sheet, index + 1, RESOLUTION);
        return said.map(({ left, top, size }) => {
          const reach = AROUND * size * MILLIMETRES_PER_POINT;
          return readCode(
            partOf(page, { left: left - reach, top: top - reach, right: left + reach, bottom: top + reach / 4 }),
          );
        });
      });
      expect([sheet.id, found.length > 0]).toEqual([sheet.id, true]);
      for (const code of found) {
        expect([sheet.id, code?.data]).toEqual([sheet.id, expect.stringMatching(/^https:\/\/www\.example\.gov\.cn\//)]);
        const { topLeftCorner: one, topRightCorner: other } = code?.location ?? {};
        const dots = one && other ? Math.hypot(other.x - one.x, other.y - one.y) : 0;
        // A dot and a half is what the reader may be wrong by.
        const millimetres = ((dots + 1.5) / RESOLUTION) * 25.4;
        expect([sheet.id, millimetres >= 20 || millimetres]).toEqual([sheet.id, true]);
      }
    }
  });

  /** Relative luminance of a grey, 0 to 255. @see WCAG 2.2, relative luminance and contrast ratio */
  function luminance(grey: number): number {
    const share = grey / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }

  /** Dots of the ink that must be there for it to count: fewer are dust of a curve. */
  const ENOUGH = 6;

  /** Of the ink in a part of a page to the ground, which is most of it. */
  function contrastIn({ dots }: Grey): number {
    const counts = new Array<number>(256).fill(0);
    for (const dot of dots) counts[dot] = (counts[dot] ?? 0) + 1;
    const ground = luminance(counts.indexOf(Math.max(...counts)));
    const ratios = counts.flatMap((count, grey) => {
      if (count < ENOUGH) return [];
      const [dark = 0, light = 0] = [ground, luminance(grey)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    });
    return Math.max(...ratios);
  }

  test('letters stand out from their ground in a grey copy, 4.5 to 1', () => {
    const faint: string[] = [];
    let looked = 0;
    for (const sheet of firsts) {
      // Small letters of what is hung up are larger than all of what is held.
      const resolution = Math.max(sheet.paper.width, sheet.paper.height) > 300 ? 60 : 220;
      // Of a book some of its looks: cover, contents, procedure, map, a route.
      for (const index of sheet.as === '手册' ? [0, 1, 6, 9, 12] : [0, 1]) {
        const runs = fileOf(sheet).pages[index] ?? [];
        if (runs.length === 0) continue;
        const page = greyPage(sheet, index + 1, resolution);
        for (const { text, left, right, top, size } of runs) {
          const height = size * MILLIMETRES_PER_POINT;
          const found = contrastIn(
            partOf(page, { left, right, top: top - 0.85 * height, bottom: top + 0.15 * height }),
          );
          looked++;
          if (found < 4.5) faint.push(`${sheet.id} ${index + 1}: ${found.toFixed(1)} ${text}`);
        }
      }
    }
    expect(looked).toBeGreaterThan(400);
    expect(faint).toEqual([]);
  });
});
