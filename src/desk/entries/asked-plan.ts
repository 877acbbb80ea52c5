/** What somebody asks for on the desk's page, as the plan that the commands would make of it. */

import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Library } from '../../library/assemble.ts';
import { hideEntry } from './hide-entry.ts';
import { newEntry } from './new-entry.ts';
import { ownEntry } from './own-entry.ts';
import type { EntryPlan } from './plan.ts';
import { removeEntry } from './remove-entry.ts';
import { renameEntry } from './rename-entry.ts';

const word = z.string().trim();
/** A box that may stay empty. */
const maybe = word.transform((text) => (text === '' ? undefined : text)).optional();

export const askedPlanSchema = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('new'), kind: word, name: word, like: maybe }),
  z.strictObject({ does: z.literal('rename'), from: word, to: word }),
  z.strictObject({ does: z.literal('remove'), pointer: word, to: maybe }),
  z.strictObject({ does: z.literal('own'), pointer: word }),
  z.strictObject({ does: z.literal('hide'), pointer: word }),
  z.strictObject({ does: z.literal('show'), pointer: word }),
]);

export type AskedPlan = z.infer<typeof askedPlanSchema>;

/** @throws CommandError with a sentence where it cannot be done */
export function planOf(library: Library, asked: AskedPlan): EntryPlan {
  if (asked.does === 'new') return newEntry(library, asked);
  if (asked.does === 'rename') return renameEntry(library, asked);
  if (asked.does === 'remove') return removeEntry(library, asked);
  if (asked.does === 'own') return ownEntry(library, asked.pointer);
  return hideEntry(library, { pointer: asked.pointer, show: asked.does === 'show' });
}

/** Tells a plan from any other: what is agreed to is what was shown. */
export function planMark({ files }: EntryPlan): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex');
}
