/** Sound as an MP3 of one channel, the same bytes each time. */

import { mayBeLeftOut } from '../../machine/left-out.ts';
import { id3, type SoundTag } from './id3.ts';
import type { SoundClip } from './voice-engine.ts';

/** Thousand bits a second: a voice, clear; 4 KB a second on a phone's line. */
const BITRATE = 32;
/** Samples a second of the file, whatever the voice's: what every player of MP3 plays. */
export const RATE = 22_050;

/** @throws CommandError where the encoder was left out of the install */
export async function mp3({ samples, rate }: SoundClip, tag: SoundTag): Promise<Uint8Array> {
  const { createMp3Encoder } = await mayBeLeftOut(() => import('wasm-media-encoders'));
  const encoder = await createMp3Encoder();
  encoder.configure({ sampleRate: rate, channels: 1, bitrate: BITRATE, outputSampleRate: RATE });
  const parts: Uint8Array[] = [id3(tag)];
  // What it returns is its own memory, which the next call changes.
  parts.push(Uint8Array.from(encoder.encode([Float32Array.from(samples, (sample) => sample / 32_768)])));
  parts.push(Uint8Array.from(encoder.finalize()));
  return Buffer.concat(parts);
}
