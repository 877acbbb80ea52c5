/** The hall screen: every line of a playlist shows something, and every slide can be read. */

import { DISTANCE } from '../../kinds/playlist/distance.ts';
import { type Line, type Screen, screens } from '../../kinds/playlist/schema.ts';
import { lackingStrip } from '../../kinds/strip/check.ts';
import { pictureStrip } from '../../kinds/strip/index.ts';
import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { entriesShown, playlists, shownKinds } from './playlist.ts';

export function checkScreens(library: Library): Problem[] {
  const tooLong = new Map(playlists(library).map((playlist) => [playlist.id, playlist.tooLong]));
  const all = library.of(screens);
  const firsts = all.filter(({ data }) => data.first);
  return [
    ...firsts.slice(1).map(
      ({ file, spotOf }): Problem => ({
        file,
        ...spotOf(['first']),
        message: `“${firsts[0]?.data.title}”已经是打开就放的那一套了，两套里只能留一个 first: true`,
      }),
    ),
    ...all.flatMap(({ id, file, data, spotOf }): Problem[] => {
      const at = (message: string, ...path: (string | number)[]): Problem => ({ file, ...spotOf(path), message });
      return [
        ...data.show.flatMap((line, index) => lineProblems(library, line).map((words) => at(words, 'show', index))),
        ...(['hours', 'dim'] as const).flatMap((name) =>
          hourProblems(data[name]).map(({ index, words }) => at(words, name, index)),
        ),
        ...(RESERVED.includes(id) ? [at(`/screen/${id}/ 是给工作人员看的那一页，这套屏请换一个文件名`)] : []),
        ...(data.show.every(({ way }) => way === 'title' || way === 'pause')
          ? [at('只有题头和歇一歇，没有内容。请加上 all、daily、pick、tag、quiz 或者 notice', 'show')]
          : []),
        ...(tooLong.get(id) ?? []).map((title) => at(tooLongWords(title, data.distance), 'show')),
      ];
    }),
  ];
}

/** Names below /screen/ that are taken. */
const RESERVED = ['setup'];

function tooLongWords(title: string, distance: number): string {
  const nearer = distance > DISTANCE ? `、把 distance 从 ${distance} 改小` : '';
  return `“${title}”里有一句太长，最小的字也放不下一屏。请把那一句拆短${nearer}，或者不放这一条`;
}

function lineProblems(library: Library, line: Line): string[] {
  const labels = [...new Set([...shownKinds(library).map(({ label }) => label), pictureStrip.label])];
  const shown = entriesShown(library, line).flatMap(({ drafts }) => drafts.slice(0, 1));
  const ofKind = (label: string) =>
    labels.includes(label) ? '这一行什么也没有' : `没有“${label}”这一类。能放的有：${labels.join('、')}`;
  switch (line.way) {
    case 'pick':
      return [
        ...line.pick.flatMap((one) => {
          const page = library.pointers.get(one);
          if (shown.some(({ path, code }) => (page ? path === page.path : code === one))) return [];
          if (page) return [`“${one}”上不了屏：能放的有${labels.join('、')}`];
          return one.includes('/')
            ? [`没有“${one}”这一页。请核对名字`]
            : [`${labels.join('、')}里，没有一页的短链接代码是“${one}”。请核对，或者写 rights/review 这样的名字`];
        }),
        ...(line.strips ?? []).flatMap((one) => lackingStrip(library, one) ?? []),
      ];
    case 'all':
      return shown.length > 0 ? [] : [ofKind(line.all)];
    case 'daily':
      return shown.length > 0 ? [] : [ofKind(line.daily)];
    case 'quiz':
      return shown.length > 0 ? [] : [`quiz/ 里没有“${line.quiz}”这一套题`];
    case 'tag':
      return shown.length > 0 ? [] : [`没有一页的关键词里有“${line.tag}”`];
    case 'title':
    case 'notice':
    case 'pause':
      return [];
  }
}

/** Two stretches of one day that overlap, or one that ends before it begins. */
function hourProblems(hours: Screen['hours']): { index: number; words: string }[] {
  return hours.flatMap(({ days, from, to }, index) => {
    if (from >= to) return [{ index, words: `${from} 到 ${to}：from 要早于 to。跨夜的请分成两段写` }];
    const before = hours
      .slice(0, index)
      .find((other) => other.days.some((day) => days.includes(day)) && other.from < to && from < other.to);
    return before ? [{ index, words: `${from} 到 ${to} 和 ${before.from} 到 ${before.to} 重叠了，请合成一段` }] : [];
  });
}
