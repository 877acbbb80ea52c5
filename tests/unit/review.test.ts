/** Who reviews what by when: said to whoever asks, written down for the office's own file, and shown to nobody else. */

import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readAndCheck } from '../../src/checks/all.ts';
import { isOverdue, type Review, reviewsFor, reviewsOf } from '../../src/kinds/reviewer/model.ts';
import { loadLibrary } from '../../src/library.ts';
import { CommandError } from '../../src/machine/command.ts';
import { dueSoon } from '../../src/review/due-soon.ts';
import { needPerson, untilDay } from '../../src/review/review.ts';
import { reviewLines } from '../../src/review/review-list.ts';
import { reviewPaper } from '../../src/review/review-paper.ts';
import { reviewSheets } from '../../src/review/review-sheets.ts';
import { writeYearReport } from '../../src/review/write-year-report.ts';
import { yearReport } from '../../src/review/year-report.ts';
import { commandLine, expectFolderLeft, expectSentence } from '../command-line.ts';
import { copyContent, edit, PROJECT } from '../content-copy.ts';
import { readDocx } from '../docx-text.ts';

const DAY = '2027-06-01';
const FILE = 'content/reviewers.yaml';

/** Of the copy that all tests read and none changes. */
const NAMED = `every: 12
people:
  - name: 王芳
    does: [路线, /hotlines.yaml/, content/guide.yaml]
  - name: 李明
    does: [routes/unpaid-wages, 权利]
    every: 6
  - name: 赵云
    does: [法律, 其余]
`;

