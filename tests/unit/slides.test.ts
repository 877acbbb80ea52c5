/** Slides to take along say what the screen's say, in its order, and open in another program; the command writes all or nothing. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { morningOf, namedLessons } from '../../src/faces/screen/chosen.ts';
import { type PlaylistSlide, playlists } from '../../src/faces/screen/playlist.ts';
import { programOf } from '../../src/faces/screen/program.ts';
import { type Deck, deckOf } from '../../src/faces/slides/deck.ts';
import { pageOf } from '../../src/faces/slides/slide-page.ts';
import { tintOf } from '../../src/faces/slides/tints.ts';
import type { Block } from '../../src/library/draft.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';
import { readPdf } from '../pdf-text.ts';
import { type ReadPptx, readPptx } from '../pptx-text.ts';

const library = loadLibrary({ ...optionsFrom({}), address: 'https://www.example.gov.cn/xf/' });
const DAY = '2026-11-30';
/** Milliseconds: fourteen files are drawn, two opened, where every core has something else to do, too. */
const SLOW = 400_000;
const all = playlists(library);
/** As the command takes them: a playlist's of a day. */
const programs = all.map((playlist) => ({
  playlist,
  slides: programOf(playlist.slides, morningOf(DAY), false),
}));

const folder = mkdtempSync(join(tmpdir(), 'xunfa-slides-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const close = (text: string) => text.replaceAll(/\s/g, '');

function blockWords({ layout }: PlaylistSlide, { label = '', text, bar, step, figure }: Block, index: number): string {
  if (layout === '梯') return (bar?.period ?? '') + text;
  if (layout === '判' && index === 0) return text.replace(/。$/, '');
  return [label, text, bar?.period, step?.to, step?.within, figure?.said, figure?.beside].join('');
}

/** What a slide of the screen says, from its head to its foot. */
function wordsOf(slide: PlaylistSlide): string {
  const { topic, name, part, parts, title, blocks, coded, small, basis } = slide;
  return close(
    [
      name === undefined ? topic : `${topic} · ${name}`,
      parts > 1 ? `${part}/${parts}` : '',
      title,
      ...blocks.map((block, index) => blockWords(slide, block, index)),
      coded ? '走近扫一扫' : '',
      small ?? basis,
    ].join(''),
  );
}

test('every slide of every playlist and lesson has its words, in their order, on the page', () => {
  const seen = all.flatMap(({ slides, distance }) =>
    slides.map((slide) => {
      const shapes = pageOf(slide, { distance, office: '循法信访', linked: true });
      const said = shapes.flatMap((shape) => (shape.is === 'words' ? shape.paragraphs : []));
      const words = close(said.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));
      return { wanted: wordsOf(slide), words };
    }),
  );
  expect(seen.length).toBeGreaterThan(1500);
  expect(seen.filter(({ wanted, words }) => wanted !== words)).toEqual([]);
});

test('whatever stands on a page stands within it', () => {
  const outside = all.flatMap(({ slides, distance }) =>
    slides.flatMap((slide) =>
      pageOf(slide, { distance, office: '循法信访', linked: true }).filter(
        ({ at: { x, y, width, height } }) => x < 0 || y < 0 || x + width > 33.8 || y + height > 19.01,
      ),
    ),
  );
  expect(outside).toEqual([]);
});

describe('the files', () => {
  const decks = new Map<string, { deck: Deck; read: ReadPptx; distance: number }>();
  beforeAll(async () => {
    for (const { playlist, slides } of programs) {
      const deck = await deckOf(library, playlist, slides);
      decks.set(playlist.id, { deck, read: readPptx(deck.bytes), distance: playlist.distance });
    }
  }, SLOW);

  test('say what the slides say, one by one, in order; what is spoken to them stands below', () => {
    for (const { playlist, slides } of programs) {
      const read = decks.get(playlist.id)?.read.slides ?? [];
      expect(read.length, playlist.id).toBe(slides.length);
      for (const [index, slide] of slides.entries()) {
        expect(close(read[index]?.boxes.join('') ?? '')).toBe(wordsOf(slide));
        expect(close(read[index]?.notes ?? '')).toBe(close(slide.notes ?? ''));
      }
    }
    const [opening, first] = decks.get('lesson-officers')?.read.slides ?? [];
    expect(opening?.notes).toMatch(/^今天对着条例看自己/);
    expect(first?.notes).toContain('按时间线说一遍');
    const questions = (decks.get('lesson-officers')?.deck.slides ?? []).filter(({ quiz }) => quiz !== undefined);
    expect(questions.map(({ quiz }) => quiz)).toEqual(Array.from({ length: 5 }, () => ['题', '答案']).flat());
  });

  test('every slide has one title, and every picture words', () => {
    for (const { read } of decks.values()) {
      expect(read.slides.filter(({ titles }) => titles.length !== 1 || titles[0] === '')).toEqual([]);
      expect(read.slides.flatMap(({ alts }) => alts).filter((alt) => alt.trim() === '')).toEqual([]);
    }
    const panels = decks.get('lesson-officers')?.read.slides.flatMap(({ alts }) => alts) ?? [];
    expect(panels.some((alt) => alt.includes('说：“'))).toBe(true);
  });

  test('are Chinese, and name no face that Windows lacks', () => {
    for (const { read } of decks.values()) {
      for (const name of read.names.filter((one) => one.endsWith('.xml'))) {
        expect(read.xml(name).match(/ lang="(?!zh-CN)[^"]*"/g), name).toBeNull();
      }
      const faces = [...read.xml('ppt/theme/theme1.xml').matchAll(/<a:ea typeface="([^"]*)"/g)].map(([, face]) => face);
      expect(faces).toEqual(['微软雅黑', '微软雅黑']);
    }
  });

  test('are whole: each part parses, each that is named is there, paragraphs say first how they are set', () => {
    const { read } = decks.get('lesson-secondary-school') ?? { read: readPptx(new Uint8Array()) };
    for (const name of read.names.filter((one) => /\.(?:xml|rels)$/.test(one))) {
      expect(XMLValidator.validate(read.xml(name)), name).toBe(true);
    }
    const parts = [...read.xml('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
    expect(parts.filter((name) => !read.names.includes(name ?? ''))).toEqual([]);
    for (const name of read.names.filter((one) => one.endsWith('.rels'))) {
      const base = name.replace(/_rels\/[^/]+$/, '');
      const targets = [...read.xml(name).matchAll(/ Target="([^"]+)"/g)].map(([, target = '']) =>
        decodeURI(new URL(target, `file:///${base}`).pathname).slice(1),
      );
      expect(targets.filter((target) => !read.names.includes(target))).toEqual([]);
    }
    for (const { xml } of read.slides) {
      expect(xml).not.toMatch(/<\/a:r><a:pPr|<a:br\/><a:pPr/);
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('the lessons of forty minutes stay below two megabytes, and the same slides are the same bytes', async () => {
    const forty = namedLessons(library).filter(({ playlist }) => playlist.about.includes('40 分钟'));
    expect(forty.length).toBeGreaterThan(0);
    for (const { playlist } of forty) {
      const { deck } = decks.get(playlist.id) ?? {};
      expect(deck?.bytes.length).toBeLessThan(2 * 1024 * 1024);
      const again = await deckOf(library, playlist, playlist.slides);
      expect(Buffer.compare(again.bytes, deck?.bytes ?? new Uint8Array())).toBe(0);
    }
  });

  test(
    'LibreOffice shows the same words on the same pages, none over the edge',
    async () => {
      const shown = ['lesson-companies', 'hall'];
      for (const id of shown) writeFileSync(join(folder, `${id}.pptx`), decks.get(id)?.deck.bytes ?? '');
      const office = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const { error } = spawnSync(
        'soffice',
        [
          office,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          ...shown.map((id) => join(folder, `${id}.pptx`)),
        ],
        { encoding: 'utf8' },
      );
      if (error || !existsSync(join(folder, `${shown[0]}.pdf`))) {
        console.log(
          'LibreOffice Impress is not on this machine, so nobody has opened the slides: apt-get install libreoffice-impress',
        );
        return;
      }
      for (const id of shown) {
        const { pages } = await readPdf(readFileSync(join(folder, `${id}.pdf`)));
        const slides = decks.get(id)?.deck.slides ?? [];
        expect(pages.length, id).toBe(slides.length);
        for (const [index, runs] of pages.entries()) {
          const slide = slides[index];
          if (!slide) throw new Error('no slide');
          const said = close(runs.map(({ text }) => text).join(''));
          for (const { text } of slide.blocks)
            expect(said, `${id} ${index + 1}`).toContain(close(text.replace(/。$/, '')));
          const foot = close(slide.small ?? slide.basis ?? '');
          const over = runs.filter(({ text, top, right, size }) => {
            // Punctuation hangs over the end of a line.
            const hangs = /[，。；：、！？）”]$/u.test(text) ? (size * 25.4) / 72 : 0;
            const atFoot = foot.includes(close(text)) || text.includes('循法信访') || /^\d+$/.test(text);
            return right - hangs > 338.7 - 6 || (top > 161 && !atFoot);
          });
          expect(over, `${id} ${index + 1}`).toEqual([]);
        }
      }
    },
    SLOW,
  );
});

test('the colours of a kind are the tokens of the hall screen', () => {
  expect(tintOf('regulation')).toMatchObject({ paper: '5C1A12', clock: 'FFE0A3', 'on-seal': 'FFFFFF', do: '8FD8CC' });
  expect(tintOf('case')).toMatchObject({ paper: 'F6EFE2', ink: '221D17' });
  expect(tintOf('own')).toMatchObject({ paper: '10201F' });
});

describe('the command', () => {
  const slides = (...typed: string[]) =>
    spawnSync(process.execPath, ['src/faces/slides/write-slides.ts', ...typed], { cwd: PROJECT, encoding: 'utf8' });

  test('without a name tells what there is, each by a name that is only its own', () => {
    const { status, stdout } = slides();
    expect(status).toBe(0);
    const names = [...stdout.matchAll(/^ {2}(\S+)/gm)].map(([, name]) => name);
    expect(names.length).toBe(all.length);
    expect(new Set(names).size).toBe(names.length);
    expect(stdout).toContain('officers');
  });

  test('writes what was asked for, under its title', () => {
    const out = join(folder, 'made');
    const { status, stdout, stderr } = slides('elderly', 'k27', '机关三十分钟', '--out', out);
    if (stderr.includes('没有中文字体')) return;
    expect(status, stderr).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['.xunfa', '机关三十分钟.pptx', '老人家十分钟.pptx']);
    expect(stdout).toMatch(/老人家十分钟\.pptx（\d+ 张，\d+ KB）/);
    expect(readPptx(readFileSync(join(out, '机关三十分钟.pptx'))).slides.length).toBeGreaterThan(50);
  });

  test.each([
    [['oficers'], '名字最像的是：officers'],
    [['officers', 'vilage'], 'village'],
    [['hall'], '叫“hall”的不止一个，请写清楚是哪一个：lesson-hall、大厅循环'],
    [['officers', '--day', '2026-02-30'], '2026-05-08'],
    [['officers', '--dayy', '1'], 'npm run slides -- '],
    [['officers', '--edition', 'nowhere'], 'nowhere'],
  ])('%j is answered with a sentence, and nothing is written', (typed, sentence) => {
    const out = join(folder, 'nothing');
    const { status, stderr } = slides(...typed, '--out', out);
    expect(status).toBe(1);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
    expect(existsSync(out)).toBe(false);
  });

  test('a folder that is somebody else’s is not touched', () => {
    const out = join(folder, 'theirs');
    mkdirSync(out);
    writeFileSync(join(out, '总结.txt'), '');
    const { status, stderr } = slides('elderly', '--out', out);
    expect(status).toBe(1);
    expect(stderr).toContain('那里的东西都没有动');
    expect(readdirSync(out)).toEqual(['总结.txt']);
  });
});
