/** The rows of the files of data, from the same models as the pages. */

import { everyDeadline } from '../../deadlines/everywhere.ts';
import { sinceOf } from '../../deadlines/model.ts';
import type { Deadline } from '../../deadlines/schema.ts';
import { changeModels } from '../../kinds/change/model.ts';
import { clockModels } from '../../kinds/clock/model.ts';
import { clocks } from '../../kinds/clock/schema.ts';
import { REGULATIONS_ID } from '../../kinds/law/citable.ts';
import { lawModels } from '../../kinds/law/model.ts';
import { laws } from '../../kinds/law/schema.ts';
import { articleModels, articlePath, type Clause } from '../../kinds/regulation/model.ts';
import { officialText, readings } from '../../kinds/regulation/schema.ts';
import { rightModels } from '../../kinds/right/model.ts';
import { routeModels } from '../../kinds/route/model.ts';
import { routes } from '../../kinds/route/schema.ts';
import { glosses } from '../../kinds/term/model.ts';
import { warningModels } from '../../kinds/warning/model.ts';
import { warnings } from '../../kinds/warning/schema.ts';
import { formatArticle } from '../../law/citation.ts';
import { formatPeriod } from '../../law/deadline.ts';
import { linesOf } from '../../law/official-text.ts';
import { statusOn } from '../../law/status.ts';
import type { Library } from '../../library/assemble.ts';
import { type Basis, basisOf } from '../../library/basis.ts';
import type { DataCitation, DataDeadline, DataItem, DataLink, DatasetName } from './data-schema.ts';

/** Of the fields that a page of any kind has. */
interface Entry {
  path: string;
  title: string;
  code?: string | undefined;
  reviewed: string;
}

function linkTo({ site }: Library, { path, title }: { path: string; title: string }): DataLink {
  return { title, address: site.absolute(path) };
}

function entryOf({ site }: Library, id: string, { path, title, code, reviewed }: Entry) {
  const short = code === undefined ? {} : { short: site.absolute(`/${code}/`) };
  return { id, title, address: site.absolute(path), ...short, reviewed };
}

function citationsOf({ site }: Library, basis: readonly Basis[]): DataCitation[] {
  return basis.flatMap(({ law, articles }) =>
    articles.map(({ title, path }) => ({
      cite: law + title,
      law: law.slice(1, -1),
      ...(title === '' ? {} : { provision: title }),
      address: site.absolute(path),
    })),
  );
}

function cited(library: Library, values: readonly string[]): DataCitation[] {
  return citationsOf(library, basisOf(values, library.citations));
}

function deadlineRow(library: Library, deadline: Deadline): DataDeadline {
  const { who, act, from, amount, unit, extend, note, minor, basis } = deadline;
  return {
    who,
    act,
    from,
    since: sinceOf(deadline),
    amount,
    unit,
    text: formatPeriod({ amount, unit }),
    extend,
    note,
    minor: minor === true,
    basis: cited(library, [basis]),
  };
}

