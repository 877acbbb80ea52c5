/** A thread that makes sites of rendered pages (place.ts), while the pages of the next edition are rendered. */

import { Worker } from 'node:worker_threads';
import { ContentError, type Problem } from '../law/problem.ts';
import type { LibraryOptions } from '../library.ts';
import { CommandError } from '../machine/command.ts';
import type { Growing, PlacedSite } from './place.ts';

export interface PlacerOptions extends Omit<LibraryOptions, 'edition' | 'kept'> {
  /** The edition that is placed first. */
  first?: string | undefined;
}

/** What the thread is asked for. */
export interface PlaceOrder {
  edition: string;
  growing: Growing;
}

/** What it answers: what became of the site, or why there is none. */
export interface PlaceAnswer {
  edition: string;
  placed?: PlacedSite;
  problems?: readonly Problem[];
  refused?: string;
  error?: unknown;
}

export interface Placer {
  /**
   * Takes the bytes of the pages away: they cannot be read here any more.
   * @throws as `place` does
   */
  place(edition: string, growing: Growing): Promise<PlacedSite>;
  close(): Promise<void>;
}

/** Megabytes. A page and all that is made for it are soon no longer needed: collected seldom, they cost less. */
const YOUNG = 64;

export function startPlacer(workerData: PlacerOptions): Placer {
  const thread = new Worker(new URL('./place-thread.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  const waiting = new Map<string, { resolve: (placed: PlacedSite) => void; reject: (why: unknown) => void }>();
  let broken: unknown;
  const ended = new Promise<void>((resolve) => {
    thread.once('exit', () => resolve());
  });
  thread.once('error', (error) => {
    broken = error;
    for (const { reject } of waiting.values()) reject(error);
  });
  thread.on('message', ({ edition, placed, problems, refused, error }: PlaceAnswer) => {
    const asked = waiting.get(edition);
    waiting.delete(edition);
    if (placed) asked?.resolve(placed);
    else if (problems) asked?.reject(new ContentError(problems));
    else asked?.reject(refused === undefined ? error : new CommandError(refused));
  });
  return {
    place: (edition, growing) =>
      new Promise((resolve, reject) => {
        if (broken !== undefined) return reject(broken);
        waiting.set(edition, { resolve, reject });
        const bytes = growing.rendered.map((file) => file.bytes.buffer as ArrayBuffer);
        thread.postMessage({ edition, growing } satisfies PlaceOrder, bytes);
      }),
    close: async () => {
      thread.postMessage('end');
      await ended;
    },
  };
}
