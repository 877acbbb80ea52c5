/** A copy of what was built on a server that can be broken, slow, away, or changed while somebody looks at it. */

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Release, VERSION_MARK } from '../../src/faces/screen/release.ts';
import { releaseOf, sha256 } from '../../src/faces/screen/releases.ts';

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  bin: 'application/octet-stream',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
};

export class ChangingSite {
  readonly folder = mkdtempSync(join(tmpdir(), 'xunfa-site-'));
  /** Names that were asked for, in order. */
  readonly asked: string[] = [];
  /** down: connections are cut; slow: every answer takes its time; broken: the server knows only its own error. */
  state: 'up' | 'down' | 'slow' | 'broken' = 'up';
  readonly #server: Server;

  /** Milliseconds before a slow answer. */
  delay = 2000;

  /**
   * @param parts of the built site that can be changed and removed; the others are served as they are
   */
  constructor(built = 'dist', parts = ['screen', 'qr', 'strips', 'favicon.svg']) {
    for (const part of parts) {
      cpSync(join(built, part), join(this.folder, part), { recursive: true });
    }
    this.#server = createServer((request, response) => {
      if (this.state === 'down') {
        request.socket.destroy();
        return;
      }
      const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
      this.asked.push(name);
      const answer = () => {
        const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
        const own = join(this.folder, file);
        const isCopied = existsSync(own) || parts.some((part) => file === part || file.startsWith(`${part}/`));
        const path = isCopied ? own : join(built, file);
        if (this.state === 'broken') response.writeHead(503).end('503');
        else if (!existsSync(path) || statSync(path).isDirectory()) response.writeHead(404).end();
        else
          response
            .writeHead(200, { 'Content-Type': TYPES[path.split('.').at(-1) ?? ''] ?? '' })
            .end(readFileSync(path));
      };
      if (this.state === 'slow') setTimeout(answer, this.delay);
      else answer();
    });
  }

  /** @returns the address of the site's root */
  async start(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, 'localhost', done));
    const address = this.#server.address();
    return `http://localhost:${typeof address === 'object' && address ? address.port : 0}/`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), text);
  }

  remove(name: string): void {
    rmSync(join(this.folder, name), { recursive: true, force: true });
  }

  /** Publishes another release of a page: its text, changed, and whatever else. */
  deploy(page: string, change: (html: string) => string, others: Record<string, string> = {}): void {
    const before = JSON.parse(this.read(`${page}release.json`)) as Release;
    const { [page]: _, ...files } = before.files;
    for (const [name, text] of Object.entries(others)) {
      files[name] = sha256(text);
      this.write(name, text);
    }
    const built = change(this.read(`${page}index.html`)).replace(before.version, VERSION_MARK);
    const { html, release } = releaseOf(page, built, files);
    this.write(`${page}index.html`, html);
    this.write(`${page}release.json`, JSON.stringify(release));
  }
}
