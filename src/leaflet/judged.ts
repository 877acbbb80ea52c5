/** Every citation of a leaflet, held against the law of a day. */

import { formatProvision, type Provision, provisionsOf } from '../law/citation.ts';
import { findCitations, type Match } from '../law/grammar.ts';
import type { Law, Registry } from '../law/registry.ts';
import { type IsoDay, statusOn } from '../law/status.ts';
import { isAsserted } from './asserted.ts';
import { isToldAsNew, isToldAsOld, isToldAsRepealed } from './history.ts';
import { type Named, Naming } from './naming.ts';
import { headsAt, type Item } from './outline.ts';
import type { PlainLeaflet } from './plain-leaflet.ts';
import { type Eras, type Judgement, judgeProvision, pathOf, type Remark } from './provision.ts';
import { formerOf, lean, movesOf } from './renumbering.ts';
import { lineBefore, sentenceWithout } from './sentence.ts';
import { readingOf } from './unread.ts';
import { VERDICTS } from './verdicts.ts';
import { claimedYear, judgeYear } from './years.ts';

interface Cited {
  match: Match;
  named: Named | undefined;
  heads: readonly string[];
}

/** @returns a remark for every citation, and for every one that could not be read */
export function judgeCitations(plain: PlainLeaflet, items: readonly Item[], registry: Registry, day: IsoDay): Remark[] {
  const { text } = plain;
  const naming = new Naming(registry, text);
  const found = findCitations(text, naming.names);
  const cites = new Set(found.map(({ end, parts, name }) => (parts.length === 0 ? end : name?.end)));
  const old = naming.mentionsOfOld(text).filter(({ end }) => !cites.has(end));
  const matches = [...found, ...old].sort((a, b) => a.start - b.start);
  const cited = matches.map(
    (match): Cited => ({ match, named: naming.of(text, match), heads: headsAt(items, match.start) }),
  );
  const eras = erasOf(plain, cited);
  const own = ownArticles(text, matches);
  const { unread, after } = readingOf(
    text,
    matches,
    new Set(cited.flatMap(({ match, named }) => (named?.law ? [match] : []))),
  );
  const judged = cited.flatMap((one) =>
    own.has(one.match) || (after.has(one.match) && one.match.parts.length === 0)
      ? []
      : judge(plain, one, registry, day, eras),
  );
  const green = new Map(
    judged.flatMap((one, index) => (one.verdict === '现行有效' ? [[one.start, index] as const] : [])),
  );
  for (const place of unread) {
    const at = green.get(place.start);
    const remark: Remark = { ...place, verdict: '要核对' };
    if (at === undefined) judged.push(remark);
    else judged[at] = remark;
  }
  return judged;
}

/** 第一条, 第二条 … at the head of lines are the text's own articles, unless a law's name stands over them. */
function ownArticles(text: string, matches: readonly Match[]): ReadonlySet<Match> {
  const own = new Set<Match>();
  let next = 1;
  for (const match of matches) {
    const article = match.spans[0]?.from.article;
    const atLineStart = match.start === 0 || text[match.start - 1] === '\n';
    if (match.law !== undefined || !atLineStart || article !== next) continue;
    const above =
      text
        .slice(0, Math.max(match.start - 1, 0))
        .split('\n')
        .pop() ?? '';
    if (next === 1 && /[》法]$|条例$/.test(above)) continue;
    own.add(match);
    next += 1;
  }
  return own;
}

