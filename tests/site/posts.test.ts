/** Posts against the built site: no number, no article and no address that their page has not; and what the command refuses. */

import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { toldPages } from '../../src/library/page-text.ts';
import type { BlockLine, BlockWords, PageBlock } from '../../src/library/word-blocks.ts';
import { loadLibrary } from '../../src/library.ts';
import { readHtml } from '../../src/machine/html.ts';
import { commandLine, expectFolderLeft, expectSentence } from '../command-line.ts';
import { PROJECT } from '../content-copy.ts';
import { DEFAULT_SITE, OFFICES } from '../sites.ts';

/** Piece by piece: a letter before an answer is ours. */
const said = (words: readonly BlockWords[]) => words.map(({ text }) => text);
const lines = (all: readonly BlockLine[]) => all.flatMap(({ words }) => said(words));

/** Every word of a block, piece by piece. */
function textsOf(block: PageBlock): string[] {
  switch (block.is) {
    case 'paragraph':
      return said(block.words);
    case 'list':
      return block.items.flatMap(lines);
    case 'paper':
      return block.lines.map(({ text }) => text);
    case 'mark':
      return [block.text];
    case 'wording':
      return [block.name, ...block.paragraphs.flatMap(({ text, items }) => [text, ...items])];
    case 'strip':
      return [...block.captions];
    case 'table':
      return [...block.head, ...block.rows.flat()];
  }
}

/** What is counted and what is cited: 15 日, 三十日, 第二十条. */
const CLAIM = /\d|[零〇一二三四五六七八九十百千万两]/u;

/** Clauses with a number or an article in them, as the page has them: without spaces, and what stands between marks. */
function claimsIn(text: string): string[] {
  return text
    .split(/[，。；：？！、（）〔〕“”《》·—＿]|\s(?=\d)/u)
    .map((clause) => clause.replace(/\s/gu, ''))
    .filter((clause) => CLAIM.test(clause));
}

describe.each([
  ['default', DEFAULT_SITE],
  ['taining', join(OFFICES, 'taining')],
])('in the edition %s', (edition, site) => {
  const library = loadLibrary({ root: PROJECT, edition, day: new Date().toISOString().slice(0, 10) });
  const told = [...toldPages(library).values()];
  const pages = new Map<string, string>();
  const textOf = (path: string) => {
    const [page = ''] = path.split('#');
    let text = pages.get(page);
    if (text === undefined) {
      const html = readFileSync(join(PROJECT, site, page, 'index.html'), 'utf8');
      const document = readHtml(html);
      // What a word means opens in the middle of a sentence.
      for (const gloss of document.querySelectorAll('.gloss')) gloss.remove();
      text = document.textContent.replace(/\s/gu, '');
      pages.set(page, text);
    }
    return text;
  };

  test('every number and every article of a post stands on its page', () => {
    const wrong = told.flatMap(({ pointer, card, lead, passages }) => {
      const texts = [
        lead,
        ...passages.flatMap(({ heading, blocks }) => [heading?.title ?? '', ...blocks.flatMap(textsOf)]),
      ];
      const page = textOf(card.path);
      return [...new Set(texts.flatMap(claimsIn))]
        .filter((claim) => !page.includes(claim))
        .map((claim) => `${pointer}: ${claim}`);
    });
    expect(wrong).toEqual([]);
  });

  test('every page that a post may name is there', () => {
    const paths = new Set(
      told.flatMap(({ passages, see = [] }) => [
        ...see.map(({ path }) => path),
        ...passages.flatMap(({ blocks }) =>
          blocks.flatMap((block) => {
            const words =
              block.is === 'paragraph'
                ? block.words
                : block.is === 'list'
                  ? block.items.flat().flatMap((one) => one.words)
                  : [];
            return words.flatMap(({ path }) => path ?? []);
          }),
        ),
      ]),
    );
    expect(paths.size).toBeGreaterThan(200);
    expect(
      [...paths].filter((path) => !existsSync(join(PROJECT, site, path.split('#')[0] ?? '', 'index.html'))),
    ).toEqual([]);
  });
});

describe('the command', () => {
  mkdirSync(join(PROJECT, '.build'), { recursive: true });
  const work = mkdtempSync(join(PROJECT, '.build/posts-'));
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  const run = commandLine('src/publish/wechat.ts');

  test('writes a folder a post, and the next time that many and no more', () => {
    const out = join(work, 'out');
    const first = run('l01', '--month', '12', '--out', out, '--edition', 'taining');
    expect(first.output).toContain('3 篇推文');
    expect(first.output).toContain('没有写网址');
    expect(first.status).toBe(0);
    expect(globSync('*', { cwd: out }).sort()).toEqual(['12月-国家宪法日', '12月-年底工钱', 'l01-单位拖欠工资']);
    expect(run('m24', '--out', out).status).toBe(0);
    expect(globSync('*', { cwd: out })).toEqual(['m24-交了材料就算受理了']);
  });

  test.each([
    [[], /要写讲哪几页，或者哪个月/],
    [['l01', '--month', '13'], /--month 要写 1 到 12 之间的整数，现在写的是“13”/],
    [['l01,zz9'], /没有代码是“zz9”的页。最像的是/],
  ])('%j is a sentence, and nothing is written', (args, sentence) => {
    expectSentence(run, args, sentence, work);
  });

  test('a folder that somebody else filled is left as it is', () => {
    expectFolderLeft(run, ['l01'], '公众号推文', work);
  });
});
