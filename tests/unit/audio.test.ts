/** Sound: what is said, how it is read, and what a voice makes of it. */

import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countInWords, inWords, unsayable } from '../../src/aloud/in-words.ts';
import { spoken } from '../../src/aloud/spoken.ts';
import { lyrics, subRip } from '../../src/faces/audio/captions.ts';
import { checkSound } from '../../src/faces/audio/check.ts';
import { inPinyin, readAloud } from '../../src/faces/audio/readings.ts';
import { saidSentences } from '../../src/faces/audio/said.ts';
import { scriptText, secondsOfScript, ssml } from '../../src/faces/audio/script-text.ts';
import { scripts, sentencesOfScript } from '../../src/faces/audio/scripts.ts';
import { joined, madeLoud, readWave, trimmed, wave } from '../../src/faces/audio/sound.ts';
import { soundOffer } from '../../src/faces/audio/sound-offer.ts';
import { neuralVoice } from '../../src/faces/audio/voice-neural.ts';
import { systemVoice } from '../../src/faces/audio/voice-system.ts';
import { voiced } from '../../src/faces/audio/voiced.ts';
import { edition } from '../../src/kinds/edition/schema.ts';
import { readings as readingsSource } from '../../src/kinds/reading/schema.ts';
import { routeModels } from '../../src/kinds/route/model.ts';
import { fromChinese } from '../../src/law/numerals.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';
import { CommandError } from '../../src/machine/command.ts';
import { PROJECT } from '../content-copy.ts';

const library = loadLibrary({ ...optionsFrom({}), root: PROJECT, edition: 'default' });
const readings = library.of(readingsSource).data;
const all = scripts(library);
const script = (id: string) => {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Error(`no script ${id}`);
  return found;
};

describe('numbers as people say them', () => {
  test.each([
    ['收到决定书 15 日内，2 年内，6 个月内', '收到决定书十五日内，两年内，六个月内'],
    ['5 月 2 日', '五月二日'],
    ['自 2026 年 5 月 1 日起', '自二零二六年五月一日起'],
    ['降了 22.24%', '降了百分之二十二点二四'],
    ['上午 8:30 到 12:00', '上午八点三十分到十二点'],
    ['打 12348', '打幺二三四八'],
    ['打 0888-8123456', '打零八八八八幺二三四五六'],
    ['4000 元、300000 元、12,000 元', '四千元、三十万元、一万二千元'],
    ['2 千、20005 人、2 审', '两千、两万零五人、二审'],
    ['第 31 条，10～15 日', '第三十一条，十到十五日'],
    ['12·4，3·15', '十二四，三一五'],
    ['1/3', '三分之一'],
  ])('%s', (text, said) => {
    expect(inWords(spoken(text))).toBe(said);
  });

  test('every number up to ten thousand is read back as what it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (value) => {
        expect(fromChinese(inWords(`${value}元`).slice(0, -1))).toBe(value);
      }),
    );
  });

  test('a larger one is read back step by step of ten thousand, and never has a digit left', () => {
    const back = (words: string): number => {
      for (const [name, unit] of [
        ['亿', 1e8],
        ['万', 1e4],
      ] as const) {
        const at = words.lastIndexOf(name);
        if (at >= 0) return back(words.slice(0, at)) * unit + back(words.slice(at + 1).replace(/^零/, ''));
      }
      return words === '' ? 0 : (fromChinese(words.replace(/^一十/, '十')) ?? Number.NaN);
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        expect(back(countInWords(value))).toBe(value);
        expect(inWords(String(value))).not.toMatch(/\d/);
      }),
    );
  });

  test('whatever is written, no digit is left to be said', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,:%年月日第条 元个·/-～') }), (text) => {
        expect(inWords(spoken(text))).not.toMatch(/\d/);
      }),
      { examples: [['60000·0']] },
    );
  });
});

