/** The site while somebody writes: a process of its own, which ends with this one. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';

const SCRIPT = join(import.meta.dirname, '../build/dev.ts');

/** How often somebody who waits for a page is asked to look again, in seconds. */
const AGAIN = 1;

const WAITING = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="${AGAIN}"><title>网站正在打开</title><style>p{margin:3rem 1rem;color:#1d1d1b;font:1.05rem/1.8 sans-serif;text-align:center;text-wrap:balance}</style></head><body><p>网站正在打开，等十来秒，这里就是这一页的样子。可以先改左边。</p></body></html>`;

/** The first port from `from` on that nobody uses. */
async function freePort(from: number): Promise<number> {
  const server = createServer();
  const isFree = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(from, 'localhost', () => server.close(() => resolve(true)));
  });
  return isFree ? from : freePort(from + 1);
}

export class Preview {
  readonly #port: number;
  #started = false;

  private constructor(port: number) {
    this.#port = port;
  }

  /** @param from the next free port is taken */
  static async from(from: number): Promise<Preview> {
    return new Preview(await freePort(from));
  }

  start(): void {
    if (this.#started) return;
    this.#started = true;
    const child = spawn(process.execPath, [SCRIPT, '--port', String(this.#port)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    // It leaves the processors to the forms.
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    process.once('exit', () => child.kill());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  }

  async #isUp(): Promise<boolean> {
    const socket = connect(this.#port, 'localhost');
    try {
      await once(socket, 'connect');
      return true;
    } catch {
      return false;
    } finally {
      socket.destroy();
    }
  }

  /**
   * @param path of a page as it is asked for, from the slash of the site's base on: /routes/debt/
   * @returns where it is shown, or what is said until it can be
   */
  async page(path: string): Promise<{ address: string } | { waiting: string }> {
    this.start();
    return (await this.#isUp()) ? { address: `http://localhost:${this.#port}${path}` } : { waiting: WAITING };
  }
}
