/** Where the entries of a kind are, and what one is. Nothing here reads a file: schemas are pure. */

import type { z } from 'zod';
import type { Prose } from '../prose/session.ts';
import { commonOf, editionOf } from './layers.ts';
import type { YamlValue } from './yaml.ts';

/** A file's data, with the way back to its lines. */
export interface Entry<T> {
  /** File name without its ending. */
  id: string;
  file: string;
  schema: z.ZodType<T>;
  data: T;
  lineOf: YamlValue['lineOf'];
  spotOf: YamlValue['spotOf'];
  /** MDX only; empty for YAML. */
  body: string;
  bodyLine: number;
}

/** An entry with a text below its fields. */
export type Written<T> = Entry<T> & { compiled: Prose };

interface Place<T> {
  schema: z.ZodType<T>;
  /** What an editor calls these files, where that is not the name of their kind: 搜索用的词. */
  label?: string;
  /** The page that speaks in the entry's name, where that is not a page of its own: clocks. */
  page?: string;
  /** The law that a bare 第二十条 means in an entry; by default the Regulations. */
  home?(entry: Entry<T>): string;
  /** The pointer of an entry; by default its folder and its name: rights/review. */
  pointer?(entry: Entry<T>): string;
  /** Parts of an entry that are places of their own, such as the questions of a quiz. */
  parts?(entry: Entry<T>): EntryPart[];
  /** Pages without which an entry is nothing, where no pointer in its schema says so. */
  needs?(data: T): readonly string[];
  /** Addresses that are an entry's besides its card's: the screen of a lesson. */
  addresses?(id: string): readonly string[];
  /** Why nobody adds an entry, as a sentence for whoever wants to: the articles are what they are. */
  closed?: string;
  /** The page of which an entry is a part, with which it goes: a strip's. */
  partOf?(data: T): string;
  /** What is left of an entry when an edition hides pages, where that is more than taking out the pointers to them. */
  without?(entry: Entry<T>, isHidden: (pointer: string) => boolean): T;
}

/** A part of an entry: where it stands in it, and where a reader finds it. */
export interface EntryPart {
  at: PropertyKey[];
  path: string;
  title: string;
}

/** A folder of MDX files. */
export interface WrittenSource<T> extends Place<T> {
  folder: string;
  files: '.mdx';
  /** What the text below the fields says, for whoever left it out; absent where an entry may do without one. */
  says?: string;
}

/** A folder of YAML files. */
export interface FolderSource<T> extends Place<T> {
  folder: string;
  files: '.yaml';
  /** By name of file where this is absent. */
  order?(a: T, b: T): number;
  /** An edition's file of the same name changes the common one, as it does where there is one file only, and does not replace it. */
  changed?: true;
}

/** One YAML file; `{edition}` in its name stands for the edition that is built. */
export interface FileSource<T> extends Place<T> {
  file: string;
}

export type Source<T> = WrittenSource<T> | FolderSource<T> | FileSource<T>;

type Options<T> = Omit<Place<T>, 'schema'>;

export function writtenIn<T>(
  folder: string,
  schema: z.ZodType<T>,
  options: Options<T> & Pick<WrittenSource<T>, 'says'> = {},
): WrittenSource<T> {
  return { folder, files: '.mdx', schema, ...options };
}

export function filesIn<T>(
  folder: string,
  schema: z.ZodType<T>,
  options: Options<T> & Pick<FolderSource<T>, 'order' | 'changed'> = {},
): FolderSource<T> {
  return { folder, files: '.yaml', schema, ...options };
}

export function fileAt<T>(file: string, schema: z.ZodType<T>, options: Options<T> = {}): FileSource<T> {
  return { file, schema, ...options };
}

/** In the order of their codes: the order in which they were thought out, whatever the files are called. */
export function byCode<T extends Entry<{ code: string }>>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => a.data.code.localeCompare(b.data.code));
}

/**
 * Whose a file is.
 * @param file by its name from the repository's root: content/editions/heyang/cases/x.mdx
 * @returns undefined for one that nobody reads as content
 */
export function sourceOf(sources: readonly Source<unknown>[], file: string): Source<unknown> | undefined {
  const common = commonOf(file);
  return sources.find((source) =>
    'file' in source
      ? source.file === common || source.file.replace('{edition}', editionOf(file) ?? '') === file
      : common.slice(0, common.lastIndexOf('/')) === source.folder && common.endsWith(source.files),
  );
}
