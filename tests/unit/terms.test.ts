/** Terms are explained where a text first uses them. */

import { expect, test } from 'vitest';
import { Glossary } from '../../src/prose/terms.ts';

const glossary = new Glossary([
  { id: 'fucha', names: ['复查'], except: [], text: '请上一级再看一次。', path: '/terms/#fucha' },
  { id: 'dengji', names: ['登记'], except: ['不动产登记'], text: '收到以后记下来。', path: '/terms/#dengji' },
  { id: 'fuyi', names: ['行政复议', '复议'], except: [], text: '请上级行政机关审查。', path: '/terms/#fuyi' },
]);

function explained(text: string, used = new Set<string>()): string[] {
  return glossary.explain(text, used).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.word]));
}

test('each once, under any of its names, the longest name first', () => {
  expect(explained('申请行政复议，复议不收费；不服的，请求复查，再复查。')).toEqual(['行政复议', '复查']);
});

test('not inside a longer word that means something else', () => {
  expect(explained('先办不动产登记，再到窗口登记')).toEqual(['登记']);
  expect(explained('先办不动产登记')).toEqual([]);
});

test('what one paragraph explained the next does not', () => {
  const used = new Set<string>();
  expect(explained('请求复查', used)).toEqual(['复查']);
  expect(explained('又请求复查', used)).toEqual([]);
});

test('the words stay what they were', () => {
  const text = '申请行政复议，到窗口登记。';
  const words = glossary.explain(text, new Set()).map((piece) => (typeof piece === 'string' ? piece : piece.word));
  expect(words.join('')).toBe(text);
});
