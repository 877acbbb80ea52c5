/** `npm run edit`: the content in forms, in the browser, on this machine, with the site beside them. */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadLibrary, optionsFrom } from '../library.ts';
import { CommandError, runCommand, wholeNumber } from '../machine/command.ts';
import { openBrowser } from '../machine/open-browser.ts';
import { DeskServer } from './desk-server.ts';
import { writeHosted } from './hosted/write-hosted.ts';

/** The site, as it is while somebody writes: a process of its own, which ends with this one. */
function startPreview(port: number): void {
  const script = join(import.meta.dirname, '../build/dev.ts');
  const child = spawn(process.execPath, [script, '--port', String(port)], { stdio: ['ignore', 'ignore', 'inherit'] });
  // While it gets ready it leaves the processors to the forms.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  process.once('exit', () => child.kill());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
}

/** The first port from `from` on that nobody uses. */
async function freePort(from: number): Promise<number> {
  const isFree = await new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(from, 'localhost', () => server.close(() => resolve(true)));
  });
  return isFree ? from : freePort(from + 1);
}

await runCommand(
  '--port、--open、--no-preview（不开网站的样子）、--out（做成放到网站上的文件夹），比如：npm run edit -- --open',
  async () => {
    const { values } = parseArgs({
      allowNegative: true,
      options: {
        port: { type: 'string', default: '4330' },
        open: { type: 'boolean', default: false },
        preview: { type: 'boolean', default: true },
        out: { type: 'string' },
      },
    });
    const options = optionsFrom(process.env);
    if (!existsSync(join(options.root, 'content', 'editions'))) {
      throw new CommandError(
        `${options.root} 里没有循法的 content 文件夹。请在循法的文件夹里运行，或者双击 content 里的“编辑.cmd”`,
      );
    }
    if (values.out !== undefined) {
      await writeHosted(loadLibrary(options), values.out);
      console.log(
        `编辑台做好了，在 ${values.out}。把整个文件夹放到网站上（https 的），打开它的 index.html，登录就能改。内容或者程序换了新的，再做一次。`,
      );
      return;
    }
    const asked = wholeNumber('port', values.port, 0, 65_000);
    const site = values.preview ? await freePort(asked + 100) : 0;
    const { port } = await DeskServer.start(options, asked, values.preview ? `http://localhost:${site}` : undefined);
    if (values.preview) startPreview(site);
    const address = `http://127.0.0.1:${port}/admin/`;
    console.log(
      `编辑台已经打开：${address}\n检查台：${address}check/\n只有这台电脑能打开。改完了，关上这个窗口，或者按 Ctrl 加 C。`,
    );
    if (values.open) openBrowser(address);
  },
);
