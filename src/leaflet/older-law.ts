/** Laws and papers that were repealed or replaced and that leaflets still name: content/replaced.yaml. */

import { literal } from '../text/pattern.ts';
import { isAsserted } from './asserted.ts';
import { isToldAsOld, isToldAsRepealed } from './history.ts';
import { headsAt, type Item } from './outline.ts';
import type { PlainLeaflet } from './plain-leaflet.ts';
import type { Remark } from './provision.ts';
import type { ReplacedText } from './schema.ts';

/** What the check needs of an entry. */
export type OlderLaw = Pick<ReplacedText, 'names' | 'numbers' | 'verdict' | 'since' | 'because' | 'instead'> & {
  /** Its basis in words. */
  law?: string | undefined;
};

const STATE = '(?:中华人民共和国)?';
/** Without 《》 a name counts where somebody applies it: 合同法 is also the end of 劳动合同法. */
const APPLIED = '(?:依据|根据|依照|按照|违反|参照|适用|遵守|和|与|及|、|按)';
/** 〔2013〕, [2013] and (2013) are one. */
const BRACKET = /[〔[（(〕\]）)]/g;

function patternOf({ names, numbers }: OlderLaw): RegExp | undefined {
  const name = names.map(literal).join('|');
  const sources = [
    ...(names.length > 0
      ? [
          `《${STATE}(?:${name})(?:[（(][^）)》]{0,10}[）)])?》`,
          `${APPLIED}${STATE}(?:${name})(?=第|的|规定|执行|办理|处理|处罚|追究|赔偿|补偿|要求|起诉|，|。|；|、|和|及|$)`,
        ]
      : []),
    ...numbers.map((number) =>
      [...number].map((char) => (char.search(BRACKET) === 0 ? '[〔\\[（(〕\\]）)【】]?' : literal(char))).join(''),
    ),
  ];
  return sources.length > 0 ? new RegExp(sources.join('|'), 'g') : undefined;
}

const ARTICLES = /^(?:[（(][^）)]{0,16}[）)])?(?:第[^，。；《》\n]{1,16}[条款项])*/;

/** @param day the day on which the leaflet is to be true */
export function findOlderLaw(
  plain: PlainLeaflet,
  items: readonly Item[],
  older: readonly OlderLaw[],
  day: string,
): Remark[] {
  const { text } = plain;
  return older.flatMap((law): Remark[] => {
    const pattern = patternOf(law);
    if (!pattern || (law.since !== undefined && day < law.since)) return [];
    return [...text.matchAll(pattern)].flatMap(({ 0: words, index }): Remark[] => {
      const start = index + (words.startsWith('《') ? 0 : (new RegExp(`^${APPLIED}`).exec(words)?.[0].length ?? 0));
      const named = index + words.length;
      const end = named + (ARTICLES.exec(text.slice(named, named + 60))?.[0].length ?? 0);
      const heads = headsAt(items, index);
      const told =
        isToldAsOld(plain, start, named, heads) ||
        isToldAsRepealed(plain, start, named) ||
        !isAsserted({ text, start, end: named, gaps: [], heads });
      const { verdict, because: say, instead, law: basis } = law;
      return [told ? { start, end, verdict: '讲的是旧法', say } : { start, end, verdict, say, instead, law: basis }];
    });
  });
}
