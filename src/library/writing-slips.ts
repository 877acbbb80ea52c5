/**
 * Slips of a hand that is used to Word. Each rule knows one and puts the line right; whether it is one is found out by
 * who asks: where the text can be read further then.
 */

/** A line as it probably should be, and what is said of it. */
export interface Guess {
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
export const quoted = (text: string) => `'${text.trimEnd().replaceAll("'", "''")}'`;

/** Indents that there are. */
const DEPTHS = [0, 2, 4, 6, 8, 10, 12];

/** 前面空 4 格 */
const spaced = (width: number) => (width === 0 ? '前面不空格' : `前面空 ${width} 格`);

const write = (line: string) => `请写成：${line.trim()}`;

type Rule = (line: string) => Guess | readonly Guess[] | undefined;

/** What a line says, apart from its head; undefined where there is nothing. */
export function wordsOf(line: string): { head: string; words: string } | undefined {
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

export const signInFront = (line: string): Guess | undefined => {
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

/** The likeliest first. */
export const RULES: readonly Rule[] = [
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
export const halfQuote = (line: string): Guess | undefined => {
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
export function indents(lines: readonly string[], index: number): Guess[] {
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
