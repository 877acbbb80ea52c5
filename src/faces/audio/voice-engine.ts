/** What every voice is to the rest: it takes sentences and gives sound. */

import type { ReadText } from './readings.ts';

/** A sentence as a voice takes it: in characters, and how each of them is read. */
export interface VoiceInput extends Pick<ReadText, 'syllables'> {
  said: string;
}

/** Sound of one channel. */
export interface SoundClip {
  /** 16 bits, as they are in a WAVE file. */
  samples: Int16Array;
  /** Samples a second. */
  rate: number;
}

export interface VoiceEngine {
  /** What people call it: 内置声音. */
  name: string;
  /** What stands in the name of its files, in their metadata and on the page. */
  mark: '机器试听' | '合成语音';
  /** All that its sound depends on besides words and speed, for knowing whether a file is still true. */
  signature: string;
  /**
   * @param speed characters a minute
   * @returns as many clips as sentences, all of the same rate
   * @throws CommandError where it cannot speak after all
   */
  speak: (sentences: readonly VoiceInput[], speed: number) => Promise<SoundClip[]>;
}

/** The pace of somebody who wants to be understood, in characters a minute, stops counted as the breath that they take. */
export const PACE = { usual: 240, least: 120, most: 360 };
