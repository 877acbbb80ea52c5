/** The pieces of the full-text index: where each lies, and how a browser gets it from whatever server. */

import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchPiece, NAME_LENGTH, pieceName, placeOfPiece, STEP } from '../../src/faces/search/index-parts.ts';

describe('the name of a piece says where it lies', () => {
  test.each([
    [0, 1],
    [STEP, 2970],
    [1_697_840, 2_626],
    [STEP * (64 ** 4 - 1), 64 ** 3 - 1],
  ])('%d, %d bytes', (from, length) => {
    const name = pieceName(from, length) ?? '';
    expect(name).toMatch(new RegExp(`^[\\w-]{${NAME_LENGTH}}$`));
    expect(placeOfPiece(`/xffz/pagefind/index/zh-cn_${name}.pf_index`)).toEqual({
      ending: 'pf_index',
      from,
      to: from + length,
    });
  });

  test('one that lies too far or is too long has none', () => {
    expect(pieceName(STEP * 64 ** 4, 1)).toBeUndefined();
    expect(pieceName(0, 64 ** 3)).toBeUndefined();
  });

  test('other files are no pieces', () => {
    for (const name of ['pagefind.zh-cn_AAAAAAA.pf_meta', 'pagefind-entry.json?ts=1', 'wasm.unknown.pagefind']) {
      expect(placeOfPiece(`/pagefind/${name}`)).toBeUndefined();
    }
  });
});

describe('a piece', () => {
  afterEach(() => vi.unstubAllGlobals());

  const text = 'a'.repeat(STEP) + 'b'.repeat(STEP);
  /** Each test has an index of its own, as each page that searches has. */
  let index = 0;
  function server(answer: (range: string) => Response) {
    index += 1;
    const asked: string[] = [];
    vi.stubGlobal('fetch', (address: string, { headers }: { headers?: { Range: string } } = {}) => {
      asked.push(`${address} ${headers?.Range ?? ''}`.trim());
      return Promise.resolve(answer(headers?.Range ?? ''));
    });
    const piece = async (from: number) =>
      (await fetchPiece(`/xf/pagefind/index/zh_${pieceName(from, STEP)}.pf_index`)).text();
    return { asked, piece, list: `/xf/pagefind/pagefind.zh_${index}`, open: (name: string) => fetchPiece(name) };
  }

  test('is asked for by its bytes', async () => {
    const { asked, piece, list, open } = server((range) =>
      range === '' ? new Response('list') : new Response('b'.repeat(STEP), { status: 206 }),
    );
    await open(`${list}.pf_meta`);
    expect(await piece(STEP)).toBe('b'.repeat(STEP));
    expect(asked).toEqual([`${list}.pf_meta`, `${list}.pf_index bytes=16-31`]);
  });

  test('is cut out of the whole file where a server sends that, once', async () => {
    const { asked, piece, list, open } = server(() => new Response(text));
    await open(`${list}.pf_meta`);
    expect(await piece(STEP)).toBe('b'.repeat(STEP));
    expect(await piece(0)).toBe('a'.repeat(STEP));
    expect(asked).toHaveLength(2);
  });

  test('two at the same time from such a server are both right', async () => {
    const { piece, list, open } = server(() => new Response(text));
    await open(`${list}.pf_meta`);
    expect(await Promise.all([piece(0), piece(STEP)])).toEqual(['a'.repeat(STEP), 'b'.repeat(STEP)]);
  });

  test('that is not there is an answer that says so, and a broken line is tried again', async () => {
    let broken = true;
    const { piece, list, open } = server((range) => {
      if (range === '') return new Response('list');
      if (!broken) return new Response(text);
      return new Response(new ReadableStream({ start: (stream) => stream.error(new Error('line')) }));
    });
    await open(`${list}.pf_meta`);
    await expect(piece(0)).rejects.toThrow('line');
    broken = false;
    expect(await piece(0)).toBe('a'.repeat(STEP));

    const other = server((range) => new Response('', { status: range === '' ? 200 : 404 }));
    await other.open(`${other.list}.pf_meta`);
    const answer = await other.open(`/xf/pagefind/fragment/zh_${pieceName(0, 9)}.pf_fragment`);
    expect(answer.status).toBe(404);
  });
});
