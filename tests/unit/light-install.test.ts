/** `npm ci --omit=dev` leaves out tests, linters and browsers; what builds and shows the site works without them. */

import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CommandError } from '../../src/machine/command.ts';
import { mayBeLeftOut, needEverything } from '../../src/machine/left-out.ts';
import { lightInstall } from '../../src/machine/light-install.ts';
import { PROJECT } from '../content-copy.ts';

interface Project {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

interface Locked {
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  integrity?: string;
  resolved?: string;
}

const project = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as Project;
const { packages } = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};

/** Packages that come with one of ours and are meant to be imported. */
const COMES_WITH = ['vite'];

const sources = [...globSync('src/**/*.{ts,astro,mjs}', { cwd: PROJECT }), 'astro.config.mjs'].map((file) => ({
  file: file.replaceAll('\\', '/'),
  text: readFileSync(join(PROJECT, file), 'utf8'),
}));

/** Imports that stay when types are gone, and are there as soon as the file is loaded. */
const EAGER = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^'.][^']*)'/gm;

const packageOf = (specifier: string) => specifier.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? specifier;

test('whatever is imported where a file is loaded is in the light install', () => {
  const eager = sources.flatMap(({ file, text }) =>
    [...text.matchAll(EAGER)].map(([, specifier = '']) => ({ file, name: packageOf(specifier), specifier })),
  );
  expect(eager.filter(({ name }) => name === 'zod').length).toBeGreaterThan(20);
  const known = new Set([...Object.keys(project.dependencies), ...COMES_WITH]);
  const wrong = eager.filter(({ name, specifier }) => !/^(?:node|astro|virtual):/.test(specifier) && !known.has(name));
  expect(wrong.map(({ file, specifier }) => `${file}: ${specifier}`)).toEqual([]);
});

test('what is imported later and may have been left out is asked for with a sentence ready', () => {
  const later = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/(.{0,40})\bimport\('([^'.][^']*)'\)(?!\.)/g)].map(([, before = '', specifier = '']) => ({
      file,
      before,
      name: packageOf(specifier),
    })),
  );
  const leftOut = later.filter(({ name }) => name in project.devDependencies);
  expect([...new Set(leftOut.map(({ name }) => name))].sort()).toEqual([
    '@cantoo/pdf-lib',
    '@echogarden/espeak-ng-emscripten',
    '@napi-rs/canvas',
    '@playwright/test',
    '@sparticuz/chromium',
    'harfbuzzjs',
    'pdfjs-dist',
    'subset-font',
    'wasm-media-encoders',
  ]);
  for (const { before } of leftOut) expect(before).toMatch(/mayBeLeftOut\(\(\) => $/);
});

test('a package that was left out is a sentence with its remedy; any other mistake stays what it is', async () => {
  const missing = () => import(join(tmpdir(), 'xunfa-there-is-no-such-file.mjs'));
  await expect(mayBeLeftOut(missing)).rejects.toThrow(CommandError);
  await expect(mayBeLeftOut(missing)).rejects.toThrow(/--omit=dev.*请运行 npm ci/);
  // The fonts for paper are asked for by their path alone.
  const { resolve } = createRequire(import.meta.url);
  await expect(mayBeLeftOut(async () => resolve('@xunfa/none/400Regular.ttf'))).rejects.toThrow(CommandError);
  await expect(mayBeLeftOut(() => Promise.reject(new RangeError('7')))).rejects.toThrow(RangeError);
  await expect(mayBeLeftOut(() => Promise.resolve(7))).resolves.toBe(7);
});

test('whether everything is there is seen in node_modules', () => {
  expect(() => needEverything(PROJECT)).not.toThrow();
  const folder = mkdtempSync(join(tmpdir(), 'xunfa-left-out-'));
  try {
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ devDependencies: { here: '1', a: '1', '@b/c': '1' } }),
    );
    mkdirSync(join(folder, 'node_modules/here'), { recursive: true });
    expect(() => needEverything(folder)).toThrow(/没有的有 2 个：a、@b\/c$/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('who asks npm to leave out what is optional gets the light install, with what the system needs', () => {
  expect(lightInstall('optional')).toEqual(expect.arrayContaining(['install', '--no-save', '--omit=dev']));
  expect(lightInstall('optional')).toContain('--include=optional');
  for (const omitted of ['', 'dev', 'peer', 'dev\n\noptional']) expect(lightInstall(omitted)).toBeUndefined();
});

test('the lock file names no registry, and holds every part that a build needs, on whatever system, to its hash', () => {
  const places = Object.entries(packages).filter(([path]) => path !== '');
  expect(places.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  const parts = places.filter(([path, { dev, os, cpu }]) => !dev && (os ?? cpu) && !path.includes('wasm32'));
  expect(parts.length).toBeGreaterThan(80);
  expect(parts.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
});

/** What office machines are: Windows, 统信 UOS and 麒麟 on Intel and on ARM, and a Mac. */
const SYSTEMS = [
  ['win32', 'x64'],
  ['linux', 'x64'],
  ['linux', 'arm64'],
  ['darwin', 'arm64'],
] as const;

/** Packages that are a program, and come in a part for each system. */
const PROGRAMS = [
  'node_modules/@astrojs/compiler-binding-',
  'node_modules/@bruits/satteri-',
  'node_modules/@esbuild/',
  'node_modules/@img/sharp-',
  'node_modules/@pagefind/',
  'node_modules/@rolldown/binding-',
  'node_modules/@tailwindcss/oxide-',
  'node_modules/lightningcss-',
];

test('every program that a build runs is there for the systems of offices', () => {
  const parts = Object.entries(packages).filter(([, { dev, os, cpu }]) => !dev && os && cpu);
  const others = parts.filter(([path]) => !PROGRAMS.some((program) => path.startsWith(program)));
  expect(others.map(([path]) => path)).toEqual([]);
  for (const program of PROGRAMS) {
    for (const [os, cpu] of SYSTEMS) {
      const fitting = parts.filter(
        ([path, one]) => path.startsWith(program) && one.os?.includes(os) && one.cpu?.includes(cpu),
      );
      expect(fitting.length, `${program} on ${os} ${cpu}`).toBeGreaterThan(0);
    }
  }
});
