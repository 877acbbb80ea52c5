/** What can be read, but says something else than whoever wrote it sees. */

import { isAlias, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { columnOf, type WritingMistake } from './writing-mistakes.ts';
import { quoted, signInFront, wordsOf } from './writing-slips.ts';

/** Lines that may be read otherwise than they look: only a text with one of these is looked at closely. */
const DOUBTFUL = /\S #|[:\-[{,] *[&!*]\S|[^\s,[{|>:][ \t]*\n +(?![-#\]}"'[{])[^\s:][^:\n]*$/mu;

/** @param firstLine line of the file on which the text starts, from 1 */
export function overlooked(text: string, firstLine = 1): WritingMistake[] {
  if (!DOUBTFUL.test(text) && !hasDeeperItem(text)) return [];
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lines = text.split('\n');
  const found: WritingMistake[] = [];
  const say = (offset: number, message: string, remedy: string) => {
    const { line, col } = counter.linePos(offset);
    const column = columnOf(lines[line - 1] ?? '', col - 1);
    found.push({ line: line + firstLine - 1, column, message, remedy });
  };
  const words: [number, number][] = [];
  visit(document, {
    Node(_, node) {
      const [from = 0, to = 0] = node.range ?? [];
      const written = text.slice(from, to);
      if (isScalar(node)) words.push([from, to]);
      const mark = isAlias(node) ? '*' : node.anchor === undefined ? node.tag?.startsWith('!') && '!' : '&';
      if (mark) {
        const line = lines[counter.linePos(from).line - 1] ?? '';
        const guess = signInFront(line);
        say(
          guess ? (counter.lineStarts[counter.linePos(from).line - 1] ?? 0) + guess.at : from,
          `“${mark}”放在最前面，读不懂`,
          guess?.remedy ?? '请把整句放进英文单引号',
        );
      }
      if (!isScalar(node) || node.type !== 'PLAIN' || !written.includes('\n')) return;
      const next = counter.linePos(from).line + 1;
      const line = lines[next - 1] ?? '';
      const dash = /^\s*-/u.test(line);
      const at = (counter.lineStarts[next - 1] ?? 0) + line.length - line.trimStart().length;
      const first = (lines[next - 2] ?? '').search(/\S/u);
      if (dash)
        say(
          at,
          '这一行前面空得太多，接到了上一行后面，没有另算一样',
          `请在减号前面空 ${first} 格，和上面的减号左边对齐，减号后面空一格`,
        );
      else say(at, '这一行会接在上一行后面，中间多出一个空格', '一句话不能分成两行写：请并到上一行去');
    },
  });
  for (const [index, line] of lines.entries()) {
    const start = counter.lineStarts[index] ?? 0;
    const sign = /(?<=\S )#/u.exec(line);
    if (!sign || /^\s*#/u.test(line)) continue;
    const at = start + sign.index;
    if (words.some(([from, to]) => from < at && at < to)) continue;
    // Behind a number, a bracket or a quotation mark nobody goes on with a sentence.
    const value =
      line
        .slice(0, sign.index)
        .trimEnd()
        .split(/(?::|-)(?: |$)/u)
        .at(-1) ?? '';
    if (value !== '' && (!/[\u4e00-\u9fff]/u.test(value) || /[\]}'"]$/u.test(value))) continue;
    const { head = '', words: rest = '' } = wordsOf(line) ?? {};
    say(
      at,
      `“${line.slice(sign.index).trim()}”不会显示：空格加井号，后面的都当作备注`,
      `要显示，请把整句放进英文单引号，写成：${head.trim()} ${quoted(rest)}；真是备注，井号前面空两格以上`,
    );
  }
  return found.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Whether an item of a list stands further in than the one above, to which it is added. */
function hasDeeperItem(text: string): boolean {
  return /^( *)- (?!.*:$)[^\n]*\n\1 +- /mu.test(text);
}