function regulations(library: Library): DataItem<'regulations'>[] {
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

function lawRows(library: Library): DataItem<'laws'>[] {
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

function routeRows(library: Library): DataItem<'routes'>[] {
  const data = new Map(library.of(routes).map((entry) => [entry.id, entry.data]));
  return [...routeModels(library).values()].map((model) => ({
    ...entryOf(library, `routes/${model.id}`, model),
    claim: model.claim,
    class: { key: model.class.key, name: model.class.name, basis: citationsOf(library, model.class.basis) },
    first: model.first,
    decides: model.decides,
    reconsideration: model.reconsideration && {
      rule: model.reconsideration.rule,
      basis: citationsOf(library, model.reconsideration.basis),
    },
    steps: model.steps.map(({ title, to, how, bring, cost, basis }, at) => ({
      title,
      to,
      how,
      bring,
      cost: cost?.say,
      deadlines: (data.get(model.id)?.steps[at]?.deadlines ?? []).map((deadline) => deadlineRow(library, deadline)),
      basis: citationsOf(library, basis),
    })),
    office: model.office,
    wait: model.wait,
    clocks: model.clocks.map((one) => linkTo(library, one)),
    letters: model.letters.map((one) => linkTo(library, one)),
    hotlines: model.hotlines.map(({ number, name }) => ({ number, name })),
  }));
}

function deadlineRows(library: Library): DataItem<'deadlines'>[] {
  return everyDeadline(library).flatMap(({ deadline, page, at }) =>
    page ? [{ on: linkTo(library, page), at, ...deadlineRow(library, deadline) }] : [],
  );
}

function clockRows(library: Library): DataItem<'clocks'>[] {
  const data = new Map(library.of(clocks).data.clocks.map((clock) => [clock.id, clock]));
  return clockModels(library).flatMap(({ id, path, title, kind, say, keep, basis }) => {
    const clock = data.get(id);
    if (!clock) return [];
    return [
      {
        id: `clocks/${id}`,
        ...linkTo(library, { path, title }),
        kind,
        says: say,
        keep,
        deadline: deadlineRow(library, clock.deadline),
        shorter: clock.shorter.map((one) => deadlineRow(library, one)),
        basis: citationsOf(library, basis),
      },
    ];
  });
}

function rightRows(library: Library): DataItem<'rights'>[] {
  return rightModels(library).map((model) => ({
    ...entryOf(library, `rights/${model.id}`, model),
    group: model.group as DataItem<'rights'>['group'],
    says: model.says,
    looks: model.looks,
    limits: model.limits,
    denied: model.denied.map(({ say, see, basis }) => ({
      say,
      see: see && linkTo(library, see),
      basis: citationsOf(library, basis),
    })),
    basis: citationsOf(library, model.basis),
  }));
}

function warningRows(library: Library): DataItem<'warnings'>[] {
  const steps = new Map(library.of(warnings).map(({ id, data }) => [id, data.step]));
  return warningModels(library).map((model) => ({
    ...entryOf(library, `warnings/${model.id}`, model),
    conduct: model.conduct,
    article: citationsOf(library, model.article),
    step: steps.get(model.id) ?? '47(1)',
    verdict: model.verdict,
    rights: model.rights.map((one) => linkTo(library, one)),
    elements: model.elements,
    lawful: model.lawful,
    follows: [
      ...model.steps.map(({ follows, basis }) => ({ say: follows, basis })),
      ...model.penalties.map(({ act, say, note, basis }) => ({
        say: `${act}：${say}${note ? `。${note}` : ''}`,
        basis,
      })),
      ...model.crimes.map(({ crime: { name, say, basis }, when }) => ({
        say: `${when ? `${when}，` : ''}可能是${name}：${say}`,
        basis,
      })),
    ].map(({ say, basis }) => ({ say, basis: citationsOf(library, basis) })),
    instead: model.instead.map(({ say, see }) => ({ say, see: linkTo(library, see) })),
  }));
}

function termRows(library: Library): DataItem<'terms'>[] {
  return glosses(library).map((gloss) => ({
    ...entryOf(library, `terms/${gloss.id}`, { ...gloss, title: gloss.term }),
    also: gloss.also,
    text: gloss.text,
  }));
}

function changeRows(library: Library): DataItem<'changes'>[] {
  return changeModels(library).map(({ id, path, title, day, kind, says, pages }) => ({
    id,
    ...linkTo(library, { path, title }),
    day,
    kind,
    says,
    pages: pages.map((page) => linkTo(library, page)),
  }));
}

/** How the rows of each file are made. */
export const ROWS: { readonly [Name in DatasetName]: (library: Library) => DataItem<Name>[] } = {
  regulations,
  laws: lawRows,
  routes: routeRows,
  deadlines: deadlineRows,
  clocks: clockRows,
  rights: rightRows,
  warnings: warningRows,
  terms: termRows,
  changes: changeRows,
};
