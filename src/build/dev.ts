/** `npm run dev`: shows the site while it is written; content is read again on every change. */

import { parseArgs } from 'node:util';
import { runCommand, wholeNumber } from '../machine/command.ts';

await runCommand('--port、--host，比如：npm run dev -- --port 8080', async () => {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' }, host: { type: 'boolean' } } });
  const port = wholeNumber('port', values.port, 0, 65_535);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Nobody draws them while somebody writes.
  process.env['XUNFA_CARDS'] = 'no';
  // Read when the settings are, which is after the edition was taken from the command line.
  const astro = await import('astro');
  await astro.dev({ server: { port, ...(values.host ? { host: true } : {}) } });
});
