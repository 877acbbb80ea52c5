/** What a telephone keeps of the site for where there is no network: whole, in its own words, and never silently old. */

import { createHash } from 'node:crypto';
import { zstdCompressSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { Registry } from '../../src/law/registry.ts';
import { Keeper } from '../../src/offline/keeper.ts';
import { piecesOf, textOfSite } from '../../src/offline/pack-text.ts';
import { barWords, OFFER, TEXT } from '../../src/offline/saved-site.ts';
import { MemoryCache } from '../memory-cache.ts';

const ROOT = 'https://example.test/xffz/';

const page = (title: string, own: string) =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>` +
  '<meta name="description" content="x"><link rel="canonical" href="https://example.test/"><style>a{color:red}</style>' +
  `<script type="application/ld+json">{}</script></head><body class="on-route"><header></header><div class="wrap">${own}` +
  '<section class="share"><div>码</div></section></div><footer>脚</footer></body></html>';

const law = {
  effective: '2026-01-01',
  title: '旧法',
  short: [],
  articles: 1,
  inserted: [],
  cited: new Map(),
  former: [],
};

const site = (own: string) =>
  textOfSite(
    [
      ['index.html', page('首页', '<main>到</main>')],
      ['rights/index.html', page('权利', own)],
      ['t26/index.html', '<html><head><meta http-equiv="refresh" content="0;url=/rights/"></head></html>'],
      ['assets/a.js', 'let a'],
      ['screen/screen.js', 'let screen'],
    ],
    {
      registry: new Registry(
        [
          { ...law, id: 'old', checked: '2026-11-01', until: '2026-12-31', ended: '修改' },
          { ...law, id: 'new', title: '新法', effective: '2027-01-01', checked: '2026-11-01' },
        ],
        'old',
      ),
      day: '2026-11-30',
      cards: [{ pointer: 'rights', path: '/rights/', title: '权利', code: 't26', kind: 'right' }],
    },
  );

describe('the text of a site', () => {
  test('a page keeps what it needs for itself, byte for byte, and nothing that is for search engines', () => {
    expect(piecesOf(page('权利', '<main>到</main>'))).toEqual({
      title: '权利',
      head: '<meta charset="utf-8"><style>a{color:red}</style>',
      top: '<body class="on-route"><header></header><div class="wrap">',
      own: '<main>到</main>',
      foot: '</div><footer>脚</footer></body></html>',
    });
    expect(piecesOf('<html><body><main>box</main></body></html>')).toBeUndefined();
  });

  test('the same site gives the same bytes, another one another hash', () => {
    expect(site('<main>一</main>').text).toEqual(site('<main>一</main>').text);
    expect(site('<main>一</main>').offer).toMatchObject({ pages: 2, day: '2026-11-30' });
    expect(site('<main>一</main>').offer.hash).not.toBe(site('<main>二</main>').offer.hash);
  });
});

describe('the bar', () => {
  const index = { day: '2026-11-30', turns: [{ day: '2027-01-01', law: '新法', is: '开始施行' as const }] };

  test('says the day of the law, and when it was saved', () => {
    expect(barWords(index, '2026-11-30', '2026-11-30', '没有网')).toBe(
      '没有网，您看的是今天存在这台设备上的。法律截到 2026 年 11 月 30 日。',
    );
    expect(barWords(index, '2026-12-01', '2026-12-05', '网太慢')).toMatch(/^网太慢，您看的是 2026 年 12 月 1 日存在/);
  });

  test('a law that began since is named, from its first day and not before', () => {
    expect(barWords(index, '2026-11-30', '2026-12-31', '没有网')).not.toContain('新法');
    expect(barWords(index, '2026-11-30', '2027-01-01', '没有网')).toContain(
      '《新法》2027 年 1 月 1 日起开始施行，这里写的可能已经不对。先连上网再看',
    );
  });

  test('what is older than a month says so, by the day of its law and not by the day on which it was saved', () => {
    expect(barWords({ ...index, turns: [] }, '2026-12-30', '2026-12-30', '没有网')).not.toContain('已经过了');
    expect(barWords({ ...index, turns: [] }, '2026-12-31', '2026-12-31', '没有网')).toContain('已经过了 31 天');
  });
});

describe('what a device keeps', () => {
  let server: Map<string, Uint8Array>;
  let keeper: Keeper;
  let store: MemoryCaches;

  class MemoryCaches {
    readonly all = new Map<string, MemoryCache>();
    async open(name: string) {
      const cache = this.all.get(name) ?? new MemoryCache();
      this.all.set(name, cache);
      return cache;
    }
    async has(name: string) {
      return this.all.has(name);
    }
    async delete(name: string) {
      return this.all.delete(name);
    }
    async keys() {
      return [...this.all.keys()];
    }
  }

  const offer = ({ text, offer }: ReturnType<typeof site>) => {
    server.set(TEXT, text);
    server.set(OFFER, Buffer.from(JSON.stringify(offer)));
  };
  const shown = async (path: string) => (await keeper.page(path, '没有网'))?.text();

  const answer = async (address: string) => {
    const bytes = server.get(address.slice(ROOT.length));
    if (!bytes) throw new TypeError('Failed to fetch');
    return new Response(new Uint8Array(bytes));
  };
  const another = () => new Keeper(store as unknown as CacheStorage, ROOT, answer as unknown as typeof fetch);

  beforeEach(() => {
    server = new Map();
    store = new MemoryCaches();
    keeper = another();
    offer(site('<main>一</main>'));
  });

  test('pages come under their bar, files as they are, short links lead to their page, the rest is not held', async () => {
    expect(await shown('/rights/')).toBeUndefined();
    await keeper.renew();
    expect(await shown('/rights/')).toMatch(
      /<title>权利<\/title><link rel="stylesheet" href="\/xffz\/offline\/bar.css"><\/head><body class="on-route">.*没有网，.*<main>一<\/main><\/div><footer>/,
    );
    expect((await keeper.page('/t26/', '没有网'))?.headers.get('Location')).toBe(`${ROOT}rights/`);
    expect(await (await keeper.file('/assets/a.js'))?.text()).toBe('let a');
    expect((await keeper.file('/assets/a.js'))?.headers.get('Content-Type')).toBe('text/javascript');
    expect(await keeper.file('/screen/screen.js')).toBeUndefined();
    expect(await shown('/nowhere/')).toBeUndefined();
  });

  test('another text takes the place of the one before it, of which nothing is left', async () => {
    await keeper.renew();
    offer(site('<main>二</main>'));
    await keeper.renew();
    expect(await shown('/rights/')).toContain('二');
    expect(store.all.size).toBe(2);
  });

  test.each([
    ['half a file', () => server.set(TEXT, site('<main>二</main>').text.subarray(0, 50))],
    ['a file of another day than was said', () => server.set(TEXT, site('<main>三</main>').text)],
    [
      'a file that is none',
      () => {
        const text = zstdCompressSync(Buffer.from('{}'));
        const hash = createHash('sha256').update(text).digest('hex');
        server.set(TEXT, text);
        server.set(OFFER, Buffer.from(JSON.stringify({ ...site('<main>二</main>').offer, hash })));
      },
    ],
    ['no network', () => server.clear()],
  ])('%s costs nothing that was there before', async (_, spoil) => {
    await keeper.renew();
    const before = await keeper.held();
    offer(site('<main>二</main>'));
    spoil();
    await expect(keeper.renew()).rejects.toThrow();
    expect(await keeper.held()).toEqual(before);
    expect(await shown('/rights/')).toContain('一');
  });

  test('thrown away, nothing is left', async () => {
    await keeper.renew();
    await keeper.drop();
    expect(store.all.size).toBe(0);
    expect(await shown('/rights/')).toBeUndefined();
  });

  test('it does not ask again and again', async () => {
    await keeper.renewSometimes(0);
    offer(site('<main>二</main>'));
    await keeper.renewSometimes(3_600_000);
    expect(await shown('/rights/')).toContain('一');
    // Browsers stop a worker whenever it is idle: another one knows when it was asked.
    keeper = another();
    await keeper.renewSometimes(3_600_000);
    expect(await shown('/rights/')).toContain('一');
    await keeper.renewSometimes(13 * 3_600_000);
    expect(await shown('/rights/')).toContain('二');
  });
});
