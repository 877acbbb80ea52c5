/** Shows a plan to whoever asked for it and carries it out when they say yes. */

import { createInterface } from 'node:readline/promises';
import type { LibraryOptions } from '../../library.ts';
import { carryOut } from './carry-out.ts';
import { type EntryPlan, planWords } from './plan.ts';

/** Whatever people type for yes. */
const YES = /^(?:是|是的|好|好的|y|yes)$/i;

/**
 * @param yes whether `--yes` was typed; else a terminal is asked, and without one the plan is only shown
 * @throws CommandError where the plan cannot be carried out; nothing is changed then
 */
export async function agree(plan: EntryPlan, options: LibraryOptions, yes: boolean): Promise<void> {
  for (const line of planWords(plan)) console.log(line);
  if (plan.files.length === 0) return;
  if (!yes) {
    if (!process.stdin.isTTY) {
      console.log('还没有动。要照这样做，在命令后面加上 --yes，再运行一次。');
      return;
    }
    const asked = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await asked.question('要照这样做，请输入“是”，再按回车：');
    asked.close();
    if (!YES.test(answer.trim())) {
      console.log('没有动。');
      return;
    }
  }
  console.log('先照改好的样子检查一遍……');
  await carryOut(plan, options);
  console.log('做好了。');
}
