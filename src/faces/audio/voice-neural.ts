/**
 * A neural voice whose model the office has put into a folder, through sherpa-onnx, which it has installed itself:
 * https://k2-fsa.github.io/sherpa/onnx/tts/. Neither comes with the project: models are large and have their own terms.
 */

import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CommandError } from '../../machine/command.ts';
import { PACE, type SoundClip, type VoiceEngine } from './voice-engine.ts';

interface Speaker {
  generate: (asked: { text: string; sid: number; speed: number }) => { samples: Float32Array; sampleRate: number };
}

interface Sherpa {
  OfflineTts: new (config: unknown) => Speaker;
}

const REMEDY = '也可以先用 --voice 内置';

/** What kind of model a folder holds, by its files, as sherpa-onnx wants it configured. */
export function modelConfig(folder: string): Record<string, unknown> {
  const names = readdirSync(folder);
  const at = (name: string) => (names.includes(name) ? join(folder, name) : '');
  const ending = (end: string) => names.filter((name) => name.endsWith(end)).map((name) => join(folder, name));
  const models = ending('.onnx');
  const tokens = at('tokens.txt');
  if (models.length === 0 || tokens === '') {
    throw new CommandError(
      `${folder} 里没有声音模型：要有 .onnx 文件和 tokens.txt（sherpa-onnx 的 vits、matcha 或者 kokoro）。${REMEDY}`,
    );
  }
  const shared = {
    tokens,
    lexicon: ending('.txt')
      .filter((file) => /lexicon/.test(basename(file)))
      .join(','),
    dataDir: at('espeak-ng-data'),
    dictDir: at('dict'),
  };
  const named = (word: RegExp) => models.find((file) => word.test(basename(file)));
  const vocoder = named(/vocos|hifigan|vocoder/i);
  const [model = ''] = models.filter((file) => file !== vocoder);
  const voices = at('voices.bin');
  const kind = voices ? 'kokoro' : vocoder ? 'matcha' : 'vits';
  const own = kind === 'matcha' ? { acousticModel: model, vocoder } : kind === 'kokoro' ? { model, voices } : { model };
  // One thread: the same bytes each time.
  return {
    model: { [kind]: { ...shared, ...own }, numThreads: 1, provider: 'cpu', debug: false },
    ruleFsts: ending('.fst').join(','),
    maxNumSentences: 1,
  };
}

async function sherpa(): Promise<Sherpa> {
  const name = 'sherpa-onnx-node';
  try {
    const loaded = (await import(name)) as { default: Sherpa };
    return loaded.default;
  } catch (error) {
    const why =
      (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND' ? '没有装 sherpa-onnx-node' : String(error);
    throw new CommandError(
      `${why}，用不了声音模型。请先运行 npm install --no-save sherpa-onnx-node@1.13.8，再来一次。${REMEDY}`,
    );
  }
}

/**
 * @param folder the model's files
 * @throws CommandError where it is none, or does not load
 */
export async function neuralVoice(folder: string, load: () => Promise<Sherpa> = sherpa): Promise<VoiceEngine> {
  if (!existsSync(folder)) throw new CommandError(`没有 ${folder} 这个文件夹。${REMEDY}`);
  const config = modelConfig(folder);
  const { OfflineTts } = await load();
  let speaker: Speaker;
  try {
    speaker = new OfflineTts(config);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${folder} 里的声音模型打不开（${why}）。请看看文件是不是下全了。${REMEDY}`);
  }
  return {
    name: basename(folder),
    mark: '合成语音',
    signature: `sherpa-onnx ${basename(folder)}`,
    speak: async (sentences, speed) =>
      sentences.map(({ said }): SoundClip => {
        const { samples, sampleRate } = speaker.generate({ text: said, sid: 0, speed: speed / PACE.usual });
        const whole = Int16Array.from(samples, (sample) => Math.round(Math.max(-1, Math.min(1, sample)) * 32_767));
        return { samples: whole, rate: sampleRate };
      }),
  };
}
