/** Builds the search entries from the library; see pages/search/index.json.ts. */

import { lawModels } from '../kinds/law/model.ts';
import { articleModels, type Clause } from '../kinds/regulation/model.ts';
import { glosses } from '../kinds/term/model.ts';
import type { Library } from '../library/library.ts';
import type { SearchEntry, Section } from './entry.ts';

function clauseSection({ anchor, name, label, words }: Clause): Section {
  return [anchor, name, label + words.map(({ text }) => text).join('')];
}

export function searchEntries(library: Library): SearchEntry[] {
  const { pages } = library;
  const readings = new Map(library.readings.map(({ data, compiled }) => [data.article, compiled.text]));
  return [
    ...[...articleModels(library).values()].map(
      (article): SearchEntry => ({
        path: article.path,
        code: article.code,
        kind: '条文',
        title: article.name,
        gist: article.gist,
        keywords: article.keywords,
        sections: [
          ...article.paragraphs.flatMap((paragraph) => [paragraph, ...paragraph.items].map(clauseSection)),
          ['reading', '用白话说', readings.get(article.number) ?? ''],
        ],
      }),
    ),
    ...glosses(library).map(
      ({ path, code, term, also, text }): SearchEntry => ({
        path,
        code,
        kind: '术语',
        title: term,
        gist: text,
        keywords: also,
        sections: [],
      }),
    ),
    ...lawModels(library).map(
      ({ id, path, code, name, about, cited }): SearchEntry => ({
        path,
        code,
        kind: '法律',
        title: name,
        gist: about,
        keywords: library.laws.find((law) => law.id === id)?.data.short ?? [],
        sections: cited.map(({ anchor, name: article, gist }): Section => [anchor, `${name}${article}`, gist]),
      }),
    ),
    ...pages.map(
      ({ id, data, compiled }): SearchEntry => ({
        path: `/${id}/`,
        code: '',
        kind: '页面',
        title: data.title,
        gist: data.description,
        keywords: [],
        sections: [['', '', compiled.text]],
      }),
    ),
  ];
}
