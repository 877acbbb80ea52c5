/** `npm run remove -- cases/earlier-bus`: a page is taken away, and out of whatever names it. */

import { parseArgs } from 'node:util';
import { loadLibrary, optionsFrom } from '../library.ts';
import { CommandError, runCommand } from '../machine/command.ts';
import { agree } from './entries/agree.ts';
import { removeEntry } from './entries/remove-entry.ts';

await runCommand('写删哪一页，--to 谁来接替，--yes', async () => {
  const { values, positionals } = parseArgs({
    options: { to: { type: 'string' }, yes: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [pointer, ...more] = positionals;
  if (pointer === undefined || more.length > 0) {
    throw new CommandError('写上删哪一页，一次一页，比如 npm run remove -- cases/earlier-bus');
  }
  const options = optionsFrom(process.env);
  await agree(removeEntry(loadLibrary(options), { pointer, to: values.to }), options, values.yes);
});
