/** What a screen keeps for a day without a network, and what no deployment may spoil. */

import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { readRelease } from '../../src/faces/screen/release.ts';
import { Shelf } from '../../src/faces/screen/shelf.ts';
import { MemoryCache } from '../memory-cache.ts';

const ROOT = 'https://example.test/xffz/';
const PAGE = 'screen/hall/';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

let server: Map<string, string>;
let asked: string[];
let down: boolean;
let cache: MemoryCache;
let shelf: Shelf;

function deploy(version: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) server.set(name, text);
  const hashes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, hash(text)]));
  server.set(`${PAGE}release.json`, JSON.stringify({ version, files: hashes }));
}

async function shown(name: string): Promise<string> {
  return (await shelf.answer(new Request(ROOT + name), PAGE)).text();
}

beforeEach(() => {
  server = new Map();
  asked = [];
  down = false;
  cache = new MemoryCache();
  const answer = async (request: string | URL | Request) => {
    const name = (request instanceof Request ? request.url : String(request)).slice(ROOT.length);
    asked.push(name);
    if (down) throw new TypeError('Failed to fetch');
    const text = server.get(name);
    return new Response(text ?? null, { status: text === undefined ? 404 : 200 });
  };
  shelf = new Shelf(cache as unknown as Cache, ROOT, answer as typeof fetch);
  deploy('one', { [PAGE]: 'first', 'qr/a.png': 'code' });
});

