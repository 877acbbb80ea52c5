/** What somebody typed behind a command that it does not know: which word it was, and what can be typed. */

import { parseArgs } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { runCommand } from '../../src/machine/command.ts';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

test.each([
  ['--oops', '没有“--oops”这个选项'],
  ['-x', '没有“-x”这个选项'],
  ['--out', '“--out”后面少写了一样'],
  ['--open=3', '“--open”后面不用写什么'],
  ['欠薪', '“欠薪”多写了'],
  ['访问 日志.log', '“访问 日志.log”多写了'],
])('%s', async (typed, sentence) => {
  const said = vi.spyOn(console, 'error').mockReturnValue(undefined);
  await runCommand('--out 和 --open', () => {
    parseArgs({
      args: [typed],
      options: { out: { type: 'string', short: 'o' }, open: { type: 'boolean' } },
    });
  });
  expect(said.mock.calls).toEqual([[`${sentence}。只认这几个选项：--out 和 --open；--edition 用哪一版`]]);
  expect(process.exitCode).toBe(1);
});
