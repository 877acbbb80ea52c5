/**
 * What in a text was meant otherwise than MDX reads it: a mark that is not closed, a piece of a web page or of Word, a
 * sign typed in Chinese. Looked for in the writing itself, since the parser gives up at the first and says why in
 * English; what it says is never shown.
 */

import { lineMistakes, type Slip } from './line-mistakes.ts';
import { markMistakes } from './mark-mistakes.ts';

/** A slip, with its place in the text, from 1. */
export interface BodyMistake {
  line: number;
  column: number;
  message: string;
  remedy: string;
  /** It is of a mark in angle brackets or braces, or of a program, of which whatever reads on would say the same again. */
  isMark: boolean;
}

/** Code is shown as it is written. */
function withoutCode(body: string): string {
  const blank = (code: string) => code.replace(/[^\n]/g, ' ');
  return body.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1`*[ \t]*$/gm, blank).replace(/(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g, blank);
}

/** Every slip of a text, in the order of reading. */
export function bodyMistakes(body: string): BodyMistake[] {
  const bare = withoutCode(body);
  const placed = (slips: readonly Slip[], isMark: boolean) =>
    slips.map(({ at, message, remedy, isMark: own }) => {
      const before = body.slice(0, at).split('\n');
      return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message, remedy, isMark: own ?? isMark };
    });
  const found = [...placed([...markMistakes(bare), ...braceSlips(bare)], true), ...placed(lineMistakes(bare), false)];
  return found.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Braces begin a program; what they hold is put into round ones, or into those of Chinese. */
function braceSlips(text: string): Slip[] {
  const slips: Slip[] = [];
  // What stands in a mark was told with it.
  const bare = text.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>|<[A-Za-z][^<>\n]*>/gi, (mark) =>
    mark.replaceAll(/[{}]/g, ' '),
  );
  for (const { 0: whole, index: at } of bare.matchAll(/\{(?:[^{}\n]*\})?/g)) {
    if (/^\{\s*\/\*/.test(whole)) {
      slips.push({
        at,
        message: '备注不这样写',
        remedy: '请整段删掉；留给同事看的话，写到上面两行 --- 之间，那一行用井号 # 开头',
      });
    } else if (whole.endsWith('}')) {
      slips.push({
        at,
        message: '正文里不能写英文的花括号，会当成程序',
        remedy: `请写成：（${whole.slice(1, -1).trim()}），或者用全角的｛｝`,
      });
    } else
      slips.push({ at, message: '英文的花括号只有一半，会把后面的都当成程序', remedy: '请删掉它，或者用全角的｛｝' });
  }
  return slips;
}
