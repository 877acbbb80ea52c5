/**
 * What a report must not carry to the public: by whom a private person is recognised, how many people were
 * punished, and the words of work that is about keeping people away. It is no legal education, and it frightens.
 */

import { namesIn, RARE_IN_WORDS, SURNAMES } from '../case/check.ts';

export interface Breach {
  words: string;
  /** Why it cannot stand, and what to do. */
  message: string;
}

const PERSON = '会让人认出是谁。群众的名字、号码、住处都不上网，请删掉，只写是什么事';
const PUNISHED = '写的是有多少人受了处理。那不是普法，看的人会害怕，请整句删掉';
const CONTROL = '是内部管人的说法，不是给群众看的。请删掉；要写怎样化解，写做了什么事';
const LABEL = '给人起了外号。请写他反映了什么事';

const COMPOUND = '欧阳|司马|上官|诸葛|司徒';

/** What goes on after 某 where a surname that is also a word stands before it and nobody is meant: 于某县. */
const GENERAL = /^[些种个一县市省区乡镇村局院部单年月日天次时处地项类件位段点职]/u;

/** Words that end in a surname: 对于某事, 过程某处, 主张某种. */
const WORDS = /(?:[主开紧扩]张|[对由关属处基位忠等在至]于|[过课流工里历]程|[如任几为]何|[地北南东西双各一]方)$/u;

/** What stands for the characters of a name that are left out: 李××. */
const BLANKED = new RegExp(`(?:[${SURNAMES}]|${COMPOUND})[×✕╳ｘＸxX*＊○〇◯△▲□■]{1,2}(?![\\dA-Za-z长宽高])`, 'gu');

/** A name with what a file says of a person: 张三（男，52 岁. */
const DESCRIBED = /\p{Script=Han}{2,4}\s*[（(]\s*(?:[男女]性?\s*[，,、）)]|现?年?\s*\d{1,3}\s*岁)/gu;

const COUNT = '\\s*(?:\\d+|[一二三四五六七八九十百]+)\\s*[余多]?\\s*(?:人|名|个人)(?:次)?';

/** 王某, 欧阳某某. */
function halfNames(text: string): Breach[] {
  const all = text.matchAll(new RegExp(`([${SURNAMES}]|${COMPOUND})(某+[甲乙丙丁]?)`, 'gu'));
  return [...all].flatMap(({ 0: words, 1: surname = '', index }): Breach[] => {
    const before = text.slice(0, index) + surname;
    const after = text.slice(index + words.length);
    const certain = RARE_IN_WORDS.test(surname) || surname.length > 1;
    if (WORDS.test(before) || (certain ? /^[些种]/u : GENERAL).test(after)) return [];
    return [{ words, message: `“${words}”${PERSON}` }];
  });
}

const NUMBERS: readonly RegExp[] = [
  /(?<!\d)\d{17}[\dXx](?!\d)/g,
  /(?<!\d)1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)/g,
  /(?<!\d)\d{16}(?:\d{3})?(?!\d)/g,
  /\d+\s*(?:号楼|栋|幢)\s*\d+\s*(?:单元|室|号)|\d+\s*单元\s*\d+\s*[室号]/g,
];

/** How many people were punished, whichever stands first: 行政拘留 3 人, 3 人被刑拘. Names of laws are none. */
const PUNISH =
  '(?:(?:行政|治安|刑事|司法)?拘留|刑拘|逮捕|批捕|判刑|判处|训诫|警告|罚款|处罚|打击处理|打击|打处|依法处理|处置|查处|批评教育|问责|追责|处分|移送司法|移送公安)(?!办?法|条例|规定|》)';
const PUNISHMENTS: readonly RegExp[] = [
  new RegExp(`${PUNISH}[^，。；：、\\d]{0,8}?${COUNT}`, 'gu'),
  new RegExp(`${COUNT}[^，。；：、\\d]{0,4}(?:被|受到|给予|予以)[^，。；：、\\d]{0,4}${PUNISH}`, 'gu'),
];

const CONTROLS: readonly RegExp[] = [
  /稳控|维稳|布控|盯防|吸附|劝返|接返|截访|拦访|五包一|刑拘|打处/gu,
  /重点(?:信访)?人(?:员|头|(?![群才口大民]))|重点(?:信访)?对象|(?:人员|重点|落地|双向|包保)管控|管控(?:人员|对象)/gu,
  /(?:敏感|特护|特防)(?:时期|节点|期)/gu,
];

const LABELS: readonly RegExp[] = [
  /(?:缠访|闹访|上访|非访|越级访|进京访|信访)(?:老|专业)?(?:户|钉子户)|(?:缠访|闹访|非访)(?:人员|对象|分子)|上访专业|老上访|老信访户|(?<!是)非访(?![问谈])/gu,
];

/** In the years of the old regulations it was the law's own word: history may say it. */
const OLD_WORD = /训诫/gu;

/** What a row of figures may not count. */
const COUNTED = /拘留|刑拘|逮捕|判刑|训诫|罚款|处罚|打击|打处|查处|批评教育|问责|追责|处分/u;

function found(text: string, patterns: readonly RegExp[], message: string): Breach[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([words]) => ({ words, message: `“${words}”${message}` })),
  );
}

/**
 * @param history old law is told there
 * @returns what cannot be published, each once
 */
export function breachesIn(text: string, history = false): Breach[] {
  const all = [
    ...halfNames(text),
    ...found(text, [BLANKED, DESCRIBED], PERSON),
    ...found(text, NUMBERS, PERSON),
    ...namesIn(text).map(({ words }) => ({
      words,
      message: `“${words}”像一个人的全名。群众的名字不上网；领导写职务就够了，比如“局主要负责人”`,
    })),
    ...found(text, PUNISHMENTS, PUNISHED),
    ...found(text, CONTROLS, CONTROL),
    ...found(text, LABELS, LABEL),
    ...(history
      ? []
      : found(
          text,
          [OLD_WORD],
          '是旧条例的话，今天的《信访工作条例》里没有。讲旧法的，请在这一段上面写一行 <History>，下面写一行 </History>；别的请删掉',
        )),
  ];
  return all.filter(({ words }, at) => !all.some((other, place) => place < at && other.words.includes(words)));
}

/** Why a row of figures with this label cannot be shown. */
export function uncountable(label: string): Breach[] {
  return COUNTED.test(label) ? [{ words: label, message: `“${label}”${PUNISHED.replace('整句', '整行')}` }] : [];
}
