/** Terms, explained where a text first uses them and together on one page. */

import type { Kind } from '../../library/kind.ts';
import { opening } from '../../library/opening.ts';
import { byCode } from '../../library/sources.ts';
import { checkTerms } from './check.ts';
import { terms } from './schema.ts';
import { termTexts } from './text.ts';

export const term: Kind = {
  name: 'term',
  label: '术语',
  heading: '这里的词',
  alphabetical: 'more',
  sources: [terms],
  cards: ({ of }) =>
    byCode(of(terms)).map(({ id, data, compiled }) => ({
      pointer: `terms/${id}`,
      path: `/terms/#${id}`,
      title: data.term,
      code: data.code,
      published: { title: `术语：${data.term}`, description: compiled.text, reviewed: data.reviewed },
      shown: { over: '这里的词', line: opening(compiled.text, 80), picture: 'book-open-text' },
      found: { line: compiled.text, keywords: data.also },
    })),
  // Without the citations that stand in brackets.
  glossary: ({ of }) =>
    of(terms)
      .filter(({ data }) => data.explain)
      .map(({ id, data, compiled }) => ({
        id,
        names: [data.term, ...data.also],
        except: data.except,
        text: compiled.text.replace(/（《[^）]*）/g, ''),
        path: `/terms/#${id}`,
      })),
  texts: termTexts,
  check: checkTerms,
  tally: ({ of }) => `术语 ${of(terms).length} 个`,
};
