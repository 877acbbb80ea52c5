/**
 * `npm run audio`: what an edition reads out, as scripts for a person, as SSML, and recorded, with captions and
 * chapters. By default by the voice that needs nothing, and is marked as what it is.
 */

import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { unsayable } from '../aloud/in-words.ts';
import { checkContent } from '../checks/content.ts';
import { lyrics, subRip } from '../faces/audio/captions.ts';
import { mp3 } from '../faces/audio/mp3.ts';
import { read, record } from '../faces/audio/recording.ts';
import { scriptText, ssml } from '../faces/audio/script-text.ts';
import { type Script, scripts, sentencesOfScript } from '../faces/audio/scripts.ts';
import {
  type Recorded,
  readingsOf,
  readSoundList,
  recordedFolder,
  SOUND_LIST,
  soundKey,
  wordsKey,
} from '../faces/audio/sound-list.ts';
import { PACE, type VoiceEngine } from '../faces/audio/voice-engine.ts';
import { SIMPLE_LOUDNESS, unknownReadings } from '../faces/audio/voiced.ts';
import { voiceNamed } from '../faces/audio/voices.ts';
import { edition, officeName } from '../kinds/edition/schema.ts';
import { ContentError } from '../law/problem.ts';
import type { Library } from '../library/assemble.ts';
import { library } from '../library.ts';
import { CommandError, runCommand, wholeNumber } from '../machine/command.ts';
import { markFolder, needFolder, swapFolder } from '../machine/folder.ts';
import { oneAtATime } from '../machine/one-at-a-time.ts';

/** What a listener is told of a machine's voice. */
const TOLD = {
  机器试听: '机器试听：电脑念的，给您核对稿子用，有的字念得生硬。正式播放，请真人录，或者换好的声音。',
  合成语音: '合成语音：电脑念的，不是真人。',
} as const;

/** @throws CommandError where nothing is called that */
export function chosenScripts(all: readonly Script[], only: string | undefined): readonly Script[] {
  if (only === undefined) return all;
  const wanted = only
    .split(/[,，]/)
    .map((one) => one.trim())
    .filter(Boolean);
  const isCalled = ({ id, group, title, file }: Script, name: string) =>
    [id, group, title, file, id.slice(id.indexOf('-') + 1), id.replace('-', '/')].includes(name);
  const unknown = wanted.filter((name) => !all.some((script) => isCalled(script, name)));
  if (unknown.length === 0 && wanted.length > 0)
    return all.filter((script) => wanted.some((name) => isCalled(script, name)));
  const groups = [...new Set(all.map(({ group }) => group))].join('、');
  throw new CommandError(
    `没有叫“${unknown.join('、')}”的稿子。可以写一类：${groups}；也可以写一篇，比如 ${all[0]?.title ?? ''}，或者 routes/unpaid-wages`,
  );
}

/** What nobody can say as it stands, and what nobody has checked how it is said. */
function notesOf(wanted: readonly Script[], known: Library): string[] {
  const lexicon = readingsOf(known);
  return wanted.flatMap((script) => {
    const sentences = sentencesOfScript(script);
    const letters = Object.keys(lexicon.letters).join('');
    const strange = sentences.flatMap(({ said }) =>
      unsayable(said).filter((sign) => [...sign.toUpperCase()].some((char) => !letters.includes(char))),
    );
    return [
      ...[...new Set(strange)].map((sign) => `“${script.title}”里的“${sign}”没有念法，念的时候跳过。请改成汉字`),
      ...unknownReadings(read(sentences, lexicon).unknown).map(
        (note) => `“${script.title}”：${note}。请写进 content/readings.yaml`,
      ),
    ];
  });
}

interface Order {
  out: string;
  /** Absent where only the texts are wanted. */
  engine: VoiceEngine | undefined;
  speed: number;
  onlySome: boolean;
}

