/** A page is taken away: out of every list that names it; who cannot do without it is said, and its addresses lead on. */

import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { guide } from '../../guide/schema.ts';
import type { Library } from '../../library/assemble.ts';
import { cut, itemOf, outermost } from '../../library/hide.ts';
import { commonOf, editionNames, editionOf, ofEdition } from '../../library/layers.ts';
import { rewritten } from '../../library/rewrite.ts';
import { folderName } from '../../library/texts.ts';
import { CommandError } from '../../machine/command.ts';
import { type ContentFile, contentFile, contentOf } from './content-files.ts';
import { draftsNamed, type NamedEntry, needEntry } from './entry-names.ts';
import { choiceOf, titleOf } from './entry-titles.ts';
import type { EntryPlan, PlannedFile } from './plan.ts';
import { type EntryName, type PointingPlace, pointingPlaces, repointed, repointedFields } from './pointing.ts';
import { addressesOf, codeAddresses, redirected, redirectsFile } from './published-addresses.ts';
import { comesBack, editionsReached, filesThatMayPoint, nameOfEntry, sameNameIn } from './rename-entry.ts';

export interface Removal {
  /** cases/earlier-bus */
  pointer: string;
  /** The page that takes its place: its addresses lead there, and whoever cannot do without a page points there. */
  to?: string | undefined;
}

type Path = readonly PropertyKey[];

/** What becomes of a file that names the page: its new text, or the lines where it cannot do without. */
type Loosened = { after: string } | { needs: readonly PointingPlace[] };

/** Whether it is the only item of its list. */
function isOnly(fields: unknown, path: Path): boolean {
  const list = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown>)[key], fields);
  return Array.isArray(list) && list.length === 1 && path.length > 2;
}

/** Whether the fields are all there; those of an edition that only changes a common file never are. */
function stands({ source, file }: ContentFile, fields: unknown): boolean {
  const isPart = editionOf(file) !== undefined && source !== undefined && ('file' in source || 'changed' in source);
  const isWhole = source !== undefined && !(isPart && !file.endsWith('/edition.yaml'));
  return !isWhole || source.schema.safeParse(fields).success;
}

/** The fields without the page, as the kind itself takes out what an edition hides; undefined where it has no way. */
function withoutByKind(one: ContentFile, library: Library, gone: string): unknown {
  const { source, file } = one;
  const entry = library.shelves.flatMap(({ entries }) => entries).find((other) => other.file === file);
  if (!source?.without || !entry) return undefined;
  return source.without(entry, (pointer) => pointer === gone);
}

/** A file without the page. @param to the page that takes its place where there is no doing without */
function loosened(
  one: ContentFile,
  places: readonly PointingPlace[],
  library: Library,
  from: EntryName,
  to: EntryName | undefined,
): Loosened {
  const fields = one.yaml?.value;
  const inText = places.filter(({ isText }) => isText);
  if (inText.length > 0 && !to) return { needs: inText };
  const named = places.filter(({ isText, path }) => !isText && path !== undefined);
  const paths = named.flatMap(({ path }): Path[] => (path ? [path] : []));
  const body = one.body === undefined || !to ? one.body : repointed(one.body, from, to);
  const said = to ? repointedFields(fields, inText, from, to) : fields;
  if (paths.length === 0) return { after: rewritten(one, { data: said, body }) };
  const isAsked = one.file === guide.file && questionThatNeeds(library, from.pointer) !== undefined;
  if (isAsked && to) return { after: rewritten(one, { data: repointedFields(said, named, from, to), body }) };
  const byKind = withoutByKind(one, library, from.pointer);
  if (byKind !== undefined) {
    const after = rewritten(one, { data: byKind, body }, one.source?.schema);
    if (stands(one, contentOf(one.file, after, one.source).yaml?.value)) return { after };
  }
  const items = paths.map((path) => itemOf(said, path));
  const lines = items.map((path) => (isOnly(said, path) ? itemOf(said, path.slice(0, -1)) : path));
  for (const cuts of [paths, items, lines].map(outermost)) {
    const left = cut(said, cuts);
    if (stands(one, left)) return { after: rewritten(one, { data: left, body }) };
  }
  const then = to && repointedFields(said, named, from, to);
  if (then !== undefined && stands(one, then)) return { after: rewritten(one, { data: then, body }) };
  return { needs: named };
}

/** A field that only says where to read on: whoever has it shows nothing of the page. */
const READ_ON = 'see';

