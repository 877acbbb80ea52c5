/** What has changed: the list is held to its order, and readers of feeds read it as it was meant. */

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterEach, describe, expect, test } from 'vitest';
import { jsonFeed, rssFeed } from '../../src/faces/data/feeds.ts';
import { checkChanges } from '../../src/kinds/change/check.ts';
import { changeModels, recordOf } from '../../src/kinds/change/model.ts';
import { loadLibrary } from '../../src/library.ts';
import { copyContent, edit, PROJECT } from '../content-copy.ts';

const DAY = '2026-11-30';
const FILE = 'content/changes.yaml';
const sound = loadLibrary({ root: PROJECT, day: DAY, edition: 'default', address: 'https://www.example.gov.cn/xffz/' });

let root = '';
afterEach(() => {
  if (root !== '') rmSync(root, { recursive: true, force: true });
  root = '';
});

/** A change of a day, as an editor writes it. */
function written(id: string, day: string): string {
  return `  - id: ${id}\n    day: ${day}\n    kind: 更正\n    title: 测试用的一条\n    says: [现在写明了。]\n`;
}

function problemsIn(edition: string): string[] {
  const known = loadLibrary({ root, day: DAY, edition });
  const { problems } = known;
  return [...problems, ...checkChanges(known, DAY)].map(({ file, line, message }) => `${file} ${line} ${message}`);
}

test('the list as it stands is in order', () => {
  expect(checkChanges(sound)).toEqual([]);
  expect(changeModels(sound).length).toBeGreaterThan(5);
});

describe('is refused with its line and the remedy:', () => {
  test('a day that is still to come, or that there is not', () => {
    root = copyContent();
    edit(root, FILE, 'changes:\n', `changes:\n${written('first', '2026-12-01')}`);
    expect(problemsIn('default')).toEqual([
      expect.stringMatching(/changes\.yaml 5 .*还没有到.*最晚是今天（2026-11-30）/),
    ]);
    edit(root, FILE, '2026-12-01', '2026-02-30');
    expect(() => problemsIn('default')).toThrow(/changes\.yaml 第 5 行(?:第 \d+ 列)?：.*2026 年 2 月没有 30 日/);
  });

  test('an older one above a newer one, and a name that was used', () => {
    root = copyContent();
    edit(root, FILE, 'changes:\n', `changes:\n${written('hours-from-the-moment', '2026-11-01')}`);
    const problems = problemsIn('default');
    expect(problems).toHaveLength(2);
    expect(problems.join('\n')).toMatch(/2026-11-30 比上面一条（2026-11-01）晚。新的写在最上面/);
    expect(problems.join('\n')).toMatch(/名字“hours-from-the-moment”上面已经有了/);
  });

  test('a page that is not there, an article that is not there, a kind that nobody knows', () => {
    root = copyContent();
    edit(root, FILE, 'see: [routes/unpaid-wages,', 'see: [routes/nowhere,');
    expect(problemsIn('default').join()).toMatch(/\d+ 没有“routes\/nowhere”这一页/);
    edit(root, FILE, '第二十七条第四款', '第二百七十条');
    expect(problemsIn('default').join()).toMatch(/《劳动争议调解仲裁法》没有第二百七十条/);
    edit(root, FILE, 'kind: 新增', 'kind: 修改');
    expect(() => problemsIn('default')).toThrow(/kind.*写 新增、更正、法律有变 里的一个/);
  });
});

test('an office adds lines of its own, in an order of its own, and readers see all by their days', () => {
  root = copyContent();
  writeFileSync(
    join(root, 'content/editions/county/changes.yaml'),
    `changes+:\n${written('hall-hours', '2026-11-30')}${written('new-window', '2026-11-25')}`,
  );
  expect(problemsIn('county')).toEqual([]);
  const library = loadLibrary({ root, day: DAY, edition: 'county' });
  const days = changeModels(library).map(({ day }) => day);
  expect(days).toEqual([...days].sort().reverse());
  const ids = changeModels(library).map(({ id }) => id);
  expect(ids).toContain('hall-hours');
  expect(ids.indexOf('new-window')).toBeLessThan(ids.indexOf('public-security'));

  writeFileSync(
    join(root, 'content/editions/county/changes.yaml'),
    `changes+:\n${written('new-window', '2026-11-25')}${written('hall-hours', '2026-11-30')}`,
  );
  expect(problemsIn('county')).toEqual([
    expect.stringMatching(/^content\/editions\/county\/changes\.yaml 8 2026-11-30 比上面一条（2026-11-25）晚/),
  ]);
});

test('both feeds say the same to a reader’s parser: sentences, China’s midnight, absolute addresses', async () => {
  const rss = parseRssFeed(await rssFeed(sound));
  const json = parseJsonFeed(jsonFeed(sound));
  const expected = changeModels(sound);
  expect(rss.title).toBe(json.title);
  expect(rss.language).toBe('zh-cn');
  expect(json.feed_url).toBe('https://www.example.gov.cn/xffz/feed.json');
  expect(rss.items).toHaveLength(expected.length);
  expect(json.items).toHaveLength(expected.length);
  for (const [at, change] of expected.entries()) {
    const address = `https://www.example.gov.cn/xffz/changes/#${change.id}`;
    const [one, other] = [rss.items?.[at], json.items?.[at]];
    expect([one?.link, one?.guid?.value, other?.url, other?.id]).toEqual([address, address, address, address]);
    expect(one?.title).toBe(`${change.kind}：${change.title}`);
    expect(other?.title).toBe(one?.title);
    expect(one?.description).toBe(change.says.join(''));
    expect(other?.content_text).toBe(one?.description);
    expect(other?.content_html).toBe(one?.content?.encoded);
    expect(new Date(one?.pubDate ?? '').toISOString()).toBe(new Date(`${change.day}T00:00:00+08:00`).toISOString());
    expect(new Date(other?.date_published ?? '').getTime()).toBe(new Date(one?.pubDate ?? '').getTime());
  }
});

test('a page has its own record, the newest first, places on a page among them, and others have none', () => {
  const wages = recordOf(sound, '/routes/unpaid-wages/');
  expect(wages.map(({ id }) => id)).toEqual(['wages-both-ways']);
  expect(wages[0]?.path).toBe('/changes/#wages-both-ways');
  expect(recordOf(sound, '/clocks/').map(({ id }) => id)).toEqual(['untold-period', 'shorter-first']);
  expect(recordOf(sound, '/about/')).toEqual([]);
  // Both ways: whatever a change leads to tells of it.
  for (const { id, pages } of changeModels(sound)) {
    for (const { path } of pages) expect(recordOf(sound, path.replace(/#.*/, '')).map((one) => one.id)).toContain(id);
  }
});
