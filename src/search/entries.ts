/** What can be found, from the library: one entry a page, or a place on a page. */

import { caseModels } from '../kinds/case/model.ts';
import { clockModels } from '../kinds/clock/model.ts';
import { crimeModels } from '../kinds/crime/model.ts';
import { lawModels } from '../kinds/law/model.ts';
import { mythModels } from '../kinds/myth/model.ts';
import { articleModels } from '../kinds/regulation/model.ts';
import { rightModels } from '../kinds/right/model.ts';
import { routeModels } from '../kinds/route/model.ts';
import { glosses } from '../kinds/term/model.ts';
import { warningModels } from '../kinds/warning/model.ts';
import { letterModels } from '../letters/model.ts';
import type { Library } from '../library/library.ts';
import { quizModels } from '../quiz/model.ts';
import { blankEntry, type Clause, type Kind, type SearchEntry, type SearchIndex } from './entry.ts';
import { guideAsks, guidePages } from './guide.ts';
import { lawClauses } from './law-clauses.ts';

/** The line under a title is one glance: a longer one ends with its last whole clause that fits. */
const GIST = 20;

function shorten(text: string): string {
  const clauses = text.trim().split(/(?<=[，。；：？])/);
  let line = '';
  for (const clause of clauses) {
    if (line !== '' && line.length + clause.length > GIST) break;
    line += clause;
  }
  return line.replace(/[，。；：]$/, '');
}

interface Draft extends Partial<SearchEntry> {
  path: string;
  kind: Kind;
  title: string;
}

function entry({ path, kind, title, gist = '', keywords = [], ...draft }: Draft): SearchEntry {
  return {
    ...blankEntry(path, kind, title),
    ...draft,
    gist: shorten(gist),
    keywords: [...new Set(keywords)].filter((word) => word !== title),
  };
}

function articleEntries(library: Library): SearchEntry[] {
  return [...articleModels(library).values()].map(({ path, code, name, gist, keywords, paragraphs }) =>
    entry({
      path,
      code,
      kind: '条文',
      title: name,
      gist,
      keywords,
      clauses: paragraphs.flatMap((paragraph) =>
        [paragraph, ...paragraph.items].map(
          ({ anchor, name: clause, label, words }): Clause => ({
            anchor,
            name: clause,
            text: label + words.map(({ text }) => text).join(''),
          }),
        ),
      ),
    }),
  );
}

/** Pages that are not entries of a kind. */
function pageEntries(library: Library): SearchEntry[] {
  const { text, procedure, clocks, hotlines, crimes, handout, pages } = library;
  const page = (path: string, title: string, gist: string, keywords: string[]) =>
    entry({ path, kind: '页面', title, gist, keywords });
  return [
    page('/regulations/', text.title, '五十条原文和白话解读，可以下载', [
      '信访条例',
      '条例全文',
      '条例原文',
      '下载条例',
    ]),
    page('/routes/', '全部路线', '一件事一条路，按类排好', ['路线', '该找谁', '找哪个部门']),
    page('/laws/', '法律依据', '本站引用的法律，现在有效没有', ['法律', '法规', '查法律', '哪些法律']),
    page('/terms/', '术语', '公文里的词，用大白话说', ['词语', '解释', '什么意思']),
    page('/procedure/', procedure.data.title, procedure.data.lead, [
      '办理流程',
      '程序',
      ...procedure.data.stages.map(({ name }) => name),
    ]),
    page('/clocks/', clocks.data.title, clocks.data.lead, ['过期', '时效', '期限', '时限', '算日子', '最后一天']),
    page('/hotlines/', '热线电话', '什么事打哪个号码', [
      '打什么电话',
      '电话号码',
      ...hotlines.data.hotlines.flatMap(({ number, name }) => [number, name]),
    ]),
    page('/warnings/crimes/', crimes.data.title, crimes.data.lead, ['犯罪', '坐牢', '判刑', '罪名']),
    page('/warnings/old-handouts/', handout.data.title, handout.data.lead, ['三十二种', '32种', '旧传单']),
    page('/check/', '查旧材料', '旧传单里引的法律还作不作数', ['旧传单', '查材料', '旧展板']),
    page('/quiz/', '考考自己', '选完就能对答案，能打印成卷子', ['答题', '试卷', '竞赛', '题库', '有没有题']),
    page('/letters/', '写材料', '申请书一边填一边看样子', ['申请书', '范文', '模板', '写信访材料']),
    page('/rights/', '您的权利', '每一项都写着没有做到找谁', ['权利', '有什么权利']),
    page('/warnings/', '信访时不能做的事', '怎样才违法，什么不违法', ['警示', '违法', '不能做']),
    page('/cases/', '教学案例', '别人的弯路您不用再走', ['案例', '例子', '故事']),
    page('/myths/', '大家说的，对不对', '听来的话一句一句对着法律看', ['谣言', '听说']),
    page('/screen/setup/', '装大厅屏', '给工作人员：大屏、电视、LED 屏怎么放', [
      '大屏',
      '电子屏',
      '显示屏',
      '滚动屏',
      '电视',
      '循环播放',
    ]),
    page('/map/', '整张路线图', '六十多条路线画在一张纸上', ['路线图', '导引图', '流程图']),
    ...pages.map(({ id, data }) => page(`/${id}/`, data.title, data.description, [])),
    ...quizModels(library).map(({ path, code, title, lead }) =>
      entry({ path, code, kind: '页面', title, gist: lead, keywords: ['试卷'] }),
    ),
  ];
}

