/** `--out` never costs anybody anything: real commands in a copy of the project, which a mistake may spoil. */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../content-copy.ts';
import { fingerprint } from '../sites.ts';

/** On the disk of the project, as the copies of an office are. */
mkdirSync(join(PROJECT, '.build'), { recursive: true });
const root = mkdtempSync(join(PROJECT, '.build/project-'));
const project = join(root, 'xunfa');

function run(script: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync('node', [`src/${script}.ts`, ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

const build = (...args: string[]) => run('build/build', ...args);

function put(name: string, text: string): void {
  mkdirSync(dirname(join(project, name)), { recursive: true });
  writeFileSync(join(project, name), text);
}

function read(name: string): string {
  return readFileSync(join(project, name), 'utf8');
}

beforeAll(() => {
  for (const name of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(join(PROJECT, name), join(project, name), { recursive: true });
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'), 'junction');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a folder that is not ours is refused, and nothing changes', () => {
  const refused: [out: string, said: RegExp][] = [
    ['content', /网站不能放进 .+content：那是项目自己的文件夹.+没有动。请换一个还没有的.+--out out.xunfa/],
    ['content/new', /那是项目自己的文件夹/],
    ['src', /那是项目自己的文件夹/],
    ['public', /那是项目自己的文件夹/],
    ['node_modules/new', /那是项目自己的文件夹/],
    ['.', /项目就在它里面/],
    ['..', /项目就在它里面/],
    ['', /项目就在它里面/],
    ['mine', /mine：里面已经有别的东西（notes\.txt），不是循法放的网站.+--out mine.xunfa/],
    ['package.json', /是一个文件/],
    ['package.json/site', /package\.json 是一个文件/],
  ];
  beforeAll(() => put('mine/notes.txt', '别动'));

  test.each(refused)('build --out %s', (out, said) => {
    const before = fingerprint(root);
    const { status, output } = build('--out', out);
    expect(output).toMatch(said);
    expect(status).toBe(1);
    expect(fingerprint(root)).toEqual(before);
  });

  test.each(['faces/led/led', 'faces/stick/pack-screen', 'faces/stick/pack-stick', 'publish/video'])('%s', (script) => {
    const before = fingerprint(root);
    for (const [out, said] of [
      ['content', /那是项目自己的文件夹/],
      ['mine', /已经有别的东西（notes\.txt）/],
    ] as const) {
      const { status, output } = run(script, '--out', out);
      expect(output).toMatch(said);
      expect(status).toBe(1);
    }
    expect(fingerprint(root)).toEqual(before);
  });
});

/** That an absent one is taken by the build, build.test.ts shows. */
describe('a folder that is absent, empty or ours is taken', () => {
  const PAGE = 'dist/index.html';

  test('empty, then ours of a version that left no mark, then ours with a file of somebody else', () => {
    mkdirSync(join(project, 'dist'));
    expect(build()).toMatchObject({ status: 0 });
    expect(existsSync(join(project, 'dist/.xunfa'))).toBe(true);

    rmSync(join(project, 'dist/.xunfa'));
    writeFileSync(join(project, 'dist/Thumbs.db'), '');
    // Versions that left no mark had this script in every head.
    put(
      PAGE,
      "<script>try{var s=localStorage;['size'].forEach(function(k){var v=s.getItem('xf-'+k)})}catch(e){}</script>",
    );
    expect(build('--out', 'dist')).toMatchObject({ status: 0 });
    expect(read(PAGE)).toContain('rel="canonical"');
    expect(existsSync(join(project, 'dist/.xunfa'))).toBe(true);
    expect(existsSync(join(project, 'dist/Thumbs.db'))).toBe(false);

    put('dist/MP_verify_1.txt', '公众号');
    const before = fingerprint(join(project, 'dist'));
    const { status, output } = build('--out', 'dist');
    expect(status).toBe(1);
    expect(output).toMatch(/MP_verify_1\.txt.+挪到别处（要随网站发布的，放进项目的 public\/）/);
    expect(fingerprint(join(project, 'dist'))).toEqual(before);
    rmSync(join(project, 'dist/MP_verify_1.txt'));
  });

  test('strips: absent, of a version that left no mark, with what was added, which stays; none of another command', () => {
    const led = () => run('faces/led/led', '--out', 'strips');
    expect(led()).toMatchObject({ status: 0 });
    rmSync(join(project, 'strips/.xunfa'));
    expect(led()).toMatchObject({ status: 0 });
    put('strips/notes.txt', '我的');
    expect(led()).toMatchObject({ status: 0 });
    expect(read('strips/notes.txt')).toBe('我的');

    const before = fingerprint(join(project, 'strips'));
    for (const { status, output } of [build('--out', 'strips'), run('faces/stick/pack-screen', '--out', 'strips')]) {
      expect(output).toMatch(/里面已经有别的东西/);
      expect(status).toBe(1);
    }
    expect(fingerprint(join(project, 'strips'))).toEqual(before);
  });

  test('a package beside the folder that we did not make stays', () => {
    put('stick.htz', '别的');
    const { status, output } = run('faces/stick/pack-screen', '--out', 'stick');
    expect(output).toMatch(/stick\.htz 已经有了/);
    expect(status).toBe(1);
    expect(read('stick.htz')).toBe('别的');
    rmSync(join(project, 'stick.htz'));
    expect(run('faces/stick/pack-screen', '--out', 'stick')).toMatchObject({ status: 0 });
    expect(run('faces/stick/pack-screen', '--out', 'stick')).toMatchObject({ status: 0 });
  });
});
