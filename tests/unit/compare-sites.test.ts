/** The comparison of two built sites: it finds each kind of difference, and none where there is none. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { differencesOf } from '../compare/lists.ts';
import { compareSites, type Difference, report } from '../compare-sites.ts';

const PAGE = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><script>early()</script>
<title>一</title><meta name="description" content="说明"><link rel="canonical" href="https://a.cn/">
<meta http-equiv="content-security-policy" content="style-src 'sha256-AAAA='"><style>.a{color:red}</style>
<script type="module" src="/assets/Base.CqgqLCpc.js"></script><script type="application/ld+json">{"a":1}</script>
</head><body class="a"><header><a href="/">首页</a></header>
<main id="content" data-version="0123"><h1>第 26 条</h1> <p class="a b">不得<b>堵门</b>。</p>
<noscript><p>没有脚本</p></noscript><img alt="码" src="/qr/a01.png"></main><footer><p>2026</p></footer></body></html>`;

const FILES: Record<string, string> = {
  'index.html': PAGE,
  'a/index.html': PAGE,
  'feed.xml': '<a>\n<b/>\n</a>',
  'qr/a01.png': 'bytes',
  'assets/Base.CqgqLCpc.js': 'one',
  'screen/release.json': '{"version":"1","files":{"screen/":"aa","qr/a01.png":"bb"}}',
  'pagefind/pagefind-entry.json': '{"hash":"1","page_count":1}',
  'pagefind/pagefind.1.pf_fragment': '1',
};

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'xunfa-compare-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** @param files in place of some of FILES; null for none */
function site(name: string, files: Record<string, string | null> = {}): string {
  const folder = join(root, name);
  for (const [file, text] of Object.entries({ ...FILES, ...files })) {
    if (text === null) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

function differences(files: Record<string, string | null>): Difference[] {
  return compareSites(site('old'), site('new', files)).differences;
}

/** Kinds of difference that a change of the page makes. */
function kinds(from: string, to: string): string[] {
  expect(PAGE).toContain(from);
  return [...new Set(differences({ 'a/index.html': PAGE.replace(from, () => to) }).map(({ kind }) => kind))];
}

describe('no difference', () => {
  test('the same', () => {
    expect(compareSites(site('old'), site('new'))).toEqual({ pages: 2, differences: [], uncounted: new Map() });
  });

  test('classes, styles, scripts, policies, names of assets, hashes of releases and of Pagefind are only counted', () => {
    const page = PAGE.replace('class="a b"', 'class="c"')
      .replace('<style>.a{color:red}</style>', '<style>.c{color:red}</style><style>.d{}</style>')
      .replace('early()', 'earlier()')
      .replace('sha256-AAAA=', 'sha256-BBBB=')
      .replace('/assets/Base.CqgqLCpc.js', '/assets/Page.DqgqLCpd.js')
      .replace('data-version="0123"', 'data-version="4567"');
    const { differences: found, uncounted } = compareSites(
      site('old'),
      site('new', {
        'a/index.html': page,
        'assets/Base.CqgqLCpc.js': null,
        'assets/Page.DqgqLCpd.js': 'two',
        'screen/release.json': '{"version":"2","files":{"screen/":"cc","qr/a01.png":"bb"}}',
        'pagefind/pagefind-entry.json': '{"hash":"2","page_count":1}',
        'pagefind/pagefind.1.pf_fragment': null,
        'pagefind/pagefind.2.pf_fragment': '2',
      }),
    );
    expect(found).toEqual([]);
    expect(Object.fromEntries(uncounted)).toEqual({
      classes: 1,
      'inline styles': 1,
      'inline scripts': 1,
      'security policies': 1,
      'names of assets': 1,
    });
  });

  test('space between elements, and the order of attributes and of the head', () => {
    expect(kinds('</h1> <p', '</h1>\n\n<p')).toEqual([]);
    expect(kinds('alt="码" src="/qr/a01.png"', 'src="/qr/a01.png" alt="码"')).toEqual([]);
    const moved = '<link rel="canonical" href="https://a.cn/">';
    expect(kinds(`<title>一</title><meta name="description" content="说明">${moved}`, '')).toEqual(['head']);
    expect(
      kinds(
        `<title>一</title><meta name="description" content="说明">${moved}`,
        `${moved}<meta name="description" content="说明"><title>一</title>`,
      ),
    ).toEqual([]);
  });
});

describe('each kind of difference', () => {
  test.each([
    ['text', '第 26 条', '第26条'],
    ['text', '没有脚本', '没有'],
    ['text', '2026', '2027'],
    ['text', '首页', '主页'],
    ['links', 'href="/"', 'href="/a/"'],
    ['links', '/qr/a01.png', '/qr/a02.png'],
    ['ids', 'id="content"', 'id="main"'],
    ['head', '<title>一', '<title>二'],
    ['head', 'content="说明"', 'content="别的"'],
    ['head', `<meta http-equiv="content-security-policy" content="style-src 'sha256-AAAA='">`, ''],
    ['json-ld', '{"a":1}', '{"a":2}'],
    ['structure', 'alt="码"', 'alt=""'],
    ['structure', '<b>堵门</b>', '<i>堵门</i>'],
  ])('%s: %s', (kind, from, to) => {
    expect(kinds(from, to)).toEqual([kind]);
  });

  test('text that goes from one region to another', () => {
    expect(kinds('<p class="a b">不得<b>堵门</b>。</p>', '')).toEqual(['text', 'structure']);
  });

  test('pages and files that came and went, and bytes', () => {
    const found = differences({
      'a/index.html': null,
      'b/index.html': PAGE,
      'feed.xml': '<a>\n<c/>\n</a>',
      'qr/a01.png': 'other',
      'c.txt': 'new',
      'screen/release.json': '{"version":"2","files":{"screen/":"cc"}}',
      'pagefind/pagefind-entry.json': '{"hash":"2","page_count":2}',
    });
    expect(found.map(({ kind, place }) => `${kind}: ${place}`)).toEqual([
      'pages removed: a/index.html',
      'pages added: b/index.html',
      'files added: c.txt',
      'text files: feed.xml',
      'binary files: qr/a01.png',
      'text files: screen/release.json',
      'pages in Pagefind: pagefind/',
    ]);
    expect(found[3]?.what).toBe('- <b/>\n+ <c/>');
  });
});

describe('places where lists differ', () => {
  const of = (before: string, after: string) => differencesOf([...before], [...after]);

  test('each for itself', () => {
    expect(of('abc', 'abc')).toEqual([]);
    expect(of('abcdefg', 'axcdeg')).toEqual(['- b\n+ x', '- f']);
    expect(of('', 'a')).toEqual(['+ a']);
    expect(of('abcdef', 'bcdefa')).toEqual(['- a', '+ a']);
    expect(of('abcdefgh', 'x')).toEqual(['- a\n+ x\n- b\n- c\n(5 more lines)']);
  });

  test('put together they are all that differs', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 * 9 });
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const found = differencesOf(before, after).join('\n').split('\n').filter(Boolean);
        expect(found.length === 0).toBe(before.join('') === after.join(''));
        const more = found
          .map((line) => Number(/^\((\d+) more/.exec(line)?.[1] ?? 0))
          .reduce((sum, one) => sum + one, 0);
        if (more > 0) return;
        const count = (mark: string) => found.filter((line) => line.startsWith(mark)).length;
        expect(before.length - count('-')).toBe(after.length - count('+'));
      }),
    );
  });
});

