/** Reads a text in plain Node, through the same plug-ins as its page: words and findings, no HTML. */

import { type Features, mdxToJs } from 'satteri';
import { bodyMistakes } from './body-mistakes.ts';
import { plugins } from './plugins.ts';
import { closeSession, openSession, type Place, type Prose, type ProseContext } from './session.ts';

/** What the parser may do: the same for a page and for a command. */
export const FEATURES: Features = { frontmatter: false, smartPunctuation: false };

export interface ProseInput {
  body: string;
  file: string;
  /** Line of the file on which the body starts, from 1. */
  bodyLine: number;
}

export function readProse({ body, file, bodyLine }: ProseInput, context: ProseContext): Prose {
  const mistakes = bodyMistakes(body);
  const session = openSession(context, file, bodyLine, mistakes);
  try {
    mdxToJs(body, { hastPlugins: plugins(session), features: FEATURES });
  } catch (error) {
    const place = placeOf(error);
    if (!place) throw error;
    if (mistakes.every(({ isMark }) => !isMark)) session.report(place, UNREADABLE);
  }
  return closeSession(session);
}

/** What is said where the parser stops and no rule of ours knows why. */
const UNREADABLE =
  '从这里起读不懂。请看看附近的尖括号 < >、花括号 { } 是不是成对；要写这些符号本身，请用全角的＜＞｛｝';

/** Where the parser gave up ("3:4: …"); its own words are in English. Undefined for a mistake of ours. */
function placeOf(error: unknown): Place | undefined {
  const [, line, column] = /^(\d+):(\d+): /.exec(error instanceof Error ? error.message : '') ?? [];
  return line === undefined ? undefined : { line: Number(line), column: Number(column) };
}
