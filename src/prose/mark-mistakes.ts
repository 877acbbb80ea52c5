/** Slips in marks in angle brackets: our own, typed almost rightly, and those of web pages and of Word, pasted along. */

import { distance } from '../law/edit-distance.ts';
import type { Slip } from './line-mistakes.ts';
import { VOCABULARY } from './vocabulary.ts';

const OWN_MARKS: Readonly<Record<string, readonly string[]>> = VOCABULARY;
const NAMES = Object.keys(VOCABULARY);

/** Those that hold nothing: a picture, a chart. */
const VOID = new Set(['Photo', 'Chart']);

/** 《信访》, or another sign that a sentence can have. */
const WIDE = '真要写尖括号，请用全角的＜＞';

/** What is written in pieces of web pages, what is said of each, and how it is written here. */
const WEB: readonly [names: RegExp, say: string, remedy: (inner: string, address: string) => string][] = [
  [/^(?:b|strong)$/, '加粗不这样写', (inner) => `请写成：**${inner || '这样'}**`],
  [/^br$/, '换行不这样写', () => '请把它删掉；要另起一段，空一行再写'],
  [/^hr$/, '分隔线不这样写', () => '请把它删掉；要分开，写一个小标题，比如 ## 怎么办'],
  [/^(?:ul|ol|li|dl|dt|dd)$/, '列表不这样写', () => '请删掉这些尖括号，一样一行，每行前面写减号和空格，比如：- 身份证'],
  [
    /^(?:table|thead|tbody|tfoot|tr|td|th|col|colgroup|caption)$/,
    '这是从 Word 或者网页里拷来的表格，排不出来',
    () => '请删掉，改成列表：一样一行，每行前面写减号和空格，比如：- 复查：30 日',
  ],
  [/^h[1-6]$/, '标题不这样写', (inner) => `请写成单独一行：## ${inner || '小标题'}`],
  [/^a$/, '链接不这样写', (inner, address) => `请写成：[${inner || '要点的字'}](${address || '网址'})`],
  [/^img$/, '图不这样放', () => '请把图放进 content/pictures/，正文里单独一行写 <Photo name="图的文件名" />'],
  [
    /^(?:script|style|iframe|object|embed|form|input|button|link|meta|video|audio)$/,
    '网页的程序、样式放不进正文',
    () => '请整段删掉',
  ],
];

/** What comes along with words that are copied with their looks; Word's own have a colon. */
const CARRIED =
  /^(?:p|div|span|font|center|u|i|em|s|del|sup|sub|small|big|section|article|pre|code|blockquote|w|o|v|st1|xml)$|:/i;
const PASTED = '这是从 Word 或者网页里连格式一起拷来的';
const PASTED_REMEDY = '请删掉这些尖括号和里面的字，只留话；再拷的时候，先粘进记事本，再从记事本拷过来';

