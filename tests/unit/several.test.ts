/** Which editions a build makes and where each goes. */

import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ordersFrom, shardOf } from '../../src/build/several.ts';
import { editionNames } from '../../src/library/layers.ts';
import { copyContent } from '../content-copy.ts';

let root = '';
beforeAll(() => {
  root = copyContent();
  const editions = join(root, 'content/editions');
  // Of those that the project ships, none is counted on.
  for (const name of editionNames(root)) if (name !== 'county') rmSync(join(editions, name), { recursive: true });
  for (const name of ['a', 'b', 'c', 'd', 'e', 'default'])
    cpSync(join(editions, 'county'), join(editions, name), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const names = (...typed: Parameters<typeof ordersFrom>) => ordersFrom(...typed).map(({ edition }) => edition);

describe('orders', () => {
  test('one goes where the site always was', () => {
    expect(ordersFrom(root, {})).toEqual([{ edition: 'default', out: 'dist' }]);
    expect(ordersFrom(root, { editions: 'b', out: 'x' })).toEqual([{ edition: 'b', out: 'x' }]);
  });

  test('several go into a folder each, every name once, whatever commas were typed', () => {
    expect(ordersFrom(root, { editions: 'a，b, c,a' })).toEqual(
      ['a', 'b', 'c'].map((edition) => ({ edition, out: join('out', 'sites', edition) })),
    );
    expect(names(root, { all: true })).toEqual(['a', 'b', 'c', 'county', 'd', 'e']);
  });

  test('a shard of all editions is the same on every machine, and the shards are all of them', () => {
    const shards = [1, 2, 3, 4].map((i) => names(root, { all: true, shard: `${i}/4` }));
    expect(shards.flat().sort()).toEqual(names(root, { all: true }));
    expect(shards[0]).toEqual(['a', 'd']);
    expect(shardOf([1, 2, 3], '1/1')).toEqual([1, 2, 3]);
  });

  test.each([
    [{ editions: 'a,nope' }, /没有叫“nope”的版本/],
    [{ all: true, editions: 'a' }, /--all 是每一版都做/],
    [{ all: true, shard: '3/2' }, /--shard 要写 1 到 2 之间的整数/],
    [{ all: true, shard: '二分之一' }, /--shard 写成 2\/5 这样/],
    [{ all: true, shard: '7/9' }, /没有要做的版本/],
  ])('%j is answered with a sentence', (typed, sentence) => {
    expect(() => ordersFrom(root, typed)).toThrow(sentence);
  });
});
