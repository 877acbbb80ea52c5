/** `npm run check:content`: says everything that an editor should mend before publishing. */

import { parseArgs } from 'node:util';
import { optionsFrom } from '../library.ts';
import { runCommand } from '../machine/command.ts';
import { checkAll } from './all.ts';

await runCommand('什么也不用写，或者 --edition mycounty', async () => {
  parseArgs({ options: {} });
  for (const line of await checkAll(optionsFrom(process.env))) console.log(line);
});
