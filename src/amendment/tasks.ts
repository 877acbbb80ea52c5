/** What a new text of a law asks of everybody who keeps the content: place by place, the certain things first. */

import { articleKey, formatArticle, formatCompact, formatProvision } from '../law/citation.ts';
import type { Law } from '../law/registry.ts';
import type { IsoDay } from '../law/status.ts';
import type { Library } from '../library/assemble.ts';
import { type AnyEntry, pointerOf } from '../library/graph.ts';
import { type Amendment, changeOf, isMoved, type ProvisionChange, sayDifference } from './amendment.ts';
import { numbersIn, sayChanges } from './changed-numbers.ts';
import type { Derived } from './derived.ts';
import type { Standing } from './standing.ts';

export const URGENCIES = ['一定要改', '要读一遍', '不用动'] as const;
export type Urgency = (typeof URGENCIES)[number];

export interface Task extends Pick<Standing, 'file' | 'line' | 'label' | 'page' | 'field' | 'words'> {
  urgency: Urgency;
  /** As it is cited: 第二十六条第一款第一项; absent where the law is only named. */
  from?: string | undefined;
  /** Where that stands in the new text. */
  to?: string | undefined;
  /** What is no longer so, and what to write, in sentences. */
  why: string[];
}

/** Numbers by value and unit: an entry may say 罚款 500 元 where the law says 五百元以下. */
const withoutBound = (key: string) => key.replace(/以[上下外]$/, '');

/** Numbers of the old text that are no longer so and that stand in what an entry says. */
export function quotedNumbers({ numbers }: Pick<ProvisionChange, 'numbers'>, around: string) {
  const said = new Set(numbersIn(around).map(({ key }) => withoutBound(key)));
  return numbers.filter(({ was }) => was !== undefined && said.has(withoutBound(was.key)));
}

/** The number as an editor has to write it: in a field of references the short form, else in words. */
function asWritten(law: Law, { to, also }: ProvisionChange, field: string): string {
  if (!to) return '';
  const short = (provision: typeof to) => formatCompact({ law: law.title, spans: [{ from: provision }] });
  const words = field === '正文' ? formatProvision(to) : `${formatProvision(to)}（${short(to)}）`;
  return also.length === 0 ? words : `${words}；也可能是${also.map(formatProvision).join('、')}，请对照原文`;
}

function taskOf(amendment: Amendment, law: Law, standing: Standing): Task {
  const { file, line, label, page, field, words, around, provision } = standing;
  const place = { file, line, label, page, field, words };
  if (provision === undefined) return { ...place, urgency: '不用动', why: ['只写了法律的名称'] };
  const change = changeOf(amendment, provision);
  const { from, to, also, was, now, numbers, same } = change;
  const named = { from: formatProvision(from), to: to && formatProvision(to) };
  if (!to) {
    const why = amendment.fromGists ? '在新文本里没有找到像这一条提要的条文' : '新文本里没有这一条了';
    return { ...place, ...named, urgency: '一定要改', why: [`${why}。请改引别的条文，或者整句拿掉`] };
  }
  const quoted = quotedNumbers(change, around);
  const moved = isMoved(change);
  const certain = [
    ...(moved ? [`条号变了：${named.from}现在是${asWritten(law, change, field)}`] : []),
    ...(quoted.length > 0 ? [`这里写着的数变了：${sayChanges(quoted)}`] : []),
  ];
  const others = numbers.filter((one) => !quoted.includes(one));
  const reading = [
    ...(others.length > 0 ? [`这一条里变了的数：${sayChanges(others)}`] : []),
    ...(!same && !amendment.fromGists ? [`字句变了：${sayDifference(was, now)}`] : []),
    ...(also.length > 0 && !moved ? [`有一部分到了${also.map(formatProvision).join('、')}`] : []),
    ...(amendment.fromGists ? ['没有旧文本，看不出这一条改没改：请对照新文本读一遍'] : []),
  ];
  const urgency = certain.length > 0 ? '一定要改' : reading.length > 0 ? '要读一遍' : '不用动';
  return { ...place, ...named, urgency, why: [...certain, ...reading] };
}

/** Passages that tell old law: when there is one more old text, they have to say which they mean. */
function historyTasks(library: Library, law: Law): Task[] {
  const names = [law.title, ...law.short];
  return library.shelves.flatMap(({ kind, source, entries }) =>
    entries.flatMap((entry: AnyEntry) =>
      [...entry.body.matchAll(/<History>([\s\S]*?)<\/History>/g)].flatMap(({ 1: words = '', index }): Task[] => {
        if (!names.some((name) => words.includes(name))) return [];
        const line = entry.bodyLine + entry.body.slice(0, index).split('\n').length - 1;
        const page = library.pointers.get(pointerOf(source, entry) ?? '');
        const why = ['这里讲的是旧法。又多了一个旧文本：请看看说的是哪一年的，条号对不对'];
        const place = { file: entry.file, line, label: kind.label, field: '正文', words: words.trim() };
        return [
          { ...place, page: page && { path: page.path, title: page.title, kind: page.kind }, urgency: '要读一遍', why },
        ];
      }),
    ),
  );
}

export interface WorkList {
  title: string;
  file: string;
  /** From which day the new text is the law. */
  effective: IsoDay;
  tasks: Task[];
  /** Slides and sheets to be made again once the words are right. */
  remake: Derived[];
}

export function workList(
  library: Library,
  law: Law,
  amendment: Amendment,
  { standing, derived, effective }: { standing: readonly Standing[]; derived: readonly Derived[]; effective: IsoDay },
): WorkList {
  const tasks = [...standing.map((one) => taskOf(amendment, law, one)), ...historyTasks(library, law)];
  const changed = new Set(
    [...law.cited.keys()].filter((key) => {
      const [article = 0, suffix] = key.split('-').map(Number);
      const change = changeOf(amendment, suffix === undefined ? { article } : { article, suffix });
      return !change.to || isMoved(change) || !change.same;
    }),
  );
  return {
    title: law.title,
    file: `content/laws/${law.id}.yaml`,
    effective,
    tasks: tasks.sort((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency)),
    remake: derived.filter(({ articles }) => articles.some((key) => changed.has(key))),
  };
}

/** 第二十六条 → 第三十条：五百元以下改成一千元以下; every article of the old text in a line. */
export function comparison({ pairing, old, now }: Amendment): string[] {
  const names = (all: readonly { provision: Parameters<typeof formatArticle>[0] }[]) =>
    all.map(({ provision }) => formatArticle(provision)).join('、');
  const rows = pairing.articles.map(({ from, also }) => {
    const change = changeOf({ old, now, pairing, fromGists: false }, from.provision);
    const own = formatArticle(from.provision);
    if (!change.to) return `${own}　没有了`;
    const to = [formatProvision(change.to), ...also.map(({ provision }) => formatArticle(provision))].join('、');
    const where = articleKey(change.to) === articleKey(from.provision) && also.length === 0 ? own : `${own} → ${to}`;
    if (change.same) return `${where}　没有变`;
    const numbers = change.numbers.length > 0 ? `数：${sayChanges(change.numbers)}。` : '';
    return `${where}　${numbers}${sayDifference(change.was, change.now)}`;
  });
  return [...rows, ...(pairing.added.length > 0 ? [`新增加的：${names(pairing.added)}`] : [])];
}
