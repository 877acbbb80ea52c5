/** A line of content with a little markup: `copied as it is`, **bold**, [a way](/quiz/), **[the way](/screen/)**. */

import type { Problem } from '../law/problem.ts';
import { fieldsThat } from './meaning.ts';
import type { Entry } from './sources.ts';

export type InlineSpan =
  | { is: 'text' | 'code' | 'bold'; text: string }
  | { is: 'link'; text: string; bold: boolean; to: string };

const MARKUP =
  /`(?<code>[^`]+)`|(?<stars>\*\*)?\[(?<say>[^\]]+)\]\((?<to>[#/][^)\s]*)\)\k<stars>|\*\*(?<bold>[^*]+)\*\*/g;

export function spansOf(line: string): InlineSpan[] {
  const spans: InlineSpan[] = [];
  const plain = (text: string) => {
    if (text !== '') spans.push({ is: 'text', text });
  };
  let done = 0;
  for (const { 0: whole, index, groups = {} } of line.matchAll(MARKUP)) {
    const { code, say, to, stars, bold } = groups;
    plain(line.slice(done, index));
    done = index + whole.length;
    if (code !== undefined) spans.push({ is: 'code', text: code });
    else if (bold !== undefined) spans.push({ is: 'bold', text: bold });
    else if (say !== undefined && to !== undefined)
      spans.push({ is: 'link', text: say, bold: stars !== undefined, to });
  }
  plain(line.slice(done));
  return spans;
}

/** Markup in an entry's sentences that would be read out as it is written: half of a pair, a way to nowhere. */
export function checkSpans<T>(entry: Entry<T>): Problem[] {
  return fieldsThat(entry, 'prose').flatMap(({ path, value }) =>
    spansOf(value).some(({ is, text }) => is === 'text' && /\]\(|\*\*/.test(text))
      ? [
          {
            file: entry.file,
            ...entry.spotOf(path),
            message: '这里的链接或者粗字没有写对。链接写成 [字](/quiz/) 或者 [字](#lists)，粗字写成 **字**',
          },
        ]
      : [],
  );
}
