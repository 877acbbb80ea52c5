/** Sound as numbers: silence cut off and put in, clips joined, made loud, written as a WAVE file. */

import { spawnSync } from 'node:child_process';
import type { SoundClip } from './voice-engine.ts';

/** Below it nobody hears anything: −46 dB. */
const SILENT = 160;
/** Milliseconds that stay before and after what is heard: a consonant begins softly. */
const EDGE = 25;

export const milliseconds = (samples: number, rate: number) => (samples / rate) * 1000;
const count = (ms: number, rate: number) => Math.round((ms * rate) / 1000);

/** A clip without the silence around it. */
export function trimmed({ samples, rate }: SoundClip): SoundClip {
  const heard = (sample: number) => Math.abs(sample) > SILENT;
  const first = samples.findIndex(heard);
  if (first < 0) return { samples: new Int16Array(0), rate };
  const edge = count(EDGE, rate);
  return { samples: samples.slice(Math.max(0, first - edge), samples.findLastIndex(heard) + 1 + edge), rate };
}

/**
 * One clip after the other.
 * @param pauses milliseconds of silence after each
 * @returns the whole, and when each of them is heard, in milliseconds
 */
export function joined(
  clips: readonly SoundClip[],
  pauses: readonly number[],
): SoundClip & { heard: { from: number; to: number }[] } {
  const rate = clips[0]?.rate ?? 22_050;
  const length = clips.reduce((sum, { samples }, at) => sum + samples.length + count(pauses[at] ?? 0, rate), 0);
  const whole = new Int16Array(length);
  const heard: { from: number; to: number }[] = [];
  let place = 0;
  for (const [at, { samples }] of clips.entries()) {
    whole.set(samples, place);
    const from = milliseconds(place, rate);
    place += samples.length;
    heard.push({ from: Math.round(from), to: Math.round(milliseconds(place, rate)) });
    place += count(pauses[at] ?? 0, rate);
  }
  return { samples: whole, rate, heard };
}

/** Loud for a horn in the open: EBU R 128, https://tech.ebu.ch/docs/r/r128.pdf, above its −23 LUFS, which is for a living room. */
const LOUD = { lufs: -14, peak: -1.5, range: 7 };
/** The same by the simple way: root mean square of what is heard, and the highest peak, of full scale. */
const SIMPLE = { rms: 0.16, peak: 0.84 };

/** What ffmpeg makes of it, or undefined where there is none. */
function throughFfmpeg({ samples, rate }: SoundClip): SoundClip | undefined {
  const raw = ['-f', 's16le', '-ar', String(rate), '-ac', '1'];
  const { error, status, stdout } = spawnSync(
    process.env['XUNFA_FFMPEG'] ?? 'ffmpeg',
    [
      ...['-hide_banner', '-loglevel', 'error', '-nostdin', ...raw, '-i', 'pipe:0'],
      // A horn gives nothing below 160 Hz; peaks are held down first, or there is no room to be loud.
      ...[
        '-af',
        `highpass=f=160,acompressor=threshold=0.05:ratio=6:attack=3:release=80,loudnorm=I=${LOUD.lufs}:TP=${LOUD.peak}:LRA=${LOUD.range},aresample=${rate}`,
      ],
      ...[...raw, 'pipe:1'],
    ],
    { input: Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength), maxBuffer: 2 ** 30 },
  );
  if (error || status !== 0 || stdout.length === 0) return undefined;
  return { samples: new Int16Array(new Uint8Array(stdout).buffer, 0, Math.floor(stdout.length / 2)), rate };
}

function simply({ samples, rate }: SoundClip): SoundClip {
  let sum = 0;
  let heard = 0;
  for (const sample of samples) {
    if (Math.abs(sample) <= SILENT) continue;
    sum += (sample / 32_768) ** 2;
    heard += 1;
  }
  if (heard === 0) return { samples, rate };
  const gain = SIMPLE.rms / Math.sqrt(sum / heard);
  // What would go over the peak bends towards it instead of being cut off.
  const bent = (value: number) => {
    const size = Math.abs(value);
    const knee = SIMPLE.peak * 0.7;
    if (size <= knee) return value;
    const room = SIMPLE.peak - knee;
    return Math.sign(value) * (knee + room * Math.tanh((size - knee) / room));
  };
  return { samples: samples.map((sample) => Math.round(bent((sample / 32_768) * gain) * 32_767)), rate };
}

/**
 * Loud enough for the open, evenly so.
 * @returns the way it was done: ffmpeg's loudnorm where there is one
 */
export function madeLoud(clip: SoundClip): { clip: SoundClip; way: 'loudnorm' | 'simple' } {
  const through = throughFfmpeg(clip);
  // The same length to the sample: captions stand where they stood.
  if (!through) return { clip: simply(clip), way: 'simple' };
  const samples = new Int16Array(clip.samples.length);
  samples.set(through.samples.subarray(0, samples.length));
  return { clip: { samples, rate: clip.rate }, way: 'loudnorm' };
}

/** A RIFF/WAVE file of one channel, 16 bits: http://soundfile.sapp.org/doc/WaveFormat/ */
export function wave({ samples, rate }: SoundClip): Uint8Array {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(samples.length * 2, 40);
  for (const [at, sample] of samples.entries()) bytes.writeInt16LE(sample, 44 + at * 2);
  return bytes;
}

/**
 * A WAVE file that another program wrote, as one channel.
 * @throws RangeError where it is none of 16 bits
 */
export function readWave(file: Uint8Array): SoundClip {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE')
    throw new RangeError('not a WAVE file');
  let rate = 0;
  let channels = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const body = at + 8;
    if (name === 'fmt ') {
      channels = bytes.readUInt16LE(body + 2);
      rate = bytes.readUInt32LE(body + 4);
      if (bytes.readUInt16LE(body + 14) !== 16) throw new RangeError('not 16 bits');
    }
    if (name === 'data') {
      if (channels === 0) break;
      const frames = Math.floor(Math.min(size, bytes.length - body) / (channels * 2));
      return {
        rate,
        samples: Int16Array.from({ length: frames }, (_, index) => bytes.readInt16LE(body + index * channels * 2)),
      };
    }
    at = body + size + (size % 2);
  }
  throw new RangeError('no sound in it');
}
