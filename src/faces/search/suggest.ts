/** What to offer while somebody is still typing: titles, keywords and the guide's answers that go on from there. */

import { fold, foldText } from './fold.ts';
import type { Searcher } from './searcher.ts';

interface Phrase {
  raw: string;
  folded: string;
}

/** A longer phrase is no quicker to read than an answer. */
const LONGEST = 12;
/** Kinds whose words are worth offering; the rest are found all the same. */
const OFFERED = new Set(['路线', '该找谁', '权利', '警示', '文书', '条文']);

const kept = new WeakMap<Searcher, Phrase[]>();

function phrasesOf(searcher: Searcher): Phrase[] {
  let phrases = kept.get(searcher);
  if (!phrases) {
    const raw = searcher.index.entries
      .filter(({ kind }) => OFFERED.has(kind))
      .flatMap(({ kind, title, keywords, asks }) => [...(kind === '条文' ? [] : [title]), ...keywords, ...asks])
      .filter((phrase) => phrase.length <= LONGEST);
    const byFolded = new Map(raw.map((phrase) => [foldText(phrase), phrase]));
    phrases = [...byFolded].map(([folded, phrase]) => ({ raw: phrase, folded }));
    kept.set(searcher, phrases);
  }
  return phrases;
}

/** Those that begin with what was typed first, shorter ones before longer ones. */
export function suggest(searcher: Searcher, typed: string, limit = 4): string[] {
  const { text } = fold(typed, undefined);
  if (text === '') return [];
  return phrasesOf(searcher)
    .filter(({ folded }) => folded !== text && folded.includes(text))
    .sort(
      (a, b) =>
        Number(b.folded.startsWith(text)) - Number(a.folded.startsWith(text)) || a.folded.length - b.folded.length,
    )
    .slice(0, limit)
    .map(({ raw }) => raw);
}

/** The nearest words of ours for a query that found nothing: those that share the most of its characters. */
export function nearest(searcher: Searcher, query: string, limit = 6): string[] {
  const characters = new Set(query);
  return phrasesOf(searcher)
    .map(({ raw, folded }) => ({
      raw,
      share: [...new Set(folded)].filter((one) => characters.has(one)).length / Math.max(folded.length, 3),
    }))
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share)
    .slice(0, limit)
    .map(({ raw }) => raw);
}
