/** `npm start`: builds the site, then shows it on this machine. */

import { parseArgs } from 'node:util';
import { runCommand, wholeNumber } from '../machine/command.ts';
import { show } from '../machine/serve.ts';
import { build } from './build.ts';

const OUT = 'dist';

await runCommand('--port，比如：npm start -- --port 8080', async () => {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
  const port = wholeNumber('port', values.port, 0, 65_535);
  await build(OUT);
  await show(OUT, port);
});
