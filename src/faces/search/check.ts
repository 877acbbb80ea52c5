/** The words by which search finds pages: each leads to a page that is there. */

import { says, synonyms } from '../../kinds/saying/schema.ts';
import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { fold } from './fold.ts';
import { searchEntries, searchIndex } from './searchable.ts';
import { searcherOf } from './searcher.ts';

export function checkWords(library: Library): Problem[] {
  return [...checkSynonyms(library), ...checkSayings(library)];
}

/** Another word must be one that some page uses. */
function checkSynonyms(library: Library): Problem[] {
  const { file, data, lineOf } = library.of(synonyms);
  const { pages } = searcherOf(searchIndex(library));
  return data.groups.flatMap(({ means }, group) =>
    means.flatMap((word, index): Problem[] => {
      const { text } = fold(word);
      if (pages.some(({ all }) => all.includes(text))) return [];
      return [
        {
          file,
          line: lineOf(['groups', group, 'means', index]),
          message: `没有一页用到“${word}”，搜索到不了任何地方。请换成标题、关键词里有的词`,
        },
      ];
    }),
  );
}

function checkSayings(library: Library): Problem[] {
  const { pointers } = library;
  const paths = new Set(searchEntries(library).map(({ path }) => path));
  return library.of(says).flatMap(({ id: folder, file, data, lineOf }) =>
    Object.entries(data.pages).flatMap(([name, words]): Problem[] => {
      const line = () => lineOf(['pages', name]);
      const place = `${folder}/${name}`;
      const twice = words.find((word, index) => words.indexOf(word) < index);
      const there = folder === 'pages' ? paths.has(`/${name}/`) : pointers.has(place);
      if (!there) return [{ file, line: line(), message: `没有“${place}”这一页。请核对名字` }];
      return twice === undefined ? [] : [{ file, line: line(), message: `“${twice}”写了两次，请删掉一个` }];
    }),
  );
}
