/** The list of everything that stands on a law, article by article, for whoever has to go through it. */

import { articleKey, articleOnly, formatArticle, formatProvision, type Provision } from '../law/citation.ts';
import type { Law } from '../law/registry.ts';
import { type IsoDay, statusOn } from '../law/status.ts';
import { CommandError } from '../machine/command.ts';
import type { Derived } from './derived.ts';
import type { Standing } from './standing.ts';

/** Characters of a sentence that are shown; the file has the rest. */
const SHOWN = 60;
/** Made things of one article that are named. */
const NAMED = 8;

/** By the order of a law: 26 before 26(1), before 26(1)①, before 26-1, before 27. */
export function inOrder(a: Provision, b: Provision): number {
  const parts = ({ article, suffix = 0, paragraph = 0, item = 0 }: Provision) => [article, suffix, paragraph, item];
  const [one, other] = [parts(a), parts(b)];
  const at = one.findIndex((part, index) => part !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

export function shortened(text: string, most = SHOWN): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return [...line].length > most ? `${[...line].slice(0, most).join('')}……` : line;
}

/** content/warnings/gate.mdx 第 12 行 警示《堵门》/warnings/gate/：正文：…… */
export function placeOf({ file, line, label, page }: Pick<Standing, 'file' | 'line' | 'label' | 'page'>): string {
  const title = page ? `“${page.title}” ${page.path}` : '';
  return `${file} 第 ${line} 行　${label}${title}`;
}

function madeLines(made: readonly Derived[]): string[] {
  return [...Map.groupBy(made, ({ as }) => as)].map(([as, all]) => {
    const names = [...new Set(all.map(({ name }) => name))];
    const more = names.length > NAMED ? `，等 ${names.length} 样` : '';
    return `  由此做的${as}：${names.slice(0, NAMED).join('、')}${more}`;
  });
}

export interface StandingOn {
  law: Law;
  day: IsoDay;
  standing: readonly Standing[];
  derived: readonly Derived[];
}

/** 现行有效，2026-01-01 起施行，144 条，2026-11-22 核对 */
function stateOf(law: Law, day: IsoDay): string {
  const since = law.effective === undefined ? '' : `，${law.effective} 起施行`;
  const coming = law.coming === undefined ? '' : `；新文本 ${law.coming.effective} 起施行`;
  return `${statusOn(law, day)}${since}，${law.articles} 条，${law.checked} 核对${coming}`;
}

/**
 * @param only the article asked about, by its key
 * @throws CommandError where nothing stands on it
 */
export function standingList({ law, day, standing, derived }: StandingOn, only?: string): string[] {
  const places = standing.filter(
    ({ provision }) => only === undefined || (provision && articleKey(provision) === only),
  );
  const made = derived.filter(({ articles }) => only === undefined || articles.includes(only));
  if (only !== undefined && places.length === 0 && made.length === 0) {
    const gist = law.cited.get(only) === undefined ? '，本站也没有写它的提要' : '';
    throw new CommandError(`没有哪里引用《${law.title}》第 ${only} 条${gist}。不写 --article，就列出全部`);
  }
  const articles = [
    ...new Map(places.flatMap(({ provision }) => (provision ? [[articleKey(provision), articleOnly(provision)]] : []))),
  ].sort(([, a], [, b]) => inOrder(a, b));
  const files = new Set(places.map(({ file }) => file));
  const whole = places.filter(({ provision }) => provision === undefined);
  return [
    `《${law.title}》（${stateOf(law, day)}）`,
    `引用它的有 ${places.length} 处，在 ${files.size} 个文件里；由此做的幻灯片、印刷品 ${made.length} 样。`,
    ...articles.flatMap(([key, article]) => {
      const own = places.filter(({ provision }) => provision && articleKey(provision) === key);
      const byProvision = Map.groupBy(own, ({ provision }) => formatProvision(provision ?? article));
      const ordered = [...byProvision].sort(([, [a]], [, [b]]) =>
        inOrder(a?.provision ?? article, b?.provision ?? article),
      );
      return [
        '',
        `${formatArticle(article)}　${law.cited.get(key)?.gist ?? ''}`.trimEnd(),
        ...ordered.flatMap(([name, all]) => [
          ...(name === formatArticle(article) ? [] : [`  ${name}`]),
          ...all.map((one) => `    ${placeOf(one)}\n        ${one.field}：${shortened(one.words)}`),
        ]),
        ...madeLines(made.filter(({ articles: its }) => its.includes(key))),
      ];
    }),
    ...(whole.length > 0
      ? [
          '',
          '只写了名称，没有写哪一条',
          ...whole.map((one) => `    ${placeOf(one)}\n        ${one.field}：${shortened(one.words)}`),
        ]
      : []),
  ];
}
