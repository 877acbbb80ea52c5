/** `npm run hide -- warnings/swindling --edition mycounty`: an edition does not show a common page; `--show` does again. */

import { parseArgs } from 'node:util';
import { loadLibrary, optionsFrom } from '../library.ts';
import { CommandError, runCommand } from '../machine/command.ts';
import { agree } from './entries/agree.ts';
import { hideEntry } from './entries/hide-entry.ts';

await runCommand('写藏哪一页，--show 放出来，--yes', async () => {
  const { values, positionals } = parseArgs({
    options: { show: { type: 'boolean', default: false }, yes: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [pointer, ...more] = positionals;
  if (pointer === undefined || more.length > 0) {
    throw new CommandError('写上藏哪一页，一次一页，比如 npm run hide -- warnings/swindling --edition mycounty');
  }
  const options = optionsFrom(process.env);
  await agree(hideEntry(loadLibrary(options), { pointer, show: values.show }), options, values.yes);
});
