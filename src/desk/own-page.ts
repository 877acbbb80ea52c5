/** `npm run own -- routes/debt --edition mycounty`: a common page is copied into an edition, to be changed there. */

import { parseArgs } from 'node:util';
import { loadLibrary, optionsFrom } from '../library.ts';
import { CommandError, runCommand } from '../machine/command.ts';
import { agree } from './entries/agree.ts';
import { ownEntry } from './entries/own-entry.ts';

await runCommand('写拷哪一页，--yes', async () => {
  const { values, positionals } = parseArgs({
    options: { yes: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [pointer, ...more] = positionals;
  if (pointer === undefined || more.length > 0) {
    throw new CommandError('写上拷哪一页，一次一页，比如 npm run own -- routes/debt --edition mycounty');
  }
  const options = optionsFrom(process.env);
  await agree(ownEntry(loadLibrary(options), pointer), options, values.yes);
});
