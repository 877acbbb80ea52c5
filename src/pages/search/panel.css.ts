import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { transform } from 'esbuild';

/** The sheet of the panel under the search box, for whoever has touched the box. */
export const GET: APIRoute = async () => {
  const { code } = await transform(readFileSync('src/faces/search/panel.css', 'utf8'), {
    loader: 'css',
    minify: true,
    target: ['chrome87', 'safari15'],
  });
  return new Response(code, { headers: { 'Content-Type': 'text/css' } });
};
