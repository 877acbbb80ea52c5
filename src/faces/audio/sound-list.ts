/**
 * What stands beside recordings: which script became which file, of which words and by which voice. What was recorded
 * before and still says what the pages say is taken again, and a site takes from it what its edition publishes.
 */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Readings, readings } from '../../kinds/reading/schema.ts';
import type { Library } from '../../library/assemble.ts';
import type { Script } from './scripts.ts';

export const SOUND_LIST = '清单.json';

const recordedSchema = z.strictObject({
  id: z.string(),
  /** Of its words, of the readings, of the voice and the pace: see keysOfScripts. */
  key: z.string(),
  /** Of its words and readings alone: whether it still says what the page says. */
  words: z.string(),
  mark: z.string(),
  /** Seconds. */
  seconds: z.number(),
  /** Below the folder: 路线/单位拖欠工资-机器试听.mp3 */
  file: z.string(),
  bytes: z.int(),
});

export type Recorded = z.infer<typeof recordedSchema>;

/** Where an edition's recordings lie after `npm run audio`. XUNFA_RECORDED: another folder than out/audio. */
export function recordedFolder(name: string): string {
  return join(process.env['XUNFA_RECORDED'] ?? join('out', 'audio'), name);
}

const digest = (...parts: unknown[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);

/** The form of a file: another one, and none of before is taken again. */
const FORM = 1;

/** What a script says and how it is read. */
export function wordsKey(script: Script, read: Readings): string {
  const { usual, words, letters } = read;
  return digest(FORM, script.title, script.parts, usual, words, letters);
}

export function soundKey(words: string, ...by: unknown[]): string {
  return digest(words, ...by);
}

/** @returns nothing where nothing was recorded, or by a version that wrote another list */
export function readSoundList(folder: string): Recorded[] {
  const file = join(folder, SOUND_LIST);
  if (!existsSync(file)) return [];
  const read = z.array(recordedSchema).safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return read.success ? read.data : [];
}

export const readingsOf = (library: Library): Readings => library.of(readings).data;
