/** Packing a site for a server: whole or not at all, what changed, in which order, and settings for its place. */

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packSite, siteToPack } from '../../src/publish/pack-site.ts';
import { CHANGES, SETTINGS, ZIP } from '../../src/publish/pack-words.ts';
import { changesBetween, readState, since, stepOf } from '../../src/publish/site-changes.ts';

const ADDRESS = 'https://www.example.gov.cn/xffz/';
const home = (address: string) => {
  const { pathname } = new URL(address);
  return `<meta name="SiteName" content="某县信访"><link rel="canonical" href="${address}"><link rel="stylesheet" href="${pathname}assets/a.1.css"><a href="${pathname}rights/">权利</a>`;
};

const FILES: Record<string, string> = {
  '.xunfa': '循法生成：网站\n下次\n404.html\nassets\nindex.html\npagefind\nrights\nrobots.txt\n',
  'index.html': home(ADDRESS),
  '404.html': '没有这一页',
  'robots.txt': 'x',
  'rights/index.html': '<a href="/xffz/">首页</a> <a href="https://www.gov.cn/">外面</a> <a href="/other/">门户</a>',
  'assets/a.1.css': 'a{}',
  'web.config': '旧的',
  'pagefind/pagefind.js': 'js',
  'pagefind/pagefind-entry.json': '{"languages":{"zh-cn":{"hash":"zh-cn_1"}}}',
  'pagefind/pagefind.zh-cn_1.pf_meta': 'm',
  'pagefind/pagefind.zh-cn_1.pf_index': 'i',
  'pagefind/pagefind.zh-cn_1.pf_fragment': 'f',
};

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'xunfa-pack-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const out = () => join(root, 'out');
const dist = () => join(root, 'dist');
const said = (name: string) => readFileSync(join(out(), name), 'utf8');

/** @param files in place of some of FILES; null for none */
function built(files: Record<string, string | null> = {}): void {
  rmSync(dist(), { recursive: true, force: true });
  for (const [name, text] of Object.entries({ ...FILES, ...files })) {
    if (text === null) continue;
    mkdirSync(dirname(join(dist(), name)), { recursive: true });
    writeFileSync(join(dist(), name), text);
  }
}

function pack(unsent = false) {
  return packSite(dist(), out(), unsent);
}

/** What lies in the steps of the upload. */
function uploads(): string[] {
  return readdirSync(join(out(), CHANGES), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(out(), CHANGES).length + 1))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

describe('the zip', () => {
  test('lies as it is to be unpacked, without what is ours, with the settings for its place', () => {
    built();
    pack();
    const files = unzipSync(readFileSync(join(out(), ZIP)));
    const names = Object.keys(files);
    expect(names).toEqual([...names].sort());
    expect(names).toContain('xffz/rights/index.html');
    expect(names).not.toContain('xffz/.xunfa');
    expect(Buffer.from(files['xffz/.htaccess'] ?? []).toString()).toContain('ErrorDocument 404 /xffz/404.html');
    expect(Buffer.from(files['xffz/web.config'] ?? []).toString()).toContain('path="/xffz/404.html"');
  });

  test('is the same bytes each time', () => {
    built();
    pack();
    const first = readFileSync(join(out(), ZIP));
    packSite(dist(), join(root, 'other'), false);
    expect(readFileSync(join(root, 'other', ZIP))).toEqual(first);
  });

  /** When each file was written, as the zip says: what a server makes of it after unpacking. */
  function dates(zip: Buffer): Record<string, string> {
    const found: Record<string, string> = {};
    for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
      const [time, date, length] = [12, 14, 28].map((offset) => zip.readUInt16LE(at + offset));
      const [day, month] = [(date ?? 0) & 31, ((date ?? 0) >> 5) & 15];
      found[zip.toString('utf8', at + 46, at + 46 + (length ?? 0))] =
        `${((date ?? 0) >> 9) + 1980}-${month}-${day} ${time}`;
    }
    return found;
  }

  test('gives a page that is as long as before another time, and the others the same', () => {
    const sitemap = { 'sitemap-0.xml': '<lastmod>2026-01-02T00:00</lastmod><lastmod>2025-12-31T00:00</lastmod>' };
    built({ ...sitemap, 'robots.txt': '漏' });
    pack();
    const before = dates(readFileSync(join(out(), ZIP)));
    built({ ...sitemap, 'robots.txt': '忘' });
    pack();
    const after = dates(readFileSync(join(out(), ZIP)));
    expect(after['xffz/robots.txt']).not.toBe(before['xffz/robots.txt']);
    expect(Object.keys(after).length).toBeGreaterThan(10);
    for (const [name, date] of Object.entries(after)) {
      expect(date).toMatch(/^(?:2025-12-(?:2[6-9]|3[01])|2026-1-[12]) /);
      if (name !== 'xffz/robots.txt') expect(date).toBe(before[name]);
    }
  });
});

