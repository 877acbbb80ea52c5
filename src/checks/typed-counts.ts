/**
 * Counts that somebody typed into a sentence, held against what there is: the articles of the Regulations, and of each
 * kind of content as many as the check itself counts. A number in a sentence does not change by itself.
 */

import { REGULATIONS_ID } from '../kinds/law/citable.ts';
import { fromChinese, NUMERAL_CLASS, toChinese } from '../law/numerals.ts';
import type { Problem } from '../law/problem.ts';
import { allEntries, type Library } from '../library/assemble.ts';
import { fieldsThat } from '../library/meaning.ts';
import { literal } from '../text/pattern.ts';

/** Fewer are some of them: two routes, six rights. */
const LEAST = 10;

/** @param before signs that a number may not follow */
const numberAfter = (before: string) => `(?<![第${before}${NUMERAL_CLASS}])\\s?([${NUMERAL_CLASS}]{1,7})\\s?`;
/** Of a row of articles only the first has its 第. */
const ARTICLES = numberAfter('、至到和或');
const NUMBER = numberAfter('');

/** A quick look: most sentences count no articles. */
const MAY_COUNT = new RegExp(`[${NUMERAL_CLASS}]\\s?条(?!例)`);

/** A sentence of ours with its place. */
interface Said {
  file: string;
  /** Asked only of what is wrong: to look for a place takes longer than to read the sentence. */
  place: () => { line?: number | undefined; column?: number | undefined };
  text: string;
}

function everySentence(library: Library): Said[] {
  return allEntries(library).flatMap((entry): Said[] => {
    const { file, body, bodyLine } = entry;
    return [
      ...fieldsThat(entry, 'prose').map(({ path, value }) => ({ file, place: () => entry.spotOf(path), text: value })),
      ...body.split('\n').map((text, index) => ({ file, place: () => ({ line: bodyLine + index }), text })),
    ];
  });
}

/** The number as it is to be typed: in the signs in which it was. */
const alike = (typed: string, count: number) => (/\d/.test(typed) ? String(count) : toChinese(count));

/** 全文五十条, 五十条原文: how many articles the Regulations have. */
function articlePatterns(title: string): RegExp[] {
  return [
    `(?:全文|原文|${literal(title)}》?)[，,、：（(]?(?:一?共|有)?${ARTICLES}条(?!例)`,
    `${ARTICLES}条[，,、]?(?:的)?(?:全文|原文)`,
  ].map((source) => new RegExp(source, 'g'));
}

/** The Regulations have another number of articles than a sentence says. */
export function checkTypedCounts(library: Library): Problem[] {
  const law = library.registry.laws.find(({ id }) => id === REGULATIONS_ID);
  if (!law) return [];
  // A sentence that names another law may count the articles of that.
  const other = new RegExp(`《(?!${literal(law.title)}》)`);
  const patterns = articlePatterns(law.title);
  return everySentence(library).flatMap((said): Problem[] => {
    const { text } = said;
    if (!MAY_COUNT.test(text) || other.test(text)) return [];
    return patterns
      .flatMap((pattern) => [...text.matchAll(pattern)])
      .flatMap(([, typed = '']) => {
        const count = fromChinese(typed);
        if (count === undefined || count < LEAST || count === law.articles) return [];
        return {
          file: said.file,
          ...said.place(),
          message: `这里说《${law.title}》有${typed}条，它一共 ${law.articles} 条`,
          remedy: `请改成：${alike(typed, law.articles)}条`,
        };
      });
  });
}

/** Reminds of sentences that count what the site has, and count it wrong by now. */
export function staleCounts(library: Library): string[] {
  const kinds = library.kinds.flatMap(({ tally }) => {
    const [, label, count, measure] = /^(\S+) (\d+) (\S+)$/.exec(tally?.(library) ?? '') ?? [];
    if (label === undefined || measure === undefined) return [];
    const words = `${literal(measure)}(?:教学)?${literal(label)}`;
    return [{ label, count: Number(count), words, pattern: new RegExp(`${NUMBER}${words}`, 'g') }];
  });
  const any = new RegExp(kinds.map(({ words }) => words).join('|'));
  return everySentence(library).flatMap(({ file, place, text }) =>
    (any.test(text) ? kinds : []).flatMap(({ label, count, pattern }) =>
      [...text.matchAll(pattern)].flatMap(([words, typed = '']) => {
        const said = fromChinese(typed);
        return said === undefined || said < LEAST || said === count
          ? []
          : `提醒：${file} 第 ${place().line} 行写着“${words.trim()}”，${label}现在是 ${count}。数会变，最好不写数`;
      }),
    ),
  );
}
