/**
 * `npm run slides -- officers`: the slides of a lesson or a playlist as a file for PowerPoint and WPS, to take along.
 * Without a name, what there is.
 */

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Library } from '../../library/assemble.ts';
import { library } from '../../library.ts';
import { CommandError, runCommand } from '../../machine/command.ts';
import { markFolder, needFolder } from '../../machine/folder.ts';
import { writeWhole } from '../../machine/whole-file.ts';
import { chosenNamed, morningOf, type NamedPlaylist, namedLessons, namedPlaylists, ownName } from '../screen/chosen.ts';
import { programOf } from '../screen/program.ts';
import { deckOf } from './deck.ts';
import { canLetter } from './slide-pictures.ts';

/** What no system lets stand in the name of a file. */
const UNNAMEABLE = /[\\/:*?"<>|\s]/g;

/** Called by its title; where another has that, too, by a name of its own. */
function fileName(named: NamedPlaylist, all: readonly NamedPlaylist[]): string {
  const { title } = named.playlist;
  const same = all.filter(({ playlist }) => playlist.title === title).length > 1;
  return `${(same ? `${title}-${ownName(named, all)}` : title).replace(UNNAMEABLE, '')}.pptx`;
}

const everything = (known: Library) => [...namedLessons(known), ...namedPlaylists(known)];

/** A line for each that one may ask for. */
export function listed(known: Library): string[] {
  const all = everything(known);
  const line = (one: NamedPlaylist) => `  ${ownName(one, all).padEnd(18)}${one.playlist.title}：${one.playlist.about}`;
  const taught = namedLessons(known).length;
  return [
    '课：',
    ...all.slice(0, taught).map(line),
    '大屏：',
    ...all.slice(taught).map(line),
    '写上名字就做那一份：npm run slides -- officers；写几个做几份，写“全部”做所有的。',
  ];
}

/** The slides are all drawn before the first is written. */
async function write(
  known: Library,
  typed: readonly string[],
  { out, day }: { out: string; day: Date },
): Promise<void> {
  const all = everything(known);
  const wanted = typed.includes('全部')
    ? all
    : [...new Set(typed.map((name) => chosenNamed(all, name, '这一课，也没有这套屏')))];
  needFolder(out, '课件');
  const programs = wanted.map((named) => ({ named, slides: programOf(named.playlist.slides, day, false) }));
  const lettered = programs.some(({ slides }) => slides.some(({ layout }) => layout === '画'));
  if (lettered && !(await canLetter())) {
    throw new CommandError(
      '这台电脑没有中文字体，连环画里的字会全是方框。请先装一种，比如 sudo apt install fonts-noto-cjk，再来一次。',
    );
  }
  const made: { path: string; bytes: Uint8Array; told: string }[] = [];
  for (const { named, slides } of programs) {
    const { playlist } = named;
    const deck = await deckOf(known, playlist, slides);
    const path = join(out, fileName(named, all));
    const size = Math.max(1, Math.round(deck.bytes.length / 1024));
    made.push({ path, bytes: deck.bytes, told: `写好了：${path}（${deck.slides.length} 张，${size} KB）` });
  }
  markFolder(out, '课件');
  for (const { path, bytes, told } of made) {
    writeWhole(path, bytes);
    console.log(told);
  }
  console.log('用 WPS 或者 PowerPoint 打开，每张下面的备注是给讲课的人看的。电脑上没有微软雅黑，会换成相近的字体。');
  if (known.site.preview) console.log('提示：没有填网址（edition.yaml 里的 address），上面就没有二维码。');
}

if (import.meta.main) {
  await runCommand('课或者大屏的名字，--day、--out，比如：npm run slides -- officers --out out/slides', async () => {
    const known = library();
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        day: { type: 'string', default: known.day },
        out: { type: 'string', default: join('out', 'slides', known.edition) },
      },
    });
    const day = morningOf(values.day);
    if (positionals.length === 0) for (const line of listed(known)) console.log(line);
    else await write(known, positionals, { out: values.out, day });
  });
}