/** Every entry, those that lead forward first. */
export function searchEntries(library: Library): SearchEntry[] {
  const asks = guideAsks(library);
  const laws = new Map(library.laws.map(({ id, data }) => [id, data]));
  return [
    ...[...routeModels(library).values()].map(({ path, code, title, claim, keywords }) =>
      entry({ path, code, kind: '路线', title, gist: claim, keywords, asks: asks.get(path) ?? [] }),
    ),
    ...guidePages(library).map((question) => entry({ kind: '该找谁', ...question })),
    ...rightModels(library).map(({ path, code, title, says, keywords }) =>
      entry({ path, code, kind: '权利', title, gist: says, keywords }),
    ),
    ...articleEntries(library),
    ...warningModels(library).map(({ path, code, title, conduct, keywords }) =>
      entry({ path, code, kind: '警示', title, gist: conduct, keywords }),
    ),
    ...crimeModels(library).map(({ path, name, base }) => entry({ path, kind: '警示', title: name, gist: base })),
    ...mythModels(library).map(({ path, code, says, verdict, because, keywords }) =>
      entry({ path, code, kind: '误传', title: says, gist: `${verdict}。${because}`, keywords }),
    ),
    ...caseModels(library).map(({ path, code, title, summary, keywords, routes }) =>
      entry({ path, code, kind: '案例', title, gist: summary, keywords, leads: routes.map((route) => route.path) }),
    ),
    ...letterModels(library).map(({ path, code, title, summary }) =>
      entry({ path, code, kind: '文书', title, gist: summary, keywords: ['怎么写', '范文', '模板', '格式'] }),
    ),
    ...glosses(library).map(({ path, code, term, also, text }) =>
      entry({ path, code, kind: '术语', title: term, gist: text, keywords: also }),
    ),
    ...clockModels(library).map(({ path, title, say }) => entry({ path, kind: '时限', title, gist: say })),
    // What a law is about stands in its title; the line would cost every reader a kilobyte.
    ...lawModels(library).map(({ id, path, code, name, cited, articleCount }) => {
      const articles = cited.map(({ anchor }) => anchor.replace('art-', '').replace('_', '-'));
      return entry({
        path,
        code,
        kind: '法律',
        title: name,
        keywords: (laws.get(id)?.short ?? []).filter((short) => !name.startsWith(short)),
        clauses: lawClauses(
          articles,
          cited.map(({ gist }) => gist),
        ),
        articles,
        count: articleCount,
      });
    }),
    ...pageEntries(library),
  ];
}

/** What people say of each page, by its path; `pages` are those that are no entry of a kind: about, hotlines. */
function sayings({ says, pointers }: Library): Map<string, string[]> {
  return new Map(
    says.flatMap(({ id: folder, data }) =>
      Object.entries(data.pages).flatMap(([name, words]): [string, string[]][] => {
        const path = folder === 'pages' ? `/${name}/` : pointers.get(`${folder}/${name}`)?.path;
        return path === undefined ? [] : [[path, words]];
      }),
    ),
  );
}

export function searchIndex(library: Library): SearchIndex {
  const { groups, fillers, weak } = library.synonyms.data;
  const says = sayings(library);
  const entries = searchEntries(library).map((one) => ({ ...one, says: says.get(one.path) ?? [] }));
  return { entries, synonyms: groups, fillers, weak };
}
