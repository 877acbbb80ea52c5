/**
 * MDX to HTML, for every face alike. The engine is Sätteri, the one inside Astro; we take its tree
 * rather than a module, so that a thousand entries cost no bundling and the same HTML serves the
 * website, the screen and paper. Content is data: components yes, JavaScript in braces no.
 */

import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { mdxToHast } from 'satteri';
import type { Problem } from '../law/problem.ts';
import type { Target } from '../law/registry.ts';
import { type Block, type CitationContext, linkCitations } from './citations.ts';
import { joinLines } from './cjk.ts';
import { type Attributes, components } from './components.ts';
import { Glossary } from './terms.ts';

export interface Compiled {
  html: string;
  /** Without markup, for search and descriptions. */
  text: string;
  /** Everything it cites, in order. */
  targets: Target[];
  /** Ids of the terms it explains. */
  terms: string[];
  problems: Problem[];
}

export interface CompileInput {
  body: string;
  file: string;
  /** Line of the file on which the body starts, from 1. */
  bodyLine: number;
}

/** What a paragraph of law starts anew. */
const BLOCKS = new Set(['p', 'li', 'td', 'th', 'h2', 'h3', 'h4', 'blockquote', 'dd', 'dt']);

/** Where a term is not explained: a heading stays short, a link leads to one place. */
const UNEXPLAINED = new Set(['h2', 'h3', 'h4', 'th', 'dt', 'a']);

interface TreeNode {
  type: string;
  name?: string | null;
  tagName?: string;
  value?: string;
  children?: TreeNode[];
  properties?: Element['properties'];
  attributes?: { name?: string; value?: unknown }[];
  position?: { start: { line: number; column: number } };
}

/** @param glossary the terms to explain at their first use; none by default */
export function compile(
  { body, file, bodyLine }: CompileInput,
  context: CitationContext,
  glossary = new Glossary([]),
): Compiled {
  const compiled: Compiled = { html: '', text: '', targets: [], terms: [], problems: [] };
  const explained = new Set<string>();
  const report = (node: TreeNode | undefined, message: string, shift = { line: 0, column: 0 }) => {
    const { line = 1, column = 1 } = node?.position?.start ?? {};
    const at = shift.line === 0 ? column + shift.column : shift.column + 1;
    compiled.problems.push({ file, line: line + bodyLine - 1 + shift.line, column: at, message });
  };

  let tree: TreeNode;
  try {
    tree = mdxToHast(body, { features: { frontmatter: false, smartPunctuation: false } }) as TreeNode;
  } catch (error) {
    compiled.problems.push(explainSyntax(error, file, bodyLine));
    return compiled;
  }

  const walk = (node: TreeNode, block: Block): ElementContent[] => {
    if (node.type === 'text') return walkText(node, block);
    if (node.type === 'element') {
      const { history } = block;
      const unexplained = block.unexplained || UNEXPLAINED.has(node.tagName ?? '');
      const inner = BLOCKS.has(node.tagName ?? '') ? { history, unexplained } : { ...block, unexplained };
      if (node.tagName === 'h1') report(node, '正文里不要用一级标题（#），页面已经有了；请从 ## 开始');
      return [
        {
          type: 'element',
          tagName: node.tagName ?? 'div',
          properties: node.properties ?? {},
          children: node.tagName === 'code' ? plain(node) : walkAll(node, inner),
        },
      ];
    }
    if (node.type.startsWith('mdxJsx')) {
      const component = components[node.name ?? ''];
      if (component) {
        const inner = walkAll(node, { history: block.history || node.name === 'History' });
        return [component(inner, attributesOf(node))];
      }
      report(
        node,
        `不认识 <${node.name}>。正文里可以用的有：${Object.keys(components)
          .map((name) => `<${name}>`)
          .join('、')}`,
      );
      return [];
    }
    report(node, '正文里不能写花括号 { }、import 和 export。要写花括号本身，请用全角的｛｝');
    return [];
  };
  const walkAll = (node: TreeNode, block: Block) => (node.children ?? []).flatMap((child) => walk(child, block));
  const walkText = (node: TreeNode, block: Block): ElementContent[] => {
    const raw = node.value ?? '';
    const place = (offset: number) => {
      const before = raw.slice(0, offset).split('\n');
      return { line: before.length - 1, column: before.at(-1)?.length ?? 0 };
    };
    const stars = raw.indexOf('**');
    if (stars >= 0) report(node, '这里的加粗没有生效。请把标点移到 ** 外面，比如“**注意**：”', place(stars));
    const value = joinLines(raw);
    const linked = linkCitations(value, block, context);
    compiled.targets.push(...linked.targets);
    for (const { offset, problem, remedy } of linked.refusals) {
      // Joining lines only removes characters, so the words are found again in the raw text.
      const found = raw.indexOf(value.slice(offset, offset + 6));
      report(node, `${problem}。${remedy}`, place(Math.max(found, 0)));
    }
    compiled.text += value;
    if (block.unexplained) return linked.nodes;
    return linked.nodes.flatMap((piece) =>
      piece.type === 'text' ? glossary.explain(piece.value, explained) : [piece],
    );
  };

  const root: Root = { type: 'root', children: walkAll(tree, { history: false }) };
  compiled.html = toHtml(root);
  compiled.terms = [...explained];
  compiled.text = compiled.text.replace(/\s*\n\s*/g, '\n').trim();
  return compiled;
}

function attributesOf({ attributes = [] }: TreeNode): Attributes {
  return Object.fromEntries(
    attributes.flatMap(({ name, value }) => (name && typeof value === 'string' ? [[name, value]] : [])),
  );
}

function plain(node: TreeNode): ElementContent[] {
  return (node.children ?? []).map((child) => ({ type: 'text', value: child.value ?? '' }));
}

/** Sätteri's own words for the place ("3:4: …"), ours for the remedy. */
function explainSyntax(error: unknown, file: string, bodyLine: number): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', rest = message] = /^(\d+):(\d+): ([\s\S]*)$/.exec(message) ?? [];
  const tag = /closing tag for `?(<[^`>]+>)/.exec(rest)?.[1];
  const remedy = tag
    ? `${tag} 没有结束标签，请补上 ${tag.replace('<', '</')}`
    : /curly|brace|expression|\{/.test(rest)
      ? '花括号没有成对。正文里不用半角花括号，请改成全角的｛｝'
      : `请检查尖括号 < > 和花括号 { } 是否成对；要写“小于号”本身，请用全角的＜（${rest.split('\n')[0]}）`;
  return {
    file,
    line: Number(line) + bodyLine - 1,
    column: Number(column),
    message: `正文的 MDX 语法读不懂：${remedy}`,
  };
}
