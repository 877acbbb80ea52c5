/**
 * `npm run led`: what the playlists show on a day, as plain text for LED strips of one line. One sentence a
 * line, in UTF-8 and in GB18030, which older controllers read; a sentence that is longer than the strip goes
 * on in the next line, parted where one would take breath.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import iconv from 'iconv-lite';
import { eyebrowOf } from '../../library/draft.ts';
import { library } from '../../library.ts';
import { runCommand, wholeNumber } from '../../machine/command.ts';
import { markFolder, needFolder } from '../../machine/folder.ts';
import { chosenPlaylist, morningOf } from '../screen/chosen.ts';
import { type PlaylistSlide, playlists } from '../screen/playlist.ts';
import { programOf } from '../screen/program.ts';
import { sentencesOf, stripLines } from './text-lines.ts';

/** Ends a sentence: on a strip one line runs after the other. */
function ended(text: string): string {
  return /(?:[\p{L}\p{N}）》]|[^。！？…]”)$/u.test(text) ? `${text}。` : text;
}

/** Where an entry is from, and its title. */
function headOf(slide: PlaylistSlide): string {
  const { title, layout } = slide;
  return layout === '题头' ? title : [eyebrowOf(slide), title].filter(Boolean).join('　');
}

/** What an entry says, sentence by sentence. Articles at the foot are left out: nobody reads them passing by. */
function said(slides: readonly PlaylistSlide[]): string[] {
  const texts: string[] = [];
  for (const [index, slide] of slides.entries()) {
    const { title, blocks, small = '', part } = slide;
    const [first = '', ...others] = blocks.flatMap(sentencesOf).map(ended);
    if (index === 0 && blocks[0]?.answers) texts.push(`${headOf(slide)}：${first}`);
    else {
      if (index === 0) texts.push(headOf(slide));
      // What follows a title is what it speaks of.
      else if (part === 1) texts.push(/[：？！。]$/.test(title) ? title : `${title}：`);
      texts.push(first);
    }
    texts.push(...others);
    if (small !== slides[index + 1]?.small) texts.push(ended(small));
  }
  return texts.filter((text) => text !== '' && text !== '：');
}

/**
 * Every line of some slides. Rests are left out, since a strip has no picture to rest on, and quizzes, whose
 * wrong answers would pass by alone.
 * @param columns characters that the strip shows at once
 */
export function ledLines(slides: readonly PlaylistSlide[], columns: number): string[] {
  const entries = Map.groupBy(
    slides.filter(({ layout, quiz }) => layout !== '歇' && quiz === undefined),
    ({ entry }) => entry,
  );
  const isTitle = (entry: readonly PlaylistSlide[] | undefined) => !entry || entry[0]?.layout === '题头';
  return [...entries.values()]
    .filter((entry, index, all) => !isTitle(entry) || !isTitle(all[index + 1]))
    .flatMap(said)
    .flatMap((text) => stripLines(text, columns))
    .map((line) => line.trim());
}

/**
 * The files of some lines: UTF-8, and GB18030, which older controllers read.
 * @returns names with their content
 */
export function ledFiles(name: string, lines: readonly string[]): [string, Uint8Array][] {
  const text = `${lines.join('\r\n')}\r\n`;
  return [
    [`${name}.utf8.txt`, Buffer.from(text)],
    [`${name}.gb18030.txt`, iconv.encode(text, 'gb18030')],
  ];
}

if (import.meta.main) {
  await runCommand('--playlist、--day、--columns、--out，比如：npm run led -- --playlist rights --columns 24', () => {
    const { values } = parseArgs({
      options: {
        playlist: { type: 'string' },
        day: { type: 'string', default: library().day },
        columns: { type: 'string', default: '60' },
        out: { type: 'string', default: 'out/led' },
      },
    });
    const columns = wholeNumber('columns', values.columns, 8, 200);
    const day = morningOf(values.day);
    const { playlist: id } = values;
    const chosen = id === undefined ? playlists(library()) : [chosenPlaylist(library(), id)];
    needFolder(values.out, 'LED 文字');
    markFolder(values.out, 'LED 文字');
    for (const playlist of chosen) {
      const lines = ledLines(programOf(playlist.slides, day, playlist.shuffle), columns);
      for (const [file, content] of ledFiles(playlist.id, lines)) writeFileSync(join(values.out, file), content);
      console.log(`${playlist.id}：${lines.length} 行，每行不超过 ${columns} 个字`);
    }
    console.log(`写在 ${values.out}/。控制器认 UTF-8 就用 .utf8.txt，显示乱码就换 .gb18030.txt。`);
  });
}
