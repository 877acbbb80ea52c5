/** Everything that keeps the content from being published: what each kind says, and what is true of all. */

import { FACES } from '../faces/index.ts';
import { addresses } from '../kinds/address/schema.ts';
import type { Problem } from '../law/problem.ts';
import type { Library } from '../library/assemble.ts';
import type { AnyEntry } from '../library/graph.ts';
import { editionOf } from '../library/layers.ts';
import { freeCode, isConfusing } from '../text/look-alike.ts';
import { checkEdition, FIRST_LOCAL } from './edition.ts';

export function checkContent(library: Library): Problem[] {
  const { problems, kinds } = library;
  return [
    ...problems,
    ...checkCodes(library),
    ...checkEdition(library),
    ...kinds.flatMap(({ check }) => check?.(library) ?? []),
    // A page that did not load has no words and no slides.
    ...(problems.length > 0 ? [] : FACES.flatMap(({ check }) => check?.(library) ?? [])),
  ];
}

/** A short link is printed on paper: it belongs to one entry only, and a new one cannot be misread. */
function checkCodes({ shelves, of, cards }: Library): Problem[] {
  const owners = new Map<string, AnyEntry>();
  // An entry without a card has no link to print.
  const printed = new Set(cards.map(({ code }) => code));
  const { published: known, redirects } = of(addresses).data;
  const published = new Set(known);
  const codes = shelves.flatMap(({ entries }) =>
    entries.flatMap((entry) => {
      const { code } = entry.data as { code?: unknown };
      return typeof code === 'string' ? [{ code, entry }] : [];
    }),
  );
  const taken = new Set(codes.map(({ code }) => code));
  return codes.flatMap(({ code, entry }): Problem[] => {
    const owner = owners.get(code);
    if (!owner) owners.set(code, entry);
    const gone = redirects[`/${code}/`];
    const message = owner
      ? `短链接代码 ${code} 已经被 ${owner.file} 用了。请换一个没用过的号码`
      : gone !== undefined
        ? `短链接代码 ${code} 是以前一页的，可能印出去了，现在跳到 ${gone}，不能再用。请换一个没用过的号码`
        : isConfusing(code) && printed.has(code) && !published.has(`/${code}/`)
          ? `短链接代码 ${code} 印出来会看错：l 像 1，o 像 0。新代码里不要有 l、1、o、0，比如用 ${freeCode(code, taken, editionOf(entry.file) === undefined ? undefined : FIRST_LOCAL)}`
          : undefined;
    return message === undefined ? [] : [{ file: entry.file, line: entry.lineOf(['code']), message }];
  });
}
