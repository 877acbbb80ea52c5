/** The thread of `startPlacer` (placer.ts). Nothing imports it. */

import { parentPort, workerData } from 'node:worker_threads';
import { ContentError } from '../law/problem.ts';
import { keepAll } from '../library/files.ts';
import { loadLibrary } from '../library.ts';
import { CommandError } from '../machine/command.ts';
import { closeIndexes } from './page-index.ts';
import { place } from './place.ts';
import type { PlaceAnswer, PlaceOrder, PlacerOptions } from './placer.ts';

const { first, ...options } = workerData as PlacerOptions;
const kept = keepAll();
// What editions have in common is read while the first of them is being compiled.
if (first !== undefined) loadLibrary({ ...options, edition: first, kept });

async function placed({ edition, growing }: PlaceOrder): Promise<Omit<PlaceAnswer, 'edition'>> {
  try {
    return { placed: await place(loadLibrary({ ...options, edition, kept }), growing) };
  } catch (error) {
    // Of an error of ours only the words get across.
    if (error instanceof ContentError) return { problems: error.problems };
    if (error instanceof CommandError) return { refused: error.message };
    return { error };
  }
}

parentPort?.on('message', async (asked: PlaceOrder | 'end') => {
  if (asked === 'end') {
    await closeIndexes();
    parentPort?.close();
  } else parentPort?.postMessage({ edition: asked.edition, ...(await placed(asked)) } satisfies PlaceAnswer);
});