describe('what changed', () => {
  test('at first everything, in the order of the upload', () => {
    built();
    expect(pack().first).toBe(true);
    expect(said(`${CHANGES}.txt`)).toContain('第一次打包');
    expect(uploads()).toContain('1 先传/xffz/pagefind/pagefind.zh-cn_1.pf_index');
    expect(uploads()).toContain('2 再传网页/xffz/pagefind/pagefind-entry.json');
    expect(uploads().at(-1)).toBe('3 最后传首页/xffz/index.html');
  });

  test('then only what is new, changed and gone', () => {
    built();
    pack();
    built({
      'rights/index.html': '<a href="/xffz/">首页</a> 改了',
      'assets/a.1.css': null,
      'assets/a.2.css': 'b{}',
      'index.html': home(ADDRESS).replace('a.1.css', 'a.2.css'),
    });
    const { changes } = pack();
    expect(changes).toEqual({
      added: ['xffz/assets/a.2.css'],
      changed: ['xffz/index.html', 'xffz/rights/index.html'],
      removed: ['xffz/assets/a.1.css'],
    });
    expect(uploads()).toEqual([
      '1 先传/xffz/assets/a.2.css',
      '2 再传网页/xffz/rights/index.html',
      '3 最后传首页/xffz/index.html',
    ]);
    const list = said(`${CHANGES}.txt`).split('\r\n');
    const order = ['1 先传', 'a.2.css', '2 再传', 'rights/index', '3 最后传', 'xffz/index.html', '4 最后删', 'a.1.css'];
    const places = order.map((words) => list.findIndex((line) => line.includes(words)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('the same site again is the same pack, and a pack that was not uploaded is made up for', () => {
    built();
    pack();
    built({ 'rights/index.html': '一' });
    pack();
    const once = uploads();
    pack();
    expect(uploads()).toEqual(once);

    built({ 'rights/index.html': '一', '404.html': '二' });
    pack(true);
    expect(uploads()).toEqual(['2 再传网页/xffz/404.html', '2 再传网页/xffz/rights/index.html']);
  });

  test('another site in the same folder is packed whole, and said so', () => {
    built();
    pack();
    built({ 'index.html': home('https://b.gov.cn/xffz/') });
    expect(pack()).toMatchObject({ first: true, other: ADDRESS });
  });

  test('what somebody put beside it stays', () => {
    built();
    pack();
    writeFileSync(join(out(), CHANGES, '1 先传', '备忘.txt'), '别删');
    writeFileSync(join(out(), '我的.txt'), '别删');
    built({ 'robots.txt': 'y' });
    pack();
    expect(uploads()).toEqual(['1 先传/xffz/robots.txt', '1 先传/备忘.txt']);
    expect(said('我的.txt')).toBe('别删');
  });

  test('the pure part: nothing before, nothing changed, counted from what', () => {
    const [a, b] = [
      { x: '1', y: '1' },
      { x: '2', z: '1' },
    ];
    expect(changesBetween(null, a)).toEqual({ added: ['x', 'y'], changed: [], removed: [] });
    expect(changesBetween(a, b)).toEqual({ added: ['z'], changed: ['x'], removed: ['y'] });
    const last = { address: 'm', files: a, before: b };
    expect(since(undefined, 'm', a, false)).toBeNull();
    expect(since(last, 'other', b, false)).toBeNull();
    expect(since(last, 'm', b, false)).toEqual(a);
    expect(since(last, 'm', a, false)).toEqual(b);
    expect(since(last, 'm', b, true)).toEqual(b);
    expect(readState('{"address":1}')).toBeUndefined();
    expect(readState('{')).toBeUndefined();
  });

  test.each([
    ['index.html', '', '3 最后传首页'],
    ['a/b/index.html', 'a/b/', '3 最后传首页'],
    ['rights/index.html', '', '2 再传网页'],
    ['a/index.html', 'a/b/', '2 再传网页'],
    ['sitemap-0.xml', '', '2 再传网页'],
    ['screen/hall/release.json', '', '2 再传网页'],
    ['check/laws.js', '', '1 先传'],
    ['.htaccess', '', '1 先传'],
  ])('%s below %j: %s', (name, folder, step) => expect(stepOf(name, folder)).toBe(step));
});

describe('the words', () => {
  test('tell the address and what to do', () => {
    built();
    expect(pack().preview).toBe(false);
    expect(said('说明.txt')).toMatch(/^\uFEFF这个包.+\r\n/);
    expect(said('说明.txt')).toContain(`网站：某县信访　网址：${ADDRESS}`);
    expect(said('说明.txt')).not.toContain('【注意】');
    expect(said('说明.txt')).toContain('网站根目录下的 xffz/，不要再套一层文件夹');
  });

  test('say loudly that a site without an address leads to this machine only', () => {
    const address = 'http://localhost:4321/';
    built({ 'index.html': home(address), 'rights/index.html': '' });
    expect(pack().preview).toBe(true);
    expect(said('说明.txt')).toMatch(/^\uFEFF【注意】这一版没有填网址：二维码.+只指向本机.+address/);
    expect(said(`${SETTINGS}/Caddyfile`)).toContain('http://localhost:8080 {');
  });
});

describe('settings', () => {
  const setting = (name: string) => said(`${SETTINGS}/${name}`);
  const ALL = [
    'nginx.conf',
    'Caddyfile',
    'Tomcat/WEB-INF/web.xml',
    'Dockerfile',
    'gitlab-ci.yml',
    'gitea-github-deploy.yml',
  ];

  test.each([ADDRESS, 'https://www.example.gov.cn/', 'https://www.example.gov.cn/a.b/xf/'])('for %s', (address) => {
    const { pathname: base } = new URL(address);
    built({ 'index.html': home(address), 'rights/index.html': '' });
    pack();
    for (const name of ALL) {
      expect(setting(name)).not.toMatch(/\{(?:address|base|bare|dist|folder|host|nginx|pattern|place|webapp)\}/);
      expect(setting(name)).not.toContain('undefined');
    }
    expect(setting('nginx.conf')).toContain(`error_page 404 ${base}404.html;`);
    expect(setting('nginx.conf').includes('location = ')).toBe(base !== '/');
    expect(setting('Caddyfile').includes('@bare')).toBe(base !== '/');
    expect(setting('nginx.conf')).toContain(base === '/a.b/xf/' ? '"^/a\\.b/xf/(assets/' : `"^${base}(assets/`);
    const webapp = { '/': 'ROOT', '/xffz/': 'xffz', '/a.b/xf/': 'a.b#xf' }[base] ?? '';
    expect(setting('Tomcat/WEB-INF/web.xml')).toContain(`webapps/${webapp}。`);
    expect(setting('Dockerfile')).toContain(`COPY . /srv/www${base}`);
    expect(setting('Dockerfile')).toContain(`    location ^~ ${base} {`);
    expect(setting('gitlab-ci.yml')).toContain(`site${base} "$DEPLOY_TARGET${base}"`);
  });

  test('each server knows the index, is framed by nobody else, lists nothing, and has the page for what is not there', () => {
    built();
    pack();
    const site = unzipSync(readFileSync(join(out(), ZIP)));
    const text = (name: string) => Buffer.from(site[`xffz/${name}`] ?? []).toString();
    const servers = [
      [setting('nginx.conf'), /autoindex off/, /frame-ancestors 'self'/],
      [setting('Caddyfile'), /file_server \{/, /frame-ancestors 'self'/],
      [text('.htaccess'), /Options -Indexes/, /frame-ancestors 'self'/],
      [text('web.config'), /directoryBrowse enabled="false"/, /frame-ancestors 'self'/],
      [setting('Tomcat/WEB-INF/web.xml'), /./, /antiClickJackingOption.+SAMEORIGIN/],
    ] as const;
    for (const [words, listing, frames] of servers) {
      for (const kind of ['pf_meta', 'pf_index', 'pf_fragment', 'pagefind', 'ics', 'webp', 'avif']) {
        expect(words).toContain(kind);
      }
      expect(words).toMatch(listing);
      expect(words).toMatch(frames);
      expect(words).toContain('404.html');
      expect(words).toMatch(/nosniff|HttpHeaderSecurityFilter/);
    }
  });
});

test('which site: what is named, dist, or the edition’s of a build of several', () => {
  expect(siteToPack(undefined, undefined)).toBe('dist');
  expect(siteToPack('out/xunfa', 'mycounty')).toBe('out/xunfa');
  expect(() => siteToPack(undefined, 'no-such-edition')).toThrow(
    /sites.no-such-edition 还没有生成.+打包不用写 --edition/,
  );
});

describe('bad input: a sentence, and nothing is written', () => {
  const refused = (words: RegExp) => {
    expect(() => pack()).toThrow(words);
    expect(existsSync(join(out(), ZIP))).toBe(false);
  };

  test('no site', () =>
    refused(/没有 .+dist 这个文件夹，网站还没有生成。请运行 npm run build，再打包一次。什么都没有写/));

  test.each([
    ['without a home page', 'index.html', /没有首页 index\.html/],
    [
      'without a page that others lead to',
      'rights/index.html',
      /不完整，少了 rights、rights\/index\.html，传上去会打不开/,
    ],
    ['without the page for what is not there', '404.html', /少了 404\.html/],
    ['without a style', 'assets/a.1.css', /少了 assets、assets\/a\.1\.css/],
    ['without a part of the index', 'pagefind/pagefind.zh-cn_1.pf_index', /少了 pagefind\/pagefind\.zh-cn_1\.pf_index/],
  ])('half a site: %s', (_, name, words) => {
    built({ [name]: null });
    refused(words);
  });

  test('a site that is none of ours', () => {
    built({ 'index.html': '<title>别的</title>' });
    refused(/没有写网站的网址（canonical）/);
  });

  test('a folder that holds other things', () => {
    built();
    mkdirSync(out());
    writeFileSync(join(out(), 'thesis.doc'), '论文');
    refused(/网站包不能放进 .+：里面已经有别的东西（thesis\.doc）.+没有动.+--out/);
    expect(said('thesis.doc')).toBe('论文');
  });

  test('a folder inside the site, which would be published with it', () => {
    built();
    expect(() => packSite(dist(), join(dist(), 'pack'), false)).toThrow(/不能放进网站自己的文件夹.+换一个 --out/);
    expect(existsSync(join(dist(), 'pack'))).toBe(false);
  });

  test('a list of the last pack that nobody can read', () => {
    built();
    pack();
    writeFileSync(join(out(), '清单.json'), '{"addr');
    const before = said(`${CHANGES}.txt`);
    expect(() => pack()).toThrow(/清单\.json 读不出来.+挪到别处/);
    expect(said(`${CHANGES}.txt`)).toBe(before);
  });
});
