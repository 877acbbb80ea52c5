/**
 * Shows the built site on this machine: `npm run preview`, and the second half of `npm start`. It may stay
 * open while the site is built anew, which swaps the folder for another: every answer is a whole file, of the
 * site before or of the new one. (Written here because sirv, which we used, sends old lengths in its fast mode
 * and in the other falls over a file that goes between its look and its opening; tests/unit/serve.test.ts.)
 */

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { builtSite, siteOfHome } from './built-site.ts';
import { CommandError, runCommand, wholeNumber } from './command.ts';
import { openBrowser } from './open-browser.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.xml': 'text/xml; charset=utf-8',
};

/** Compressed copies that may lie beside a file. */
const ENCODINGS = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
];

/** Two renames take no time; a slow disk may. */
const SWAP_MS = 3000;

const code = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';

/** No file of that name; the last two are what Windows says of a folder, and while a folder is renamed. */
const NO_FILE = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'EPERM', 'EBUSY'];

async function fileAt(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (NO_FILE.includes(code(error))) return undefined;
    throw error;
  }
}

/** @returns what tells a folder from the one that takes its place */
async function identity(folder: string): Promise<bigint | undefined> {
  try {
    return (await stat(folder, { bigint: true })).ino;
  } catch (error) {
    if (NO_FILE.includes(code(error))) return undefined;
    throw error;
  }
}

/** A file of the site; that it has none is only said of a folder that was there all the while. */
async function read(folder: string, name: string): Promise<Buffer | undefined> {
  const late = performance.now() + SWAP_MS;
  for (;;) {
    const before = await identity(folder);
    const bytes = await fileAt(join(folder, name));
    if (bytes) return bytes;
    const still = before !== undefined && before === (await identity(folder));
    if (still || performance.now() > late) return undefined;
    await sleep(10);
  }
}

/** @returns the name below the folder that an address asks for, if it may be asked for */
function nameOf(path: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
  const hidden = name.split('/').some((part) => part.startsWith('.'));
  if (hidden || /[\\:\0]/.test(name)) return undefined;
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}

/** The bytes that were asked for, from the first to the one after the last: all of ours ask for one part. */
function partOf(asked: string | undefined, length: number): { from: number; to: number } | undefined {
  const [, first = '', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(asked ?? '') ?? [];
  const [from, to] = [Number(first), last === '' ? length : Math.min(Number(last) + 1, length)];
  return first !== '' && from < to ? { from, to } : undefined;
}

interface Answer {
  bytes: Buffer;
  encoding?: string;
}

/** The file, or its compressed copy where there is one and the browser understands it. */
async function find(folder: string, name: string, accepted: string): Promise<Answer | undefined> {
  for (const { encoding, ending } of ENCODINGS) {
    if (!new RegExp(`\\b${encoding}\\b`).test(accepted)) continue;
    const bytes = await fileAt(join(folder, name + ending));
    if (bytes) return { bytes, encoding };
  }
  const bytes = await read(folder, name);
  return bytes && { bytes };
}

async function respond(folder: string, fixed: string | undefined, request: IncomingMessage, response: ServerResponse) {
  const [path = '/', query] = (request.url ?? '/').split('?');
  const redirect = (to: string) =>
    response.writeHead(302, { Location: query === undefined ? to : `${to}?${query}` }).end();
  const base = fixed ?? siteOfHome(String((await read(folder, 'index.html')) ?? '')).base;
  if (!path.startsWith(base) && (path === '/' || `${path}/` === base)) return redirect(base);

  const name = path.startsWith(base) ? nameOf(path.slice(base.length)) : undefined;
  const found = name && (await find(folder, name, String(request.headers['accept-encoding'] ?? '')));
  if (name && found) {
    const etag = `"${createHash('sha256').update(found.bytes).digest('base64url').slice(0, 16)}"`;
    const headers = { ETag: etag, 'Cache-Control': 'no-cache' };
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, headers).end();
    const part = partOf(request.headers.range, found.bytes.length);
    const sent = part ? found.bytes.subarray(part.from, part.to) : found.bytes;
    response.writeHead(part ? 206 : 200, {
      ...headers,
      'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
      'Content-Length': sent.length,
      ...(part ? { 'Content-Range': `bytes ${part.from}-${part.to - 1}/${found.bytes.length}` } : {}),
      ...(found.encoding === undefined ? {} : { 'Content-Encoding': found.encoding, Vary: 'Accept-Encoding' }),
    });
    return response.end(sent);
  }
  if (name && !extname(name) && (await read(folder, `${name}/index.html`))) return redirect(`${path}/`);
  const missing = await read(folder, '404.html');
  return response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(missing);
}

/**
 * Serves a folder under a base path, on this machine only.
 * @param base /xffz/, with slashes at both ends; without one, what the site in the folder says at the time
 * @returns the server, once it listens; the next free port is taken when `port` is in use
 */
export function serve(
  folder: string,
  base: string | undefined,
  port: number,
  attempts = 10,
): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    respond(folder, base, request, response).catch((error: unknown) => {
      console.error(error instanceof CommandError ? error.message : error);
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(error instanceof Error ? error.message : String(error));
    });
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

/**
 * Shows a built site and says where.
 * @param open whether in a browser too
 * @throws CommandError where there is none
 */
export async function show(folder: string, port: number, open = false): Promise<void> {
  const { base } = builtSite(folder);
  const taken = await serve(folder, undefined, port);
  const address = `http://localhost:${taken.port}${base}`;
  console.log(`\n网站已经打开：${address}\n要停，按 Ctrl 加 C。`);
  if (open) openBrowser(address);
}

if (import.meta.main) {
  await runCommand('--port 和 --open，比如：npm run preview -- --port 8080 --open', async () => {
    const { values } = parseArgs({
      options: { port: { type: 'string', default: '4321' }, open: { type: 'boolean', default: false } },
    });
    await show('dist', wholeNumber('port', values.port, 0, 65_535), values.open);
  });
}
