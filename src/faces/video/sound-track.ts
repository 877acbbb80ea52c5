/**
 * What is said to a film: a clip for each slide, put one after the other, so that each slide stays as long as it is
 * spoken to. Whoever speaks is behind a function (VoiceFor); here is only time.
 * @see http://soundfile.sapp.org/doc/WaveFormat/
 */

import type { PlaylistSlide } from '../screen/playlist.ts';

/** What is said to one slide. */
export interface SpokenClip {
  /** A RIFF/WAVE file of 16 bits, one channel; without samples where nothing is said. */
  wav: Uint8Array;
  seconds: number;
  /** Sentence by sentence, milliseconds from the beginning of the clip. */
  cues: { from: number; to: number; text: string }[];
}

export interface SpokenFilm {
  /** As many as slides, in their order. */
  clips: SpokenClip[];
  /** Samples a second, the same for all clips. */
  rate: number;
  /** What must be said of a machine's voice: 机器试听. */
  mark: string;
  /** Sentences for whoever ran the command. */
  notes: string[];
}

/** Speaks to the slides of a film. */
export type VoiceFor = (slides: readonly PlaylistSlide[]) => Promise<SpokenFilm>;

/** Seconds of silence after what is said to a slide. */
const PAUSE = 0.6;
/** Bytes of the head of a RIFF/WAVE file as it is written here, and of a sample. */
const HEAD = 44;
const SAMPLE = 2;

/** The samples of a RIFF/WAVE file. @throws Error where it has none of 16 bits */
export function samplesIn(wav: Uint8Array): Uint8Array {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  const name = (at: number) => String.fromCharCode(...wav.subarray(at, at + 4));
  if (wav.length < 12 || name(0) !== 'RIFF' || name(8) !== 'WAVE') throw new Error('This is no WAVE file');
  for (let at = 12; at + 8 <= wav.length; ) {
    const size = view.getUint32(at + 4, true);
    if (name(at) === 'data') return wav.subarray(at + 8, Math.min(at + 8 + size, wav.length));
    // Chunks begin at even places.
    at += 8 + size + (size % 2);
  }
  throw new Error('This WAVE file has no samples');
}

/** Seconds that each slide is on: as long as it is read, or spoken to and a little longer. */
export function spokenSeconds(slides: readonly PlaylistSlide[], { clips }: SpokenFilm): number[] {
  return slides.map(({ seconds }, index) => {
    const said = clips[index]?.seconds ?? 0;
    return said === 0 ? seconds : Math.max(seconds, Math.ceil((said + PAUSE) * 10) / 10);
  });
}

/**
 * All that is said in one RIFF/WAVE file, each clip when its slide comes on.
 * @param seconds that each slide is on
 */
export function soundTrack({ clips, rate }: SpokenFilm, seconds: readonly number[]): Uint8Array {
  const total = seconds.reduce((sum, one) => sum + one, 0);
  const track = new Uint8Array(HEAD + Math.round(total * rate) * SAMPLE);
  const view = new DataView(track.buffer);
  const write = (at: number, text: string) => track.set(new TextEncoder().encode(text), at);
  write(0, 'RIFF');
  view.setUint32(4, track.length - 8, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true); // PCM
  view.setUint16(22, 1, true); // one channel
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * SAMPLE, true);
  view.setUint16(32, SAMPLE, true);
  view.setUint16(34, SAMPLE * 8, true);
  write(36, 'data');
  view.setUint32(40, track.length - HEAD, true);
  let from = 0;
  for (const [index, stays] of seconds.entries()) {
    const clip = clips[index];
    if (clip && clip.seconds > 0) track.set(samplesIn(clip.wav), HEAD + Math.round(from * rate) * SAMPLE);
    from += stays;
  }
  return track;
}
