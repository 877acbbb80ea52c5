/**
 * Writes new values into a content file in such a way that only what changed is changed: comments, order, empty lines,
 * brackets, quotes and line ends stay, and one changed field is one changed line. A form that knows the values and not
 * the text saves through this.
 */

import { type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { ContentError, type Problem } from '../law/problem.ts';
import { canonical } from './pairing.ts';
import { settled } from './settled.ts';
import { type Splice, spliced } from './splice.ts';
import { newLines } from './written-value.ts';
import { WrittenYaml } from './written-yaml.ts';
import { parseYaml, type SourceText, splitFrontMatter } from './yaml.ts';

/** What a file should say. */
export interface NewValues {
  /** All its fields, as a form gives them: empty ones that the file had not are not written. */
  data: unknown;
  /** MDX only: the text below the fields; left as it is where absent. */
  body?: string | undefined;
}

const MARK = '\ufeff';

/**
 * @param old the file as it is: its name from the repository's root, which ends with .yaml or .mdx, and its text, byte
 *   order mark and line ends included
 * @param to where a field is missing that the file has, it is taken out
 * @param schema says which fields may be left out, and where a new one stands; without it, empty is what a field is that
 *   the file had not, and new ones stand as they are given. The order of fields that stand already is left alone.
 * @returns the new text; the same one where nothing changed
 * @throws ContentError with file, line and remedy where the old text cannot be read
 */
export function rewritten(old: SourceText, { data, body }: NewValues, schema?: z.ZodType): string {
  const { text, at } = plainLines(old.text);
  const parts = splitText({ file: old.file, text });
  const read = parseYaml(parts.yaml, old.file, parts.yamlLine);
  if (Array.isArray(read)) throw new ContentError(read);
  const target = settled(read.value ?? {}, data, schema);
  const yaml = changes(parts.yaml, read.value, target, old.file);
  const splices = yaml.map(({ from, to, text: put }) => ({
    from: from + parts.yamlAt,
    to: to + parts.yamlAt,
    text: put,
  }));
  if (body !== undefined && parts.bodyAt !== undefined) splices.push(...bodyChanges(text, parts.bodyAt, body));
  const lineEnd = old.text.includes('\r\n') ? '\r\n' : '\n';
  return spliced(
    old.text,
    splices.map(({ from, to, text: put }) => ({ from: at(from), to: at(to), text: put.replaceAll('\n', lineEnd) })),
  );
}

/** The text as it is read, with the way back to where each character stands. */
function plainLines(text: string): { text: string; at: (offset: number) => number } {
  const first = text.startsWith(MARK) ? 1 : 0;
  const carriages = [...text.matchAll(/\r(?=\n)/g)].map(({ index }, before) => index - before - first);
  // The end of a line is before its \r, the beginning of the next behind its \n.
  const at = (offset: number) => offset + first + carriages.filter((carriage) => carriage < offset).length;
  return { text: text.slice(first).replaceAll('\r\n', '\n'), at };
}

function splitText(source: SourceText): { yaml: string; yamlLine: number; yamlAt: number; bodyAt?: number } {
  if (!source.file.endsWith('.mdx')) return { yaml: source.text, yamlLine: 1, yamlAt: 0 };
  const split = splitFrontMatter(source);
  if ('message' in split) throw new ContentError([split]);
  return {
    yaml: split.yaml,
    yamlLine: 2,
    yamlAt: source.text.indexOf('\n') + 1,
    bodyAt: source.text.length - split.body.length,
  };
}

/** @throws ContentError where the text is written in a way that cannot be changed in part */
function changes(yaml: string, before: unknown, target: unknown, file: string): Splice[] {
  if (canonical(before ?? {}) === canonical(target)) return [];
  const document = parseDocument(yaml, { keepSourceTokens: true, prettyErrors: false });
  const contents = document.contents as Node | null;
  const whole = { start: 0, end: yaml.length };
  const splices =
    before === null || before === undefined
      ? [
          {
            from: yaml.length,
            to: yaml.length,
            text: (yaml === '' || yaml.endsWith('\n') ? '' : '\n') + newLines(target),
          },
        ]
      : new WrittenYaml(yaml).changes(contents, target, whole, false, 0, true);
  const result = parseYaml(spliced(yaml, splices), file);
  if (!Array.isArray(result) && canonical(result.value) === canonical(target)) return splices;
  const problem: Problem = {
    file,
    message: '这个文件有的地方写法特别，在编辑台里改不了。请用记事本打开它来改',
  };
  throw new ContentError([problem]);
}

/** The text below the fields: what stays at its beginning and its end is not touched. */
function bodyChanges(text: string, bodyAt: number, body: string): Splice[] {
  const old = text.slice(bodyAt);
  const lead = /^(?:[^\S\n]*\n)*/.exec(old)?.[0] ?? '';
  const said = old.slice(lead.length).trimEnd();
  const wanted = body
    .replaceAll('\r\n', '\n')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd();
  if (said === wanted) return [];
  const from = bodyAt + lead.length;
  if (said === '') return [{ from: text.length, to: text.length, text: `${lead === '' ? '\n' : ''}${wanted}\n` }];
  let head = 0;
  while (head < Math.min(said.length, wanted.length) && said[head] === wanted[head]) head++;
  let tail = 0;
  const room = Math.min(said.length, wanted.length) - head;
  while (tail < room && said.at(-1 - tail) === wanted.at(-1 - tail)) tail++;
  return [{ from: from + head, to: from + said.length - tail, text: wanted.slice(head, wanted.length - tail) }];
}
