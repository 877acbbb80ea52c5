import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ledLines } from '../../src/faces/led/led.ts';
import { stripLines } from '../../src/faces/led/text-lines.ts';
import { playlists } from '../../src/faces/screen/playlist.ts';
import { cases as caseSource } from '../../src/kinds/case/schema.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';

const library = loadLibrary(optionsFrom({}));
const all = playlists(library);
const long = (line: string) => [...line].length;

function led(...options: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'xunfa-led-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const out = join(folder, 'led');
  const { status, stdout, stderr } = spawnSync('node', ['src/faces/led/led.ts', '--out', out, ...options], {
    encoding: 'utf8',
  });
  return { out, status, said: stdout + stderr };
}

describe('lines of a strip', () => {
  test('nothing is lost, no line is too long, and punctuation stands where it may', () => {
    const word = fc.stringMatching(/^[信访条例复议机关应当书面告知]{1,9}$/);
    const clause = fc.tuple(
      fc.constantFrom('', '《', '（', '“'),
      word,
      fc.constantFrom('', '60 日', 'GB18030', '12345'),
      fc.constantFrom('，', '。', '、', '》', '）；', '。”', '？', '：'),
    );
    const text = fc.array(clause, { minLength: 1, maxLength: 12 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 60 }), (said, columns) => {
        const lines = stripLines(said, columns);
        expect(lines.join('')).toBe(said);
        for (const line of lines) {
          expect(long(line)).toBeLessThanOrEqual(columns);
          expect(line).not.toMatch(/^[，。；：、！？）》”\s]/);
          expect(line).not.toMatch(/[（《“]$/);
        }
      }),
    );
  });

  test('what has no place to part is cut, and still nothing is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), fc.integer({ min: 8, max: 20 }), (said, columns) => {
        const lines = stripLines(said, columns);
        expect(lines.join('')).toBe(said);
        for (const line of lines) expect(long(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });

  test('a long sentence is parted where one would take breath', () => {
    expect(stripLines('老周家的承包地被征收，他收到县政府的决定，后面附的表上少了两亩。', 24)).toEqual([
      '老周家的承包地被征收，他收到县政府的决定，',
      '后面附的表上少了两亩。',
    ]);
    // A member of a list alone would say the opposite.
    expect(stripLines('公职人员压制、报复依法批评、申诉、控告、检举的，要受政务处分。', 24)).toEqual([
      '公职人员压制、报复依法批评、申诉、控告、检举的，',
      '要受政务处分。',
    ]);
    expect(stripLines('任何组织和个人都不得打击报复信访人。', 16)[1]).toMatch(/不得/);
    expect(stripLines('依据《宪法》第四十一条办理，请您放心。', 10).join('|')).not.toMatch(/第四\||十\|一条/);
    expect(stripLines('自收到之日起 60 日内提出。', 60)).toEqual(['自收到之日起 60 日内提出。']);
  });
});

describe('playlists on a strip', () => {
  test('every sentence of every slide is there, in order; an entry says once where it is from', () => {
    for (const playlist of all) {
      const lines = ledLines(playlist.slides, 40);
      const whole = lines.join('');
      let from = 0;
      const spoken = playlist.slides.filter(({ path, layout }) => !path.startsWith('/quiz/') && layout !== '题头');
      for (const { text } of spoken.flatMap(({ blocks }) => blocks)) {
        const at = whole.indexOf(text.trim(), from);
        expect(at, text).toBeGreaterThanOrEqual(0);
        from = at;
      }
      expect(lines.filter((line) => long(line) > 40 || line.trim() === '')).toEqual([]);
    }
    const regulations = all.find(({ id }) => id === 'regulations');
    const heads = ledLines(regulations?.slides ?? [], 60).filter((line) => /^信访工作条例 · /.test(line));
    expect(new Set(heads).size).toBe(50);
    expect(heads).toHaveLength(50);
  });

  test('a rumour goes by with what is true of it, a quiz not at all, and no title without what it announces', () => {
    const hall = ledLines(all.find(({ id }) => id === 'hall')?.slides ?? [], 60);
    expect(hall.filter((line) => line.includes('对不对　“')).every((line) => /：(?:不对|一半对)。$/.test(line))).toBe(
      true,
    );
    const village = ledLines(all.find(({ id }) => id === 'village')?.slides ?? [], 60);
    expect(village.join()).not.toMatch(/考考自己|答案/);
  });

  test('a made-up case says so on the strip too', () => {
    const cases = all.find(({ id }) => id === 'cases');
    const lines = ledLines(cases?.slides ?? [], 60);
    expect(lines.filter((line) => line.includes('教学编写')).length).toBe(library.of(caseSource).length);
  });
});

describe('the command', () => {
  test('writes the same text in UTF-8 and in GB18030', () => {
    const { out, status, said } = led('--columns', '24', '--playlist', 'rights');
    expect(status, said).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['.xunfa', 'rights.gb18030.txt', 'rights.utf8.txt']);
    const text = readFileSync(join(out, 'rights.utf8.txt'), 'utf8');
    expect(new TextDecoder('gb18030').decode(readFileSync(join(out, 'rights.gb18030.txt')))).toBe(text);
    expect(text.split('\r\n').filter((line) => long(line) > 24)).toEqual([]);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test.each([
    [['--columns', '7'], '8 到 200'],
    [['--columns', 'abc'], '8 到 200'],
    [['--playlist', 'nothing'], '现在有：cases、hall'],
    [['--day', '2026-02-30'], '2026-05-08'],
    [['--colums', '24'], 'npm run led -- '],
  ])('%j is answered with a sentence, and nothing is written', (options, sentence) => {
    const { out, status, said } = led(...options);
    expect(status).toBe(1);
    expect(said).toContain(sentence);
    expect(said).not.toContain('at ');
    expect(existsSync(out)).toBe(false);
  });
});
