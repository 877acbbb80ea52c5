/** Which voice speaks: the built-in one, the system's, or one whose model the office has put beside it. */

import { existsSync } from 'node:fs';
import { CommandError } from '../../machine/command.ts';
import { builtinVoice } from './voice-builtin.ts';
import type { VoiceEngine } from './voice-engine.ts';
import { neuralVoice } from './voice-neural.ts';
import { systemVoice } from './voice-system.ts';

const BUILTIN = '内置';
const SYSTEM = '系统';

/**
 * @param asked 内置, 系统, or the folder of a model
 * @throws CommandError where there is no such voice
 */
export async function voiceNamed(asked: string = BUILTIN): Promise<VoiceEngine> {
  if (asked === BUILTIN) return builtinVoice();
  if (asked === SYSTEM) return systemVoice();
  if (existsSync(asked)) return neuralVoice(asked);
  throw new CommandError(
    `没有叫“${asked}”的声音。--voice 写 ${BUILTIN}（不用装什么）、${SYSTEM}（Windows、macOS 自己的中文声音），或者写放着声音模型的文件夹`,
  );
}
