/** The Regulations: the official wording as data, and our reading of each article. */

import { formatArticle, SELF_NAMES } from '../../law/citation.ts';
import { findCitations } from '../../law/grammar.ts';
import { articlesOf, linesOf } from '../../law/official-text.ts';
import type { Kind } from '../../library/kind.ts';
import { opening } from '../../library/opening.ts';
import { checkRegulations } from './check.ts';
import { articlePath, placesOf, summaryOf } from './model.ts';
import { officialText, readings } from './schema.ts';
import { articleDrafts } from './slides.ts';
import { articleTexts } from './text.ts';

export const regulation: Kind = {
  name: 'regulation',
  label: '条文',
  heading: '条例里',
  sources: [officialText, readings],
  cards: ({ of }) => {
    const text = of(officialText).data;
    const byNumber = new Map(articlesOf(text).map((article) => [article.number, article]));
    return of(readings).map((reading) => {
      const { article, gist, code, keywords, reviewed } = reading.data;
      const name = formatArticle({ article });
      const official = byNumber.get(article);
      return {
        pointer: `regulations/${article}`,
        path: articlePath(article),
        title: `${name}　${gist}`,
        code,
        published: { title: `${text.title}${name}：${gist}`, description: summaryOf(reading), reviewed },
        shown: {
          over: `${text.title} ${name}`,
          title: gist,
          line: opening(summaryOf(reading), 80),
          picture: 'book-open-text',
        },
        found: { title: name, line: gist, keywords, places: official ? placesOf(official) : [] },
      };
    });
  },
  /** What the Regulations' own wording cites within them. */
  mentions: ({ of, registry, day }) =>
    articlesOf(of(officialText).data).flatMap((article) =>
      linesOf(article)
        .flatMap((line) => findCitations(line))
        .filter(({ law }) => law !== undefined && SELF_NAMES.includes(law))
        .flatMap(({ law = '', spans }) => spans.map(({ from }) => registry.resolve(law, from, day)))
        .flatMap((resolution) =>
          'target' in resolution ? [{ pointer: `regulations/${article.number}`, target: resolution.target }] : [],
        ),
    ),
  slides: articleDrafts,
  texts: articleTexts,
  check: checkRegulations,
  tally: ({ of }) => `解读 ${of(readings).length} 条`,
};
