/** Days are counted as their law counts them, and run from the day from which it lets them run. */

import { articleKey } from '../law/citation.ts';
import { countingArticle, countsWorkingDays } from '../law/counting.ts';
import type { Library } from '../library/assemble.ts';
import { resolveReference } from '../library/graph.ts';
import type { Deadline } from './schema.ts';

/** What is wrong with a deadline, in a sentence for the editor; undefined where nothing is. */
export function mistakeIn(deadline: Deadline, library: Library): string | undefined {
  return miscounted(deadline, library) ?? halfKnown(deadline, library) ?? overdue(deadline);
}

/** The unit, by how its law counts days. */
function miscounted({ amount, unit, basis }: Deadline, { citations }: Library): string | undefined {
  if (unit !== '日') return undefined;
  const law = resolveReference(basis, citations).targets[0]?.law;
  if (!law?.counting || !countsWorkingDays(law.counting, amount)) return undefined;
  const where = countingArticle(law.title, law.counting);
  return `${where}写明，这里的“${amount} 日”是工作日。请把 unit 改成 工作日`;
}

/**
 * A period that runs from what one knows runs from what one ought to know, too, nearly everywhere. Who reads only
 * the first half believes that he has more time than he has.
 */
function halfKnown({ from, basis }: Deadline, { citations }: Library): string | undefined {
  if (!from.includes('知道') || from.includes('或者应当知道')) return undefined;
  const actual = resolveReference(basis, citations).targets.some(
    ({ law, provision }) => provision && law.cited.get(articleKey(provision))?.knownOnly,
  );
  if (actual) return undefined;
  return `“自${from}之日起”少了半句：请对着 ${basis} 改成“知道或者应当知道……”。条文真的只写“知道”的，在那部法这一条上写 knownOnly: true`;
}

/**
 * Who waits in vain for an answer has his period from the day on which the time to answer ends, whether he knows of
 * it or not (行政复议法实施条例 16(1); 行政诉讼法 45): said together with what one knows, it would begin too late.
 */
function overdue({ from }: Deadline): string | undefined {
  const words = /或者(?!应当)[^，]*(?:到期|期满|逾期)[^，]*[不没][^，]*/.exec(from)?.[0];
  if (!from.includes('知道') || words === undefined) return undefined;
  return `“${words.slice(2)}”的，从期满那天算，不从知道那天算（《行政复议法实施条例》第十六条第一款）。请写成“或者办理期满”`;
}