let root = '';
let broken = '';
beforeAll(() => {
  root = copyContent();
  writeFileSync(join(root, FILE), NAMED);
  edit(root, 'content/hotlines.yaml', /reviewed: .*/, 'reviewed: 2026-03-15');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
afterEach(() => {
  if (broken !== '') rmSync(broken, { recursive: true, force: true });
  broken = '';
});

const read = (day = DAY) => loadLibrary({ root, day, edition: 'default' });
const called = (reviews: readonly Review[], file: string) => reviews.find((one) => one.file === `content/${file}`);

test('the nearest words count: a page before its kind, and the rest is what nobody was given', () => {
  const all = reviewsOf(read());
  const who = (file: string) => called(all, file)?.who;
  expect(who('routes/debt.mdx')).toBe('王芳');
  expect(who('routes/unpaid-wages.mdx')).toBe('李明');
  expect(who('hotlines.yaml')).toBe('王芳');
  expect(who('guide.yaml')).toBe('王芳');
  expect(who('rights/review.mdx')).toBe('李明');
  expect(who('laws/criminal.yaml') ?? who('laws/civil-code.yaml')).toBe('赵云');
  expect(who('cases/earlier-bus.mdx')).toBe('赵云');
  // Each thing that says its own day is one.
  expect(all.filter(({ file }) => file === 'content/calendar.yaml').length).toBeGreaterThan(5);
});

test('it is due so many months after the last review, to the day', () => {
  const all = reviewsOf(read());
  expect(called(all, 'hotlines.yaml')).toMatchObject({ reviewed: '2026-03-15', due: '2027-03-15' });
  const right = called(all, 'rights/review.mdx');
  expect(right?.due).toBe(right?.reviewed.replace(/2026-(11)-(\d\d)/, '2027-05-$2'));
  const due = (day: string) => isOverdue({ due: '2027-03-15' }, day);
  expect([due('2027-03-14'), due('2027-03-15'), due('2027-03-16')]).toEqual([false, false, true]);
});

test('what stands on an article that changed is due at once, whatever its turn, and says why', () => {
  broken = copyContent();
  const [law] = globSync('content/laws/public-security.yaml', { cwd: broken });
  writeFileSync(
    join(broken, law ?? ''),
    `${readFileSync(join(broken, law ?? ''), 'utf8').trimEnd()}\nchanges:\n  - { on: 2027-05-01, articles: ["26"] }\n`,
  );
  const known = loadLibrary({ root: broken, day: DAY, edition: 'default' });
  const changed = reviewsOf(known).filter(({ because }) => because !== undefined);
  expect(changed.length).toBeGreaterThan(3);
  for (const one of changed) {
    expect(one).toMatchObject({ due: '2027-05-01' });
    expect(one.because).toMatch(/《治安管理处罚法》第二十六条自 2027 年 5 月 1 日起有新规定/);
    expect(isOverdue(one, DAY)).toBe(true);
  }
});

test('by person, then by day: what is over first, what comes soon by name, the rest counted', () => {
  const lines = reviewLines({
    reviews: reviewsFor(read()),
    people: ['王芳', '李明', '赵云'],
    day: DAY,
    until: '2027-09-01',
    file: FILE,
  });
  const text = lines.join('\n');
  expect(lines[0]).toMatch(/^2027-06-01：一共 \d+ 份要按时核对，已经过期 (\d+) 份，没有人管 0 份。$/);
  expect(text).toMatch(
    /王芳：一共 \d+ 份\n {2}已经过期 1 份，先核对这些：\n {4}2027-03-15 {2}热线电话 {2}content\/hotlines\.yaml\n/,
  );
  expect(text).toMatch(/ {2}2027-11 月到期：路线 \d+ 份、其他文件 1 份/);
  expect(text).not.toContain('没有人管：');
  const only = reviewLines({ reviews: reviewsFor(read()), people: [], day: DAY, until: DAY, file: FILE }, '李明');
  expect(only.join('\n')).not.toContain('王芳');
});

test('the checking desk is told who has what due, those who have nothing left out', () => {
  const shares = dueSoon(read());
  expect(shares.map(({ who }) => who)).toEqual(['王芳', '李明']);
  expect(shares[0]?.due).toEqual([
    expect.objectContaining({ file: 'content/hotlines.yaml', due: '2027-03-15', overdue: true }),
  ]);
  expect(dueSoon(loadLibrary({ root: PROJECT, day: '2026-12-01', edition: 'default' }))).toEqual([]);
});

test('an office has its own people: its own pages are to be reviewed, the common ones where it gave them to somebody', () => {
  const county = reviewsFor(loadLibrary({ root, day: DAY, edition: 'county' }));
  const names = new Map(county.map(({ file, who }) => [file, who]));
  expect(names.get('content/editions/county/edition.yaml')).toBe('测试核对员甲');
  expect(names.get('content/routes/debt.mdx')).toBe('测试核对员乙');
  expect(names.has('content/rights/review.mdx')).toBe(false);
  expect(county.some(({ who }) => who === '王芳')).toBe(false);
});

describe('is refused with its line and what to write:', () => {
  test.each([
    ['somebody who was given nothing', '  - name: 王芳\n', /第 3 行.*“王芳”还没有管什么。请在 does 里写/],
    [
      'a page that is not there',
      '  - { name: 王芳, does: [routes/unpaid-wage] }\n',
      /没有“routes\/unpaid-wage”这一类.*最像的是“routes\/unpaid-wages”/,
    ],
    ['a kind that is not there', '  - { name: 王芳, does: [线路] }\n', /没有“线路”这一类.*最像的是“路线”/],
    [
      'one thing for two',
      '  - { name: 王芳, does: [路线] }\n  - { name: 李明, does: [routes] }\n',
      /第 4 行.*“routes”已经归王芳管了/,
    ],
    [
      'somebody twice',
      '  - { name: 王芳, does: [路线] }\n  - { name: 王芳, does: [权利] }\n',
      /第 4 行.*“王芳”上面已经有一段了/,
    ],
    ['no name', '  - { name: "", does: [路线] }\n', /不能空着/],
    ['a name that is no text', '  - { name: [王芳, 李明], does: [路线] }\n', /name/],
    ['never', '  - { name: 王芳, does: [路线], every: 0 }\n', /至少 1 个月/],
    ['too seldom', '  - { name: 王芳, does: [路线], every: 60 }\n', /最多 36 个月/],
  ])('%s', async (_, people, sentence) => {
    const unsaved = new Map([[FILE, `every: 12\npeople:\n${people}`]]);
    const { findings } = await readAndCheck({ root: PROJECT, day: DAY, edition: 'default', unsaved });
    const said = findings.problems.map(({ file, line, message }) => `${file} 第 ${line} 行：${message}`).join('\n');
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/\b(?:invalid|expected|undefined|array|string|zod)\b/i);
  });

  test('but a page that an edition hides may still be somebody’s', async () => {
    broken = copyContent();
    writeFileSync(join(broken, FILE), 'people:\n  - { name: 王芳, does: [routes/divorce] }\n');
    edit(broken, 'content/editions/heyang/edition.yaml', 'colour:', 'hide: [routes/divorce]\ncolour:');
    const { findings } = await readAndCheck({ root: broken, day: '2026-12-01', edition: 'heyang' });
    expect(findings.problems).toEqual([]);
  });
});

describe('a year', () => {
  const report = () => yearReport(read('2027-06-01'), 2026);

  test('is what was reviewed in it, what changed, what is over and what comes', () => {
    const { all, reviewed, overdue, next, nobodys, people, changes, kinds } = report();
    expect(reviewed.length).toBe(all.length);
    expect(overdue.map(({ file }) => file)).toContain('content/hotlines.yaml');
    expect(overdue.length + next.length).toBe(all.length);
    expect(nobodys).toEqual([]);
    expect(people.map(({ name }) => name)).toEqual(['王芳', '李明', '赵云']);
    expect(people.reduce((sum, one) => sum + one.all, 0)).toBe(all.length);
    expect(kinds.reduce((sum, one) => sum + one.reviewed, 0)).toBe(reviewed.length);
    expect(changes.length).toBeGreaterThan(5);
    const later = yearReport(read('2027-06-01'), 2027);
    expect([later.reviewed.length, later.changes.length]).toEqual([0, 0]);
  });

  test('as a Word file: headings, tables, the faces of our other papers, the same bytes each time', async () => {
    const bytes = await reviewPaper(report());
    expect(Buffer.from(await reviewPaper(report())).equals(bytes)).toBe(true);
    const docx = readDocx(bytes);
    expect(docx.styled('Title')).toEqual(['2026 年内容核对报告']);
    expect(docx.styled('Heading1').map((text) => text.slice(0, 2))).toEqual([
      '一、',
      '二、',
      '三、',
      '四、',
      '五、',
      '六、',
    ]);
    const text = docx.paragraphs.map((one) => one.text).join('\n');
    for (const said of ['王芳', '单位欠薪，投诉和仲裁都可以走', '2027-03-15', '不公布']) expect(text).toContain(said);
    expect(docx.xml('word/styles.xml')).toMatch(/w:eastAsia="宋体"/);
    expect(docx.xml('word/document.xml')).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(docx.xml('docProps/core.xml')).toContain('2027-06-01T00:00:00Z');
  });

  test('as a table: every single thing with its days, a head that stays, as wide as the paper, the same bytes each time', async () => {
    const known = report();
    const bytes = await reviewSheets(known);
    expect(Buffer.from(await reviewSheets(known)).equals(bytes)).toBe(true);
    const files = unzipSync(bytes);
    const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    expect([...xml('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      '按类',
      '按人',
      '每一份',
      '改了什么',
    ]);
    expect(xml('xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles" localSheetId="2">'每一份'!\$1:\$1</);
    const every = xml('xl/worksheets/sheet3.xml');
    expect(every.match(/<row /g)).toHaveLength(known.all.length + 1);
    // A day is a number that a table can sort by: 2027-03-15.
    expect(every).toContain('<v>46461</v>');
    expect(every).toMatch(
      /<pageSetUpPr fitToPage="1"\/>.*<autoFilter ref="A1:H\d+"\/>.*fitToHeight="0"[^>]*orientation="landscape"/s,
    );
    expect(xml('xl/sharedStrings.xml')).toContain('过期：到期没有核对');
  });
});

describe('npm run review', () => {
  const work = mkdtempSync(join(tmpdir(), 'xunfa-review-'));
  afterAll(() => rmSync(work, { recursive: true, force: true }));
  const write = (year: string, out: string) => {
    const said: string[] = [];
    return writeYearReport(read(), year, out, (line) => said.push(line)).then(() => said.join('\n'));
  };

  test.each([
    ['2028', /2028 年还没有到。最晚写今年：--report 2027/],
    ['今年', /--report 后面写年份，比如 2026。现在写的是“今年”/],
    ['1998', /1998 年没有记录：最早的一次核对是 2026-/],
  ])('--report %s is a sentence, and writes nothing', async (year, sentence) => {
    const out = join(work, 'never');
    await expect(write(year, out)).rejects.toThrow(CommandError);
    await expect(write(year, out)).rejects.toThrow(sentence);
    expect(globSync('never', { cwd: work })).toEqual([]);
  });

  test('a person who is not named, a day that is none or is over', () => {
    expect(() => needPerson('王方', ['王芳', '李明'], FILE)).toThrow(
      /reviewers\.yaml 里没有“王方”，最像的是“王芳”。有的是：王芳、李明/,
    );
    expect(() => needPerson('王芳', [], FILE)).toThrow(/还没有写谁管哪些。请写在 content\/reviewers\.yaml 里/);
    expect(() => untilDay('2027-02-30', DAY)).toThrow(/并且真有这一天/);
    expect(() => untilDay('2026-01-01', DAY)).toThrow(/写今天（2027-06-01）以后的日子/);
    expect(untilDay(undefined, DAY)).toBe('2027-09-01');
  });

  test('writes both files, says whose eyes they are for, and overwrites nothing that somebody has changed', async () => {
    const out = join(work, 'report');
    expect(await write('2026', out)).toContain('不要放到网上');
    expect(globSync('*', { cwd: out }).sort()).toEqual(['内容核对报告-2026.docx', '内容核对报告-2026.xlsx']);
    expect(await write('2026', out)).toContain('写好了');
    const paper = join(out, '内容核对报告-2026.docx');
    writeFileSync(paper, '我改过');
    await expect(write('2026', out)).rejects.toThrow(
      /内容核对报告-2026\.docx 已经有了，和现在做出来的不一样.*请先给它改个名字/,
    );
    expect(readFileSync(paper, 'utf8')).toBe('我改过');
    await expect(write('2026', 'content')).rejects.toThrow(/那是项目自己的文件夹/);
  });

  test('as it is typed: in the light of an edition, with an option that does not exist, into what somebody else put there', () => {
    const run = commandLine('src/review/review.ts');
    const { status, output } = run('--edition', 'heyang');
    expect(output).toMatch(/一共 \d+ 份要按时核对/);
    expect(status).toBe(0);
    expectSentence(run, ['--for', '王芳'], /只认这几个选项/, work);
    expectFolderLeft(run, ['--report', '2026'], '核对报告', work);
  });
});

test('nothing that makes pages, paper, slides, search or packs knows who reviews', () => {
  const asks = globSync('src/**/*.{ts,astro}', { cwd: PROJECT })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => readFileSync(join(PROJECT, file), 'utf8').includes('kinds/reviewer/'))
    .map((file) => file.split('/').slice(1, 2).join('/'));
  expect([...new Set(asks)].sort()).toEqual(['checks', 'review']);
});
