/** The voice that needs nothing: espeak-ng, in a process of its own. A robot, for hearing whether a script sounds right. */

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { CommandError } from '../../machine/command.ts';
import { mayBeLeftOut } from '../../machine/left-out.ts';
import { inPinyin } from './readings.ts';
import { PACE, type SoundClip, type VoiceEngine } from './voice-engine.ts';

const PACKAGE = '@echogarden/espeak-ng-emscripten';
/** Samples a second of espeak-ng. */
const RATE = 22_050;
/** What espeak-ng calls 240 characters a minute with our pauses: measured over all scripts. */
const WORDS_A_MINUTE = 182;

const process_ = fileURLToPath(new URL('./espeak-process.ts', import.meta.url));

function run(asked: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [process_], { stdio: ['pipe', 'pipe', 'pipe'] });
    const heard: Buffer[] = [];
    const said: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => heard.push(piece));
    child.stderr.on('data', (piece: Buffer) => said.push(piece));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(Buffer.concat(heard));
      else
        reject(new CommandError(`内置声音没有念成：${Buffer.concat(said).toString('utf8').trim().split('\n').at(-1)}`));
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(asked);
  });
}

/** @throws CommandError where the package was left out of the install */
export async function builtinVoice(): Promise<VoiceEngine> {
  const { resolve } = createRequire(import.meta.url);
  const version = await mayBeLeftOut(async () => {
    const { default: about } = (await import(resolve(PACKAGE).replace(/espeak-ng\.js$/, 'package.json'), {
      with: { type: 'json' },
    })) as { default: { version: string } };
    return about.version;
  });
  return {
    name: '内置声音',
    mark: '机器试听',
    signature: `espeak-ng ${version}`,
    speak: async (sentences, speed) => {
      const rate = Math.round((WORDS_A_MINUTE * speed) / PACE.usual);
      const bytes = await run(JSON.stringify({ rate, texts: sentences.map((one) => inPinyin(one.said, one)) }));
      const clips: SoundClip[] = [];
      for (let at = 0; at < bytes.length; ) {
        const end = at + 4 + bytes.readUInt32LE(at) * 2;
        // A copy: samples must begin at an even place.
        clips.push({ samples: new Int16Array(new Uint8Array(bytes.subarray(at + 4, end)).buffer), rate: RATE });
        at = end;
      }
      return clips;
    },
  };
}
