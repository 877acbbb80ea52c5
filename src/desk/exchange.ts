/** What the desk's server hears and answers. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { ContentError } from '../law/problem.ts';

/** What the browser may load: our own, and what the program draws itself. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline' blob:; font-src 'self'; img-src 'self' blob: data:; connect-src 'self' blob: data:; frame-src 'self' blob: http://localhost:*; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

/** What a file is, by how its name ends. */
export const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** Larger bodies are refused: the largest file of the content has a tenth of it. */
const MOST_BYTES = 4_000_000;

/**
 * What somebody sends; what is beyond the bound is read and forgotten, so that the answer can be read.
 * @param most bytes
 * @throws ContentError where there are more
 */
export async function bodyOf(request: IncomingMessage, most = MOST_BYTES): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= most) parts.push(part);
  }
  if (size > most)
    throw new ContentError([
      { file: '这一份', message: `没有存：太大了，最多 ${most / 1e6} MB。图请先缩小，字请分成几页` },
    ]);
  return Buffer.concat(parts);
}

/** What somebody sends, as data. */
export async function said(request: IncomingMessage): Promise<unknown> {
  return JSON.parse((await bodyOf(request)).toString('utf8')) as unknown;
}

/** Answers with a page. */
export function html(response: ServerResponse, page: string): void {
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': POLICY,
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  });
  response.end(page);
}

/** Answers with data. */
export function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(value));
}
