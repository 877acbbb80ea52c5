/**
 * Reads content files: bytes to text, YAML and front matter to values whose places are known.
 * Two engines read the YAML, and a test holds them against each other on every file: `yaml` knows places and
 * what is wrong in words, but takes half a second more for all of them, on every run of every command;
 * `js-yaml`, which Astro brings anyway, is asked first. `yaml` 3 halves that: then one engine may do.
 */

import { CORE_SCHEMA, load } from 'js-yaml';
import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { ContentError, type Problem } from '../law/problem.ts';
import { bytesOf, type ContentFolder } from './content-folder.ts';
import { overlooked } from './overlooked-writing.ts';
import { explainWriting } from './writing-mistakes.ts';

export interface SourceText {
  file: string;
  text: string;
}

/**
 * @param file its name, from the folder that holds content/
 * @returns the text without a byte order mark and with \n line ends, or the problem: it cannot be read, or is not UTF-8
 */
export function readSource(content: ContentFolder, file: string): SourceText | Problem {
  try {
    return sourceOf(file, bytesOf(content, file));
  } catch (error) {
    const [problem] = error instanceof ContentError ? error.problems : [];
    if (!problem) throw error;
    return problem;
  }
}

/** The same of a file that stands elsewhere. */
export function sourceOf(file: string, bytes: Uint8Array): SourceText | Problem {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { file, text: text.replaceAll('\r\n', '\n') };
  } catch {
    const valid = new TextDecoder('utf-8').decode(bytes).split('�')[0] ?? '';
    return {
      file,
      line: valid.split('\n').length,
      message: '这个文件保存的时候选错了编码，汉字会变成乱码',
      remedy: '请用记事本打开它，点“文件”“另存为”，下面的“编码”选 UTF-8，再保存',
    };
  }
}

/** A place in a file, from 1; the column in characters. */
export interface Spot {
  line: number;
  column: number;
}

/** Where a further field of a group is to be written: in a line of its own, or in the braces, behind these words. */
export type PlaceToWrite = { where: '上' | '下'; line: number; indent: number } | { behind: string };

export interface YamlValue {
  value: unknown;
  /** Line of a field, given its path from the top: ['duties', 0, 'who']. Falls back to the nearest parent. */
  lineOf: (path: readonly PropertyKey[]) => number;
  /** Where what a field says begins; its name, where that stands on a line below or is missing. */
  spotOf: (path: readonly PropertyKey[]) => Spot;
  /** Where the name of a field stands. */
  nameSpotOf: (path: readonly PropertyKey[]) => Spot;
  /** What a field says as it is written: 0888 for what is read as 888; undefined where it is no single word. */
  writtenAt: (path: readonly PropertyKey[]) => string | undefined;
  /** Where a further field of the group at a path is to be written; undefined where there is no such group. */
  roomIn: (path: readonly PropertyKey[]) => PlaceToWrite | undefined;
}