describe('scripts', () => {
  test('are there for every route and every right, and for a loudspeaker of each length', () => {
    for (const path of routeModels(library).values()) expect(all.some((one) => one.path === path.path)).toBe(true);
    expect(all.filter(({ group }) => group === '权利').length).toBeGreaterThan(30);
    expect(new Set(all.map(({ asked }) => asked))).toEqual(new Set([30, 60, 180, undefined]));
  });

  test('take what was asked, a seventh more or less', () => {
    for (const one of all) {
      if (one.asked === undefined) continue;
      expect(Math.abs(secondsOfScript(one) / one.asked - 1), one.id).toBeLessThanOrEqual(0.15);
    }
  });

  test('hold nothing but characters and stops, and each sentence says what its slide shows', () => {
    for (const { said, written } of all.flatMap(sentencesOfScript)) {
      expect(unsayable(said)).toEqual([]);
      // Every number that is said stands in what is written: the page's own words.
      for (const [digits] of written.replaceAll(' ', '').matchAll(/(?<!\d)\d{1,3}(?=日|个月|年内|个工作日)/g)) {
        expect(said).toContain(inWords(`${digits}个`).slice(0, -1));
      }
    }
    expect(
      sentencesOfScript(script('rights-review'))
        .map(({ said }) => said)
        .join(''),
    ).toContain('三十日内请求复查');
  });

  test('are SSML that any parser reads, whose text is the script', () => {
    for (const one of all) {
      const text = ssml(one, readings);
      expect(XMLValidator.validate(text), one.id).toBe(true);
      const heard = text
        .replace(/<[^>]+>|\s/g, '')
        .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
      expect(heard, one.id).toBe(
        sentencesOfScript(one)
          .map(({ said }) => said)
          .join(''),
      );
    }
    expect(ssml(script('rights-police-hearing'), readings)).toContain('ph="ying 1 dang 1">应当</phoneme>');
  });

  test('are a paper with how long it takes, one sentence a line', () => {
    const text = scriptText(script('spot-announcer-wages'), '某某局');
    expect(text).toMatch(/^\uFEFF工钱拖着不给怎么办\r\n/);
    expect(text).toContain(`大约 ${secondsOfScript(script('spot-announcer-wages'))} 秒`);
    expect(text).toContain('\r\n不投诉，也可以直接申请仲裁，不收费。\r\n');
  });
});

