/** Folders that commands make: put into their place on whatever disk, and by one command at a time. */

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { swapFolder } from '../../src/machine/folder.ts';
import { whyUnwritten, writeWhole } from '../../src/machine/whole-file.ts';
import { PROJECT } from '../content-copy.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'xunfa-folders-'));
  mkdirSync(join(root, 'build'));
  mkdirSync(join(root, 'stick'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function folder(name: string, text: string): string {
  const path = join(root, name);
  mkdirSync(join(path, 'inside'), { recursive: true });
  writeFileSync(join(path, 'inside/page.html'), text);
  return path;
}

const pageOf = (path: string) => readFileSync(join(path, 'inside/page.html'), 'utf8');

/** Renaming where build/ and stick/ are two disks. */
function acrossDisks(from: unknown, to: unknown): void {
  const disk = (path: unknown) => String(path).slice(root.length).split(sep)[1];
  if (disk(from) !== disk(to)) throw Object.assign(new Error('EXDEV'), { code: 'EXDEV' });
  renameSync(String(from), String(to));
}

describe('a folder on another disk', () => {
  test.each([false, true])('is copied beside what stands there, and takes its place (%s)', (before) => {
    const next = folder('build/next', '新的');
    const out = join(root, 'stick/site');
    if (before) folder('stick/site', '旧的');
    swapFolder(next, out, join(root, 'build/last'), acrossDisks);
    expect(pageOf(out)).toBe('新的');
    expect(readdirSync(join(root, 'stick'))).toEqual(['site']);
    expect(existsSync(next)).toBe(false);
  });

  test('that cannot be replaced stays as it was, with a sentence and nothing beside it', () => {
    const next = folder('build/next', '新的');
    const out = folder('stick/site', '旧的');
    const used = (from: unknown, to: unknown) => {
      acrossDisks(from, to);
      if (String(to).includes(`${sep}old`)) {
        renameSync(String(to), String(from));
        throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
      }
    };
    const swap = () => swapFolder(next, out, join(root, 'build/last'), used);
    expect(swap).toThrow(/做好了，可是放不进 .*site：它正被别的程序用着，或者不让写（EBUSY）.*没有动/);
    expect(pageOf(out)).toBe('旧的');
    expect(readdirSync(join(root, 'stick'))).toEqual(['site']);
  });
});

test('on one disk the folder that stood there is kept until whoever made the new one is done', () => {
  const out = folder('build/site', '旧的');
  const last = join(root, 'build/last');
  swapFolder(folder('build/next', '新的'), out, last, acrossDisks);
  expect([pageOf(out), pageOf(last)]).toEqual(['新的', '旧的']);
});

describe('one at a time', () => {
  const module = JSON.stringify(join(PROJECT, 'src/machine/one-at-a-time.ts'));
  /** Does its work until its input ends. */
  const working = `import { oneAtATime } from ${module};
    await oneAtATime(['dist'], '生成网站', () => new Promise((done) => {
      console.log('at work');
      process.stdin.once('end', done).resume();
    }));`;
  const trying = `import { oneAtATime } from ${module};
    await oneAtATime(['dist', 'other'], '生成网站', async () => console.log('at work')).catch(({ message }) => console.log(message));`;
  const options = (script: string) => ['--input-type=module-typescript', '--eval', script];
  const tried = () => spawnSync('node', options(trying), { cwd: root, encoding: 'utf8' }).stdout.trim();

  test('a second command says that the first is at work, and works once that is done', async () => {
    const first = spawn('node', options(working), { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
    await once(first.stdout, 'data');
    expect(tried()).toMatch(/^另一个窗口正在生成网站，还没有做完。这一次没有做，什么都没有动。/);
    first.stdin.end();
    await once(first, 'exit');
    expect(tried()).toBe('at work');
    expect(readdirSync(join(root, '.build'))).toEqual([]);
  });

  test('where there is one place only, the second waits', async () => {
    const waiting = `import { inTurn } from ${module};
      await inTurn('dist', '生成网站', async () => console.log('at work'));`;
    const first = spawn('node', options(working), { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
    await once(first.stdout, 'data');
    const second = spawn('node', options(waiting), { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    second.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
    await once(second.stdout, 'data');
    expect(said).toBe('另一个窗口正在生成网站，等它一会儿。\n');
    first.stdin.end();
    await once(second, 'exit');
    expect(said).toMatch(/at work\n$/);
    expect(readdirSync(join(root, '.build'))).toEqual([]);
  });

  test('one that was ended in the middle keeps nobody out', async () => {
    const first = spawn('node', options(working), { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
    await once(first.stdout, 'data');
    first.kill('SIGKILL');
    await once(first, 'exit');
    expect(readdirSync(join(root, '.build'))).toEqual(['busy-dist']);
    expect(tried()).toBe('at work');
  });
});

describe('a file', () => {
  test('is there whole, and its folder with it', () => {
    const path = join(root, 'build/deeper/page.txt');
    for (const text of ['旧的', '新的']) writeWhole(path, text);
    expect(readFileSync(path, 'utf8')).toBe('新的');
    expect(readdirSync(join(root, 'build/deeper'))).toEqual(['page.txt']);
  });

  test('that cannot be written says why, and what stood there stays, with nothing beside it', () => {
    folder('build/page.txt', '旧的');
    expect(() => writeWhole(join(root, 'build/page.txt'), '新的')).toThrow(
      /写不进 .*page\.txt：那里有同名的.*原来的没有动$/,
    );
    expect(pageOf(join(root, 'build/page.txt'))).toBe('旧的');
    expect(readdirSync(join(root, 'build'))).toEqual(['page.txt']);
  });

  test.each([
    ['ENOSPC', /磁盘满了/],
    ['EBUSY', /别的程序用着/],
    ['EPERM', /不让写/],
  ])('%s is told as people know it', (code, said) => {
    expect(whyUnwritten(Object.assign(new Error(code), { code }))).toMatch(said);
  });
});