/** Records a script, or takes what was recorded of the same words by the same voice. */
async function recorded(
  known: Library,
  script: Script,
  {
    engine,
    speed,
    out,
    next,
    before,
  }: { engine: VoiceEngine; speed: number; out: string; next: string; before: Map<string, Recorded> },
): Promise<{ entry: Recorded; simple: boolean }> {
  const lexicon = readingsOf(known);
  const { name } = known.of(edition).data;
  const words = wordsKey(script, lexicon);
  const key = soundKey(words, engine.signature, speed, name);
  const base = join(script.group, `${script.file}-${engine.mark}`);
  const file = `${base}.mp3`;
  const ending = ['.mp3', '.srt', '.lrc'];
  const last = before.get(script.id);
  if (last?.key === key && last.file === file && ending.every((end) => existsSync(join(out, base + end)))) {
    for (const end of ending) cpSync(join(out, base + end), join(next, base + end));
    return { entry: last, simple: false };
  }
  const { clip, length, heard, parts, loud } = await record(script.parts, { engine, speed, readings: lexicon });
  const bytes = await mp3(clip, {
    title: `${script.title}（${engine.mark}）`,
    artist: officeName(known.of(edition).data),
    album: `${name}：${script.group}`,
    comment: `${TOLD[engine.mark]}按 ${script.reviewed} 核对的法律。`,
    chapters: parts,
  });
  writeFileSync(join(next, file), bytes);
  writeFileSync(join(next, `${base}.srt`), `\uFEFF${subRip(heard)}`);
  writeFileSync(join(next, `${base}.lrc`), `\uFEFF${lyrics(`${script.title}（${engine.mark}）`, heard)}`);
  const seconds = Math.round(length / 100) / 10;
  const entry = {
    id: script.id,
    key,
    words,
    mark: engine.mark,
    seconds,
    file: file.replaceAll('\\', '/'),
    bytes: bytes.length,
  };
  return { entry, simple: loud === 'simple' };
}

/** How many scripts are recorded at once: the voice is a process of its own. */
const AT_ONCE = 2;

/** What stood in the folder before stays until everything is there. */
async function write(
  known: Library,
  wanted: readonly Script[],
  { out, engine, speed, onlySome }: Order,
): Promise<string[]> {
  const name = `audio-${basename(out)}`;
  const [next, last] = [join('.build', `next-${name}`), join('.build', `last-${name}`)];
  for (const folder of [next, last]) rmSync(folder, { recursive: true, force: true });
  markFolder(next, '录音');
  const before = new Map(readSoundList(out).map((one) => [one.id, one]));
  const who = officeName(known.of(edition).data);
  for (const script of wanted) {
    const base = join(next, script.group, `${script.file}-讲稿`);
    mkdirSync(dirname(base), { recursive: true });
    writeFileSync(`${base}.txt`, scriptText(script, who));
    writeFileSync(`${base}.ssml`, ssml(script, readingsOf(known)));
  }
  const made = new Map<string, Recorded>();
  let simple = false;
  const queue = [...wanted];
  const worker = async (voice: VoiceEngine) => {
    for (let script = queue.shift(); script; script = queue.shift()) {
      const done = await recorded(known, script, { engine: voice, speed, out, next, before });
      made.set(script.id, done.entry);
      simple ||= done.simple;
      if (made.size % 20 === 0) console.log(`录好 ${made.size}/${wanted.length}`);
    }
  };
  if (engine) await Promise.all(Array.from({ length: AT_ONCE }, () => worker(engine)));
  // Who asks for one thing, or for texts alone, keeps what was there.
  const keeps = onlySome || !engine;
  const kept = [...before.values()].filter(({ id }) => keeps && !made.has(id));
  const list = [...kept, ...made.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  writeFileSync(join(next, SOUND_LIST), `${JSON.stringify(list, null, 1)}\n`);
  if (keeps && existsSync(out)) cpSync(out, next, { recursive: true, force: false });
  swapFolder(next, out, last);
  rmSync(last, { recursive: true, force: true });
  return simple ? [SIMPLE_LOUDNESS] : [];
}

if (import.meta.main) {
  await runCommand(
    '--only、--voice、--speed、--scripts（只要稿子，不录音）、--out，比如：npm run audio -- --only 大喇叭 --voice 内置 --speed 240',
    async () => {
      const { values } = parseArgs({
        options: {
          only: { type: 'string' },
          voice: { type: 'string' },
          speed: { type: 'string', default: String(PACE.usual) },
          scripts: { type: 'boolean', default: false },
          out: { type: 'string' },
        },
      });
      const started = performance.now();
      const speed = wholeNumber('speed', values.speed, PACE.least, PACE.most);
      const known = library();
      const out = values.out ?? recordedFolder(known.edition);
      needFolder(out, '录音');
      const wanted = chosenScripts(scripts(known), values.only);
      const engine = values.scripts ? undefined : await voiceNamed(values.voice);
      const problems = checkContent(known);
      if (problems.length > 0) throw new ContentError(problems);
      const notes = [
        ...notesOf(wanted, known),
        ...(await oneAtATime([`audio-${basename(out)}`], '录音', () =>
          write(known, wanted, { out, engine, speed, onlySome: values.only !== undefined }),
        )),
      ];
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const what = engine ? `${wanted.length} 篇稿子和录音（${engine.mark}）` : `${wanted.length} 篇稿子`;
      console.log(`${what}在 ${out}/，用时 ${seconds} 秒。`);
      if (engine?.mark === '机器试听') {
        console.log('提示：这是电脑念的，用来听稿子顺不顺。正式播放请照“讲稿”真人录，或者用 --voice 换好的声音。');
      }
      for (const note of notes) console.log(`提示：${note}。`);
    },
  );
}