function judge(plain: PlainLeaflet, cited: Cited, registry: Registry, day: IsoDay, eras: Eras): Remark[] {
  const { match, named, heads } = cited;
  const { start, end, parts } = match;
  const whole = { start, end };
  if (!named) {
    if (parts.length === 0) return [];
    if (isToldAsOld(plain, start, end, heads)) return [];
    const say = '没有写明是哪部法，看的人找不到。';
    return [{ ...whole, verdict: '要核对', say, instead: '在前面写上《法律名称》。' }];
  }
  const { name, law, former: replaced, slip } = named;
  if (replaced) {
    const told =
      isToldAsOld(plain, start, end, heads) ||
      isToldAsRepealed(plain, start, end) ||
      !isAsserted({ text: plain.text, start, end, gaps: [], heads });
    if (told) return [{ ...whole, ...toldOf(name, replaced.law) }];
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
  if (!law) return unknown(match, name, registry);
  const status = statusOn(law, day);
  if (status === '尚未施行')
    return [{ ...whole, verdict: '要核对', say: `《${law.title}》要到 ${law.effective} 才施行。` }];
  if (status !== '现行有效') return [{ ...whole, verdict: '已经废止', say: `《${law.title}》${status}。` }];
  const note = slip ? `名称要写全：《${law.title}》。` : '';
  const claimed = claimedYear(plain.text, match);
  const wrongYear = claimed && judgeYear(law, claimed);
  if (wrongYear && parts.length === 0) return [{ ...whole, start: claimed.start, ...wrongYear }];
  if (parts.length === 0) {
    const say = `${note}《${law.title}》现行有效。`;
    return [{ ...whole, verdict: '现行有效', say, path: pathOf(registry, law, day) }];
  }
  const remarks = parts.flatMap((part, index): Remark[] => {
    const from = index === 0 ? start : part.start;
    if (isToldAsOld(plain, from, part.end, heads)) {
      return [{ start: from, end: part.end, ...toldOf(law.title, law, part.span.from) }];
    }
    const fresh = isToldAsNew(plain, from);
    const clues = { registry, day, year: claimed?.year, eras, fresh, ...sentenceAt(plain.text, from, part.end, heads) };
    const found = provisionsOf(part.span).map((provision) => ({
      start: from,
      end: part.end,
      ...judgeProvision(law, provision, clues),
    }));
    // Every article of a range: the gravest verdict stands for it.
    const [gravest] = found.sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
    return gravest ? [{ ...gravest, say: `${note}${gravest.say}` }] : [];
  });
  return wrongYear?.verdict === '没有这次修订' ? [{ ...whole, start: claimed?.start ?? start, ...wrongYear }] : remarks;
}

/** 原《…》第二十三条 says itself that it is old. */
function toldOf(name: string, law: Law, provision?: Provision): Judgement {
  const former = provision && formerOf(law);
  const [move] = former && provision ? movesOf(former, provision) : [];
  const now = move
    ? `今天是《${law.title}》${formatProvision(move.to)}（${move.subject}）。`
    : `今天适用《${law.title}》。`;
  return { verdict: '讲的是旧法', say: `这里讲的是旧的《${name}》。${now}` };
}

function unknown({ start, end, parts }: Match, name: string, registry: Registry): Remark[] {
  // 《信访处理意见书》 is no law; only what is followed by an article must be one, or what sounds like one.
  if (parts.length === 0 && !/(?:法|条例|规定|办法|解释|规则|细则|意见)$/.test(name)) return [];
  const nearest = parts.length > 0 ? registry.nearestTitle(name) : undefined;
  return [
    {
      start,
      end,
      verdict: '没有登记',
      say: `本站没有登记《${name}》，查不了它是不是现行有效。${nearest ? `是不是想写《${nearest}》？` : ''}`,
      instead: '请到国家法律法规数据库按名称核对。',
    },
  ];
}

/** Which laws a text cites by numbers that only the old text had, and which by those of today. */
function erasOf(plain: PlainLeaflet, cited: readonly Cited[]): Eras {
  const eras: Eras = { old: new Set(), modern: new Set() };
  for (const { match, named, heads } of cited) {
    const law = named?.law;
    const former = law && formerOf(law);
    if (!law || !former) continue;
    const claimed = claimedYear(plain.text, match)?.year;
    if (claimed !== undefined && `${claimed}` >= (law.revised ?? law.effective ?? '9').slice(0, 4))
      eras.modern.add(law);
    for (const { span, start, end } of match.parts) {
      if (isToldAsOld(plain, match.start, end, heads)) continue;
      const leaning = lean(sentenceAt(plain.text, start, end, heads).sentence, law, former, span.from);
      if (leaning > 0 && movesOf(former, span.from).length > 0) eras.old.add(law);
      if (leaning < 0) eras.modern.add(law);
    }
  }
  return eras;
}

/** What the citation is said of; and, where that is too little, with the heads over it and the line before it. */
function sentenceAt(
  text: string,
  start: number,
  end: number,
  heads: readonly string[],
): { sentence: string; context: string } {
  const sentence = sentenceWithout(text, start, end);
  return { sentence, context: `${heads.join('')}${lineBefore(text, start)}${sentence}` };
}
