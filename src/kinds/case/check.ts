/** A teaching case lets nobody be recognised: no numbers of a person, no full name, no place of its own. */

import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { checkBreath } from '../../library/breath.ts';
import { fieldsOf } from '../../library/meaning.ts';
import type { Written } from '../../library/sources.ts';
import { keptResult } from '../../text/kept-results.ts';
import { caseWords } from './model.ts';
import { type Case, cases } from './schema.ts';

export interface Trace {
  words: string;
  /** What it looks like and how to mend it. */
  message: string;
}

const PATTERNS: readonly [RegExp, string][] = [
  [/(?<!\d)\d{17}[\dXx](?!\d)/g, '像身份证号，请删掉'],
  [/(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}[- ]?\d{7,8}(?!\d)|(?<!\d)\d{3,4}-\d{7,8}(?!\d)/g, '像电话号码，请删掉'],
  [/[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·. ]?[A-Z0-9]{5,6}/g, '像车牌号，请删掉'],
  [/(?<!\d)\d{16}(?:\d{3})?(?!\d)/g, '像银行卡号，请删掉'],
  [/[\w.+-]+@[\w-]+\.[\w.]+/g, '像电子邮箱，请删掉'],
  [
    /(?:19|20)\d{2}\s*年|二[〇零][〇零一二三四五六七八九]{2}年/g,
    '写了年份，容易对上真事。请改成“第三天”“过了四十一天”',
  ],
];

/** Surnames that most people have, and the two-character ones. */
export const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤';
const SURNAME = new RegExp(`^(?:[${SURNAMES}]|欧阳|司马|上官|诸葛|司徒)$`, 'u');

/** Surnames that begin no common word, for names of two characters. */
export const RARE_IN_WORDS = /^[王李张刘陈杨赵吴周徐孙朱胡郭罗郑梁谢宋唐韩冯邓曹彭肖袁潘蒋蔡杜叶魏吕姚卢姜崔钟谭]/u;

/** What stands after a surname where nobody is named: 王婶, 李师傅, 周某. */
const KINSHIP =
  /^(?:某|姓|家|氏|婶|叔|伯|姨|姑|舅|哥|姐|嫂|弟|妹|爷|奶|大爷|大娘|大妈|大伯|大叔|大嫂|大姐|大哥|阿姨|师傅|老师|医生|主任|经理|老板|厂长|校长|队长|工|老汉|老太|老人|女士|先生|同学|同志|律师|会计|书记|镇长|乡长|村长|站长|所长|科长|局长)/;

/** Names that everybody knows to be nobody. */
const NOBODY = new Set(['张三', '李四', '王五', '赵六']);

/** Words before 村, 镇, 县 … that name no place. */
const GENERAL = /(?:[某甲乙丙丁本该全各外邻两几每这那同到回进出在的和是个去农乡旧新老下驻临]|邻近|整个|自己|附近)$/;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Full names of people, as far as a machine can tell them. */
export function namesIn(text: string): Trace[] {
  const segments = [...segmenter.segment(text)].map(({ segment }) => segment);
  const traces: Trace[] = [];
  const found = (words: string) => {
    if (!NOBODY.has(words)) {
      traces.push({ words, message: '像一个人的全名。请改成“老周”“王婶”“李某”这样的称呼，或者张三、李四' });
    }
  };
  for (const [at, segment] of segments.entries()) {
    const before = segments[at - 1] ?? '';
    const after = segments[at + 1] ?? '';
    const [, ...rest] = segment;
    if (rest.length > 0 && rest.length < 3 && RARE_IN_WORDS.test(segment) && looksGiven(rest.join(''))) found(segment);
    // 张建国 may be one word to the segmenter, 周海生 three.
    if (SURNAME.test(segment) && !/[老小阿第几两各每一二三四五六七八九十\d]$/.test(before)) {
      if (KINSHIP.test(after)) continue;
      const given =
        /^\p{Script=Han}$/u.test(after) && /^\p{Script=Han}$/u.test(segments[at + 2] ?? '')
          ? after + segments[at + 2]
          : after;
      const short = RARE_IN_WORDS.test(segment) && /^\p{Script=Han}$/u.test(after) && looksGiven(after);
      if (/^\p{Script=Han}{2}$/u.test(given) && looksGiven(given)) found(segment + given);
      else if (short) found(segment + after);
    }
  }
  for (const [, words = ''] of text.matchAll(
    /(?:名叫|叫做|叫作|姓名是|本名|村民|居民|工人|司机|店主|包工头|民警|干部)(\p{Script=Han}{2,3})(?=[，。、（：的说在把向和]|$)/gu,
  )) {
    if (SURNAME.test(words.slice(0, 1)) && !KINSHIP.test(words.slice(1))) found(words);
  }
  return traces;
}

