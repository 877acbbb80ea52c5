import type { APIRoute } from 'astro';
import { classicScript } from '../../outputs/script.ts';

export const GET: APIRoute = async () =>
  new Response(await classicScript('src/screen', `import './worker.ts';`), {
    headers: { 'Content-Type': 'text/javascript' },
  });
