/** Builds the search entries from the library; see pages/search/index.json.ts. */

import { caseModels } from '../kinds/case/model.ts';
import { clockModels } from '../kinds/clock/model.ts';
import { lawModels } from '../kinds/law/model.ts';
import { mythModels } from '../kinds/myth/model.ts';
import { articleModels, type Clause } from '../kinds/regulation/model.ts';
import { rightModels } from '../kinds/right/model.ts';
import { type RouteModel, routeModels } from '../kinds/route/model.ts';
import { glosses } from '../kinds/term/model.ts';
import { warningModels } from '../kinds/warning/model.ts';
import { letterModels } from '../letters/model.ts';
import type { Library } from '../library/library.ts';
import { procedureModel } from '../procedure/model.ts';
import type { SearchEntry, Section } from './entry.ts';

function clauseSection({ anchor, name, label, words }: Clause): Section {
  return [anchor, name, label + words.map(({ text }) => text).join('')];
}

/** What people ask for; bodies, days and offices are left to the full text, so that the index stays small. */
function routeSections({ first, steps, note }: RouteModel): Section[] {
  return [
    ['', '先做这一步', first],
    ...steps.map(({ title, how = '' }): Section => ['steps', title, how]),
    ...(note.text === '' ? [] : [['', '', note.text] satisfies Section]),
  ];
}

/** What has a title, one line and the words people use; its body is left to the full text. */
function brief(
  kind: SearchEntry['kind'],
  { path, code, keywords }: Pick<SearchEntry, 'path' | 'code' | 'keywords'>,
  title: string,
  gist: string,
): SearchEntry {
  return { path, code, kind, title, gist, keywords, sections: [] };
}

export function searchEntries(library: Library): SearchEntry[] {
  const { pages } = library;
  const readings = new Map(library.readings.map(({ data, compiled }) => [data.article, compiled.text]));
  const procedure = procedureModel(library);
  const { clocks, hotlines } = library;
  return [
    ...[...routeModels(library).values()].map(
      (route): SearchEntry => ({
        path: route.path,
        code: route.code,
        kind: '路线',
        title: route.title,
        gist: route.claim,
        keywords: route.keywords,
        sections: routeSections(route),
      }),
    ),
    ...rightModels(library).map((right) => brief('权利', right, right.title, right.says)),
    ...warningModels(library).map((warning) => brief('警示', warning, warning.title, warning.conduct)),
    ...mythModels(library).map((myth) => brief('误传', myth, myth.says, `${myth.verdict}。${myth.because}`)),
    ...caseModels(library).map((example) => brief('案例', example, example.title, `教学案例：${example.summary}`)),
    ...letterModels(library).map(
      ({ path, code, title, summary, when, give }): SearchEntry => ({
        path,
        code,
        kind: '文书',
        title,
        gist: summary,
        keywords: ['怎么写', '范文', '模板', '格式'],
        sections: [['', '', `${when}${give}`]],
      }),
    ),
    {
      path: '/procedure/',
      code: '',
      kind: '页面',
      title: procedure.title,
      gist: procedure.lead,
      keywords: ['流程', '多少天', '程序'],
      sections: procedure.stages.map(({ id, name, you, office = '' }): Section => [id, name, `${you}${office}`]),
    },
    {
      path: '/clocks/',
      code: '',
      kind: '页面',
      title: clocks.data.title,
      gist: clocks.data.lead,
      keywords: ['过期', '时效', '期限', '算日子', '最后一天'],
      sections: clockModels(library).map(({ id, title, say }): Section => [id, title, say]),
    },
    {
      path: '/hotlines/',
      code: '',
      kind: '页面',
      title: '热线电话',
      gist: '什么事打哪个号码',
      keywords: hotlines.data.hotlines.map(({ number }) => number),
      sections: hotlines.data.hotlines.map(({ number, name, use }): Section => ['', `${number} ${name}`, use]),
    },
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
    brief(
      '页面',
      { path: '/check/', code: '', keywords: ['旧传单', '查材料', '32种'] },
      '查旧材料',
      '旧传单里引的法律还作不作数',
    ),
    brief(
      '页面',
      { path: '/quiz/', code: '', keywords: ['答题', '试卷', '竞赛', '题库'] },
      '考考自己',
      '选完就能对答案，能打印成卷子',
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
