/** Days are counted as their law counts them. */

import { countingArticle, countsWorkingDays } from '../law/counting.ts';
import type { Library } from '../library/assemble.ts';
import { resolveReference } from '../library/graph.ts';
import type { Deadline } from './schema.ts';

/** What is wrong with the unit of a deadline, by how its law counts days. */
export function miscounted({ amount, unit, basis }: Deadline, { citations }: Library): string | undefined {
  if (unit !== '日') return undefined;
  const law = resolveReference(basis, citations).targets[0]?.law;
  if (!law?.counting || !countsWorkingDays(law.counting, amount)) return undefined;
  const where = countingArticle(law.title, law.counting);
  return `${where}写明，这里的“${amount} 日”是工作日。请把 unit 改成 工作日`;
}
