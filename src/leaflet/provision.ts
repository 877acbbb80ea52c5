/** One provision that a leaflet cites, held against the law of a day and against what the sentence around it says. */

import { articleKey, formatArticle, formatProvision, type Provision } from '../law/citation.ts';
import type { FormerText, Law, Move, Registry } from '../law/registry.ts';
import type { IsoDay } from '../law/status.ts';
import { calledOf, formerOf, lean, likenessTo, meaningOf, movesOf } from './renumbering.ts';
import type { Verdict } from './verdicts.ts';

/** What is to be said of a place in the plain text. */
export interface Remark {
  start: number;
  end: number;
  verdict: Verdict;
  say: string;
  /** A sentence that may be printed instead, or how to come by one. */
  instead?: string | undefined;
  /** What stands in today's law. */
  law?: string | undefined;
  /** Address below the base. */
  path?: string | undefined;
}

export type Judgement = Omit<Remark, 'start' | 'end'>;

/** What a text shows of the age of the numbers that it cites of a law. */
export interface Eras {
  old: Set<Law>;
  modern: Set<Law>;
}

/** Address of a law, or of a provision of it. */
export function pathOf(registry: Registry, law: Law, day: IsoDay, provision?: Provision): string | undefined {
  const resolution = registry.resolve(law.title, provision, day);
  return 'target' in resolution ? resolution.target.path : undefined;
}

/** What else is known of the place. */
export interface Clues {
  registry: Registry;
  day: IsoDay;
  year: number | undefined;
  eras: Eras;
  /** The writer says that this is the number of today. */
  fresh: boolean;
  sentence: string;
  /** The sentence with the heads over it and the line before it. */
  context: string;
}

/** The verdict on one provision. */
export function judgeProvision(law: Law, provision: Provision, clues: Clues): Judgement {
  const { registry, day, year, eras, fresh, sentence, context } = clues;
  const resolution = registry.resolve(law.title, provision, day);
  const target = 'target' in resolution ? resolution.target : undefined;
  const written = formatProvision(provision);
  const now = target?.gist;
  const former = formerOf(law);
  const moves = former ? movesOf(former, provision) : [];
  // 第四十二条 alone may mean any of its items: the one that the sentence speaks of, else the first.
  // All that moved to one article share its gist; what only one of them is called tells more.
  const likenessOf = likenessTo(sentence);
  const alike = (move: Move) => 2 * likenessOf(calledOf(move)) + likenessOf(meaningOf(move, law));
  const [move] = [...moves].sort((a, b) => alike(b) - alike(a));
  if (former && move) {
    const to = formatProvision(move.to);
    const moved = {
      instead: sentenceOf(law, move),
      law: lawOf(law, move.to),
      path: pathOf(registry, law, day, move.to),
    };
    const byYear = year !== undefined && former.until !== undefined && `${year}` <= former.until.slice(0, 4);
    // 2025年修订: the year of the present text, though the old one held until its end.
    const present = fresh || (year !== undefined && `${year}` === law.revised?.slice(0, 4));
    const leaning = lean(sentence, law, former, provision) || lean(context, law, former, provision);
    // What we never read of today's article may be what the sentence speaks of: then it takes more to call it old.
    const unknown = !target && existsIn(law, provision) && !law.cited.has(articleKey(provision));
    const gone = !target && !unknown;
    // 第二十六条第八项 was never written: it is today's article that the sentence speaks of.
    const never = gone && leaning < 0 && !byYear;
    if ((gone && !never) || (!present && (byYear || leaning > (unknown ? SURE : 0)))) {
      const changed = move.was && move.now && move.was !== move.now ? `旧法：${move.was}。现在：${move.now}。` : '';
      const say = `${written}是旧法（${former.label}）的条号，说的是${move.subject}，现在是${to}。${changed}`;
      return { verdict: '条号变了', say, ...moved };
    }
    const sure = never || present || leaning < -1 || (leaning < 0 && !eras.old.has(law));
    if (!sure && !(leaning === 0 && eras.modern.has(law) && !eras.old.has(law))) {
      const today = now === undefined ? '本站没有用到，内容没有核对过' : `说的是：${now}`;
      const say = `现在的${written}${today}。如果想说的是“${move.subject}”，那是旧法（${former.label}）的条号，现在是${to}。`;
      return { verdict: '要核对', say, ...moved, instead: `说的若是“${move.subject}”，写《${law.title}》${to}。` };
    }
  }
  const other =
    target && former && !fresh && year === undefined ? likelier(law, provision, former, context) : undefined;
  if (target && other) {
    return {
      verdict: '要核对',
      say: `现在的${written}说的是：${now}。这一句说的好像是${other}，会不会是旧法（${former?.label}）的条号？`,
      instead: `请对照原文；说的若是那件事，写《${law.title}》${other.split('（')[0]}。`,
      law: lawOf(law, provision),
      path: target.path,
    };
  }
  if (target)
    return { verdict: '现行有效', say: `${written}：${now}。`, law: lawOf(law, provision), path: target.path };
  if (existsIn(law, provision) && !law.cited.has(articleKey(provision))) {
    return {
      verdict: '要核对',
      say: `《${law.title}》有${formatArticle(provision)}，本站没有用到它，内容没有核对过。`,
      instead: '请到国家法律法规数据库看一遍原文。',
    };
  }
  const refusal = 'refusal' in resolution ? resolution.refusal : undefined;
  return { verdict: '没有这一条', say: `${refusal?.problem ?? written}。`, instead: refusal?.remedy };
}

function existsIn({ articles, inserted }: Law, provision: Provision): boolean {
  return provision.suffix === undefined ? provision.article <= articles : inserted.includes(articleKey(provision));
}

/** Where nobody read the article of today, so much must speak for the old one. */
const SURE = 2;
/** Pairs of characters that a sentence must share with another article before this one is doubted. */
const LIKELIER = 4;

/**
 * The article of today that a sentence speaks of, where it has nothing in common with the one that it cites.
 * @returns 第四十二条（擅自进铁路防护网……）
 */
function likelier(law: Law, provision: Provision, former: FormerText, context: string): string | undefined {
  const own = articleKey(provision);
  const about = (key: string) => {
    const rows = former.moved.filter(({ to }) => articleKey(to) === key);
    return [law.cited.get(key)?.gist ?? '', ...rows.map(({ subject, now }) => `${subject}、${now ?? ''}`)].join('、');
  };
  const likenessOf = likenessTo(context);
  if (likenessOf(about(own)) > 0) return undefined;
  const [best] = [...law.cited.keys()]
    .map((key) => ({ key, alike: likenessOf(law.cited.get(key)?.gist ?? '') }))
    .sort((a, b) => b.alike - a.alike);
  if (!best || best.alike < LIKELIER) return undefined;
  const [article = 0, suffix] = best.key.split('-').map(Number);
  const named = formatArticle(suffix === undefined ? { article } : { article, suffix });
  return `${named}（${law.cited.get(best.key)?.gist}）`;
}

function lawOf({ title, cited }: Law, provision: Provision): string {
  const gist = cited.get(articleKey(provision))?.gist;
  return `《${title}》${formatProvision(provision)}${gist === undefined ? '' : `：${gist}`}`;
}

/** A row of the table as a sentence for print; the conditions are the law's, and are not told in half. */
export function sentenceOf({ title }: Law, { subject, to, now }: Move): string {
  const provision = `《${title}》${formatProvision(to)}`;
  if (now === undefined || !/^(?:拘留|警告)/.test(now)) return provision;
  const [what = subject] = subject.split(/[；（]/);
  return `${what}，符合${provision}写的条件的，${now}。`;
}