/** How often a file shows a page: as what it is made of, not as where to read on, nor within a sentence. */
function timesShown(library: Library, one: ContentFile, name: EntryName): number {
  return pointingPlaces(one, name, sameNameIn(library, name)).filter(
    ({ path, isText, isUnsure }) => path !== undefined && !path.includes(READ_ON) && !isText && !isUnsure,
  ).length;
}

/** What is made of the page, such as a poster or a lesson, and has less to show afterwards: said with its title. */
function whoLoses(
  library: Library,
  one: ContentFile,
  after: string,
  from: EntryName,
  to: EntryName | undefined,
): string[] {
  const { source, file, yaml } = one;
  const kind = library.kinds.find(({ sources }) => sources.some((other) => other === source));
  if (!kind || !source || !('folder' in source) || source.closed !== undefined) return [];
  const now = contentOf(file, after, source);
  const come = to ? timesShown(library, now, to) - timesShown(library, one, to) : 0;
  if (come >= timesShown(library, one, from)) return [];
  const id = posix.basename(file, source.files);
  const pointer = `${folderName(source)}/${id}`;
  const title = titleOf(library, { pointer, entry: { data: yaml?.value } }) ?? id;
  const instead = to && timesShown(library, now, to) === 0 ? '接替它的那一页没有放进去，要放，请自己加。' : '';
  return [
    `${source.label ?? kind.label}“${title}”（${pointer}）里不再有它。${instead}请看看还完整不完整；印过、放过的，请换新的。`,
  ];
}

/** Parts of the page that are files of their own, such as its strip: they go with it. */
function partsOf({ shelves, root, kinds }: Library, pointer: string): ContentFile[] {
  return shelves.flatMap(({ source, entries }) =>
    entries
      .filter((entry) => source.partOf?.(entry.data) === pointer)
      .map((entry) => contentFile(root, kinds, entry.file)),
  );
}

/** The question of the finder that would have one answer left without the page. */
function questionThatNeeds(library: Library, pointer: string): string | undefined {
  const left = Object.keys(guide.without?.(library.of(guide), (one) => one === pointer).questions ?? {});
  return Object.keys(library.of(guide).data.questions).find((question) => !left.includes(question));
}

/** @throws CommandError where the finder asks a question that would have one answer left */
function needFinder(library: Library, pointer: string): void {
  const question = questionThatNeeds(library, pointer);
  if (question === undefined) return;
  const { file, data, lineOf } = library.of(guide);
  const answer = Object.entries(data.routing[question] ?? {}).find(([, way]) => way === pointer)?.[0];
  const path = answer === undefined ? ['questions', question] : ['routing', question, answer];
  throw new CommandError(
    `“该找谁”少不了 ${pointer}：“${data.questions[question]?.ask}”这一题去掉它，只剩一个回答（${file} 第 ${lineOf(path)} 行）。请写上谁来接替它（用命令的，加 --to routes/inaction 这样）；或者先改 guide.yaml，再来删。什么都没有动`,
  );
}

/** @throws CommandError where what takes the place of a common page is on one edition's site only */
function needEverywhere({ root }: Library, { pointer }: NamedEntry, { entry, pointer: to }: NamedEntry): void {
  const edition = editionOf(entry.file);
  if (edition === undefined || existsSync(join(root, commonOf(entry.file)))) return;
  throw new CommandError(
    `${pointer} 是各版共同的一页，${to} 只有“${edition}”这一版有：别的版本的旧网址会跳到没有的一页。请挑共同的一页来接替；只有这一版不要它的，藏起来就行。什么都没有动`,
  );
}

/** An office's own page that stands over a common one: the common one comes back. */
function uncovered(library: Library, named: NamedEntry): EntryPlan {
  const { entry, pointer } = named;
  const { root, kinds, edition } = library;
  const copy = commonOf(entry.file).replace(/^content/, `content/editions/${edition}/replaced`);
  const gone = [entry.file, ...(existsSync(join(root, copy)) ? [copy] : [])];
  return {
    title: `删掉这一版自己的：${choiceOf(titleOf(library, named), pointer)}`,
    files: gone.map((file) => ({ file, before: contentFile(root, kinds, file).text, after: undefined })),
    notes: [
      `共同的 ${commonOf(entry.file)} 又会出来。共同的那一页也不要，把它藏起来：编辑台的“藏一页”，或者 npm run hide -- ${pointer} --edition ${edition}。`,
    ],
    editions: [edition],
  };
}

/**
 * What has to be done to take a page away.
 * @throws CommandError where there is no such page, or something needs it: with every place, by file and line
 */