describe('the shelf', () => {
  test('after one visit everything comes without a network', async () => {
    expect(await shelf.check(PAGE)).toEqual({ current: 'one', whole: true });
    down = true;
    expect(await shown(PAGE)).toBe('first');
    expect(await shown('screen/hall/index.html?lecture')).toBe('first');
    expect(await shown('qr/a.png')).toBe('code');
    expect(await shelf.check(PAGE)).toEqual({ current: 'one', whole: true });
  });

  test('a new release is taken over in one piece, and only what changed is fetched', async () => {
    await shelf.check(PAGE);
    asked = [];
    deploy('two', { [PAGE]: 'second', 'qr/a.png': 'code', 'qr/b.png': 'more' });
    expect(await shelf.check(PAGE)).toEqual({ current: 'two', whole: true });
    expect(asked).toEqual([`${PAGE}release.json`, PAGE, 'qr/b.png']);
    expect(await shown(PAGE)).toBe('second');
  });

  test.each<[string, () => void]>([
    ['a file that is missing', () => server.delete('qr/b.png')],
    ['a file that is not what the release says', () => server.set('qr/b.png', 'half')],
    ['half a release.json', () => server.set(`${PAGE}release.json`, '{"version":"two","files":{"scr')],
    ['a page of the server instead', () => server.set(`${PAGE}release.json`, '<!doctype html>')],
    ['a release without files', () => server.set(`${PAGE}release.json`, '{"version":"two","files":{}}')],
  ])('a broken deployment is ignored: %s', async (_, breakIt) => {
    await shelf.check(PAGE);
    deploy('two', { [PAGE]: 'second', 'qr/b.png': 'more' });
    breakIt();
    expect(await shelf.check(PAGE)).toEqual({ current: 'one', whole: true });
    expect(await shown(PAGE)).toBe('first');
    deploy('two', { [PAGE]: 'second', 'qr/b.png': 'more' });
    expect((await shelf.check(PAGE)).current).toBe('two');
    expect(await shown(PAGE)).toBe('second');
  });

  test('a copy that went bad is fetched again, or put back at the next look', async () => {
    await shelf.check(PAGE);
    const spoil = (text: string) => {
      const kept = cache.entries.get(`${ROOT}screen/~/${hash(text)}`);
      if (!kept) throw new Error(`${text} is not on the shelf`);
      kept.bytes = new TextEncoder().encode('spoilt').buffer as ArrayBuffer;
    };
    spoil('first');
    expect(await shown(PAGE)).toBe('first');
    spoil('code');
    await shelf.check(PAGE);
    down = true;
    expect(await shown(PAGE)).toBe('first');
    expect(await shown('qr/a.png')).toBe('code');
  });

  test('a whole release that does not play gives way to the one before, for good', async () => {
    await shelf.check(PAGE);
    await shelf.prove(PAGE, 'one');
    deploy('two', { [PAGE]: 'stuck' });
    await shelf.check(PAGE);
    // The page of the release before still plays: that proves nothing of this one.
    await shelf.prove(PAGE, 'one');
    expect(await shelf.tryOut(PAGE, async () => true)).toBe(true);
    expect(await shown(PAGE)).toBe('first');
    expect((await shelf.check(PAGE)).current).toBe('one');
    deploy('three', { [PAGE]: 'third' });
    expect((await shelf.check(PAGE)).current).toBe('three');
    expect(await shown(PAGE)).toBe('third');
  });

  test('a release stays when it plays in time, when its page was closed, and when another one came meanwhile', async () => {
    await shelf.check(PAGE);
    await shelf.prove(PAGE, 'one');
    // Nothing before it, or nothing unproven: nothing to try.
    expect(await shelf.tryOut(PAGE, async () => true)).toBe(false);
    deploy('two', { [PAGE]: 'second' });
    await shelf.check(PAGE);
    expect(await shelf.tryOut(PAGE, async () => false)).toBe(false);
    const swapped = async () => {
      await shelf.prove(PAGE, 'two');
      deploy('three', { [PAGE]: 'third' });
      await shelf.check(PAGE);
      return true;
    };
    expect(await shelf.tryOut(PAGE, swapped)).toBe(false);
    expect(await shown(PAGE)).toBe('third');
    const played = async () => {
      await shelf.prove(PAGE, 'three');
      return true;
    };
    expect(await shelf.tryOut(PAGE, played)).toBe(false);
    expect(await shown(PAGE)).toBe('third');
  });

  test('a copy that went bad, of a file that the server lost, gives way to the one before', async () => {
    await shelf.check(PAGE);
    await shelf.prove(PAGE, 'one');
    deploy('two', { [PAGE]: 'second' });
    await shelf.check(PAGE);
    cache.entries.delete(`${ROOT}screen/~/${hash('second')}`);
    server.delete(PAGE);
    expect(await shown(PAGE)).toBe('first');
  });

  test('a copy that went bad while the server has another page makes nobody load again: not all is there', async () => {
    await shelf.check(PAGE);
    cache.entries.delete(`${ROOT}screen/~/${hash('first')}`);
    deploy('two', { [PAGE]: 'second', 'qr/b.png': 'more' });
    server.delete('qr/b.png');
    expect(await shelf.check(PAGE)).toEqual({ current: 'one', whole: false });
    expect(await shelf.holds(PAGE)).toBe(false);
  });

  test('an address without its last slash is the same page', () => {
    expect(shelf.nameOf(`${ROOT}screen/hall`)).toBe(PAGE);
    expect(shelf.nameOf(`${ROOT}screen/hall/index.html?lecture#s1`)).toBe(PAGE);
    expect(shelf.nameOf(`${ROOT}qr/a.png`)).toBe('qr/a.png');
  });

  test('what nobody needs any more is thrown away', async () => {
    for (let day = 0; day < 50; day++) {
      deploy(`day ${day}`, { [PAGE]: `page ${day}`, 'qr/a.png': 'code' });
      await shelf.check(PAGE);
      await shelf.prove(PAGE, `day ${day}`);
    }
    expect(cache.entries.size).toBeLessThanOrEqual(4);
  });

  test('what it does not hold comes from the network', async () => {
    server.set('qr/other.png', 'other');
    expect(await shown('qr/other.png')).toBe('other');
    expect((await shelf.answer(new Request(`${ROOT}qr/none.png`), PAGE)).status).toBe(404);
  });
});

test('release.json is believed only when it is one', () => {
  const files = { 'screen/': 'a'.repeat(64) };
  expect(readRelease(JSON.stringify({ version: 'x', files }))).toEqual({ version: 'x', files });
  for (const text of ['', 'null', '[]', '{"version":1,"files":{}}', '{"version":"x","files":{"a":"b"}}']) {
    expect(readRelease(text)).toBeUndefined();
  }
});
