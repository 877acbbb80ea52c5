/** The laws that we cite. */

import { statusOn } from '../../law/status.ts';
import type { Kind } from '../../library/kind.ts';
import { byCode } from '../../library/sources.ts';
import { checkCompanions } from './check.ts';
import { citableLaws, REGULATIONS_ID } from './citable.ts';
import { citedArticles, lawModels } from './model.ts';
import { laws } from './schema.ts';
import { textOn } from './text-on.ts';

export const law: Kind = {
  name: 'law',
  label: '法律',
  heading: '法律',
  sources: [laws],
  laws: citableLaws,
  cards: ({ of, registry, day }) =>
    byCode(of(laws))
      .filter(({ id }) => id !== REGULATIONS_ID)
      .map(({ id, data: written }) => {
        const data = textOn(written, day);
        const name = registry.find(data.title)?.title ?? data.title;
        const articles = citedArticles(data);
        return {
          pointer: `laws/${id}`,
          path: `/laws/${id}/`,
          title: name,
          code: data.code,
          published: { title: `《${name}》：${statusOn(data, day)}`, description: data.about, reviewed: data.checked },
          shown: {
            over: `法律：${statusOn(data, day)}`,
            title: `《${name}》`,
            line: data.about,
            picture: 'scales',
            discreet: data.discreet,
          },
          // What a law is about stands in its title, and the full text has the gists of its articles: carrying them
          // cost every question a third more and answered none better (bench:search).
          found: {
            line: '',
            keywords: data.short.filter((short) => !name.startsWith(short)),
            articles: articles.map(({ key }) => key),
            count: data.articles,
          },
        };
      }),
  pages: (library) =>
    lawModels(library).flatMap(({ path, former }) => (former.length > 0 ? [`${path}renumbered/`] : [])),
  check: checkCompanions,
  tally: ({ of }) => `法律 ${of(laws).length} 部`,
};
