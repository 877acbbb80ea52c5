/** When a law changes: who stands on it, what a new text asks to be done, what pages say until that is done. The law is invented. */

import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { derivedFrom } from '../../src/amendment/derived.ts';
import { lawCalled, needLaw } from '../../src/amendment/find-law.ts';
import { takeDraft, writeDraft } from '../../src/amendment/new-text.ts';
import { readLawFile } from '../../src/amendment/read-law-file.ts';
import { standingOn } from '../../src/amendment/standing.ts';
import { standingList } from '../../src/amendment/standing-list.ts';
import { sheets } from '../../src/faces/print/sheets.ts';
import type { Library } from '../../src/library/assemble.ts';
import { draftsByPath } from '../../src/library/drafts.ts';
import { loadLibrary } from '../../src/library.ts';
import { commandLine, expectFolderLeft, expectSentence } from '../command-line.ts';
import { copyContent, edit, PROJECT } from '../content-copy.ts';

const law = commandLine('src/amendment/law.ts');
const FIXTURES = join(PROJECT, 'tests/fixtures/laws');
const OLD = join(FIXTURES, 'market-2019.txt');
const NEW = join(FIXTURES, 'market-2027.txt');
const MYTH = 'content/myths/louder.mdx';
const FILE = 'content/laws/market.yaml';
const SAID = [
  '缺斤少两的，五十元以上二百元以下罚款（《集市管理条例》第八条）。',
  '材料交齐了，会答复您（《集市管理条例》第四条第二款）。',
  '转让摊位要登记（《集市管理条例》第六条）。',
  '先看为什么立它（《集市管理条例》第一条）。',
].join('\n\n');

let root = '';
let library: Library;
let work = '';
const path = (file: string) => join(root, file);
const read = (file: string) => readFileSync(path(file), 'utf8');

beforeAll(() => {
  root = copyContent();
  work = mkdtempSync(join(tmpdir(), 'xunfa-law-'));
  cpSync(join(FIXTURES, 'market.yaml'), path(FILE));
  writeFileSync(path(MYTH), `${read(MYTH).trimEnd()}\n\n${SAID}\n`);
  library = loadLibrary({ root, day: '2026-11-30' });
  process.env['XUNFA_ROOT'] = root;
  process.env['SOURCE_DATE_EPOCH'] = `${Date.parse('2026-11-30T04:00:00Z') / 1000}`;
});

afterAll(() => {
  delete process.env['XUNFA_ROOT'];
  delete process.env['SOURCE_DATE_EPOCH'];
  for (const folder of [root, work]) rmSync(folder, { recursive: true, force: true });
});

/** A draft made of a text, in a folder of its own. */
const draft = (typed: { old?: string; new?: string; law?: string; from?: string; out?: string }) => {
  const out = typed.out ?? join(mkdtempSync(join(work, 'draft-')), 'law');
  const said: string[] = [];
  const file = typed.new ?? NEW;
  writeDraft(library, readLawFile(file), { ...typed, new: file, out }, (line) => said.push(line));
  const files = Object.fromEntries(
    globSync('*', { cwd: out }).map((name) => [name, readFileSync(join(out, name), 'utf8')]),
  );
  return { output: said.join('\n'), out, files };
};

