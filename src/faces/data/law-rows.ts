/** The rows of the regulations, article by article, and of the laws. */

import { REGULATIONS_ID } from '../../kinds/law/citable.ts';
import { lawModels } from '../../kinds/law/model.ts';
import { laws } from '../../kinds/law/schema.ts';
import { articleModels, articlePath, type Clause } from '../../kinds/regulation/model.ts';
import { officialText, readings } from '../../kinds/regulation/schema.ts';
import { formatArticle } from '../../law/citation.ts';
import { linesOf } from '../../law/official-text.ts';
import { statusOn } from '../../law/status.ts';
import type { Library } from '../../library/assemble.ts';
import type { DataItem } from './data-schema.ts';
import { cited, entryOf } from './row-parts.ts';

export function regulationRows(library: Library): DataItem<'regulations'>[] {
  const text = library.of(officialText).data;
  const models = articleModels(library);
  const duties = new Map(library.of(readings).map(({ data }) => [data.article, data.duties]));
  const places = (path: string, { anchor, name }: Clause) => ({
    name,
    address: library.site.absolute(`${path}#${anchor}`),
  });
  return text.chapters.flatMap((chapter) =>
    chapter.articles.flatMap((article) => {
      const model = models.get(article.number);
      if (!model) return [];
      const { number, path, name, gist } = model;
      return [
        {
          ...entryOf(library, `regulations/${number}`, { ...model, title: `${text.title}${name}：${gist}` }),
          number,
          name,
          chapter: { number: chapter.number, title: chapter.title },
          text: linesOf(article).join('\n'),
          digest: article.digest,
          paragraphs: model.paragraphs.map((paragraph, at) => ({
            number: at + 1,
            ...places(path, paragraph),
            text: article.paragraphs[at]?.text ?? '',
            items: paragraph.items.map((item, index) => ({
              number: index + 1,
              ...places(path, item),
              label: item.label,
              text: item.words.map((piece) => piece.text).join(''),
            })),
          })),
          gist,
          duties: (duties.get(number) ?? []).map(({ who, does, by, from, basis }) => ({
            who,
            does,
            by,
            from,
            basis: cited(library, [basis ?? `${text.title} ${number}`]),
          })),
        },
      ];
    }),
  );
}

export function lawRows(library: Library): DataItem<'laws'>[] {
  const { site, day } = library;
  const data = new Map(library.of(laws).map((entry) => [entry.id, entry.data]));
  const own = data.get(REGULATIONS_ID);
  const text = library.of(officialText).data;
  const models = lawModels(library).map((model): DataItem<'laws'> => {
    const { id, name, kind, issuer, adopted, revised, effective, status, articleCount, about } = model;
    return {
      ...entryOf(library, `laws/${id}`, { ...model, reviewed: model.checked }),
      name,
      kind: kind as DataItem<'laws'>['kind'],
      issuer,
      adopted,
      revised,
      effective,
      until: data.get(id)?.until,
      status,
      articles: articleCount,
      about,
      cited: model.cited.map(({ anchor, name: article, gist }) => ({
        name: article,
        cite: `《${name}》${article}`,
        gist,
        address: site.absolute(`${model.path}#${anchor}`),
      })),
      former: model.former.map(({ label, until, moved }) => ({
        label,
        until,
        moved: moved.map(({ from, to, subject, was, now }) => ({ from, to, subject, was, now })),
      })),
    };
  });
  if (!own) return models;
  const articles = [...articleModels(library).values()];
  const regulationsRow: DataItem<'laws'> = {
    ...entryOf(library, `laws/${REGULATIONS_ID}`, {
      path: '/regulations/',
      title: own.title,
      reviewed: own.checked,
    }),
    name: own.title,
    kind: own.kind,
    issuer: own.issuer,
    adopted: text.approved,
    revised: own.revised,
    effective: text.effective,
    until: own.until,
    status: statusOn(own, day),
    articles: articles.length,
    about: own.about,
    cited: articles.map(({ number, gist, name }) => ({
      name,
      cite: `《${own.title}》${formatArticle({ article: number })}`,
      gist,
      address: site.absolute(articlePath(number)),
    })),
    former: own.former.map(({ label, until }) => ({ label, until, moved: [] })),
  };
  return [regulationsRow, ...models];
}
