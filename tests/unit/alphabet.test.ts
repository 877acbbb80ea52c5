/** The lists from A to Z: complete, in order, each under the letter that people say. */

import { expect, test } from 'vitest';
import { alphabet, isName } from '../../src/alphabet/model.ts';
import { routes } from '../../src/kinds/route/schema.ts';
import { loadLibrary } from '../../src/library.ts';
import { initialOf, inOrder } from '../../src/text/pinyin.ts';
import { PROJECT } from '../content-copy.ts';

const library = loadLibrary({ root: PROJECT, day: '2026-11-29' });
const matters = alphabet(library, 'matters');
const more = alphabet(library, 'more');
const rows = [...matters, ...more].flatMap((group) => group.rows);

test('every route that is published stands there under its own title', () => {
  const titles = new Map(matters.flatMap((group) => group.rows.map(({ word, label }) => [word, label])));
  const missing = library.of(routes).filter(({ data }) => titles.get(data.title) !== '路线');
  expect(missing.map(({ id }) => id)).toEqual([]);
  expect(library.of(routes).length).toBeGreaterThan(90);
});

test('so does every right, warning, crime, myth, case, letter, term and clock, with the word for what it is', () => {
  const kinds = new Map(
    library.kinds.filter(({ alphabetical }) => alphabetical === 'more').map(({ name, label }) => [name, label]),
  );
  const cards = library.cards.filter(
    ({ kind, path }) => kinds.has(kind) && !['/clocks/', '/warnings/crimes/'].includes(path),
  );
  const listed = new Set(more.flatMap((group) => group.rows.map(({ links: [link] }) => link?.path)));
  expect(cards.filter(({ path }) => !listed.has(path)).map(({ title }) => title)).toEqual([]);
  expect(new Set(more.flatMap((group) => group.rows.map(({ label }) => label)))).toEqual(
    new Set(['权利', '警示', '误传', '案例', '文书', '术语', '时限']),
  );
});

test('a word leads to every route that has it, a page stands once under its title', () => {
  const row = rows.find(({ word }) => word === '工钱');
  expect(row?.links.map(({ title }) => title)).toEqual(['农民工被欠薪', '单位拖欠工资']);
  const own = rows.flatMap(({ word, label }) => (label === undefined ? [] : `${label} ${word}`));
  expect(own.filter((word, index) => own.indexOf(word) !== index)).toEqual([]);
});

test.each([
  ['调解与和解', 'T'],
  ['调查', 'D'],
  ['重新鉴定', 'C'],
  ['重婚', 'C'],
  ['行政复议', 'X'],
  ['强拆', 'Q'],
  ['解冻', 'J'],
  ['还不起钱', 'H'],
  ['单位拖欠工资', 'D'],
  ['长期护理', 'C'],
  ['传唤', 'C'],
  ['扒车', 'B'],
  ['没收', 'M'],
  ['降级', 'J'],
  ['挨打', 'A'],
  ['“一老一小”', 'Y'],
  ['N+1', 'N'],
  ['12345', '#'],
])('%s stands under %s', (word, letter) => {
  expect(initialOf(word)).toBe(letter);
});

test('under each letter stands what begins with it, in the order of a dictionary', () => {
  for (const { letter, rows: of } of [...matters, ...more]) {
    expect(of.filter(({ word }) => initialOf(word) !== letter)).toEqual([]);
  }
  expect(inOrder(['征地', '债', '重新鉴定', '宅基地', '处罚', '重伤'], (word) => word)).toEqual([
    '重新鉴定',
    '处罚',
    '宅基地',
    '债',
    '征地',
    '重伤',
  ]);
});

test('words that tell or ask are no names', () => {
  expect(['房产证', '强拆', '养老金', '广场舞', '老赖'].filter((word) => !isName(word))).toEqual([]);
  expect(['没签合同', '不给文件', '怎么立案', '被打伤', '跑了好几趟', 'N+1'].filter(isName)).toEqual([]);
});
