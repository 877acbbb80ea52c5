/** The year that a leaflet gives to a law: 2023年修订的《…》, 《…》（2012年修正）. */

import type { Match } from '../law/grammar.ts';
import type { Law } from '../law/registry.ts';
import type { Verdict } from './verdicts.ts';

export interface Claim {
  year: number;
  /** A revision, and not merely a text that was published or took effect then. */
  revision: boolean;
  start: number;
}

const REVISES = /修订|修正|修改|新修/;
const BEFORE =
  /((?:19|20)\d\d)年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:最新|新)?(修订|修正|修改|颁布|公布|发布|通过|出台|版)?(?:后|版|通过|公布|施行|实施|发布)*的?(?:新|最新)?(?:中华人民共和国)?[《“]?$/;
const AFTER = /^[）)》”]*[（(]((?:19|20)\d\d)年?([^（）()]{0,8})[）)]/;

/** The year beside a law's name, if one is written there. */
export function claimedYear(text: string, { name, start }: Match): Claim | undefined {
  if (!name) return undefined;
  const after = AFTER.exec(text.slice(name.end, name.end + 24));
  if (after) return { year: Number(after[1]), revision: REVISES.test(after[2] ?? ''), start };
  const lead = text.slice(Math.max(name.start - 24, 0), name.start);
  const before = BEFORE.exec(lead);
  if (!before) return undefined;
  return {
    year: Number(before[1]),
    revision: REVISES.test(before[0]),
    start: name.start - lead.length + before.index,
  };
}

/** What is wrong with it; undefined where the law has such a text, or nobody knows. */
export function judgeYear(
  law: Law,
  { year, revision }: Claim,
): { verdict: Verdict; say: string; instead: string } | undefined {
  const yearOf = (day: string | undefined) => (day === undefined ? undefined : Number(day.slice(0, 4)));
  const latest = yearOf(law.revised ?? law.adopted);
  if (!revision || latest === undefined || year === yearOf(law.effective) || year === latest) return undefined;
  if (year > latest) {
    const history = law.revised === undefined ? `它 ${latest} 年公布，没有修订过` : `最近一次修订是 ${latest} 年`;
    return {
      verdict: '没有这次修订',
      say: `《${law.title}》没有 ${year} 年的修订：${history}。`,
      instead: `《${law.title}》${law.revised === undefined ? `（${latest}年公布）` : `（${latest}年修订）`}`,
    };
  }
  return {
    verdict: '要核对',
    say: `写的是 ${year} 年的文本，今天的《${law.title}》是 ${latest} 年的，条号和内容可能都变了。`,
    instead: `《${law.title}》${law.revised === undefined ? `（${latest}年公布）` : `（${latest}年修订）`}`,
  };
}
