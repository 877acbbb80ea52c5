/**
 * The packed site on the servers that offices have, with the settings that lie in the pack: nginx, Caddy, Apache
 * and Python's own, as far as this machine has them. Debian: apt-get install nginx caddy apache2 python3.
 */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waysOf } from '../../src/machine/html.ts';
import { packOf } from '../../src/publish/pack-site.ts';
import { SETTINGS, ZIP } from '../../src/publish/pack-words.ts';
import { PROJECT } from '../content-copy.ts';
import {
  isInstalled,
  put,
  type RunningServer,
  startApache,
  startCaddy,
  startNginx,
  startPython,
  unpack,
} from '../servers.ts';
import { COUNTY_SITE, DEFAULT_SITE, OFFICES } from '../sites.ts';

const { published } = load(readFileSync(join(PROJECT, 'content/addresses.yaml'), 'utf8')) as { published: string[] };

/** Kinds of files that a site may hold, though none of these two does. */
const PROBES = ['probe.ics', 'probe.csv', 'probe.avif', 'probe.docx', 'probe.woff2'];

interface Unpacked {
  base: string;
  folder: string;
  root: string;
  names: string[];
  /** Every address that a page of the site leads to, and every one that was published. */
  addresses: string[];
  setting: (name: string) => string;
}

const work = mkdtempSync(join(tmpdir(), 'xunfa-servers-'));
afterAll(() => rmSync(work, { recursive: true, force: true }), 60_000);

