/** The official wording is the same on every face, character by character. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { HTMLElement } from 'node-html-parser';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { officialText } from '../../src/kinds/regulation/schema.ts';
import { formatArticle } from '../../src/law/citation.ts';
import { articlesOf, canonicalText, linesOf, textDigest } from '../../src/law/official-text.ts';
import { loadLibrary } from '../../src/library.ts';
import { readHtml } from '../../src/machine/html.ts';
import { PROJECT } from '../content-copy.ts';
import { SITE } from './pages.ts';

const text = loadLibrary({ root: PROJECT, day: '2026-11-22' }).of(officialText).data;
const articles = articlesOf(text);
const expected = new Map(articles.map((article) => [article.number, linesOf(article)]));

/** What an element shows of the law, leaving out our own link labels. */
function linesIn(root: HTMLElement): string[] {
  return root.querySelectorAll('.clause').map((clause) =>
    clause
      .querySelectorAll('.label, .words')
      .map((piece) => piece.textContent)
      .join(''),
  );
}

test('the text is the one promulgated: 6 chapters, 50 articles, this digest', () => {
  expect(text.chapters).toHaveLength(6);
  expect(articles.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  expect(textDigest(text)).toBe('326c03b312894db994e463968bdb372b015a4751fe4219054e4013c33fe4605e');
  expect(text.digest).toBe(textDigest(text));
});

test('reading the YAML alters nothing: every string of the file is in the text', () => {
  const strings: string[] = [];
  const collect = (value: unknown) => {
    if (typeof value === 'string') strings.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(
    (
      parseYaml(readFileSync(join(PROJECT, 'content/regulations/text.yaml'), 'utf8')) as {
        chapters: { articles: { paragraphs: unknown }[] }[];
      }
    ).chapters.map(({ articles: all }) => all.map(({ paragraphs }) => paragraphs)),
  );
  expect(strings).toEqual(articles.flatMap(linesOf));
});

test('every article page shows it', () => {
  for (const { number } of articles) {
    const page = readHtml(readFileSync(join(SITE, `regulations/${number}/index.html`), 'utf8'));
    expect(linesIn(page.querySelector('.law') ?? readHtml('')), `第 ${number} 条`).toEqual(expected.get(number));
    expect(page.querySelector('h1 .number')?.textContent).toBe(formatArticle({ article: number }));
  }
});

test('the whole-text page shows all of it, in order, with the chapters', () => {
  const page = readHtml(readFileSync(join(SITE, 'regulations/index.html'), 'utf8'));
  expect(linesIn(page)).toEqual(articles.flatMap(linesOf));
  expect(page.querySelectorAll('.chapter > h2').map((heading) => heading.textContent)).toEqual(
    canonicalText(text)
      .split('\n')
      .filter((line) => /^第.章　/.test(line)),
  );
});

test('every 款 and 项 has its anchor on both pages', () => {
  const whole = readHtml(readFileSync(join(SITE, 'regulations/index.html'), 'utf8'));
  for (const article of articles) {
    const page = readHtml(readFileSync(join(SITE, `regulations/${article.number}/index.html`), 'utf8'));
    for (const root of [whole, page]) {
      const at = (anchor: string) => root.getElementById(anchor)?.querySelector('.words')?.textContent;
      for (const [index, paragraph] of article.paragraphs.entries()) {
        const anchor = `art-${article.number}-${index + 1}`;
        expect(at(anchor)).toBe(paragraph.text);
        for (const [itemIndex, item] of paragraph.items.entries()) {
          expect(item.endsWith(at(`${anchor}-${itemIndex + 1}`) ?? '?')).toBe(true);
        }
      }
      expect(root.getElementById(`art-${article.number}`)).not.toBeNull();
    }
  }
});

test('items are numbered as the official text numbers them', () => {
  for (const article of articles) {
    for (const { items } of article.paragraphs) {
      for (const [index, item] of items.entries())
        expect(item).toMatch(new RegExp(`^（${'一二三四五六七八九十'[index]}）`));
    }
  }
});

test('the plain text holds every line, numbers before the first line of each article', () => {
  const lines = readFileSync(join(SITE, 'regulations/regulations.txt'), 'utf8')
    .split('\n')
    .map((line) => line.replace(/^　　/, ''));
  const wanted = articles.flatMap((article) => {
    const [first = '', ...rest] = linesOf(article);
    return [`${formatArticle({ article: article.number })}　${first}`, ...rest];
  });
  expect(lines.filter((line) => wanted.includes(line))).toEqual(wanted);
});

test('the Markdown holds every line unaltered', () => {
  const markdown = readFileSync(join(SITE, 'regulations/regulations.md'), 'utf8');
  for (const line of articles.flatMap(linesOf)) expect(markdown).toContain(line);
});

test('the Akoma Ntoso file is well formed, its ids are unique, and its words are the wording', () => {
  const xml = readFileSync(join(SITE, 'regulations/regulations.xml'), 'utf8');
  expect(XMLValidator.validate(xml)).toBe(true);
  const ids = [...xml.matchAll(/eId="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain('art_26__para_1__list_1__point_3');
  const body = /<body>([\s\S]*)<\/body>/.exec(xml)?.[1] ?? '';
  const words = body
    .replace(/<(num|heading)>[^<]*<\/\1>/g, (tag) => (tag.includes('（') ? tag : ''))
    .replace(/<[^>]+>|\s/g, '');
  expect(words).toBe(articles.flatMap(linesOf).join(''));
  const tree = new XMLParser({ ignoreAttributes: false }).parse(xml) as {
    akomaNtoso: { act: { body: { chapter: unknown[] } } };
  };
  expect(tree.akomaNtoso.act.body.chapter).toHaveLength(6);
});
