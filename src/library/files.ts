/** Reads the files of a source, each with its problems kept beside it. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Problem } from '../law/problem.ts';
import type { Prose } from '../prose/session.ts';
import { layeredFiles, ofEdition } from './layers.ts';
import { mergedYaml } from './merge.ts';
import { validate } from './schema.ts';
import type { Entry, FolderSource, Source } from './sources.ts';
import { parseYaml, readSource, splitFrontMatter, type YamlValue } from './yaml.ts';

/** What was found in a file: the entry, or why there is none. */
type Read<T> = { entry: Entry<T> } | { problems: Problem[] };

/** What several editions have in common is read and compiled once. */
export interface Kept {
  /** Files that were read already, by name. */
  files: Map<string, Read<unknown>>;
  /** Their texts, as they read where no law and no term is an edition's own. */
  texts: Map<string, Prose>;
}

export function keepAll(): Kept {
  return { files: new Map(), texts: new Map() };
}

/** Where and for whom a source is read. */
export interface ReadFor {
  /** The folder that holds content/. */
  root: string;
  /** Whose files lie over the common ones. */
  edition: string;
  /** Whether what says that it is a draft is read, too: to see what is still to be written in it. */
  drafts?: boolean | undefined;
  /** Shared by the editions that are built in one run. */
  kept?: Kept | undefined;
}

/** Every entry of a source, in its order; problems are added to `problems`. */
export function readSourceEntries<T>(reading: ReadFor, source: Source<T>, problems: Problem[]): Entry<T>[] {
  const { root, edition } = reading;
  const found = (read: Read<T>): Entry<T>[] => {
    if ('entry' in read) return [read.entry];
    problems.push(...read.problems);
    return [];
  };
  if ('file' in source) {
    const { file, schema } = source;
    // The edition's own, of which there is no common one.
    if (file.includes('{edition}')) return found(readFile(root, file.replace('{edition}', edition), schema));
    const own = ofEdition(edition, file);
    return found(existsSync(join(root, own)) ? readChanged(root, file, own, schema) : readOnce(reading, file, schema));
  }
  const { order, changed } = source as Partial<FolderSource<T>>;
  const entries = layeredFiles(root, source.folder, source.files, edition, reading.drafts).flatMap(
    ({ common, own }) => {
      if (own === undefined) return common === undefined ? [] : found(readOnce(reading, common, source.schema, true));
      return found(
        changed && common !== undefined
          ? readChanged(root, common, own, source.schema, true)
          : readFile(root, own, source.schema, true),
      );
    },
  );
  return order ? entries.sort((a, b) => order(a.data, b.data)) : entries;
}

/** A common file; a library of its own gets an entry of its own, since its text is compiled for it. */
function readOnce<T>({ root, kept }: ReadFor, file: string, schema: z.ZodType<T>, mayBeDraft = false): Read<T> {
  const before = kept?.files.get(file) as Read<T> | undefined;
  const read = before ?? readFile(root, file, schema, mayBeDraft);
  kept?.files.set(file, read);
  return 'entry' in read ? { entry: { ...read.entry } } : read;
}

interface Parts {
  yaml: YamlValue;
  body: string;
  bodyLine: number;
}

/** @param mayBeDraft whether it is one of several files, of which each may say that it is not finished */
function parse(root: string, file: string, mayBeDraft: boolean): Parts | Problem {
  const path = join(root, file);
  if (!existsSync(path)) return { file, message: '缺少这个文件' };
  const source = readSource(path, file);
  if ('message' in source) return source;
  const mdx = file.endsWith('.mdx');
  const parts = mdx ? splitFrontMatter(source) : { yaml: source.text, body: '', bodyLine: 1 };
  if ('message' in parts) return parts;
  const yaml = parseYaml(parts.yaml, file, mdx ? 2 : 1);
  if ('message' in yaml) return yaml;
  return { yaml: mayBeDraft ? withoutMark(yaml) : yaml, body: parts.body, bodyLine: parts.bodyLine };
}

/** Without the word that it is a draft, which every kind may say and no schema has to know. */
function withoutMark(yaml: YamlValue): YamlValue {
  if (typeof yaml.value !== 'object' || yaml.value === null || !('draft' in yaml.value)) return yaml;
  const { draft, ...value } = yaml.value;
  return typeof draft === 'boolean' ? { ...yaml, value } : yaml;
}

/** The entry that the parts of a file make. */
function entryOf<T>(file: string, { yaml, body, bodyLine }: Parts, schema: z.ZodType<T>): Read<T> {
  const checked = validate(schema, yaml, file);
  if ('problems' in checked) return checked;
  const id = file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return { entry: { id, file, schema, data: checked.data, lineOf: yaml.lineOf, body, bodyLine } };
}

function readFile<T>(root: string, file: string, schema: z.ZodType<T>, mayBeDraft = false): Read<T> {
  const parts = parse(root, file, mayBeDraft);
  return 'message' in parts ? { problems: [parts] } : entryOf(file, parts, schema);
}

/** The common file as an edition's changes it. */
function readChanged<T>(root: string, common: string, own: string, schema: z.ZodType<T>, mayBeDraft = false): Read<T> {
  const [below, over] = [parse(root, common, mayBeDraft), parse(root, own, mayBeDraft)];
  if ('message' in below || 'message' in over) {
    return { problems: [below, over].flatMap((parts) => ('message' in parts ? [parts] : [])) };
  }
  return entryOf(own, { ...over, yaml: mergedYaml(below.yaml, over.yaml) }, schema);
}
