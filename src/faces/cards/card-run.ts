/**
 * Draws all cards of an edition, on as many threads as the machine has, and keeps them by what stands on them: the next
 * build draws what has changed.
 */

import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ContentError, type Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { CommandError } from '../../machine/command.ts';
import type { CardFace } from './card-face.ts';
import { cardPath, drawnPages } from './card-pages.ts';
import { CARD_SHAPES, type CardShape } from './card-shapes.ts';

/** What a thread is asked for. */
export interface CardOrder {
  /** Which of all. */
  at: number;
  face: CardFace;
  shape: CardShape;
}

/** What it answers: the file, or why there is none. */
export interface CardAnswer {
  at: number;
  png?: Uint8Array;
  problem?: string;
  refused?: string;
}

/** What draws a card: our own code, the drawings and colours that it takes, and what it is drawn with. */
const DRAWN_BY = [
  'src/faces/cards/*.ts',
  'src/faces/screen/word-breaks.ts',
  'src/machine/png-file.ts',
  'src/pictures/*.ts',
  'src/styles/tokens/{strip,theme}.css',
  'node_modules/{@expo-google-fonts/noto-sans-sc,@expo-google-fonts/noto-serif-sc,@iconify-json/ph,harfbuzzjs,qrcode,sharp,svgo}/package.json',
];

/** Changes whenever the same words could give another picture. */
function drawnBy(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of globSync(DRAWN_BY).sort()) hash.update(readFileSync(file));
  return hash.digest('hex');
}

const MOST_THREADS = 8;

/** Draws what is asked for, in whatever order it is done. @throws what a thread threw that is no problem of a card */
async function drawAll(orders: readonly CardOrder[], done: (answer: CardAnswer) => void): Promise<void> {
  let next = 0;
  const thread = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./card-thread.ts', import.meta.url));
      const ask = () => worker.postMessage(orders[next++] ?? 'end');
      worker.on('message', (answer: CardAnswer) => {
        done(answer);
        ask();
      });
      worker.once('error', reject);
      worker.once('exit', () => resolve());
      ask();
    });
  const threads = Math.min(availableParallelism(), MOST_THREADS, orders.length);
  await Promise.all(Array.from({ length: threads }, thread));
}

/** Whole or not at all: whoever stops a build must not keep half a picture. */
function keepCard(file: string, png: Uint8Array): void {
  const growing = `${file}.${process.pid}`;
  writeFileSync(growing, png);
  renameSync(growing, file);
}

export interface CardRun {
  /** Pages that have cards. */
  pages: number;
  /** Cards that were not kept from before. */
  drawn: number;
  seconds: number;
}

/**
 * Writes the cards of every page that has some below a site's folder.
 * @param folder the site
 * @param keep where cards are kept between builds; what this edition no longer has goes
 * @throws ContentError with each card that cannot be drawn; then none is written
 */
export async function writeCards(
  folder: string,
  library: Library,
  keep = join('.build', 'cards', library.edition),
): Promise<CardRun> {
  const started = performance.now();
  const by = drawnBy();
  const cards = drawnPages(library).flatMap(({ name, face }) => {
    const { from, ...shown } = face;
    const key = createHash('sha256').update(by).update(JSON.stringify(shown)).digest('hex').slice(0, 24);
    return CARD_SHAPES.map((shape) => ({
      face,
      shape,
      to: cardPath(name, shape),
      kept: join(keep, `${key}-${shape}.png`),
    }));
  });
  if (cards.length === 0) return { pages: 0, drawn: 0, seconds: 0 };
  mkdirSync(keep, { recursive: true });
  const missing = cards.flatMap(({ face, shape, kept }, at) => (existsSync(kept) ? [] : [{ at, face, shape }]));
  const problems: Problem[] = [];
  let refused: string | undefined;
  await drawAll(missing, ({ at, png, problem, refused: why }) => {
    const card = cards[at];
    refused ??= why;
    if (png && card) keepCard(card.kept, png);
    else if (problem !== undefined) problems.push({ file: card?.face.from ?? '', message: problem });
  });
  if (refused !== undefined) throw new CommandError(refused);
  if (problems.length > 0) throw new ContentError(inOrder(problems));
  for (const { kept, to } of cards) {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    copyFileSync(kept, join(folder, to));
  }
  const current = new Set(cards.map(({ kept }) => kept));
  for (const file of readdirSync(keep).map((name) => join(keep, name))) if (!current.has(file)) rmSync(file);
  return {
    pages: cards.length / CARD_SHAPES.length,
    drawn: missing.length,
    seconds: (performance.now() - started) / 1000,
  };
}

/** Each said once: what a title has too much of, four shapes find. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const said = new Map(problems.map((one) => [`${one.file} ${one.message}`, one]));
  return [...said].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
