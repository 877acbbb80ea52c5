/** What a page is called by somebody who knows its title and not its file, and which page a title means. */

import { type Says, says } from '../../kinds/saying/schema.ts';
import { distance } from '../../law/edit-distance.ts';
import type { Library } from '../../library/assemble.ts';
import { CommandError } from '../../machine/command.ts';
import type { NamedEntry } from './entry-names.ts';

interface Titled {
  pointer: string;
  entry: { data: unknown };
}

/** Fields by which a person knows an entry that is no page of the site, in the order in which they are asked. */
const TITLES = ['title', 'term', 'name', 'as'] as const;

/** How many pages are listed for somebody to choose from. */
const MOST_LISTED = 12;

const fieldOf = (data: unknown, name: string) => {
  const value = (data as Record<string, unknown> | null)?.[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

function ownTitle({ pointers }: Pick<Library, 'pointers'>, { pointer, entry }: Titled): string | undefined {
  return pointers.get(pointer)?.title ?? TITLES.flatMap((name) => fieldOf(entry.data, name) ?? [])[0];
}

/** Its title: of a part such as a strip, that of the page that it belongs to; undefined where it has none. */
export function titleOf(library: Pick<Library, 'pointers'>, named: Titled): string | undefined {
  return ownTitle(library, named) ?? library.pointers.get(fieldOf(named.entry.data, 'of') ?? '')?.title;
}

/** Its kind and title, as a sentence calls it: 路线“欠钱不还”. */
export function calledOf(library: Pick<Library, 'pointers'>, named: NamedEntry): string {
  const { folder, kind, entry } = named;
  return `${folder.label ?? kind.label}“${titleOf(library, named) ?? entry.id}”`;
}

/** A title as it stands in a list of pages, with the page that it means behind it: 欠钱不还（routes/debt）. */
export function choiceOf(title: string | undefined, pointer: string): string {
  return title === undefined ? pointer : `${title}（${pointer}）`;
}

/** What somebody typed or chose: 欠钱不还（routes/debt） is routes/debt. */
export function chosen(typed: string): string {
  const word = typed
    .trim()
    .replace(/（草稿）$/, '')
    .trim();
  return /[（(]([\w-]+\/[\w-]+)[）)]$/.exec(word)?.[1] ?? word;
}

/** A title without what nobody types: spaces, marks, capitals. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')
    .toLowerCase();

/** The pages of which people say so, as the site's search knows. */
function saidOf(
  { shelves }: Pick<Library, 'shelves'>,
  all: readonly NamedEntry[],
  word: string,
): readonly NamedEntry[] {
  const lists = shelves.filter(({ source }) => source === says).flatMap(({ entries }) => entries);
  const meant = lists.flatMap(({ id, data }) =>
    Object.entries((data as Says).pages).flatMap(([page, words]) =>
      words.some((one) => plain(one) === word) ? [`${id}/${page}`] : [],
    ),
  );
  return all.filter(({ pointer }) => meant.includes(pointer));
}

/**
 * The page whose title somebody typed, or a part of it that no other page has; else of which people say so.
 * @returns undefined where no title has it
 * @throws CommandError where several have it, with all of them
 */
export function entryByTitle(
  library: Pick<Library, 'pointers' | 'shelves'>,
  all: readonly NamedEntry[],
  typed: string,
): NamedEntry | undefined {
  const word = plain(typed);
  if (word === '') return undefined;
  // By the title of a page, it is meant, and not the strip that has no other.
  const titled = all.map((named) => ({ named, title: plain(ownTitle(library, named) ?? '') }));
  const exact = titled.filter(({ title }) => title === word);
  const part = exact.length > 0 ? exact : titled.filter(({ title }) => title.includes(word));
  const found = part.length > 0 ? part.map(({ named }) => named) : saidOf(library, all, word);
  // What nobody may add or rename is not meant as long as there is another.
  const open = found.filter(({ folder }) => folder.closed === undefined);
  const meant = open.length > 0 ? open : found;
  if (meant.length < 2) return meant[0];
  const listed = meant
    .slice(0, MOST_LISTED)
    .map((one) => `  ${calledOf(library, one)}（${one.pointer}）`)
    .join('\n');
  const more = meant.length > MOST_LISTED ? `\n  ……还有 ${meant.length - MOST_LISTED} 页` : '';
  throw new CommandError(
    `“${typed.trim()}”有 ${meant.length} 页，不知道您说的是哪一页：\n${listed}${more}\n请把标题写全，或者写括号里的名字`,
  );
}

/** @throws CommandError as there is no such page, with the likeliest: by its title where a title was typed */
export function noSuchEntry(library: Pick<Library, 'pointers'>, all: readonly NamedEntry[], typed: string): never {
  const word = chosen(typed);
  if (!/\p{Script=Han}/u.test(word)) {
    const [like] = all.map(({ pointer }) => pointer).sort((a, b) => distance(a, word) - distance(b, word));
    throw new CommandError(
      `没有“${typed}”这一页，名字最像的是“${like}”。写标题；或者写文件夹和文件名，比如 cases/earlier-bus；写短链接代码也行`,
    );
  }
  const letters = new Set(plain(word));
  /** How much of both is the same. */
  const shared = (title: string) =>
    [...letters].filter((one) => title.includes(one)).length / (letters.size + title.length);
  const [like] = all
    .flatMap((named) => {
      const title = ownTitle(library, named);
      return title === undefined || named.folder.closed !== undefined ? [] : [{ named, title: plain(title) }];
    })
    .sort((a, b) => shared(b.title) - shared(a.title));
  const most = like === undefined ? '' : `，最像的是${calledOf(library, like.named)}（${like.named.pointer}）`;
  throw new CommandError(`没有“${typed}”这一页${most}。写标题里的几个字；写文件夹和文件名、短链接代码也行`);
}