/** Characters that given names are made of, and words of a story seldom end in. */
const GIVEN =
  /[建国华明军伟强芳娟敏静丽秀英兰平刚勇杰涛超鹏辉斌浩宇轩涵怡欣雪梅玲霞燕红琴桂珍凤龙飞海波峰林生根福贵富祥瑞德义仁礼志文武斌洪亮光荣庆春秋冬雨晨阳晓佳嘉俊豪博洋帆婷倩颖莉萍云卫东胜利民娜琳]/u;

function looksGiven(given: string): boolean {
  return [...given].every((char) => GIVEN.test(char));
}

function placesIn(text: string): Trace[] {
  return [
    ...text.matchAll(
      /(\p{Script=Han}{1,3})(?:村|镇|乡|县|市|屯|寨|庄|街道)(?![里民上委务办干会头口子级直辖场内外集镇])/gu,
    ),
  ].flatMap(([words, name = '']) =>
    SURNAME.test(name.slice(-1)) ||
    (SURNAME.test(name.slice(-2, -1)) && name.endsWith('家')) ||
    (!GENERAL.test(name) && name.length >= 2 && /[山河水沟坪湾岭塘桥溪泉堡店沙石泽川江湖海庄屯寨]$/u.test(name))
      ? [{ words, message: '像真实的地名。请改成“村里”“镇上”“某县”“甲村”' }]
      : [],
  );
}

/** Everything in a text by which somebody might be recognised. */
export function tracesOf(text: string): Trace[] {
  const numbers = PATTERNS.flatMap(([pattern, message]) =>
    [...text.matchAll(pattern)].map(([words]): Trace => ({ words, message })),
  );
  return [...numbers, ...namesIn(text), ...placesIn(text)];
}

/** A story told by “第六天……第八天……” reads like a file: now and then the day matters, mostly it does not. */
const COUNTED_DAY = /第[一二三四五六七八九十百]+天/g;
const MOST_COUNTED_DAYS = 2;

/** Characters of a case, story to lesson. */
const SHORTEST = 400;
const LONGEST = 700;

/** Cases whose reading is kept. */
const READ = 200;

export function checkCases({ of }: Library): Problem[] {
  const entries = of(cases);
  return [...entries.flatMap(checkCase), ...checkBalance(entries), ...checkBreath(entries)];
}

/** At least half of the cases are of claims that were upheld or of offices put right. */
function checkBalance(entries: readonly Written<Case>[]): Problem[] {
  const warnings = entries.filter(({ data }) => data.kind === '警示');
  const [last] = warnings.slice(-1);
  if (!last || warnings.length * 2 <= entries.length) return [];
  return [
    {
      file: last.file,
      ...last.spotOf(['kind']),
      message: `警示案例有 ${warnings.length} 个，超过了全部 ${entries.length} 个的一半。请先补上诉求得到支持、单位被纠正的案例`,
    },
  ];
}

function checkCase(entry: Written<Case>): Problem[] {
  const { file, data, compiled, spotOf } = entry;
  const words = [data.title, data.summary, data.meritSay, caseWords(data), compiled.text].join('\n');
  const length = [...(caseWords(data) + compiled.text).replace(/\s/g, '')].length;
  const problems = keptResult('traces', words, READ, () => tracesOf(words)).map(
    ({ words: trace, message }): Problem => ({
      file,
      ...spotOf(fieldsOf(entry).find(({ value }) => value.includes(trace))?.path ?? ['story']),
      message: `“${trace}”${message}`,
    }),
  );
  if (length < SHORTEST || length > LONGEST) {
    problems.push({
      file,
      ...spotOf(['story']),
      message: `从“事情”到“记住”一共 ${length} 个字，请写在 ${SHORTEST} 到 ${LONGEST} 个字之间`,
    });
  }
  const days = words.match(COUNTED_DAY) ?? [];
  if (days.length > MOST_COUNTED_DAYS) {
    problems.push({
      file,
      ...spotOf(['story']),
      message: `“第几天”写了 ${days.length} 次（${days.join('、')}），最多 ${MOST_COUNTED_DAYS} 次。请换个说法，比如“过了一周”“收到一个多月”“还剩三天”`,
    });
  }
  return problems;
}
