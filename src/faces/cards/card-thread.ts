/** A thread that draws cards (card-run.ts). Nothing imports it. */

import { parentPort } from 'node:worker_threads';
import { CommandError } from '../../machine/command.ts';
import type { CardAnswer, CardOrder } from './card-run.ts';
import { CardProblem } from './card-surface.ts';
import { drawCard } from './draw-card.ts';

async function drawn({ at, face, shape }: CardOrder): Promise<CardAnswer> {
  try {
    return { at, png: await drawCard(face, shape) };
  } catch (error) {
    // Of an error of ours only the words get across.
    if (error instanceof CardProblem) return { at, problem: error.message };
    if (error instanceof CommandError) return { at, refused: error.message };
    throw error;
  }
}

parentPort?.on('message', async (order: CardOrder | 'end') => {
  if (order === 'end') parentPort?.close();
  else parentPort?.postMessage(await drawn(order));
});
