/**
 * Reads content files: bytes to text, YAML and front matter to values whose places are known.
 * Two engines read the YAML, and a test holds them against each other on every file: `yaml` knows places and
 * what is wrong in words, but takes half a second more for all of them, on every run of every command;
 * `js-yaml`, which Astro brings anyway, is asked first. `yaml` 3 halves that: then one engine may do.
 */

import { CORE_SCHEMA, load } from 'js-yaml';
import { type Document, isMap, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { Problem } from '../law/problem.ts';
import { bytesOf, type ContentFolder } from './content-folder.ts';

export interface SourceText {
  file: string;
  text: string;
}

/**
 * @param file its name, from the folder that holds content/
 * @returns the text without a byte order mark and with \n line ends, or the problem that it is not UTF-8
 */
export function readSource(content: ContentFolder, file: string): SourceText | Problem {
  const bytes = bytesOf(content, file);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { file, text: text.replaceAll('\r\n', '\n') };
  } catch {
    const valid = new TextDecoder('utf-8').decode(bytes).split('�')[0] ?? '';
    return {
      file,
      line: valid.split('\n').length,
      message: '这个文件不是 UTF-8 编码，汉字会变成乱码。请用编辑器“另存为”，编码选 UTF-8',
    };
  }
}

export interface YamlValue {
  value: unknown;
  /** Line of a field, given its path from the top: ['duties', 0, 'who']. Falls back to the nearest parent. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** Remedies for the mistakes that people make in YAML. */
function explainYaml(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return '同一个字段写了两次，请删掉一个';
  if (code === 'TAB_AS_INDENT') return '缩进用了 Tab，请改成空格';
  if (code === 'BAD_INDENT') return '缩进没有对齐，请和上一行同级的字段左对齐';
  if (/quote/i.test(message)) return '引号没有成对，请补上另一半引号';
  if (code === 'MISSING_CHAR' || code === 'BLOCK_AS_IMPLICIT_KEY') {
    return '这里的 YAML 读不懂。字段名后面要用半角冒号加一个空格，内容里若有半角冒号或引号，请把整句放进单引号';
  }
  return `这里的 YAML 读不懂（${message.split('\n')[0]}）。请检查冒号、引号和缩进`;
}

/**
 * @param firstLine line of the file on which `text` starts, from 1
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlValue | Problem {
  const quick = quickly(text);
  if (quick !== undefined) return { value: quick, lineOf: (path) => locateYaml(text, firstLine).lineOf(path) };
  return locateYaml(text, firstLine).result(file);
}

/** The value alone, several times as fast as with places; undefined when the text needs a closer look. */
function quickly(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

/** Where the first value stands that begins with a star, as Markdown does, and so is a name that YAML does not know. */
function unknownName(document: Document): number | undefined {
  let at: number | undefined;
  visit(document, {
    Alias(_, node) {
      if (node.resolve(document)) return undefined;
      at = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return at;
}

/** The slow reading, done only when somebody has to be told a place. */
function locateYaml(
  text: string,
  firstLine: number,
): { lineOf: YamlValue['lineOf']; result: (file: string) => YamlValue | Problem } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const line = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const parent = document.getIn(path.slice(0, depth - 1), true) ?? document.contents;
      const key = path[depth - 1];
      if (isMap(parent)) {
        const pair = parent.items.find((item) => isNode(item.key) && item.key.toJSON() === key);
        if (pair && isNode(pair.key) && pair.key.range) return line(pair.key.range[0]);
      }
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return line(node.range[0]);
    }
    return firstLine;
  };
  const result = (file: string): YamlValue | Problem => {
    // One mistake makes YAML stumble over all that follows: only the first is worth reading.
    const [error] = document.errors;
    const lost = error ? error.pos[0] : unknownName(document);
    if (lost === undefined) return { value: document.toJS() as unknown, lineOf };
    const message = error ? explainYaml(error.code, error.message) : '星号开头的内容要整句放进单引号';
    return { file, line: line(lost), column: counter.linePos(lost).col, message };
  };
  return { lineOf, result };
}

/** An MDX file taken apart. */
export interface FrontMatter {
  yaml: string;
  body: string;
  /** Line on which the body starts, from 1. */
  bodyLine: number;
}

export function splitFrontMatter({ text, file }: SourceText): FrontMatter | Problem {
  const found = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text);
  if (found?.[1] === undefined || found.index !== 0) {
    return {
      file,
      line: 1,
      message: '缺少文件开头的说明部分。第一行写三个减号 ---，下面写字段，再写一行 --- 结束',
    };
  }
  return {
    yaml: found[1],
    body: text.slice(found[0].length),
    bodyLine: found[0].split('\n').length,
  };
}