/**
 * @param firstLine line of the file on which `text` starts, from 1
 * @returns the value with the way to its places, or why it cannot be read
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlValue | Problem[] {
  const quick = quickly(text);
  const slips = quick === undefined ? explainWriting(text, firstLine) : overlooked(text, firstLine);
  if (slips.length > 0) {
    return slips.map((slip) => ({ file, ...slip }));
  }
  return { value: quick ?? parseDocument(text).toJS(), ...placesIn(text, firstLine) };
}

/** The value alone, several times as fast as with places; undefined when the text needs a closer look. */
function quickly(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

type Places = Omit<YamlValue, 'value'>;

/** The slow reading, done only when somebody has to be told a place. */
function placesIn(text: string, firstLine: number): Places {
  let read: { document: Document; counter: LineCounter; lines: string[] } | undefined;
  const slowly = () => {
    if (read) return read;
    const counter = new LineCounter();
    read = {
      document: parseDocument(text, { lineCounter: counter, prettyErrors: false }),
      counter,
      lines: text.split('\n'),
    };
    return read;
  };
  const spot = (offset: number): Spot => {
    const { counter, lines } = slowly();
    const { line, col } = counter.linePos(offset);
    const before = (lines[line - 1] ?? '').slice(0, col - 1);
    return { line: line + firstLine - 1, column: [...before].length + 1 };
  };
  /** The node at a path, and its name where it has one. */
  const at = (path: readonly PropertyKey[]): { name?: number; value?: number; node?: Node } => {
    const { document } = slowly();
    const parent = path.length === 0 ? undefined : (document.getIn(path.slice(0, -1), true) ?? document.contents);
    const key = path.at(-1);
    const pair = isMap(parent) ? parent.items.find((item) => isNode(item.key) && item.key.toJSON() === key) : undefined;
    if (pair && isNode(pair.key) && pair.key.range) {
      const node = isNode(pair.value) ? pair.value : undefined;
      return { name: pair.key.range[0], ...(node?.range ? { value: node.range[0], node } : {}) };
    }
    const node = isMap(parent) ? undefined : document.getIn(path, true);
    return isNode(node) && node.range ? { value: node.range[0], node } : {};
  };
  const nearest = (
    path: readonly PropertyKey[],
    choose: (found: ReturnType<typeof at>) => number | undefined,
  ): Spot => {
    for (let depth = path.length; depth > 0; depth--) {
      const offset = choose(at(path.slice(0, depth)));
      if (offset !== undefined) return spot(offset);
    }
    return { line: firstLine, column: 1 };
  };
  const roomIn = (path: readonly PropertyKey[]): PlaceToWrite | undefined => {
    const { document } = slowly();
    const group = path.length === 0 ? document.contents : document.getIn(path, true);
    if (!isMap(group)) return undefined;
    const fields = group.items.flatMap(({ key, value }) => {
      if (!isNode(key) || !key.range) return [];
      const [from, end] = [key.range[0], isNode(value) && value.range ? value.range[1] : key.range[1]];
      const [start, stop] = [spot(from), spot(end)];
      return [{ from, end, start, isLine: start.line === stop.line && isNode(value) && !isNothing(value) }];
    });
    const [first, last] = [fields[0], fields.at(-1)];
    if (!first || !last) return undefined;
    if (group.flow) return { behind: shortTail(text.slice(last.from, last.end).trim()) };
    const indent = first.start.column - 1;
    // Below a field that goes on in the next line, a further one would cut it in two.
    const line = fields.find(({ isLine }) => isLine)?.start.line;
    if (line !== undefined) return { where: '下', line, indent };
    const isAlone = text.slice(0, first.from).endsWith(`\n${' '.repeat(indent)}`) || first.from === indent;
    return isAlone ? { where: '上', line: first.start.line, indent } : undefined;
  };
  const nameSpotOf = (path: readonly PropertyKey[]) => nearest(path, ({ name, value }) => name ?? value);
  return {
    lineOf: (path) => nameSpotOf(path).line,
    nameSpotOf,
    spotOf: (path) => {
      const name = nameSpotOf(path);
      const found = at(path);
      if (found.value === undefined) return name;
      const value = spot(found.value);
      return value.line === name.line ? value : name;
    },
    writtenAt: (path) => {
      const { node } = at(path);
      return isScalar(node) && node.range ? text.slice(node.range[0], node.range[1]) : undefined;
    },
    roomIn,
  };
}

const isNothing = (node: Node) => isScalar(node) && node.value === null;

/** Characters by which a place in a line is found. */
const TAIL = 24;

function shortTail(words: string): string {
  const chars = [...words];
  return chars.length > TAIL ? `……${chars.slice(-TAIL).join('')}` : words;
}

/** An MDX file taken apart. */
export interface FrontMatter {
  yaml: string;
  body: string;
  /** Line on which the body starts, from 1. */
  bodyLine: number;
}

/** What people type for three minus signs. */
const ALMOST_DASHES = /^\s*[-—–－_=]{2,}\s*$/u;

/** A line as the fields of a file have them: a name, an item of a list, what goes on from the line above. */
const FIELD_LINE = /^(?:\s+\S|-\s|#|[^\s:：]+[:：]|\s*$|[\]}])/u;

export function splitFrontMatter({ text, file }: SourceText): FrontMatter | Problem {
  const found = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text);
  if (found?.[1] !== undefined && found.index === 0) {
    return { yaml: found[1], body: text.slice(found[0].length), bodyLine: found[0].split('\n').length };
  }
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const opening = (lines[first] ?? '').trim();
  if (opening !== '---') {
    const isAlmost = ALMOST_DASHES.test(opening);
    const isClosed = lines.includes('---');
    return {
      file,
      line: isAlmost ? first + 1 : 1,
      column: 1,
      message: isAlmost ? `“${opening}”不是三个英文减号` : '文件开头没有 ---',
      remedy: isAlmost
        ? '请把这一行写成：---'
        : isClosed
          ? '请在最上面加一行，只写三个英文减号：---'
          : '第一行写三个英文减号 ---，下面一栏写一行，比如 title: ……。各栏写完再写一行 ---，然后才是正文',
    };
  }
  if (first > 0) {
    return { file, line: 1, column: 1, message: '第一行是空的', remedy: '第一行就要写 ---，请把它上面的空行删掉' };
  }
  const almost = lines.findIndex((line, index) => index > 0 && ALMOST_DASHES.test(line));
  if (almost > 0) {
    const written = lines[almost] ?? '';
    return {
      file,
      line: almost + 1,
      column: 1,
      message: written.trim() === '---' ? '“---”前面不能有空格' : `“${written.trim()}”不是三个英文减号`,
      remedy: '请把这一行写成：---',
    };
  }
  const end = lines.findIndex((line, index) => index > 0 && (line.trim() === '' || !FIELD_LINE.test(line)));
  return {
    file,
    line: (end < 0 ? lines.length : end) + 1,
    column: 1,
    message: '上面各栏写完了，没有用 --- 和正文隔开',
    remedy: '请在这一行上面加一行，只写三个英文减号：---',
  };
}
