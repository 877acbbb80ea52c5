/** Finds the citations of a text, resolves them, and collects those that do not stand. */

import { formatArticle, formatCitation, type Provision, provisionsOf } from '../law/citation.ts';
import { findCitations, type Match } from '../law/grammar.ts';
import { findMove, type Refusal, type Registry, type Target } from '../law/registry.ts';
import type { IsoDay } from '../law/status.ts';

export interface CitationContext {
  registry: Registry;
  /** The day on which every citation must stand. */
  day: IsoDay;
  /** The law that a bare 第二十条 means when its paragraph names none; absent where it must be named. */
  home?: string | undefined;
}

/** What a run of text inside one paragraph, list item or cell carries on to the next run. */
export interface TextBlock {
  /** The law last named. */
  law?: string | undefined;
  /** Inside <History>. */
  history: boolean;
  /** There, the year that was last said before a law: 2012 年的《治安管理处罚法》. */
  year?: string | undefined;
}

/** Words as they stand, or words that lead to a law. */
export type LinkedPiece = string | { words: string; target: Target };

export interface Linked {
  pieces: LinkedPiece[];
  targets: Target[];
  /** Where in the text each target is cited. */
  offsets: number[];
  refusals: (Refusal & { offset: number })[];
}

/** Which law a match speaks of, as a name to resolve; undefined when nobody can tell. */
function lawOf(match: Match, block: TextBlock, home: string | undefined): string | undefined {
  return match.law ?? block.law ?? home;
}

/**
 * @param value one run of text
 * @param block what its paragraph has said so far; the law named here is remembered in it
 */
export function linkCitations(value: string, block: TextBlock, context: CitationContext): Linked {
  const { registry, day, home } = context;
  const linked: Linked = { pieces: [], targets: [], offsets: [], refusals: [] };
  let at = 0;
  const put = (start: number, end: number, piece: LinkedPiece) => {
    if (start > at) linked.pieces.push(value.slice(at, start));
    linked.pieces.push(piece);
    at = end;
  };
  for (const match of findCitations(value, registry.names)) {
    const name = lawOf(match, block, home);
    if (block.history) block.year = /(\d{4})\s*年[^。]{0,12}$/.exec(value.slice(0, match.start))?.[1] ?? block.year;
    if (match.law === '' || name === undefined) {
      linked.refusals.push({
        offset: match.start,
        problem: `“${value.slice(Math.max(0, match.start - 4), match.end)}”没有写明是哪部法`,
        remedy: '请在前面写上《法律名称》',
      });
      continue;
    }
    const law = registry.find(name);
    // A book title that is no law, such as 《信访处理意见书》, is not a citation until an article follows it.
    if (match.parts.length === 0) {
      if (!law || block.history) continue;
      block.law = name;
      const resolution = registry.resolve(name, undefined, day);
      if ('refusal' in resolution) linked.refusals.push({ offset: match.start, ...resolution.refusal });
      else if (match.name) {
        linked.targets.push(resolution.target);
        linked.offsets.push(match.start);
        put(match.start, match.end, { words: value.slice(match.start, match.end), target: resolution.target });
      }
      continue;
    }
    block.law = name;
    for (const [index, part] of match.parts.entries()) {
      const start = index === 0 ? match.start : part.start;
      const words = value.slice(start, part.end);
      if (block.history) {
        const present = presentOf(registry, name, part.span.from, block.year);
        if (present && start >= at) {
          put(start, part.end, words);
          linked.pieces.push(...presentNote(present, context));
        }
        continue;
      }
      for (const [nth, provision] of provisionsOf(part.span).entries()) {
        const resolution = registry.resolve(name, provision, day);
        if ('refusal' in resolution) {
          linked.refusals.push({ offset: start, ...resolution.refusal });
          continue;
        }
        linked.targets.push(resolution.target);
        linked.offsets.push(start);
        if (nth === 0 && start >= at) {
          put(start, part.end, { words, target: resolution.target });
        }
      }
    }
  }
  if (at < value.length) linked.pieces.push(value.slice(at));
  return linked;
}

interface Present {
  name: string;
  provision: Provision | undefined;
  /** It is called otherwise today: its name stands beside the number. */
  renamed: boolean;
}

/** Today's place of an old provision, if the registry knows it. */
function presentOf(registry: Registry, name: string, provision: Provision, year?: string): Present | undefined {
  const found = registry.findFormer(name, year);
  if (!found) return undefined;
  const move = findMove(found.former, provision);
  return { name: found.law.title, provision: move?.to, renamed: found.former.title !== undefined };
}

/** （现为《治安管理处罚法》第二十六条） beside an old number. */
function presentNote({ name, provision, renamed }: Present, { registry, day }: CitationContext): LinkedPiece[] {
  const resolution = registry.resolve(name, provision, day);
  const law = formatCitation({ law: name, spans: [] });
  const words = provision ? `现为${renamed ? law : ''}${formatArticle(provision)}` : `现适用${law}`;
  return 'target' in resolution ? ['（', { words, target: resolution.target }, '）'] : [`（${words}）`];
}
