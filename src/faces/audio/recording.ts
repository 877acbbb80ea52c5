/** A script recorded: its sound, and when each sentence and each part of it is heard. */

import type { Readings } from '../../kinds/reading/schema.ts';
import { readAloud, type UnknownReading } from './readings.ts';
import type { SaidSentence } from './said.ts';
import type { ScriptPart } from './scripts.ts';
import { joined, madeLoud, milliseconds, trimmed } from './sound.ts';
import type { SoundClip, VoiceEngine } from './voice-engine.ts';

/** Milliseconds from the beginning; the text is what was written. */
export interface HeardSentence {
  from: number;
  to: number;
  text: string;
}

export interface Recording {
  clip: SoundClip;
  /** Milliseconds. */
  length: number;
  heard: HeardSentence[];
  parts: { title: string; from: number; to: number }[];
  /** How it was made loud. */
  loud: 'loudnorm' | 'simple';
}

/** How a sentence is read, and what nobody has checked in it. */
export function read(sentences: readonly SaidSentence[], readings: Readings) {
  const all = sentences.map(({ said }) => ({ said, ...readAloud(said, readings) }));
  return { all, unknown: all.flatMap(({ unknown }): UnknownReading[] => unknown) };
}

/**
 * @param speed characters a minute
 * @throws CommandError where the voice cannot speak
 */
export async function record(
  parts: readonly ScriptPart[],
  { engine, speed, readings }: { engine: VoiceEngine; speed: number; readings: Readings },
): Promise<Recording> {
  const sentences = parts.flatMap((part) => part.sentences);
  const clips = (await engine.speak(read(sentences, readings).all, speed)).map(trimmed);
  // Whoever speaks faster takes breath faster.
  const pauses = sentences.map(({ pause }) => (pause * 240) / speed);
  const { heard: times, ...whole } = joined(clips, pauses);
  const { clip, way } = madeLoud(whole);
  const length = Math.round(milliseconds(clip.samples.length, clip.rate));
  const heard = times.map((time, at) => ({ ...time, text: sentences[at]?.written ?? '' }));
  let at = 0;
  const marked = parts.map(({ title, sentences: own }) => {
    const from = heard[at]?.from ?? length;
    at += own.length;
    return { title, from, to: heard[at]?.from ?? length };
  });
  return { clip, length, heard, parts: marked, loud: way };
}
