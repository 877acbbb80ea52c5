/** Gathers from the content what the leaflet check goes by; for the build, the command and the tests. */

import { formatCitation } from '../law/citation.ts';
import { parseReference } from '../law/grammar.ts';
import type { Library } from '../library/assemble.ts';
import { traditionalPairs } from '../text/traditional.ts';
import type { LeafletData } from './data.ts';
import { phrases, replaced } from './schema.ts';

/** Characters of citations and penalties, whatever the content says. */
const GRAMMAR =
  '第条款项编章节至和及或与人元罚款处拘留日天以上下并警告关于规定适用问题的解释原旧法年修订修正不是没有别违';

/** 《信访工作条例》第二十条第一款；… */
function inWords(basis: readonly string[]): string {
  return basis
    .flatMap((text) => parseReference(text) ?? [])
    .map(formatCitation)
    .join('；');
}

/** @param self id of the law that 本条例 means */
export function leafletData(library: Library, self: string): LeafletData {
  const { registry, pointers, of } = library;
  const { phrases: sayings, verdicts } = of(phrases).data;
  const laws = registry.laws.map(({ counting: _, checked: __, cited, ...law }) => ({ ...law, cited: [...cited] }));
  const older = of(replaced).data.replaced.map(({ names, numbers, verdict, since, because, instead, basis }) => ({
    names,
    numbers,
    verdict,
    since,
    because,
    instead,
    law: inWords(basis),
  }));
  const list = sayings.map(({ match, conduct, except, unless, wrong, because, instead, basis, see }) => ({
    match,
    conduct,
    except,
    unless,
    wrong,
    because,
    instead,
    law: inWords(basis),
    path: see === undefined ? undefined : pointers.get(see)?.path,
  }));
  const words = [
    GRAMMAR,
    ...registry.names,
    ...laws.flatMap(({ former }) => former.flatMap(({ moved }) => moved.map(({ subject }) => subject))),
    ...older.flatMap(({ names, numbers }) => [...names, ...numbers]),
    ...verdicts,
    ...list.flatMap(({ match, conduct, unless }) => [...match, ...conduct, ...unless]),
  ];
  const vocabulary = new Set(words.flatMap((word) => [...word]));
  return { self, laws, verdicts, phrases: list, older, traditional: traditionalPairs(vocabulary) };
}
