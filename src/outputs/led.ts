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
import { type Playlist, type PlaylistSlide, playlists } from '../screen/playlist.ts';
import { playlistNamed, runCommand, wholeNumber } from './command.ts';
import { sentencesOf, stripLines } from './text-lines.ts';

/** What an entry says, sentence by sentence: where it is from, its titles, its blocks and what stands at the foot. */
function said(slides: readonly PlaylistSlide[]): string[] {
  const texts = [slides[0]?.eyebrow ?? ''];
  for (const [index, { title, blocks, small = '' }] of slides.entries()) {
    const before = slides[index - 1];
    if (!before) texts[0] += `　${title}`;
    else if (title !== before.title) texts.push(title);
    texts.push(...blocks.flatMap(sentencesOf));
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
