/** Slips in the lines of a text that MDX reads without a word, and shows as nobody meant it. */

/** A slip by its place in the text, from 0. */
export interface Slip {
  at: number;
  message: string;
  remedy: string;
  /** It is of a program, which stops the parser. */
  isMark?: true;
}

/** A line with where it starts, from 0, and those beside it. */
interface Line {
  text: string;
  start: number;
  before: string;
  after: string;
}

/** What is wrong, where in the line, and what to do. */
type Found = { at?: number; message: string; remedy: string; isMark?: true } | undefined;

const write = (line: string) => `请写成：${line.trim()}`;

const HEADING = /^(#{1,6})(?=\s)/;

const RULES: readonly ((line: Line) => Found)[] = [
  function program({ text, before }) {
    const [, word] = /^(import|export)\b/.exec(text) ?? [];
    return word === undefined || before.trim() !== ''
      ? undefined
      : {
          message: `这一行用 ${word} 开头，会当成程序`,
          remedy: '请删掉这一行；真是一句话，前面加几个汉字',
          isMark: true,
        };
  },
  function wideHash({ text }) {
    const [signs, rest = ''] = /^\s*([#＃]*＃[#＃]*)\s*(.*)$/.exec(text)?.slice(1) ?? [];
    return signs === undefined
      ? undefined
      : {
          message: '标题前面的井号是中文的，要用英文的，后面空一格',
          remedy: write(`${'#'.repeat(Math.max(2, signs.length))} ${rest}`),
        };
  },
  function hashAlone({ text }) {
    const [, signs = '', rest = ''] = /^(#{1,6})([^#\s].*)$/.exec(text) ?? [];
    return signs === ''
      ? undefined
      : { message: '标题的井号后面少一个空格', remedy: write(`${'#'.repeat(Math.max(2, signs.length))} ${rest}`) };
  },
  function underlined({ text, before }) {
    const isRule = /^(?:-{2,}|={2,})\s*$/.test(text) && /^\s*[^\s#>|-]/.test(before);
    return isRule
      ? {
          at: -before.length - 1,
          message: `下面一行“${text.trim()}”会把这一行变成标题`,
          remedy: `请把“${text.trim()}”删掉；真是标题，写成：## ${before.trim()}`,
        }
      : undefined;
  },
  function starts({ text }) {
    const [, indent = '', sign = '', rest = ''] = /^(\s*)([·•●▪■◆○—–－])\s*(?=\S)([^—–－·].*)$/.exec(text) ?? [];
    return sign === ''
      ? undefined
      : { at: indent.length, message: `列表前面的“${sign}”要用英文的减号，后面空一格`, remedy: write(`- ${rest}`) };
  },
  function minus({ text }) {
    const [, indent = '', rest = ''] = /^(\s*)-(?=[\p{Script=Han}“《（])(.*)$/u.exec(text) ?? [];
    return rest === '' ? undefined : { at: indent.length, message: '减号后面少一个空格', remedy: write(`- ${rest}`) };
  },
  function numbered({ text, before, after }) {
    const item = /^(\s*)(\d{1,2})(?:[、．]\s*|\.(?=[^\s\d])|[.]?[)）]\s*)(\S.*)$/;
    const [, indent = '', number = '', rest = ''] = item.exec(text) ?? [];
    if (number === '' || !(item.test(before) || item.test(after))) return undefined;
    return {
      at: indent.length,
      message: '这样写的几行会接成一段。有顺序的列表，数字后面写英文的点和空格',
      remedy: write(`${number}. ${rest}`),
    };
  },
  function numberedDeep({ text, before }) {
    const [, indent = '', number = ''] = /^( {1,3}|\t)(\d{1,2})\. /.exec(text) ?? [];
    return indent !== '' && number !== '1' && /^\d{1,2}\. /.test(before)
      ? { message: '这一行前面多了空格，接到了上一行后面', remedy: write(text) }
      : undefined;
  },
  function deep({ text, before }) {
    const [, indent = ''] = /^(\s+)- /.exec(text) ?? [];
    const [, above] = /^(\s*)- /.exec(before) ?? [];
    return above !== undefined && indent.length > above.length + 5
      ? {
          at: indent.length,
          message: '这一行前面空得太多，接到了上一行后面',
          remedy: `${write(text)}，前面空 ${above.length + 2} 格，或者和上一行对齐`,
        }
      : undefined;
  },
  function spread({ text, before, after }) {
    const isRow = (line: string) => /\S\t+\S/.test(line);
    return isRow(text) && !isRow(before) && isRow(after)
      ? {
          message: '这是从 Word 或者 Excel 里拷来的表格，几行会接成一段',
          remedy: `请改成列表，一样一行，比如：- ${text.trim().replace(/\t+/, '：').replaceAll(/\t+/g, '，')}`,
        }
      : undefined;
  },
  function wideSpace({ text }) {
    const [, rest = ''] = /^\u3000+(.*)$/.exec(text) ?? [];
    return rest === '' ? undefined : { message: '段落前面不用空格，网站自己排', remedy: write(rest) };
  },
  function wideStars({ text }) {
    const found = /＊+|[*＊]*＊[*＊]*/.exec(text);
    return found ? { at: found.index, message: '星号是中文的，要用英文的', remedy: '加粗写成：**这样**' } : undefined;
  },
  function wideLink({ text }) {
    const found =
      /[[【]([^[\]【】\n]*)[\]】]\s*(?:（\s*((?:https?:|\/)[^（）\s]*)\s*）|\(\s*((?:https?:|\/)[^()\s]*)\s*\))/.exec(
        text,
      );
    if (!found || /^\[[^\]]*\]\(/.test(found[0])) return undefined;
    const [, words = '', wide, narrow] = found;
    return { at: found.index, message: '链接的括号要用英文的', remedy: `请写成：[${words}](${wide ?? narrow})` };
  },
  function halfLink({ text }) {
    const found = /\[([^[\]\n]*)\]\(((?:https?:|\/)[^()\s，。；、]*)(?![^\n]*\))/.exec(text);
    return found
      ? { at: found.index, message: '链接少一个英文的右括号', remedy: `请写成：[${found[1]}](${found[2]})` }
      : undefined;
  },
  function swallowed({ text }) {
    const found = /(?<![(["'=<\w/])(?:https?:\/\/|www\.)[!-~]+(?=[^\s!-~])/.exec(text);
    if (!found) return undefined;
    const [address] = found;
    const whole = address.startsWith('www.') ? `https://${address}` : address;
    return {
      at: found.index,
      message: '网址后面紧跟着字，会一起算进网址',
      remedy: `请写成：[要点的字](${whole})，或者在网址后面空一格`,
    };
  },
  function footnote({ text }) {
    const at = text.search(/\[\^[^\]]*\]/);
    return at < 0 ? undefined : { at, message: '正文里没有脚注', remedy: '请把要注的话写进括号里，放在那句话后面' };
  },
  function entity({ text }) {
    const found = /&(?!(?:lt|gt|amp);)(?:[a-z]{2,8}|#\d{2,6});/i.exec(text);
    return found
      ? { at: found.index, message: `“${found[0]}”是网页的代码`, remedy: '请删掉它；要什么标点，直接打出来' }
      : undefined;
  },
];

function headingSlips(lines: readonly Line[]): Slip[] {
  let above = 2;
  return lines.flatMap(({ text, start }): Slip[] => {
    const level = HEADING.exec(text)?.[1]?.length;
    if (level === undefined || level < 2) return [];
    const most = above + 1;
    above = level;
    if (level <= most) return [];
    const words = text.slice(level).trim();
    return [
      {
        at: start,
        message: `标题跳了一级：上面到 ${'#'.repeat(most - 1)}，下面一级是 ${'#'.repeat(most)}`,
        remedy: write(`${'#'.repeat(most)} ${words}`),
      },
    ];
  });
}

/** Bold that begins and does not end, paragraph by paragraph. */
function starSlips(text: string): Slip[] {
  const slips: Slip[] = [];
  for (const { 0: paragraph, index } of text.matchAll(/(?:[^\n]*\S[^\n]*(?:\n|$))+/g)) {
    const stars = [...paragraph.matchAll(/(?<!\*)\*\*(?!\*)/g)];
    const last = stars.at(-1);
    if (!last || stars.length % 2 === 0) continue;
    const words = /^[^\n，。；：、！？*]{1,12}/.exec(paragraph.slice(last.index + 2))?.[0]?.trim() ?? '';
    slips.push({
      at: index + last.index,
      message: '加粗的 ** 只有一半',
      remedy: words === '' ? '请在要加粗的话前面也写上 **，或者删掉它' : `请两边都写上：**${words}**；不加粗，就删掉它`,
    });
  }
  return slips;
}

function fenceSlips(text: string): Slip[] {
  const at = text.search(/^```/m);
  return at < 0 ? [] : [{ at, message: '三个反引号 ``` 会把后面的都当成代码', remedy: '请删掉这一行' }];
}

/** @param text without what stands in code */
export function lineMistakes(text: string): Slip[] {
  const texts = text.split('\n');
  let start = 0;
  const lines = texts.map((line, index): Line => {
    const place = start;
    start += line.length + 1;
    return { text: line, start: place, before: texts[index - 1] ?? '', after: texts[index + 1] ?? '' };
  });
  const found = lines.flatMap((line) => {
    for (const rule of RULES) {
      const slip = rule(line);
      if (slip) return [{ ...slip, at: line.start + (slip.at ?? 0) }];
    }
    return [];
  });
  return [...found, ...headingSlips(lines), ...starSlips(text), ...fenceSlips(text)];
}
