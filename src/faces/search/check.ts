/** The words by which search finds pages: each leads to a page that is there. */

import { guide } from '../../guide/schema.ts';
import { hotlines } from '../../kinds/hotline/schema.ts';
import { elsewhere, events, often, says, synonyms } from '../../kinds/saying/schema.ts';
import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { keptResult } from '../../text/kept-results.ts';
import { APART } from './bm25.ts';
import type { SearchIndex } from './entry.ts';
import { foldText } from './fold.ts';
import { searchEntries, searchIndex } from './searchable.ts';

export function checkWords(library: Library): Problem[] {
  return [...checkSynonyms(library), ...checkLines(library), ...checkElsewhere(library), ...checkOften(library)];
}

/** Pages and topics whose folded words are kept. */
const FOLDED = 4000;

/** The words of each page and topic as search looks through them (searcher.ts), and none of what it makes of them. */
export function foldedTexts({ entries, topics }: SearchIndex): string[] {
  const words = [
    ...entries.map(({ title, keywords, says, asks, gist, clauses, events }) => [
      title,
      ...keywords,
      ...says,
      ...asks,
      gist,
      ...clauses.map(({ text }) => text),
      ...events,
    ]),
    ...topics.map(({ name, words }) => [...name.split('、'), ...words]),
  ];
  return words.map((raws) =>
    keptResult('folded', raws.join(APART), FOLDED, () => raws.map((raw) => foldText(raw)).join(APART)),
  );
}

/** Another word must be one that some page uses. */
function checkSynonyms(library: Library): Problem[] {
  // The page that used a word may be one that this edition hides.
  if (library.hidden.length > 0) return [];
  const { file, data, spotOf } = library.of(synonyms);
  const texts = foldedTexts(searchIndex(library));
  return data.groups.flatMap(({ means }, group) =>
    means.flatMap((word, index): Problem[] => {
      const folded = foldText(word);
      if (texts.some((text) => text.includes(folded))) return [];
      return [
        {
          file,
          ...spotOf(['groups', group, 'means', index]),
          message: `没有一页用到“${word}”，搜索到不了任何地方。请换成标题、关键词里有的词`,
        },
      ];
    }),
  );
}

/** Each line of says/ and events/ is of a page that is there, and says nothing twice. */
function checkLines(library: Library): Problem[] {
  const { pointers } = library;
  const paths = new Set(searchEntries(library).map(({ path }) => path));
  const entries = [says, events].flatMap((source) => library.of(source));
  return entries.flatMap((entry) =>
    Object.entries(entry.data.pages).flatMap(([name, words]): Problem[] => {
      const place = `${entry.id}/${name}`;
      const problem = (message: string) => [{ file: entry.file, ...entry.spotOf(['pages', name]), message }];
      const there = entry.id === 'pages' ? paths.has(`/${name}/`) : pointers.has(place);
      if (!there) return problem(`没有“${place}”这一页。请核对名字`);
      const twice = words.find((word, index) => words.indexOf(word) < index);
      return twice === undefined ? [] : problem(`“${twice}”写了两次，请删掉一个`);
    }),
  );
}

/** What no page is about: its number and its question are there, and its words are not those of a route. */
function checkElsewhere(library: Library): Problem[] {
  const { file, data, spotOf } = library.of(elsewhere);
  const numbers = new Set(library.of(hotlines).data.hotlines.map(({ number }) => number));
  const { questions } = library.of(guide).data;
  const routes = new Map(
    searchEntries(library)
      .filter(({ kind }) => kind === '路线')
      .flatMap(({ title, keywords }) => keywords.map((word): [string, string] => [foldText(word), title])),
  );
  return data.topics.flatMap(({ name, hotline, guide: question, words }, index) => {
    const problem = (key: string, message: string): Problem => ({
      file,
      ...spotOf(['topics', index, key]),
      message,
    });
    const found: Problem[] = [];
    if (hotline !== undefined && !numbers.has(hotline)) {
      found.push(problem('hotline', `热线里没有 ${hotline}。请写 content/hotlines.yaml 里有的号码，或者删掉这一行`));
    }
    if (question !== undefined && questions[question] === undefined) {
      found.push(problem('guide', `“该找谁”里没有“${question}”这道题。请核对 content/guide.yaml 里的名字`));
    }
    for (const word of words) {
      const title = routes.get(foldText(word));
      if (title === undefined) continue;
      found.push(problem('words', `“${word}”是“${title}”的关键词，本站有这件事。请从“${name}”里删掉`));
    }
    return found;
  });
}

function checkOften(library: Library): Problem[] {
  const { file, data, spotOf } = library.of(often);
  return (['often', 'seldom'] as const).flatMap((key) =>
    data[key].flatMap((name, index): Problem[] =>
      library.pointers.has(`routes/${name}`)
        ? []
        : [{ file, ...spotOf([key, index]), message: `没有“routes/${name}”这条路线。请核对名字` }],
    ),
  );
}