describe('what stands on a law', () => {
  test('is listed by article with file, line, page and sentence, whatever the law is called by', () => {
    const lines = read(MYTH).split('\n');
    const line = 1 + lines.findIndex((one) => one.startsWith('材料交齐了'));
    const { status, output } = law('集市管理条例');
    expect(status).toBe(0);
    expect(output).toContain('引用它的有 4 处，在 1 个文件里');
    expect(output).toMatch(/第四条　申请摊位要交什么材料/);
    expect(output).toContain('第四条第二款');
    expect(output).toContain(`${MYTH} 第 ${line} 行`);
    expect(output).toContain('正文：材料交齐了，会答复您（《集市管理条例》第四条第二款）。');
    for (const name of ['集市管理条例', '《集市管理条例》', 'market', 'content/laws/market.yaml', '赶集条例']) {
      expect(lawCalled(library.registry, name)?.id, name).toBe('market');
    }
  });

  test('slides and sheets that say it are named, too', () => {
    const on = needLaw(library.registry, '治安管理处罚法');
    const standing = standingOn(library, on);
    const derived = derivedFrom(library, on);
    const output = standingList({ law: on, day: library.day, standing, derived }, '26').join('\n');
    expect(output).toMatch(/由此做的幻灯片：.+/);
    expect(output).toMatch(/由此做的印刷品：.*手册/);
    expect(output).toMatch(/content\/penalties\.yaml 第 \d+ 行　警示.*\n +basis：治安管理处罚法 26\(1\)①（扰乱机关/);
    expect(() => standingList({ law: on, day: library.day, standing, derived }, '2')).toThrow(
      /没有哪里引用《治安管理处罚法》第 2 条/,
    );
  });

  test('an unknown name is answered with those most like it', () => {
    expect(() => needLaw(library.registry, '集市管里条例')).toThrow(
      /没有登记叫“集市管里条例”的法律。最像的是 《集市管理条例》（content\/laws\/market\.yaml）/,
    );
    expect(() => needLaw(library.registry, '治安处罚')).toThrow(/最像的是 《治安管理处罚法》/);
    expectSentence(law, ['集市管理条例', '--article', '七'], /--article 写条号/, work);
  });
});

