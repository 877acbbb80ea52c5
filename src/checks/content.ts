/** Everything that keeps the content from being published: what each kind says, and what is true of all. */

import { FACES } from '../faces/index.ts';
import { addresses } from '../kinds/address/schema.ts';
import { chinaDay } from '../law/china-day.ts';
import type { Problem } from '../law/problem.ts';
import { allEntries, type Library } from '../library/assemble.ts';
import { type AnyEntry, pointerOf } from '../library/graph.ts';
import { editionOf, isDraft } from '../library/layers.ts';
import { fieldsThat } from '../library/meaning.ts';
import { freeCode, isConfusing } from '../text/look-alike.ts';
import { checkBodyLinks } from './body-links.ts';
import { checkEdition, FIRST_LOCAL } from './edition.ts';
import { checkFiles } from './stray-files.ts';
import { checkTypedCounts } from './typed-counts.ts';

export function checkContent(library: Library): Problem[] {
  const { problems, kinds } = library;
  return [
    ...problems,
    ...checkFiles(library),
    ...checkCodes(library),
    ...checkReviewed(library),
    ...checkTexts(library),
    ...checkBodyLinks(library),
    ...checkTypedCounts(library),
    ...checkEdition(library),
    ...kinds.flatMap(({ check }) => check?.(library) ?? []),
    // A page that did not load has no words and no slides.
    ...(problems.length > 0 ? [] : FACES.flatMap(({ check }) => check?.(library) ?? [])),
  ];
}

/**
 * Nobody has reviewed anything on a day that is still to come.
 * @param today the day on which somebody checks, whatever day the law is judged for
 */
function checkReviewed(library: Library, today = chinaDay()): Problem[] {
  const [, latest = today] = [today, library.day].sort();
  return allEntries(library).flatMap((entry) =>
    fieldsThat(entry, 'reviewed')
      .filter(({ value }) => value > latest)
      .map(({ path, value }) => ({
        file: entry.file,
        ...entry.spotOf(path),
        message: `${String(path.at(-1))} 写的是 ${value}，这一天还没有到`,
        remedy: `请写真正核对的那一天，最晚是今天：${latest}`,
      })),
  );
}

/** A page whose text nobody has written would be published as a heading without an answer. */
function checkTexts({ shelves }: Library): Problem[] {
  return shelves.flatMap(({ source, entries }) => {
    const says = 'says' in source ? source.says : undefined;
    if (says === undefined) return [];
    return entries
      .filter(({ body }) => body.trim() === '')
      .map(({ file, bodyLine }) => ({
        file,
        line: bodyLine,
        message: '还没有正文',
        remedy: `请在第二个 --- 下面写：${says}`,
        inForm: `请在“正文”里写：${says}`,
      }));
  });
}

/** Codes that may have been overwritten, of which each is named. */
const FEW_LOST = 3;

/** An entry and whether it is published: of what shares its page with others, nobody knows. */
interface Coded {
  entry: AnyEntry;
  isPublished: boolean | undefined;
}

/** Of two with one code, it stays with the page that is published: it may be printed. What is written just now goes last. */
function claimTo(library: Library, { entry: { file }, isPublished }: Coded): number {
  if (isPublished === true) return 3;
  if (library.unsaved?.has(file) || isDraft(library, file)) return 0;
  return isPublished === undefined ? 2 : 1;
}

/**
 * What is said of a code that two pages have.
 * @param lost codes that were published and that no page has now
 */
function sharedCode(
  code: string,
  owner: Coded,
  isPublished: boolean | undefined,
  free: string,
  lost: readonly string[],
): Pick<Problem, 'message' | 'remedy'> {
  const { file } = owner.entry;
  const alike = lost.filter((one) => one[0] === code[0]);
  const before = alike.length > 0 ? alike : lost;
  // An edition that hides pages has many codes that stand nowhere: they say nothing then.
  if (before.length > 0 && before.length <= FEW_LOST && isPublished !== false) {
    return {
      message: `短链接代码 ${code} 有两页写了：这一页，还有 ${file}。公布过的 ${before.join('、')} 现在哪一页也没有`,
      remedy: `请看看哪一页写错了，把那一页改回 ${before.join('、')}`,
    };
  }
  if (owner.isPublished !== true || isPublished === true) {
    return {
      message: `短链接代码 ${code} 有两页写了：这一页，还有 ${file}`,
      remedy: `请把后写的那一页换成没用过的，比如 ${free}`,
    };
  }
  return {
    message: `短链接代码 ${code} 已经被 ${file} 用了`,
    remedy: `请换一个没用过的，比如 ${free}。${file} 的不要动：它可能已经印出去了`,
  };
}

/** A short link is printed on paper: it belongs to one entry only, and a new one cannot be misread. */
function checkCodes(library: Library): Problem[] {
  const { shelves, of, cards, pointers } = library;
  // An entry without a card has no link to print.
  const printed = new Set(cards.map(({ code }) => code));
  const { published: known, redirects } = of(addresses).data;
  const published = new Set(known);
  const codes = shelves.flatMap(({ source, entries }) =>
    entries.flatMap((entry) => {
      const { code } = entry.data as { code?: unknown };
      const path = pointers.get(pointerOf(source, entry) ?? '')?.path;
      const isPublished = path?.includes('#') ? undefined : path !== undefined && published.has(path);
      return typeof code === 'string' ? [{ code, entry, isPublished }] : [];
    }),
  );
  const taken = new Set(codes.map(({ code }) => code));
  const free = (code: string, { file }: AnyEntry) =>
    freeCode(code, taken, editionOf(file) === undefined ? undefined : FIRST_LOCAL);
  // What was published and stands nowhere now was probably overwritten by mistake.
  const lost = known.flatMap((path) => {
    const [, code] = /^\/([a-z]\d+)\/$/.exec(path) ?? [];
    return code === undefined || taken.has(code) || redirects[path] !== undefined ? [] : [code];
  });
  const owners = new Map<string, Coded>();
  const claims = new Map(codes.map((one) => [one.entry, claimTo(library, one)]));
  const inTurn = [...codes].sort((a, b) => (claims.get(b.entry) ?? 0) - (claims.get(a.entry) ?? 0));
  return inTurn.flatMap(({ code, entry, isPublished }): Problem[] => {
    const owner = owners.get(code);
    if (!owner) owners.set(code, { entry, isPublished });
    const gone = redirects[`/${code}/`];
    const problem = owner
      ? sharedCode(code, owner, isPublished, free(code, entry), lost)
      : gone !== undefined
        ? {
            message: `短链接代码 ${code} 是以前一页的，可能印出去了，现在跳到 ${gone}，不能再用`,
            remedy: `请换一个没用过的，比如 ${free(code, entry)}`,
          }
        : isConfusing(code) && printed.has(code) && !published.has(`/${code}/`)
          ? {
              message: `短链接代码 ${code} 印出来会看错：l 像 1，o 像 0`,
              remedy: `新代码里不要有 l、1、o、0，比如用 ${free(code, entry)}`,
            }
          : undefined;
    return problem === undefined ? [] : [{ file: entry.file, ...entry.spotOf(['code']), ...problem }];
  });
}
