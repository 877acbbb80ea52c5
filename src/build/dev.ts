/**
 * `npm run dev`: shows the site while it is written. The content is read and checked again on every change; what is
 * wrong stands on the command line and in the browser, and nothing else does.
 */

import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { watch } from 'chokidar';
import type { Problem } from '../law/problem.ts';
import { optionsFrom } from '../library.ts';
import { CommandError, runCommand, wholeNumber } from '../machine/command.ts';
import { markOf, PROBLEMS_MARK, problemPage } from './problem-page.ts';
import { readAgain, watchContent } from './watch.ts';

/**
 * Where the content has problems from the start, the site cannot be set up: until they are mended, every page says them.
 * @throws CommandError where the port is taken
 */
async function waitUntilSound(first: readonly Problem[], port: number, host: string): Promise<void> {
  let problems = first;
  const server = createServer((request, response) => {
    if (request.url === PROBLEMS_MARK) response.end(markOf(problems));
    else response.writeHead(503, { 'content-type': 'text/html; charset=utf-8' }).end(problemPage(problems));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', () =>
      reject(new CommandError(`${port} 号正被别的程序用着。请换一个数，比如：npm run dev -- --port ${port + 1}`)),
    );
    server.listen(port, host, resolve);
  });
  console.log(`改的时候看着这里：http://localhost:${port}/`);
  await new Promise<void>((resolve, reject) => {
    let busy = false;
    let again = false;
    const read = async () => {
      if (busy) return;
      busy = true;
      while (again) {
        again = false;
        problems = await readAgain(problems);
      }
      busy = false;
      if (problems.length > 0) return;
      await watcher.close();
      resolve();
    };
    const watcher = watch(join(optionsFrom(process.env).root, 'content'), { ignoreInitial: true }).on('all', () => {
      again = true;
      read().catch(reject);
    });
  });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

await runCommand('--port、--host，比如：npm run dev -- --port 8080', async () => {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' }, host: { type: 'boolean' } } });
  const port = wholeNumber('port', values.port, 0, 65_535);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Nobody draws them while somebody writes.
  process.env['XUNFA_CARDS'] = 'no';
  const problems = await readAgain([]);
  if (problems.length > 0) await waitUntilSound(problems, port, values.host ? '0.0.0.0' : 'localhost');
  // Read when the settings are, which is after the edition was taken from the command line.
  const astro = await import('astro');
  const { address } = await astro.dev({
    logLevel: 'error',
    server: { port, ...(values.host ? { host: true } : {}) },
    integrations: [watchContent()],
  });
  console.log(`预览：http://localhost:${address.port}/ 。改了内容，保存就能看到；要停，按 Ctrl 加 C。`);
});