describe('a new text', () => {
  test('makes a work list: what certainly changes, what must be read, what stands', () => {
    const before = read(FILE);
    const { output, files } = draft({ old: OLD });
    expect(output).toContain(
      '《集市管理条例》新文本 14 条，2027-01-01 起施行。一定要改 3 处，要读一遍 0 处，不用动 1 处',
    );
    const { '要做的事.md': list = '', '要做的事.json': json = '{}', '对照.txt': table = '' } = files;
    expect(list).toContain('条号变了：第八条现在是第十条');
    expect(list).toContain('这里写着的数变了：五十元以上改成一百元以上、二百元以下改成五百元以下');
    expect(list).toMatch(
      /条号变了：第四条第二款现在是第五条第二款[\s\S]*这一条里变了的数：去掉了五日内、加了三个工作日内/,
    );
    expect(list).toContain('新文本里没有这一条了');
    expect(list).toMatch(/## 不用动（1）[\s\S]*louder\.mdx/);
    expect(table).toMatch(/第三条 → 第四条　数：十日以上改成十五日以上/);
    expect(table).toMatch(/第九条 → 第[八九]条、第[八九]条/);
    expect(table).toContain('新增加的：第二条、第十三条');
    const { tasks } = JSON.parse(json) as { tasks: { urgency: string; file: string; line: number; to?: string }[] };
    expect(tasks.map(({ urgency, to }) => `${urgency} ${to ?? ''}`)).toEqual([
      '一定要改 第十条',
      '一定要改 第五条第二款',
      '一定要改 ',
      '不用动 第一条',
    ]);
    expect(read(FILE)).toBe(before);
  });

  test('without the old one our gists are looked for, and it is said what cannot be seen', () => {
    const { output, files } = draft({});
    expect(output).toContain('加上 --old 旧文本.txt 再做一次');
    expect(files['要做的事.md']).toContain('条号变了：第八条现在是第十条');
  });

  test('comes in any encoding', () => {
    const text = readFileSync(NEW, 'utf8');
    const file = join(work, '新文本.txt');
    for (const bytes of [iconv.encode(text, 'gb18030'), iconv.encode(text, 'utf16le', { addBOM: true })]) {
      writeFileSync(file, bytes);
      expect(draft({ new: file, old: OLD }).output).toContain('新文本 14 条，2027-01-01 起施行');
    }
  });

  test('a draft that somebody has changed is not overwritten', () => {
    const { out } = draft({ old: OLD });
    const file = join(out, 'market.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}# 我改过\n`);
    expect(() => draft({ old: OLD, out })).toThrow(/market\.yaml 您改过，没有动/);
    expect(readFileSync(file, 'utf8')).toContain('# 我改过');
  });

  test('a draft that does not read as a law is not taken', () => {
    const { out } = draft({ old: OLD });
    writeFileSync(join(out, 'market.yaml'), 'title: 集市管理条例\n');
    const before = read(FILE);
    expect(() => takeDraft(library, needLaw(library.registry, 'market'), out, () => {})).toThrow(
      /草稿还有要改的，content\/ 里没有动/,
    );
    expect(read(FILE)).toBe(before);
  });

  test('a draft that Notepad saved in another encoding is not taken, and one with its mark and line ends is', () => {
    const before = read(FILE);
    writeFileSync(path(FILE), `\uFEFF${before.replaceAll('\n', '\r\n')}`);
    const { out, files } = draft({ old: OLD });
    const file = join(out, 'market.yaml');
    const text = files['market.yaml'] ?? '';
    expect(text.startsWith(before)).toBe(true);
    const take = () => takeDraft(library, needLaw(library.registry, 'market'), out, () => {});
    writeFileSync(file, iconv.encode(text, 'gb18030'));
    expect(take).toThrow(/^草稿还有要改的，content\/ 里没有动：\n.*选错了编码.*“编码”选 UTF-8，再保存$/);
    writeFileSync(file, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    take();
    expect(read(FILE)).toBe(text);
    writeFileSync(path(FILE), before);
  });
});

describe('a file that is no new text of the law is a sentence, and nothing is written', () => {
  const given = (name: string, content: string | Uint8Array) => {
    const file = join(work, name);
    writeFileSync(file, content);
    return file;
  };
  const text = readFileSync(NEW, 'utf8');

  test.each<[string, string | Uint8Array, RegExp]>([
    ['empty.txt', '', /没有文字/],
    ['blank.txt', ' \n　\n', /没有文字/],
    ['leaflet.txt', '明天赶集。\n白菜一元一斤，集市管理条例贴在门口。', /不像一部法律的文本.*什么都没有写/],
    [
      'decision.txt',
      '县人大常委会关于修改《集市管理条例》的决定\n一、将第五条修改为：“摊位费每日不超过三元。”',
      /只写了改的地方。请用修改以后重新公布的全文/,
    ],
    ['zeros.bin', new Uint8Array(4000), /不是文字文件/],
    ['old.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /旧版 Word/],
    ['scan.pdf', '%PDF-1.4 第一条', /这是 PDF/],
    ['gap.txt', text.replace(/^第五条.*$/m, ''), /第六条前面少了第五条/],
    ['order.txt', text.replace('第七条　', '第七十条　'), /第八条排在第七十条后面，顺序不对/],
    ['twice.txt', text.replace('第七条　', '第六条　'), /第六条出现了两次/],
  ])('%s', (name, content, sentence) => {
    expect(() => readLawFile(given(name, content))).toThrow(sentence);
  });

  test('a text of another law, of no day, or that is no new one; an old text that is not today’s; a missing file', () => {
    const refused = (typed: Parameters<typeof draft>[0], sentence: RegExp) => {
      const out = join(work, 'never');
      expect(() => draft({ ...typed, out })).toThrow(sentence);
      expect(existsSync(out)).toBe(false);
    };
    const other = given('other.txt', text.replace('集市管理条例', '宠物管理条例'));
    const nodate = given('nodate.txt', text.replace(/自2027年1月1日起施行/, '另行公布施行日期'));
    refused({ new: other, old: OLD }, /标题是“宠物管理条例”，没有登记过/);
    refused({ law: '治安管理处罚法' }, /标题是《集市管理条例》，不是《治安管理处罚法》/);
    refused({ new: nodate, old: OLD }, /--from 2027-01-01/);
    refused({ old: OLD, from: '明年' }, /--from 写的是“明年”/);
    refused({ old: NEW }, /一共 14 条，现在登记的《集市管理条例》是 12 条/);
    refused({ new: OLD, old: OLD }, /施行日是 2019-05-01.*--from 2027-01-01/);
    refused({ new: OLD, old: OLD, from: '2027-01-01' }, /一字不差/);
    expect(() => readLawFile(join(work, '没有.txt'))).toThrow(/没有找到/);
    expect(() => readLawFile(work)).toThrow(/是一个文件夹/);
    const short = given('short.txt', text.replace(/^第五条.*$/m, ''));
    expectSentence(law, ['--new', short, '--old', OLD], /第六条前面少了第五条.*\n.*什么都没有写/, work);
  });

  test('a folder that somebody else filled is left as it is', () => {
    expectFolderLeft(law, ['--new', NEW, '--old', OLD], '法律修改草稿', work);
    expect(existsSync(path(`${FILE}.new`))).toBe(false);
  });
});

describe('a confirmed draft', () => {
  test('becomes the next text of the file once it is confirmed; before its day nothing else changes', () => {
    const before = read(FILE);
    const out = join(work, 'confirmed');
    expect(law('--new', NEW, '--old', OLD, '--out', out).output).toContain('content/ 里什么都没有动');
    expect(readFileSync(join(out, 'market.yaml'), 'utf8').startsWith(before)).toBe(true);
    expect(law('集市管理条例', '--write', '--out', out).output).toContain('写好了 content/laws/market.yaml');
    const on = (day: string) => loadLibrary({ root, day });
    const known = on('2026-12-31');
    expect(known.problems).toEqual([]);
    expect(known.cautions.size).toBe(0);
    expect(known.registry.find('集市管理条例')).toMatchObject({ articles: 12, coming: { effective: '2027-01-01' } });
    const early = known.registry.resolve('集市管理条例', { article: 11 }, '2026-12-31');
    expect(early).toMatchObject({ refusal: { remedy: expect.stringMatching(/2027-01-01 才施行/) } });

    const late = on('2027-01-01');
    const { laws } = late.registry;
    expect(laws.find(({ id }) => id === 'market')).toMatchObject({
      articles: 14,
      effective: '2027-01-01',
      former: [{ until: '2026-12-31' }],
    });
    const asked = late.problems.map(({ file, message }) => `${file} ${message}`).join('\n');
    expect(asked).toMatch(/louder\.mdx .*第四条可能是旧法（2019 年文本）的条号，现在是第五条/);
    // Numbers that mean something else now are not refused: their page is in check all the same.
    expect(late.cautions.get('/myths/louder/')?.words).toContain('第八条');

    // Renumbered by hand, and not yet read again.
    edit(root, MYTH, '条例》第八条', '条例》第十条');
    edit(root, MYTH, '条例》第四条第二款', '条例》第五条第二款');
    edit(root, MYTH, '转让摊位要登记（《集市管理条例》第六条）。', '');
    const mended = on('2027-01-01');
    expect(mended.problems).toEqual([]);
    const caution = mended.cautions.get('/myths/louder/');
    expect(caution?.words).toMatch(/^《集市管理条例》第.+条自 2027 年 1 月 1 日起有新规定，这一页正在核对。$/);
    expect([...mended.cautions.keys()]).toEqual(['/myths/louder/']);
    expect(mended.pointers.get('myths/louder')?.published?.description).toMatch(/正在核对。/);
    expect(mended.pointers.get('myths/louder')?.shown?.note).toBe('正在核对');
    for (const { small } of draftsByPath(mended).get('/myths/louder/') ?? [])
      expect(small).toMatch(/^法律有新规定，这一页正在核对/);
    const inCheck = sheets(mended).flatMap((sheet) => (sheet.inCheck ? [sheet.file] : []));
    expect(inCheck).toContain('手册-信访法治一本通-A5');
    expect(inCheck).not.toContain('路线单-交通事故赔偿-A5');

    // Somebody has read it.
    edit(root, MYTH, /^reviewed: .+$/m, 'reviewed: 2027-01-02');
    expect(on('2027-01-02').cautions.size).toBe(0);
  });
});