describe('readings', () => {
  test.each([
    ['重新申请', 'chong2xin1 shen1qing3'],
    ['到银行还款', 'dao4 yin2hang2 huan2kuan3'],
    ['应诉', 'ying4su4'],
    ['应当处分', 'ying1dang1 chu3fen4'],
    ['省里的办事处', 'sheng3li3 de5 ban4shi4chu4'],
    ['不服，先调解', 'bu4fu2, xian1 tiao2jie3'],
    ['不是一个人', 'bu2shi4 yi2ge4 ren2'],
  ])('%s is %s', (text, said) => {
    const read = readAloud(text, readings);
    expect(read.unknown).toEqual([]);
    expect(inPinyin(text, read).replaceAll(' ', '')).toBe(said.replaceAll(' ', ''));
  });

  test('of every character of every script, in every edition, somebody has checked', () => {
    const unknown = ['default', 'heyang', 'ningyang', 'taining', 'xiqing', 'yuncheng'].flatMap((name) =>
      scripts(loadLibrary({ ...optionsFrom({}), root: PROJECT, edition: name }))
        .flatMap(sentencesOfScript)
        .flatMap(({ said }) =>
          readAloud(said, readings).unknown.map(({ character, around }) => `${character} ${around}`),
        ),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });

  test('that nobody has checked are told of, with the place', () => {
    expect(readAloud('这里长了一棵树', readings).unknown).toEqual([
      { character: '长', around: '这里长了一棵树', guess: expect.stringMatching(/^(?:chang2|zhang3)$/) },
    ]);
    // Taken out of the list, a word is unknown.
    const { 还: left, ...words } = readings.words;
    expect(left).toBeDefined();
    expect(readAloud('还款', { ...readings, words }).unknown).toHaveLength(1);
  });
});

describe('sound', () => {
  const tone = (ms: number, height = 8000) => ({
    rate: 22_050,
    samples: Int16Array.from({ length: (22_050 * ms) / 1000 }, (_, at) => Math.round(height * Math.sin(at / 7))),
  });

  test('without its silence, joined with pauses, and as a file that is read back', () => {
    const quiet = new Int16Array(5000);
    const padded = { rate: 22_050, samples: Int16Array.from([...quiet, ...tone(200).samples, ...quiet]) };
    const { samples } = trimmed(padded);
    expect(samples.length).toBeLessThan(tone(200).samples.length + 1200);
    const whole = joined([tone(200), tone(100)], [500, 0]);
    expect(whole.heard).toEqual([
      { from: 0, to: 200 },
      { from: 700, to: 800 },
    ]);
    expect(readWave(wave(whole)).samples).toEqual(whole.samples);
    expect(() => readWave(new Uint8Array(50))).toThrow(RangeError);
  });

  test('is made loud without ffmpeg too, and never cut off', () => {
    const before = process.env['XUNFA_FFMPEG'];
    process.env['XUNFA_FFMPEG'] = join(tmpdir(), 'there-is-no-such-program');
    try {
      const { clip, way } = madeLoud(tone(500, 2000));
      expect(way).toBe('simple');
      const peak = clip.samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
      expect(peak).toBeGreaterThan(6000);
      expect(peak).toBeLessThan(32_767 * 0.9);
      expect(clip.samples.length).toBe(tone(500).samples.length);
    } finally {
      if (before === undefined) delete process.env['XUNFA_FFMPEG'];
      else process.env['XUNFA_FFMPEG'] = before;
    }
  });

  test('has captions for players', () => {
    const heard = [{ from: 61_250, to: 62_000, text: '乡亲们。' }];
    expect(subRip(heard)).toBe('1\r\n00:01:01,250 --> 00:01:02,000\r\n乡亲们。\r\n');
    expect(lyrics('题', heard)).toBe('[ti:题]\r\n[01:01.25]乡亲们。\r\n');
  });
});

describe('voices', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xunfa-model-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a model that is none, or does not load, is a sentence', async () => {
    await expect(neuralVoice(folder)).rejects.toThrow(/没有声音模型.*--voice 内置/);
    writeFileSync(join(folder, 'model.onnx'), 'broken');
    writeFileSync(join(folder, 'tokens.txt'), '');
    class Broken {
      constructor() {
        throw new Error('Protobuf parsing failed');
      }
      generate = () => ({ samples: new Float32Array(0), sampleRate: 0 });
    }
    await expect(neuralVoice(folder, async () => ({ OfflineTts: Broken }))).rejects.toThrow(
      /声音模型打不开（Protobuf parsing failed）.*--voice 内置/,
    );
    // The engine itself is the office's own to install.
    await expect(neuralVoice(folder)).rejects.toThrow(CommandError);
  });

  test('a model that loads speaks at the pace that was asked', async () => {
    class Speaks {
      generate({ text, speed }: { text: string; speed: number }) {
        return { samples: new Float32Array(text.length * 1000).fill(0.5 * speed), sampleRate: 16_000 };
      }
    }
    const engine = await neuralVoice(folder, async () => ({ OfflineTts: Speaks }));
    expect(engine.mark).toBe('合成语音');
    const [clip] = await engine.speak([{ said: '乡亲们', syllables: [] }], 120);
    expect(clip?.rate).toBe(16_000);
    expect(clip?.samples[0]).toBe(Math.round(0.25 * 32_767));
  });

  test('the system has one on Windows and macOS only, and says which is missing', async () => {
    expect(() => systemVoice('linux')).toThrow(/只在 Windows 和 macOS 上有/);
    const none = systemVoice('win32', () => 3);
    await expect(none.speak([{ said: '好', syllables: [] }], 240)).rejects.toThrow(/没有中文声音.*添加中文/);
    const asked: string[][] = [];
    const mac = systemVoice('darwin', (program, typed) => {
      asked.push([program, ...typed]);
      writeFileSync(typed[typed.indexOf('-o') + 1] ?? '', wave({ rate: 22_050, samples: new Int16Array(10) }));
      return 0;
    });
    const [clip] = await mac.speak([{ said: '好', syllables: [] }], 240);
    expect(clip?.samples.length).toBe(10);
    expect(asked[0]?.slice(0, 5)).toEqual(['say', '-v', 'Tingting', '-r', '175']);
  });

  test('texts of slides become clips that begin and end with what is heard, the same bytes twice', async () => {
    const texts = ['收到决定书 15 日内交。先问清。', '', '打 12348。'];
    const one = await voiced(library, texts);
    expect(one.mark).toBe('机器试听');
    expect(one.clips.map(({ cues }) => cues.map(({ text }) => text))).toEqual([
      ['收到决定书 15 日内交。', '先问清。'],
      [],
      ['打 12348。'],
    ]);
    for (const { wav, seconds, cues } of one.clips) {
      const { samples, rate } = readWave(wav);
      expect(seconds).toBeCloseTo(samples.length / rate);
      expect((cues.at(-1)?.to ?? 0) / 1000).toBeLessThanOrEqual(seconds + 0.001);
    }
    expect(one.clips[1]?.seconds).toBe(0);
    expect((await voiced(library, texts)).clips.map(({ wav }) => wav)).toEqual(one.clips.map(({ wav }) => wav));
  });
});

