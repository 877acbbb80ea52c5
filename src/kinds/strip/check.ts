/** Strips: one for an entry, and nothing asked of the kit that it would leave out without a word. */

import { distance } from '../../law/edit-distance.ts';
import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import type { Entry } from '../../library/sources.ts';
import { placeOf } from '../../pictures/places.ts';
import { thingOf } from '../../pictures/things.ts';
import { type Strip, strips } from './schema.ts';

export function checkStrips({ of }: Library): Problem[] {
  return mistakesIn(of(strips));
}

/**
 * Why a page cannot be asked for its strip.
 * @returns a sentence with the strips that are called most like it; undefined where it has one
 */
export function lackingStrip({ of }: Library, pointer: string): string | undefined {
  const known = of(strips).map(({ data }) => data.of);
  if (known.includes(pointer)) return undefined;
  const like = known.sort((a, b) => distance(pointer, a) - distance(pointer, b)).slice(0, 3);
  return `“${pointer}”没有连环画。有的里面名字最像的是 ${like.join('、')}；也可以在 content/strips/ 里给它画一条`;
}

/** What must be mended in strips that could be read. */
export function mistakesIn(entries: readonly Entry<Strip>[]): Problem[] {
  const owners = new Map<string, string>();
  return entries.flatMap(({ file, data, spotOf }) => {
    const problems: Problem[] = [];
    const owner = owners.get(data.of);
    if (owner === undefined) owners.set(data.of, file);
    else {
      const message = `${data.of} 已经有连环画了（${owner}），一页只放一条。请删掉一个`;
      problems.push({ file, ...spotOf(['of']), message });
    }
    for (const [at, { place, sign, people, things }] of data.panels.entries()) {
      const say = (path: PropertyKey[], message: string) =>
        problems.push({ file, ...spotOf(['panels', at, ...path]), message: `第 ${at + 1} 格：${message}` });
      const { furniture, sign: written } = placeOf(place);
      if (sign !== undefined && written === undefined) say(['sign'], `“${place}”没有写字的地方，请删掉 sign`);
      const speakers = people.filter(({ says }) => says !== undefined);
      if (speakers.length > 1) say(['people'], `有 ${speakers.length} 个人说话。一格只让一个人说，请分到两格`);
      for (const [index, { behind, who }] of people.entries()) {
        if (behind && furniture === undefined)
          say(['people', index, 'behind'], `“${place}”没有柜台、桌子，${who}站不到后面去，请删掉 behind`);
      }
      for (const [index, { what, words }] of things.entries()) {
        const wants = thingOf(what).words !== undefined;
        if (wants && words === undefined) say(['things', index, 'what'], `“${what}”上要有字，请加上 words`);
        if (!wants && words !== undefined)
          say(['things', index, 'words'], `“${what}”上写不了字，请删掉 words，或者改用牌子、日历`);
      }
    }
    return problems;
  });
}
