/**
 * `npm run led`: the playlists as plain text for LED strips that show one line. One sentence a line, in
 * UTF-8 and in GB18030, which older controllers read; a sentence that is longer than the strip goes on in
 * the next line, parted where one would take breath.
 */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import iconv from 'iconv-lite';
import { library } from '../library/index.ts';
import { sentences } from '../screen/fit.ts';
import { type Playlist, type PlaylistSlide, playlists } from '../screen/playlist.ts';
import { playlistNamed, runCommand, wholeNumber } from './command.ts';

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** Never at the beginning of a line; a space neither. */
const CLOSING = /^[，。；：、！？）》”』」〉…—·\s]+$/;
/** Never at the end of a line; 第 stays with its number. */
const OPENING = /[（《“『「〈第]$/;
/** Where one would take breath. */
const BREATH = /[，。；：、！？][）》”』」]?$/;

const length = (text: string) => [...text].length;

/** Words with the punctuation that must stay beside them; what is longer than a line is cut. */
function pieces(text: string, columns: number): string[] {
  const glued: string[] = [];
  for (const { segment } of WORDS.segment(text)) {
    const last = glued.at(-1);
    const stays = last !== undefined && (CLOSING.test(segment) || OPENING.test(last));
    if (stays && length(last + segment) <= columns) glued[glued.length - 1] = last + segment;
    else glued.push(...(segment.match(new RegExp(`[^]{1,${columns}}`, 'gu')) ?? []));
  }
  return glued;
}

/** What it costs to end a line here: little at a breath, more within a clause, most after a number. */
function costOf(line: string, columns: number): number {
  const unused = 1 - length(line) / columns;
  return unused * unused + (BREATH.test(line) ? 0 : /\d\s*$/.test(line) ? 2 : 0.5);
}

/**
 * A text in lines of a strip: as few as hold it, parted at the best places. Joined they are the text.
 * @param columns characters that the strip shows at once
 */
export function stripLines(text: string, columns: number): string[] {
  interface Best {
    cost: number;
    lines: string[];
  }
  const words = pieces(text, columns);
  /** The best way to set the words before each place. */
  const best: Best[] = [{ cost: 0, lines: [] }];
  for (let end = 1; end <= words.length; end += 1) {
    let found: Best | undefined;
    let line = '';
    for (let start = end - 1; start >= 0; start -= 1) {
      line = (words[start] ?? '') + line;
      if (length(line) > columns) break;
      const before = best[start];
      const cost = (before?.cost ?? 0) + 1 + costOf(line, columns);
      if (before && (!found || cost < found.cost)) found = { cost, lines: [...before.lines, line] };
    }
    best.push(found ?? { cost: 0, lines: [] });
  }
  return best.at(-1)?.lines ?? [];
}

/** What an entry says, sentence by sentence: where it is from, its titles, its blocks and what stands at the foot. */
function said(slides: readonly PlaylistSlide[]): string[] {
  const texts = [slides[0]?.eyebrow ?? ''];
  for (const [index, { title, blocks, small = '' }] of slides.entries()) {
    const before = slides[index - 1];
    if (!before) texts[0] += `　${title}`;
    else if (title !== before.title) texts.push(title);
    for (const { label = '', text } of blocks) {
      const [first = '', ...others] = sentences(text, '。！？');
      texts.push(label + (/\p{L}$|\d$/u.test(label) ? '　' : '') + first, ...others);
    }
    if (small !== slides[index + 1]?.small) texts.push(small);
  }
  return texts.map((text) => text.trim()).filter(Boolean);
}

/**
 * Every line of a playlist. Rests are left out: a strip has no picture to rest on.
 * @param columns characters that the strip shows at once
 */
export function ledLines({ slides }: Pick<Playlist, 'slides'>, columns: number): string[] {
  const entries = Map.groupBy(
    slides.filter(({ layout }) => layout !== '歇'),
    ({ entry }) => entry,
  );
  return [...entries.values()].flatMap(said).flatMap((text) => stripLines(text, columns));
}

if (import.meta.main) {
  await runCommand('--playlist、--columns、--out，比如：npm run led -- --playlist rights --columns 24', () => {
    const { values } = parseArgs({
      options: {
        playlist: { type: 'string' },
        columns: { type: 'string', default: '60' },
        out: { type: 'string', default: 'out/led' },
      },
    });
    const columns = wholeNumber('columns', values.columns, 8, 200);
    const all = playlists(library());
    const chosen = values.playlist === undefined ? all : [playlistNamed(all, values.playlist)];
    rmSync(values.out, { recursive: true, force: true });
    mkdirSync(values.out, { recursive: true });
    for (const playlist of chosen) {
      const text = `${ledLines(playlist, columns).join('\r\n')}\r\n`;
      writeFileSync(join(values.out, `${playlist.id}.utf8.txt`), text);
      writeFileSync(join(values.out, `${playlist.id}.gb18030.txt`), iconv.encode(text, 'gb18030'));
      console.log(`${playlist.id}：${text.split('\r\n').length - 1} 行，每行不超过 ${columns} 个字`);
    }
    console.log(`写在 ${values.out}/。控制器认 UTF-8 就用 .utf8.txt，显示乱码就换 .gb18030.txt。`);
  });
}