function unpacked(built: string, base: string): Unpacked {
  const folder = mkdtempSync(join(work, 'site-'));
  const { pack } = packOf(join(PROJECT, built), undefined, false);
  const root = join(folder, 'www');
  const names = unpack(Buffer.from(pack.get(ZIP) ?? []), root);
  // What a careless copy of the whole folder brings along.
  put(root, `${base.slice(1)}.xunfa`, 'x');
  for (const name of PROBES) put(root, base.slice(1) + name, 'x'.repeat(2000));
  const links = names
    .filter((name) => name.endsWith('.html'))
    .flatMap((name) => [...waysOf(readFileSync(join(root, name), 'utf8')).links])
    .map((link) => link.replace(/[?#].*$/s, ''))
    .filter((link) => link.startsWith(base) && !link.startsWith('//'));
  const addresses = [...new Set([...links, ...published.map((address) => base + address.slice(1))])];
  return { base, folder, root, names, addresses, setting: (name) => String(pack.get(`${SETTINGS}/${name}`)) };
}

const SITES = [
  [DEFAULT_SITE, '/'],
  [COUNTY_SITE, '/xffz/'],
] as const;

/** Addresses that are not answered with 200, from a server that is asked for all of them. */
async function unanswered({ ask }: RunningServer, addresses: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(
    addresses.map(async (address) => `${address} ${(await ask(address, {}, 'HEAD')).status}`),
  );
  return answers.filter((answer) => !answer.endsWith(' 200'));
}

const CONFIGURED = [
  ['nginx', '-v', (site: Unpacked) => startNginx(site.folder, site.root, site.setting('nginx.conf'))],
  ['caddy', 'version', (site: Unpacked) => startCaddy(site.folder, site.root, site.setting('Caddyfile'))],
  ['apache2', '-v', (site: Unpacked) => startApache(site.folder, site.root)],
] as const;

describe.each(SITES)('%s under %s', (built, base) => {
  let unpackedSite: Unpacked | undefined;
  const theSite = () => {
    unpackedSite ??= unpacked(built, base);
    return unpackedSite;
  };

  for (const [program, flag, start] of CONFIGURED) {
    const there = isInstalled(program, flag);
    describe.skipIf(!there)(there ? program : `${program} is not on this machine: apt-get install ${program}`, () => {
      let site: Unpacked;
      let server: RunningServer;
      beforeAll(async () => {
        site = theSite();
        server = await start(site);
      }, 60_000);
      afterAll(async () => server?.stop());
      const get = (name: string, headers?: Record<string, string>) => server.ask(base + name, headers);

      test('every link and every published address answers', async () => {
        expect(site.addresses.length).toBeGreaterThan(1000);
        expect(await unanswered(server, site.addresses)).toEqual([]);
      });

      test('what is not there is 404, with the page of the site', async () => {
        const page = readFileSync(join(site.root, `${base.slice(1)}404.html`), 'utf8');
        for (const name of ['nothing/', 'nothing.md', 'rights/nothing.png', 'assets/', 'assets/gone.js']) {
          const { status, headers, body } = await get(name);
          // Apache says of a folder that it may not be listed.
          const said = program === 'apache2' && name === 'assets/' ? 403 : 404;
          expect([name, status, headers['content-type']]).toEqual([name, said, 'text/html; charset=utf-8']);
          expect(body.toString()).toBe(page);
          expect(headers['x-content-type-options']).toBe('nosniff');
          expect(headers['cache-control'] ?? '').not.toContain('immutable');
        }
      });

      test('what is nobody else’s business is 404', async () => {
        for (const name of ['.xunfa', '.htaccess', 'web.config', '.git/config']) {
          expect([name, (await get(name)).status]).toEqual([name, 404]);
        }
      });

      test('a folder without its slash leads to it, and keeps its host', async () => {
        const asked = base === '/' ? ['rights'] : ['rights', ''];
        for (const name of asked) {
          const path = `${base}${name}`.replace(/\/$/, '');
          const { status, headers } = await server.ask(path);
          expect([301, 308]).toContain(status);
          // Apache writes the host that was asked for; the others leave it out, for a proxy before them.
          const location = program === 'apache2' ? headers.location?.replace(/^http:\/\/[^/]+/, '') : headers.location;
          expect(location).toBe(`${path}/`);
        }
      });

      test('types and charsets', async () => {
        const one = (pattern: RegExp) => site.names.find((name) => pattern.test(name))?.slice(base.length - 1) ?? '';
        const types = [
          ['', 'text/html; charset=utf-8'],
          [one(/\/[^/]+\.js$/), 'text/javascript; charset=utf-8'],
          [one(/\.css$/), 'text/css; charset=utf-8'],
          ['robots.txt', 'text/plain; charset=utf-8'],
          ['regulations/regulations.md', 'text/markdown; charset=utf-8'],
          ['feed.xml', 'text/xml; charset=utf-8'],
          ['pagefind/pagefind-entry.json', 'application/json; charset=utf-8'],
          ['probe.ics', 'text/calendar; charset=utf-8'],
          ['probe.csv', 'text/csv; charset=utf-8'],
          [one(/\.pf_meta$/), 'application/octet-stream'],
          [one(/\.pf_index$/), 'application/octet-stream'],
          [one(/\.pf_fragment$/), 'application/octet-stream'],
          ['pagefind/wasm.unknown.pagefind', 'application/octet-stream'],
          ['favicon.svg', 'image/svg+xml'],
          [one(/\.png$/), 'image/png'],
          [one(/\.webp$/), 'image/webp'],
          ['probe.avif', 'image/avif'],
          ['probe.woff2', 'font/woff2'],
        ];
        const found = await Promise.all(types.map(async ([name = '']) => (await get(name)).headers['content-type']));
        expect(found).toEqual(types.map(([, type]) => type));
      });

      test('headers: what a page may, and how long a file is kept', async () => {
        const { headers } = await get('rights/');
        expect(headers).toMatchObject({
          'content-security-policy': "frame-ancestors 'self'",
          'x-frame-options': 'SAMEORIGIN',
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'strict-origin-when-cross-origin',
          'cache-control': 'no-cache',
        });
        // Boxes are for frames of other sites, data for their scripts; nothing else is.
        const { headers: box } = await get('embed/l01/');
        expect([box['content-security-policy'], box['x-frame-options']]).toEqual([undefined, undefined]);
        expect(box['x-content-type-options']).toBe('nosniff');
        const { headers: data } = await get('data/v1/routes.json');
        expect(data).toMatchObject({
          'access-control-allow-origin': '*',
          'content-type': 'application/json; charset=utf-8',
          'x-frame-options': 'SAMEORIGIN',
        });
        for (const other of [headers, box]) expect(other['access-control-allow-origin']).toBeUndefined();
        for (const name of site.names.filter((one) => /\.pf_index$|\/assets\/|^assets\//.test(one)).slice(0, 5)) {
          const { headers: kept } = await server.ask(`/${name}`, {}, 'HEAD');
          expect(kept['cache-control']).toBe('public, max-age=31536000, immutable');
        }
        for (const name of [
          'pagefind/pagefind-entry.json',
          'favicon.svg',
          'screen/release.json',
          'screen/notice.txt',
        ]) {
          expect([name, (await get(name)).headers['cache-control']]).toEqual([name, 'no-cache']);
        }
        const again = await get('rights/', { 'If-None-Match': String(headers.etag) });
        expect(again.status).toBe(304);
      });

      test('pages are sent compressed, pieces of the index by their bytes', async () => {
        const plain = await get('rights/');
        const packed = await get('rights/', { 'Accept-Encoding': 'gzip' });
        expect(packed.headers['content-encoding']).toBe('gzip');
        expect(gunzipSync(packed.body)).toEqual(plain.body);
        const index = site.names.find((name) => name.endsWith('.pf_index')) ?? '';
        const part = await server.ask(`/${index}`, { Range: 'bytes=16-99', 'Accept-Encoding': 'identity' });
        expect([part.status, part.headers['content-encoding']]).toEqual([206, undefined]);
        expect(part.body).toEqual(readFileSync(join(site.root, index)).subarray(16, 100));
      });
    });
  }

  const python = isInstalled('python3', '--version');
  test.skipIf(!python)(python ? 'python3 -m http.server' : 'python3 is not on this machine', async () => {
    const site = theSite();
    const server = await startPython(site.root);
    try {
      expect(await unanswered(server, site.addresses)).toEqual([]);
      expect((await server.ask(`${base}nothing/`)).status).toBe(404);
      const slash = await server.ask(`${base}rights`);
      expect([slash.status, slash.headers.location?.replace(/^\/\/[^/]+/, '')]).toEqual([301, `${base}rights/`]);
    } finally {
      await server.stop();
    }
  });
});

describe('the offices’ own sites', () => {
  const SERVERS = [...CONFIGURED, ['python3', '--version', (site: Unpacked) => startPython(site.root)]] as const;
  const there = SERVERS.filter(([program, flag]) => isInstalled(program, flag));

  test.skipIf(there.length === 0).each(['heyang', 'yuncheng', 'taining', 'ningyang', 'xiqing'])(
    '%s: every link answers on each server',
    { timeout: 60_000 },
    async (id) => {
      const site = unpacked(join(OFFICES, id), '/');
      const found: Record<string, string[]> = {};
      for (const [program, , start] of there) {
        const server = await start(site);
        found[program] = await unanswered(server, site.addresses);
        await server.stop();
      }
      expect(found).toEqual(Object.fromEntries(there.map(([program]) => [program, []])));
    },
  );
});
