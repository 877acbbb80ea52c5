/** Reads the files of a source, each with its problems kept beside it. */

import type { z } from 'zod';
import type { Problem } from '../law/problem.ts';
import type { Prose } from '../prose/session.ts';
import { digestOf, keptResult } from '../text/kept-results.ts';
import { type ContentFolder, isThere } from './content-folder.ts';
import { layeredFiles, ofEdition } from './layers.ts';
import { mergedYaml } from './merge.ts';
import { validate } from './schema.ts';
import type { Entry, FolderSource, Source } from './sources.ts';
import { parseYaml, readSource, type SourceText, splitFrontMatter, type YamlValue } from './yaml.ts';

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
export interface ReadFor extends ContentFolder {
  /** Whose files lie over the common ones. */
  edition: string;
  /** Whether what says that it is a draft is read, too: to see what is still to be written in it. */
  drafts?: boolean | undefined;
  /** Shared by the editions that are built in one run. */
  kept?: Kept | undefined;
}

/** Every entry of a source, in its order; problems are added to `problems`. */
export function readSourceEntries<T>(reading: ReadFor, source: Source<T>, problems: Problem[]): Entry<T>[] {
  const { edition } = reading;
  const found = (read: Read<T>): Entry<T>[] => {
    // Its text is compiled for the library that asks: it gets an entry of its own.
    if ('entry' in read) return [{ ...read.entry }];
    problems.push(...read.problems);
    return [];
  };
  if ('file' in source) {
    const { file, schema } = source;
    // The edition's own, of which there is no common one.
    if (file.includes('{edition}')) return found(readFile(reading, file.replace('{edition}', edition), schema));
    const own = ofEdition(edition, file);
    return found(isThere(reading, own) ? readChanged(reading, file, own, schema) : readOnce(reading, file, schema));
  }
  const { order, changed } = source as Partial<FolderSource<T>>;
  const entries = layeredFiles(reading, source.folder, source.files, edition, reading.drafts).flatMap(
    ({ common, own }) => {
      if (own === undefined) return common === undefined ? [] : found(readOnce(reading, common, source.schema, true));
      return found(
        changed && common !== undefined
          ? readChanged(reading, common, own, source.schema, true)
          : readFile(reading, own, source.schema, true),
      );
    },
  );
  return order ? entries.sort((a, b) => order(a.data, b.data)) : entries;
}

/** A common file. */
function readOnce<T>(reading: ReadFor, file: string, schema: z.ZodType<T>, mayBeDraft = false): Read<T> {
  const before = reading.kept?.files.get(file) as Read<T> | undefined;
  const read = before ?? readFile(reading, file, schema, mayBeDraft);
  reading.kept?.files.set(file, read);
  return read;
}

interface Parts {
  yaml: YamlValue;
  body: string;
  bodyLine: number;
}

/** A file's text, or why there is none. */
function textOf(content: ContentFolder, file: string): SourceText | Problem {
  return isThere(content, file)
    ? readSource(content, file)
    : { file, message: '缺少这个文件', remedy: '请从没有改过的那一份里拷回来' };
}

/** @param mayBeDraft whether it is one of several files, of which each may say that it is not finished */
function parse(source: SourceText, mayBeDraft: boolean): Parts | Problem[] {
  const { file } = source;
  const mdx = file.endsWith('.mdx');
  const parts = mdx ? splitFrontMatter(source) : { yaml: source.text, body: '', bodyLine: 1 };
  if ('message' in parts) return [parts];
  const yaml = parseYaml(parts.yaml, file, mdx ? 2 : 1);
  if (Array.isArray(yaml)) return yaml;
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
  return { entry: { id, file, schema, data: checked.data, lineOf: yaml.lineOf, spotOf: yaml.spotOf, body, bodyLine } };
}

/** Files whose reading is kept: whoever edits one has the others read only once. */
const READ = 4000;

function readFile<T>(content: ContentFolder, file: string, schema: z.ZodType<T>, mayBeDraft = false): Read<T> {
  const source = textOf(content, file);
  if ('message' in source) return { problems: [source] };
  return keptResult('file', digestOf(file, source.text), READ, () => {
    const parts = parse(source, mayBeDraft);
    return Array.isArray(parts) ? { problems: parts } : entryOf(file, parts, schema);
  });
}

/** The common file as an edition's changes it. */
function readChanged<T>(
  content: ContentFolder,
  common: string,
  own: string,
  schema: z.ZodType<T>,
  mayBeDraft = false,
): Read<T> {
  // What is wrong with the common file is said of that.
  const alone = readFile(content, common, schema, mayBeDraft);
  if ('problems' in alone) return alone;
  const [below, over] = [common, own].map((file) => {
    const source = textOf(content, file);
    return 'message' in source ? [source] : parse(source, mayBeDraft);
  }) as [Parts | Problem[], Parts | Problem[]];
  if (Array.isArray(below) || Array.isArray(over)) {
    return { problems: [below, over].flatMap((parts) => (Array.isArray(parts) ? parts : [])) };
  }
  return entryOf(own, { ...over, yaml: mergedYaml(below.yaml, over.yaml) }, schema);
}