/** A mark as somebody means it, however it is typed. */
const MARK =
  /<(?<close>\s*\/\s*)?(?<name>[\p{L}_][\p{L}\p{N}:._-]*)(?<rest>(?:\s*[\w:.-]+\s*[=＝]\s*(?:"[^"\n]*"|'[^'\n]*'|[“”][^“”<>\n]*[“”]|[‘’][^‘’<>\n]*[‘’]|\{[^<>\n]*\}|[^\s"'<>“”‘’/]+)|[^<>\n])*?)(?<void>\/\s*)?>/uy;

const ADDRESS = /<(?:(https?:\/\/[^\s<>]+)|(?:mailto:)?([^\s<>@]+@[^\s<>]+))>/y;

interface Open {
  name: string;
  at: number;
}

/** @param text without what stands in code */
export function markMistakes(text: string): Slip[] {
  const slips: Slip[] = [];
  const open: Open[] = [];
  const said = new Map<string, { slip: Slip; count: number }>();
  /** Of what comes in crowds once, at the first, with how many there are. */
  const once = (key: string, slip: Slip) => {
    const before = said.get(key);
    if (before) before.count += 1;
    else {
      said.set(key, { slip, count: 1 });
      slips.push(slip);
    }
  };
  for (let at = text.search(/[<＜]/); at >= 0 && at < text.length; ) {
    at = readMark(text, at, { slips, open, once });
    const next = text.slice(at).search(/[<＜]/);
    at = next < 0 ? -1 : at + next;
  }
  for (const { name, at } of open) {
    slips.push({ at, message: `<${name}> 没有结束`, remedy: `请在这一部分的最后另起一行，写上：</${name}>` });
  }
  for (const { slip, count } of said.values()) if (count > 1) slip.message += `，一共 ${count} 处`;
  return slips;
}

interface Reading {
  slips: Slip[];
  open: Open[];
  once: (key: string, slip: Slip) => void;
}

/** @returns where to read on */
function readMark(text: string, at: number, { slips, open, once }: Reading): number {
  const say = (message: string, remedy: string) => slips.push({ at, message, remedy });
  if (text.charAt(at) === '＜') {
    const [whole, slash = '', name = ''] = /^＜\s*([/／]?)\s*(\w+)[^<>＜＞\n]*[＞>]/.exec(text.slice(at)) ?? [];
    if (whole === undefined || likeOwn(name) === undefined) return at + 1;
    say('尖括号是中文的，要用英文的', `请写成：${tidy(likeOwn(name) ?? name, whole, slash !== '')}`);
    return at + whole.length;
  }
  const comment = /^<!--[\s\S]*?(?:-->|$)/.exec(text.slice(at))?.[0];
  if (comment !== undefined) {
    say('备注不这样写，会读不懂', '请整段删掉；留给同事看的话，写到上面两行 --- 之间，那一行用井号 # 开头');
    return at + comment.length;
  }
  const code = /^<[!?][^>]*>?/.exec(text.slice(at))?.[0];
  if (code !== undefined) {
    once('pasted', { at, message: PASTED, remedy: PASTED_REMEDY });
    return at + code.length;
  }
  ADDRESS.lastIndex = at;
  const address = ADDRESS.exec(text);
  if (address) {
    const [whole, web, mail] = address;
    say(
      `${web === undefined ? '邮箱' : '网址'}不用放进尖括号`,
      `请写成：${web === undefined ? `[${mail}](mailto:${mail})` : `[要点的字](${web})`}`,
    );
    return at + whole.length;
  }
  MARK.lastIndex = at;
  const mark = MARK.exec(text);
  if (!mark) return lone(text, at, say, open);
  const { close, name = '', rest = '', void: ended } = mark.groups ?? {};
  const after = at + mark[0].length;
  const own = NAMES.includes(name) ? name : undefined;
  if (own !== undefined) {
    readOwn(
      { name: own, rest, whole: mark[0], at, isClose: close !== undefined, isVoid: ended !== undefined },
      text,
      slips,
      open,
    );
    return after;
  }
  readForeign({ name, rest, whole: mark[0], at, isClose: close !== undefined, isVoid: ended !== undefined }, text, {
    slips,
    open,
    once,
  });
  return after;
}

/** A mark that is none of ours: almost one, or a piece of a web page, or what is no mark at all. */
function readForeign(
  { name, rest, whole, at, isClose, isVoid }: Mark,
  text: string,
  { slips, open, once }: Reading,
): void {
  const say = (message: string, remedy: string) => slips.push({ at, message, remedy });
  const meant = likeOwn(name);
  if (meant !== undefined) {
    say(`没有 <${name}>，一个字母也不能差，大小写也要一样`, `请写成：${tidy(meant, whole, isClose)}`);
    if (isClose) shut(open, meant);
    else if (!VOID.has(meant) && !isVoid) open.push({ name: meant, at });
    return;
  }
  // Old versions of Word write them in capitals; <Link> is none of them.
  const web = WEB.find(([names]) => names.test(name === name.toUpperCase() ? name.toLowerCase() : name));
  if (web) {
    const [, message, remedy] = web;
    const inner = new RegExp(`^([^<>\\n]*)</\\s*${name}`, 'i').exec(text.slice(at + whole.length))?.[1]?.trim() ?? '';
    const address = /\bhref\s*=\s*["']?((?:https?:|mailto:|tel:|\/)[^\s"'<>]*)/i.exec(rest)?.[1] ?? '';
    // Its end belongs to it, and is one with it.
    if (!isClose || !slips.some((slip) => slip.message.startsWith(message))) {
      once(message, { at, message, remedy: remedy(inner, address) });
    }
    return;
  }
  if (/^[\p{Script=Han}]/u.test(name)) {
    if (!isClose) say(`尖括号里写的是“${name}”，会当成一个记号`, `书名用书名号，请写成：《${name}》；${WIDE}`);
    return;
  }
  if (CARRIED.test(name)) {
    once('pasted', { at, message: PASTED, remedy: PASTED_REMEDY });
    return;
  }
  if (!isClose) say(`不认识 <${name}>`, `正文里可以用的有：${NAMES.map((one) => `<${one}>`).join('、')}；${WIDE}`);
}

function shut(open: Open[], name: string): boolean {
  const last = open.findLastIndex((one) => one.name === name);
  if (last >= 0) open.splice(last, 1);
  return last >= 0;
}

/** The component that somebody meant. */
function likeOwn(name: string): string | undefined {
  const lower = name.toLowerCase();
  // <section> is a part of a web page, too, and as often pasted as meant; here it says what to write in either case.
  return NAMES.find((one) => distance(lower, one.toLowerCase()) <= (one.length > 5 ? 2 : 1));
}

interface Mark {
  name: string;
  rest: string;
  whole: string;
  at: number;
  isClose: boolean;
  isVoid: boolean;
}

const ATTRIBUTE =
  /([\p{L}\w:.-]+)\s*([=＝])\s*(?:"([^"\n]*)"|'([^'\n]*)'|[“”]([^“”<>\n]*)[“”]|[‘’]([^‘’<>\n]*)[‘’]|([^\s"'<>“”‘’/{]+))/gu;

/** A component's mark as it is to be typed: `<Section id="what" title="一">`. */
function tidy(name: string, whole: string, isClose: boolean): string {
  if (isClose) return `</${name}>`;
  const allowed = OWN_MARKS[name] ?? [];
  const written = new Map(
    [...whole.matchAll(ATTRIBUTE)].map(([, key = '', , ...values]) => [key, values.find((one) => one !== undefined)]),
  );
  const attributes = allowed.map((key) => ` ${key}="${written.get(key)?.replace(/[“”"]/g, '') ?? '……'}"`);
  return `<${name}${attributes.join('')}${VOID.has(name) ? ' />' : '>'}`;
}

function readOwn({ name, rest, whole, at, isClose, isVoid }: Mark, text: string, slips: Slip[], open: Open[]): void {
  const say = (message: string, remedy: string) => slips.push({ at, message, remedy });
  if (isClose) {
    if (!shut(open, name))
      say(`</${name}> 前面没有 <${name}>`, `请删掉它，或者在这一部分的开头另起一行，写上：${tidy(name, '', false)}`);
    return;
  }
  const write = `请写成：${tidy(name, whole, false)}`;
  const wrong = attributeSlip(rest);
  if (wrong !== undefined) say(wrong, write);
  if (VOID.has(name)) {
    const closing = `</${name}>`;
    if (!isVoid && !text.slice(at + whole.length).startsWith(closing) && wrong === undefined) {
      say(`<${name}> 最后少一个斜杠`, write);
    }
    return;
  }
  if (isVoid && wrong === undefined)
    say(`<${name}> 后面要有内容，最后不写斜杠`, `${write}，内容写完，另起一行写上：</${name}>`);
  if (isVoid) return;
  const inner = open.findLast((one) => one.name === name);
  // Opened twice in a row: the second was meant to close the first.
  if (inner && !new RegExp(`</\\s*${name}\\s*>`).test(text.slice(at))) {
    say(`上面的 <${name}> 还没有结束，又开始了一个`, `这里要是结束，请写成：</${name}>`);
    shut(open, name);
    return;
  }
  open.push({ name, at });
}

/** What is wrong with how attributes are typed; what they may be called is looked at where the text is read. */
function attributeSlip(rest: string): string | undefined {
  for (const [whole, key = '', equals, , , curly, single, bare] of rest.matchAll(ATTRIBUTE)) {
    if (curly !== undefined || single !== undefined) return `“${key}”的引号是中文的，要用英文的`;
    if (equals === '＝') return `“${key}”后面的等号是中文的，要用英文的`;
    if (bare !== undefined && !whole.includes('{')) return `“${key}”后面的内容要放进英文引号`;
  }
  const [, braced] = /([\w:.-]*)\s*[=＝]?\s*\{/.exec(rest) ?? [];
  if (braced !== undefined) return braced === '' ? '尖括号里不能写花括号' : `“${braced}”后面写了花括号，要用英文引号`;
  const left = rest.replaceAll(ATTRIBUTE, '');
  if (/["'“”‘’]/.test(left)) return '引号只有一半，或者一半是英文的、一半是中文的';
  if (/[\p{L}\p{N}，、]/u.test(left)) return '尖括号里多写了别的话';
  return undefined;
}

/** A sign that belongs to no mark. */
function lone(text: string, at: number, say: (message: string, remedy: string) => void, open: Open[]): number {
  const [around = '<'] = /^<[^\s<>，。；、]{0,6}/.exec(text.slice(at)) ?? [];
  if (text.startsWith('<>', at)) say('空的尖括号会当成一个记号', '请删掉它，后面还有 </> 的，一起删掉');
  if (/^<\/?>/.test(text.slice(at))) return at + 1;
  // A space behind it, and it is a sign like others.
  if (/^<(?:\s|$)/.test(text.slice(at))) return at + 1;
  const own = /^<\s*\/?\s*([A-Za-z]+)/.exec(text.slice(at))?.[1];
  const meant = own === undefined ? undefined : likeOwn(own);
  if (own !== undefined && meant !== undefined) {
    const [line = ''] = text.slice(at).split('\n');
    say(`<${own}> 没有写完：少一个“>”，或者引号只有一半`, `请写成：${tidy(meant, line, line.startsWith('</'))}`);
    // Its end is there, and belongs to it.
    if (!VOID.has(meant) && text.slice(at).includes(`</${meant}>`)) open.push({ name: meant, at });
    return at + 1;
  }
  const number = /^<=?\s*(\d[\d.]*)/.exec(around)?.[1];
  const words = around.startsWith('<=') ? '不超过' : '小于';
  say(
    `“${around}”里的小于号会当成记号的开头`,
    number === undefined ? '请写成汉字“小于”，或者用全角的＜' : `请写成：${words} ${number}，或者用全角的＜`,
  );
  return at + 1;
}
