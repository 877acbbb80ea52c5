/** The rows of the files of data, from the same models as the pages. */

import { everyDeadline } from '../../deadlines/everywhere.ts';
import { changeModels } from '../../kinds/change/model.ts';
import { clockModels } from '../../kinds/clock/model.ts';
import { clocks } from '../../kinds/clock/schema.ts';
import { rightModels } from '../../kinds/right/model.ts';
import { routeModels } from '../../kinds/route/model.ts';
import { routes } from '../../kinds/route/schema.ts';
import { glosses } from '../../kinds/term/model.ts';
import { warningModels } from '../../kinds/warning/model.ts';
import { warnings } from '../../kinds/warning/schema.ts';
import type { Library } from '../../library/assemble.ts';
import type { DataItem, DatasetName } from './data-schema.ts';
import { lawRows, regulationRows } from './law-rows.ts';
import { citationsOf, deadlineRow, entryOf, linkTo } from './row-parts.ts';

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
  regulations: regulationRows,
  laws: lawRows,
  routes: routeRows,
  deadlines: deadlineRows,
  clocks: clockRows,
  rights: rightRows,
  warnings: warningRows,
  terms: termRows,
  changes: changeRows,
};
