/** Reads a text in plain Node, through the same plug-ins as its page: words and findings, no HTML. */

import { type Features, mdxToJs } from 'satteri';
import type { Problem } from '../law/problem.ts';
import { plugins } from './plugins.ts';
import { closeSession, openSession, type Prose, type ProseContext } from './session.ts';

/** What the parser may do: the same for a page and for a command. */
export const FEATURES: Features = { frontmatter: false, smartPunctuation: false };

export interface ProseInput {
  body: string;
  file: string;
  /** Line of the file on which the body starts, from 1. */
  bodyLine: number;
}

export function readProse({ body, file, bodyLine }: ProseInput, context: ProseContext): Prose {
  const session = openSession(context, file, bodyLine);
  try {
    mdxToJs(body, { hastPlugins: plugins(session), features: FEATURES });
  } catch (error) {
    const problem = explainSyntax(error, file, bodyLine);
    if (!problem) throw error;
    return { ...closeSession(session), problems: [problem] };
  }
  return closeSession(session);
}

/** Sätteri's own words for the place ("3:4: …"), ours for the remedy; undefined for a mistake of ours. */
function explainSyntax(error: unknown, file: string, bodyLine: number): Problem | undefined {
  const [, line, column, rest = ''] =
    /^(\d+):(\d+): ([\s\S]*)$/.exec(error instanceof Error ? error.message : '') ?? [];
  if (line === undefined) return undefined;
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