describe('the report', () => {
  const other = PAGE.replace('第 26 条', '第 27 条');

  test('says once what is the same on many pages', () => {
    const many = Object.fromEntries(['b', 'c', 'd', 'e'].map((name) => [`${name}/index.html`, PAGE]));
    const changed = Object.fromEntries(Object.keys(many).map((name) => [name, other]));
    const said = report(compareSites(site('old', many), site('new', changed)), 20);
    expect(said).toContain(
      'text: 4 files\n  b/index.html, c/index.html, d/index.html and 1 more\n    - main: 第 26 条\n    + main: 第 27 条',
    );
    expect(said).toContain('6 pages compared, 4 differences. May differ, and do: nothing.');
  });

  test('shows no more than was asked for, and sets the exit code', () => {
    const [old, next] = [
      site('old'),
      site('new', { 'index.html': other, 'a/index.html': other, 'b.txt': '', 'c.txt': '' }),
    ];
    const run = (...args: string[]) => spawnSync('node', ['tests/compare-sites.ts', ...args], { encoding: 'utf8' });
    const differing = run(old, next, '--most', '1');
    expect(differing.status).toBe(1);
    expect(differing.stdout).toContain('files added: 2 files\n  b.txt\n  … and 1 other differences (--most 2)');
    expect(run(old, old).status).toBe(0);
    expect(run(old).status).toBe(2);
  });
});
