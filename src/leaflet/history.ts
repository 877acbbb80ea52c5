/** Whether a citation tells of old law instead of applying it: 原《…》第二十三条, a column of old numbers, 由…改为…. */

import { type PlainLeaflet, rawPlace } from './plain-leaflet.ts';
import { sentenceAround } from './sentence.ts';

const FORMER =
  '(?:原|旧|老|旧版|原版|从前的?|以前的?|过去的?|原来的?|原先的?|当时的?|修订前的?|修正前的?|修改前的?|已(?:经)?废止的|20(?:05|06|12|13)年(?:版|的|修正的?|修订的?)?旧)的?';
const OLD_BEFORE = new RegExp(`${FORMER}[《“]?$`);
/** Whoever applies old law is not telling of it. */
const APPLIED = new RegExp(`(?:依照|依据|根据|按照|按|照|违反|适用)${FORMER}[《“]?$`);
/** 旧的《…》第四十三条……今天依然适用: whoever says so applies it; what was done before, the old law still governs. */
const STILL =
  /^[^。；！？\n]{0,40}[^不得能再可应](?:仍然?|依然|依旧|照样|继续)(?:可以)?(?:适用|有效|照用|沿用|管用|执行)/;
const DONE_BEFORE = /以前|之前|发生(?:在|的)|当时的/;
const NOW = '(?:已经?|现已|现在|如今|今天|今)?';
const OLD_AFTER = new RegExp(
  `^(?:的)?(?:条号|条文|规定|内容|那条|那一条)?[，,、]?${NOW}(?:变成|变为|变更为|改为|改成|改作|改到|调整为|移到|移至|换成|成了|对应(?:的是)?(?:现行|新|今天|现在)|现为|今为|现在是|如今是|今天是|→|⇒|->|=>|——>)`,
);
const OLD_MARK = /^[（(](?:旧|原|旧法|原法|旧条号|修订前|已废止|废止)[^）)]{0,8}[）)]/;
const FROM = /(?:从|由)(?:旧法|原法|原来的?)?$/;
const CHANGES = /^[^。；\n]{0,16}(?:变|改|调整|移)/;
const OLD_HEAD = /旧法|旧条|原法|原条|旧治安|原治安|修订前|修正前|从前的?(?:条|规定)|过去的?(?:条|规定)/;
const NEW_HEAD = /新|现行|今天|现在|对照|变/;
const OLD_LAW_NAME = /(?:旧法|原法|旧条例|原条例|旧治安法|旧治安管理处罚法)$/;

const BECAME =
  /(?:变成|变为|变更为|改为|改成|改到|调整为|移到|移至|换成|成了|对应|现为|今为|现在是|如今是|今天是|现行的?|新法|新的?|→|⇒|->|=>)[了的]?$/;

/** 变成第五十条: what comes after it is today's number, by the writer's own word. */
export function isToldAsNew({ text }: PlainLeaflet, start: number): boolean {
  return BECAME.test(text.slice(Math.max(start - 8, 0), start));
}

const REPEALED =
  /^[^。；！？\n]{0,14}(?:同时|已经?|早已|均已|都已|现已)?(?:废止|失效|作废|不再适用|不再使用|被替代|被取代|取代)/;
const REPEALED_TOGETHER = /^[^。！？\n]*(?:同时废止|均已废止|都已(?:经)?废止|已经废止|不再适用|不能再(?:用|印|引))/;
const ISSUED =
  /(?:先后|曾经?|过去|最早|当年)[^。；！？\n]{0,12}(?:公布|颁布|制定|出台|发布|施行)过?[《]?$|(?:公布|颁布|制定|出台|发布)过[《]?$/;
const CALLED = /(?:19|20)\d\d年[^。；，]{0,8}(?:叫|称|称为|名为|名叫)$/;
const OF_ITS_YEAR = /(?:19|20)\d\d年的?(?:国务院)?[《]?$/;

/** 2005年的《…》已经不再适用: whoever says so applies it no more. */
export function isToldAsRepealed({ text }: PlainLeaflet, start: number, end: number): boolean {
  const lead = text.slice(Math.max(start - 30, 0), start);
  const after = text.slice(end, end + 80);
  if (REPEALED.test(after) || REPEALED_TOGETHER.test(after) || ISSUED.test(lead) || CALLED.test(lead)) return true;
  return OF_ITS_YEAR.test(lead) && !/(?:依照|依据|根据|按照|按|违反|适用)[^，。；]*$/.test(lead);
}

/** Characters of a row, and rows of a table. */
const WIDEST = 2000;
const TALLEST = 200;

/** Where the line of a place begins; undefined where that is too far off for a row of a table. */
function lineStart(raw: string, at: number): number | undefined {
  const window = Math.max(at - WIDEST, 0);
  const from = window + raw.slice(window, at).lastIndexOf('\n') + 1;
  return from === 0 || raw[from - 1] === '\n' ? from : undefined;
}

/** The head of the column of a table that a place is in; cells are parted by tabs or bars. */
function columnHead({ raw }: PlainLeaflet, at: number): string {
  const from = lineStart(raw, at);
  if (from === undefined) return '';
  const [row = ''] = raw.slice(from, from + WIDEST + 1).split('\n', 1);
  if (row.length > WIDEST) return '';
  const mark = row.includes('\t') ? '\t' : row.includes('|') ? '|' : undefined;
  if (mark === undefined) return '';
  const column = raw.slice(from, at).split(mark).length - 1;
  const width = row.split(mark).length;
  let head = '';
  for (let below = from, rows = 0; below > 0 && rows < TALLEST; rows++) {
    const above = lineStart(raw, below - 1);
    if (above === undefined) break;
    const cells = raw.slice(above, below - 1).split(mark);
    if (cells.length !== width) break;
    head = cells[column] ?? '';
    below = above;
  }
  return head.replace(/\s/g, '');
}

/**
 * @param start where the citation begins, the law's name included
 * @param end where its pinpoint ends
 */
export function isToldAsOld(plain: PlainLeaflet, start: number, end: number, heads: readonly string[]): boolean {
  const lead = plain.text.slice(Math.max(start - 24, 0), start);
  const after = plain.text.slice(end, end + 32);
  if (OLD_BEFORE.test(lead) || OLD_LAW_NAME.test(lead))
    return !APPLIED.test(lead) && !isStillApplied(plain.text, start, end);
  if (OLD_AFTER.test(after) || OLD_MARK.test(after) || (FROM.test(lead) && CHANGES.test(after))) return true;
  if (heads.some((head) => OLD_HEAD.test(head) && !NEW_HEAD.test(head))) return true;
  return isInOldColumn(plain, start);
}

function isStillApplied(text: string, start: number, end: number): boolean {
  return STILL.test(text.slice(end, end + 80)) && !DONE_BEFORE.test(sentenceAround(text, start, end));
}

/** Whether a place stands in the column of old law of a table. */
export function isInOldColumn(plain: PlainLeaflet, at: number): boolean {
  const column = columnHead(plain, rawPlace(plain, at, at + 1).start);
  return /旧|原|修订前|修正前|从前|过去|2012|2006|2005/.test(column) && !/新|现/.test(column);
}
