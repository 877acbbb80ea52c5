import type { APIRoute } from 'astro';
import { classicScript } from '../machine/classic-script.ts';

export const GET: APIRoute = async () =>
  new Response(await classicScript('src/offline', `import './worker/offline-worker.ts';`), {
    headers: { 'Content-Type': 'text/javascript' },
  });
