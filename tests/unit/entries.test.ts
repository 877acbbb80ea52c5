/** Pages are added, renamed, taken away and hidden: shown before, all or nothing, and exactly what was said. */

import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/content.ts';
import { draftFiles, notesOf } from '../../src/checks/unpublished.ts';
import { carryOut, newProblems, writeAll } from '../../src/desk/entries/carry-out.ts';
import { entriesPage } from '../../src/desk/entries/entries-page.ts';
import { needEntry } from '../../src/desk/entries/entry-names.ts';
import { hideEntry } from '../../src/desk/entries/hide-entry.ts';
import { newEntry } from '../../src/desk/entries/new-entry.ts';
import { ownEntry } from '../../src/desk/entries/own-entry.ts';
import { type EntryPlan, planWords } from '../../src/desk/entries/plan.ts';
import { removeEntry } from '../../src/desk/entries/remove-entry.ts';
import { renameEntry } from '../../src/desk/entries/rename-entry.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { chinaDay } from '../../src/law/china-day.ts';
import type { Library } from '../../src/library/assemble.ts';
import { rewritten } from '../../src/library/rewrite.ts';
import { parseYaml, splitFrontMatter } from '../../src/library/yaml.ts';
import { type LibraryOptions, loadLibrary } from '../../src/library.ts';
import { CommandError } from '../../src/machine/command.ts';
import { commandLine } from '../command-line.ts';
import { copyContent, edit, PROJECT } from '../content-copy.ts';

const roots: string[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

function copied(edition = 'default'): LibraryOptions {
  const root = copyContent();
  roots.push(root);
  return { root, edition, day: chinaDay() };
}

/** The real content: plans only read it. */
const REAL = new Map<string, Library>();
function real(edition = 'default'): Library {
  const known = REAL.get(edition) ?? loadLibrary({ root: PROJECT, edition, day: chinaDay() });
  REAL.set(edition, known);
  return known;
}

type Texts = ReadonlyMap<string, string>;

function texts(root: string): Texts {
  const files = globSync('content/**/*', { cwd: root, withFileTypes: true }).filter((file) => file.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
    }),
  );
}

/** What a change did to the folder: files that came, went and were changed, with their lines. */
function difference(before: Texts, after: Texts) {
  const changed = [...after].filter(([file, text]) => before.has(file) && before.get(file) !== text);
  const lines = ([file, text]: [string, string]) => {
    const [old, now] = [before.get(file)?.split('\n') ?? [], text.split('\n')];
    return {
      file,
      gone: old.filter((line) => !now.includes(line)),
      come: now.filter((line) => !old.includes(line)),
    };
  };
  return {
    come: [...after.keys()].filter((file) => !before.has(file)),
    gone: [...before.keys()].filter((file) => !after.has(file)),
    changed: changed.map(lines),
  };
}

/** Carries a plan out on a copy, after the whole check of a common and of an office's own edition. */
async function done(options: LibraryOptions, plan: EntryPlan) {
  const before = texts(options.root);
  const two = plan.editions.filter((edition) => ['default', 'county'].includes(edition));
  await carryOut({ ...plan, editions: two.length > 0 ? two : plan.editions }, options);
  return difference(before, texts(options.root));
}

