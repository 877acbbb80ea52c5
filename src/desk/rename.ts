/** `npm run rename -- cases/earlier-bus cases/first-bus`: a page under a new name, whoever points to it mended. */

import { parseArgs } from 'node:util';
import { loadLibrary, optionsFrom } from '../library.ts';
import { CommandError, runCommand } from '../machine/command.ts';
import { agree } from './entries/agree.ts';
import { renameEntry } from './entries/rename-entry.ts';

await runCommand('写旧名字、新名字，--yes', async () => {
  const { values, positionals } = parseArgs({
    options: { yes: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [from, to, ...more] = positionals;
  if (from === undefined || to === undefined || more.length > 0) {
    throw new CommandError(
      '先写旧名字，再写新名字，中间空一格，比如 npm run rename -- cases/earlier-bus cases/first-bus',
    );
  }
  const options = optionsFrom(process.env);
  await agree(renameEntry(loadLibrary(options), { from, to }), options, values.yes);
});
