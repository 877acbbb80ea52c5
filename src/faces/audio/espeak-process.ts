/**
 * A process of its own that speaks: it reads {"rate", "texts"} from its input and writes, text by text, the number of
 * samples (32 bits, little endian) and the samples (16 bits) to its output. It runs the package of espeak-ng
 * (GPL-3.0) as a tool beside the project; nothing of it becomes part of what is shipped.
 */

import { mayBeLeftOut } from '../../machine/left-out.ts';

interface Worker {
  set_voice: (name: string, language: string) => number;
  set_rate: (wordsAMinute: number) => void;
  synthesize: (text: string, heard: (samples: Int16Array | undefined) => boolean) => void;
}

interface Asked {
  /** As espeak-ng counts it: words of Latin letters a minute. */
  rate: number;
  /** In pinyin with tones. */
  texts: string[];
}

async function input(): Promise<Asked> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  return JSON.parse(Buffer.concat(pieces).toString('utf8')) as Asked;
}

if (import.meta.main) {
  const { rate, texts } = await input();
  const { default: open } = await mayBeLeftOut(() => import('@echogarden/espeak-ng-emscripten'));
  const { eSpeakNGWorker: Speaker } = await open();
  const speaker: Worker = new Speaker();
  const parts: Buffer[] = [];
  for (const text of texts) {
    // What was said before must not be heard in what follows.
    speaker.set_voice('cmn-latn-pinyin', '');
    speaker.set_rate(rate);
    const heard: Buffer[] = [];
    speaker.synthesize(text, (samples) => {
      if (samples) heard.push(Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength));
      return false;
    });
    const sound = Buffer.concat(heard);
    const count = Buffer.alloc(4);
    count.writeUInt32LE(sound.length / 2);
    parts.push(count, sound);
  }
  process.stdout.write(Buffer.concat(parts));
}