export function removeEntry(library: Library, { pointer: typed, to: wish }: Removal): EntryPlan {
  const { root, kinds, pointers } = library;
  const named = needEntry(library, typed, draftsNamed(library));
  const { folder, entry } = named;
  if (folder.closed !== undefined) throw new CommandError(`${folder.closed}。`);
  const own = editionOf(entry.file);
  const common = commonOf(entry.file);
  if (common !== entry.file && existsSync(join(root, common))) return uncovered(library, named);
  const over = own === undefined ? editionNames(root).map((edition) => ofEdition(edition, entry.file)) : [];
  const standing = over.filter((file) => existsSync(join(root, file)));
  if (standing.length > 0) {
    throw new CommandError(
      `有的版本自己也写了这一页：${standing.join('、')}。请先去问那个单位；他们也不要了，先删他们的，比如 npm run remove -- ${named.pointer} --edition ${editionOf(standing[0] ?? '')}。什么都没有动`,
    );
  }
  const from = nameOfEntry(named);
  const instead = wish === undefined ? undefined : needEntry(library, wish);
  if (instead?.pointer === named.pointer) throw new CommandError('--to 后面要写别的一页，不能是它自己。');
  if (own === undefined && instead) needEverywhere(library, named, instead);
  const sameKind = instead && instead.folder.folder === folder.folder;
  const to = instead && { ...nameOfEntry(instead), ...(sameKind ? {} : { id: from.id }) };
  const parts = partsOf(library, from.pointer);
  const gone = new Set([entry.file, ...parts.map(({ file }) => file)]);
  if (to === undefined) needFinder(library, from.pointer);

  const isIn = sameNameIn(library, from);
  const files: PlannedFile[] = [...gone].map((file) => ({
    file,
    before: contentFile(root, kinds, file).text,
    after: undefined,
  }));
  const notes: string[] = [];
  const needs: string[] = [];
  for (const one of filesThatMayPoint(library, named)) {
    if (gone.has(one.file)) continue;
    const all = pointingPlaces(one, from, isIn);
    for (const { line } of all.filter(({ isUnsure }) => isUnsure)) {
      notes.push(`${one.file} 第 ${line} 行写着“${from.id}”，别的文件夹里也有叫这个的。说的要是它，请去掉`);
    }
    const sure = all.filter(({ isUnsure }) => !isUnsure);
    if (sure.length === 0) continue;
    const left = loosened(one, sure, library, from, to);
    if ('after' in left) {
      files.push({ file: one.file, before: one.text, after: left.after });
      notes.push(...whoLoses(library, one, left.after, from, to));
    } else
      needs.push(...left.needs.map(({ line, isText }) => `${one.file} 第 ${line} 行${isText ? '，写在一段话里' : ''}`));
  }
  if (needs.length > 0) {
    throw new CommandError(
      `${from.pointer} 还删不得，这些地方少不了它：\n${needs.map((need) => `  ${need}`).join('\n')}\n请先把它们改成别的，或者写上谁来接替它（用命令的，加 --to ${from.folder}/文件名）。什么都没有动`,
    );
  }
  const { code } = entry.data as { code?: unknown };
  const addressed = addressesOf(library, named);
  const coded = typeof code === 'string' ? codeAddresses(library, code) : [];
  const section = pointers.has(from.folder) || addressed.length > 0 ? `/${from.folder}/` : '/';
  const path = (instead && pointers.get(instead.pointer)?.path) ?? section;
  if (addressed.length + coded.length > 0) {
    const file = redirectsFile(own);
    const list = existsSync(join(root, file)) ? contentFile(root, kinds, file) : undefined;
    const moved = new Map([...addressed, ...coded].map((address) => [address, path]));
    files.push({
      file,
      before: list?.text,
      after: rewritten({ file, text: list?.text ?? '' }, { data: redirected(list?.yaml?.value, moved) }),
    });
    notes.push(
      `它的网址公布过，以后跳到 ${path}${instead ? '' : '。想跳到别的一页，写上谁来接替'}。`,
      ...(coded.length > 0 ? [`短链接代码 ${String(code)} 可能印在纸上，再也不给别的页用。`] : []),
    );
  }
  notes.push(...parts.map(({ file }) => `${file} 跟着它删掉：它是这一页的一部分。`));
  notes.push(...comesBack(library, named));
  return {
    title: `删掉：${choiceOf(titleOf(library, named), from.pointer)}`,
    files,
    notes,
    editions: editionsReached(library, named),
  };
}
