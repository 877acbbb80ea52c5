/** Serves the built site with one script before all others, which keeps what the page complains of. */

import { createServer, type Server } from 'node:http';
import { serve } from '../../src/machine/serve.ts';

const SCRIPT = '/complaints.js';

/** In the page: the console is no part of WebDriver, so the page listens to itself. */
function listen(): void {
  const complaints: string[] = [];
  Object.assign(window, { complaints });
  const keep = (words: string) => complaints.push(words);
  addEventListener(
    'error',
    ({ message, target }) => {
      const file = target instanceof Element ? target.outerHTML.slice(0, 200) : '';
      keep(message ?? `did not come: ${file}`);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => keep(`not caught: ${reason}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    keep(`refused by ${violatedDirective}: ${blockedURI}`),
  );
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...words: unknown[]) => keep(words.join(' '));
  }
}

/**
 * The hall screen checks its files by their hashes, so below /screen/ nothing is put in.
 * @returns where it is, with its slash
 */
export async function serveWatched(folder: string): Promise<{ home: string; close(): void }> {
  const { server: site, port } = await serve(folder, '/', 0);
  const watched: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === SCRIPT) {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(`(${listen})()`);
      return;
    }
    fetch(`http://localhost:${port}${path}`, { redirect: 'manual' })
      .then(async (answer) => {
        const headers = Object.fromEntries(
          ['content-type', 'location'].flatMap((name) => {
            const value = answer.headers.get(name);
            return value === null ? [] : [[name, value]];
          }),
        );
        const bytes = Buffer.from(await answer.arrayBuffer());
        const page = headers['content-type']?.startsWith('text/html') && !/^\/screen\/(?!setup\/)/.test(path);
        response.writeHead(answer.status, headers);
        response.end(page ? String(bytes).replace('<head>', `<head><script src="${SCRIPT}"></script>`) : bytes);
      })
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => watched.listen(0, 'localhost', resolve));
  const address = watched.address();
  return {
    home: `http://localhost:${typeof address === 'object' && address ? address.port : 0}/`,
    close() {
      watched.close();
      site.close();
      watched.closeAllConnections();
      site.closeAllConnections();
    },
  };
}
