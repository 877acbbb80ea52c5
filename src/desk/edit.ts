/** `npm run edit`: the content in forms, in the browser, on this machine. */

import { parseArgs } from 'node:util';
import { optionsFrom } from '../library.ts';
import { runCommand, wholeNumber } from '../machine/command.ts';
import { openBrowser } from '../machine/open-browser.ts';
import { DeskServer } from './desk-server.ts';

await runCommand('--port 和 --open，比如：npm run edit -- --open', async () => {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '4330' }, open: { type: 'boolean', default: false } },
  });
  const asked = wholeNumber('port', values.port, 0, 65_535);
  const { port } = await DeskServer.start(optionsFrom(process.env), asked);
  const address = `http://127.0.0.1:${port}/admin/`;
  console.log(`编辑台已经打开：${address}\n只有这台电脑能打开它。按 Ctrl+C 停止。`);
  if (values.open) openBrowser(address);
});
