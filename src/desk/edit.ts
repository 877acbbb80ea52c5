/** `npm run edit`: the content in forms, in the browser, on this machine, with the site beside them. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadLibrary, optionsFrom } from '../library.ts';
import { CommandError, runCommand, wholeNumber } from '../machine/command.ts';
import { openBrowser } from '../machine/open-browser.ts';
import { DeskServer } from './desk-server.ts';
import { writeHosted } from './hosted/write-hosted.ts';
import { Preview } from './preview.ts';

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
    const preview = values.preview ? await Preview.from(asked + 100) : undefined;
    const { port } = await DeskServer.start(options, asked, preview);
    const address = `http://127.0.0.1:${port}/admin/`;
    console.log(
      `编辑台已经打开：${address}\n检查台：${address}check/\n只有这台电脑能打开。改完了，关上这个窗口，或者按 Ctrl 加 C。`,
    );
    if (values.open) openBrowser(address);
  },
);