/** Of MPEG-2 layer III: its frames, each of 576 samples. https://www.datavoyage.com/mpgscript/mpeghdr.htm */
function frames(bytes: Buffer): number {
  const size = [6, 7, 8, 9].reduce((sum, at) => (sum << 7) | (bytes[at] ?? 0), 0);
  let at = 10 + size;
  let count = 0;
  while (at + 4 <= bytes.length) {
    expect(bytes.readUInt16BE(at) & 0xfff6).toBe(0xfff2);
    const kilobits = [0, 8, 16, 24, 32, 40, 48, 56, 64][(bytes[at + 2] ?? 0) >> 4] ?? 0;
    at += Math.floor((72_000 * kilobits) / 22_050) + (((bytes[at + 2] ?? 0) >> 1) & 1);
    count += 1;
  }
  return count;
}

describe('npm run audio', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xunfa-audio-'));
  const out = join(folder, 'default');
  const run = (...typed: string[]) =>
    spawnSync(process.execPath, ['src/publish/audio.ts', '--out', out, ...typed], {
      cwd: PROJECT,
      encoding: 'utf8',
      env: { ...process.env, XUNFA_EDITION: 'default' },
    });
  const named = (ending: string) => globSync(`**/*${ending}`, { cwd: out }).map((name) => name.replaceAll('\\', '/'));

  beforeAll(() => {
    expect(run('--only', '大喇叭,rights/no-retaliation').status).toBe(0);
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('writes scripts, recordings and captions under names that say what they are', () => {
    expect(named('.mp3')).toContain('大喇叭/工钱拖着不给怎么办-机器试听.mp3');
    for (const ending of ['-讲稿.txt', '-讲稿.ssml', '-机器试听.srt', '-机器试听.lrc'])
      expect(named(ending).length).toBe(named('.mp3').length);
  });

  test('a spot is as long as was asked, counted by its frames, and its tag says that a machine speaks', () => {
    for (const one of all) {
      if (one.asked === undefined) continue;
      const bytes = readFileSync(join(out, one.group, `${one.file}-机器试听.mp3`));
      expect(bytes.toString('latin1', 0, 5)).toBe('ID3\x03\0');
      const head = bytes.subarray(0, 2000).toString('utf16le') + bytes.subarray(1, 2001).toString('utf16le');
      expect(head).toContain('机器试听');
      expect(bytes.subarray(0, 2000).toString('latin1')).toMatch(/CTOC[\s\S]*CHAP/);
      const seconds = (frames(bytes) * 576) / 22_050;
      expect(Math.abs(seconds / one.asked - 1), one.id).toBeLessThanOrEqual(0.15);
    }
  });

  test('what has not changed is taken as it was; made anew, it is the same to the byte', () => {
    const [name = ''] = named('.mp3').filter((one) => one.startsWith('权利/'));
    const before = readFileSync(join(out, name));
    rmSync(join(out, '清单.json'));
    expect(run('--only', 'rights/no-retaliation').status).toBe(0);
    expect(readFileSync(join(out, name)).equals(before)).toBe(true);
    expect(named('.mp3').length).toBeGreaterThan(3);
  }, 120_000);

  test('a name that does not exist, a voice that does not exist and a folder of somebody else are sentences', () => {
    const wrong = run('--only', 'routes/none');
    expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringMatching(/没有叫“routes\/none”的稿子/)]);
    const voice = run('--only', '大喇叭', '--voice', join(folder, 'none'));
    expect([voice.status, voice.stderr]).toEqual([1, expect.stringMatching(/没有叫“.*”的声音/)]);
    const foreign = join(folder, 'foreign');
    mkdirSync(foreign);
    writeFileSync(join(foreign, 'mine.txt'), 'mine');
    const refused = run('--out', foreign);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringMatching(/不是循法放的录音.*都没有动/s)]);
    expect(existsSync(join(foreign, '清单.json'))).toBe(false);
  }, 120_000);

  test('a page offers what its edition names and what still says the same; a discreet page offers nothing', () => {
    const before = process.env['XUNFA_RECORDED'];
    process.env['XUNFA_RECORDED'] = folder;
    try {
      const fresh = (sound: string[]) => {
        const own = loadLibrary({ ...optionsFrom({}), root: PROJECT, edition: 'default' });
        Object.assign(own.of(edition).data, { sound });
        return own;
      };
      expect(soundOffer(fresh([])).sounds.size).toBe(0);
      const offered = soundOffer(fresh(['权利', '路线'])).sounds;
      expect([...offered.keys()]).toEqual(['/rights/no-retaliation/']);
      expect(offered.get('/rights/no-retaliation/')?.text.join('')).toContain('谁都不得因信访报复您');
      const changed = fresh(['rights/no-retaliation']);
      changed.of(readingsSource).data.usual['谁'] = 'shei2';
      expect(soundOffer(changed)).toMatchObject({ stale: [expect.any(String)] });
    } finally {
      if (before === undefined) delete process.env['XUNFA_RECORDED'];
      else process.env['XUNFA_RECORDED'] = before;
    }
  });
});

test('what an edition lets people hear must be something that is read out', () => {
  const own = loadLibrary({ ...optionsFrom({}), root: PROJECT, edition: 'default' });
  Object.assign(own.of(edition).data, { sound: ['权利', 'routes/tax', 'routes/none', 'myths/capital'] });
  expect(checkSound(own).map(({ message }) => message)).toEqual([
    expect.stringContaining('没有叫“routes/none”的录音。写一类：路线、权利'),
    expect.stringContaining('没有叫“myths/capital”的录音'),
  ]);
});

test('a citation is not said, brackets are breath, and a list of one line each ends in stops', () => {
  expect(saidSentences('先离开（《反家庭暴力法》第十三条）。\n留证据（照片、病历）').map(({ said }) => said)).toEqual([
    '先离开。',
    '留证据，照片、病历。',
  ]);
});
