/** Shows the built site on this machine: `npm run preview`, and the second half of `npm start`. */

import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { loadLibrary, optionsFrom } from '../library.ts';

/**
 * Serves a folder under a base path, on this machine only.
 * @param base /xffz/, with slashes at both ends
 * @returns the server, once it listens; the next free port is taken when `port` is in use
 */
export function serve(
  folder: string,
  base: string,
  port: number,
  attempts = 10,
): Promise<{ server: Server; port: number }> {
  const handle = sirv(folder, { dev: false, etag: true, brotli: true, gzip: true, single: false });
  const server = createServer((request, response) => {
    const { url = '/' } = request;
    const missing = () => {
      const page = join(folder, '404.html');
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(existsSync(page) ? readFileSync(page) : '');
    };
    if (!url.startsWith(base)) {
      if (url === '/' || url === base.slice(0, -1)) response.writeHead(302, { Location: base }).end();
      else missing();
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    handle(request, response, missing);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && attempts > 0) resolve(serve(folder, base, port + 1, attempts - 1));
      else reject(error);
    });
    server.listen(port, 'localhost', () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : port });
    });
  });
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
  if (!existsSync('dist/index.html')) {
    console.error('还没有可以看的网站：请先运行 npm run build');
    process.exitCode = 1;
  } else {
    const { base } = loadLibrary(optionsFrom(process.env)).site;
    const { port } = await serve('dist', base, Number(values.port));
    console.log(`\n网站已经打开：http://localhost:${port}${base}\n按 Ctrl+C 停止。`);
  }
}
