/** Turns the citations of a text into links, and collects those that do not stand. */

import type { ElementContent } from 'hast';
import { formatArticle, formatCitation, type Provision } from '../law/citation.ts';
import { findCitations, type Match } from '../law/grammar.ts';
import { findMove, type Refusal, type Registry, type Target } from '../law/registry.ts';
import type { IsoDay } from '../law/status.ts';

export interface CitationContext {
  registry: Registry;
  /** The day on which every citation must stand. */
  day: IsoDay;
  /** From an address below the base to a link. */
  href: (path: string) => string;
  /** The law that a bare 第二十条 means when its paragraph names none; absent where it must be named. */
  home?: string | undefined;
}

/** What a run of text inside one paragraph, list item or cell carries on to the next run. */
export interface Block {
  /** The law last named. */
  law?: string | undefined;
  /** Inside <History>. */
  history: boolean;
  /** Inside a heading or a link, where no term is explained. */
  unexplained?: boolean;
}

export interface Linked {
  nodes: ElementContent[];
  targets: Target[];
  refusals: (Refusal & { offset: number })[];
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function link(words: string, target: Target, href: CitationContext['href']): ElementContent {
  const title = target.gist === undefined ? {} : { title: target.gist };
  return { type: 'element', tagName: 'a', properties: { href: href(target.path), ...title }, children: [text(words)] };
}

/** Which law a match speaks of, as a name to resolve; undefined when nobody can tell. */
function lawOf(match: Match, block: Block, home: string | undefined): string | undefined {
  return match.law ?? block.law ?? home;
}

/**
 * @param value one run of text
 * @param block what its paragraph has said so far; the law named here is remembered in it
 */
export function linkCitations(value: string, block: Block, context: CitationContext): Linked {
  const { registry, day, href, home } = context;
  const linked: Linked = { nodes: [], targets: [], refusals: [] };
  let at = 0;
  const put = (start: number, end: number, node: ElementContent) => {
    if (start > at) linked.nodes.push(text(value.slice(at, start)));
    linked.nodes.push(node);
    at = end;
  };
  for (const match of findCitations(value, registry.names)) {
    const name = lawOf(match, block, home);
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
        put(match.start, match.end, link(value.slice(match.start, match.end), resolution.target, href));
      }
      continue;
    }
    block.law = name;
    for (const [index, part] of match.parts.entries()) {
      const start = index === 0 ? match.start : part.start;
      const words = value.slice(start, part.end);
      if (block.history) {
        const present = presentOf(registry, name, part.span.from);
        if (present && start >= at) {
          put(start, part.end, text(words));
          linked.nodes.push(...presentNote(present, context));
        }
        continue;
      }
      for (const provision of [part.span.from, part.span.to]) {
        if (!provision) continue;
        const resolution = registry.resolve(name, provision, day);
        if ('refusal' in resolution) {
          linked.refusals.push({ offset: start, ...resolution.refusal });
          continue;
        }
        linked.targets.push(resolution.target);
        if (provision === part.span.from && start >= at) put(start, part.end, link(words, resolution.target, href));
      }
    }
  }
  if (at < value.length) linked.nodes.push(text(value.slice(at)));
  return linked;
}

interface Present {
  name: string;
  provision: Provision | undefined;
}

/** Today's place of an old provision, if the registry knows it. */
function presentOf(registry: Registry, name: string, provision: Provision): Present | undefined {
  const found = registry.findFormer(name);
  if (!found) return undefined;
  const move = findMove(found.former, provision);
  return { name: found.law.title, provision: move?.to };
}

/** （现为《治安管理处罚法》第二十六条） beside an old number. */
function presentNote({ name, provision }: Present, { registry, day, href }: CitationContext): ElementContent[] {
  const resolution = registry.resolve(name, provision, day);
  const words = provision ? `现为${formatArticle(provision)}` : `现适用${formatCitation({ law: name, spans: [] })}`;
  return 'target' in resolution
    ? [text('（'), link(words, resolution.target, href), text('）')]
    : [text(`（${words}）`)];
}
