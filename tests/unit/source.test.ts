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

test('what YAML takes for the name of a value is the beginning of a sentence, and is said with its place', () => {
  for (const text of ['a: 1\nb: **要紧**', 'a: 1\nb: &要紧']) {
    expect(parseYaml(text, 'x.yaml', 2)).toMatchObject([
      { file: 'x.yaml', line: 3, column: 4, message: expect.stringContaining('放在最前面') },
    ]);
  }
});