test('a new case has the next free code, every field with its example, and is a draft that nobody sees', async () => {
  const options = copied();
  const plan = newEntry(loadLibrary(options), { kind: '案例', name: 'first-bus' });
  const { come, gone, changed } = await done(options, plan);
  expect({ come, gone, changed }).toEqual({ come: ['content/cases/first-bus.mdx'], gone: [], changed: [] });
  const text = readFileSync(join(options.root, 'content/cases/first-bus.mdx'), 'utf8');
  expect(text).toMatch(/^draft: true/m);
  expect(text).toMatch(/^code: a46 {2}# 公布以后不要改$/m);
  expect(text).toMatch(/^label: 本案例为教学编写，人物、地点均为虚构$/m);
  expect(text).toMatch(/^# 事情，一段一条。比如：\n# {5}story:\n# {7}- .+\n/m);

  const library = loadLibrary(options);
  expect(library.pointers.has('cases/first-bus')).toBe(false);
  const notes = notesOf(draftFiles(options, library)).join('\n');
  expect(notes).toMatch(/还没有公布：content\/cases\/first-bus\.mdx 是草稿，还有 \d+ 处要写/);
  expect(notes).toMatch(/content\/cases\/first-bus\.mdx 第 \d+ 行第 \d+ 列：title/);
});

test('a draft is renamed and taken away as a page is, and is in the list of the desk', async () => {
  const options = copied();
  await done(options, newEntry(loadLibrary(options), { kind: '案例', name: 'first-bus' }));
  expect(entriesPage(loadLibrary(options), 'token', '')).toContain(
    '<option value="cases/first-bus">案例（草稿）</option>',
  );
  const renamed = await done(options, renameEntry(loadLibrary(options), { from: 'cases/first-bus', to: 'late-bus' }));
  expect(renamed).toEqual({ come: ['content/cases/late-bus.mdx'], gone: ['content/cases/first-bus.mdx'], changed: [] });
  const removed = await done(options, removeEntry(loadLibrary(options), { pointer: 'cases/late-bus' }));
  expect(removed).toEqual({ come: [], gone: ['content/cases/late-bus.mdx'], changed: [] });
});

test('a common page is copied into an edition, as it was read, and is the office’s own from then on', async () => {
  const options = copied('county');
  expect(() => ownEntry(loadLibrary({ ...options, edition: 'default' }), 'routes/divorce')).toThrow(/各单位自己那一版/);
  const { come, gone, changed } = await done(options, ownEntry(loadLibrary(options), 'routes/divorce'));
  expect(come.sort()).toEqual([
    'content/editions/county/replaced/routes/divorce.mdx',
    'content/editions/county/routes/divorce.mdx',
  ]);
  expect([...gone, ...changed]).toEqual([]);
  expect(() => ownEntry(loadLibrary(options), 'routes/divorce')).toThrow(/已经是您自己的一页/);
  const { notes } = removeEntry(loadLibrary(options), { pointer: 'cases/factory-smell' });
  expect(notes.join()).toMatch(/升级会把它带回来。只有“county”不要它的，藏起来就行/);
});

test('an own page is renamed where an upgrade brought another of its name', async () => {
  const options = copied('county');
  const text = readFileSync(join(options.root, 'content/cases/factory-smell.mdx'), 'utf8');
  const own = 'content/editions/county/cases/factory-smell.mdx';
  mkdirSync(join(options.root, 'content/editions/county/cases'), { recursive: true });
  writeFileSync(join(options.root, own), text.replace(/^code: \w+/m, 'code: a977'));
  const plan = renameEntry(loadLibrary(options), { from: 'cases/factory-smell', to: 'our-smell' });
  expect(plan.notes.join()).toMatch(/是升级带来的，和您的不是一页/);
  const { come, gone, changed } = await done(options, plan);
  expect({ come, gone, changed }).toEqual({
    come: ['content/editions/county/cases/our-smell.mdx'],
    gone: [own],
    changed: [],
  });
});

test('a draft that is written shows no mistake, and is published by taking out one line', () => {
  const options = copied();
  const plan = newEntry(loadLibrary(options), { kind: 'cases', name: 'first-bus' });
  writeAll(options.root, plan.files);
  const file = 'content/cases/first-bus.mdx';
  const read = (name: string) => readFileSync(join(options.root, name), 'utf8');
  const split = splitFrontMatter({ file, text: read('content/cases/earlier-bus.mdx') });
  if ('message' in split) throw new Error(split.message);
  const yaml = parseYaml(split.yaml, file);
  if (Array.isArray(yaml)) throw new Error(yaml[0]?.message);
  const data = { draft: true, ...(yaml.value as object), title: '头班车', code: 'a46' };
  writeFileSync(join(options.root, file), rewritten({ file, text: read(file) }, { data }));
  expect(notesOf(draftFiles(options, loadLibrary(options)))).toEqual([
    `还没有公布：${file} 是草稿，已经写好了。要公布，删掉 draft: true 那一行`,
  ]);
  edit(options.root, file, /^draft: true.*\n/m, '');
  const library = loadLibrary(options);
  expect(library.pointers.get('cases/first-bus')?.title).toBe('头班车');
  expect(checkContent(library)).toEqual([]);
});

test('a code that somebody has is a mistake of the draft, and of what is being saved, not of who has it', () => {
  const options = copied('county');
  const own = (kind: string, name: string, code: string) => {
    const plan = newEntry(loadLibrary(options), { kind, name });
    writeAll(options.root, plan.files);
    const file = plan.files[0]?.file ?? '';
    edit(options.root, file, /^code: \w+/m, `code: ${code}`);
    return file;
  };
  const first = own('cases', 'first-bus', 'a942');
  const text = readFileSync(join(PROJECT, 'content/cases/earlier-bus.mdx'), 'utf8');
  writeFileSync(
    join(options.root, first),
    text.replace(/^code: .*$/m, 'code: a942').replace(/^title: .*$/m, 'title: 头班车'),
  );
  const term = own('terms', 'banjie', 'a942');
  edit(options.root, term, /^term: .*$/m, 'term: 办结件');
  writeFileSync(join(options.root, term), `${readFileSync(join(options.root, term), 'utf8')}\n办完了的事。\n`);
  expect(draftFiles(options, loadLibrary(options))).toEqual([
    { file: term, problems: [expect.objectContaining({ file: term, message: expect.stringContaining('a942') })] },
  ]);
  const published = readFileSync(join(options.root, term), 'utf8').replace(/^draft: .*\n/m, '');
  const problems = checkContent(loadLibrary({ ...options, unsaved: new Map([[term, published]]) }));
  expect(problems).toEqual([
    expect.objectContaining({
      file: term,
      message: `短链接代码 a942 有两页写了：这一页，还有 ${first}`,
      remedy: expect.stringMatching(/^请把后写的那一页换成没用过的/),
    }),
  ]);
});

test('every kind whose entries are files has a template that names no field its schema does not know', () => {
  const library = real('heyang');
  const folders = KINDS.flatMap(({ sources }) => sources).flatMap((source) =>
    'folder' in source && source.closed === undefined ? [source] : [],
  );
  expect(folders.length).toBeGreaterThan(12);
  for (const { folder, schema } of folders) {
    const [{ file, after = '' } = { file: '', after: '' }] = newEntry(library, {
      kind: folder,
      name: 'a-new-one',
    }).files;
    const split = file.endsWith('.mdx') ? splitFrontMatter({ file, text: after }) : { yaml: after };
    if ('message' in split) throw new Error(`${file}: ${split.message}`);
    const yaml = parseYaml(split.yaml, file);
    if (Array.isArray(yaml)) throw new Error(`${file}: ${yaml[0]?.message}`);
    const { draft, ...fields } = yaml.value as Record<string, unknown>;
    expect(draft, file).toBe(true);
    const issues = schema.safeParse(fields).error?.issues ?? [];
    expect(
      issues.filter(({ code }) => code === 'unrecognized_keys'),
      file,
    ).toEqual([]);
  }
});

test('a new leaflet is written to the pattern of one that is named', () => {
  const [file] = newEntry(real(), { kind: '印刷品', name: 'x', like: 'poster-wages' }).files;
  expect(file?.after).toMatch(/^as: 海报$/m);
});

test("an office's own page stands in its folder, with a code of the offices' range", () => {
  const [file] = newEntry(real('heyang'), { kind: '权利', name: 'my-right' }).files;
  expect(file?.file).toBe('content/editions/heyang/rights/my-right.mdx');
  expect(file?.after).toMatch(/^code: r9\d+ /m);
});

test('a page is renamed: whoever points to it follows, its address leads on, and nothing else is changed', async () => {
  const options = copied();
  edit(options.root, 'content/editions/county/edition.yaml', /$/, '\nhide: [routes/divorce, routes/unpaid-wages]\n');
  const before = texts(options.root);
  const plan = renameEntry(loadLibrary(options), { from: 'routes/unpaid-wages', to: 'wages-owed' });
  const { come, gone, changed } = await done(options, plan);
  expect(come).toEqual(['content/routes/wages-owed.mdx']);
  expect(gone).toEqual(['content/routes/unpaid-wages.mdx']);
  const after = texts(options.root);
  expect(after.get('content/routes/wages-owed.mdx')).toBe(before.get('content/routes/unpaid-wages.mdx'));
  const files = changed.map(({ file }) => file);
  for (const file of [
    'content/guide.yaml',
    'content/search/says/routes.yaml',
    'content/search/events/routes.yaml',
    'content/search/often.yaml',
    'content/strips/unpaid-wages.yaml',
    'content/lessons/companies.yaml',
    'content/quiz/migrants.yaml',
    'content/campaigns/company.yaml',
    'content/materials/wages.yaml',
    'content/calendar.yaml',
    'content/editions/county/edition.yaml',
  ]) {
    expect(files, file).toContain(file);
  }
  const others = changed.filter(({ file }) => file !== 'content/addresses.yaml');
  for (const { file, gone: old, come: now } of others) {
    expect(
      now.map((line) => line.replaceAll('wages-owed', 'unpaid-wages')),
      file,
    ).toEqual(old);
  }
  expect(changed.find(({ file }) => file === 'content/addresses.yaml')).toEqual({
    file: 'content/addresses.yaml',
    gone: ['redirects: {}'],
    come: ['redirects:', '  /routes/unpaid-wages/: /routes/wages-owed/'],
  });

  const back = renameEntry(loadLibrary(options), { from: 'routes/wages-owed', to: 'routes/unpaid-wages' });
  writeAll(options.root, back.files);
  const again = difference(before, texts(options.root));
  expect(again.changed.flatMap(({ file, come: lines }) => lines.map((line) => `${file}: ${line}`))).toEqual([
    'content/addresses.yaml: redirects:',
    'content/addresses.yaml:   /routes/wages-owed/: /routes/unpaid-wages/',
  ]);
});

test.each([
  ['its whole title, which is that of its strip', '离婚', 'routes/divorce'],
  ['its title without marks', '欠债不还 合同纠纷', 'routes/debt'],
  ['a part that no other title has', '外号，两个', 'cases/a-nickname'],
  ['what people call it', '欠钱不还', 'routes/debt'],
  ['its choice from the list', '欠债不还、合同纠纷（routes/debt）', 'routes/debt'],
])('a page is meant by %s', (_, typed, pointer) => {
  expect(needEntry(real(), typed).pointer).toBe(pointer);
});

test('the list of the desk says what can be typed, and every choice of it means its page', () => {
  const page = entriesPage(real(), 'token', '');
  const choices = [...page.matchAll(/<option value="([^"]+)">/g)].flatMap(([, value]) => value ?? []);
  expect(choices).toContain('欠债不还、合同纠纷（routes/debt）');
  const pages = choices.filter((value) => value.includes('/'));
  expect(pages.length).toBeGreaterThan(300);
  for (const value of pages) expect(value).toContain(needEntry(real(), value).pointer);
});

test('a new leaflet is written to the pattern that somebody names by its title', () => {
  const { data } =
    real()
      .shelves.flatMap(({ entries }) => entries)
      .find(({ file }) => file === 'content/materials/wages.yaml') ?? {};
  const [byTitle, byName] = [(data as { title: string }).title, 'wages'].map(
    (like) => newEntry(real(), { kind: '印刷品', name: 'my-paper', like }).files,
  );
  expect(byTitle).toEqual(byName);
});

test('a lesson is renamed with its slides', () => {
  const { files } = renameEntry(real(), { from: 'lessons/elderly', to: 'lessons/old-people' });
  const after = files.find(({ file }) => file === 'content/addresses.yaml')?.after;
  expect(after).toContain('/lessons/elderly/: /lessons/old-people/');
  expect(after).toContain('/screen/lesson-elderly/: /screen/lesson-old-people/');
});

test('a case is taken away with its strip, out of every list, and its code is never given again', async () => {
  const options = copied();
  const plan = removeEntry(loadLibrary(options), { pointer: 'cases/gate-blocked' });
  expect(planWords(plan).join('\n')).toMatch(/短链接代码 a22 可能印在纸上，再也不给别的页用/);
  const { come, gone, changed } = await done(options, plan);
  expect(come).toEqual([]);
  expect(gone.sort()).toEqual(['content/cases/gate-blocked.mdx', 'content/strips/case-gate-blocked.yaml']);
  for (const { file, gone: old, come: now } of changed) {
    if (file === 'content/addresses.yaml') continue;
    expect(old.join('\n'), file).toContain('gate-blocked');
    expect(now, file).toEqual(old.map((line) => line.replace(/(?:, )?cases\/gate-blocked(?:(?<=\[[^,]*), )?/, '')));
  }
  edit(options.root, 'content/cases/earlier-bus.mdx', 'code: a41', 'code: a22');
  const problems = checkContent(loadLibrary(options));
  expect(problems.map(({ message }) => message).join('\n')).toMatch(
    /短链接代码 a22 是以前一页的，可能印出去了，现在跳到 \/cases\/，不能再用/,
  );
});

test('a plan says in words what goes, shows the place that changes, and names every paper that loses the page', () => {
  const words = planWords(removeEntry(real(), { pointer: 'myths/capital' }));
  const said = words.join('\n');
  expect(said).toContain('去掉这一行：myth: capital\n');
  expect(said).not.toMatch(/^\s+[-+] /m);
  expect(
    words.filter((line) => [...line].length > 130 && !line.includes('（')),
    'no line goes on for ever',
  ).toEqual([]);
  expect(said).toMatch(/原来：……[^\n]{0,30}capital[^\n]{0,40}……\n\s+改成：……/);
  const losers = words.filter((line) => line.includes('里不再有它')).join('\n');
  for (const called of [
    '印刷品“去北京才管用吗”（materials/poster-myth-beijing）',
    '印刷品“去北京以前，先看这几样”（materials/before-beijing）',
    '印刷品“信访法律手册”（materials/handbook-four）',
  ]) {
    expect(losers).toContain(called);
  }
  expect(losers, 'a page that only says where to read on loses nothing').not.toContain('cases/');
});

test('where another page takes its place in a lesson, the lesson loses nothing; what was not replaced is said', () => {
  const { notes } = removeEntry(real(), { pointer: 'routes/consumer', to: 'routes/divorce' });
  const said = notes.join('\n');
  expect(said).not.toContain('lessons/elderly');
  expect(said).toMatch(/（materials\/poster-map）里不再有它。接替它的那一页没有放进去/);
});

test('where somebody needs the page, another one takes its place', async () => {
  const options = copied();
  const plan = removeEntry(loadLibrary(options), { pointer: 'routes/consumer', to: 'routes/divorce' });
  const { changed } = await done(options, plan);
  const elderly = changed.find(({ file }) => file === 'content/lessons/elderly.yaml');
  expect(elderly?.gone.some((line) => line.includes('routes/consumer'))).toBe(true);
  const list = changed.find(({ file }) => file === 'content/addresses.yaml');
  expect(list?.come).toContain('  /routes/consumer/: /routes/divorce/');
});

test('an answer of the finder leads to the page that takes the place of another', () => {
  const pointer = twoAnswers();
  const { files } = removeEntry(real(), { pointer, to: 'routes/inaction' });
  const finder = files.find(({ file }) => file === 'content/guide.yaml');
  expect(finder?.after).toBe(finder?.before?.replace(new RegExp(`${pointer}$`, 'm'), 'routes/inaction'));
});

test('an edition hides a page in one line, is told what goes with it, and shows it again', async () => {
  const options = copied('county');
  const plan = hideEntry(loadLibrary(options), { pointer: 'routes/divorce', show: false });
  expect(planWords(plan).join('\n')).toMatch(/.+（strips\/divorce）也跟着藏起来：少了 routes\/divorce/);
  const before = texts(options.root);
  const { changed } = await done(options, plan);
  expect(changed.map(({ file }) => file)).toEqual(['content/editions/county/edition.yaml']);
  expect(changed[0]?.come.join('\n')).toMatch(/^hide: \[.*routes\/divorce\]$/);
  const title = real().pointers.get('routes/divorce')?.title ?? '';
  expect(entriesPage(loadLibrary(options), 'token', '')).toContain(`<li>${title}（routes/divorce） <form`);
  expect(() => hideEntry(loadLibrary(options), { pointer: title, show: false })).toThrow(
    `已经藏了 ${title}（routes/divorce）`,
  );
  const back = hideEntry(loadLibrary(options), { pointer: 'routes/divorce', show: true });
  writeAll(options.root, back.files);
  expect(difference(before, texts(options.root))).toEqual({ come: [], gone: [], changed: [] });
});

test.each<[string, () => unknown, RegExp]>([
  [
    'an unknown kind',
    () => newEntry(real(), { kind: '按例', name: 'x' }),
    /没有“按例”这一类，名字最像的是“案例”.*案例（cases）/,
  ],
  ['an article', () => newEntry(real(), { kind: '条文', name: 'x' }), /条例一共五十条/],
  ['a Chinese name', () => newEntry(real(), { kind: '案例', name: '早班车' }), /不能有汉字.*比如 earlier-bus/],
  ['capitals', () => newEntry(real(), { kind: '案例', name: 'FirstBus' }), /不能有大写字母.*比如 firstbus/],
  ['a space', () => newEntry(real(), { kind: '案例', name: 'first bus' }), /不能有空格.*比如 first-bus/],
  [
    'a name that Windows keeps for itself',
    () => newEntry(real(), { kind: '案例', name: 'aux' }),
    /Windows 自己要用这个名字.*比如 aux-1/,
  ],
  [
    'a name that would become one',
    () => newEntry(real(), { kind: '案例', name: 'con.mdx' }),
    /只能有小写英文字母.*比如 earlier-bus/,
  ],
  [
    'a name that is taken',
    () => newEntry(real(), { kind: '案例', name: 'earlier-bus' }),
    /已经有 content\/cases\/earlier-bus\.mdx/,
  ],
  [
    'a common name in an edition',
    () => newEntry(real('heyang'), { kind: '案例', name: 'earlier-bus' }),
    /共同内容里已经有 content\/cases\/earlier-bus\.mdx.*拷到 content\/editions\/heyang\/cases\/earlier-bus\.mdx/,
  ],
  [
    'a practice of nobody',
    () => newEntry(real(), { kind: '做法', name: 'x' }),
    /只写在各单位自己的那一版里.*--edition heyang/,
  ],
  [
    'a page of one edition in the place of a common one',
    () => removeEntry(real('heyang'), { pointer: 'myths/handed-in', to: 'practices/lawyers' }),
    /practices\/lawyers 只有“heyang”这一版有.*请挑共同的一页来接替/,
  ],
  [
    'a page that is not there',
    () => renameEntry(real(), { from: 'cases/earlier-bas', to: 'x' }),
    /最像的是“cases\/earlier-bus”/,
  ],
  [
    'a title of several pages',
    () => needEntry(real(), '大厅五分钟'),
    /“大厅五分钟”有 2 页，不知道您说的是哪一页：\n {2}题目“大厅五分钟”（quiz\/[a-z-]+）\n {2}讲课“大厅五分钟”（lessons\/[a-z-]+）\n请/,
  ],
  [
    'a title of no page',
    () => removeEntry(real(), { pointer: '欠债不给' }),
    /没有“欠债不给”这一页，最像的是路线“欠债不还、合同纠纷”（routes\/debt）/,
  ],
  [
    'another folder',
    () => renameEntry(real(), { from: 'cases/earlier-bus', to: 'routes/bus' }),
    /只能改名，写成 cases\/bus 这样/,
  ],
  [
    'the same name',
    () => renameEntry(real(), { from: 'cases/earlier-bus', to: 'earlier-bus' }),
    /它现在就叫 cases\/earlier-bus/,
  ],
  [
    'a new name that is taken',
    () => renameEntry(real(), { from: 'a41', to: 'road-blocked' }),
    /已经有 content\/cases\/road-blocked\.mdx/,
  ],
  [
    'a page that others need',
    () => removeEntry(real(), { pointer: 'routes/unpaid-wages' }),
    /还删不得，这些地方少不了它：\n[\s\S]*content\/lessons\/companies\.yaml 第 \d+ 行\n[\s\S]*--to routes\/文件名/,
  ],
  [
    'what the finder needs',
    () => removeEntry(real(), { pointer: twoAnswers() }),
    /“该找谁”少不了 routes\/[a-z-]+：“.*”这一题去掉它，只剩一个回答（content\/guide\.yaml 第 \d+ 行）/,
  ],
  [
    'hiding in the common edition',
    () => hideEntry(real(), { pointer: 'routes/divorce', show: false }),
    /--edition heyang/,
  ],
  ['a law', () => hideEntry(real('heyang'), { pointer: 'laws/company', show: false }), /条例的条文和法律不能藏/],
  ['what is not hidden', () => hideEntry(real('heyang'), { pointer: 'routes/divorce', show: true }), /什么也没有藏/],
  [
    "an office's own page",
    () => hideEntry(real('heyang'), { pointer: 'practices/fifteen-days', show: false }),
    /是您自己的一页，不用藏。不要了，就删掉：npm run remove/,
  ],
])('%s is answered with a sentence', (_, plan, sentence) => {
  expect(plan).toThrow(CommandError);
  expect(plan).toThrow(sentence);
});

/** A route that is one of two answers of a question of the finder. */
function twoAnswers(): string {
  const { routing } = parsed('content/guide.yaml') as { routing: Record<string, Record<string, string>> };
  const two = Object.values(routing).find(
    (answers) => Object.keys(answers).length === 2 && Object.values(answers).some((way) => way.startsWith('routes/')),
  );
  return Object.values(two ?? {}).find((way) => way.startsWith('routes/')) ?? '';
}

function parsed(file: string): unknown {
  const yaml = parseYaml(readFileSync(join(PROJECT, file), 'utf8'), file);
  return Array.isArray(yaml) ? undefined : yaml.value;
}

test('a change after which the check would not pass is refused, and nothing is touched', async () => {
  const options = copied();
  const before = texts(options.root);
  const plan = renameEntry(loadLibrary(options), { from: 'cases/earlier-bus', to: 'first-bus' });
  const broken = plan.files.map((file) => ({ ...file, after: file.after?.replace('code: a41', 'code: a40') }));
  const refused = carryOut({ ...plan, files: broken, editions: ['default'] }, options);
  await expect(refused).rejects.toThrow(/有 \d+ 处不对，所以什么都没有动：\n[\s\S]*短链接代码 a40 已经被/);
  expect(difference(before, texts(options.root))).toEqual({ come: [], gone: [], changed: [] });
});

test('what was wrong before is no reason to refuse', async () => {
  const options = copied();
  edit(options.root, 'content/cases/road-blocked.mdx', /^title: .*/m, 'title: ""');
  const plan = hideEntry(loadLibrary({ ...options, edition: 'county' }), { pointer: 'routes/divorce', show: false });
  expect(await newProblems(plan, options)).toEqual([]);
});

test('a file that was changed meanwhile is left as it is, and so are all others', () => {
  const options = copied();
  const plan = renameEntry(loadLibrary(options), { from: 'routes/unpaid-wages', to: 'wages-owed' });
  edit(options.root, 'content/guide.yaml', '您遇到的是哪一类事', '您遇到了哪一类事');
  const before = texts(options.root);
  expect(() => writeAll(options.root, plan.files)).toThrow(
    /content\/guide\.yaml 刚才被别人或者别的窗口改过。什么都没有动/,
  );
  expect(difference(before, texts(options.root))).toEqual({ come: [], gone: [], changed: [] });
});

test('where one file cannot be written, all are as they were', () => {
  const options = copied();
  const plan = renameEntry(loadLibrary(options), { from: 'routes/unpaid-wages', to: 'wages-owed' });
  const before = texts(options.root);
  const impossible = { file: 'content/home.yaml/x.yaml', before: undefined, after: 'x' };
  expect(() => writeAll(options.root, [...plan.files, impossible])).toThrow(/写不进 .*什么都没有动/);
  expect(difference(before, texts(options.root))).toEqual({ come: [], gone: [], changed: [] });
  expect(globSync('content/**/.*.{new,old}', { cwd: options.root })).toEqual([]);
});

test('without a terminal and without --yes a command only shows what it would do', () => {
  const { output, status } = commandLine('src/desk/new.ts')('案例', '--name', 'first-bus');
  expect(output).toMatch(/新写 content\/cases\/first-bus\.mdx[\s\S]*还没有动。要照这样做，在命令后面加上 --yes/);
  expect(status).toBe(0);
  expect(existsSync(join(PROJECT, 'content/cases/first-bus.mdx'))).toBe(false);
});

test.each([
  ['src/desk/new.ts', [], /写上要哪一类，比如 npm run new -- 案例/],
  ['src/desk/rename.ts', ['cases/earlier-bus'], /先写旧名字，再写新名字/],
  ['src/desk/remove.ts', ['--all'], /只认这几个选项/],
])('%s says what to type', (script, args, sentence) => {
  const { output, status } = commandLine(script)(...args);
  expect(output).toMatch(sentence);
  expect(output).not.toMatch(/^\s+at /m);
  expect(status).toBe(1);
});
