/** Reads the files of one kind, each with its problems kept beside it. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { ContentError, type Problem } from './problem.ts';
import { validate } from './schema.ts';
import { parseYaml, readSource, splitFrontMatter, type YamlValue } from './source.ts';

/** A file's data, with the way back to its lines. */
export interface Entry<T> {
  /** File name without its ending. */
  id: string;
  file: string;
  data: T;
  lineOf: YamlValue['lineOf'];
  /** MDX only; empty for YAML. */
  body: string;
  bodyLine: number;
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
  return { id, file, data: checked.data, lineOf: yaml.lineOf, body: parts.body, bodyLine: parts.bodyLine };
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

/** The entry, or all problems at once where nothing can go on without it. */
export function need<T>(value: T | undefined, problems: readonly Problem[]): T {
  if (value === undefined) throw new ContentError(problems);
  return value;
}

/** In the order of their codes: the order in which they were thought out, whatever the files are called. */
export function byCode<T extends Entry<{ code: string }>>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => a.data.code.localeCompare(b.data.code));
}
