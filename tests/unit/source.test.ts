/** The two engines that read YAML give the same, or an editor would be told places of something else. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseYaml, splitFrontMatter } from '../../src/library/yaml.ts';
import { PROJECT } from '../content-copy.ts';

const files = globSync('content/**/*.{mdx,yaml}', { cwd: PROJECT });

/** What of a file is YAML. */
function yamlOf(file: string): string {
  const text = readFileSync(join(PROJECT, file), 'utf8').replaceAll('\r\n', '\n');
  if (file.endsWith('.yaml')) return text;
  const parts = splitFrontMatter({ file, text });
  return 'yaml' in parts ? parts.yaml : '';
}

test('both engines read every file of the content alike', () => {
  expect(files.length).toBeGreaterThan(300);
  for (const file of files) {
    const text = yamlOf(file);
    expect(parseYaml(text, file), file).toMatchObject({ value: parse(text) });
  }
});

test('a name that YAML knows is a value, one that it does not know is a mistake with its place', () => {
  expect(parseYaml('a: &x [1]\nb: *x', 'x.yaml')).toMatchObject({ value: { a: [1], b: [1] } });
  const message = '星号开头的内容要整句放进单引号';
  expect(parseYaml('a: 1\nb: **要紧**', 'x.yaml', 2)).toEqual({ file: 'x.yaml', line: 3, column: 4, message });
});
