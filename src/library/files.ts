/** Reads the files of a source, each with its problems kept beside it. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Problem } from '../law/problem.ts';
import { validate } from './schema.ts';
import type { Entry, FolderSource, Source } from './sources.ts';
import { parseYaml, readSource, splitFrontMatter } from './yaml.ts';

/** Every entry of a source, in its order. */
export function readSourceEntries<T>(
  root: string,
  source: Source<T>,
  edition: string,
  problems: Problem[],
): Entry<T>[] {
  if ('file' in source) {
    return [readEntry(root, source.file.replace('{edition}', edition), source.schema, problems) ?? []].flat();
  }
  const entries = readFolder(root, source.folder, source.files, source.schema, problems);
  const { order } = source as Partial<FolderSource<T>>;
  return order ? entries.sort((a, b) => order(a.data, b.data)) : entries;
}

/** Reads one YAML or MDX file; problems are added to `problems`, and then there is no entry. */
export function readEntry<T>(
  root: string,
  file: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): Entry<T> | undefined {
  const path = join(root, file);
  if (!existsSync(path)) {
    problems.push({ file, message: '缺少这个文件' });
    return undefined;
  }
  const source = readSource(path, file);
  if ('message' in source) {
    problems.push(source);
    return undefined;
  }
  const mdx = file.endsWith('.mdx');
  const parts = mdx ? splitFrontMatter(source) : { yaml: source.text, body: '', bodyLine: 1 };
  if ('message' in parts) {
    problems.push(parts);
    return undefined;
  }
  const yaml = parseYaml(parts.yaml, file, mdx ? 2 : 1);
  if ('message' in yaml) {
    problems.push(yaml);
    return undefined;
  }
  const checked = validate(schema, yaml, file);
  if ('problems' in checked) {
    problems.push(...checked.problems);
    return undefined;
  }
  const id = file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return { id, file, schema, data: checked.data, lineOf: yaml.lineOf, body: parts.body, bodyLine: parts.bodyLine };
}

/** Reads every file of a folder with the given ending, in order of name. */
export function readFolder<T>(
  root: string,
  folder: string,
  ending: '.mdx' | '.yaml',
  schema: z.ZodType<T>,
  problems: Problem[],
): Entry<T>[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
    .sort()
    .flatMap((name) => readEntry(root, `${folder}/${name}`, schema, problems) ?? []);
}
