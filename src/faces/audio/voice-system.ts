/** The voice that Windows and macOS bring along: asked for by their own means, each sentence into a file. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError } from '../../machine/command.ts';
import { readWave } from './sound.ts';
import { PACE, type SoundClip, type VoiceEngine, type VoiceInput } from './voice-engine.ts';

const RATE = 22_050;

/**
 * Each line of a file into a WAVE file, by the first Chinese voice there is.
 * https://learn.microsoft.com/dotnet/api/system.speech.synthesis.speechsynthesizer
 */
const POWERSHELL = `
Add-Type -AssemblyName System.Speech
$s = New-Object System.Speech.Synthesis.SpeechSynthesizer
$v = $s.GetInstalledVoices() | Where-Object { $_.Enabled -and $_.VoiceInfo.Culture.Name -eq 'zh-CN' } | Select-Object -First 1
if (-not $v) { exit 3 }
$s.SelectVoice($v.VoiceInfo.Name)
$s.Rate = [int]$env:XUNFA_RATE
$f = New-Object System.Speech.AudioFormat.SpeechAudioFormatInfo(${RATE}, [System.Speech.AudioFormat.AudioBitsPerSample]::Sixteen, [System.Speech.AudioFormat.AudioChannel]::Mono)
$i = 0
foreach ($line in [System.IO.File]::ReadAllLines($env:XUNFA_TEXT, [System.Text.Encoding]::UTF8)) {
  $s.SetOutputToWaveFile((Join-Path $env:XUNFA_FOLDER ("$i.wav")), $f)
  $s.Speak($line)
  $i++
}
$s.SetOutputToNull()
`;

/** A run of another program, as a test replaces it. */
export type Run = (program: string, typed: readonly string[], env?: NodeJS.ProcessEnv) => number | null | undefined;

const run: Run = (program, typed, env) =>
  spawnSync(program, typed, { stdio: 'ignore', env: { ...process.env, ...env } }).status;

/** From −10 to 10, three times as fast at the end as in the middle. */
const windowsRate = (speed: number) =>
  Math.max(-10, Math.min(10, Math.round((10 * Math.log(speed / PACE.usual)) / Math.log(3))));

/** How many words a minute `say` takes for the usual pace. */
const SAY_WORDS = 175;

function speakOnWindows(sentences: readonly VoiceInput[], speed: number, folder: string, by: Run): void {
  const text = join(folder, 'text.txt');
  writeFileSync(text, sentences.map(({ said }) => said).join('\r\n'));
  const status = by('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', POWERSHELL], {
    XUNFA_RATE: String(windowsRate(speed)),
    XUNFA_TEXT: text,
    XUNFA_FOLDER: folder,
  });
  if (status === 3) {
    throw new CommandError(
      '这台 Windows 没有中文声音。请在“设置、时间和语言、语音”里添加中文（简体，中国），或者用 --voice 内置',
    );
  }
  if (status !== 0) throw new CommandError('Windows 的声音没有念成。请换 --voice 内置');
}

function speakOnMac(sentences: readonly VoiceInput[], speed: number, folder: string, by: Run): void {
  const rate = Math.round((SAY_WORDS * speed) / PACE.usual);
  for (const [at, { said }] of sentences.entries()) {
    const file = join(folder, `${at}.wav`);
    const status = by('say', ['-v', 'Tingting', '-r', String(rate), '-o', file, `--data-format=LEI16@${RATE}`, said]);
    if (status !== 0)
      throw new CommandError(
        '这台 Mac 没有中文声音“婷婷”。请在“系统设置、辅助功能、朗读内容”里下载，或者用 --voice 内置',
      );
  }
}

/**
 * @throws CommandError on systems that have none
 */
export function systemVoice(system: string = process.platform, by: Run = run): VoiceEngine {
  const ways = new Map([
    ['win32', speakOnWindows],
    ['darwin', speakOnMac],
  ]);
  const way = ways.get(system);
  if (!way)
    throw new CommandError('系统的声音只在 Windows 和 macOS 上有。这台电脑请用 --voice 内置，或者放一个声音模型');
  return {
    name: system === 'win32' ? 'Windows 的声音' : 'macOS 的声音',
    mark: '合成语音',
    signature: system,
    speak: async (sentences, speed) => {
      const folder = mkdtempSync(join(tmpdir(), 'xunfa-voice-'));
      try {
        way(sentences, speed, folder, by);
        return sentences.map((_, at): SoundClip => readWave(readFileSync(join(folder, `${at}.wav`))));
      } catch (error) {
        if (error instanceof CommandError) throw error;
        throw new CommandError(
          `系统的声音没有念成（${error instanceof Error ? error.message : String(error)}）。请换 --voice 内置`,
        );
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
