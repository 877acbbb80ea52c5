/**
 * What a text that cannot be read, or that is read otherwise than it looks, was probably meant to be. Each rule knows
 * one slip of a hand that is used to Word: it puts the line right, and is believed where the text can be read further
 * then. So whoever wrote it is told what to type, and not what a parser stumbled over.
 */

import { isAlias, isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** A slip, with its place in the text, from 1. */
export interface WritingMistake {
  line: number;
  column: number;
  message: string;
  remedy: string;
}

/** A line as it probably should be, and what is said of it. */
interface Guess {
  fixed: string;
  /** From 0: where in the line it is wrong. */
  at: number;
  message: string;
  remedy: string;
}

/** What stands before the words of a line: its indent, the signs of a list, the name of a field. */
const HEAD = /^(?<indent>\s*)(?<items>(?:-\s+)*)(?:(?<key>[\p{L}\d_"'/.-]+\+?):[ \t]+)?/u;

/** Looks like a space and is none: from Word, from a web page. */
const ODD_SPACE = /[\u3000\u00a0\u2000-\u200b\ufeff]/gu;

/** A value in single quotes. */
const quoted = (text: string) => `'${text.trimEnd().replaceAll("'", "''")}'`;

/** Indents that there are. */
const DEPTHS = [0, 2, 4, 6, 8, 10, 12];

/** 前面空 4 格 */
const spaced = (width: number) => (width === 0 ? '前面不空格' : `前面空 ${width} 格`);

const write = (line: string) => `请写成：${line.trim()}`;

/** The likeliest first. */
type Rule = (line: string) => Guess | readonly Guess[] | undefined;

/** What a line says, apart from its head; undefined where there is nothing. */
function wordsOf(line: string): { head: string; words: string } | undefined {
  const head = HEAD.exec(line)?.[0] ?? '';
  const words = line.slice(head.length);
  return words.trim() === '' ? undefined : { head, words };
}

const oddSpaces: Rule = (line) => {
  const [found = ''] = /^[\s\ufeff\u200b-]*(?:[\w-]+:[\s\u200b\ufeff]*)?/u.exec(line) ?? [];
  const at = found.search(ODD_SPACE);
  if (at < 0) return undefined;
  const indent = /^[\s\ufeff\u200b]*/u.exec(found)?.[0] ?? '';
  const rest = found.slice(indent.length).replaceAll(ODD_SPACE, ' ') + line.slice(found.length);
  const shown = indent.replaceAll(/[\u200b\ufeff]/gu, '');
  // One of them is as wide as two spaces, and may have been typed for one.
  const widths = [shown.replaceAll('\u3000', '  ').length, shown.length, ...DEPTHS];
  return widths.map((width) => ({
    fixed: ' '.repeat(width) + rest,
    at,
    message: '这里有一个看起来像空格、其实不是的字符（全角空格，或者从网页、微信里拷来的）',
    remedy: `请删掉它，把输入法切到英文再按空格键：${spaced(width)}，写成：${rest.trim()}`,
  }));
};

const tabs: Rule = (line) => {
  const [indent = ''] = /^\s*/u.exec(line) ?? [];
  if (!indent.includes('\t')) return undefined;
  return DEPTHS.map((width) => ({
    fixed: ' '.repeat(width) + line.slice(indent.length),
    at: indent.indexOf('\t'),
    message: '这一行前面用了 Tab 键，要用空格',
    remedy: `请删掉，改成空格：${spaced(width)}，和上面同级的左边对齐`,
  }));
};

const wideColon: Rule = (line) => {
  const [, head = '', key = '', rest = ''] = /^(\s*(?:-\s+)*)([A-Za-z][\w-]*\+?)\s*：\s*(.*)$/u.exec(line) ?? [];
  if (key === '') return undefined;
  const fixed = `${head}${key}: ${rest}`;
  return {
    fixed,
    at: line.indexOf('：'),
    message: `“${key}”后面的冒号是中文的，要用英文的，后面空一格`,
    remedy: write(fixed),
  };
};

const noSpaceAfterColon: Rule = (line) => {
  const [, head = '', key = '', rest = ''] = /^(\s*(?:-\s+)*)([A-Za-z][\w-]*\+?):([^\s/].*)$/u.exec(line) ?? [];
  if (key === '') return undefined;
  const fixed = `${head}${key}: ${rest}`;
  return { fixed, at: head.length + key.length + 1, message: `“${key}:”后面少一个空格`, remedy: write(fixed) };
};

const noColon: Rule = (line) => {
  const [, head = '', key = '', sign = '', rest = ''] =
    /^(\s*(?:-\s+)*)([a-z][A-Za-z]*)(\s*=\s*|\s+|(?=\p{Script=Han}))(\S.*)$/u.exec(line) ?? [];
  if (key === '') return undefined;
  const fixed = `${head}${key}: ${rest}`;
  const message = sign.includes('=') ? `“${key}”后面写了等号，要用冒号` : `“${key}”后面少一个冒号`;
  return { fixed, at: head.length + key.length, message, remedy: write(fixed) };
};

const noSpaceAfterDash: Rule = (line) => {
  const [, indent = '', sign = '', rest = ''] = /^(\s*)([-—–－•·●])(?![-—\s])(.*)$/u.exec(line) ?? [];
  if (sign === '' || rest === '' || /^\d/.test(rest)) return undefined;
  const fixed = `${indent}- ${rest}`;
  const message = sign === '-' ? '减号后面少一个空格' : `列表前面的“${sign}”读不懂，要用英文的减号，后面空一格`;
  return { fixed, at: indent.length, message, remedy: write(fixed) };
};

const oddDash: Rule = (line) => {
  const [, indent = '', sign = '', rest = ''] = /^(\s*)([—–－•·●])\s+(.*)$/u.exec(line) ?? [];
  if (sign === '') return undefined;
  const fixed = `${indent}- ${rest}`;
  const message = `列表前面的“${sign}”读不懂，要用英文的减号，后面空一格`;
  return { fixed, at: indent.length, message, remedy: write(fixed) };
};

const wordsAfterBracket: Rule = (line) => {
  const { head = '', words = '' } = wordsOf(line) ?? {};
  if (!/^(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s#,\]}]/u.test(words)) return undefined;
  const fixed = head + quoted(words);
  return {
    fixed,
    at: head.length,
    message: '方括号、花括号在最前面，后面又有字，读不懂',
    remedy: `请把整句放进英文单引号，或者换成中文的〔〕。${write(fixed)}`,
  };
};

const signInFront = (line: string): Guess | undefined => {
  const { head = '', words = '' } = wordsOf(line) ?? {};
  const [sign = ''] = /^(?:[@`%&!*,\]}]|[|>?](?=\s*[^\s|>+\d-]))/u.exec(words) ?? [];
  if (sign === '') return undefined;
  const fixed = head + quoted(words);
  return {
    fixed,
    at: head.length,
    message: `“${sign}”放在最前面，读不懂`,
    remedy: `请把整句放进英文单引号。${write(fixed)}`,
  };
};

const signInList: Rule = (line) => {
  const { head = '', words = '' } = wordsOf(line) ?? {};
  const [sign] = /(?<=^[[{]\s*|,\s*)[@`%&!*](?=[^,\]}]*)/u.exec(words) ?? [];
  if (!/^[[{]/u.test(words) || sign === undefined) return undefined;
  const fixed = head + words.replaceAll(/(?<=^[[{]\s*|,\s*)[@`%&!*][^,\]}]*/gu, (item) => quoted(item));
  return {
    fixed,
    at: head.length + words.indexOf(sign),
    message: `“${sign}”放在最前面，读不懂`,
    remedy: `请把这一样放进英文单引号。${write(fixed)}`,
  };
};

const backslash: Rule = (line) => {
  const { head = '', words = '' } = wordsOf(line) ?? {};
  const [, inner = ''] = /^"(.*\\.*)"\s*$/u.exec(words) ?? [];
  if (inner === '') return undefined;
  const fixed = head + quoted(inner);
  return {
    fixed,
    at: line.indexOf('\\'),
    message: '英文双引号里不能有反斜杠“\\”',
    remedy: `请换成英文单引号。${write(fixed)}`,
  };
};

const wordsAfterQuote: Rule = (line) => {
  const { head = '', words = '' } = wordsOf(line) ?? {};
  const [, quote = '', inner = '', rest = ''] = /^(["'])((?:(?!\1).)*)\1(?=\s*[^\s#,:\]}])(.*)$/u.exec(words) ?? [];
  if (quote === '') return undefined;
  const fixed = `${head}“${inner}”${rest}`;
  return {
    fixed,
    at: head.length,
    message: '英文引号在最前面，后面又有字，读不懂',
    remedy: `请换成中文引号。${write(fixed)}`,
  };
};

const halfBracket: Rule = (line) => {
  const { head = '', words = '' } = wordsOf(line) ?? {};
  const [open] = words;
  const close = open === '[' ? ']' : open === '{' ? '}' : undefined;
  if (close === undefined || words.includes(close)) return undefined;
  const inner = words.trimEnd().replace(/\s*[】］｝》)）,，]$/u, '');
  const fixed = head + inner + (close === '}' && /^\{\s/u.test(words) ? ` ${close}` : close);
  return {
    fixed,
    at: head.length,
    message: `“${open}”只有一半，后面少一个英文的“${close}”`,
    remedy: write(fixed),
  };
};

const colonInside: Rule = (line) => {
  const { head = '', words = '' } = wordsOf(line) ?? {};
  if (/^["'[{|>]/u.test(words) || !/:(?:\s|$)/u.test(words) || head.trim() === '') return undefined;
  const fixed = head + words.replaceAll(/:\s*/gu, '：');
  return {
    fixed,
    at: head.length + words.search(/:(?:\s|$)/u),
    message: '句子里有英文冒号，读不懂',
    remedy: `请改成中文冒号。${write(fixed)}`,
  };
};

const commaInBraces: Rule = (line) => {
  const { head = '', words = '' } = wordsOf(line) ?? {};
  if (!/^[[{]/.test(words)) return undefined;
  const mended = words
    .replaceAll(/\s*[，、；;]\s*(?=[a-z][A-Za-z]*:\s)/gu, ', ')
    .replaceAll(/(?<=[^\s,{])\s+(?=[a-z][A-Za-z]*:\s)/gu, ', ');
  if (mended === words) return undefined;
  const at = [...words].findIndex((char, index) => char !== mended[index]);
  return {
    fixed: head + mended,
    at: head.length + at,
    message: '花括号里，两样之间要用英文逗号，后面空一格',
    remedy: write(head + mended),
  };
};

const RULES: readonly Rule[] = [
  commaInBraces,
  oddSpaces,
  tabs,
  wideColon,
  noSpaceAfterColon,
  wordsAfterBracket,
  halfBracket,
  wordsAfterQuote,
  backslash,
  signInFront,
  signInList,
  noSpaceAfterDash,
  oddDash,
  colonInside,
  noColon,
];

/** A quote that opens in this line and does not close in it: what is wrong is said here, and not where the text ends. */
const halfQuote = (line: string): Guess | undefined => {
  const { head = '', words = '' } = wordsOf(line) ?? {};
  const list = /^[[{]/.test(words);
  const [quote = ''] = /^["']/.exec(words) ?? (list ? (/(?<=[[{,:]\s*)["']/u.exec(words) ?? []) : []);
  if (quote === '' || words.split(quote).length % 2 === 1) return undefined;
  if (/^["'](?:\[.*\]|\{.*\})\s*$/u.test(words)) {
    const fixed = head + words.slice(1).trimEnd();
    return { fixed, at: head.length, message: '括号前面多了一个英文引号', remedy: write(fixed) };
  }
  // In a list, the item that the quote opens is the one that it was to enclose.
  const open = words.indexOf(quote);
  const length = list ? words.slice(open).search(/\s*(?:,\s|[\]}]\s*$)/u) : -1;
  const at = length < 0 ? words.trimEnd().length : open + length;
  const body = /[”’]$/u.test(words.slice(0, at)) ? words.slice(0, at - 1) : words.slice(0, at);
  const fixed = `${head}${body}${quote}${words.slice(at)}`;
  return {
    fixed,
    at: head.length + words.indexOf(quote),
    message: '英文引号只有一半，另一半没有找到',
    remedy: write(fixed),
  };
};

/** The line with its indent as lines above have it, the likeliest first. */
function indents(lines: readonly string[], index: number): Guess[] {
  const line = lines[index] ?? '';
  const own = line.length - line.trimStart().length;
  const isItem = line.trimStart().startsWith('- ');
  const above = lines.slice(0, index).flatMap((other) => {
    if (other.trim() === '') return [];
    const indent = other.length - other.trimStart().length;
    const [items = ''] = /^\s*((?:- +)*)/u.exec(other) ?? [];
    return isItem ? [indent] : [items.length, indent];
  });
  const likely = [...new Set(above.reverse())]
    .filter((width) => width !== own)
    .sort((a, b) => Math.abs(a - own) - Math.abs(b - own));
  return likely.map((width) => ({
    fixed: ' '.repeat(width) + line.trimStart(),
    at: own,
    message: `这一行前面${own === 0 ? '没有空格' : `空了 ${own} 格`}，和上面的没有对齐`,
    remedy: `应当${spaced(width)}，和上面同级的左边对齐`,
  }));
}

/** What a text stumbles over first: from 0, in characters. */
interface Stumble {
  at: number;
  /** The same field twice. */
  twice?: true;
}

function firstStumble(text: string): Stumble | undefined {
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error) return { at: error.pos[0], ...(error.code === 'DUPLICATE_KEY' ? { twice: true } : {}) };
  let at: number | undefined;
  // What begins with a star, as Markdown does, is a name that nobody has given.
  visit(document, {
    Alias(_, node) {
      if (node.resolve(document)) return undefined;
      at = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return at === undefined ? undefined : { at };
}

/** Lines above a mistake that are looked at: what is wrong is seldom further from where it is noticed. */
const LOOKED_AT = 40;

/** Mistakes of one text that are said at a time. */
const MOST = 20;

/** How far lines can be read. */
const reachOf = (lines: readonly string[]) => firstStumble(lines.join('\n'))?.at ?? Number.POSITIVE_INFINITY;

/** What the lines were probably meant to be, from where the reading stops upwards. */
function believed(lines: readonly string[], stop: number, at: number): { index: number; guess: Guess } | undefined {
  // Nothing that is well is written over several lines in quotes.
  for (let index = 0; index <= stop; index++) {
    const guess = halfQuote(lines[index] ?? '');
    if (guess) return { index, guess };
  }
  /** Of guesses at a line, the one with which the text can be read furthest; none where it is read no further. */
  const best = (index: number, guesses: readonly Guess[]): Guess | undefined => {
    const reached = guesses.map((guess) => ({ guess, far: reachOf(lines.with(index, guess.fixed)) }));
    const furthest = reached.toSorted((a, b) => b.far - a.far)[0];
    if (!furthest) return undefined;
    // A line that is put right is longer or shorter than it was.
    const longer = Math.max(0, furthest.guess.fixed.length - (lines[index] ?? '').length);
    return furthest.far > at + longer + 1 ? furthest.guess : undefined;
  };
  const order = [stop, stop + 1, ...Array.from({ length: LOOKED_AT }, (_, above) => stop - 1 - above)];
  for (const index of order.filter((one) => one >= 0 && one < lines.length)) {
    for (const rule of RULES) {
      const guess = best(index, [rule(lines[index] ?? '') ?? []].flat());
      if (guess) return { index, guess };
    }
  }
  // Where a line stands too far left, the ones below it are noticed: the one is meant with which most can be read.
  const far = (index: number, guess: Guess) => reachOf(lines.with(index, guess.fixed));
  const aligned = [stop, stop + 1, stop - 1].flatMap((index) => {
    const guess = index >= 0 && index < lines.length ? best(index, indents(lines, index)) : undefined;
    return guess ? [{ index, guess }] : [];
  });
  return aligned.toSorted((a, b) => far(b.index, b.guess) - far(a.index, a.guess))[0];
}

const columnOf = (line: string, at: number) => [...line.slice(0, at)].length + 1;

/** The line of a place in a text, from 0, and where in the line it is. */
function lineAt(text: string, offset: number): { index: number; at: number } {
  const before = text.slice(0, offset).split('\n');
  return { index: before.length - 1, at: before.at(-1)?.length ?? 0 };
}

/**
 * Why a text cannot be read: one after the other, each found when those above are put right.
 * @param firstLine line of the file on which the text starts, from 1
 * @returns none where it can be read
 */
export function explainWriting(text: string, firstLine = 1): WritingMistake[] {
  const found: WritingMistake[] = [];
  let lines = text.split('\n');
  while (found.length < MOST) {
    const whole = lines.join('\n');
    const stumble = firstStumble(whole);
    if (stumble === undefined) return found;
    const { index: stop, at } = lineAt(whole, stumble.at);
    const place = { line: stop + firstLine, column: columnOf(lines[stop] ?? '', at) };
    if (stumble.twice) return [...found, { ...place, ...twice(lines, stop, firstLine) }];
    const belief = believed(lines, stop, stumble.at);
    if (belief === undefined) {
      // Where something was said already, this may be no more than what follows from it.
      return found.length > 0 ? found : [{ ...place, ...UNKNOWN }];
    }
    const { index, guess } = belief;
    const { message, remedy } = guess;
    found.push({ line: index + firstLine, column: columnOf(lines[index] ?? '', guess.at), message, remedy });
    lines = lines.with(index, guess.fixed);
  }
  return found;
}

const UNKNOWN = {
  message: '从这里起读不懂',
  remedy:
    '请看三样：栏名后面是英文冒号加一个空格；同级的左边对齐，用空格不用 Tab；句子里有英文的冒号、引号、括号的，整句放进英文单引号',
};

function twice(lines: readonly string[], index: number, firstLine: number): { message: string; remedy: string } {
  const line = lines[index] ?? '';
  const key = /^\s*(?:- +)*([^\s:]+):/u.exec(line)?.[1] ?? line.trim();
  const name = key.replace(/^(["'])(.*)\1$/u, '$2');
  const before = lines
    .slice(0, index)
    .findLastIndex((other) => new RegExp(`^\\s*(?:- +)*${literal(key)}:`).test(other));
  return {
    message: `“${name}”写了两次${before < 0 ? '' : `，上面第 ${before + firstLine} 行已经有了`}`,
    remedy: '请删掉一个，或者把两处合在一起',
  };
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Lines that may be read otherwise than they look: only a text with one of these is looked at closely. */
const DOUBTFUL = /\S #|[:\-[{,] *[&!*]\S|[^\s,[{|>:][ \t]*\n +(?![-#\]}"'[{])[^\s:][^:\n]*$/mu;

/** What can be read, but says something else than whoever wrote it sees. */
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
