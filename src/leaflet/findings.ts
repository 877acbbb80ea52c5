/**
 * Reads a leaflet as a strict clerk would: every citation held against the law of today, every phrase
 * against what must not be said. Pure: the page, the command and the tests share it.
 */

import { articleKey, formatArticle, formatProvision, type Provision, provisionsOf } from '../law/citation.ts';
import { findCitations, type Match } from '../law/grammar.ts';
import type { Law, Move, Registry } from '../law/registry.ts';
import { type IsoDay, statusOn } from '../law/status.ts';
import { findPhrases, type LeafletPhrase } from './phrases.ts';
import { formerOf, lean, likeness, meaningOf, movesOf } from './renumbering.ts';

export const VERDICTS = ['不能这样说', '已经废止', '条号变了', '没有这一条', '要核对', '没有登记', '现行有效'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Finding {
  /** Place in the text, in UTF-16 units. */
  start: number;
  end: number;
  verdict: Verdict;
  /** What stands there now. */
  words: string;
  /** What is to be said of it. */
  say: string;
  /** What to write instead. */
  instead?: string | undefined;
  /** Address below the base. */
  path?: string | undefined;
}

export interface LeafletContext {
  registry: Registry;
  phrases: readonly LeafletPhrase[];
  /** The day on which the leaflet is to be true. */
  day: IsoDay;
}

/** Every citation and every phrase to be said of, in order of place. */
export function readLeaflet(text: string, context: LeafletContext): Finding[] {
  const { registry } = context;
  const matches = findCitations(text, registry.names);
  const dated = lawsCitedByOldNumbers(text, matches, registry);
  const findings: Finding[] = [];
  let law: string | undefined;
  for (const match of matches) {
    if (match.law !== undefined && match.law !== '') law = match.law;
    const name = match.law || law;
    if (name === undefined || match.law === '') {
      if (match.parts.length > 0) {
        findings.push({
          ...place(text, match.start, match.end),
          verdict: '要核对',
          say: '没有写明是哪部法，看的人找不到。',
          instead: '在前面写上《法律名称》。',
        });
      }
      continue;
    }
    findings.push(...judge(text, match, name, context, dated));
  }
  // A citation that is called old says it all; the phrase around it need not be called old again.
  const old = findings.filter(({ verdict }) => verdict === '条号变了' || verdict === '已经废止');
  const apart = ({ start, end }: Finding) => !old.some((finding) => start < finding.end && end > finding.start);
  findings.push(...findPhrases(text, context.phrases).filter(apart));
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

function place(text: string, start: number, end: number): Pick<Finding, 'start' | 'end' | 'words'> {
  return { start, end, words: text.slice(start, end) };
}

/** 《治安管理处罚法》（2012年修正）: the year that a writer put beside the name. */
function yearOf(text: string, match: Match): number | undefined {
  const after = match.name ? text.slice(match.name.end, match.name.end + 12) : '';
  const year = /^[（(]((?:19|20)\d\d)/.exec(after)?.[1];
  return year === undefined ? undefined : Number(year);
}

function judge(
  text: string,
  match: Match,
  name: string,
  { registry, day }: LeafletContext,
  dated: ReadonlySet<Law>,
): Finding[] {
  const whole = place(text, match.start, match.end);
  const law = registry.find(name);
  const replaced = law ? undefined : registry.findFormer(name);
  if (replaced) {
    return [
      {
        ...whole,
        verdict: '已经废止',
        say: `《${name}》是旧法（${replaced.former.label}），现在适用《${replaced.law.title}》。条数和内容都不一样，不能只换名字。`,
        instead: `照《${replaced.law.title}》重写这一句，再写上它的条号。`,
        path: pathOf(registry, replaced.law, day),
      },
    ];
  }
  if (!law) {
    // 《信访处理意见书》 is no law; only what is followed by an article must be one, or what sounds like one.
    if (match.parts.length === 0 && !/(?:法|条例|规定|办法|解释|规则|细则|意见)$/.test(name)) return [];
    return [
      {
        ...whole,
        verdict: '没有登记',
        say: `本站没有登记《${name}》，查不了它是不是现行有效。`,
        instead: '请到国家法律法规数据库按名称核对。',
      },
    ];
  }
  const status = statusOn(law, day);
  if (status !== '现行有效') {
    const say =
      status === '尚未施行' ? `《${law.title}》要到 ${law.effective} 才施行。` : `《${law.title}》${status}。`;
    return [{ ...whole, verdict: status === '尚未施行' ? '要核对' : '已经废止', say }];
  }
  if (match.parts.length === 0) {
    return [{ ...whole, verdict: '现行有效', say: `《${law.title}》现行有效。`, path: pathOf(registry, law, day) }];
  }
  const year = yearOf(text, match);
  return match.parts.flatMap((part, index) => {
    const start = index === 0 ? match.start : part.start;
    const findings = provisionsOf(part.span).map((provision) => ({
      ...place(text, start, part.end),
      ...judgeProvision(sentenceAt(text, start, part.end), law, provision, { registry, day, year, dated }),
    }));
    // Every article of a range: the gravest verdict stands for it.
    return findings.sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict)).slice(0, 1);
  });
}

function pathOf(registry: Registry, law: Law, day: IsoDay): string | undefined {
  const resolution = registry.resolve(law.title, undefined, day);
  return 'target' in resolution ? resolution.target.path : undefined;
}

interface Clues {
  registry: Registry;
  day: IsoDay;
  year: number | undefined;
  dated: ReadonlySet<Law>;
}

function judgeProvision(
  sentence: string,
  law: Law,
  provision: Provision,
  { registry, day, year, dated }: Clues,
): Pick<Finding, 'verdict' | 'say' | 'instead' | 'path'> {
  const resolution = registry.resolve(law.title, provision, day);
  const target = 'target' in resolution ? resolution.target : undefined;
  const written = formatProvision(provision);
  const now = target?.gist;
  const former = formerOf(law);
  const moves = former ? movesOf(former, provision) : [];
  // 第四十二条 alone may mean any of its items: the one that the sentence speaks of, else the first.
  const alike = (move: Move) => likeness(sentence, meaningOf(move, law));
  const [move] = [...moves].sort((a, b) => alike(b) - alike(a));
  if (former && move) {
    const to = formatProvision(move.to);
    const moved = { instead: `《${law.title}》${to}`, path: pathOfMove(registry, law, move, day) };
    const byYear = year !== undefined && former.until !== undefined && `${year}` <= former.until.slice(0, 4);
    const leaning = lean(sentence, law, former, provision);
    if (!target || byYear || leaning > 0) {
      const changed = move.was && move.now && move.was !== move.now ? `旧法：${move.was}。现在：${move.now}。` : '';
      const say = `${written}是旧法（${former.label}）的条号，说的是${move.subject}，现在是${to}。${changed}`;
      return { verdict: '条号变了', say, ...moved };
    }
    if (leaning === 0 || dated.has(law)) {
      const say = `现在的${written}说的是：${now}。如果想说的是“${move.subject}”，那是旧法（${former.label}）的条号，现在是${to}。`;
      return { verdict: '要核对', say, ...moved, instead: `说的若是“${move.subject}”，写${moved.instead}` };
    }
  }
  if (target) return { verdict: '现行有效', say: `${written}：${now}。`, path: target.path };
  const exists =
    provision.suffix === undefined ? provision.article <= law.articles : law.inserted.includes(articleKey(provision));
  if (exists && !law.cited.has(articleKey(provision))) {
    return {
      verdict: '要核对',
      say: `《${law.title}》有${formatArticle(provision)}，本站没有用到它，内容没有核对过。`,
      instead: '请到国家法律法规数据库看一遍原文。',
    };
  }
  const refusal = 'refusal' in resolution ? resolution.refusal : undefined;
  return { verdict: '没有这一条', say: `${refusal?.problem ?? written}。`, instead: refusal?.remedy };
}

function pathOfMove(registry: Registry, law: Law, { to }: Move, day: IsoDay): string | undefined {
  const resolution = registry.resolve(law.title, to, day);
  return 'target' in resolution ? resolution.target.path : undefined;
}

/** Laws of which this text has a number that only the old text had: the others are likely old too. */
function lawsCitedByOldNumbers(text: string, matches: readonly Match[], registry: Registry): Set<Law> {
  const found = new Set<Law>();
  for (const match of matches) {
    const law = match.law ? registry.find(match.law) : undefined;
    const former = law && formerOf(law);
    if (!law || !former) continue;
    for (const { span, start, end } of match.parts) {
      if (movesOf(former, span.from).length > 0 && lean(sentenceAt(text, start, end), law, former, span.from) > 0) {
        found.add(law);
      }
    }
  }
  return found;
}

/** The sentence around a place: what the citation is said of. A list of penalties is one sentence. */
function sentenceAt(text: string, start: number, end: number): string {
  const pieces = text.slice(0, start).split(/[。！？\n]/);
  const [after = ''] = text.slice(end).split(/[。！？\n]/);
  return `${pieces[pieces.length - 1] ?? ''}${after}`;
}
