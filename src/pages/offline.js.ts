import type { APIRoute } from 'astro';
import { classicScript } from '../machine/classic-script.ts';

export const GET: APIRoute = async () =>
  new Response(await classicScript('src/faces/offline', `import './worker/worker.ts';`), {
    headers: { 'Content-Type': 'text/javascript' },
  });
