/** `npm start`: builds the site, then shows it on this machine. */

import { parseArgs } from 'node:util';
import { optionsFrom } from '../library.ts';
import { CommandError, runCommand, wholeNumber } from '../machine/command.ts';
import { show } from '../machine/serve.ts';
import { build } from './build.ts';
import { ordersFrom } from './several.ts';

await runCommand('--port，比如：npm start -- --port 8080', async () => {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
  const port = wholeNumber('port', values.port, 0, 65_535);
  const { edition: editions, ...options } = optionsFrom(process.env);
  const orders = ordersFrom(options.root, { editions });
  const [order] = orders;
  if (!order || orders.length > 1) throw new CommandError('一次只看一版：--edition 后面写一个名字');
  await build(orders, options);
  await show(order.out, port);
});
